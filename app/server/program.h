// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lagebild::server {

/// Runs lagebild-server from beginning to end; answers the exit code. Needs a QCoreApplication and, for serving, its
/// event loop, which it runs itself until SIGTERM or SIGINT.
int runProgram(const QStringList& arguments);

} // namespace lagebild::server
