// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rebuild.h"

#include "app/store/chainwalk.h"
#include "app/store/locking.h"
#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/rows.h"

#include <QDir>
#include <QFile>
#include <unistd.h>

namespace lagebild::store {

namespace {

QString beside(const QString& file, const char* ending)
{
    return file + QLatin1StringView(ending);
}

struct Journal {
    QList<OperationRow> rows;
    QList<Finding> findings; ///< what it lacks
};

QList<Finding> findingsOf(QList<OperationRow> rows, Connection& connection)
{
    std::sort(rows.begin(), rows.end(), [](const OperationRow& a, const OperationRow& b) { return a.id < b.id; });
    ChainWalk walk;
    for (const OperationRow& row : std::as_const(rows))
        walk.take(row);
    const auto views = readState(connection); // they know where the chains ended
    return walk.finish(views ? *views : journal::State());
}

Result<Journal> readJournal(const QString& folder)
{
    auto connection = openForReading(folder);
    if (!connection)
        return connection.error();
    if (const auto version = supportedVersionOf(*connection); !version)
        return version.error();
    const QList<OperationRow> rows = readableOperations(*connection);
    const auto whole = connection->single(QStringLiteral("PRAGMA quick_check(1)"));
    if (rows.isEmpty() && (!whole || whole->toString() != u"ok"))
        return Error{Error::Code::DamagedProfile, QStringLiteral("0"), connection->file()};
    return Journal{rows, findingsOf(rows, *connection)};
}

Result<void> check(Connection& connection)
{
    const auto answer = connection.single(QStringLiteral("PRAGMA integrity_check"));
    if (!answer)
        return answer.error();
    if (answer->toString() != u"ok")
        return Error{Error::Code::DamagedProfile, answer->toString(), connection.file()};
    return {};
}

Result<void> build(const QString& file, const QList<OperationRow>& rows)
{
    for (const char* ending : {"", "-wal", "-shm"})
        QFile::remove(beside(file, ending));
    auto connection = Connection::open(file, Connection::Mode::Write);
    if (!connection)
        return connection.error();
    if (const auto made = migrate(*connection, builtInMigrations()); !made)
        return made;
    const auto written = connection->transaction([&]() -> Result<void> {
        const auto done = writeOperations(*connection, rows);
        return done ? writeViews(*connection, viewsOf(rows)) : done;
    });
    if (!written)
        return written;
    if (const auto whole = check(*connection); !whole)
        return whole;
    return connection->run(QStringLiteral("PRAGMA journal_mode=DELETE")); // everything into the one file
}

/// Brings what stands in the write-ahead log into the file, where that is still possible.
void foldLog(const QString& file)
{
    const auto connection = Connection::open(file, Connection::Mode::Write);
    if (connection)
        (void)connection->run(QStringLiteral("PRAGMA journal_mode=DELETE"));
}

Result<void> swap(const QString& fresh, const QString& file)
{
    const QString kept = beside(file, ".before-rebuild");
    for (const char* ending : {"", "-wal"}) {
        QFile::remove(beside(kept, ending));
        const QByteArray from = QFile::encodeName(beside(file, ending));
        // A second name and not a copy: it needs no room, and there is a profile at every moment.
        if (QFile::exists(beside(file, ending)) && ::link(from, QFile::encodeName(beside(kept, ending))) != 0)
            return Error{Error::Code::CannotWrite, {}, beside(kept, ending)};
    }
    if (const auto synced = syncToDisk(QFileInfo(file).path()); !synced)
        return synced;
    for (const char* ending : {"-wal", "-shm"})
        QFile::remove(beside(file, ending)); // SQLite would play an old log into the new file
    if (::rename(QFile::encodeName(fresh), QFile::encodeName(file)) != 0)
        return Error{Error::Code::CannotWrite, {}, file};
    return syncToDisk(QFileInfo(file).path());
}

} // namespace

Result<QList<Finding>> rebuildProfile(const QString& folder)
{
    const QString file = databaseFile(folder);
    if (!QFile::exists(file))
        return Error{Error::Code::NotFound, {}, folder};
    const auto lock = lockProfile(folder, Milliseconds(0));
    if (!lock)
        return lock.error();
    const auto journal = readJournal(folder);
    if (!journal)
        return journal.error();
    const QString fresh = beside(file, ".rebuilding");
    auto done = build(fresh, journal->rows);
    if (done)
        done = syncToDisk(fresh);
    if (!done) {
        QFile::remove(fresh);
        return done.error();
    }
    foldLog(file);
    done = swap(fresh, file);
    return done ? Result<QList<Finding>>(journal->findings) : Result<QList<Finding>>(done.error());
}

} // namespace lagebild::store
