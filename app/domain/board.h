// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

#include <QHash>

namespace lagebild {

enum class BoardGroup { Affected, StillWorking, Unknown };

/// One service as the board of one incident shows it.
struct BoardRow {
    ServiceId service {};
    BoardGroup group = BoardGroup::Unknown;
    ServiceState state = ServiceState::Unknown; ///< now
    ServiceState worst = ServiceState::Unknown; ///< in this incident
    bool watched = false;                       ///< claimed operational on purpose, or on the watch list
    std::optional<Percent> percent {};          ///< of the claim that gives the present state
    std::optional<EventTime> since {};          ///< when the present state began
    std::optional<EventTime> verified {};       ///< when somebody last looked
    bool isStale = false;                       ///< not verified for an hour while the incident is open
    DataImpact dataImpact = DataImpact::Unknown;
    Restoration restoration = Restoration::None;
    bool operator==(const BoardRow&) const = default;
};

/// How long a "still working" claim counts as checked.
inline constexpr Milliseconds staleAfter = std::chrono::hours(1);

/// How far the clock of another laptop may be ahead; what is claimed for a time beyond it has not come true yet.
inline constexpr Milliseconds clockTolerance = std::chrono::minutes(5);

/// Folds the claims of one incident by event time (product.md, "Folding of state claims"). Rows are grouped
/// (affected, still working, unknown) and keep the order in which the services were first claimed. What is claimed
/// for later than `now` does not count yet.
QList<BoardRow> boardOf(const IncidentRecord& record, Instant now);

/// A stretch of equal state, never empty.
struct StateSpan {
    Instant from {};
    Instant to {};
    ServiceState state = ServiceState::Unknown;
    bool operator==(const StateSpan&) const = default;
};
/// The stretches of every service that has a known time, oldest first; the last one reaches to `now` or the incident's
/// end, and what is claimed for later is left out.
QHash<ServiceId, QList<StateSpan>> spansOf(const IncidentRecord& record, Instant now);

/// The worst state over all open incidents.
ServiceState overallState(const Records& records, ServiceId service, Instant now);

} // namespace lagebild
