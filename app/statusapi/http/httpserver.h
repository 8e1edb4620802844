// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/statusapi/http/httplimits.h"
#include "app/statusapi/http/httpmessage.h"
#include "app/statusapi/http/poke.h"

#include <functional>
#include <memory>

namespace lagebild::statusapi {

/// Answers a request. May block (it commits to disk). An exception becomes an empty 500.
using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

/// What the head of a request alone decides.
struct Admission {
    std::optional<HttpResponse> refusal {}; ///< sent instead of reading the body
    qint64 bodyBytes = 0;                   ///< how much body is wanted, at most HttpLimits::bodyBytes
};

struct HttpService {
    /// Asked for every request whose head is well-formed (its `body` is empty), before it is judged by size and before
    /// the handler. On the thread of the sockets: must answer from memory.
    std::function<Admission(const HttpRequest& head)> admit;
    /// Makes the handler on the one thread where it will be called and destroyed: so it can own a database connection.
    std::function<HttpHandler()> makeHandler;
};

/// An HTTP/1.1 server for a small API: two threads (sockets, handler), limits for everything a client can do to it,
/// nothing read that could be understood in two ways (headcheck.h). No TLS.
class HttpServer {
public:
    /// `poke` must outlive the server.
    HttpServer(HttpService service, HttpLimits limits, Poke& poke);
    ~HttpServer();

    /// Begins to listen at an IP address; port 0 takes a free one. Answers the port. Errors: BadValue (no IP address),
    /// InUse (somebody listens there), CannotRead (anything else the system refuses, with its words). Once only.
    Result<quint16> listen(const QString& address, quint16 port);

    /// Stops listening, ends long polls with 204, lets running requests be answered for at most HttpLimits::farewell,
    /// closes everything and waits until both threads are gone.
    void stop();

    /// Connections open now. For tests and figures.
    int connections() const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace lagebild::statusapi
