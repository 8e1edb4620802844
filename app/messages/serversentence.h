// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

namespace lagebild::messages {

/// What a server says that could not listen at Error::where: InUse, BadValue (no address), CannotRead (with the
/// system's words), ReadOnly (it can be reached from elsewhere, which needs TLS).
QString listenSentence(const Error& error);

/// What a server says that cannot work in its folder, Error::where. Other codes than InUse, CannotWrite, CannotRead,
/// NewerProfile, DamagedProfile and DiskFull come out as sentence() would say them.
QString serverFolderSentence(const Error& error);

/// "No device is called “…”. “lagebild-server devices” lists them."
QString noSuchDevice(const QString& device);

/// The lines of `lagebild-server --help`.
QString serverUsage();

} // namespace lagebild::messages
