// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"
#include "app/store/connection.h"

#include <QLockFile>
#include <memory>

namespace lagebild::store {

// The files of a profile folder.
QString databaseFile(const QString& folder);
/// A rebuilt profile on its way to its place. While there is one, it is the profile.
QString rebuiltFile(const QString& folder);
/// The token of this device on the team's server, readable for the person only.
QString tokenFile(const QString& folder);
QString lockFile(const QString& folder);
QString ballastFile(const QString& folder);
/// Where the state before migration to `version` is kept.
QString backupFile(const QString& folder, int version);

/// Carries a file's content and, for a folder, its list of names to the disk.
Result<void> syncToDisk(const QString& path);

/// Room that is kept for the last edits on a full disk.
class Ballast {
public:
    static constexpr qint64 usualBytes = 16 * 1024 * 1024;
    Ballast(const QString& folder, qint64 bytes);
    /// Takes the room when the disk has at least twice as much left. Failing to is no error. Costs nothing once it is taken.
    void take();
    /// Gives the room back; true when there was some.
    bool release();

private:
    QString m_folder;
    qint64 m_bytes;
    bool m_isTaken = false;
};

/// Makes the folder where there is none and locks it for this process; the lock of a program that has died is taken
/// over. Errors: InUse (detail: process id), CannotWrite.
Result<std::unique_ptr<QLockFile>> lockProfile(const QString& folder, Milliseconds patience);

/// A reading connection; also for a folder in which nothing can be written. NotFound where there is no profile.
Result<Connection> openForReading(const QString& folder);

} // namespace lagebild::store
