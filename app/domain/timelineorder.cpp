// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/records.h"

#include <QSet>
#include <algorithm>
#include <span>

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
        // what is left hangs in or on a circle: each circle is opened at its highest id, the last one to have been made
        for (auto it = m_record.entries.constEnd(); it != m_record.entries.constBegin();) {
            if (const TimelineEntry& entry = *--it; !m_seen.contains(entry.id))
                visit(opening(entry));
        }
        return m_ordered;
    }

private:
    /// The highest id of the circle that the anchors of `entry` lead into.
    const TimelineEntry* opening(const TimelineEntry& entry) const
    {
        const auto anchorOf = [&](const TimelineEntry* of) { return &*m_record.entries.constFind(of->time.after); };
        QSet<EntryId> passed;
        const TimelineEntry* inside = &entry;
        while (!passed.contains(inside->id)) {
            passed.insert(inside->id);
            inside = anchorOf(inside);
        }
        const TimelineEntry* highest = inside;
        for (const TimelineEntry* other = anchorOf(inside); other != inside; other = anchorOf(other)) {
            if (highest->id < other->id)
                highest = other;
        }
        return highest;
    }

    bool hangs(const TimelineEntry& entry) const
    {
        return !entry.time.isKnown() && m_record.entries.contains(entry.time.after);
    }

    /// By time; among equal times `after` breaks the tie before rank and id do.
    static void sort(QList<const TimelineEntry*>& list)
    {
        std::sort(list.begin(), list.end(), [](auto* a, auto* b) { return before(*a, *b); });
        for (auto it = list.begin(); it != list.end();) {
            const auto isLater = [&](auto* entry) { return compareTimes((*it)->time, entry->time) < 0; };
            const auto end = std::find_if(it, list.end(), isLater);
            breakTies(std::span(it, end));
            it = end;
        }
    }

    /// Entries of equal time: each stands where rank and id put it, but not before the one that it follows.
    static void breakTies(std::span<const TimelineEntry*> equals)
    {
        if (std::all_of(equals.begin(), equals.end(), [](auto* entry) { return entry->time.after.isNull(); }))
            return;
        QSet<EntryId> ids;
        for (const TimelineEntry* entry : equals)
            ids.insert(entry->id);
        QHash<EntryId, QList<const TimelineEntry*>> waiting;
        QSet<EntryId> placed;
        QList<const TimelineEntry*> placedInOrder;
        const auto place = [&](const TimelineEntry* first) {
            for (QList<const TimelineEntry*> open{first}; !open.isEmpty();) {
                const TimelineEntry* entry = open.takeLast();
                placed.insert(entry->id);
                placedInOrder << entry;
                const auto followers = waiting.take(entry->id);
                std::copy(followers.crbegin(), followers.crend(), std::back_inserter(open));
            }
        };
        for (const TimelineEntry* entry : equals) {
            const EntryId anchor = entry->time.after;
            if (ids.contains(anchor) && !placed.contains(anchor))
                waiting[anchor] << entry;
            else
                place(entry);
        }
        for (const TimelineEntry* entry : equals) { // what is left waits in a circle
            if (placed.contains(entry->id))
                continue;
            waiting[entry->time.after].removeOne(entry);
            place(entry);
        }
        std::copy(placedInOrder.begin(), placedInOrder.end(), equals.begin());
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
