// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statusapi/http/httplimits.h"

#include <QByteArray>
#include <QList>
#include <utility>

namespace lagebild::statusapi {

/// The part of a request before its body, as a lenient parser understood it.
struct RequestHead {
    QByteArray method;
    QByteArray target;
    int version = 11; ///< 10 or 11
    QList<std::pair<QByteArray, QByteArray>> fields; ///< names in lower case
};

/// What to do with a request once its head is there.
struct HeadVerdict {
    int refusal = 0; ///< a status; 0 when the head is fine
    enum class Body { None, Length, Chunked } body = Body::None;
    qint64 length = 0; ///< of the body, for Body::Length; may still be above what is allowed
    enum class Expectation { None, Continue } expects = Expectation::None;
    enum class Connection { Keep, Close } connection = Connection::Keep;
};

/// Refuses everything whose meaning two programs could read differently (request smuggling), and what is too large:
/// - any Transfer-Encoding but one plain "chunked" in HTTP/1.1, or one together with Content-Length: 400 (other codings 501)
/// - more than one Content-Length, or one that is not digits only: 400
/// - a Host that is missing, there twice, empty, or not a host: 400
/// - a target that is not a path: 400
/// - an Expect other than "100-continue": 417
/// - too many fields or bytes: 431
HeadVerdict checkHead(const RequestHead& head, const HttpLimits& limits);

} // namespace lagebild::statusapi
