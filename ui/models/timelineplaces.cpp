// SPDX-License-Identifier: GPL-3.0-or-later
// The narrow way to put one entry into its place: without putting 20,000 into order.
#include "ui/models/timelinemodel.h"

#include <algorithm>

namespace lagebild {

namespace {

constexpr int longestChain = 100;

bool hangsOn(const IncidentRecord& record, const TimelineEntry& entry)
{
    return !entry.time.isKnown() && record.entries.contains(entry.time.after);
}

/// The entry that gives another its place in the order; null for a circle or a very long chain.
const TimelineEntry* rootOf(const IncidentRecord& record, EntryId id)
{
    auto it = record.entries.constFind(id);
    for (int step = 0; step < longestChain && it != record.entries.constEnd(); ++step) {
        if (!hangsOn(record, *it))
            return &*it;
        it = record.entries.constFind(it->time.after);
    }
    return nullptr;
}

/// As inOrder() has it, where `after` does not break the tie.
bool standsBefore(const TimelineEntry& a, const TimelineEntry& b)
{
    if (const auto order = compareTimes(a.time, b.time); order != 0)
        return order < 0;
    return a.rank != b.rank ? a.rank < b.rank : a.id < b.id;
}

} // namespace

void TimelineModel::noteTies(const QList<EntryId>& entries)
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    for (const EntryId id : entries) {
        if (record && !record->entries.value(id).time.after.isNull())
            m_tied.insert(id);
        else
            m_tied.remove(id);
    }
}

bool TimelineModel::hangs(int row) const
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    return row < rowCount() && record && hangsOn(*record, record->entries.value(m_rows[row].id));
}

/// Where `entry` belongs among the rows without its own, `skipped` (-1: it has none). -1: the whole order is needed.
int TimelineModel::placeOf(const TimelineEntry& entry, int skipped) const
{
    const IncidentRecord& record = *findIncident(m_desk.records(), m_incident);
    const int count = rowCount() - (skipped < 0 ? 0 : 1);
    const auto rootAt = [&](int place) { return rootOf(record, m_rows[skipped < 0 || place < skipped ? place : place + 1].id); };
    int low = 0;
    for (int high = count; low < high;) {
        const int middle = low + (high - low) / 2;
        const TimelineEntry* root = rootAt(middle);
        if (!root)
            return -1;
        if (standsBefore(*root, entry))
            low = middle + 1;
        else
            high = middle;
    }
    // entries of the same time may be tied to each other
    for (const int step : {-1, 1}) {
        for (int place = step < 0 ? low - 1 : low; place >= 0 && place < count; place += step) {
            const TimelineEntry* root = rootAt(place);
            if (!root || (compareTimes(root->time, entry.time) == 0 && !root->time.after.isNull()))
                return -1;
            if (compareTimes(root->time, entry.time) != 0)
                break;
        }
    }
    return low;
}

bool TimelineModel::placeAlone(EntryId id)
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    if (!record)
        return false;
    const TimelineEntry entry = record->entries.value(id);
    const bool isGone = entry.id.isNull() || entry.deleted;
    const int row = rowOf(id);
    if (!m_tied.isEmpty())
        return false;
    if (isGone && row < 0)
        return true;
    if (isGone) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
        return true;
    }
    if (!entry.time.isKnown() || !entry.time.after.isNull())
        return false;
    const int place = placeOf(entry, row);
    if (place < 0 || (row < 0 && hangs(place)))
        return false;
    putRow(row, place, TimelineRow{id, dayIn(record->incident.timezone, entry.time)});
    return true;
}

void TimelineModel::putRow(int from, int to, const TimelineRow& value)
{
    if (from < 0) {
        beginInsertRows({}, to, to);
        m_rows.insert(to, value);
        endInsertRows();
        return;
    }
    if (from != to) {
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_rows.move(from, to);
        endMoveRows();
    }
    m_rows[to] = value; // dataChanged() follows for every entry that was touched
}

} // namespace lagebild
