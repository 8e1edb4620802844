// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <optional>
#include <utility>

namespace lagebild::statusapi {

/// A request that kept all limits. Bytes as they were sent; nothing is percent-decoded.
struct HttpRequest {
    QByteArray method;                       ///< "GET"
    QByteArray path;                         ///< "/v1/sync", always beginning with a slash
    QByteArray query;                        ///< behind the "?", which is left out
    QMap<QByteArray, QByteArray> headers {}; ///< by lower-case name; of several of one name the first
    QByteArray body {};
    QString peer {};                         ///< address of the other end, without its port

    QByteArray header(QByteArrayView lowerCaseName) const { return headers.value(lowerCaseName.toByteArray()); }
};

/// The value of `name` in the query, as sent; none when it is not there or there twice.
std::optional<QByteArray> queryValue(const HttpRequest& request, QByteArrayView name);

enum class AfterAnswer { KeepConnection, CloseConnection };

struct HttpResponse {
    int status = 200;
    QByteArray contentType {}; ///< left out while there is no body
    QByteArray body {};
    QList<std::pair<QByteArray, QByteArray>> headers {}; ///< further ones, such as Allow
    AfterAnswer after = AfterAnswer::KeepConnection;
    /// A long poll: hold the answer back while the Poke stands at this number. As soon as it does not, `{"seq":N}` is
    /// answered with the number where it stands; after HttpLimits::wait an empty 204. Nothing else of this counts then.
    std::optional<qint64> waitWhileAt {};
};

/// An answer without a body. 4xx and 5xx of this kind say nothing that their number does not.
HttpResponse emptyResponse(int status, AfterAnswer after = AfterAnswer::KeepConnection);

HttpResponse jsonResponse(QByteArray json, int status = 200);

/// The bytes on the wire, HTTP/1.1. The same response and second give the same bytes.
QByteArray serialised(const HttpResponse& response, const QDateTime& now);

/// A date as HTTP writes it: "Sat, 21 Nov 2026 08:15:34 GMT" (RFC 9110, 5.6.7), and back; reading answers none for
/// anything else.
QByteArray httpDate(const QDateTime& when);
std::optional<QDateTime> fromHttpDate(const QByteArray& text);

} // namespace lagebild::statusapi
