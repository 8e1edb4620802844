// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

namespace lagebild::test {

/// A desk on nothing, with one declared incident and services, for tests of models and panes.
struct Bench {
    testkit::FakeClock clock {};
    testkit::FakeWriter writer {};
    Desk desk {{}, testkit::aSession, &writer, clock};
    IncidentId incident {};

    Bench()
    {
        // noon in Vienna: far from midnight, so that a test may add and take hours without changing the day
        clock.set(Instant(std::chrono::sys_days(std::chrono::year(2024) / 3 / 5) + std::chrono::hours(11)));
        const auto declaration = declareIncident(desk.records(), {QStringLiteral("Power cut")}, stamp());
        incident = declaration->incident;
        (void)desk.commit(*declaration);
    }
    const IncidentRecord& record() const { return *findIncident(desk.records(), incident); }
    Stamp stamp() const
    {
        Stamp made = desk.stamp();
        made.zone = "Europe/Vienna";
        return made;
    }
    EventTime minutes(int past) const { return atMinute(clock.now() + std::chrono::minutes(past), "Europe/Vienna"); }
    ServiceId service(const QString& name)
    {
        return testkit::withService(desk, name);
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
