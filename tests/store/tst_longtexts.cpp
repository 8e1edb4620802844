// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/wire.h"
#include "app/journal/redaction.h"
#include "app/store/history.h"
#include "app/store/rebuild.h"
#include "app/store/search.h"
#include "app/store/verify.h"
#include "tests/testkit/profiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;
using namespace Qt::StringLiterals;
using journal::Operation;
using store::Finding;

/// Texts that do not fit into one operation, in a profile.
class TestLongTexts : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everythingWorksWithThem_data();
    void everythingWorksWithThem();
    void concurrentEditsAreMerged();
    void halfOfOneSurvivesOpening();
    void redactionLeavesNoByte();
    void redactionThatCameFirst_data();
    void redactionThatCameFirst();
    void verifyTellsWhatDoesNotFit();

private:
    Desk& desk() { return m_profile->desk(); }
    QList<Operation> journal() const;
    QString text() { return findIncident(desk().records(), m_incident)->entries.value(m_entry).text; }
    void write(Desk& desk, const QString& text);
    void save() { QVERIFY(desk().waitUntilSaved(std::chrono::seconds(60))); }
    QList<Finding> findings() const { return store::verifyProfile(m_profile->folder()).value_or({{}}); }

    std::unique_ptr<TempProfile> m_profile;
    IncidentId m_incident;
    EntryId m_entry;
};

namespace {

/// Some lines of invented text, the letters of all widths, with a word of its own in the middle.
QString longText(qsizetype bytes, const QString& word)
{
    QString text;
    for (int line = 1; text.size() < bytes / 2; ++line)
        text += u"Zeile %1: „Größe“ \\ \"gemessen\" 🙂.\n"_s.arg(line);
    text += word + u'\n';
    for (int line = 1; text.size() < bytes; ++line)
        text += u"Messwert %1 am Übergang.\n"_s.arg(line);
    return text + u"Ende."_s;
}

bool isPart(const Operation& operation)
{
    return operation.kind == journal::OpKind::Part;
}

} // namespace

void TestLongTexts::init()
{
    m_profile = std::make_unique<TempProfile>();
    m_incident = declared(desk(), u"Netz"_s);
    m_entry = withEntry(desk(), m_incident, u"Anfang."_s);
    save();
}

QList<Operation> TestLongTexts::journal() const
{
    QList<Operation> operations;
    (void)store::readJournal(m_profile->folder(), [&](const Operation& operation) {
        operations << operation;
        return true;
    });
    return operations;
}

void TestLongTexts::write(Desk& desk, const QString& text)
{
    TimelineEntry changed = findIncident(desk.records(), m_incident)->entries.value(m_entry);
    changed.text = text;
    QVERIFY(desk.commit(editEntry(desk.records(), changed)));
}

void TestLongTexts::everythingWorksWithThem_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("300 KB") << 300'000;
    QTest::newRow("3 MB") << 2'500'000; // in UTF-8
}

void TestLongTexts::everythingWorksWithThem()
{
    QFETCH(const int, bytes);
    const QString first = longText(bytes, u"Hauptverteiler"_s);
    QElapsedTimer timer;
    timer.start();
    write(desk(), first);
    const qint64 written = timer.restart();
    save();
    const qint64 saved = timer.restart();
    const Instant then = m_profile->clock().now();
    m_profile->clock().advance(std::chrono::minutes(1));
    write(desk(), first + u" Nachtrag."_s);
    const EntryId created = withEntry(desk(), m_incident, longText(bytes, u"Umspannwerk"_s)); // in a creation
    QVERIFY(desk().undo());
    QVERIFY(desk().undo());
    QCOMPARE(text(), first);
    save();
    const journal::State before = desk().state();
    QCOMPARE(store::stateAsKnownAt(m_profile->folder(), m_incident, then)->records.incidents.value(m_incident).entries.value(m_entry).text, first);
    QCOMPARE(store::searchProfile(m_profile->folder(), {u"hauptverteiler"_s})->size(), 1);
    QVERIFY(m_profile->close());
    QCOMPARE(findings(), QList<Finding>());
    timer.restart();
    m_profile->open();
    const qint64 opened = timer.elapsed();
    QCOMPARE(desk().state(), before);
    qInfo("edit %lld ms, saved after %lld ms more, opened with 4 revisions in %lld ms", written, saved, opened);
    QVERIFY(m_profile->close());
    QVERIFY(store::rebuildProfile(m_profile->folder()));
    QCOMPARE(findings(), QList<Finding>());
    m_profile->open();
    QCOMPARE(desk().state(), before);
    QByteArray lines;
    for (const Operation& operation : journal()) {
        QVERIFY(lineOf(operation).size() <= journal::maximumOperationBytes);
        lines += lineOf(operation);
    }
    TempProfile other; // from a file
    const auto read = journal::readLines(lines, other.desk().state());
    QVERIFY(read && other.desk().receive(read->fresh));
    QCOMPARE(other.desk().records(), before.records);
    QVERIFY(other.desk().records().incidents[m_incident].entries[created].deleted);
    QVERIFY(other.close());
    QCOMPARE(store::verifyProfile(other.folder()).value_or({{}}), QList<Finding>());
}

void TestLongTexts::concurrentEditsAreMerged()
{
    const QString base = longText(300'000, u"Hauptverteiler"_s);
    write(desk(), base);
    save();
    FakeWriter sent;
    Desk colleague(desk().state(), aSession, &sent, m_profile->clock());
    write(desk(), u"Davor.\n"_s + base);
    write(colleague, base + u"\nDanach."_s);
    QList<Operation> theirs;
    for (const Batch& batch : std::as_const(sent.written))
        theirs << batch.operations;
    QVERIFY(std::count_if(theirs.begin(), theirs.end(), isPart) > 5);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(desk().receive(theirs));
    qInfo("merged in %lld ms", timer.elapsed());
    QCOMPARE(text(), u"Davor.\n"_s + base + u"\nDanach."_s);
    const journal::State before = desk().state();
    QVERIFY(m_profile->close());
    QCOMPARE(findings(), QList<Finding>());
    m_profile->open();
    QCOMPARE(desk().state(), before);
}

/// A page of the team's log ends between the parts, and the program with it.
void TestLongTexts::halfOfOneSurvivesOpening()
{
    write(desk(), longText(300'000, u"Hauptverteiler"_s));
    save();
    const QList<Operation> all = journal();
    const auto first = std::find_if(all.begin(), all.end(), isPart) - all.begin();
    for (const qsizetype place : {first + 1, first + 3, all.size() - 1}) {
        TempProfile other;
        QVERIFY(other.desk().receive(all.first(place)));
        const journal::State half = other.desk().state();
        QCOMPARE(half.parts.size(), 1);
        QVERIFY(other.close());
        QCOMPARE(store::verifyProfile(other.folder()).value_or({{}}), QList<Finding>());
        other.open();
        QCOMPARE(other.desk().state(), half);
        QVERIFY(other.desk().receive(all));
        QCOMPARE(other.desk().records(), desk().records());
        QVERIFY(other.desk().state().parts.isEmpty());
    }
}

void TestLongTexts::redactionLeavesNoByte()
{
    write(desk(), longText(300'000, u"Hunter2Passwort"_s));
    write(desk(), u"Ohne."_s);
    save();
    QVERIFY(!filesWith(m_profile->folder(), "hunter2passwort").isEmpty());
    const EntityRef ref{EntityKind::Entry, m_entry.value, m_incident};
    QVERIFY(desk().commit(redactEntry(desk().state(), ref, journal())));
    save();
    for (const char* words : {"hunter2passwort", "hunter2", "messwert", "übergang"})
        QCOMPARE(filesWith(m_profile->folder(), words), QStringList());
    for (const Operation& operation : journal())
        QVERIFY(!isPart(operation) || isRedacted(operation));
    QCOMPARE(findings(), QList<Finding>());
    const journal::State before = desk().state();
    QVERIFY(m_profile->close());
    QVERIFY(store::rebuildProfile(m_profile->folder()));
    QCOMPARE(findings(), QList<Finding>());
    m_profile->open();
    QCOMPARE(desk().state(), before);
}

void TestLongTexts::redactionThatCameFirst_data()
{
    QTest::addColumn<int>("before"); // how many of the parts are there when the redaction comes
    for (const int before : {0, 1, 4, 7})
        QTest::addRow("%d", before) << before;
}

void TestLongTexts::redactionThatCameFirst()
{
    QFETCH(const int, before);
    write(desk(), longText(300'000, u"Hunter2Passwort"_s));
    save();
    const QList<Operation> all = journal();
    FakeWriter sent;
    Desk colleague(desk().state(), aSession, &sent, m_profile->clock());
    const EntityRef ref{EntityKind::Entry, m_entry.value, m_incident};
    QVERIFY(colleague.commit(ChangeSet{Verb::None, {}, {}, m_incident, {journal::redactionOf(ref, all.last())}}));
    TempProfile other;
    const auto first = std::find_if(all.begin(), all.end(), isPart) - all.begin();
    QVERIFY(other.desk().receive(all.first(first + before)));
    QVERIFY(other.desk().receive(sent.written.first().operations));
    QVERIFY(other.desk().receive(all));
    QVERIFY(other.desk().waitUntilSaved(std::chrono::seconds(20)));
    for (const char* words : {"hunter2passwort", "messwert", "gemessen"})
        QCOMPARE(filesWith(other.folder(), words), QStringList());
    QCOMPARE(other.desk().records().incidents[m_incident].entries[m_entry].text, journal::removedText());
    const journal::State state = other.desk().state();
    QVERIFY(other.close());
    QCOMPARE(store::verifyProfile(other.folder()).value_or({{}}), QList<Finding>());
    other.open();
    QCOMPARE(other.desk().state(), state);
}

void TestLongTexts::verifyTellsWhatDoesNotFit()
{
    QList<Operation> all = journal();
    Operation alone = all.last(); // as a program that makes mistakes could write it
    alone.kind = journal::OpKind::Revise;
    alone.kindName = nameOf(alone.kind);
    alone.field = u"text"_s;
    alone.value = QJsonObject{{u"parts"_s, 3}, {u"sha256"_s, u"AAAA"_s}};
    ++alone.id.seq;
    alone.valueHash = valueHashOf(alone);
    alone.hash = hashOf(alone, all.last().hash);
    QVERIFY(desk().receive({alone}));
    save();
    QCOMPARE(text(), u"Anfang."_s);
    QCOMPARE(findings(), (QList<Finding>{{Finding::Kind::BrokenValue, {}, alone.id.text()}}));
    init();
    write(desk(), longText(300'000, u"Wort"_s));
    save();
    all = journal();
    journal::takeValue(all.last()); // as an older program takes it away
    TempProfile other;
    QVERIFY(other.desk().receive(all));
    QVERIFY(other.close());
    QCOMPARE(store::verifyProfile(other.folder()).value_or({{}}), QList<Finding>());
    const Operation last = all.last();
    QVERIFY(m_profile->close());
    const QString sql = u"UPDATE op SET value = NULL, salt = NULL, header = CAST('%1' AS BLOB) WHERE ord = %2"_s;
    vandalise(m_profile->database(), sql.arg(QString::fromUtf8(storedHeaderOf(last))).arg(all.size()));
    const QList<Finding> found = findings();
    QVERIFY(found.contains(Finding{Finding::Kind::RemainingParts, {}, last.id.text()}));
}

QTEST_GUILESS_MAIN(TestLongTexts)
#include "tst_longtexts.moc"
