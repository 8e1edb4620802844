// SPDX-License-Identifier: GPL-3.0-or-later
// What one connection says and is told.
#include "app/statusapi/http/engine.h"

#include <QLoggingCategory>
#include <boost/asio/co_spawn.hpp>

namespace lagebild::statusapi {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

Q_LOGGING_CATEGORY(category, "lagebild.statusapi.http")

HttpRequest requestOf(const RequestHead& head, const std::string& address)
{
    const qsizetype mark = head.target.indexOf('?');
    HttpRequest request{head.method, mark < 0 ? head.target : head.target.left(mark),
        mark < 0 ? QByteArray() : head.target.mid(mark + 1)};
    for (const auto& [name, value] : head.fields) {
        if (!request.headers.contains(name))
            request.headers.insert(name, value);
    }
    request.peer = QString::fromStdString(address);
    return request;
}

HttpResponse refusal(int status)
{
    return emptyResponse(status, AfterAnswer::CloseConnection);
}

} // namespace

asio::awaitable<bool> HttpServer::Engine::nextRequestBegins(SessionPointer session, std::chrono::milliseconds patience)
{
    if (session->pending.empty()) { // else it was sent together with the last one
        session->pending.shrink_to_fit(); // a thousand idle connections cost no buffers
        setDeadline(session, patience);
        const auto [error] = co_await session->socket.async_wait(tcp::socket::wait_read, quietly);
        if (error || session->isLate)
            co_return false;
    }
    setDeadline(session, m_limits.header);
    co_return true;
}

asio::awaitable<AfterAnswer> HttpServer::Engine::converse(SessionPointer session)
{
    RequestReader reader(session, m_limits);
    int status = co_await reader.readHead();
    if (status != 0)
        co_return co_await answer(session, refusal(status));
    const RequestHead head = reader.head();
    const HeadVerdict verdict = checkHead(head, m_limits);
    if (verdict.refusal != 0)
        co_return co_await answer(session, refusal(verdict.refusal));
    HttpRequest request = requestOf(head, session->address);
    Admission admission = m_service.admit(request);
    if (admission.refusal) {
        admission.refusal->after = AfterAnswer::CloseConnection; // its body is never read
        co_return co_await answer(session, std::move(*admission.refusal));
    }
    status = co_await takeBody(session, reader, verdict, std::min(admission.bodyBytes, m_limits.bodyBytes));
    if (status != 0)
        co_return co_await answer(session, refusal(status));
    request.body = reader.body();
    clearDeadline(session);
    HttpResponse response = co_await handle(std::move(request));
    if (response.waitWhileAt)
        response = co_await holdBack(session, *response.waitWhileAt);
    if (verdict.connection == HeadVerdict::Connection::Close || m_isStopping)
        response.after = AfterAnswer::CloseConnection;
    co_return co_await answer(session, std::move(response));
}

asio::awaitable<int> HttpServer::Engine::takeBody(
    SessionPointer session, RequestReader& reader, HeadVerdict verdict, qint64 limit)
{
    if (verdict.length > limit)
        co_return 413;
    if (verdict.body == HeadVerdict::Body::None)
        co_return 0;
    setDeadline(session, m_limits.body);
    if (verdict.expects == HeadVerdict::Expectation::Continue && session->pending.empty()) {
        const QByteArray goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        const bool isWritten = co_await write(session, goOn);
        if (!isWritten)
            co_return RequestReader::connectionLost;
    }
    const int status = co_await reader.readBody(limit);
    co_return status;
}

asio::awaitable<HttpResponse> HttpServer::Engine::handle(HttpRequest request)
{
    if (m_handedOver >= m_limits.waitingRequests)
        co_return busy(503);
    ++m_handedOver;
    auto work = [this, &request]() -> asio::awaitable<HttpResponse> { co_return call(request); };
    HttpResponse response = co_await asio::co_spawn(m_work.get_executor(), std::move(work), asio::use_awaitable);
    --m_handedOver;
    co_return response;
}

/// On the handler's thread.
HttpResponse HttpServer::Engine::call(const HttpRequest& request) const
{
    try {
        return m_handler(request);
    } catch (const std::exception& exception) {
        qCWarning(category, "a request failed: %s", exception.what());
        return refusal(500);
    }
}

asio::awaitable<HttpResponse> HttpServer::Engine::holdBack(SessionPointer session, qint64 position)
{
    if (m_poke.position() == position && !m_isStopping) {
        session->waitsWhileAt = position;
        watchForHangUp(session);
        session->pause.expires_after(m_limits.wait);
        co_await session->pause.async_wait(quietly);
        session->waitsWhileAt.reset();
        error_code ignored;
        session->socket.cancel(ignored); // the watch
    }
    const qint64 now = m_poke.position();
    if (now == position)
        co_return emptyResponse(204);
    co_return jsonResponse("{\"seq\":" + QByteArray::number(now) + '}');
}

void HttpServer::Engine::watchForHangUp(const SessionPointer& session)
{
    session->socket.async_wait(tcp::socket::wait_read, [session](error_code error) {
        // Readable with nothing to read is the end; bytes are the next request, sent early.
        error_code gone;
        if (!error && session->waitsWhileAt && (session->socket.available(gone) == 0 || gone))
            session->pause.cancel();
    });
}

void HttpServer::Engine::wakeWaiting()
{
    const qint64 position = m_poke.position();
    for (const auto& session : m_sessions) {
        if (session->waitsWhileAt && *session->waitsWhileAt != position)
            session->pause.cancel();
    }
}

asio::awaitable<AfterAnswer> HttpServer::Engine::answer(SessionPointer session, HttpResponse response)
{
    if (response.status == RequestReader::connectionLost)
        co_return AfterAnswer::CloseConnection;
    setDeadline(session, m_limits.write);
    const bool isWritten = co_await write(session, serialised(response, QDateTime::currentDateTimeUtc()));
    clearDeadline(session);
    co_return isWritten ? response.after : AfterAnswer::CloseConnection;
}

HttpResponse HttpServer::Engine::busy(int status) const
{
    HttpResponse response = refusal(status);
    response.headers.append({"Retry-After", QByteArray::number(qint64(m_limits.retryAfter.count()))});
    return response;
}

} // namespace lagebild::statusapi
