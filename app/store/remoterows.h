// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/remoteledger.h"
#include "app/store/connection.h"

namespace lagebild::store {

/// Writes what is to be noted of a remote, inside a transaction of the caller and after the operations that it tells
/// of. Writing it again changes nothing.
Result<void> writeRemote(Connection& connection, const RemoteNote& note);

/// What is known of the remotes; none in a profile older than these tables. Error::DamagedProfile names the table.
Result<QList<Remote>> readRemotes(Connection& connection);

/// The same with the arrival of every operation, for who copies a profile.
Result<QList<RemoteNote>> readRemoteNotes(Connection& connection);

} // namespace lagebild::store
