// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/transport.h"
#include "tests/statusapi/statusserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QTest>

using namespace lagebild;
using namespace lagebild::statusapi;
using namespace std::chrono_literals;
using sync::Transport;
using sync::TransportAnswer;
using testkit::StatusServer;
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

} // namespace

/// The client's requests over real sockets against the real server. Bad ones: tst_badservers.
class TestTransport : public QObject {
    Q_OBJECT
private slots:
    void syncs();
    void joinsThenSyncs();
    void tellsOfProgress();
    void waitsUntilPoked();
    void aNewWaitReplacesTheLast();
    void theServerGoesAndComesBack();
    void renewsSockets();
    void mayEndInItsAnswer();
    void endsSilently();
    void seesTheServersClock();
};

void TestTransport::syncs()
{
    StatusServer status;
    Transport transport(urlAt(status.port), status.token());
    Answers answers;
    transport.sync("[1]", into(answers));
    QCOMPARE(answers.size(), 0); // never before the caller has gone on
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0].outcome, Outcome::Answered);
    QCOMPARE(answers[0].status, 200);
    QCOMPARE(answers[0].body, "{\"responder\":[1]}");
    QVERIFY(!answers[0].retryAfter);
    for (int i = 0; i < 50; ++i)
        transport.sync("[2]", into(answers));
    QTRY_COMPARE(answers.size(), 51);
    QVERIFY(std::all_of(answers.begin(), answers.end(), [](const auto& answer) { return answer.status == 200; }));
    QCOMPARE(status.synced, 51);
}

void TestTransport::joinsThenSyncs()
{
    StatusServer status;
    const QString invite = status.invite(Role::Publisher);
    Transport transport(urlAt(status.port), {});
    Answers answers;
    transport.join(invite, QStringLiteral("Jörg"), QStringLiteral("nb-3"), into(answers));
    QTRY_COMPARE(answers.size(), 1);
    const QJsonObject json = QJsonDocument::fromJson(answers[0].body).object();
    transport.setToken(json[u"token"].toString().toLatin1());
    transport.sync("1", into(answers));
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(answers[1].body, "{\"publisher\":1}");
    QCOMPARE(status.accounts.devices()->first().who.user, QStringLiteral("Jörg"));
    transport.join(invite, QStringLiteral("Eve"), QStringLiteral("nb-4"), into(answers)); // another attempt is another person
    QTRY_COMPARE(answers.size(), 3);
    QCOMPARE(answers[2].status, 401);
}

void TestTransport::tellsOfProgress()
{
    StatusServer status;
    status.onSync = [](const QByteArray&, const Who&) { return SyncAnswer(QByteArray(8'000'000, ' ')); };
    Transport transport(urlAt(status.port), status.token());
    Answers answers;
    int moved = 0;
    bool isLate = false;
    transport.sync(QByteArray(1'000'000, ' '), into(answers), [&] {
        ++moved;
        isLate = isLate || !answers.isEmpty();
    });
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0].body.size(), 8'000'000);
    QVERIFY2(moved >= 2, qPrintable(QString::number(moved)));
    QVERIFY(!isLate);
}

void TestTransport::waitsUntilPoked()
{
    StatusServer status;
    const QByteArray token = status.token();
    Transport waiting(urlAt(status.port), token), writing(urlAt(status.port), token);
    Answers pokes, answers;
    waiting.wait(0, into(pokes));
    writing.sync("1", into(answers));
    QTRY_COMPARE(pokes.size(), 1);
    QCOMPARE(pokes[0].status, 200);
    QCOMPARE(pokes[0].body, "{\"seq\":1}");
    waiting.wait(1, into(pokes));
    waiting.sync("2", into(answers)); // its own line, beside the one that waits
    QTRY_COMPARE(pokes.size(), 2);
    QTRY_COMPARE(answers.size(), 2);
}

void TestTransport::aNewWaitReplacesTheLast()
{
    StatusServer status;
    Transport transport(urlAt(status.port), status.token());
    Answers first, second;
    transport.wait(0, into(first));
    transport.wait(0, into(second));
    QTRY_COMPARE(first.size(), 1);
    QCOMPARE(first[0].outcome, Outcome::Cancelled);
    status.poke.moveTo(5);
    QTRY_COMPARE(second.size(), 1);
    QCOMPARE(second[0].status, 200);
    QCOMPARE(first.size(), 1);
}

void TestTransport::theServerGoesAndComesBack()
{
    StatusServer status;
    Transport transport(urlAt(status.port), status.token());
    Answers pokes, answers;
    transport.sync("1", into(answers));
    QTRY_COMPARE(answers.size(), 1);
    transport.wait(1, into(pokes));
    status.stop();
    transport.sync("2", into(answers));
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(answers[1].outcome, Outcome::Unreachable);
    QTRY_COMPARE(pokes.size(), 1); // ended by the server, or cut
    status.start(status.port);
    transport.sync("3", into(answers));
    QTRY_COMPARE(answers.size(), 3);
    QCOMPARE(answers[2].status, 200);
}

void TestTransport::renewsSockets()
{
    StatusServer status;
    QSemaphore mayGoOn;
    status.onSync = [&](const QByteArray& json, const Who&) {
        if (json == "stuck")
            mayGoOn.acquire();
        return SyncAnswer(json);
    };
    Transport transport(urlAt(status.port), status.token());
    Answers stuck, answers;
    transport.wait(0, into(stuck));
    transport.sync("stuck", into(stuck));
    QTRY_COMPARE(status.synced, 1);
    transport.sync("stuck too", into(stuck));
    transport.renewSockets();
    transport.sync("fresh", into(answers));
    QTRY_VERIFY(stuck.size() == 3);
    mayGoOn.release();
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0].body, "fresh");
    QCOMPARE(stuck.size(), 3);
    QCOMPARE(stuck[1].outcome, Outcome::Cancelled);
    QTRY_VERIFY(status.server->connections() <= 2);
}

void TestTransport::mayEndInItsAnswer()
{
    StatusServer status;
    auto transport = std::make_unique<Transport>(urlAt(status.port), status.token());
    Answers others;
    bool isEnded = false;
    transport->sync("1", [&](const TransportAnswer&) {
        transport.reset();
        isEnded = true;
    });
    transport->wait(status.poke.position(), into(others));
    QTRY_VERIFY(isEnded);
    QCoreApplication::processEvents();
    QVERIFY(others.size() <= 1); // the poke may have come first; nothing comes after the end
}

void TestTransport::endsSilently()
{
    StatusServer status;
    Answers answers;
    {
        Transport transport(urlAt(status.port), status.token());
        transport.sync("1", into(answers));
        transport.wait(0, into(answers));
        transport.renewSockets();
        transport.sync("2", into(answers));
    }
    QTRY_COMPARE(status.server->connections(), 0);
    QCOMPARE(answers.size(), 0);
}

void TestTransport::seesTheServersClock()
{
    StatusServer status;
    Transport transport(urlAt(status.port), status.token());
    Answers answers;
    transport.sync("1", into(answers));
    QTRY_COMPARE(answers.size(), 1);
    QVERIFY(answers[0].clockSkew); // server and client share a clock here
    QVERIFY(std::chrono::abs(*answers[0].clockSkew) <= answers[0].skewWidth);
    QVERIFY(answers[0].skewWidth >= 500ms);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
