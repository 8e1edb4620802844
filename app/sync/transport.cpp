// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/transport.h"

#include <QDateTime>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTimer>

namespace lagebild::sync {

namespace {

using std::chrono::milliseconds;
using Outcome = TransportAnswer::Outcome;

Outcome outcomeOf(const QNetworkReply& reply)
{
    if (reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid() && reply.isFinished()) {
        const auto error = reply.error();
        const bool isBroken = error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
        return isBroken ? Outcome::Unreachable : Outcome::Answered; // from 201 on the errors are mere statuses
    }
    return reply.error() == QNetworkReply::SslHandshakeFailedError ? Outcome::Untrusted : Outcome::Unreachable;
}

QByteArray freshNumber()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return QByteArray(reinterpret_cast<const char*>(words), sizeof words).toHex();
}

} // namespace

/// A request under way.
struct Transport::Flight {
    TransportLimits limits;
    Done done;
    qint64 sent = QDateTime::currentMSecsSinceEpoch();
    std::optional<Outcome> verdict {}; ///< ours, in place of what aborting looks like
    QByteArray body {};

    void read(QNetworkReply* reply)
    {
        if (verdict)
            return;
        body += reply->readAll();
        if (body.size() > limits.answerBytes) {
            verdict = Outcome::TooLarge;
            body.clear();
            reply->abort();
        }
    }

    void end(QNetworkReply* reply, Outcome outcome)
    {
        if (verdict || reply->isFinished())
            return;
        verdict = outcome;
        body.clear();
        reply->abort();
    }

    TransportAnswer answer(const QNetworkReply& reply) const
    {
        TransportAnswer answer;
        answer.outcome = verdict.value_or(outcomeOf(reply));
        if (answer.outcome != Outcome::Answered)
            return answer;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = body;
        answer.retryAfter = retryAfter(reply.rawHeader("Retry-After"));
        if (milliseconds(now - sent) <= limits.skewTrip) {
            answer.clockSkew = sync::clockSkew(reply.rawHeader("Date"), sent, now);
            answer.skewWidth = milliseconds((now - sent) / 2 + 500);
        }
        return answer;
    }
};

Transport::Transport(QUrl server, QByteArray token, TransportLimits limits, QObject* parent)
    : QObject(parent)
    , m_server(std::move(server))
    , m_token(std::move(token))
    , m_limits(limits)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
}

Transport::~Transport()
{
    for (const auto& [reply, flight] : m_flights)
        reply->disconnect(); // what ends with the network below is nobody's business any more
}

QNetworkRequest Transport::request(const QString& path, const QString& query) const
{
    QUrl url = m_server;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept-Encoding", "identity"); // else Qt unpacks what it gets, whatever its size
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    return request;
}

void Transport::refuse(Done done)
{
    QTimer::singleShot(0, this, [done = std::move(done)] {
        TransportAnswer answer;
        answer.outcome = Outcome::Untrusted;
        done(answer);
    });
}

/// The reply under way, or nullptr.
QNetworkReply* Transport::post(const QString& path, const QByteArray& json, Done done)
{
    if (!isSafeServer(m_server)) {
        refuse(std::move(done));
        return nullptr;
    }
    QNetworkRequest sending = request(path);
    sending.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply* reply = m_network->post(sending, json);
    watch(reply, m_limits.sync, std::move(done));
    return reply;
}

void Transport::sync(const QByteArray& requestJson, Done done, Progress progress)
{
    QNetworkReply* reply = post(QStringLiteral("/v1/sync"), requestJson, std::move(done));
    if (!reply || !progress)
        return;
    const auto tell = [this, reply, progress = std::move(progress)](qint64 moved) {
        if (moved > 0 && m_flights.contains(reply) && !reply->isFinished())
            progress();
    };
    connect(reply, &QNetworkReply::uploadProgress, this, tell);
    connect(reply, &QNetworkReply::downloadProgress, this, tell);
}

void Transport::join(const QString& invite, const QString& user, const QString& device, Done done)
{
    const QJsonObject json{{QStringLiteral("invite"), invite}, {QStringLiteral("user"), user},
        {QStringLiteral("device"), device}, {QStringLiteral("attempt"), QString::fromLatin1(freshNumber())}};
    post(QStringLiteral("/v1/join"), QJsonDocument(json).toJson(QJsonDocument::Compact), std::move(done));
}

void Transport::wait(qint64 cursor, Done done)
{
    if (!isSafeServer(m_server))
        return refuse(std::move(done));
    if (m_waiting)
        m_flights.at(m_waiting)->end(m_waiting, Outcome::Cancelled);
    const QString query = QStringLiteral("cursor=%1").arg(cursor);
    m_waiting = m_network->get(request(QStringLiteral("/v1/wait"), query));
    watch(m_waiting, m_limits.wait, std::move(done));
}

void Transport::watch(QNetworkReply* reply, milliseconds patience, Done done)
{
    Flight* flight = m_flights.emplace(reply, std::make_unique<Flight>(Flight{m_limits, std::move(done)})).first->second.get();
    connect(reply, &QNetworkReply::readyRead, this, [=] { flight->read(reply); });
    // Queued: an answer never comes while its request is still being made, or in the middle of renewSockets().
    connect(reply, &QNetworkReply::finished, this, [=, this] { land(reply); }, Qt::QueuedConnection);
    QTimer::singleShot(patience, reply, [=] { flight->end(reply, Outcome::TimedOut); });
}

void Transport::land(QNetworkReply* reply)
{
    const auto flight = std::move(m_flights.extract(reply).mapped());
    flight->read(reply);
    if (m_waiting == reply)
        m_waiting = nullptr;
    reply->deleteLater();
    flight->done(flight->answer(*reply)); // may do anything, also end this
}

void Transport::renewSockets()
{
    for (const auto& [reply, flight] : m_flights)
        flight->end(reply, Outcome::Cancelled);
    m_waiting = nullptr;
    m_network.release()->deleteLater(); // its replies still have to be told
    m_network = std::make_unique<QNetworkAccessManager>();
}

bool isSafeServer(const QUrl& server)
{
    if (!server.isValid() || server.host().isEmpty() || !server.userInfo().isEmpty())
        return false;
    if (server.scheme() == u"https")
        return true;
    const QHostAddress address(server.host());
    return server.scheme() == u"http" && (server.host() == u"localhost" || address.isLoopback());
}

std::optional<milliseconds> clockSkew(const QByteArray& date, qint64 sent, qint64 answered)
{
    // Day and time apart: together Qt would read a local time, which may not exist where summer time begins.
    static constexpr qsizetype dayLength = 16; // "Sat, 21 Nov 2026"
    const QString text = QString::fromLatin1(date.trimmed());
    const QDate day = QLocale::c().toDate(text.left(dayLength), QStringLiteral("ddd, dd MMM yyyy"));
    const QTime time = QTime::fromString(text.mid(dayLength), QStringLiteral(" HH:mm:ss 'GMT'"));
    if (!day.isValid() || !time.isValid())
        return {};
    const qint64 server = QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch() + 500;
    return milliseconds((sent + answered) / 2 - server);
}

std::optional<milliseconds> retryAfter(const QByteArray& value)
{
    static constexpr qint64 day = 24 * 60 * 60;
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber || seconds < 0)
        return {};
    return milliseconds(std::min(seconds, day) * 1000);
}

} // namespace lagebild::sync
