// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

namespace lagebild::journal {

/// Whether a head of a thing's existence says that it is deleted.
bool saysDeleted(const QJsonValue& head);

/// The value of a deletion: the heads of all fields, as whoever deletes the thing sees it, and of an incident what was
/// written in it, separated by blanks; null where that is too long.
QJsonValue seenOf(const State& state, const EntityRef& entity);

/// Whether each deletion of the thing misses a change: it then stays, so that nobody's words go unread. A deletion
/// without a list (of an older version) misses none.
bool isChangedUnseen(const State& state, const EntityRef& entity);

} // namespace lagebild::journal
