// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/http/httpmessage.h"

#include <QLocale>

namespace lagebild::statusapi {

namespace {

const char* reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 204: return "No Content";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    case 507: return "Insufficient Storage";
    default: return "Unknown"; // the phrase has no meaning (RFC 9112, 4)
    }
}

const QString dayFormat = QStringLiteral("ddd, dd MMM yyyy");

} // namespace

std::optional<QByteArray> queryValue(const HttpRequest& request, QByteArrayView name)
{
    std::optional<QByteArray> found;
    for (const QByteArray& pair : request.query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (QByteArrayView(pair).first(equals < 0 ? pair.size() : equals) != name)
            continue;
        if (found)
            return {};
        found = equals < 0 ? QByteArray("") : pair.mid(equals + 1);
    }
    return found;
}

HttpResponse emptyResponse(int status, AfterAnswer after)
{
    HttpResponse response;
    response.status = status;
    response.after = after;
    return response;
}

HttpResponse jsonResponse(QByteArray json, int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = std::move(json);
    return response;
}

QByteArray serialised(const HttpResponse& response, const QDateTime& now)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    const auto field = [&](const QByteArray& name, const QByteArray& value) { bytes += name + ": " + value + "\r\n"; };
    field("Date", httpDate(now));
    field("Cache-Control", "no-store");
    if (!response.body.isEmpty()) {
        field("Content-Type", response.contentType);
        field("X-Content-Type-Options", "nosniff");
    }
    if (response.status != 204) // RFC 9110, 8.6
        field("Content-Length", QByteArray::number(response.body.size()));
    for (const auto& [name, value] : response.headers)
        field(name, value);
    if (response.after == AfterAnswer::CloseConnection)
        field("Connection", "close");
    return bytes + "\r\n" + response.body;
}

QByteArray httpDate(const QDateTime& when)
{
    return QLocale::c().toString(when.toUTC(), dayFormat + QStringLiteral(" HH:mm:ss 'GMT'")).toLatin1();
}

std::optional<QDateTime> fromHttpDate(const QByteArray& text)
{
    static constexpr qsizetype dayLength = 16; // "Sat, 21 Nov 2026"
    const QString date = QString::fromLatin1(text.trimmed());
    // Day and time apart: together they would be a local time, which may not exist where summer time begins.
    const QDate day = QLocale::c().toDate(date.left(dayLength), dayFormat);
    const QTime time = QTime::fromString(date.mid(dayLength), QStringLiteral(" HH:mm:ss 'GMT'"));
    if (!day.isValid() || !time.isValid())
        return {};
    return QDateTime(day, time, Qt::UTC);
}

} // namespace lagebild::statusapi
