// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/deletion.h"

#include <algorithm>

namespace lagebild::journal {

namespace {

/// Half of what an operation may have. An incident of some thousand entries is deleted without a list.
constexpr qsizetype mostSeen = maximumOperationBytes / 2;

QString idText(const QUuid& id)
{
    return QString::fromLatin1(id.toRfc4122().toBase64(urlSafe));
}

/// The entries and notices of an incident: who wrote one did not mean the incident to go.
QStringList writtenIn(const State& state, IncidentId incident)
{
    QStringList things;
    const auto record = state.records.incidents.constFind(incident);
    if (record == state.records.incidents.constEnd())
        return things;
    for (auto it = record->entries.keyBegin(); it != record->entries.keyEnd(); ++it)
        things << idText(it->value);
    for (auto it = record->notices.keyBegin(); it != record->notices.keyEnd(); ++it)
        things << idText(it->value);
    return things;
}

QStringList changesOf(const State& state, const EntityRef& entity)
{
    QStringList changes;
    for (const QString& field : fieldNamesOf(entity.kind)) {
        for (const Head& head : state.heads.value({entity, field}))
            changes << head.op.text();
    }
    return entity.kind == EntityKind::Incident ? changes + writtenIn(state, entity.scope) : changes;
}

} // namespace

bool saysDeleted(const QJsonValue& head)
{
    return head.isString() || head.toBool();
}

QJsonValue seenOf(const State& state, const EntityRef& entity)
{
    const QString seen = changesOf(state, entity).join(u' ');
    return seen.size() > mostSeen ? QJsonValue() : QJsonValue(seen);
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
