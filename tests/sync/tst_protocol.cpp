// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/wire.h"
#include "app/sync/protocol.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lagebild;
using namespace lagebild::sync;
using namespace std::chrono_literals;

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// A journal of one actor in one scope.
struct FakeJournal : HeldJournal {
    QList<journal::Operation> operations;
    IncidentId scope {QUuid::createUuidV5(QUuid(), QByteArray("incident"))};

    explicit FakeJournal(int count, const QByteArray& actor = "00112233445566778899")
    {
        for (int i = 1; i <= count; ++i) {
            journal::Operation operation;
            operation.id = {actor, i};
            operation.kind = journal::OpKind::Set;
            operation.kindName = QStringLiteral("set");
            operation.scope = scope;
            operation.entityKind = QStringLiteral("incident");
            operation.entity = scope.value;
            operation.field = QStringLiteral("severity");
            operation.value = i;
            operation.salt = QByteArray(16, char(i));
            operation.valueHash = valueHashOf(operation);
            operation.hash = hashOf(operation, operations.isEmpty() ? QByteArray() : operations.last().hash);
            operations << operation;
        }
    }
    QByteArray hashOf(const journal::OpId& id) const override
    {
        const auto it = std::find_if(operations.begin(), operations.end(), [&](auto& held) { return held.id == id; });
        return it == operations.end() ? QByteArray() : it->hash;
    }
    static QByteArray hashOf(const journal::Operation& operation, const QByteArray& previous)
    {
        return journal::hashOf(operation, previous);
    }
    QList<HeldChain> chains() const
    {
        return operations.isEmpty() ? QList<HeldChain>()
                                    : QList<HeldChain>{{operations.last().id.actor, scope, operations.last().id.seq}};
    }
    RemoteLedger ledger() const
    {
        RemoteLedger ledger;
        ledger.shared.insert(scope);
        return ledger;
    }
};

/// An answer of a server whose log is `log`.
QByteArray answerWith(const QList<journal::Operation>& log, qint64 after, const QJsonArray& results = {})
{
    QByteArray chain;
    QJsonArray lines;
    for (qsizetype i = 0; i < log.size(); ++i) {
        chain = QCryptographicHash::hash(chain + log[i].hash, QCryptographicHash::Sha256);
        if (i >= after)
            lines << QJsonObject{{QStringLiteral("seq"), i + 1}, {QStringLiteral("at"), 1000},
                {QStringLiteral("op"), journal::wireOf(log[i])}};
    }
    const QJsonObject answer{{QStringLiteral("epoch"), QStringLiteral("AAAA")},
        {QStringLiteral("cursor"), log.size()}, {QStringLiteral("chain"), QString::fromLatin1(chain.toBase64(base64))},
        {QStringLiteral("more"), false}, {QStringLiteral("ops"), lines}, {QStringLiteral("results"), results}};
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

QJsonObject result(const journal::OpId& id, const QString& what, const QString& why = {})
{
    return {{QStringLiteral("op"), id.text()}, {QStringLiteral("result"), what}, {QStringLiteral("why"), why}};
}

Reply reply(const ToDo& todo, int status, const QByteArray& body = {}, Milliseconds retryAfter = 0ms)
{
    return {todo.send ? todo.send->number : 0, status, retryAfter, body};
}

} // namespace

class TestProtocol : public QObject {
    Q_OBJECT
private slots:
    void echoEmptiesTheOutbox();
    void sharingIsAskedFor();
    void refusedStepsAside();
    void choking_data();
    void choking();
    void statuses_data();
    void statuses();
    void watchdogRenewsTheSockets();
    void backsOffWithJitter();
    void aForkIsFoundAndWrittenAgain();
    void aSpoiltPageIsNotTaken();
    void pokesAreOnlyPokes();
};

void TestProtocol::echoEmptiesTheOutbox()
{
    const FakeJournal journal(3);
    Protocol protocol(journal.ledger(), journal.chains(), journal);
    ToDo todo = protocol.start({0ms, 0});
    QVERIFY(todo.send);
    QCOMPARE(todo.send->offers, (QList<Offer>{{journal.operations[0].id.actor, 1, 3}}));
    QCOMPARE(protocol.state().waiting, 3);
    QCOMPARE(protocol.whereabouts(journal.operations[1].id), Whereabouts::SavedHere);

    // the word of the server is not enough
    const QJsonArray stored{result(journal.operations[0].id, QStringLiteral("stored"))};
    todo = protocol.replied(reply(todo, 200, answerWith({}, 0, stored)), {10ms, 0});
    QCOMPARE(protocol.state().waiting, 3);
    QVERIFY(todo.send);

    todo = protocol.replied(reply(todo, 200, answerWith(journal.operations, 0)), {20ms, 0});
    QCOMPARE(protocol.state(), (SyncState{Link::Online, Obstacle::None, 0, 0}));
    QCOMPARE(protocol.whereabouts(journal.operations[2].id), Whereabouts::OnServer);
    QCOMPARE(todo.record->log.size(), 3);
    QCOMPARE(todo.record->log[0].kind, Received::Kind::Echo);
    QCOMPARE(todo.wait, 3);
    QVERIFY(!todo.send);
}

void TestProtocol::sharingIsAskedFor()
{
    const FakeJournal journal(2);
    Protocol protocol({}, journal.chains(), journal);
    ToDo todo = protocol.start({0ms, 0});
    QVERIFY(todo.send->offers.isEmpty());
    todo = protocol.replied(reply(todo, 200, answerWith({}, 0)), {10ms, 0});
    QVERIFY(!todo.send);
    todo = protocol.share({journal.scope}, {20ms, 0});
    QCOMPARE(todo.send->offers.size(), 1);
    QVERIFY(todo.record->ledger.shared.contains(journal.scope));
}

void TestProtocol::refusedStepsAside()
{
    const FakeJournal journal(3);
    Protocol protocol(journal.ledger(), journal.chains(), journal);
    ToDo todo = protocol.start({0ms, 0});
    const QJsonArray results{result(journal.operations[0].id, QStringLiteral("stored")),
        result(journal.operations[1].id, QStringLiteral("refused"), QStringLiteral("role")),
        result(journal.operations[2].id, QStringLiteral("refused"), QStringLiteral("gap"))};
    todo = protocol.replied(reply(todo, 200, answerWith({journal.operations[0]}, 0, results)), {10ms, 0});
    QCOMPARE(todo.reissue, (QList<Reissue>{{journal.operations[0].id.actor, 3}}));
    QCOMPARE(todo.record->ledger.refused.value(journal.operations[1].id), Refusal::Role);
    QCOMPARE(protocol.state(), (SyncState{Link::Online, Obstacle::None, 0, 1}));
    QCOMPARE(protocol.state().whereabouts(), Whereabouts::NeedsAttention);
    QVERIFY(!todo.send); // nothing is in the way and nothing is left
}

void TestProtocol::choking_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<int>("tries"); // of the operation alone
    QTest::newRow("413") << 413 << int(Refusal::Size) << 1;
    QTest::newRow("400") << 400 << int(Refusal::Malformed) << Protocol::triesAlone; // it may have been spoilt on the way
}

void TestProtocol::choking()
{
    QFETCH(const int, status);
    QFETCH(const int, refusal);
    const FakeJournal journal(3);
    Protocol protocol(journal.ledger(), journal.chains(), journal);
    ToDo todo = protocol.start({0ms, 0});
    int most = todo.send->mostOperations;
    while (most > 1) {
        todo = protocol.replied(reply(todo, status), {0ms, 0});
        QVERIFY(todo.send);
        QVERIFY(todo.send->mostOperations < most);
        most = todo.send->mostOperations;
    }
    Milliseconds now {0};
    int tried = 0;
    while (protocol.ledger().refused.isEmpty()) {
        const bool isOffer = todo.send && !todo.send->offers.isEmpty();
        if (!todo.send)
            todo = protocol.woke({now = todo.wakeAt, 0});
        else if (isOffer)
            todo = protocol.replied(reply(todo, status), {now, 0});
        else
            todo = protocol.replied(reply(todo, 200, answerWith({}, 0)), {now, 0});
        tried += isOffer ? 1 : 0;
        QVERIFY(tried <= Protocol::triesAlone);
    }
    QTEST(tried, "tries");
    QCOMPARE(int(protocol.ledger().refused.value(journal.operations[0].id, Refusal::Other)), refusal);
    QCOMPARE(protocol.ledger().refused.size(), 1);
}

void TestProtocol::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Milliseconds>("retryAfter");
    QTest::addColumn<int>("link");
    QTest::addColumn<int>("obstacle");
    QTest::addColumn<Milliseconds>("reads");  // when it asks again
    QTest::addColumn<Milliseconds>("offers"); // when it offers again
    const auto row = [](int status, Milliseconds retry, Link link, Obstacle obstacle, Milliseconds reads, Milliseconds offers) {
        QTest::addRow("%d", status) << status << retry << int(link) << int(obstacle) << reads << offers;
    };
    row(0, 0ms, Link::Offline, Obstacle::None, 125ms, 125ms);
    row(408, 0ms, Link::Online, Obstacle::None, 125ms, 125ms);
    row(403, 0ms, Link::Online, Obstacle::ReadOnly, 0ms, 300s);
    row(404, 0ms, Link::Online, Obstacle::NotOurs, 125ms, 125ms);
    row(429, 7s, Link::Online, Obstacle::Busy, 7s, 7s);
    row(500, 0ms, Link::Online, Obstacle::Busy, 125ms, 125ms);
    row(503, 3600s, Link::Online, Obstacle::Busy, 900s, 900s);
    row(507, 0ms, Link::Online, Obstacle::Full, 0ms, 30s);
    row(401, 0ms, Link::SignInNeeded, Obstacle::None, Milliseconds::max(), Milliseconds::max());
}

void TestProtocol::statuses()
{
    QFETCH(const int, status);
    QFETCH(const Milliseconds, retryAfter);
    QFETCH(const Milliseconds, reads);
    QFETCH(const Milliseconds, offers);
    const FakeJournal journal(1);
    Protocol protocol(journal.ledger(), journal.chains(), journal);
    ToDo todo = protocol.start({0ms, 0});
    todo = protocol.replied(reply(todo, status, {}, retryAfter), {0ms, 0});
    QTEST(int(protocol.state().link), "link");
    QTEST(int(protocol.state().obstacle), "obstacle");
    QCOMPARE(protocol.state().waiting, 1); // nothing leaves the outbox
    Milliseconds now = 0ms;
    const auto pass = [&] {
        while (!todo.send && todo.wakeAt < Milliseconds::max() && now < 1h) {
            now = std::max(now, todo.wakeAt);
            todo = protocol.woke({now, 0});
        }
        return todo.send ? now : Milliseconds::max();
    };
    QCOMPARE(pass(), reads);
    while (todo.send && todo.send->offers.isEmpty()) {
        todo = protocol.replied(reply(todo, 200, answerWith({}, 0)), {now, 0});
        (void)pass();
    }
    QCOMPARE(todo.send ? now : Milliseconds::max(), offers);
    if (status == 401) {
        const ToDo old = protocol.signedIn({now, 0});
        QVERIFY(old.send);
        // the next token is there before the answer to the last one
        QVERIFY(protocol.signedIn({now, 0}).send);
        (void)protocol.replied(reply(old, 401), {now, 0});
        QVERIFY(protocol.state().link != Link::SignInNeeded);
    }
}

void TestProtocol::watchdogRenewsTheSockets()
{
    const FakeJournal journal(1);
    Protocol protocol(journal.ledger(), journal.chains(), journal);
    ToDo todo = protocol.start({0ms, 0});
    const qint64 number = todo.send->number;
    QCOMPARE(todo.wakeAt, 5s);
    todo = protocol.progressed(number, {4s, 0});
    QCOMPARE(todo.wakeAt, 9s);
    todo = protocol.woke({9s, 0});
    QVERIFY(todo.renewSockets);
    QCOMPARE(protocol.state().link, Link::Offline);
    todo = protocol.woke({todo.wakeAt, 0});
    QVERIFY(todo.send);
    // the first answer comes after all and is as good as another, once
    const Reply late{number, 200, 0ms, answerWith(journal.operations, 0)};
    todo = protocol.replied(late, {10s, 0});
    QCOMPARE(protocol.ledger().position.cursor, 1);
    QVERIFY(!protocol.replied(late, {11s, 0}).record);
}

void TestProtocol::backsOffWithJitter()
{
    for (const bool isInUse : {true, false}) {
        const FakeJournal journal(1);
        Protocol protocol(journal.ledger(), journal.chains(), journal);
        ToDo todo = protocol.start({0ms, 0});
        (void)protocol.setInUse(isInUse, {0ms, 0});
        Milliseconds now = 0ms;
        Milliseconds longest = 0ms;
        for (int i = 0; i < 20; ++i) {
            todo = protocol.replied(reply(todo, 0), {now, 0.5});
            QVERIFY(!todo.send);
            longest = std::max(longest, todo.wakeAt - now);
            now = todo.wakeAt;
            todo = protocol.woke({now, 0.5});
            QVERIFY(todo.send);
        }
        QCOMPARE(longest, isInUse ? 3750ms : 45000ms);
        todo = protocol.replied(reply(todo, 0), {now, 0.5});
        QVERIFY(protocol.setInUse(true, {now, 0}).wakeAt <= now + 5s);
        QVERIFY(protocol.tryNow({now, 0}).send);
    }
}

void TestProtocol::aForkIsFoundAndWrittenAgain()
{
    const FakeJournal mine(4);
    FakeJournal theirs(2);
    FakeJournal other(5);
    for (qsizetype i = 2; i < 4; ++i) { // the copied machine went on in its own way
        journal::Operation& operation = other.operations[i];
        operation.value = 100;
        operation.valueHash = valueHashOf(operation);
        operation.hash = journal::hashOf(operation, i == 2 ? theirs.operations[1].hash : other.operations[i - 1].hash);
        theirs.operations << operation;
    }
    Protocol protocol(mine.ledger(), mine.chains(), mine);
    ToDo todo = protocol.start({0ms, 0});
    todo = protocol.replied(reply(todo, 200, answerWith(theirs.operations, 0)), {0ms, 0});
    QCOMPARE(todo.reissue, (QList<Reissue>{{mine.operations[0].id.actor, 3, Reissue::Because::Forked}}));
    QCOMPARE(todo.record->log[1].kind, Received::Kind::Echo);
    QCOMPARE(todo.record->log[2].kind, Received::Kind::Withheld);
    QCOMPARE(protocol.whereabouts(mine.operations[1].id), Whereabouts::OnServer);
    QCOMPARE(protocol.whereabouts(mine.operations[2].id), Whereabouts::NeedsAttention);
    QCOMPARE(protocol.state().waiting, 0);
}

void TestProtocol::aSpoiltPageIsNotTaken()
{
    const FakeJournal journal(0);
    FakeJournal log(3);
    Protocol protocol(journal.ledger(), {}, journal);
    ToDo todo = protocol.start({0ms, 0});
    QByteArray spoilt = answerWith(log.operations, 0);
    spoilt.replace("\"x\":2", "\"x\":4");
    todo = protocol.replied(reply(todo, 200, spoilt), {0ms, 0});
    QVERIFY(!todo.record || todo.record->log.isEmpty());
    QCOMPARE(protocol.ledger().position.cursor, 0);
    todo = protocol.woke({todo.wakeAt, 0});
    todo = protocol.replied(reply(todo, 200, answerWith(log.operations, 0)), {1s, 0});
    QCOMPARE(todo.record->log.size(), 3);
    QCOMPARE(todo.record->log[0].kind, Received::Kind::New);
    QCOMPARE(todo.record->log[0].at, Instant(1000ms));
}

void TestProtocol::pokesAreOnlyPokes()
{
    const FakeJournal journal(2);
    Protocol protocol(journal.ledger(), {}, journal);
    ToDo todo = protocol.start({0ms, 0});
    todo = protocol.replied(reply(todo, 200, answerWith(journal.operations, 0)), {0ms, 0});
    QCOMPARE(todo.wait, 2);
    QCOMPARE(todo.wakeAt, 24s); // polls all the same, should a poke be lost
    todo = protocol.waited(2, {1s, 0});
    QVERIFY(!todo.send);
    QCOMPARE(todo.wait, 2);
    todo = protocol.waited(3, {2s, 0});
    QVERIFY(todo.send);
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
