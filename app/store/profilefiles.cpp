// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profilefiles.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace lagebild::store {

QString databaseFile(const QString& folder)
{
    return folder + QStringLiteral("/profile.sqlite");
}

QString rebuiltFile(const QString& folder)
{
    return databaseFile(folder) + QStringLiteral(".rebuilt");
}

QString tokenFile(const QString& folder)
{
    return folder + QStringLiteral("/server.token");
}

QString lockFile(const QString& folder)
{
    return folder + QStringLiteral("/profile.lock");
}

QString ballastFile(const QString& folder)
{
    return folder + QStringLiteral("/ballast");
}

QString backupFile(const QString& folder, int version)
{
    return databaseFile(folder) + QStringLiteral(".before-version-%1").arg(version);
}

Result<void> syncToDisk(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = file >= 0 && ::fsync(file) == 0;
    const Error error{Error::Code::CannotWrite, QString::fromLocal8Bit(std::strerror(errno)), path};
    if (file >= 0)
        ::close(file);
    return isSynced ? Result<void>() : error;
}

Ballast::Ballast(const QString& folder, qint64 bytes)
    : m_folder(folder)
    , m_bytes(bytes)
{
}

void Ballast::take()
{
    if (m_isTaken || m_bytes <= 0)
        return;
    const QString path = ballastFile(m_folder);
    // Asks the file system itself: the list of mounts, which QStorageInfo reads, is not complete in every container.
    std::error_code failure;
    const auto room = std::filesystem::space(QFile::encodeName(m_folder).toStdString(), failure);
    m_isTaken = QFile::exists(path);
    if (m_isTaken || failure || room.available < 2 * std::uintmax_t(m_bytes))
        return;
    QFile file(path);
    // Really allocated: a file that was only made longer would hold no room.
    m_isTaken = file.open(QIODevice::WriteOnly) && ::posix_fallocate(file.handle(), 0, m_bytes) == 0;
    if (!m_isTaken)
        file.remove();
}

bool Ballast::release()
{
    m_isTaken = false;
    return QFile::remove(ballastFile(m_folder));
}

namespace {

/// A lock that names nobody was left by a program that was killed, or lost its power, while it made it: otherwise that
/// takes no second.
void removeNamelessLock(const QString& file)
{
    const QFileInfo info(file);
    if (info.exists() && info.size() == 0 && info.lastModified().secsTo(QDateTime::currentDateTime()) >= 1)
        QFile::remove(file);
}

/// A nameless lock may be too young to be told from one that is just being made; so it is looked at again and again.
bool tryLock(QLockFile& lock, const QString& file, Milliseconds patience)
{
    using namespace std::chrono_literals;
    QDeadlineTimer deadline(patience);
    do {
        removeNamelessLock(file);
        removeNamelessLock(file + QStringLiteral(".rmlock")); // Qt's own, while it takes over a stale one
        if (lock.tryLock(int(std::min(Milliseconds(deadline.remainingTime()), Milliseconds(500ms)).count())))
            return true;
    } while (lock.error() == QLockFile::LockFailedError && !deadline.hasExpired());
    return false;
}

} // namespace

Result<std::unique_ptr<QLockFile>> lockProfile(const QString& folder, Milliseconds patience)
{
    const Error cannotWrite{Error::Code::CannotWrite, {}, folder};
    if (!QDir().mkpath(folder))
        return cannotWrite;
    auto lock = std::make_unique<QLockFile>(lockFile(folder));
    lock->setStaleLockTime(0); // a window may stay open for weeks; only a dead owner makes a lock stale
    if (tryLock(*lock, lockFile(folder), patience))
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return cannotWrite;
    qint64 process = 0;
    QString host;
    QString program;
    lock->getLockInfo(&process, &host, &program);
    return Error{Error::Code::InUse, QString::number(process), folder};
}

Result<Connection> openForReading(const QString& folder)
{
    const bool isRebuilt = QFileInfo::exists(rebuiltFile(folder));
    const QString file = isRebuilt ? rebuiltFile(folder) : databaseFile(folder);
    if (!QFileInfo::exists(file))
        return Error{Error::Code::NotFound, {}, folder};
    auto connection = Connection::open(file, Connection::Mode::Read);
    // WAL needs a file beside the database even for reading; without one, and no way to make one, nobody writes.
    const bool isQuiet = !QFileInfo::exists(file + QStringLiteral("-wal"));
    const auto answers = connection ? connection->single(QStringLiteral("SELECT count(*) FROM sqlite_schema"))
                                    : Result<QVariant>(connection.error());
    if (!answers && answers.error().code == Error::Code::ReadOnly)
        return Connection::open(file, Connection::Mode::Recover); // a crash left something to bring back to order
    if (!answers && answers.error().code == Error::Code::CannotWrite && isQuiet)
        return Connection::open(file, Connection::Mode::Immutable);
    if (!answers)
        return answers.error();
    return connection;
}

} // namespace lagebild::store
