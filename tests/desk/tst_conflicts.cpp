// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/conflicts.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

/// What two people who did not know of each other left to decide, and deciding it.
class TestConflicts : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aFieldNamesWhoAndWhen();
    void theSameValueIsNoConflict();
    void ofADeletedThingThereIsNone();
    void othersIncidentsAreNotShown();
    void takingOneEndsIt_data();
    void takingOneEndsIt();
    void aTextKeepsWhatIsNotDisputed();
    void whatWasRemovedIsAVersion();
    void typingIsCarriedOver_data();
    void typingIsCarriedOver();

private:
    void setSeverity(Desk& desk, int severity);
    void setText(Desk& desk, const QString& text);
    QString text() const { return findIncident(m_mine->records(), m_incident)->entries.value(m_entry).text; }
    void exchange();
    QList<Conflict> found() const { return conflictsOf(m_mine->state(), m_incident); }

    FakeClock m_clock;
    FakeWriter m_myWriter;
    FakeWriter m_theirWriter;
    std::unique_ptr<Desk> m_mine;
    std::unique_ptr<Desk> m_theirs;
    IncidentId m_incident {};
    EntryId m_entry {};
};

void TestConflicts::init()
{
    m_myWriter.written.clear();
    m_theirWriter.written.clear();
    m_mine = std::make_unique<Desk>(journal::State(), aSession, &m_myWriter, m_clock);
    m_incident = declared(*m_mine, QStringLiteral("Netz"));
    m_entry = withEntry(*m_mine, m_incident, QStringLiteral("Eins.\nZwei.\nDrei."));
    const journal::Session theirs{QStringLiteral("Jonas"), QStringLiteral("laptop-8"), QStringLiteral("lagebild test")};
    m_theirs = std::make_unique<Desk>(m_mine->state(), theirs, &m_theirWriter, m_clock);
}

void TestConflicts::setSeverity(Desk& desk, int severity)
{
    m_clock.advance(Milliseconds(60'000));
    Incident incident = findIncident(desk.records(), m_incident)->incident;
    incident.severity = severity;
    QVERIFY(desk.commit(editIncident(desk.records(), incident)));
}

void TestConflicts::setText(Desk& desk, const QString& text)
{
    m_clock.advance(Milliseconds(60'000));
    TimelineEntry entry = findIncident(desk.records(), m_incident)->entries.value(m_entry);
    entry.text = text;
    QVERIFY(desk.commit(editEntry(desk.records(), entry)));
}

void TestConflicts::exchange()
{
    const auto send = [](const FakeWriter& from, Desk& to) {
        for (const Batch& batch : from.written)
            QVERIFY(to.receive(batch.operations));
    };
    send(m_theirWriter, *m_mine);
    send(m_myWriter, *m_theirs);
    QCOMPARE(m_theirs->records(), m_mine->records());
    QCOMPARE(conflictsOf(m_theirs->state(), m_incident), found());
}

void TestConflicts::aFieldNamesWhoAndWhen()
{
    setSeverity(*m_mine, 4);
    const Instant mine = m_clock.now();
    setSeverity(*m_theirs, 3);
    exchange();
    const Conflict expected{{EntityKind::Incident, m_incident.value, m_incident}, QStringLiteral("severity"),
        {{4, {}, {{{QStringLiteral("Mara"), QStringLiteral("laptop-7")}, mine}}},
            {3, {}, {{{QStringLiteral("Jonas"), QStringLiteral("laptop-8")}, m_clock.now()}}}},
        {}};
    QCOMPARE(found(), QList<Conflict>{expected});
}

void TestConflicts::theSameValueIsNoConflict()
{
    setSeverity(*m_mine, 4);
    setSeverity(*m_theirs, 4);
    setText(*m_mine, QStringLiteral("Eins!\nZwei.\nDrei."));
    setText(*m_theirs, QStringLiteral("Eins.\nZwei.\nDrei!"));
    exchange();
    QVERIFY(found().isEmpty());
    QCOMPARE(text(), QStringLiteral("Eins!\nZwei.\nDrei!"));
}

void TestConflicts::ofADeletedThingThereIsNone()
{
    setText(*m_mine, QStringLiteral("A"));
    setText(*m_theirs, QStringLiteral("B"));
    exchange();
    QCOMPARE(found().size(), 1);
    QVERIFY(m_mine->commit(deleteEntry(m_mine->records(), m_incident, m_entry)));
    QVERIFY(found().isEmpty());
    QVERIFY(m_mine->undo());
    QCOMPARE(found().size(), 1);
}

void TestConflicts::othersIncidentsAreNotShown()
{
    setSeverity(*m_mine, 4);
    setSeverity(*m_theirs, 3);
    exchange();
    QVERIFY(conflictsOf(m_mine->state(), declared(*m_mine, QStringLiteral("Mail"))).isEmpty());
}

void TestConflicts::takingOneEndsIt_data()
{
    QTest::addColumn<int>("taken");
    QTest::newRow("the one that leads") << 3;
    QTest::newRow("the other") << 4;
}

void TestConflicts::takingOneEndsIt()
{
    QFETCH(int, taken);
    setSeverity(*m_mine, 4);
    setSeverity(*m_theirs, 3);
    exchange();
    const auto severity = [&] { return findIncident(m_mine->records(), m_incident)->incident.severity; };
    QCOMPARE(severity(), 3);
    const Conflict conflict = found().first();
    QVERIFY(m_mine->commit(decideConflict(m_mine->records(), conflict.entity, conflict.field, taken)));
    QCOMPARE(m_myWriter.written.last().operations.last().kind, journal::OpKind::Resolve);
    QCOMPARE(severity(), taken);
    QVERIFY(found().isEmpty());
    exchange();
    QVERIFY(m_mine->undo());
    QCOMPARE(severity(), 3);
    exchange();
}

void TestConflicts::aTextKeepsWhatIsNotDisputed()
{
    setText(*m_mine, QStringLiteral("Eins mal eins.\nZwei.\nDrei.\nVier."));
    setText(*m_theirs, QStringLiteral("Eins ist eins.\nZwei!\nDrei."));
    exchange();
    QCOMPARE(found().size(), 1);
    const Conflict conflict = found().first();
    QCOMPARE(conflict.versions.size(), 2);
    QCOMPARE(conflict.versions[0].passages, QStringList{QStringLiteral("Eins mal eins.")});
    QCOMPARE(conflict.versions[0].value.toString(), QStringLiteral("Eins mal eins.\nZwei!\nDrei.\nVier."));
    QCOMPARE(conflict.versions[1].value.toString(), QStringLiteral("Eins ist eins.\nZwei!\nDrei.\nVier."));
    QVERIFY(conflict.both->contains(QStringLiteral("Eins mal eins.\n")));
    QVERIFY(conflict.both->contains(QStringLiteral("Eins ist eins.\n")));
    QVERIFY(conflict.both->endsWith(QStringLiteral("\nZwei!\nDrei.\nVier.")));
    QVERIFY(m_mine->commit(decideConflict(m_mine->records(), conflict.entity, conflict.field, *conflict.both)));
    exchange();
    QVERIFY(found().isEmpty());
    QCOMPARE(text(), *conflict.both);
}

void TestConflicts::whatWasRemovedIsAVersion()
{
    setText(*m_mine, QStringLiteral("Eins.\nDrei."));
    setText(*m_theirs, QStringLiteral("Eins.\nZwei ganz anders.\nDrei."));
    exchange();
    QCOMPARE(found().size(), 1);
    QCOMPARE(found().first().versions[0].passages, QStringList{QString()});
    const Conflict conflict = found().first();
    QVERIFY(m_mine->commit(decideConflict(m_mine->records(), conflict.entity, conflict.field, conflict.versions[0].value)));
    QCOMPARE(text(), QStringLiteral("Eins.\nDrei."));
}

void TestConflicts::typingIsCarriedOver_data()
{
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("both");
    const auto row = [](const char* name, const char* mine, const char* now, const char* both) {
        QTest::newRow(name) << QString::fromLatin1(mine) << QString::fromLatin1(now) << QString::fromLatin1(both);
    };
    row("nothing came", "a\nB", "a\nb", "a\nB");
    row("another line", "a\nB", "A\nb", "A\nB");
    row("the same", "a\nB", "a\nB", "a\nB");
    row("the same line", "a\nB1", "a\nB2", "a\nB2\nB1");
}

void TestConflicts::typingIsCarriedOver()
{
    QFETCH(QString, mine);
    QFETCH(QString, now);
    QFETCH(QString, both);
    QCOMPARE(carriedOver(QStringLiteral("a\nb"), mine, now), both);
}

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
