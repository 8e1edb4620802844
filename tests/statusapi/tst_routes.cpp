// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statusapi/rawclient.h"
#include "tests/statusapi/statusserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace lagebild;
using namespace lagebild::statusapi;
using testkit::RawAnswer;
using testkit::RawClient;
using testkit::StatusServer;

namespace {

QByteArray request(const QByteArray& line, const QByteArray& authorization, const QByteArray& body = {})
{
    return line + " HTTP/1.1\r\nHost: a\r\n" + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray joining(const QString& invite, const char* user = "Ana", const char* device = "nb-17")
{
    return QJsonDocument(QJsonObject{{QStringLiteral("invite"), invite}, {QStringLiteral("user"), QString::fromUtf8(user)},
        {QStringLiteral("device"), QString::fromUtf8(device)}}).toJson();
}

} // namespace

/// Who gets which answer at which path, asked over the wire.
class TestRoutes : public QObject {
    Q_OBJECT
private slots:
    void strangersGetOneAnswer();
    void strangersAreNotListenedTo();
    void membersAreAnswered_data();
    void membersAreAnswered();
    void everyRoleMaySync();
    void aTokenEndsWhileItIsUsed();
    void joinsOverTheWire();
    void refusesToJoin_data();
    void refusesToJoin();
    void badInvitesAreStrangers();
    void pokesWhoWaits();
    void logsMayRefuse();
};

/// Every path × every method × everything that is no valid token: the same bytes.
void TestRoutes::strangersGetOneAnswer()
{
    StatusServer status;
    const QByteArray revoked = status.token(), expired = status.token();
    QVERIFY(*status.accounts.revoke((*status.accounts.whoHas(revoked, status.now()))->device, status.now()));
    status.daysLater = 181;
    const QByteArray valid = status.token();
    QByteArray forged = valid;
    forged[0] = forged[0] == 'x' ? 'y' : 'x';
    const QByteArrayList authorizations = {"", "Bearer", "Bearer ", "Bearer x", "Basic " + valid, valid, "Bearer " + valid + "x",
        "Bearer " + valid.chopped(1), "Bearer " + forged, "Bearer \"" + valid + '"', "Bearer " + valid + ' ' + valid,
        "Bearer " + revoked, "Bearer " + expired, "Bearer " + freshToken(), "Bearer " + valid.toUpper(),
        "Bearer " + QByteArray(5000, 'x')};
    const QByteArrayList paths = {"/", "/v1/sync", "/v1/wait", "/v1/wait?cursor=0", "/v1/join/", "/v1/JOIN", "/v2/sync", "/favicon.ico",
        "/api/v2/status.json", "/v1/join?x=1&y", "/health", "/metrics", "/v1/sync/../join", "//v1/join", "/%76%31/join"};
    const QByteArrayList methods = {"GET", "POST", "PUT", "HEAD", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"};
    QSet<QByteArray> answers;
    int asked = 0;
    for (const QByteArray& path : paths + QByteArrayList{"/v1/join"}) {
        for (const QByteArray& method : methods) {
            if (path.startsWith("/v1/join") && (path.size() == 8 || path[8] == '?') && method == "POST")
                continue; // what the invite is for
            for (const QByteArray& authorization : authorizations) {
                const RawAnswer answer = RawClient(status.port).ask(request(method + ' ' + path, authorization, "{}"));
                QVERIFY2(answer.status == 401, qPrintable(QString::fromLatin1(method + ' ' + path + ' ' + authorization)));
                answers.insert(answer.bytes);
                ++asked;
            }
        }
    }
    QCOMPARE(answers.size(), 1);
    QVERIFY(answers.begin()->endsWith("\r\n\r\n"));
    QVERIFY(asked > 2000);
    QCOMPARE(status.synced, 0);
    QCOMPARE(RawClient(status.port).ask(request("POST /v1/sync", "bearer " + valid, "{}")).status, 200);
}

/// The answer comes without the body, which a stranger could send for ever.
void TestRoutes::strangersAreNotListenedTo()
{
    StatusServer status;
    for (const QByteArray& token : {QByteArray(), freshToken()}) {
        for (const char* framing : {"Content-Length: 500000", "Content-Length: 500000000", "Transfer-Encoding: chunked"}) {
            RawClient client(status.port);
            QVERIFY(client.send("POST /v1/sync HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n" + framing + "\r\n\r\n"));
            QCOMPARE(client.read(5000).status, 401);
            QVERIFY(client.isHungUp());
        }
    }
}

void TestRoutes::membersAreAnswered_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("answer");
    QTest::addColumn<QByteArray>("allow");
    const auto row = [](const char* line, int answer, const char* allow = "") {
        QTest::newRow(line) << QByteArray(line) << answer << QByteArray(allow);
    };
    row("POST /v1/sync", 200);
    row("GET /v1/sync", 405, "POST");
    row("PUT /v1/sync", 405, "POST");
    row("BREW /v1/sync", 405, "POST");
    row("GET /v1/wait?cursor=12", 200);
    row("POST /v1/wait?cursor=12", 405, "GET");
    row("GET /v1/wait", 400);
    row("GET /v1/wait?cursor=", 400);
    row("GET /v1/wait?cursor=x", 400);
    row("GET /v1/wait?cursor=-1", 400);
    row("GET /v1/wait?cursor=1&cursor=1", 400);
    row("GET /v1/wait?cursor=99999999999999999999", 400);
    row("GET /v1/join", 405, "POST");
    row("GET /", 404);
    row("POST /v1/sync/", 404);
    row("POST /V1/SYNC", 404);
    row("GET /../etc/passwd", 404);
}

void TestRoutes::membersAreAnswered()
{
    QFETCH(QByteArray, line);
    StatusServer status;
    RawClient client(status.port);
    const RawAnswer answer = client.ask(request(line, "Bearer " + status.token(), "{}"));
    QTEST(answer.status, "answer");
    QTEST(answer.headers.value("allow"), "allow");
    QVERIFY(!answer.headers.contains("connection")); // friends stay
}

void TestRoutes::everyRoleMaySync()
{
    StatusServer status;
    for (const Role role : {Role::Viewer, Role::Responder, Role::Publisher, Role::Admin}) {
        const RawAnswer answer = RawClient(status.port).ask(request("POST /v1/sync", "Bearer " + status.token(role), "[1]"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("content-type"), "application/json");
        QCOMPARE(answer.body, "{\"" + nameOf(role).toLatin1() + "\":[1]}"); // the log knows whom it serves
    }
}

void TestRoutes::aTokenEndsWhileItIsUsed()
{
    StatusServer status;
    const QByteArray token = status.token();
    RawClient client(status.port);
    QCOMPARE(client.ask(request("POST /v1/sync", "Bearer " + token, "1")).status, 200);
    QVERIFY(*status.accounts.revoke((*status.accounts.whoHas(token, status.now()))->device, status.now()));
    const RawAnswer answer = client.ask(request("POST /v1/sync", "Bearer " + token, "2"));
    QCOMPARE(answer.status, 401);
    QVERIFY(client.isHungUp());
    QCOMPARE(status.synced, 1);
}

void TestRoutes::joinsOverTheWire()
{
    StatusServer status;
    const QByteArray body = joining(status.invite(Role::Admin));
    RawClient client(status.port);
    const RawAnswer answer = client.ask(request("POST /v1/join", {}, body));
    QCOMPARE(answer.status, 200);
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    QCOMPARE(json.keys(), QStringList({QStringLiteral("device"), QStringLiteral("role"), QStringLiteral("token")}));
    QCOMPARE(json[u"role"].toString(), QStringLiteral("admin"));
    const QByteArray token = json[u"token"].toString().toLatin1();
    QCOMPARE(client.ask(request("POST /v1/sync", "Bearer " + token, "1")).status, 200);
    QCOMPARE(client.ask(request("POST /v1/join", {}, body)).status, 401); // once only
    QCOMPARE(status.accounts.devices()->first().who.deviceName, QStringLiteral("nb-17"));
}

void TestRoutes::refusesToJoin_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("answer");
    const QString code = QStringLiteral("7K4QD-M2X9A-0TBWR-51CNE");
    QTest::newRow("nothing") << QByteArray() << 400;
    QTest::newRow("no JSON") << QByteArray("{\"invite\":") << 400;
    QTest::newRow("a list") << QByteArray("[]") << 400;
    QTest::newRow("no user") << joining(code, " ") << 400;
    QTest::newRow("no device") << joining(code, "Ana", "") << 400;
    QTest::newRow("no invite") << joining({}) << 400;
    QTest::newRow("a number for an invite") << QByteArray("{\"invite\":12345,\"user\":\"a\",\"device\":\"b\"}") << 400;
    QTest::newRow("long name") << joining(code, QByteArray(201, 'x').constData()) << 400;
    QTest::newRow("large") << joining(code, QByteArray(5000, 'x').constData()) << 413;
    QTest::newRow("deep") << QByteArray("[").repeated(4000) << 400;
}

void TestRoutes::refusesToJoin()
{
    QFETCH(QByteArray, body);
    StatusServer status;
    QTEST(RawClient(status.port).ask(request("POST /v1/join", {}, body)).status, "answer");
    QVERIFY(status.accounts.devices()->isEmpty());
}

void TestRoutes::badInvitesAreStrangers()
{
    StatusServer status;
    const QString old = status.invite();
    status.daysLater = 8;
    const QByteArray spent = joining(status.invite());
    QCOMPARE(RawClient(status.port).ask(request("POST /v1/join", {}, spent)).status, 200);
    const QByteArray stranger = RawClient(status.port).ask(request("GET /", {})).bytes;
    for (const QByteArray& body : {spent, joining(old), joining(QStringLiteral("7K4QD-M2X9A-0TBWR-51CNE")), joining(QStringLiteral("?"))})
        QCOMPARE(RawClient(status.port).ask(request("POST /v1/join", {}, body)).bytes, stranger);
}

void TestRoutes::pokesWhoWaits()
{
    StatusServer status;
    const QByteArray authorization = "Bearer " + status.token();
    RawClient waiting(status.port), writing(status.port);
    QVERIFY(waiting.send(request("GET /v1/wait?cursor=0", authorization)));
    QVERIFY(!waiting.hasNews(100));
    QCOMPARE(writing.ask(request("POST /v1/sync", authorization, "1")).status, 200);
    const RawAnswer answer = waiting.read();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "{\"seq\":1}"); // a poke, and nothing that has to be protected
}

void TestRoutes::logsMayRefuse()
{
    StatusServer status;
    status.onSync = [](const QByteArray&, const Who&) { return SyncAnswer("{\"fork\":true}", 409); };
    const RawAnswer answer = RawClient(status.port).ask(request("POST /v1/sync", "Bearer " + status.token(), "1"));
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.body, "{\"fork\":true}");
}

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
