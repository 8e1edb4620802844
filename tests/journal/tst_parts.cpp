// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/author.h"
#include "app/journal/redaction.h"
#include "app/journal/wire.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/statebytes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <rapidcheck.h>

using namespace lagebild;
using namespace lagebild::journal;
using namespace Qt::StringLiterals;

/// Long values.
class TestParts : public QObject {
    Q_OBJECT
private slots:
    void cutsWhereItMust_data();
    void cutsWhereItMust();
    void vector();
    void tooLongIsRefusedBeforeAnythingHappens();
    void anyOrderGivesTheSame();
    void aWrongValueHasNoEffect_data();
    void aWrongValueHasNoEffect();
    void endlessPartsTakeNoMemory();
    void aRedactedValueIsGoneInAnyOrder();
};

namespace {

const IncidentId incident{QUuid(u"{01234567-89ab-7def-8123-456789abcdef}"_s)};
const EntityRef entry{EntityKind::Entry, QUuid(u"{01234567-89ab-7def-8123-456789abcd00}"_s), incident};
const Instant noon(std::chrono::hours(24 * 365 * 50));

ChangeSet creation(const QString& text)
{
    const QJsonObject incidentBody{{u"id"_s, incident.text()}, {u"title"_s, QJsonObject{{u"de"_s, u"Netz"_s}}}};
    const QJsonObject entryBody{{u"id"_s, toText(entry.id)}, {u"incident"_s, incident.text()}, {u"text"_s, text}};
    const EntityRef itself{EntityKind::Incident, incident.value, incident};
    return {Verb::None, {}, {}, incident,
        {{itself, Change::Kind::Create, {}, incidentBody, {}}, {entry, Change::Kind::Create, {}, entryBody, {}}}};
}

ChangeSet setText(const QString& text)
{
    return {Verb::None, {}, {}, incident, {{entry, Change::Kind::Set, u"text"_s, text, {}}}};
}

QString textIn(const State& state)
{
    return state.records.incidents.value(incident).entries.value({entry.id}).text;
}

void foldAll(State& state, const QList<Operation>& operations)
{
    Touched touched;
    for (const Operation& operation : operations)
        fold(state, operation, touched);
}

/// Somebody with a state of their own.
struct Person {
    Author author{testkit::aSession};
    State state{};
    QList<Operation> said{};

    void write(const ChangeSet& changes)
    {
        Touched touched;
        const auto written = author.write(state, changes, noon, touched);
        QVERIFY(written);
        said += *written;
    }
    void hear(const Person& other) { foldAll(state, other.said); }
};

/// Seals a chain anew, after a program that makes mistakes.
void seal(QList<Operation>& operations)
{
    QByteArray before;
    qint64 seq = 0;
    for (Operation& operation : operations) {
        operation.id.seq = ++seq;
        operation.valueHash = valueHashOf(operation);
        operation.hash = hashOf(operation, before);
        before = operation.hash;
    }
}

/// The operations of several actors in a random order that keeps each actor's own, some of them twice.
QList<Operation> shuffled(const QList<QList<Operation>>& chains)
{
    QList<QList<Operation>> rest = chains;
    QList<Operation> order;
    while (!rest.isEmpty()) {
        const auto chain = *rc::gen::inRange(qsizetype(0), rest.size());
        order << rest[chain].takeFirst();
        if (*rc::gen::inRange(0, 4) == 0)
            order << order[*rc::gen::inRange(qsizetype(0), order.size())];
        if (rest[chain].isEmpty())
            rest.removeAt(chain);
    }
    return order;
}

/// Text whose canonical JSON has about so many bytes, and letters of all widths at all places.
QString someText(qsizetype bytes)
{
    static const QStringList letters{u"a"_s, u"ä"_s, u"„"_s, u"🙂"_s, u"\""_s, u"\\"_s, u"\n"_s, QString(QChar(1)), QString(QChar(0xd83d))};
    const QString unit = letters[*rc::gen::inRange(qsizetype(0), letters.size())] + letters[*rc::gen::inRange(qsizetype(0), letters.size())]
        + letters[*rc::gen::inRange(qsizetype(0), letters.size())];
    const qsizetype width = canonicalJson(unit).size() - 2;
    return QString(*rc::gen::inRange(1, 5), u'x') + unit.repeated(int(bytes / width));
}

} // namespace

void TestParts::cutsWhereItMust_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("parts");
    QTest::newRow("none") << QString() << 0;
    QTest::newRow("as long as before") << QString(maximumWholeBytes - 2, u'x') << 0;
    QTest::newRow("one letter more") << QString(maximumWholeBytes - 1, u'x') << 2;
    QTest::newRow("two full slices") << QString(2 * (maximumSliceBytes - 2) - 4, u'x') << 2; // its own marks are escaped
    QTest::newRow("one more") << QString(2 * (maximumSliceBytes - 2) - 3, u'x') << 3;
    QTest::newRow("quotation marks") << QString(maximumWholeBytes, u'"') << 6; // four bytes each
    QTest::newRow("line feeds") << QString(maximumWholeBytes, u'\n') << 4;
    QTest::newRow("control characters") << QString(maximumWholeBytes, QChar(1)) << 9;
    QTest::newRow("umlauts") << QString(maximumWholeBytes, u'ä') << 3;
    for (int before = 0; before < 4; ++before) // the cut falls into each place of the four bytes
        QTest::addRow("smileys after %d", before) << QString(before, u'x') + u"🙂"_s.repeated(30'000) << 3;
    QTest::newRow("300 KB") << QString(300'000, u'x') << 7;
    QTest::newRow("3 MB") << QString(3'000'000, u'x') << 62;
}

void TestParts::cutsWhereItMust()
{
    QFETCH(const QString, text);
    QFETCH(const int, parts);
    Operation operation;
    operation.value = text;
    const QList<Operation> taken = takeParts(operation);
    QCOMPARE(taken.size(), parts);
    Parts joined;
    for (const Operation& part : taken) {
        QVERIFY(canonicalJson(part.value).size() <= maximumSliceBytes);
        QVERIFY(!part.value.toString().front().isLowSurrogate());
        addPart(joined, part);
    }
    QCOMPARE((parts > 0 ? whole(operation, joined).value_or(Operation()).value : operation.value).toString(), text);
    QVERIFY(parts == 0 || joined.bytes == canonicalJson(text));
}

/// Another implementation's long value has the same slices, bytes and hashes.
void TestParts::vector()
{
    QFile file(qEnvironmentVariable("LAGEBILD_SOURCE") + u"/tests/data/journal-vectors.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject vector = QJsonDocument::fromJson(file.readAll()).object().value("longValue"_L1).toObject();
    const QJsonObject value{{u"text"_s, vector["unit"_L1].toString().repeated(vector["times"_L1].toInt())},
        {u"visibility"_s, vector["visibility"_L1]}};
    Operation last;
    last.value = value;
    const QList<Operation> slices = takeParts(last);
    QCOMPARE(canonicalJson(value).size(), vector["canonicalBytes"_L1].toInteger());
    State state;
    qsizetype part = 0;
    qsizetype bytes = 0;
    QByteArray before;
    for (const QJsonValue& one : vector["operations"_L1].toArray()) {
        QJsonObject wire = one["wire"_L1].toObject();
        if (wire["k"_L1] == u"part"_s) {
            wire["x"_L1] = slices.value(part).value;
            bytes += slices.value(part).value.toString().toUtf8().size();
            QCOMPARE(bytes, vector["cuts"_L1][part].toInteger(canonicalJson(value).size()));
            ++part;
        }
        const auto operation = fromWire(wire, before);
        QVERIFY(operation);
        before = operation->hash;
        QCOMPARE(QString::fromUtf8(canonicalHeaderOf(*operation)), one["hashedHeader"_L1].toString());
        QCOMPARE(QString::fromUtf8(storedHeaderOf(*operation)), one["storedHeader"_L1].toString());
        QCOMPARE(QString::fromLatin1(before.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)), one["hash"_L1].toString());
        QVERIFY(canonicalJson(wireOf(*operation)).size() <= maximumOperationBytes);
        QVERIFY(operation->kind != OpKind::Create || operation->value == last.value);
        foldAll(state, {*operation});
    }
    QCOMPARE(part, slices.size());
    const auto& entries = state.records.incidents.value(incident).entries;
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().text, value["text"_L1].toString());
}

void TestParts::tooLongIsRefusedBeforeAnythingHappens()
{
    Person person;
    person.write(creation(u"Neu"_s));
    const State before = person.state;
    Touched touched;
    ChangeSet changes = setText(u"gut"_s);
    changes.changes += setText(QString(maximumValueBytes - 1, u'x')).changes;
    const auto refused = person.author.write(person.state, changes, noon, touched);
    QCOMPARE(refused.error(), (Error{Error::Code::TooLong, u"text\n4 MiB"_s}));
    QCOMPARE(person.state, before);
    person.write(setText(QString(maximumValueBytes - 2, u'x')));
    QCOMPARE(textIn(person.state).size(), maximumValueBytes - 2);
    QVERIFY(person.state.parts.isEmpty());
}

void TestParts::anyOrderGivesTheSame()
{
    const bool holds = rc::check("slices of several actors in any order", [] {
        Person mira;
        mira.write(creation(someText(*rc::gen::inRange<qsizetype>(1, 150'000))));
        Person jan;
        jan.hear(mira);
        mira.write(setText(someText(maximumWholeBytes + *rc::gen::inRange(-8, 8))));
        jan.write(setText(someText(maximumWholeBytes + 40'000 + *rc::gen::inRange(-8, 8))));
        jan.write(setText(u"kurz"_s));
        Person eva;
        eva.hear(jan);
        eva.write(setText(someText(maximumSliceBytes * 2 + *rc::gen::inRange(-8, 8))));
        State expected;
        foldAll(expected, mira.said + jan.said + eva.said);
        State found;
        foldAll(found, shuffled({mira.said, jan.said, eva.said}));
        RC_ASSERT(found.revisions == expected.revisions);
        RC_ASSERT(found.parts.isEmpty() && expected.parts.isEmpty());
        RC_ASSERT(testkit::canonicalBytes(found) == testkit::canonicalBytes(expected));
        RC_ASSERT(expected.revisions.size() == 1 && expected.revisions.begin()->size() == 5); // nothing was left out
    });
    QVERIFY(holds);
}

void TestParts::aWrongValueHasNoEffect_data()
{
    using Fault = std::function<void(QList<Operation>&)>;
    QTest::addColumn<Fault>("fault");
    const auto add = [](const char* name, const Fault& fault) { QTest::newRow(name) << fault; };
    add("a slice is missing", [](auto& list) { list.removeAt(list.size() - 2); });
    add("a slice stands twice", [](auto& list) { list.insert(list.size() - 2, list[list.size() - 2]); });
    add("slices in another order", [](auto& list) { list.swapItemsAt(list.size() - 2, list.size() - 3); });
    add("a slice was edited", [](auto& list) { list[list.size() - 2].value = u"x"_s; });
    add("a slice is no text", [](auto& list) { list[list.size() - 2].value = 7; });
    add("a slice was taken away", [](auto& list) { takeValue(list[list.size() - 2]); });
    add("another count", [](auto& list) { list.last().value = QJsonObject{{u"parts"_s, 1}, {u"sha256"_s, list.last().value[u"sha256"]}}; });
    add("another hash", [](auto& list) { list.last().value = QJsonObject{{u"parts"_s, 3}, {u"sha256"_s, u"AAAA"_s}}; });
    add("a text behind parts", [](auto& list) { list.last().value = u"kurz"_s; });
    add("an operation between", [](auto& list) { list.insert(list.size() - 1, list.first()); });
}

void TestParts::aWrongValueHasNoEffect()
{
    QFETCH(const std::function<void(QList<Operation>&)>, fault);
    Person person;
    person.write(creation(u"Anfang"_s));
    person.write(setText(QString(140'000, u'x') + u"Ende"_s));
    QList<Operation> said = person.said;
    fault(said);
    seal(said);
    State state;
    foldAll(state, said);
    QCOMPARE(textIn(state), u"Anfang"_s);
    QVERIFY(state.parts.isEmpty());
    QCOMPARE(state.chains.value(said.first().id.actor).op, said.last().id); // kept, and what follows is read
    Person other;
    other.hear({Author(testkit::aSession), {}, said});
    other.write(setText(u"weiter"_s));
    QCOMPARE(textIn(other.state), u"weiter"_s);
}

void TestParts::endlessPartsTakeNoMemory()
{
    Person person;
    person.write(creation(u"Anfang"_s));
    State state = person.state;
    Operation part = person.said.last();
    part.kind = OpKind::Part;
    part.value = QString(48'000, u'x');
    for (int i = 0; i < 200; ++i) {
        ++part.id.seq;
        foldAll(state, {part});
        QVERIFY(state.parts.value(part.id.actor).bytes.size() <= maximumValueBytes);
    }
    QCOMPARE(state.parts.value(part.id.actor).count, 200);
    QVERIFY(!state.parts.value(part.id.actor).isReadable);
}

void TestParts::aRedactedValueIsGoneInAnyOrder()
{
    Person mira;
    mira.write(creation(u"Anfang"_s));
    mira.write(setText(QString(140'000, u'x') + u"geheim"_s));
    Person jan;
    jan.hear(mira);
    jan.write({Verb::None, {}, {}, incident, {redactionOf(entry, mira.said.last())}});
    QCOMPARE(textIn(jan.state), removedText());
    for (qsizetype place = 0; place <= mira.said.size(); ++place) {
        State state;
        foldAll(state, mira.said.first(place));
        foldAll(state, jan.said);
        foldAll(state, mira.said);
        QCOMPARE(testkit::canonicalBytes(state), testkit::canonicalBytes(jan.state));
        QCOMPARE(state.revisions, jan.state.revisions);
        QVERIFY(state.parts.isEmpty());
        QList<Operation> kept = mira.said;
        takeRedacted(state, kept);
        QCOMPARE(std::count_if(kept.begin(), kept.end(), isRedacted), 4); // three slices and the operation
        State relayed;
        foldAll(relayed, kept);
        QCOMPARE(textIn(relayed), removedText());
    }
}

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
