// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/deletion.h"

#include <algorithm>

namespace lagebild::journal {

namespace {

QStringList changesOf(const State& state, const EntityRef& entity)
{
    QStringList changes;
    for (const QString& field : fieldNamesOf(entity.kind)) {
        for (const Head& head : state.heads.value({entity, field}))
            changes << head.op.text();
    }
    return changes;
}

} // namespace

bool saysDeleted(const QJsonValue& head)
{
    return head.isString() || head.toBool();
}

QString seenOf(const State& state, const EntityRef& entity)
{
    return changesOf(state, entity).join(u' ');
}

bool isChangedUnseen(const State& state, const EntityRef& entity)
{
    const QStringList changes = changesOf(state, entity);
    const auto misses = [&](const Head& deletion) {
        const QStringList seen = deletion.value.toString().split(u' ');
        return deletion.value.isString()
            && std::any_of(changes.begin(), changes.end(), [&](const QString& change) { return !seen.contains(change); });
    };
    const QList<Head> deletions = state.heads.value({entity, {}});
    return std::all_of(deletions.begin(), deletions.end(), misses);
}

} // namespace lagebild::journal
