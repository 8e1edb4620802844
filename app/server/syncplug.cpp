// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/syncplug.h"

#include "app/statusapi/sqlitelog.h"

#include <QDir>
#include <memory>

namespace lagebild::server {

using namespace statusapi;

namespace {

qint64 endOf(LogStorage& log)
{
    qint64 seq = 0;
    const auto read = log.transaction(LogStorage::Access::Read, [&](LogTransaction& rows) { seq = rows.head().seq; });
    return read ? seq : 0;
}

SyncContext contextOf(const Who& who)
{
    const bool mayWrite = who.role != statusapi::Role::Viewer;
    return {std::chrono::floor<Milliseconds>(std::chrono::system_clock::now()),
        [mayWrite](const journal::Operation&) { return mayWrite ? std::nullopt : std::optional(QStringLiteral("role")); },
        [](const IncidentId&) { return true; }}; // restricted incidents come with full accounts
}

} // namespace

SyncHandler makeSyncHandler(const QString& folder, Poke& poke)
{
    auto opened = SqliteLog::open(QDir(folder).filePath(QStringLiteral("log.sqlite")));
    if (!opened) // a client that hears this keeps everything and tries again later
        return [](const QByteArray&, const Who&) { return SyncAnswer({}, 503); };
    const std::shared_ptr<SqliteLog> log = std::move(*opened);
    poke.moveTo(endOf(*log));
    return [log, &poke](const QByteArray& request, const Who& who) {
        const SyncReply reply = answerSync(*log, request, contextOf(who));
        if (const qint64 end = endOf(*log); end != poke.position())
            poke.moveTo(end);
        return SyncAnswer(reply.body, reply.status);
    };
}

} // namespace lagebild::server
