// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/commandresult.h"
#include "app/desk/desk.h"

namespace lagebild::cli {

inline bool isAboutServer(Command command)
{
    return command == Command::Connect || command == Command::Sync;
}

/// `connect` and `sync`: waits until everything is there and here, or until it is clear that it will not be for now.
CommandResult runServerCommand(Desk& desk, const QList<Remote>& remotes, const CommandLine& line, const QString& profileFolder);

} // namespace lagebild::cli
