// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/connection.h"

#include <QStringList>

namespace lagebild::store {

/// "Lage" in the header of the file, so that `file` and we know our own.
inline constexpr qint32 applicationId = 0x4c616765;

/// The migrations built into the program; the first makes version 1.
QStringList builtInMigrations();
inline int versionOf(const QStringList& migrations)
{
    return int(migrations.size());
}

/// What PRAGMA user_version says; 0 for a new file. Error::WrongFormat when the file belongs to another program.
Result<int> versionOf(const Connection& connection);
/// As versionOf(), for who cannot go on with what a newer program wrote: Error::NewerProfile.
Result<int> supportedVersionOf(const Connection& connection);

/// Brings the file to the version of `migrations`: each in one transaction, each after a backup beside the file
/// (none for a new file). Error::NewerProfile when the file is ahead; it is then unchanged.
Result<void> migrate(Connection& connection, const QStringList& migrations);

/// An online copy, on disk when this returns. Replaces `target` only when the copy is whole.
Result<void> backup(const Connection& connection, const QString& target);

} // namespace lagebild::store
