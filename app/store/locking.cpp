// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/locking.h"

#include "app/store/profilefiles.h"

#include <QDir>
#include <QFileInfo>

namespace lagebild::store {

Result<std::unique_ptr<QLockFile>> lockProfile(const QString& folder, Milliseconds patience)
{
    const Error cannotWrite{Error::Code::CannotWrite, {}, folder};
    if (!QDir().mkpath(folder))
        return cannotWrite;
    auto lock = std::make_unique<QLockFile>(lockFile(folder));
    lock->setStaleLockTime(0); // a window may stay open for weeks; only a dead owner makes a lock stale
    if (lock->tryLock(int(patience.count())))
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
