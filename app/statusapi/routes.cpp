// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/routes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <limits>

namespace lagebild::statusapi {

namespace {

constexpr qint64 largestJoining = 4 * 1024;
constexpr qsizetype longestName = 200;

/// The only answer to strangers: the same bytes whatever they asked for and whatever was wrong with their token.
HttpResponse unauthorized()
{
    HttpResponse response = emptyResponse(401, AfterAnswer::CloseConnection);
    response.headers.emplaceBack("WWW-Authenticate", "Bearer"); // RFC 9110, 11.6.1
    return response;
}

HttpResponse onlyBy(const QByteArray& method)
{
    HttpResponse response = emptyResponse(405);
    response.headers.emplaceBack("Allow", method);
    return response;
}

HttpResponse failed(const Error& error)
{
    if (error.code == Error::Code::DiskFull)
        return emptyResponse(507);
    HttpResponse response = emptyResponse(503);
    response.headers.emplaceBack("Retry-After", "5");
    return response;
}

bool isJoining(const HttpRequest& request)
{
    return request.path == "/v1/join" && request.method == "POST";
}

QByteArray tokenOf(const HttpRequest& request)
{
    static constexpr qsizetype schemeLength = 7;
    const QByteArray value = request.header("authorization");
    const bool isBearer = value.left(schemeLength).compare("Bearer ", Qt::CaseInsensitive) == 0;
    return isBearer ? value.mid(schemeLength).trimmed() : QByteArray();
}

HttpResponse join(const HttpRequest& request, Accounts& accounts, const QDateTime& now)
{
    const QJsonObject json = QJsonDocument::fromJson(request.body).object();
    const Joining joining{json[u"invite"].toString(), json[u"user"].toString().trimmed(),
        json[u"device"].toString().trimmed(), json[u"attempt"].toString().toUtf8()};
    const bool isComplete = !joining.invite.isEmpty() && !joining.user.isEmpty() && !joining.deviceName.isEmpty();
    if (!isComplete || joining.user.size() > longestName || joining.deviceName.size() > longestName)
        return emptyResponse(400);
    const auto joined = accounts.join(joining, now);
    if (!joined)
        return joined.error().code == Error::Code::NotFound ? unauthorized() : failed(joined.error());
    const QJsonObject answer{{QStringLiteral("token"), QString::fromLatin1(joined->token)},
        {QStringLiteral("device"), joined->who.device}, {QStringLiteral("role"), nameOf(joined->who.role)}};
    return jsonResponse(QJsonDocument(answer).toJson(QJsonDocument::Compact));
}

HttpResponse wait(const HttpRequest& request)
{
    bool isNumber = false;
    const qint64 cursor = queryValue(request, "cursor").value_or(QByteArray()).toLongLong(&isNumber);
    if (!isNumber || cursor < 0)
        return emptyResponse(400);
    HttpResponse response = emptyResponse(200);
    response.waitWhileAt = cursor;
    return response;
}

HttpResponse answerToMember(const HttpRequest& request, const SyncHandler& sync, const Who& who)
{
    if (request.path == "/v1/sync") {
        if (request.method != "POST")
            return onlyBy("POST");
        SyncAnswer answer = sync(request.body, who);
        return jsonResponse(std::move(answer.json), answer.status);
    }
    if (request.path == "/v1/wait")
        return request.method == "GET" ? wait(request) : onlyBy("GET");
    return request.path == "/v1/join" ? onlyBy("POST") : emptyResponse(404);
}

} // namespace

Admission admit(const HttpRequest& head, const TokenDigests& digests)
{
    if (isJoining(head))
        return {{}, largestJoining};
    const QByteArray token = tokenOf(head);
    if (!isTokenShaped(token) || !digests.contains(token))
        return {unauthorized(), 0};
    static constexpr qint64 whateverTheServerAllows = std::numeric_limits<qint64>::max();
    return {{}, whateverTheServerAllows};
}

HttpResponse answer(const HttpRequest& request, Accounts& accounts, const SyncHandler& sync, const QDateTime& now)
{
    if (isJoining(request))
        return join(request, accounts, now);
    const auto who = accounts.whoHas(tokenOf(request), now);
    if (!who)
        return failed(who.error());
    return *who ? answerToMember(request, sync, **who) : unauthorized();
}

} // namespace lagebild::statusapi
