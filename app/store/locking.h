// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"
#include "app/store/connection.h"

#include <QLockFile>
#include <memory>

namespace lagebild::store {

/// Makes the folder where there is none and locks it for this process; the lock of a program that has died is taken
/// over. Errors: InUse (detail: process id), CannotWrite.
Result<std::unique_ptr<QLockFile>> lockProfile(const QString& folder, Milliseconds patience);

/// A reading connection; also for a folder in which nothing can be written. NotFound where there is no profile.
Result<Connection> openForReading(const QString& folder);

} // namespace lagebild::store
