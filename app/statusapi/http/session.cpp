// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/http/session.h"

#include <boost/asio/buffer.hpp>

namespace lagebild::statusapi {

namespace asio = boost::asio;
using boost::system::error_code;

void setDeadline(const SessionPointer& session, std::chrono::milliseconds time)
{
    session->isLate = false;
    session->deadline.expires_after(time);
    session->deadline.async_wait([session, number = ++session->deadlineNumber](error_code error) {
        if (error || number != session->deadlineNumber)
            return; // was already queued when the deadline was moved
        session->isLate = true; // for a coroutine that is just between two operations, which cancel() would miss
        error_code ignored;
        session->socket.cancel(ignored);
    });
}

void clearDeadline(const SessionPointer& session)
{
    ++session->deadlineNumber;
    session->isLate = false;
    session->deadline.cancel();
}

asio::awaitable<bool> readSome(SessionPointer session, size_t most)
{
    if (session->isLate)
        co_return false;
    const size_t before = session->pending.size();
    session->pending.resize(before + most);
    const auto [error, count] = co_await session->socket.async_read_some(
        asio::buffer(session->pending.data() + before, most), quietly);
    session->pending.resize(before + count);
    co_return !error;
}

asio::awaitable<bool> write(SessionPointer session, QByteArray bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        if (session->isLate)
            co_return false;
        const auto [error, count] = co_await session->socket.async_write_some(
            asio::buffer(bytes.constData() + written, size_t(bytes.size() - written)), quietly);
        if (error)
            co_return false;
        written += qsizetype(count);
    }
    co_return true;
}

asio::awaitable<void> drain(SessionPointer session, const HttpLimits& limits)
{
    static constexpr size_t piece = 16 * 1024;
    error_code ignored;
    session->socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    setDeadline(session, limits.linger);
    qint64 rest = limits.lingerBytes;
    bool isMore = true;
    while (isMore && rest > 0) {
        rest -= qint64(session->pending.size());
        session->pending.clear();
        isMore = co_await readSome(session, piece);
    }
    clearDeadline(session);
    session->socket.close(ignored);
}

} // namespace lagebild::statusapi
