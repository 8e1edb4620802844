// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/author.h"
#include "app/journal/redaction.h"
#include "app/statusapi/sqlitelog.h"
#include "app/sync/messages.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;
using namespace lagebild::statusapi;
using journal::Operation;

namespace {

/// A person's operations in one scope, and what they can be looked up in.
struct Person final : sync::HeldJournal {
    QList<Operation> operations;
    QByteArray hashOf(const journal::OpId& id) const override
    {
        const auto it = std::find_if(operations.begin(), operations.end(), [&](auto& held) { return held.id == id; });
        return it == operations.end() ? QByteArray() : it->hash;
    }
    explicit Person(int edits, qsizetype length = 10)
    {
        journal::Author author({QStringLiteral("Mara"), QStringLiteral("laptop"), QStringLiteral("test")});
        journal::State state;
        journal::Touched touched;
        const QUuid id = QUuid::createUuidV5(QUuid(), QByteArray("incident"));
        for (int i = 0; i < edits; ++i) {
            const Change change{{EntityKind::Incident, id, {id}}, Change::Kind::Set, QStringLiteral("shortId"),
                QString(length, u'x') + QString::number(i), {}};
            operations << *author.write(state, {Verb::None, {}, {}, {id}, {change}}, Instant(), touched);
        }
    }
};

} // namespace

class TestSyncLog : public QObject {
    Q_OBJECT
private slots:
    void init();
    void storesInOrderOnce();
    void refuses_data();
    void refuses();
    void pages();
    void noticesThatItWasSetBack();
    void hidesWhatMayNotBeSeen();
    void redactsWhicheverComesFirst_data();
    void redactsWhicheverComesFirst();
    void redactsAllPartsOfALongValue_data() { redactsWhicheverComesFirst_data(); }
    void redactsAllPartsOfALongValue();
    void redactsOnlyWhatIsMeant();
    void badRequests_data();
    void badRequests();
    void survivesReopening();
    void opensOnlyItsOwn();
    void nothingHalf();

private:
    sync::SyncAnswer ask(const QList<Operation>& operations, const Position& position = {});
    SyncReply post(const QByteArray& body) { return answerSync(*m_log, body, m_context); }
    QString file() const { return m_folder->filePath(QStringLiteral("log.sqlite")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteLog> m_log;
    SyncContext m_context;
    const Person m_person {4};
};

void TestSyncLog::init()
{
    m_log.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_log = std::move(*SqliteLog::open(file()));
    m_context = {Instant(Milliseconds(5000)), {}, {}};
}

sync::SyncAnswer TestSyncLog::ask(const QList<Operation>& operations, const Position& position)
{
    const auto reply = post(bodyOf({1, position, {}, 500}, operations, m_person));
    const auto answer = sync::readAnswer(reply.body);
    return answer ? *answer : sync::SyncAnswer{};
}

void TestSyncLog::storesInOrderOnce()
{
    auto answer = ask(m_person.operations);
    QCOMPARE(answer.outcomes.size(), 5);
    for (const auto& outcome : answer.outcomes)
        QCOMPARE(outcome.result, QStringLiteral("stored"));
    RemoteLedger ledger;
    const auto received = follow(ledger, answer.page);
    QVERIFY(received);
    QCOMPARE(received->last().operation, m_person.operations.last());
    QCOMPARE(received->last().seq, 5);
    QCOMPARE(received->last().at, Instant(Milliseconds(5000)));

    answer = ask(m_person.operations.mid(2), ledger.position);
    QCOMPARE(answer.outcomes.first().result, QStringLiteral("dup"));
    QCOMPARE(answer.page.end, ledger.position);
    QVERIFY(answer.page.lines.isEmpty() && !answer.hasMore);
}

void TestSyncLog::refuses_data()
{
    QTest::addColumn<QString>("why");
    for (const char* why : {"gap", "fork", "fork in what follows", "role", "size", "malformed"})
        QTest::newRow(why) << QString::fromLatin1(why).section(u' ', 0, 0);
}

void TestSyncLog::refuses()
{
    QFETCH(const QString, why);
    const QString row = QString::fromLatin1(QTest::currentDataTag());
    Person person = m_person;
    QList<Operation>& offered = person.operations;
    if (row == u"gap")
        offered = offered.mid(3);
    if (row == u"size") {
        offered = offered.first(2);
        offered[1].value = QString(70'000, u'x');
    }
    if (row.startsWith(u"fork")) {
        ask(m_person.operations);
        offered[3].value = QStringLiteral("other"); // the copied machine went on in its own way
        offered[3].hash = QByteArray(32, 'h');
        offered = row == u"fork" ? offered.mid(3, 1) : offered;
    }
    if (row == u"malformed") {
        ask(m_person.operations.first(3));
        offered[3].scope = IncidentId{QUuid::createUuidV5(QUuid(), QByteArray("elsewhere"))};
    }
    if (row == u"role")
        m_context.refusal = [](const Operation& operation) {
            return operation.id.seq == 2 ? std::optional(QStringLiteral("role")) : std::nullopt;
        };
    const bool isAlone = row == u"fork in what follows"; // nothing but the hash it continues tells
    const auto reply = post(bodyOf({1, {}, {}, 500}, isAlone ? offered.mid(4) : offered,
        isAlone ? person : m_person));
    const auto answer = sync::readAnswer(reply.body);
    QVERIFY(answer);
    const auto refused = std::find_if(answer->outcomes.begin(), answer->outcomes.end(),
        [](const auto& outcome) { return outcome.result == u"refused"; });
    QVERIFY(refused != answer->outcomes.end());
    QCOMPARE(refused->why, why);
    if (row == u"role") // what follows cannot come either: its chain would have a hole
        QCOMPARE(answer->outcomes.last().why, QStringLiteral("gap"));
}

void TestSyncLog::pages()
{
    const Person busy(1200);
    for (qsizetype from = 0; from < busy.operations.size(); from += 500) {
        const auto reply = post(bodyOf({1, {}, {}, 500}, busy.operations.mid(from, 500), busy));
        QCOMPARE(reply.status, 200);
    }
    RemoteLedger ledger;
    QList<qsizetype> sizes;
    for (bool hasMore = true; hasMore;) {
        const auto answer = ask({}, ledger.position);
        const auto received = follow(ledger, answer.page);
        QVERIFY(received);
        sizes << received->size();
        hasMore = answer.hasMore;
    }
    QCOMPARE(sizes, (QList<qsizetype>{1000, 201}));
}

void TestSyncLog::noticesThatItWasSetBack()
{
    const auto full = ask(m_person.operations).page.end;
    for (const Position& position : {Position{QByteArray("other"), full.cursor, full.chain},
             Position{full.epoch, full.cursor + 1, full.chain}, Position{full.epoch, 3, full.chain}}) {
        const auto answer = ask({}, position);
        QCOMPARE(answer.page.end, (Position{full.epoch, 0, {}}));
        QVERIFY(answer.page.lines.isEmpty() && answer.hasMore);
    }
}

void TestSyncLog::hidesWhatMayNotBeSeen()
{
    ask(m_person.operations);
    m_context.maySee = [](const IncidentId&) { return false; };
    const auto answer = ask({});
    QCOMPARE(answer.page.lines.size(), 5);
    QVERIFY(answer.page.lines.first().operation.isEmpty());
    RemoteLedger ledger;
    QVERIFY(follow(ledger, answer.page)->isEmpty());
    QCOMPARE(ledger.position.cursor, 5);
}

/// Somebody else's redaction of what `field` was set to by `target`.
QList<Operation> redacting(const Operation& target, const QString& field)
{
    journal::Author author({QStringLiteral("Jo"), QStringLiteral("other"), QStringLiteral("test")});
    journal::State state;
    journal::Touched touched;
    Change change = journal::redactionOf({EntityKind::Incident, target.entity, target.scope}, target);
    change.field = field;
    return *author.write(state, {Verb::None, {}, {}, target.scope, {change}}, Instant(), touched);
}

void TestSyncLog::redactsWhicheverComesFirst_data()
{
    QTest::addColumn<bool>("isFirst");
    QTest::newRow("the redaction") << true;
    QTest::newRow("the value") << false;
}

void TestSyncLog::redactsWhicheverComesFirst()
{
    QFETCH(bool, isFirst);
    const Operation& secret = m_person.operations[2];
    const QByteArray words = secret.value.toString().toUtf8();
    const QList<Operation> redaction = redacting(secret, secret.field);
    Person both(0);
    both.operations = m_person.operations + redaction;
    for (const QList<Operation>& operations : {isFirst ? redaction : m_person.operations, isFirst ? m_person.operations : redaction})
        QCOMPARE(post(bodyOf({1, {}, {}, 500}, operations, both)).status, 200);
    const auto again = ask(m_person.operations); // from a laptop that does not know yet
    QCOMPARE(again.outcomes.last().result, QStringLiteral("dup"));
    RemoteLedger ledger;
    const auto received = follow(ledger, again.page);
    QVERIFY(received);
    const auto it = std::find_if(received->begin(), received->end(), [&](auto& line) { return line.operation.id == secret.id; });
    QVERIFY(it != received->end());
    QVERIFY(journal::isRedacted(it->operation));
    QCOMPARE(it->operation.hash, secret.hash);
    for (const char* end : {"", "-wal"}) {
        QFile bytes(file() + QLatin1StringView(end));
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(!bytes.readAll().contains(words));
    }
}

void TestSyncLog::redactsAllPartsOfALongValue()
{
    QFETCH(bool, isFirst);
    const IncidentId id{QUuid::createUuid()};
    const QJsonObject words{{QStringLiteral("de"), QStringLiteral("Hunter2Passwort. ").repeated(10'000)}};
    const Change change{{EntityKind::Incident, id.value, id}, Change::Kind::Set, QStringLiteral("cause"), words, {}};
    journal::Author author({QStringLiteral("Jo"), QStringLiteral("laptop"), QStringLiteral("test")});
    journal::State state;
    journal::Touched touched;
    Person both(0);
    const QList<Operation> written = *author.write(state, {Verb::None, {}, {}, id, {change}}, Instant(), touched);
    const QList<Operation> redaction = redacting(written.last(), written.last().field);
    both.operations = written + redaction;
    for (const QList<Operation>& operations : {isFirst ? redaction : written, isFirst ? written : redaction})
        QCOMPARE(post(bodyOf({1, {}, {}, 500}, operations, both)).status, 200);
    RemoteLedger ledger;
    const auto received = follow(ledger, ask({}).page);
    QVERIFY(received);
    QCOMPARE(received->size(), both.operations.size());
    QCOMPARE(std::count_if(received->begin(), received->end(), [](auto& line) { return journal::isRedacted(line.operation); }), 5);
    for (const char* end : {"", "-wal"}) {
        QFile bytes(file() + QLatin1StringView(end));
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(!bytes.readAll().contains("Hunter2"));
    }
}

void TestSyncLog::redactsOnlyWhatIsMeant()
{
    const Operation& other = m_person.operations[2];
    const QList<Operation> redaction = redacting(other, QStringLiteral("title"));
    Person both(0);
    both.operations = m_person.operations + redaction;
    QCOMPARE(post(bodyOf({1, {}, {}, 500}, both.operations, both)).status, 200);
    RemoteLedger ledger;
    const auto received = follow(ledger, ask({}).page);
    QVERIFY(received);
    QCOMPARE(received->at(2).operation, other);
}

void TestSyncLog::badRequests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("empty") << QByteArray() << 400;
    QTest::newRow("no object") << QByteArray("[]") << 400;
    QTest::newRow("no cursor") << QByteArray(R"({"epoch":"","chain":"","ops":[]})") << 400;
    QTest::newRow("negative") << QByteArray(R"({"epoch":"","chain":"","cursor":-1,"ops":[]})") << 400;
    QTest::newRow("no list") << QByteArray(R"({"epoch":"","chain":"","cursor":0,"ops":{}})") << 400;
    QTest::newRow("nameless") << QByteArray(R"({"epoch":"","chain":"","cursor":0,"ops":[{"op":{"k":"set"}}]})") << 400;
    QTest::newRow("cut off") << QByteArray(R"({"epoch":"","chain":"","cursor":0,"ops":[)") << 400;
    QTest::newRow("too many") << R"({"epoch":"","chain":"","cursor":0,"ops":[)" + QByteArray("{},").repeated(501) + "{}]}" << 400;
    QTest::newRow("too large") << QByteArray(int(mostBytesIn) + 1, ' ') << 413;
    QTest::newRow("fine") << QByteArray(R"({"epoch":"","chain":"","cursor":0,"ops":[],"later":1})") << 200;
}

void TestSyncLog::badRequests()
{
    QFETCH(const QByteArray, body);
    const auto reply = post(body);
    QTEST(reply.status, "status");
    QCOMPARE(reply.body.isEmpty(), reply.status != 200);
}

void TestSyncLog::survivesReopening()
{
    const auto end = ask(m_person.operations).page.end;
    const QString copy = m_folder->filePath(QStringLiteral("it's a copy"));
    QVERIFY(m_log->backup(copy));
    for (const QString& name : {file(), copy}) {
        m_log.reset();
        m_log = std::move(*SqliteLog::open(name));
        const auto answer = ask(m_person.operations, end);
        QCOMPARE(answer.page.end, end);
        QCOMPARE(answer.outcomes.last().result, QStringLiteral("dup"));
    }
}

void TestSyncLog::opensOnlyItsOwn()
{
    const QString name = m_folder->filePath(QStringLiteral("text"));
    QFile text(name);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray("no database").repeated(1000));
    text.close();
    QCOMPARE(SqliteLog::open(name).error().code, Error::Code::DamagedProfile);
    QCOMPARE(SqliteLog::open(m_folder->filePath(QStringLiteral("no/such/folder"))).error().code, Error::Code::CannotWrite);
}

void TestSyncLog::nothingHalf()
{
    ask(m_person.operations.first(2));
    // the last row clashes with a number that is taken
    const auto done = m_log->transaction(LogStorage::Access::Write, [&](LogTransaction& log) {
        log.append({3, {}, m_person.operations[2].id, {}, "{}", "h", "c"});
        log.append({3, {}, m_person.operations[3].id, {}, "{}", "h", "c"});
    });
    QVERIFY(!done);
    QCOMPARE(ask({}).page.end.cursor, 2);
    QCOMPARE(ask(m_person.operations).page.end.cursor, 5);
}

QTEST_GUILESS_MAIN(TestSyncLog)
#include "tst_synclog.moc"
