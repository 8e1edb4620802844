// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

namespace lagebild::test {

class HeldClock : public Clock {
public:
    Instant now() const override { return time; }
    Instant time = Instant(std::chrono::sys_days(std::chrono::year(2024) / 3 / 5) + std::chrono::hours(12));
};

class DroppingWriter : public ProfileWriter {
public:
    void write(const Batch& batch) override { if (m_outcomes) m_outcomes->saved(batch.number); }
    void flush(Milliseconds) override {}
    void retryNow() override {}
};

/// A desk on nothing, with one declared incident and services, for tests of models and panes.
struct Bench {
    HeldClock clock {};
    DroppingWriter writer {};
    Desk desk {{}, {QStringLiteral("kim"), QStringLiteral("laptop"), QStringLiteral("test")}, &writer, clock};
    IncidentId incident {};

    Bench()
    {
        const auto declared = declareIncident(desk.records(), {QStringLiteral("Power cut")}, stamp());
        incident = declared->incident;
        (void)desk.commit(*declared);
    }
    Stamp stamp() const
    {
        Stamp made = desk.stamp();
        made.zone = "Europe/Vienna";
        return made;
    }
    EventTime minutes(int past) const { return atMinute(clock.time + std::chrono::minutes(past), "Europe/Vienna"); }
    ServiceId service(const QString& name)
    {
        Service added;
        added.id = ServiceId::fresh();
        added.name = name;
        (void)desk.commit(addService(desk.records(), added));
        return added.id;
    }
    void mark(ServiceId id, ServiceState state, int past = 0)
    {
        (void)desk.commit(markService(desk.records(), incident, {id, state, {}, minutes(past)},
            {{QStringLiteral("en"), QStringLiteral("marked")}}, stamp()));
    }
    EntryId entry(const QString& text, int past, Visibility visibility = Visibility::Internal)
    {
        TimelineEntry added;
        added.id = EntryId::fresh();
        added.text = text;
        added.time = minutes(past);
        added.visibility = visibility;
        (void)desk.commit(addEntry(desk.records(), incident, added, stamp()));
        return added.id;
    }
};

} // namespace lagebild::test
