// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statusapi/echoserver.h"
#include "tests/statusapi/rawclient.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace lagebild;
using namespace lagebild::statusapi;
using namespace std::chrono_literals;
using testkit::EchoServer;
using testkit::RawAnswer;
using testkit::RawClient;

namespace {

const QByteArray chunkedHead = "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
const QByteArray goodRequest = "GET /good HTTP/1.1\r\nHost: a\r\n\r\n";

} // namespace

/// What somebody does who wishes the server ill, or has a bug.
class TestHttpAbuse : public QObject {
    Q_OBJECT
private slots:
    void refuses_data();
    void refuses();
    void smugglesNothing_data();
    void smugglesNothing();
    void cutsSlowHeads();
    void cutsSilence();
    void cutsSlowBodies();
    void cutsSlowReaders();
    void refusesFloodOfFields();
    void refusesLargeBodiesEarly_data();
    void refusesLargeBodiesEarly();
    void keepsLimitOfConnections();
    void keepsLimitPerAddress();
    void carriesAThousandIdleConnections();
    void survivesNonsense();
};

void TestHttpAbuse::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QByteArray& request, int status) {
        QTest::newRow(name) << request << status;
    };
    const auto get = [](const QByteArray& more) { return QByteArray("GET / HTTP/1.1\r\n" + more + "\r\n\r\n"); };
    row("no HTTP", "\x16\x03\x01\x02\x00\x01 hello\r\n\r\n", 400);
    row("no version", "GET /\r\nHost: a\r\n\r\n", 400);
    row("version 2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505);
    row("version 1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505);
    row("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("bare line feeds", "GET / HTTP/1.1\nHost: a\n\n", 505);
    row("bare line feed in a field", get("Host: a\nX: b"), 400);
    row("bare carriage return", get("Host: a\rX: b"), 400);
    row("no host", get("X: y"), 400);
    row("two hosts", get("Host: a\r\nHost: a"), 400);
    row("space before the colon", get("Host: a\r\nContent-Length : 5"), 400);
    row("no colon", get("Host: a\r\nnonsense"), 400);
    row("no name", get("Host: a\r\n: b"), 400);
    row("zero byte", get(QByteArray("Host: a\r\nX: b\0c", 14)), 400);
    row("line folded", get("Host: a\r\nTransfer-Encoding:\r\n chunked\r\nContent-Length: 3"), 400);
    row("absolute target", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("connect", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("expectation", get("Host: a\r\nExpect: miracles"), 417);
    row("other coding", get("Host: a\r\nTransfer-Encoding: gzip"), 501);
    row("long target", "GET /" + QByteArray(20'000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n", 431);
    row("endless first line", QByteArray(40'000, 'x'), 431);
    row("first line and fields together", "GET /" + QByteArray(9'000, 'x') + " HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(9'000, 'x') + "\r\n\r\n", 431);
    row("chunk without size", chunkedHead + "\r\nabc\r\n0\r\n\r\n", 400);
    row("chunk of negative size", chunkedHead + "-3\r\nabc\r\n0\r\n\r\n", 400);
    row("size with sign", chunkedHead + "+3\r\nabc\r\n0\r\n\r\n", 400);
    row("size with prefix", chunkedHead + "0x3\r\nabc\r\n0\r\n\r\n", 400);
    row("size with space", chunkedHead + " 3\r\nabc\r\n0\r\n\r\n", 400);
    row("chunk of endless size", chunkedHead + "fffffffffffffffff\r\nabc", 400);
    row("chunk of the largest size", chunkedHead + "ffffffffffffffff\r\nabc", 413);
    row("chunk longer than said", chunkedHead + "3\r\nabcd\r\n0\r\n\r\n", 400);
    row("bare line feed behind the size", chunkedHead + "3\nabc\r\n0\r\n\r\n", 400);
    row("chunks together too large", chunkedHead + ("80000\r\n" + QByteArray(0x80000, 'x') + "\r\n").repeated(3) + "0\r\n\r\n", 413);
    row("long extension", chunkedHead + "3;a=" + QByteArray(400, 'x') + "\r\nabc\r\n0\r\n\r\n", 400);
    row("endless extension", chunkedHead + "3;a=" + QByteArray(30'000, 'x'), 400);
    row("long extension of the last chunk", chunkedHead + "0;a=" + QByteArray(400, 'x') + "\r\n\r\n", 400);
    row("endless size", chunkedHead + QByteArray(30'000, '0'), 400);
    row("many extensions", chunkedHead + ("1;a=" + QByteArray(200, 'x') + "\r\ny\r\n").repeated(400) + "0\r\n\r\n", 400);
    row("trailer", chunkedHead + "3\r\nabc\r\n0\r\nAuthorization: Bearer x\r\n\r\n", 400);
    row("long trailer", chunkedHead + "0\r\n" + ("X: " + QByteArray(100, 'x') + "\r\n").repeated(300) + "\r\n", 400);
}

void TestHttpAbuse::refuses()
{
    QFETCH(QByteArray, request);
    EchoServer echo;
    RawClient client(echo.port);
    const RawAnswer answer = client.ask(request);
    QTEST(answer.status, "status");
    QCOMPARE(answer.headers.value("connection"), "close");
    QCOMPARE(answer.body, QByteArray());
    QVERIFY(client.isHungUp());
    QCOMPARE(echo.handled, 0);
    QCOMPARE(RawClient(echo.port).ask(goodRequest).status, 200);
}

void TestHttpAbuse::smugglesNothing_data()
{
    QTest::addColumn<QByteArray>("framing");
    QTest::newRow("length, chunks") << QByteArray("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n");
    QTest::newRow("chunks, length") << QByteArray("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n");
    QTest::newRow("gzip, length") << QByteArray("Transfer-Encoding: gzip\r\nContent-Length: 4\r\n");
    QTest::newRow("chunked, gzip") << QByteArray("Transfer-Encoding: chunked, gzip\r\n");
    QTest::newRow("chunked, identity") << QByteArray("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n");
    QTest::newRow("xchunked") << QByteArray("Transfer-Encoding: xchunked\r\nContent-Length: 4\r\n");
    QTest::newRow("quoted") << QByteArray("Transfer-Encoding: \"chunked\"\r\n");
    QTest::newRow("vertical tab") << QByteArray("Transfer-Encoding: \x0b" "chunked\r\nContent-Length: 4\r\n");
    QTest::newRow("two lengths") << QByteArray("Content-Length: 4\r\nContent-Length: 60\r\n");
    QTest::newRow("list of lengths") << QByteArray("Content-Length: 4, 60\r\n");
    QTest::newRow("length with sign") << QByteArray("Content-Length: +4\r\n");
    QTest::newRow("length with space inside") << QByteArray("Content-Length: 4 0\r\n");
    QTest::newRow("space before the colon") << QByteArray("Content-Length : 4\r\n");
}

/// Whoever stands in front reads one request where we would read two, or the other way round: so neither is read.
void TestHttpAbuse::smugglesNothing()
{
    QFETCH(QByteArray, framing);
    EchoServer echo;
    RawClient client(echo.port);
    const QByteArray hidden = "GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n";
    const RawAnswer answer = client.ask("POST /x HTTP/1.1\r\nHost: a\r\n" + framing + "\r\n0\r\n\r\n" + hidden + hidden);
    QVERIFY2(answer.status == 400 || answer.status == 501, qPrintable(QString::number(answer.status)));
    QVERIFY(client.isHungUp());
    QCOMPARE(echo.handled, 0);
}

void TestHttpAbuse::cutsSlowHeads()
{
    HttpLimits limits;
    limits.header = 400ms;
    EchoServer echo(limits);
    RawClient client(echo.port);
    QElapsedTimer elapsed;
    elapsed.start();
    const int sent = client.dribble("GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(10'000, 'x'), 10);
    QVERIFY2(sent < 1000 && elapsed.elapsed() < 4000, qPrintable(QString::number(sent)));
    QVERIFY(elapsed.elapsed() >= 380);
    QCOMPARE(client.read().status, 408);
    QVERIFY(client.isHungUp());
    QTRY_COMPARE(echo.server.connections(), 0);
}

void TestHttpAbuse::cutsSilence()
{
    HttpLimits limits;
    limits.header = 200ms;
    EchoServer echo(limits);
    RawClient client(echo.port);
    QVERIFY(client.isHungUp(5000)); // without a word: nothing was asked
}

void TestHttpAbuse::cutsSlowBodies()
{
    HttpLimits limits;
    limits.body = 400ms;
    for (const QByteArray& head : {QByteArray("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\n"), QByteArray(chunkedHead + "270f\r\n")}) {
        EchoServer echo(limits);
        RawClient client(echo.port);
        const int sent = client.dribble(head + QByteArray(9'000, 'x'), 10);
        QVERIFY2(sent < 1000, qPrintable(QString::number(sent)));
        QCOMPARE(client.read().status, 408);
        QVERIFY(client.isHungUp());
        QCOMPARE(echo.handled, 0);
    }
}

void TestHttpAbuse::cutsSlowReaders()
{
    HttpLimits limits;
    limits.write = 300ms;
    limits.linger = 100ms;
    EchoServer echo(limits);
    RawClient client(echo.port);
    QVERIFY(client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n"));
    QTRY_COMPARE(echo.handled, 1);
    QTRY_COMPARE(echo.server.connections(), 0);
}

void TestHttpAbuse::refusesFloodOfFields()
{
    EchoServer echo;
    QByteArray many = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 5'000'000 / 9; ++i)
        many += "X: yyyy\r\n";
    const qint64 before = testkit::residentKiB();
    for (int i = 0; i < 20; ++i) {
        RawClient client(echo.port);
        QVERIFY(!client.send(many)); // answered in the middle of it
        QCOMPARE(client.read().status, 431);
    }
    QVERIFY2(testkit::residentKiB() - before < 16 * 1024, qPrintable(QString::number(testkit::residentKiB() - before)));
}

void TestHttpAbuse::refusesLargeBodiesEarly_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isAnnounced");
    QTest::newRow("announced") << QByteArray("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 314572800\r\n\r\n") << true;
    QTest::newRow("in chunks") << chunkedHead << false;
}

void TestHttpAbuse::refusesLargeBodiesEarly()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, isAnnounced);
    EchoServer echo;
    RawClient client(echo.port);
    const qint64 before = testkit::residentKiB();
    QVERIFY(client.send(head));
    const QByteArray piece = isAnnounced ? QByteArray(64 * 1024, 'x') : "10000\r\n" + QByteArray(64 * 1024, 'x') + "\r\n";
    qint64 sent = 0;
    while (sent < 300 * 1024 * 1024 && client.send(piece))
        sent += piece.size();
    QVERIFY2(sent < 8 * 1024 * 1024, qPrintable(QString::number(sent)));
    QCOMPARE(client.read().status, 413);
    QCOMPARE(echo.handled, 0);
    const qint64 grown = testkit::residentKiB() - before;
    QVERIFY2(grown < 8 * 1024, qPrintable(QString::number(grown)));
    QTRY_COMPARE(echo.server.connections(), 0);
}

void TestHttpAbuse::keepsLimitOfConnections()
{
    HttpLimits limits;
    limits.connections = 3;
    limits.retryAfter = 4s;
    EchoServer echo(limits);
    RawClient one(echo.port), two(echo.port);
    {
        RawClient three(echo.port);
        QTRY_COMPARE(echo.server.connections(), 3);
        RawClient four(echo.port);
        const RawAnswer answer = four.read();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.headers.value("retry-after"), "4");
        QVERIFY(four.isHungUp());
        QCOMPARE(one.ask(goodRequest).status, 200);
    }
    QTRY_COMPARE(echo.server.connections(), 2);
    QCOMPARE(RawClient(echo.port).ask(goodRequest).status, 200);
}

void TestHttpAbuse::keepsLimitPerAddress()
{
    HttpLimits limits;
    limits.connectionsPerAddress = 2;
    limits.refusalsAtOnce = 1;
    limits.linger = 10'000ms;
    EchoServer echo(limits);
    RawClient one(echo.port), two(echo.port);
    QTRY_COMPARE(echo.server.connections(), 2);
    RawClient three(echo.port);
    const RawAnswer answer = three.ask(goodRequest);
    QCOMPARE(answer.status, 429);
    QVERIFY(answer.headers.contains("retry-after"));
    RawClient four(echo.port); // while the third still holds its line
    QVERIFY(four.isHungUp());
    QCOMPARE(one.ask(goodRequest).status, 200);
    QCOMPARE(echo.handled, 1);
}

void TestHttpAbuse::carriesAThousandIdleConnections()
{
    static constexpr int many = 1000;
    if (testkit::raiseOpenFiles() < 2 * many + 200)
        QSKIP("this system does not allow enough open files");
    HttpLimits limits;
    limits.connections = limits.connectionsPerAddress = many + 10;
    EchoServer echo(limits);
    QCOMPARE(RawClient(echo.port).ask(goodRequest).status, 200);
    const qint64 before = testkit::residentKiB();
    std::vector<RawClient> idle;
    for (int i = 0; i < many; ++i) {
        idle.emplace_back(echo.port);
        QVERIFY(idle.back().isConnected());
        QVERIFY(i % 2 == 0 || idle.back().send("GET / HTTP/1.1\r\nHo")); // half of them have begun
    }
    QTRY_COMPARE(echo.server.connections(), many);
    QElapsedTimer elapsed;
    elapsed.start();
    RawClient client(echo.port);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(client.ask(goodRequest).status, 200);
    QVERIFY2(elapsed.elapsed() < 2000, qPrintable(QString::number(elapsed.elapsed())));
    const qint64 grown = testkit::residentKiB() - before;
    qInfo("%lld KiB for %d idle connections and their clients, %lld ms for 100 requests beside them", grown, many, elapsed.elapsed());
    QVERIFY2(grown < 32 * 1024, qPrintable(QString::number(grown)));
    idle.clear();
    client.hangUp();
    QTRY_COMPARE(echo.server.connections(), 0);
}

/// Requests with random bytes changed, dropped, doubled: whatever they mean, the server answers the next good one.
void TestHttpAbuse::survivesNonsense()
{
    HttpLimits limits;
    limits.linger = 100ms;
    limits.header = limits.body = 100ms;
    EchoServer echo(limits);
    const quint32 seed = qEnvironmentVariableIntValue("LAGEBILD_SEED") ? quint32(qEnvironmentVariableIntValue("LAGEBILD_SEED")) : 20261121;
    QRandomGenerator random(seed);
    const QByteArrayList good = {goodRequest, chunkedHead + "3;a=b\r\nabc\r\n1a\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n",
        "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nConnection: keep-alive\r\n\r\nabcde",
        "GET /wait?cursor=6 HTTP/1.1\r\nHost: [::1]\r\nExpect: 100-continue\r\n\r\n"};
    const QByteArray spice("\r\n\0:; ,\t\xff" "0aF-/", 14);
    for (int i = 0; i < 3000; ++i) {
        QByteArray request = good[random.bounded(int(good.size()))] + good[random.bounded(int(good.size()))];
        for (int change = random.bounded(1, 6); change > 0; --change) {
            const int at = random.bounded(int(request.size()));
            switch (random.bounded(4)) {
            case 0: request[at] = spice[random.bounded(int(spice.size()))]; break;
            case 1: request.remove(at, random.bounded(1, 20)); break;
            case 2: request.insert(at, request.mid(random.bounded(int(request.size())), random.bounded(1, 40))); break;
            default: request.insert(at, spice[random.bounded(int(spice.size()))]); break;
            }
            if (request.isEmpty())
                request = goodRequest;
        }
        RawClient client(echo.port);
        (void)client.send(request);
        (void)client.hasNews(random.bounded(3));
        if (i % 100 == 0)
            QVERIFY2(RawClient(echo.port).ask(goodRequest).status == 200, qPrintable(QStringLiteral("seed %1, request %2").arg(seed).arg(i)));
    }
    QTRY_COMPARE(echo.server.connections(), 0);
    QCOMPARE(RawClient(echo.port).ask(goodRequest).status, 200);
}

QTEST_GUILESS_MAIN(TestHttpAbuse)
#include "tst_httpabuse.moc"
