// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lagebild::messages {

// What the command line says about the team's server, in the language of the program.

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

} // namespace lagebild::messages
