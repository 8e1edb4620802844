// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/verbs.h"

namespace lagebild {

// What one key or one drag on the board means for one service. Pure.

/// Space: what works goes down, what is down works again; what nobody spoke of is taken to be down, because that is
/// what people mark first.
ServiceState toggledState(const BoardRow& row);

/// The state that a service gets when it is dragged into a group; nullopt: it is there already.
std::optional<ServiceState> stateForGroup(const BoardRow& row, BoardGroup group);

/// Plus and minus: the percent that works after a step, 0 to 100. Where none was stated, it starts from the state.
double steppedPercent(const BoardRow& row, double step);

/// A percent below 100 keeps the state or makes it a partial outage; 100 means that it works.
Mark markForPercent(const BoardRow& row, double percent, const EventTime& at);

/// Marks several services as one change that is undone at once.
Result<ChangeSet> markTogether(const Records& records, IncidentId incident, const QList<Mark>& marks, const Stamp& stamp);

} // namespace lagebild
