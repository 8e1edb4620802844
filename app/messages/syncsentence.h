// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QString>

namespace lagebild::messages {

// What is said about the team's server, in the language of the program.

/// `incidents` are shared with it from now on.
QString connected(const QString& address, qsizetype incidents);
QString notConnected();
QString allOnServer(const QString& address);
QString waitingForServer(const QString& address, qint64 changes);
QString needingAttention(const QString& address, qint64 changes);
/// The token is not known to the server, or no longer.
QString signInNeeded(const QString& address);
/// The role may read only; the disk of the server is full; it is busy; it is none of ours.
enum class ServerTrouble { ReadOnly, Full, Busy, NotOurs };
QString serverTrouble(const QString& address, ServerTrouble trouble);
/// Why connecting to the server did not come about, and what to do.
QString whyNotJoined(const Error& error, const QString& address);

} // namespace lagebild::messages
