// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/statusapi/who.h"

#include <QStringList>

namespace lagebild::server {

enum class ServerCommand { Serve, Invite, Devices, Revoke, Help, Version };

/// The command line of lagebild-server.
struct ServerLine {
    ServerCommand command = ServerCommand::Serve;
    QString folder {};
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 8420;
    statusapi::Role role = statusapi::Role::Responder; ///< of an invite
    QString device {};                                 ///< to revoke
};

/// Without the program's name. Errors, all of them wrong usage: UnknownOption, MissingArgument, TooManyArguments,
/// BadValue.
Result<ServerLine> parseServerLine(const QStringList& arguments);

/// Whether only this computer can reach the address.
bool isLoopback(const QString& address);

} // namespace lagebild::server
