// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/profile.h"
#include "app/store/connection.h"

namespace lagebild::store {

/// Inside a transaction of the caller. Empty text removes the row.
Result<void> writeWorking(Connection& connection, const WorkingText& working);

/// All texts that were being typed when the profile was last written.
Result<QList<WorkingText>> readWorking(Connection& connection);

} // namespace lagebild::store
