// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/fold.h"

#include <QJsonArray>
#include <QTest>

using namespace lagebild;
using namespace lagebild::journal;

class TestOperation : public QObject {
    Q_OBJECT
private slots:
    void canonicalBytes_data();
    void canonicalBytes();
    void headersAreCanonical_data();
    void headersAreCanonical();
    void theBoundHolds_data();
    void theBoundHolds();
    void readsWhatItWrote();
    void keepsWhatANewerVersionWrote();
    void redactionKeepsTheHashes();
    void refusesNonsense_data();
    void refusesNonsense();
    void everyFieldIsHashed();
    void tickIsLaterAndNotBefore();
    void checkChainNotices();
};

namespace {

Operation sample()
{
    Operation operation;
    operation.id = {QByteArray("AAAAAAAAAAAAAB"), 1};
    operation.clock = tick(0, Instant(Milliseconds(1'700'000'000'000)));
    operation.kind = OpKind::Set;
    operation.kindName = QStringLiteral("set");
    operation.scope = {QUuid(QStringLiteral("{01234567-89ab-7def-8123-456789abcdef}"))};
    operation.entityKind = QStringLiteral("incident");
    operation.entity = operation.scope.value;
    operation.field = QStringLiteral("severity");
    operation.value = 3;
    operation.salt = QByteArray(16, 's');
    operation.parents = {{QByteArray("BBBBBBBBBBBBBA"), 7}, {QByteArray("BBBBBBBBBBBBBA"), 9}};
    operation.valueHash = valueHashOf(operation);
    operation.hash = hashOf(operation, {});
    return operation;
}

} // namespace

void TestOperation::canonicalBytes_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("null") << QJsonValue() << QByteArray("null");
    QTest::newRow("bool") << QJsonValue(true) << QByteArray("true");
    QTest::newRow("integer") << QJsonValue(70) << QByteArray("70");
    QTest::newRow("fraction") << QJsonValue(0.1) << QByteArray("0.1");
    QTest::newRow("text") << QJsonValue(QStringLiteral("ä\"\\\n")) << QByteArray("\"ä\\\"\\\\\\n\"");
    QTest::newRow("empty") << QJsonValue(QJsonObject()) << QByteArray("{}");
    QTest::newRow("list") << QJsonValue(QJsonArray{2, 1, QJsonArray()}) << QByteArray("[2,1,[]]");
    QTest::newRow("sorted keys")
        << QJsonValue(QJsonObject{{QStringLiteral("b"), 1}, {QStringLiteral("B"), 2}, {QStringLiteral("a"), 3}})
        << QByteArray("{\"B\":2,\"a\":3,\"b\":1}");
}

void TestOperation::canonicalBytes()
{
    QFETCH(QJsonValue, value);
    QTEST(canonicalJson(value), "bytes");
}

void TestOperation::headersAreCanonical_data()
{
    QTest::addColumn<QString>("field");
    for (const char* field : {"", "plain", "with space", "~", "quo\"te", "back\\slash", "line\nend", "tab\t", "\x01", "\x7f", "ä", "😀", "<&>/"})
        QTest::newRow(QByteArray(field).toPercentEncoding().constData()) << QString::fromUtf8(field);
    QTest::newRow("half of a pair") << QString(QChar(0xd83d));
    QTest::newRow("zero") << QString(QChar(0));
}

void TestOperation::headersAreCanonical()
{
    QFETCH(QString, field);
    Operation operation = sample();
    operation.field = operation.kindName = operation.entityKind = field;
    QCOMPARE(canonicalHeaderOf(operation), canonicalJson(headerOf(operation)));
    QJsonObject stored = headerOf(operation);
    stored.remove(u"op");
    Operation redacted = operation;
    redacted.salt.clear();
    QCOMPARE(storedHeaderOf(redacted), canonicalJson(stored));
    stored.remove(u"h");
    QCOMPARE(storedHeaderOf(operation), canonicalJson(stored));
    operation.extra = {{QStringLiteral("b"), QStringLiteral("newer")}};
    QCOMPARE(canonicalHeaderOf(operation), canonicalJson(headerOf(operation)));
    operation.extra = {};
    operation.id.actor = operation.parents.first().actor = field.toLatin1();
    QCOMPARE(canonicalHeaderOf(operation), canonicalJson(headerOf(operation)));
}

void TestOperation::theBoundHolds_data()
{
    canonicalBytes_data();
    const QString worst(100, QChar(1));
    QTest::newRow("control characters") << QJsonValue(worst) << QByteArray();
    QTest::newRow("in a key") << QJsonValue(QJsonObject{{worst, worst}}) << QByteArray();
    QTest::newRow("wide") << QJsonValue(QString(100, u'€')) << QByteArray();
    QTest::newRow("pairs") << QJsonValue(QStringLiteral("😀😀😀😀😀😀")) << QByteArray();
    QTest::newRow("long number") << QJsonValue(-1.2345678901234567e-300) << QByteArray();
    QTest::newRow("numbers") << QJsonValue(QJsonArray{-1.2345678901234567e-300, 9007199254740993.0, false}) << QByteArray();
    QTest::newRow("deep") << QJsonValue(QJsonArray{QJsonArray{QJsonArray{QJsonArray{QJsonArray{QJsonObject()}}}}}) << QByteArray();
}

void TestOperation::theBoundHolds()
{
    QFETCH(QJsonValue, value);
    QVERIFY(mostBytesOf(value) >= canonicalJson(value).size());
}

void TestOperation::readsWhatItWrote()
{
    const Operation operation = sample();
    auto read = readOperation(operation.id, storedHeaderOf(operation), canonicalJson(operation.value), operation.salt);
    QVERIFY(read);
    read->hash = operation.hash;
    QCOMPARE(*read, operation);
}

void TestOperation::keepsWhatANewerVersionWrote()
{
    Operation newer = sample();
    newer.kind = OpKind::Unknown;
    newer.kindName = QStringLiteral("teleport");
    newer.extra = {{QStringLiteral("b"), QStringLiteral("blob")}, {QStringLiteral("v"), 2}};
    const auto kept = readOperation(newer.id, storedHeaderOf(newer), canonicalJson(newer.value), newer.salt);
    QVERIFY(kept);
    QCOMPARE(headerOf(*kept), headerOf(newer));
    QCOMPARE(hashOf(*kept, {}), hashOf(newer, {}));
}

void TestOperation::redactionKeepsTheHashes()
{
    const Operation operation = sample();
    Operation redacted = operation;
    redacted.salt.clear();
    const auto read = readOperation(redacted.id, storedHeaderOf(redacted), {}, {});
    QVERIFY(read && read->value.isUndefined());
    QCOMPARE(read->valueHash, operation.valueHash);
    QCOMPARE(hashOf(*read, {}), operation.hash);
}

void TestOperation::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("header");
    for (const char* header : {"", "{}", "[]", "nonsense", R"({"k":"set"})", R"({"c":"1"})", R"({"c":"","k":"set"})",
             R"({"c":"xyz","k":"set"})", R"({"c":"1","k":"set","p":"b"})", R"({"c":"1","k":"set","p":"b.0"})",
             R"({"c":"1","k":"set","p":".1"})", R"({"c":"1","k":"set","s":"short"})", R"({"c":"1","k":"set","e":"*"})",
             R"({"c":"1","k":"set","h":"AAAA"})", R"({"c":"1","k":"set")"})
        QTest::newRow(header) << QByteArray(header);
}

void TestOperation::refusesNonsense()
{
    QFETCH(QByteArray, header);
    const auto read = readOperation(sample().id, header, "1", QByteArray(16, 's'));
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::DamagedProfile);
}

void TestOperation::everyFieldIsHashed()
{
    const Operation operation = sample();
    const auto differs = [&](auto change) {
        Operation other = operation;
        change(other);
        other.valueHash = valueHashOf(other);
        return hashOf(other, {}) != operation.hash;
    };
    QVERIFY(!differs([](Operation&) {}));
    QVERIFY(differs([](Operation& o) { o.id.seq = 2; }));
    QVERIFY(differs([](Operation& o) { o.clock += 1; }));
    QVERIFY(differs([](Operation& o) { o.kindName = QStringLiteral("resolve"); }));
    QVERIFY(differs([](Operation& o) { o.scope = {}; }));
    QVERIFY(differs([](Operation& o) { o.entityKind = QStringLiteral("entry"); }));
    QVERIFY(differs([](Operation& o) { o.entity = QUuid(0x1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2); }));
    QVERIFY(differs([](Operation& o) { o.field = QStringLiteral("phase"); }));
    QVERIFY(differs([](Operation& o) { o.value = 4; }));
    QVERIFY(differs([](Operation& o) { o.salt = QByteArray(16, 't'); }));
    QVERIFY(differs([](Operation& o) { o.parents.removeLast(); }));
    QVERIFY(hashOf(operation, "before") != operation.hash);
}

void TestOperation::tickIsLaterAndNotBefore()
{
    const Instant now(Milliseconds(1'700'000'000'123));
    const Hlc first = tick(0, now);
    QCOMPARE(wallTime(first), now);
    QCOMPARE(tick(first, now), first + 1);
    QCOMPARE(tick(first, now - std::chrono::hours(12)), first + 1); // a clock that was put back
    QCOMPARE(wallTime(tick(first, now + Milliseconds(1))), now + Milliseconds(1));
}

void TestOperation::checkChainNotices()
{
    Operation operation = sample();
    State state;
    QVERIFY(checkChain(state, operation));
    Touched touched;
    fold(state, operation, touched);
    QVERIFY(!checkChain(state, operation)); // again
    Operation next = operation;
    next.id.seq = 2;
    next.hash = hashOf(next, operation.hash);
    QVERIFY(checkChain(state, next));
    next.value = 5; // not the one it was sealed with
    QCOMPARE(checkChain(state, next).error(), (Error{Error::Code::DamagedProfile, next.id.text()}));
    next.value = QJsonValue::Undefined;
    next.salt.clear(); // redacted: provable still
    QVERIFY(checkChain(state, next));
    next.id.seq = 3;
    next.hash = hashOf(next, operation.hash);
    QVERIFY(!checkChain(state, next)); // a hole
}

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
