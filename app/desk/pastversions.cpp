// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/pastversions.h"

#include "app/journal/redaction.h"

#include <algorithm>

namespace lagebild {

namespace {

using journal::OpKind;

constexpr Milliseconds oneVersion = std::chrono::minutes(2);

PastVersion versionOf(const journal::State& state, const journal::Operation& operation)
{
    PastVersion version;
    version.at = journal::wallTime(operation.clock);
    version.who = state.writers.value(operation.id.actor);
    version.field = operation.field;
    version.value = operation.value;
    version.isRemoved = journal::isRedacted(operation);
    return version;
}

/// What a thing was created with, a version for each field that was given one.
QList<PastVersion> firstVersions(const journal::State& state, const journal::Operation& creation)
{
    QList<PastVersion> versions;
    PastVersion version = versionOf(state, creation);
    version.isFirst = true;
    if (version.isRemoved)
        return {version};
    const QJsonObject body = creation.value.toObject();
    for (auto it = body.begin(); it != body.end(); ++it) {
        version.field = it.key();
        version.value = it.value();
        versions << version;
    }
    const auto isWording = [](const PastVersion& one) { return one.field == QStringLiteral("text"); };
    std::stable_partition(versions.begin(), versions.end(), isWording); // what people look for
    return versions;
}

QList<PastVersion> versionsIn(const journal::State& state, const journal::Operation& operation)
{
    PastVersion version = versionOf(state, operation);
    switch (operation.kind) {
    case OpKind::Create: return firstVersions(state, operation);
    case OpKind::Set:
    case OpKind::Revise:
    case OpKind::Resolve: return {version};
    case OpKind::Delete:
    case OpKind::Undelete:
        version.field.clear();
        version.value = operation.kind == OpKind::Delete;
        version.isRemoved = false;
        return {version};
    default: return {};
    }
}

bool goesOn(const PastVersion& later, const PastVersion& earlier)
{
    return later.who == earlier.who && later.field == earlier.field && !earlier.isFirst && later.at - earlier.at <= oneVersion;
}

} // namespace

QList<PastVersion> pastVersions(const journal::State& state, const QList<journal::Operation>& operations)
{
    QList<PastVersion> all;
    for (const journal::Operation& operation : operations)
        all << versionsIn(state, operation);
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    QList<PastVersion> versions;
    for (const PastVersion& version : std::as_const(all)) {
        const auto begun = std::find_if(versions.rbegin(), versions.rend(),
            [&](const PastVersion& later) { return later.field == version.field; });
        if (begun == versions.rend() || !goesOn(*begun, version))
            versions << version;
    }
    return versions;
}

} // namespace lagebild
