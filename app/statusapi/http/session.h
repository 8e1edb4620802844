// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside this folder only: one connection, with asio behind it.
//
// In coroutines co_await stands in statements of its own, with arguments that have names: g++ 12 resumes at the wrong
// place when it stands in a condition beside a temporary that has to be destroyed.

#include "app/statusapi/http/httplimits.h"

#include <QByteArray>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <optional>
#include <string>

namespace lagebild::statusapi {

inline constexpr auto quietly = boost::asio::as_tuple(boost::asio::use_awaitable); // errors as values

/// A connection. All of it happens on the thread of the sockets, so nothing is locked.
struct Session {
    explicit Session(boost::asio::ip::tcp::socket accepted)
        : socket(std::move(accepted))
        , deadline(socket.get_executor())
        , pause(socket.get_executor())
    {
    }

    boost::asio::ip::tcp::socket socket;
    boost::asio::steady_timer deadline;
    boost::asio::steady_timer pause; ///< runs while a long poll waits
    std::string address {};          ///< of the peer
    std::string pending {};          ///< received and not understood yet
    enum class State { Idle, Busy } state = State::Idle;
    bool isLate = false;             ///< the deadline has passed
    std::optional<qint64> waitsWhileAt {};
    quint64 deadlineNumber = 0;
};
using SessionPointer = std::shared_ptr<Session>;

/// From now on everything has to be done in `time`: what is pending then is cancelled, and what comes later finds isLate.
void setDeadline(const SessionPointer& session, std::chrono::milliseconds time);
void clearDeadline(const SessionPointer& session);

/// Appends what arrives to `pending`, at most `most` bytes. False when nothing more comes: the end, an error, too late.
boost::asio::awaitable<bool> readSome(SessionPointer session, size_t most);

/// False when not all of it could be written.
boost::asio::awaitable<bool> write(SessionPointer session, QByteArray bytes);

/// Ends a connection so that the last answer arrives: a socket closed while something unread lies in it would throw
/// away what the peer has not read yet.
boost::asio::awaitable<void> drain(SessionPointer session, const HttpLimits& limits);

} // namespace lagebild::statusapi
