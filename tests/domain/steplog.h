// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entryverbs.h"

namespace lagebild::test {

inline const Stamp stamp {Instant(std::chrono::hours(430'000)), QStringLiteral("Mara"), "Europe/Berlin", QStringLiteral("en")};

/// The records of one incident, and the steps that made them as they are.
struct StepLog {
    Records records {};
    IncidentId incident {};
    QList<ChangeSet> steps {};

    void declare()
    {
        Q_UNUSED(take(declareIncident(records, {QStringLiteral("Log"), 2, IncidentKind::Outage}, stamp)));
        incident = records.incidents.firstKey();
    }
    /// False when it is refused, or when it does not fit what is there.
    bool take(const Result<ChangeSet>& changes)
    {
        if (!changes || !fits(records, *changes))
            return false;
        apply(records, *changes);
        steps << *changes;
        return true;
    }
    void takeBack() { apply(records, inverse(steps.takeLast())); }
    const IncidentRecord& record() const { return *records.incidents.constFind(incident); }
};

} // namespace lagebild::test
