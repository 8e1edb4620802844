// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/http/headcheck.h"
#include "app/statusapi/http/httpmessage.h"
#include "app/statusapi/http/poke.h"

#include <QTest>

using namespace lagebild::statusapi;

using Fields = QList<std::pair<QByteArray, QByteArray>>;
Q_DECLARE_METATYPE(Fields)

/// What is decided about values alone: heads of requests, bytes of answers, dates.
class TestHttpValues : public QObject {
    Q_OBJECT
private slots:
    void judgesHeads_data();
    void judgesHeads();
    void readsLengths();
    void keepsOrCloses_data();
    void keepsOrCloses();
    void writesAnswers();
    void readsQueries_data();
    void readsQueries();
    void readsItsOwnDates_data();
    void readsItsOwnDates();
    void refusesOtherDates_data();
    void refusesOtherDates();
    void pokeTellsOfEveryMove();
};

void TestHttpValues::judgesHeads_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("version");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<int>("refusal");
    const auto row = [](const char* name, const Fields& more, int refusal, const char* target = "/v1/sync", int version = 11) {
        QTest::newRow(name) << QByteArray(target) << version << Fields(Fields{{"host", "status.example"}} + more) << refusal;
    };
    row("plain", {}, 0);
    row("length", {{"content-length", "12"}}, 0);
    row("no body", {{"content-length", "0"}}, 0);
    row("chunked", {{"transfer-encoding", "chunked"}}, 0);
    row("Chunked", {{"transfer-encoding", "Chunked"}}, 0);
    row("length and chunks", {{"content-length", "12"}, {"transfer-encoding", "chunked"}}, 400);
    row("chunks and length", {{"transfer-encoding", "chunked"}, {"content-length", "12"}}, 400);
    row("two lengths", {{"content-length", "12"}, {"content-length", "13"}}, 400);
    row("one length twice", {{"content-length", "12"}, {"content-length", "12"}}, 400);
    row("list of lengths", {{"content-length", "12, 12"}}, 400);
    row("length with sign", {{"content-length", "+12"}}, 400);
    row("negative length", {{"content-length", "-1"}}, 400);
    row("hexadecimal length", {{"content-length", "0x10"}}, 400);
    row("empty length", {{"content-length", ""}}, 400);
    row("endless length", {{"content-length", "99999999999999999999999999"}}, 400);
    row("gzip", {{"transfer-encoding", "gzip"}}, 501);
    row("gzip before length", {{"transfer-encoding", "gzip"}, {"content-length", "12"}}, 400);
    row("chunked, gzip", {{"transfer-encoding", "chunked, gzip"}}, 501);
    row("gzip, chunked", {{"transfer-encoding", "gzip, chunked"}}, 501);
    row("chunked twice", {{"transfer-encoding", "chunked"}, {"transfer-encoding", "chunked"}}, 400);
    row("chunked, chunked", {{"transfer-encoding", "chunked, chunked"}}, 501);
    row("identity", {{"transfer-encoding", "identity"}}, 501);
    row("misspelt", {{"transfer-encoding", "xchunked"}}, 501);
    row("chunks in 1.0", {{"transfer-encoding", "chunked"}}, 400, "/v1/sync", 10);
    row("two hosts", {{"host", "other.example"}}, 400);
    row("expects to go on", {{"expect", "100-Continue"}}, 0);
    row("expects something", {{"expect", "a pony"}}, 417);
    row("expects in 1.0", {{"expect", "a pony"}}, 0, "/", 10);
    row("query", {}, 0, "/v1/wait?cursor=12");
    row("absolute target", {}, 400, "http://status.example/");
    row("asterisk", {}, 400, "*");
    row("authority", {}, 400, "status.example:443");
    row("fragment", {}, 400, "/a#b");
    row("backslash", {}, 400, "/\\other.example");
    row("line end in target", {}, 400, "/a\nb");
    row("beyond ASCII", {}, 400, "/\xc3\xa4");
    Fields many;
    for (int i = 0; i < 100; ++i)
        many.append({"x-" + QByteArray::number(i), "1"});
    row("many fields", many, 431);
    row("as many as may be", many.mid(1), 0);
    row("much in one field", {{"x", QByteArray(17'000, 'x')}}, 431);
    row("long target", {}, 431, QByteArray('/' + QByteArray(17'000, 'x')).constData());
    const auto host = [](const char* name, const Fields& fields, int refusal) {
        QTest::newRow(name) << QByteArray("/") << 11 << fields << refusal;
    };
    host("no host", {}, 400);
    host("empty host", {{"host", ""}}, 400);
    host("host with path", {{"host", "a.example/b"}}, 400);
    host("host with user", {{"host", "u@a.example"}}, 400);
    host("hosts in a row", {{"host", "a.example, b.example"}}, 400);
    host("host and port", {{"host", "127.0.0.1:8420"}}, 0);
    host("host of version 6", {{"host", "[::1]:8420"}}, 0);
}

void TestHttpValues::judgesHeads()
{
    QFETCH(QByteArray, target);
    QFETCH(int, version);
    QFETCH(Fields, fields);
    const HeadVerdict verdict = checkHead({"POST", target, version, fields}, HttpLimits());
    QTEST(verdict.refusal, "refusal");
}

void TestHttpValues::readsLengths()
{
    const auto verdictOn = [](const Fields& fields) {
        return checkHead({"POST", "/", 11, Fields{{"host", "a"}} + fields}, HttpLimits());
    };
    QCOMPARE(verdictOn({{"content-length", "314572800"}}).length, 314572800);
    QCOMPARE(verdictOn({{"content-length", "314572800"}}).body, HeadVerdict::Body::Length);
    QCOMPARE(verdictOn({{"content-length", "0"}}).body, HeadVerdict::Body::None);
    QCOMPARE(verdictOn({{"transfer-encoding", "chunked"}}).body, HeadVerdict::Body::Chunked);
    QCOMPARE(verdictOn({}).body, HeadVerdict::Body::None);
    QCOMPARE(verdictOn({{"expect", "100-continue"}}).expects, HeadVerdict::Expectation::Continue);
}

void TestHttpValues::keepsOrCloses_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<bool>("closes");
    QTest::newRow("1.1") << 11 << Fields{} << false;
    QTest::newRow("1.1 close") << 11 << Fields{{"connection", "Close"}} << true;
    QTest::newRow("1.1 close among others") << 11 << Fields{{"connection", "te, close"}} << true;
    QTest::newRow("1.1 keep-alive") << 11 << Fields{{"connection", "keep-alive"}} << false;
    QTest::newRow("1.0") << 10 << Fields{} << true;
    QTest::newRow("1.0 keep-alive") << 10 << Fields{{"connection", "keep-alive"}} << true;
}

void TestHttpValues::keepsOrCloses()
{
    QFETCH(int, version);
    QFETCH(Fields, fields);
    const HeadVerdict verdict = checkHead({"GET", "/", version, Fields{{"host", "a"}} + fields}, HttpLimits());
    QTEST(verdict.connection == HeadVerdict::Connection::Close, "closes");
}

void TestHttpValues::writesAnswers()
{
    const QDateTime now(QDate(2026, 3, 1), QTime(9, 5, 7), Qt::UTC);
    QCOMPARE(serialised(jsonResponse("{}"), now),
        "HTTP/1.1 200 OK\r\nDate: Sun, 01 Mar 2026 09:05:07 GMT\r\nCache-Control: no-store\r\n"
        "Content-Type: application/json\r\nX-Content-Type-Options: nosniff\r\nContent-Length: 2\r\n\r\n{}");
    QCOMPARE(serialised(emptyResponse(204), now),
        "HTTP/1.1 204 No Content\r\nDate: Sun, 01 Mar 2026 09:05:07 GMT\r\nCache-Control: no-store\r\n\r\n");
    HttpResponse refused = emptyResponse(405, AfterAnswer::CloseConnection);
    refused.headers.append({QByteArray("Allow"), QByteArray("GET")});
    QCOMPARE(serialised(refused, now),
        "HTTP/1.1 405 Method Not Allowed\r\nDate: Sun, 01 Mar 2026 09:05:07 GMT\r\nCache-Control: no-store\r\n"
        "Content-Length: 0\r\nAllow: GET\r\nConnection: close\r\n\r\n");
}

void TestHttpValues::readsQueries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("alone") << QByteArray("cursor=12") << true << QByteArray("12");
    QTest::newRow("among others") << QByteArray("a=1&cursor=12&b") << true << QByteArray("12");
    QTest::newRow("empty") << QByteArray("cursor=") << true << QByteArray();
    QTest::newRow("no value") << QByteArray("cursor") << true << QByteArray();
    QTest::newRow("not there") << QByteArray("cursors=1&xcursor=2") << false << QByteArray();
    QTest::newRow("twice") << QByteArray("cursor=1&cursor=2") << false << QByteArray();
    QTest::newRow("nothing") << QByteArray() << false << QByteArray();
}

void TestHttpValues::readsQueries()
{
    QFETCH(QByteArray, query);
    HttpRequest request;
    request.query = query;
    const auto value = queryValue(request, "cursor");
    QTEST(value.has_value(), "isThere");
    QTEST(value.value_or(QByteArray()), "value");
}

void TestHttpValues::readsItsOwnDates_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::newRow("winter") << QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    // 02:30 did not exist in Berlin on that day; these tests run in Berlin
    QTest::newRow("where summer time begins") << QDateTime(QDate(2026, 3, 29), QTime(2, 30, 0), Qt::UTC);
    QTest::newRow("midnight") << QDateTime(QDate(2026, 12, 31), QTime(0, 0, 0), Qt::UTC);
}

void TestHttpValues::readsItsOwnDates()
{
    QFETCH(QDateTime, when);
    QCOMPARE(fromHttpDate(httpDate(when)), when);
    QCOMPARE(fromHttpDate(httpDate(when.toOffsetFromUtc(3600))), when);
}

void TestHttpValues::refusesOtherDates_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "yesterday", "Sat, 21 Nov 2026", "Sat, 21 Nov 2026 25:00:00 GMT",
             "Sat, 31 Feb 2026 08:15:34 GMT", "Sat, 21 Nov 2026 08:15:34 CET"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestHttpValues::refusesOtherDates()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromHttpDate(text));
}

void TestHttpValues::pokeTellsOfEveryMove()
{
    Poke poke(4);
    int told = 0;
    const int subscription = poke.subscribe([&] { ++told; });
    poke.moveTo(4);
    QCOMPARE(told, 0);
    poke.moveTo(5);
    poke.moveTo(3);
    QCOMPARE(told, 2);
    QCOMPARE(poke.position(), 3);
    poke.unsubscribe(subscription);
    poke.moveTo(9);
    QCOMPARE(told, 2);
}

QTEST_GUILESS_MAIN(TestHttpValues)
#include "tst_httpvalues.moc"
