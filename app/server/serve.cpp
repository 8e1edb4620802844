// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/serve.h"

#include "app/messages/serversentence.h"
#include "app/server/stopsignal.h"
#include "app/server/syncplug.h"
#include "app/statusapi/service.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>

namespace lagebild::server {

namespace {

using namespace statusapi;

HttpLimits limitsAt(const QString& address)
{
    HttpLimits limits;
    if (isLoopback(address))
        limits.connectionsPerAddress = limits.connections; // everybody comes from the proxy in front, or is this user
    return limits;
}

Result<void> claimFolder(QLockFile& lock, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Error{Error::Code::CannotWrite, {}, folder};
    lock.setStaleLockTime(0); // a server may run for years; one that died is noticed by its process id
    if (lock.tryLock())
        return {};
    const bool isTaken = lock.error() == QLockFile::LockFailedError;
    return Error{isTaken ? Error::Code::InUse : Error::Code::CannotWrite, {}, folder};
}

/// The code for the first administrator; none when somebody was invited before.
Result<std::optional<QString>> firstInvite(Accounts& accounts)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto isFirst = accounts.isNew(now);
    if (!isFirst)
        return isFirst.error();
    if (!*isFirst)
        return std::optional<QString>();
    const auto code = accounts.invite(statusapi::Role::Admin, now);
    if (!code)
        return code.error();
    return std::optional(*code);
}

QString urlOf(const ServerLine& line, quint16 port)
{
    const bool isVersion6 = line.address.contains(u':');
    const QString host = isVersion6 ? u'[' + line.address + u']' : line.address;
    return QStringLiteral("http://%1:%2").arg(host).arg(port);
}

} // namespace

std::optional<QString> serve(const ServerLine& line, const std::function<void(const QString&)>& print)
{
    if (!isLoopback(line.address))
        return messages::listenSentence({Error::Code::ReadOnly, line.address});
    StopSignal stopSignal; // before there is a second thread, which would take the signal otherwise
    QLockFile lock(line.folder + QStringLiteral("/server.lock"));
    if (const auto claimed = claimFolder(lock, line.folder); !claimed)
        return messages::serverFolderSentence(claimed.error());
    TokenDigests digests;
    auto accounts = Accounts::open(line.folder, digests);
    if (!accounts)
        return messages::serverFolderSentence(accounts.error());
    if (const auto checked = checkLog(line.folder); !checked)
        return messages::serverFolderSentence(checked.error());
    Poke poke;
    const auto makeSync = [&] { return makeSyncHandler(line.folder, poke); };
    HttpServer server(statusService({line.folder, digests, makeSync}), limitsAt(line.address), poke);
    const auto port = server.listen(line.address, line.port);
    if (!port)
        return messages::listenSentence(port.error());
    const auto code = firstInvite(*accounts);
    if (!code)
        return messages::serverFolderSentence(code.error());
    if (*code)
        print(QStringLiteral("invite: %1\n").arg(**code));
    print(QStringLiteral("listening: %1\n").arg(urlOf(line, *port)));
    QObject::connect(&stopSignal, &StopSignal::received, QCoreApplication::instance(), &QCoreApplication::quit);
    QCoreApplication::exec();
    server.stop();
    return {};
}

} // namespace lagebild::server
