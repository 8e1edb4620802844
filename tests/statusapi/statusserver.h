// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statusapi/http/httpserver.h"
#include "app/statusapi/service.h"

#include <QTemporaryDir>
#include <atomic>

namespace lagebild::testkit {

/// The status API at a free port of 127.0.0.1, with a log that only counts.
class StatusServer {
public:
    explicit StatusServer(statusapi::HttpLimits limits = {})
        : m_limits(limits)
        , accounts(std::move(*statusapi::Accounts::open(folder.path(), digests)))
    {
        start(0);
    }

    void start(quint16 wantedPort)
    {
        server = std::make_unique<statusapi::HttpServer>(statusapi::statusService({folder.path(), digests, [this] { return syncHandler(); },
            [this] { return now(); }}), m_limits, poke);
        if (const auto listening = server->listen(QStringLiteral("127.0.0.1"), wantedPort))
            port = *listening;
    }
    void stop() { server.reset(); }

    QString invite(statusapi::Role role = statusapi::Role::Responder) { return *accounts.invite(role, now()); }
    QByteArray token(statusapi::Role role = statusapi::Role::Responder)
    {
        return accounts.join({invite(role), QStringLiteral("Ana"), QStringLiteral("nb")}, now())->token;
    }
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addDays(daysLater); }

private:
    const statusapi::HttpLimits m_limits;

public:
    QTemporaryDir folder;
    statusapi::TokenDigests digests;
    statusapi::Accounts accounts; ///< as another process has them open
    statusapi::Poke poke;
    std::atomic<int> daysLater = 0;
    std::atomic<int> synced = 0;
    std::function<statusapi::SyncAnswer(const QByteArray&, const statusapi::Who&)> onSync {}; ///< set before requests
    quint16 port = 0;
    std::unique_ptr<statusapi::HttpServer> server;

private:
    statusapi::SyncHandler syncHandler()
    {
        return [this](const QByteArray& json, const statusapi::Who& who) -> statusapi::SyncAnswer {
            poke.moveTo(++synced);
            return onSync ? onSync(json, who) : statusapi::SyncAnswer("{\"" + nameOf(who.role).toLatin1() + "\":" + json + '}');
        };
    }
};

} // namespace lagebild::testkit
