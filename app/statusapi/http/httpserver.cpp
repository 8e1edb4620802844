// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/http/engine.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

namespace lagebild::statusapi {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

Result<quint16> HttpServer::Engine::listen(const QString& address, quint16 port)
{
    error_code error;
    const auto ip = asio::ip::make_address(address.toStdString(), error);
    if (error)
        return Error{Error::Code::BadValue, address};
    const auto bound = bind({ip, port});
    if (!bound)
        return bound;
    m_subscription = m_poke.subscribe([this] { asio::post(m_io, [this] { wakeWaiting(); }); });
    asio::post(m_work, [this] { m_handler = m_service.makeHandler(); });
    asio::co_spawn(m_io, acceptAll(), asio::detached);
    m_thread = std::thread([this] { m_io.run(); });
    return bound;
}

Result<quint16> HttpServer::Engine::bind(const tcp::endpoint& endpoint)
{
    error_code error;
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error); // a restart must not wait for old connections
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (!error)
        return m_acceptor.local_endpoint().port();
    error_code ignored;
    m_acceptor.close(ignored);
    const bool isTaken = error == asio::error::address_in_use;
    const auto where = QString::fromStdString(endpoint.address().to_string()) + u':' + QString::number(endpoint.port());
    return Error{isTaken ? Error::Code::InUse : Error::Code::CannotRead, QString::fromStdString(error.message()), where};
}

void HttpServer::Engine::stop()
{
    if (!m_thread.joinable())
        return;
    m_poke.unsubscribe(m_subscription);
    asio::post(m_io, [this] { beginToStop(); });
    m_thread.join();
    asio::post(m_work, [this] { m_handler = {}; });
    m_work.join();
}

void HttpServer::Engine::beginToStop()
{
    m_isStopping = true;
    error_code ignored;
    m_acceptor.close(ignored);
    for (const auto& session : m_sessions) {
        session->pause.cancel();
        if (session->state == Session::State::Idle)
            session->socket.cancel(ignored);
    }
    m_farewell.expires_after(m_limits.farewell);
    m_farewell.async_wait([this](error_code error) {
        for (const auto& session : m_sessions) {
            if (error_code ignoredToo; !error)
                session->socket.close(ignoredToo);
        }
    });
    endWhenEmpty();
}

void HttpServer::Engine::endWhenEmpty()
{
    if (m_isStopping && m_sessions.empty())
        m_farewell.cancel();
}

asio::awaitable<void> HttpServer::Engine::acceptAll()
{
    while (m_acceptor.is_open()) {
        auto [error, socket] = co_await m_acceptor.async_accept(quietly);
        if (!error) {
            welcome(std::move(socket));
        } else if (m_acceptor.is_open()) { // no file handle left, or the peer has gone again
            asio::steady_timer pause(m_io, std::chrono::milliseconds(50));
            co_await pause.async_wait(quietly);
        }
    }
}

void HttpServer::Engine::welcome(tcp::socket socket)
{
    error_code gone;
    const auto peer = socket.remote_endpoint(gone);
    if (gone || m_isStopping)
        return;
    const auto session = std::make_shared<Session>(std::move(socket));
    session->address = peer.address().to_string();
    const int status = refusalFor(session->address);
    if (status == 0)
        asio::co_spawn(m_io, serve(session), asio::detached);
    else if (m_refusing < m_limits.refusalsAtOnce)
        asio::co_spawn(m_io, turnAway(session, status), asio::detached);
}

int HttpServer::Engine::refusalFor(const std::string& address) const
{
    if (m_open >= m_limits.connections)
        return 503;
    const auto found = m_perAddress.find(address);
    return found != m_perAddress.end() && found->second >= m_limits.connectionsPerAddress ? 429 : 0;
}

asio::awaitable<void> HttpServer::Engine::turnAway(SessionPointer session, int status)
{
    ++m_refusing;
    m_sessions.insert(session);
    HttpResponse response = busy(status);
    co_await answer(session, std::move(response));
    co_await drain(session, m_limits);
    m_sessions.erase(session);
    --m_refusing;
    endWhenEmpty();
}

asio::awaitable<void> HttpServer::Engine::serve(SessionPointer session)
{
    ++m_open;
    ++m_perAddress[session->address];
    m_sessions.insert(session);
    error_code ignored;
    session->socket.set_option(tcp::no_delay(true), ignored);
    auto patience = m_limits.header;
    while (!m_isStopping) {
        const bool hasBegun = co_await nextRequestBegins(session, patience);
        if (!hasBegun)
            break;
        session->state = Session::State::Busy;
        const AfterAnswer after = co_await converse(session);
        session->state = Session::State::Idle;
        if (after == AfterAnswer::CloseConnection) {
            co_await drain(session, m_limits);
            break;
        }
        patience = m_limits.idle;
    }
    leave(session);
}

void HttpServer::Engine::leave(const SessionPointer& session)
{
    clearDeadline(session);
    error_code ignored;
    session->socket.close(ignored);
    m_sessions.erase(session);
    --m_open;
    if (const auto found = m_perAddress.find(session->address); --found->second == 0)
        m_perAddress.erase(found);
    endWhenEmpty();
}

HttpServer::HttpServer(HttpService service, HttpLimits limits, Poke& poke)
    : m_engine(std::make_unique<Engine>(std::move(service), limits, poke))
{
}

HttpServer::~HttpServer() = default;

Result<quint16> HttpServer::listen(const QString& address, quint16 port)
{
    return m_engine->listen(address, port);
}

void HttpServer::stop()
{
    m_engine->stop();
}

int HttpServer::connections() const
{
    return m_engine->connections();
}

} // namespace lagebild::statusapi
