// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rebuild.h"

#include "app/store/chainwalk.h"
#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/remoterows.h"
#include "app/store/rows.h"
#include "app/store/workingrows.h"

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
    QList<RemoteNote> remotes; ///< empty when they cannot be read: each is then connected to anew
    QList<WorkingText> working; ///< it stands in no operation
};

QList<Finding> findingsOf(const QList<OperationRow>& rows, Connection& connection)
{
    QList<const OperationRow*> byChain;
    for (const OperationRow& row : rows)
        byChain << &row;
    std::sort(byChain.begin(), byChain.end(), [](const OperationRow* a, const OperationRow* b) { return a->id < b->id; });
    ChainWalk walk;
    for (const OperationRow* row : std::as_const(byChain))
        walk.take(*row);
    journal::State ends;
    (void)readChains(connection, ends);
    return walk.finish(ends);
}

Result<QList<OperationRow>> readRows(Connection& connection)
{
    QList<OperationRow> rows;
    const auto read = readOperations(connection, JournalOrder::Arrival, [&](const OperationRow& row) {
        rows << row;
        return true;
    });
    if (read && !rows.isEmpty())
        return rows;
    const auto whole = connection.single(QStringLiteral("PRAGMA quick_check(1)"));
    if (whole && whole->toString() == u"ok") // not damaged: the disk failed for a moment, and more can be read
        return read ? Result<QList<OperationRow>>(rows) : read.error();
    rows = readableOperations(connection);
    if (rows.isEmpty())
        return Error{Error::Code::DamagedProfile, QStringLiteral("0"), connection.file()};
    return rows;
}

Result<Journal> readJournal(const QString& folder)
{
    auto connection = openForReading(folder);
    if (!connection)
        return connection.error();
    if (const auto version = supportedVersionOf(*connection); !version)
        return version.error();
    auto rows = readRows(*connection);
    if (!rows)
        return rows.error();
    const auto working = readWorking(*connection); // an older or damaged profile may have none
    const QList<Finding> findings = findingsOf(*rows, *connection);
    return Journal{std::move(*rows), findings, readRemoteNotes(*connection).value_or({}), working.value_or({})};
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

Result<void> write(Connection& connection, Journal& journal)
{
    auto done = writeOperations(connection, journal.rows);
    ViewMaker views;
    while (done && !journal.rows.isEmpty())
        views.take(journal.rows.takeFirst()); // from here on the new file has them
    if (done)
        done = views.writeTo(connection);
    for (auto it = journal.remotes.begin(); done && it != journal.remotes.end(); ++it)
        done = writeRemote(connection, *it);
    for (auto it = journal.working.begin(); done && it != journal.working.end(); ++it)
        done = writeWorking(connection, *it);
    return done;
}

Result<void> build(const QString& file, Journal& journal)
{
    for (const char* ending : {"", "-wal", "-shm"})
        QFile::remove(beside(file, ending));
    auto connection = Connection::open(file, Connection::Mode::Write);
    if (!connection)
        return connection.error();
    if (const auto made = migrate(*connection, builtInMigrations()); !made)
        return made;
    const auto written = connection->transaction([&] { return write(*connection, journal); });
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

Result<void> moveTo(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from), QFile::encodeName(to)) != 0)
        return Error{Error::Code::CannotWrite, {}, to};
    return syncToDisk(QFileInfo(to).path());
}

/// Gives the old profile a second name. Not a copy: it needs no room, and there is a profile at every moment.
Result<void> keep(const QString& file)
{
    const QString kept = beside(file, ".before-rebuild");
    for (const char* ending : {"", "-wal"}) {
        QFile::remove(beside(kept, ending));
        const QByteArray from = QFile::encodeName(beside(file, ending));
        if (QFile::exists(beside(file, ending)) && ::link(from, QFile::encodeName(beside(kept, ending))) != 0)
            return Error{Error::Code::CannotWrite, {}, beside(kept, ending)};
    }
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
    if (const auto finished = finishRebuild(folder); !finished)
        return finished.error();
    auto journal = readJournal(folder);
    if (!journal)
        return journal.error();
    const QString fresh = beside(file, ".rebuilding");
    auto done = build(fresh, *journal);
    if (done)
        done = syncToDisk(fresh);
    if (!done) {
        QFile::remove(fresh);
        return done.error();
    }
    foldLog(file);
    done = keep(file);
    if (done)
        done = moveTo(fresh, rebuiltFile(folder));
    if (done)
        done = finishRebuild(folder);
    return done ? Result<QList<Finding>>(journal->findings) : Result<QList<Finding>>(done.error());
}

Result<void> finishRebuild(const QString& folder)
{
    const QString file = databaseFile(folder);
    if (!QFile::exists(rebuiltFile(folder)))
        return {};
    for (const char* ending : {"-wal", "-shm"})
        QFile::remove(beside(file, ending)); // SQLite would play an old log into the new file
    const auto removed = syncToDisk(folder);
    return removed ? moveTo(rebuiltFile(folder), file) : removed;
}

} // namespace lagebild::store
