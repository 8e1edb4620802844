// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside this folder only.

#include "app/statusapi/http/httpserver.h"
#include "app/statusapi/http/requestreader.h"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <set>
#include <thread>

namespace lagebild::statusapi {

/// Runs on the thread of the sockets unless it says otherwise, so nothing but counters is locked.
class HttpServer::Engine {
public:
    Engine(HttpService service, HttpLimits limits, Poke& poke)
        : m_service(std::move(service))
        , m_limits(limits)
        , m_poke(poke)
    {
    }
    ~Engine() { stop(); }

    Result<quint16> listen(const QString& address, quint16 port);
    void stop();
    int connections() const { return m_open; }

private:
    Result<quint16> bind(const boost::asio::ip::tcp::endpoint& endpoint);
    void beginToStop();
    void endWhenEmpty();
    boost::asio::awaitable<void> acceptAll();
    void welcome(boost::asio::ip::tcp::socket socket);
    int refusalFor(const std::string& address) const;
    boost::asio::awaitable<void> turnAway(SessionPointer session, int status);
    boost::asio::awaitable<void> serve(SessionPointer session);
    void leave(const SessionPointer& session);
    boost::asio::awaitable<bool> nextRequestBegins(SessionPointer session, std::chrono::milliseconds patience);
    boost::asio::awaitable<AfterAnswer> converse(SessionPointer session);
    boost::asio::awaitable<int> takeBody(SessionPointer session, RequestReader& reader, HeadVerdict verdict, qint64 limit);
    boost::asio::awaitable<HttpResponse> handle(HttpRequest request);
    HttpResponse call(const HttpRequest& request) const;
    boost::asio::awaitable<HttpResponse> holdBack(SessionPointer session, qint64 position);
    void watchForHangUp(const SessionPointer& session);
    void wakeWaiting();
    boost::asio::awaitable<AfterAnswer> answer(SessionPointer session, HttpResponse response);
    HttpResponse busy(int status) const;

    HttpService m_service;
    const HttpLimits m_limits;
    Poke& m_poke;
    HttpHandler m_handler; ///< touched by the handler's thread only
    boost::asio::io_context m_io {1};
    boost::asio::thread_pool m_work {1};
    boost::asio::ip::tcp::acceptor m_acceptor {m_io};
    boost::asio::steady_timer m_farewell {m_io};
    std::thread m_thread;
    std::set<SessionPointer> m_sessions;
    std::map<std::string, int> m_perAddress;
    std::atomic<int> m_open = 0;
    int m_refusing = 0;
    int m_handedOver = 0;
    int m_subscription = 0;
    bool m_isStopping = false;
};

} // namespace lagebild::statusapi
