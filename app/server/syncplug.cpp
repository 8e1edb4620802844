// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/syncplug.h"

#include "app/statusapi/sqlitelog.h"

#include <QDir>
#include <memory>

namespace lagebild::server {

using namespace statusapi;

namespace {

QString logFile(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("log.sqlite"));
}

SyncContext contextOf(const Who& who)
{
    const bool mayWrite = who.role != statusapi::Role::Viewer;
    return {std::chrono::floor<Milliseconds>(std::chrono::system_clock::now()),
        [mayWrite](const journal::Operation&) { return mayWrite ? std::nullopt : std::optional(QStringLiteral("role")); },
        [](const IncidentId&) { return true; }}; // restricted incidents come with full accounts
}

} // namespace

Result<void> checkLog(const QString& folder)
{
    const auto opened = SqliteLog::open(logFile(folder));
    if (opened)
        return {};
    Error error = opened.error();
    error.where = logFile(folder);
    return error;
}

SyncHandler makeSyncHandler(const QString& folder, Poke& poke)
{
    auto opened = SqliteLog::open(logFile(folder));
    if (!opened) // lost since the start: a client that hears this keeps everything and tries again later
        return [](const QByteArray&, const Who&) { return SyncAnswer({}, 503); };
    const std::shared_ptr<SqliteLog> log = std::move(*opened);
    const auto found = log->transaction(LogStorage::Access::Read, [&](LogTransaction& rows) { poke.moveTo(rows.head().seq); });
    if (!found)
        return [](const QByteArray&, const Who&) { return SyncAnswer({}, 503); };
    return [log, &poke](const QByteArray& request, const Who& who) {
        const SyncReply reply = answerSync(*log, request, contextOf(who));
        if (reply.status == 200 && reply.logEnd != poke.position())
            poke.moveTo(reply.logEnd);
        return SyncAnswer(reply.body, reply.status);
    };
}

} // namespace lagebild::server
