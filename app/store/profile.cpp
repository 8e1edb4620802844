// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profile.h"

#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/rebuild.h"
#include "app/store/remoterows.h"
#include "app/store/rows.h"
#include "app/store/workingrows.h"
#include "app/store/writerthread.h"

#include <QDir>
#include <QFileInfo>

namespace lagebild::store {

namespace {

/// Up to here, reading every page takes a fraction of a second and finds damage before anything is built on it.
constexpr qint64 checkedAtOpening = 64 * 1024 * 1024;

Result<void> checkPages(const Connection& connection)
{
    if (QFileInfo(connection.file()).size() > checkedAtOpening)
        return {};
    auto answer = connection.single(QStringLiteral("PRAGMA quick_check(1)"));
    if (answer && answer->toString() != u"ok") // it also says so when the disk failed; twice is damage
        answer = connection.single(QStringLiteral("PRAGMA quick_check(1)"));
    if (!answer)
        return answer.error();
    if (answer->toString() != u"ok")
        return Error{Error::Code::DamagedProfile, answer->toString(), connection.file()};
    return {};
}

Result<journal::State> checkedState(Connection& connection)
{
    if (const auto whole = checkPages(connection); !whole)
        return whole.error();
    return readState(connection);
}

/// What remains of a damaged profile, to be looked at and exported.
Result<OpenedProfile> salvage(const QString& folder)
{
    Error damaged{Error::Code::DamagedProfile, QStringLiteral("0"), databaseFile(folder)};
    auto connection = openForReading(folder);
    if (!connection && connection.error().code != Error::Code::DamagedProfile)
        return connection.error(); // the disk is in trouble, not the profile
    const auto rows = connection ? readableOperations(*connection) : QList<OperationRow>();
    if (rows.isEmpty())
        return damaged;
    damaged.detail = QString::number(rows.size());
    return OpenedProfile{folded(rows), nullptr, {}, {}, damaged};
}

Result<OpenedProfile> openToRead(const QString& folder, const std::optional<Error>& because = {})
{
    auto connection = openForReading(folder);
    if (!connection)
        return connection.error().code == Error::Code::DamagedProfile ? salvage(folder) : connection.error();
    const auto version = versionOf(*connection);
    if (!version)
        return version.error().code == Error::Code::DamagedProfile ? salvage(folder) : version.error();
    if (*version == 0)
        return Error{Error::Code::NotFound, {}, folder};
    auto reason = because;
    if (*version > versionOf(builtInMigrations()))
        reason = Error{Error::Code::NewerProfile, QString::number(*version), databaseFile(folder)};
    auto state = checkedState(*connection);
    if (!state)
        return reason ? Result<OpenedProfile>(*reason) : salvage(folder);
    return OpenedProfile{std::move(*state), nullptr, {}, {}, reason};
}

/// The version of what is there, without changing it.
Result<int> presentVersion(const QString& folder)
{
    if (QFileInfo(databaseFile(folder)).size() == 0)
        return 0;
    const auto connection = openForReading(folder);
    return connection ? versionOf(*connection) : Result<int>(connection.error());
}

/// State, remotes and what was being typed, without a writer yet.
Result<OpenedProfile> prepare(const QString& folder)
{
    auto connection = Connection::open(databaseFile(folder), Connection::Mode::Write);
    if (!connection)
        return connection.error();
    if (const auto done = migrate(*connection, builtInMigrations()); !done)
        return done.error();
    if (const auto made = makeStaleViews(*connection); !made)
        return made.error();
    if (const auto synced = syncToDisk(folder); !synced)
        return synced.error();
    auto state = checkedState(*connection);
    if (!state)
        return state.error();
    auto remotes = readRemotes(*connection);
    if (!remotes)
        return remotes.error();
    auto working = readWorking(*connection);
    if (!working)
        return working.error();
    return OpenedProfile{std::move(*state), nullptr, *remotes, std::move(*working), {}};
}

} // namespace

Result<OpenedProfile> openProfile(const QString& folder, ProfileUse use, const OpenOptions& options)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    if (use == ProfileUse::ReadOnly)
        return openToRead(path);
    auto lock = lockProfile(path, options.patience);
    if (!lock)
        return lock.error();
    if (const auto finished = finishRebuild(path); !finished)
        return finished.error();
    const auto version = presentVersion(path);
    if (!version)
        return version.error().code == Error::Code::DamagedProfile ? salvage(path) : version.error();
    if (*version > versionOf(builtInMigrations()))
        return openToRead(path);
    auto prepared = prepare(path);
    if (!prepared)
        return prepared.error().code == Error::Code::DamagedProfile ? salvage(path) : prepared.error();
    WriterOptions writing;
    writing.ballastBytes = options.ballastBytes;
    writing.firstRetry = options.retry;
    prepared->writer = std::make_unique<WriterThread>(path, std::move(*lock), writing);
    return prepared;
}

Result<void> backupProfile(const QString& folder, const QString& target)
{
    const auto connection = openForReading(folder);
    return connection ? backup(*connection, target) : Result<void>(connection.error());
}

} // namespace lagebild::store
