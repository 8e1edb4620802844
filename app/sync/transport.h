// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace lagebild::sync {

/// What came of a request. Plain values, so that the protocol can be tested without a network.
struct TransportAnswer {
    enum class Outcome {
        Answered,    ///< `status` and `body` count
        Unreachable, ///< no connection, or it broke; the request may have arrived nevertheless
        TimedOut,    ///< the same, after waiting
        Untrusted,   ///< the server's certificate is not to be trusted: nothing was sent
        TooLarge,    ///< the answer exceeds TransportLimits::answerBytes and was thrown away
        Cancelled    ///< by renewSockets()
    };
    Outcome outcome = Outcome::Unreachable;
    int status = 0;
    QByteArray body {};
    std::optional<std::chrono::milliseconds> retryAfter {}; ///< asked for by the server, at most a day
    /// How far this computer's clock is ahead of the server's (negative: behind), to within `skewWidth` on each side.
    /// Only of requests that were answered quickly enough to say anything.
    std::optional<std::chrono::milliseconds> clockSkew {};
    std::chrono::milliseconds skewWidth {};
};

struct TransportLimits {
    std::chrono::milliseconds sync {30'000};    ///< for a whole request with its answer
    std::chrono::milliseconds wait {35'000};    ///< the server ends a long poll after 25 s
    std::chrono::milliseconds skewTrip {5'000}; ///< a slower request says nothing about the clocks
    qint64 answerBytes = 32 * 1024 * 1024;
};

/// Requests to one server. Each is answered exactly once, through the event loop of the thread that made this, and never
/// after this is gone. QNetworkAccessManager may put a POST on the wire twice: the server has to recognise repetitions.
/// Follows no redirections, keeps no cookies and no cache, asks nobody for a password.
class Transport : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const TransportAnswer&)>;
    using Progress = std::function<void()>;

    /// `token` may be empty for join(). `server` must be one that isSafeServer() accepts; to any other nothing is sent
    /// and every answer is Untrusted.
    Transport(QUrl server, QByteArray token, TransportLimits limits = {}, QObject* parent = nullptr);
    ~Transport() override;

    /// `POST /v1/sync`. `progress` is called while bytes of the request or of its answer are moving.
    void sync(const QByteArray& requestJson, Done done, Progress progress = {});
    /// `GET /v1/wait`: 200 with `{"seq":N}` as soon as the server's log ends at N and no longer at `cursor`, 204 when that
    /// took too long. A new one replaces the last one, which is answered with Cancelled.
    void wait(qint64 cursor, Done done);
    /// `POST /v1/join`. Sends the request with a number of its own, so that it may arrive twice.
    void join(const QString& invite, const QString& user, const QString& device, Done done);

    /// Throws all connections away; what was under way is answered with Cancelled. For sockets that look alive and are
    /// not, as after a sleep or in another network.
    void renewSockets();

    void setToken(const QByteArray& token) { m_token = token; }

private:
    struct Flight;
    QNetworkRequest request(const QString& path, const QString& query = {}) const;
    QNetworkReply* post(const QString& path, const QByteArray& json, Done done);
    void watch(QNetworkReply* reply, std::chrono::milliseconds patience, Done done);
    void land(QNetworkReply* reply);
    void refuse(Done done);

    const QUrl m_server;
    QByteArray m_token;
    const TransportLimits m_limits;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::map<QNetworkReply*, std::unique_ptr<Flight>> m_flights; ///< until they have been answered
    QNetworkReply* m_waiting = nullptr; ///< the long poll among them
};

/// Whether a token may be sent there: https, or http to this computer itself.
bool isSafeServer(const QUrl& server);

/// What a Date of the server says about the clock here, when the request was sent and answered at these times (ms since
/// 1970, this computer's clock): how far this clock is ahead. Half a second is added to the Date, which is cut to seconds.
std::optional<std::chrono::milliseconds> clockSkew(const QByteArray& date, qint64 sent, qint64 answered);

/// A Retry-After in seconds, at most a day; or none. Dates, which our server never sends, are not read.
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray& value);

} // namespace lagebild::sync
