// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

#include <functional>

namespace lagebild::store {

/// What this laptop knew at `at` of one incident, and of the services: the state of their operations that had arrived by
/// then, by the wall clock that this laptop had. (What the team knew, by the clock of its server, is another question
/// with another answer.) Values that were redacted since are gone from the past as well. Reads only; a window may have
/// the profile open. Errors: NotFound, NewerProfile, DamagedProfile.
Result<journal::State> stateAsKnownAt(const QString& folder, IncidentId incident, Instant at);

/// Every operation on the disk, in order of arrival, until `take` answers false. Errors as above.
Result<void> readJournal(const QString& folder, const std::function<bool(const journal::Operation&)>& take);

/// Every operation about one thing, in order of arrival, long values put together. Errors as above.
Result<QList<journal::Operation>> historyOf(const QString& folder, const EntityRef& thing);

} // namespace lagebild::store
