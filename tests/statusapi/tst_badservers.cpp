// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/transport.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace lagebild;
using namespace std::chrono_literals;
using sync::Transport;
using sync::TransportAnswer;
using sync::TransportLimits;
using Outcome = TransportAnswer::Outcome;
using Answers = QList<TransportAnswer>;

namespace {

QUrl urlAt(quint16 port)
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
}

Transport::Done into(Answers& answers)
{
    return [&answers](const TransportAnswer& answer) { answers << answer; };
}

/// Answers every request with the same bytes, or with silence.
class CannedServer : public QTcpServer {
public:
    explicit CannedServer(QByteArray itsAnswer, bool hangsUp = false)
        : answer(std::move(itsAnswer))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [=, this] {
            QTcpSocket* socket = nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [=, this] {
                received += socket->readAll();
                if (!received.contains("\r\n\r\n"))
                    return;
                socket->write(answer);
                if (hangsUp)
                    socket->disconnectFromHost();
            });
        });
    }
    /// Speaks first, before it is asked.
    void greet()
    {
        for (auto* socket : findChildren<QTcpSocket*>())
            socket->write(answer);
    }
    const QByteArray answer;
    QByteArray received;
    int connections = 0;
};

} // namespace

/// The client's requests to servers that are slow, broken, hostile or not there, and what it reads from an answer.
class TestBadServers : public QObject {
    Q_OBJECT
private slots:
    void statusesAreAnswers_data();
    void statusesAreAnswers();
    void givesUpInTime();
    void takesNoMoreThanItCan();
    void brokenAnswersAreNone_data();
    void brokenAnswersAreNone();
    void followsNobody();
    void sendsNothingUnsafe_data();
    void sendsNothingUnsafe();
    void trustsNoServerWithoutTls();
    void keepsThePathOfTheServer();
    void measuresClocks_data();
    void measuresClocks();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void TestBadServers::statusesAreAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 409, 413, 429, 500, 503, 507})
        QTest::addRow("%d", status) << status;
}

void TestBadServers::statusesAreAnswers()
{
    QFETCH(int, status);
    CannedServer canned("HTTP/1.1 " + QByteArray::number(status)
        + " Because\r\nContent-Length: 4\r\nRetry-After: 7\r\nWWW-Authenticate: Bearer\r\n\r\nbody");
    Transport transport(urlAt(canned.serverPort()), "token");
    Answers answers;
    transport.sync("1", into(answers));
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0].outcome, Outcome::Answered);
    QCOMPARE(answers[0].status, status);
    QCOMPARE(answers[0].body, "body");
    QCOMPARE(answers[0].retryAfter, std::optional(7000ms));
    QVERIFY(canned.received.contains("\r\nAuthorization: Bearer token\r\n"));
}

void TestBadServers::givesUpInTime()
{
    CannedServer silent({});
    TransportLimits limits;
    limits.sync = 200ms;
    limits.wait = 300ms;
    Transport transport(urlAt(silent.serverPort()), "token", limits);
    Answers answers;
    QElapsedTimer elapsed;
    elapsed.start();
    transport.sync("1", into(answers));
    transport.wait(1, into(answers));
    QTRY_COMPARE(answers.size(), 2);
    QVERIFY(elapsed.elapsed() >= 290);
    QCOMPARE(answers[0].outcome, Outcome::TimedOut);
    QCOMPARE(answers[1].outcome, Outcome::TimedOut);
    QCOMPARE(answers[0].status, 0);
}

void TestBadServers::takesNoMoreThanItCan()
{
    CannedServer large("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n" + QByteArray(2'000'000, ' '));
    TransportLimits limits;
    limits.answerBytes = 1'000'000;
    Transport transport(urlAt(large.serverPort()), "token", limits);
    Answers answers;
    transport.sync("1", into(answers));
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0].outcome, Outcome::TooLarge);
    QCOMPARE(answers[0].body, QByteArray());
}

void TestBadServers::brokenAnswersAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nConte");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"a\"");
    QTest::newRow("half a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"a\"");
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
}

void TestBadServers::brokenAnswersAreNone()
{
    QFETCH(QByteArray, bytes);
    CannedServer broken(bytes, true);
    Transport transport(urlAt(broken.serverPort()), "token");
    Answers answers;
    transport.sync("1", into(answers));
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0].outcome, Outcome::Unreachable);
    QCOMPARE(answers[0].body, QByteArray());
}

void TestBadServers::followsNobody()
{
    CannedServer other("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    for (const char* status : {"301", "302", "307", "308"}) {
        CannedServer canned("HTTP/1.1 " + QByteArray(status) + " Moved\r\nContent-Length: 0\r\nLocation: "
            + urlAt(other.serverPort()).toEncoded() + "/v1/sync\r\n\r\n");
        Transport transport(urlAt(canned.serverPort()), "token");
        Answers answers;
        transport.sync("1", into(answers));
        transport.wait(1, into(answers));
        QTRY_COMPARE(answers.size(), 2);
        QCOMPARE(answers[0].status, QByteArray(status).toInt());
    }
    QCOMPARE(other.connections, 0);
}

void TestBadServers::sendsNothingUnsafe_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isSafe");
    const auto row = [](const char* url, bool isSafe) { QTest::newRow(url) << QString::fromLatin1(url) << isSafe; };
    row("https://status.example", true);
    row("https://status.example:8443/team", true);
    row("http://127.0.0.1:8420", true);
    row("http://127.3.2.1", true);
    row("http://[::1]:8420", true);
    row("http://localhost:8420", true);
    row("http://status.example", false);
    row("http://10.0.0.7", false);
    row("http://localhost.example", false);
    row("http://127.0.0.1.example", false);
    row("https://ana:word@status.example", false);
    row("ftp://status.example", false);
    row("file:///etc/passwd", false);
    row("status.example", false);
    row("", false);
}

void TestBadServers::sendsNothingUnsafe()
{
    QFETCH(QString, url);
    QFETCH(bool, isSafe);
    QCOMPARE(sync::isSafeServer(QUrl(url)), isSafe);
    if (isSafe)
        return;
    Transport transport((QUrl(url)), "token");
    Answers answers;
    transport.sync("1", into(answers));
    transport.wait(1, into(answers));
    QCOMPARE(answers.size(), 0);
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(answers[0].outcome, Outcome::Untrusted);
}

void TestBadServers::trustsNoServerWithoutTls()
{
    CannedServer plain("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    QUrl url = urlAt(plain.serverPort());
    url.setScheme(QStringLiteral("https"));
    Transport transport(url, "the token");
    Answers answers;
    connect(&plain, &QTcpServer::newConnection, &plain, [&] { plain.greet(); });
    transport.sync("the body", into(answers));
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0].outcome, Outcome::Untrusted);
    QVERIFY(!plain.received.isEmpty());
    QVERIFY(!plain.received.contains("the "));
}

void TestBadServers::keepsThePathOfTheServer()
{
    for (const char* path : {"", "/", "/team", "/team/"}) {
        CannedServer canned("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        Transport transport(QUrl(urlAt(canned.serverPort()).toString() + QString::fromLatin1(path)), "token");
        Answers answers;
        transport.wait(12, into(answers));
        QTRY_COMPARE(answers.size(), 1);
        const QByteArray expected = QByteArray(path).startsWith("/team") ? "/team/v1/wait?cursor=12" : "/v1/wait?cursor=12";
        QVERIFY2(canned.received.startsWith("GET " + expected + " HTTP/1.1\r\n"), canned.received.constData());
        QVERIFY(!canned.received.contains("gzip"));
    }
}

void TestBadServers::measuresClocks_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("sent");
    QTest::addColumn<qint64>("answered");
    QTest::addColumn<int>("skew"); // -1: none
    const QByteArray date = "Sun, 29 Mar 2026 02:30:00 GMT"; // a time that Berlin had not
    const qint64 server = QDateTime(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC).toMSecsSinceEpoch();
    QTest::newRow("equal") << date << server + 400 << server + 600 << 0;
    QTest::newRow("fast") << date << server + 240'400 << server + 240'600 << 240'000;
    QTest::newRow("slow") << date << server - 59'600 << server - 59'400 << -60'000;
    QTest::newRow("long way") << date << server - 1500 << server + 2500 << 0;
    QTest::newRow("no date") << QByteArray() << server << server << -1;
    QTest::newRow("nonsense") << QByteArray("tomorrow") << server << server << -1;
}

void TestBadServers::measuresClocks()
{
    QFETCH(QByteArray, date);
    QFETCH(qint64, sent);
    QFETCH(qint64, answered);
    QFETCH(int, skew);
    const auto measured = sync::clockSkew(date, sent, answered);
    QCOMPARE(measured.has_value(), skew != -1);
    QCOMPARE(measured.value_or(-1ms), std::chrono::milliseconds(skew));
}

void TestBadServers::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("seconds") << QByteArray("7") << 7;
    QTest::newRow("at once") << QByteArray("0") << 0;
    QTest::newRow("for ever") << QByteArray("999999999") << 86400;
    QTest::newRow("negative") << QByteArray("-1") << -1;
    QTest::newRow("none") << QByteArray() << -1;
    QTest::newRow("date") << QByteArray("Sat, 21 Nov 2026 08:15:34 GMT") << -1;
}

void TestBadServers::readsRetryAfter()
{
    QFETCH(QByteArray, text);
    QFETCH(int, seconds);
    const auto read = sync::retryAfter(text);
    QCOMPARE(read ? int(read->count() / 1000) : -1, seconds);
}

QTEST_GUILESS_MAIN(TestBadServers)
#include "tst_badservers.moc"
