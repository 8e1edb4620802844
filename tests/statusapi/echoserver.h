// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statusapi/http/httpserver.h"

#include <QThread>
#include <atomic>

namespace lagebild::testkit {

/// A server that says what it was asked, at a free port of 127.0.0.1.
/// "/wait?cursor=N" is a long poll, "/large" answers 32 MiB, "/throw" throws, "/none" admits nobody.
class EchoServer {
public:
    explicit EchoServer(statusapi::HttpLimits limits = {})
        : server(service(), limits, poke)
    {
        if (const auto listening = server.listen(QStringLiteral("127.0.0.1"), 0))
            port = *listening;
    }

    statusapi::Poke poke {7};
    std::atomic<int> handled = 0;
    std::atomic<int> handlers = 0;                       ///< alive
    std::function<void(const QByteArray& path)> onHandle {}; ///< set before the first request
    quint16 port = 0;
    statusapi::HttpServer server;

private:
    struct Handler {
        EchoServer& owner;
        Qt::HANDLE thread = QThread::currentThreadId();
        explicit Handler(EchoServer& itsOwner) : owner(itsOwner) { ++owner.handlers; }
        ~Handler()
        {
            if (thread == QThread::currentThreadId())
                --owner.handlers;
        }

        statusapi::HttpResponse handle(const statusapi::HttpRequest& request) const
        {
            ++owner.handled;
            if (owner.onHandle)
                owner.onHandle(request.path);
            if (thread != QThread::currentThreadId() || request.path == "/throw")
                throw std::runtime_error("as the test asked");
            if (request.path == "/large")
                return statusapi::jsonResponse(QByteArray(32 * 1024 * 1024, ' '));
            statusapi::HttpResponse response = statusapi::jsonResponse(request.method + ' ' + request.path + ' '
                + QByteArray::number(request.body.size()) + ' ' + request.body.left(100));
            if (request.path == "/wait") {
                response = statusapi::emptyResponse(200);
                response.waitWhileAt = queryValue(request, "cursor").value_or("0").toLongLong();
            }
            return response;
        }
    };

    statusapi::HttpService service()
    {
        statusapi::HttpService made;
        made.admit = [](const statusapi::HttpRequest& head) {
            if (head.path == "/none")
                return statusapi::Admission{statusapi::emptyResponse(401), 0};
            return statusapi::Admission{{}, std::numeric_limits<qint64>::max()};
        };
        made.makeHandler = [this]() -> statusapi::HttpHandler {
            const auto handler = std::make_shared<Handler>(*this);
            return [handler](const statusapi::HttpRequest& request) { return handler->handle(request); };
        };
        return made;
    }
};

} // namespace lagebild::testkit
