// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/records.h"

#include <algorithm>

namespace lagebild {

namespace {

bool before(const TimelineEntry& a, const TimelineEntry& b)
{
    if (const auto order = compareTimes(a.time, b.time); order != 0)
        return order < 0;
    return a.rank != b.rank ? a.rank < b.rank : a.id < b.id;
}

/// Hangs the entries that have an anchor on it; the timed ones and the lost ones are the roots.
class OrderTree {
public:
    explicit OrderTree(const IncidentRecord& record)
        : m_record(record)
    {
        for (const TimelineEntry& entry : record.entries)
            (hangs(entry) ? m_hanging[entry.time.after] : m_roots).append(&entry);
        sort(m_roots);
        for (auto& list : m_hanging)
            sort(list);
    }

    QList<TimelineEntry> walk()
    {
        for (const TimelineEntry* root : std::as_const(m_roots))
            visit(root);
        // what is left hangs in a circle: the circle is opened at its highest id, the last one to have been made
        for (auto it = m_record.entries.constEnd(); it != m_record.entries.constBegin();)
            visit(&*--it);
        return m_ordered;
    }

private:
    bool hangs(const TimelineEntry& entry) const
    {
        return !entry.time.isKnown() && m_record.entries.contains(entry.time.after);
    }

    /// By time; among equal times `after` breaks the tie before rank and id do.
    static void sort(QList<const TimelineEntry*>& list)
    {
        std::sort(list.begin(), list.end(), [](auto* a, auto* b) { return before(*a, *b); });
        for (qsizetype i = 0; i + 1 < list.size(); ++i) {
            const TimelineEntry* entry = list[i];
            for (qsizetype k = i + 1; k < list.size() && compareTimes(list[k]->time, entry->time) == 0; ++k) {
                if (list[k]->id != entry->time.after)
                    continue;
                std::rotate(list.begin() + i, list.begin() + i + 1, list.begin() + k + 1);
                break;
            }
        }
    }

    void visit(const TimelineEntry* first)
    {
        QList<const TimelineEntry*> open{first}; // a stack of its own: chains may be thousands long
        while (!open.isEmpty()) {
            const TimelineEntry* entry = open.takeLast();
            if (m_seen.contains(entry->id))
                continue;
            m_seen.insert(entry->id, true);
            if (!entry->deleted)
                m_ordered << *entry;
            const auto hanging = m_hanging.value(entry->id);
            for (auto it = hanging.crbegin(); it != hanging.crend(); ++it)
                open << *it;
        }
    }

    const IncidentRecord& m_record;
    QList<const TimelineEntry*> m_roots;
    QHash<EntryId, QList<const TimelineEntry*>> m_hanging;
    QHash<EntryId, bool> m_seen;
    QList<TimelineEntry> m_ordered;
};

} // namespace

QList<TimelineEntry> inOrder(const IncidentRecord& record)
{
    return OrderTree(record).walk();
}

} // namespace lagebild
