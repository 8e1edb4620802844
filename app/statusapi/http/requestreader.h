// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside this folder only.

#include "app/statusapi/http/headcheck.h"
#include "app/statusapi/http/session.h"

namespace lagebild::statusapi {

/// Reads one request from a session, piece by piece, with the limits that Beast has not. Both parts answer 0, a status
/// to refuse with, or connectionLost.
class RequestReader {
public:
    static constexpr int connectionLost = -1;

    /// `limits` must outlive the reader.
    RequestReader(SessionPointer session, const HttpLimits& limits);
    ~RequestReader();

    boost::asio::awaitable<int> readHead();
    RequestHead head() const;
    /// After readHead, when there is a body. What follows it stays in Session::pending.
    boost::asio::awaitable<int> readBody(qint64 limit);
    QByteArray body() const;

private:
    struct Parsing;
    SessionPointer m_session;
    const HttpLimits& m_limits;
    std::unique_ptr<Parsing> m_parsing;
};

} // namespace lagebild::statusapi
