// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/verbs.h"

#include <random>

namespace lagebild::bench {

/// What a team does to one long incident: a fifth new entries with five fields, the rest single fields of entries that
/// are there. The same seed gives the same changes on every machine.
class Workload {
public:
    Workload(IncidentId incident, unsigned seed) : m_incident(incident), m_random(seed) {}
    /// Edits only the first `hot` of `entries` from now on, so that two of these collide.
    void divergeFrom(const Workload& other, int hot, unsigned seed)
    {
        m_entries = other.m_entries;
        m_hot = hot;
        m_random.seed(seed);
    }

    Change next()
    {
        if (m_entries.isEmpty() || upTo(5) == 0)
            return newEntry();
        const int last = m_hot > 0 ? m_hot : int(m_entries.size());
        TimelineEntry& entry = m_entries[upTo(last)];
        for (;;) {
            TimelineEntry changed = entry;
            edit(changed, upTo(5));
            const QList<Change> changes = difference(entry, changed);
            if (changes.isEmpty())
                continue; // the same value again: draw another
            entry = changed;
            return changes.first();
        }
    }

private:
    int upTo(int limit) { return int(m_random() % unsigned(limit)); }

    QString words()
    {
        static const QStringList all = QStringLiteral("api latency checkout payments database replica failover restart"
            " cache queue worker deploy rollback region customer report confirmed degraded restored monitoring timeout"
            " error rate dashboard login search upload webhook").split(u' ');
        QStringList chosen;
        for (int i = 6 + upTo(14); i > 0; --i)
            chosen << all[upTo(int(all.size()))];
        return chosen.join(u' ');
    }

    void edit(TimelineEntry& entry, int field)
    {
        switch (field) {
        case 0: entry.time = atMinute(Instant(std::chrono::minutes(28'000'000 + upTo(100'000))), "Europe/Berlin"); break;
        case 1: entry.text = words(); break;
        case 2: entry.kind = EntryKind(upTo(6)); break;
        case 3: entry.source = QStringLiteral("svc-%1").arg(upTo(200)); break;
        default: entry.author = QStringLiteral("user-%1").arg(upTo(30)); break;
        }
    }

    Change newEntry()
    {
        TimelineEntry entry;
        entry.id = EntryId::fresh();
        entry.incident = m_incident;
        entry.language = QStringLiteral("en");
        for (int field = 0; field < 5; ++field)
            edit(entry, field);
        m_entries << entry;
        return creationOf(entry);
    }

    IncidentId m_incident;
    std::mt19937 m_random;
    QList<TimelineEntry> m_entries;
    int m_hot = 0;
};

} // namespace lagebild::bench
