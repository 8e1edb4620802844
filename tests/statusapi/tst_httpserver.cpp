// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statusapi/echoserver.h"
#include "tests/statusapi/rawclient.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>
#include <thread>

using namespace lagebild;
using namespace lagebild::statusapi;
using namespace std::chrono_literals;
using testkit::EchoServer;
using testkit::RawAnswer;
using testkit::RawClient;

namespace {

QByteArray get(const QByteArray& target, const QByteArray& more = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + more + "\r\n";
}

QByteArray post(const QByteArray& body, const QByteArray& more = {})
{
    return "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

} // namespace

/// What decent clients see: bodies, kept connections, long polls, the end of the server.
class TestHttpServer : public QObject {
    Q_OBJECT
private slots:
    void answersOverOneConnection();
    void answersWhatWasSentTogether();
    void takesBodies_data();
    void takesBodies();
    void goesOnWhenAsked();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void refusesAtTheHead();
    void survivesItsHandler();
    void endsIdleConnections();
    void pollEndsWhenTheLogMoves();
    void pollEndsAtOnceWhenBehindOrAhead();
    void pollEndsInTime();
    void pollNoticesTheEnd();
    void manyPollsEndTogether();
    void saysWhenItIsTooBusy();
    void finishesWhatItBegan();
    void cutsOffWhoDoesNotListen();
    void refusesToListen();
    void startsAgainAtOnce();
};

void TestHttpServer::answersOverOneConnection()
{
    EchoServer echo;
    RawClient client(echo.port);
    for (int i = 0; i < 100; ++i) {
        const RawAnswer answer = client.ask(get("/path?cursor=" + QByteArray::number(i)));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, "GET /path 0 ");
        QVERIFY(!answer.headers.contains("connection"));
    }
    QCOMPARE(echo.server.connections(), 1);
    client.hangUp();
    QTRY_COMPARE(echo.server.connections(), 0);
    echo.server.stop();
    QCOMPARE(echo.handlers, 0); // gone on the thread that made it
}

void TestHttpServer::answersWhatWasSentTogether()
{
    EchoServer echo;
    RawClient client(echo.port);
    QVERIFY(client.send(get("/1") + post("two") + post(QByteArray(100'000, 'x')) + get("/4") + get("/5")));
    for (const char* body : {"GET /1 0 ", "POST /x 3 two"})
        QCOMPARE(client.read().body, body);
    QVERIFY(client.read().body.startsWith("POST /x 100000 xxx"));
    QCOMPARE(client.read().body, "GET /4 0 ");
    QCOMPARE(client.read().body, "GET /5 0 ");
}

void TestHttpServer::takesBodies_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("echo");
    const QByteArray chunked = "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("none") << post("") << QByteArray("POST /x 0 ");
    QTest::newRow("some") << post("{\"a\":1}") << QByteArray("POST /x 7 {\"a\":1}");
    QTest::newRow("any bytes") << post(QByteArray("\0\r\n\r\n\xff", 6)) << QByteArray("POST /x 6 \0\r\n\r\n\xff", 16);
    QTest::newRow("as much as may be") << post(QByteArray(1024 * 1024, 'x'))
                                       << QByteArray("POST /x 1048576 " + QByteArray(100, 'x'));
    QTest::newRow("chunks") << QByteArray(chunked + "3\r\nabc\r\n5;a=b\r\ndefgh\r\n0\r\n\r\n") << QByteArray("POST /x 8 abcdefgh");
    QTest::newRow("no chunk") << QByteArray(chunked + "0\r\n\r\n") << QByteArray("POST /x 0 ");
    QTest::newRow("hexadecimal") << QByteArray(chunked + "1A\r\n" + QByteArray(26, 'x') + "\r\n000\r\n\r\n")
                                 << QByteArray("POST /x 26 " + QByteArray(26, 'x'));
    QByteArray many = chunked;
    for (int i = 0; i < 5000; ++i)
        many += "1\r\ny\r\n";
    QTest::newRow("many chunks") << QByteArray(many + "0\r\n\r\n") << QByteArray("POST /x 5000 " + QByteArray(100, 'y'));
}

void TestHttpServer::takesBodies()
{
    QFETCH(QByteArray, request);
    EchoServer echo;
    RawClient client(echo.port);
    const RawAnswer answer = client.ask(request);
    QCOMPARE(answer.status, 200);
    QTEST(answer.body, "echo");
    QCOMPARE(client.ask(get("/next")).body, "GET /next 0 "); // nothing of the body is left over
}

void TestHttpServer::goesOnWhenAsked()
{
    EchoServer echo;
    RawClient client(echo.port);
    const QByteArray whole = post("body", "Expect: 100-continue\r\n");
    QCOMPARE(client.ask(whole.chopped(4)).bytes, "HTTP/1.1 100 Continue\r\n\r\n");
    QCOMPARE(client.ask("body").body, "POST /x 4 body");
    const QByteArray large = "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\nExpect: 100-continue\r\n\r\n";
    QCOMPARE(client.ask(large).status, 413); // and not told to go on
}

void TestHttpServer::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("close") << get("/", "Connection: close\r\n");
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\nHost: a\r\n\r\n");
}

void TestHttpServer::closesWhenAsked()
{
    QFETCH(QByteArray, request);
    EchoServer echo;
    RawClient client(echo.port);
    const RawAnswer answer = client.ask(request);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(client.isHungUp());
}

void TestHttpServer::refusesAtTheHead()
{
    EchoServer echo;
    RawClient client(echo.port);
    QByteArray request = post(QByteArray(500'000, 'x'));
    request.replace("/x", "/none");
    QCOMPARE(client.ask(request).status, 401);
    QVERIFY(client.isHungUp());
    QCOMPARE(echo.handled, 0);
}

void TestHttpServer::survivesItsHandler()
{
    EchoServer echo;
    QTest::ignoreMessage(QtWarningMsg, "a request failed: as the test asked");
    QCOMPARE(RawClient(echo.port).ask(get("/throw")).status, 500);
    QCOMPARE(RawClient(echo.port).ask(get("/")).status, 200);
}

void TestHttpServer::endsIdleConnections()
{
    HttpLimits limits;
    limits.idle = 200ms;
    EchoServer echo(limits);
    RawClient client(echo.port);
    QCOMPARE(client.ask(get("/")).status, 200);
    QVERIFY(client.isHungUp(5000));
    QTRY_COMPARE(echo.server.connections(), 0);
}

void TestHttpServer::pollEndsWhenTheLogMoves()
{
    EchoServer echo;
    RawClient client(echo.port);
    QVERIFY(client.send(get("/wait?cursor=7")));
    QVERIFY(!client.hasNews(100));
    echo.poke.moveTo(8);
    const RawAnswer answer = client.read();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "{\"seq\":8}");
    QCOMPARE(client.ask(get("/next")).body, "GET /next 0 ");
}

void TestHttpServer::pollEndsAtOnceWhenBehindOrAhead()
{
    EchoServer echo;
    RawClient client(echo.port);
    QCOMPARE(client.ask(get("/wait?cursor=6")).status, 200);
    QCOMPARE(client.ask(get("/wait?cursor=8")).body, "{\"seq\":7}"); // a server that was put back to a backup
    QVERIFY(client.send(get("/wait?cursor=7")));
    QVERIFY(!client.hasNews(100));
    echo.poke.moveTo(3);
    QCOMPARE(client.read().status, 200);
}

void TestHttpServer::pollEndsInTime()
{
    HttpLimits limits;
    limits.wait = 200ms;
    EchoServer echo(limits);
    RawClient client(echo.port);
    QElapsedTimer elapsed;
    elapsed.start();
    QCOMPARE(client.ask(get("/wait?cursor=7")).status, 204);
    QVERIFY2(elapsed.elapsed() >= 190, qPrintable(QString::number(elapsed.elapsed())));
    QVERIFY(client.send(get("/wait?cursor=7") + get("/early"))); // the next request may come meanwhile
    QCOMPARE(client.read().status, 204);
    QCOMPARE(client.read().body, "GET /early 0 ");
}

void TestHttpServer::pollNoticesTheEnd()
{
    EchoServer echo;
    RawClient client(echo.port);
    QVERIFY(client.send(get("/wait?cursor=7")));
    QTRY_COMPARE(echo.handled, 1);
    client.hangUp();
    QTRY_COMPARE(echo.server.connections(), 0); // long before its 25 s are over
}

void TestHttpServer::manyPollsEndTogether()
{
    EchoServer echo;
    std::vector<RawClient> clients;
    for (int i = 0; i < 100; ++i) {
        clients.emplace_back(echo.port);
        QVERIFY(clients.back().send(get("/wait?cursor=7")));
    }
    QTRY_COMPARE(echo.handled, 100);
    echo.poke.moveTo(8);
    for (RawClient& client : clients)
        QCOMPARE(client.read().status, 200);
}

void TestHttpServer::saysWhenItIsTooBusy()
{
    HttpLimits limits;
    limits.waitingRequests = 1;
    limits.retryAfter = 3s;
    EchoServer echo(limits);
    QSemaphore mayGoOn;
    echo.onHandle = [&](const QByteArray& path) {
        if (path == "/slow")
            mayGoOn.acquire();
    };
    RawClient slow(echo.port);
    QVERIFY(slow.send(get("/slow")));
    QTRY_COMPARE(echo.handled, 1);
    const RawAnswer answer = RawClient(echo.port).ask(get("/"));
    mayGoOn.release();
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.headers.value("retry-after"), "3");
    QCOMPARE(slow.read().status, 200);
    QCOMPARE(RawClient(echo.port).ask(get("/")).status, 200);
}

void TestHttpServer::finishesWhatItBegan()
{
    EchoServer echo;
    QSemaphore mayGoOn;
    echo.onHandle = [&](const QByteArray& path) {
        if (path == "/slow")
            mayGoOn.acquire();
    };
    RawClient idle(echo.port), poll(echo.port), slow(echo.port);
    QCOMPARE(idle.ask(get("/")).status, 200);
    QVERIFY(poll.send(get("/wait?cursor=7")));
    QTRY_COMPARE(echo.handled, 2);
    QVERIFY(slow.send(get("/slow")));
    QTRY_COMPARE(echo.handled, 3);
    std::thread stopping([&] { echo.server.stop(); });
    QVERIFY(idle.isHungUp());
    QCOMPARE(poll.read().status, 204);
    QVERIFY(!RawClient(echo.port).isConnected());
    mayGoOn.release();
    const RawAnswer answer = slow.read();
    stopping.join();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("connection"), "close");
    QCOMPARE(echo.handlers, 0);
}

void TestHttpServer::cutsOffWhoDoesNotListen()
{
    HttpLimits limits;
    limits.farewell = 200ms;
    EchoServer echo(limits);
    RawClient client(echo.port);
    QVERIFY(client.send(get("/large"))); // and does not read it
    QTRY_COMPARE(echo.handled, 1);
    QElapsedTimer elapsed;
    elapsed.start();
    echo.server.stop();
    QVERIFY(elapsed.elapsed() < 5000); // not the 30 s of a write
}

void TestHttpServer::refusesToListen()
{
    EchoServer echo;
    Poke poke;
    HttpServer other({}, {}, poke);
    const auto taken = other.listen(QStringLiteral("127.0.0.1"), echo.port);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, Error::Code::InUse);
    QCOMPARE(taken.error().where, QStringLiteral("127.0.0.1:%1").arg(echo.port));
    for (const char* address : {"localhost", "", "127.0.0.256", "127.0.0.1:80"}) {
        const auto refused = other.listen(QString::fromLatin1(address), 0);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::BadValue);
    }
    const auto foreign = other.listen(QStringLiteral("192.0.2.1"), 0); // an address of no computer (RFC 5737)
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().code, Error::Code::CannotRead);
}

void TestHttpServer::startsAgainAtOnce()
{
    quint16 port = 0;
    {
        EchoServer echo;
        port = echo.port;
        QCOMPARE(RawClient(port).ask(get("/", "Connection: close\r\n")).status, 200); // leaves a TIME_WAIT here
    }
    Poke poke;
    HttpService service;
    service.makeHandler = [] { return HttpHandler(); };
    HttpServer again(service, {}, poke);
    const auto listening = again.listen(QStringLiteral("127.0.0.1"), port);
    QVERIFY2(listening, listening ? "" : qPrintable(listening.error().detail));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
