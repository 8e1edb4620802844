// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/reissue.h"

#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;
using namespace Qt::StringLiterals;
using journal::Operation;
using sync::Reissue;

/// Operations written again by a fresh actor.
class TestReissue : public QObject {
    Q_OBJECT
private slots:
    void aDeletionHasSeenTheCopies();
    void aLongTextGoesWholeOrNotAtAll_data();
    void aLongTextGoesWholeOrNotAtAll();
    void aCopyThatCameInPartIsNone();
};

namespace {

const QString longText = u"Zeile mit „Größe“.\n"_s.repeated(6'500);

bool isPart(const Operation& operation)
{
    return operation.kind == journal::OpKind::Part;
}

} // namespace

/// An entry that was edited and deleted is written again: it stays deleted, and nothing is written a third time.
void TestReissue::aDeletionHasSeenTheCopies()
{
    FakeClock clock;
    FakeWriter writer;
    Desk desk({}, aSession, &writer, clock);
    const IncidentId id = declared(desk, QStringLiteral("Netz"));
    const EntryId entry = withEntry(desk, id, QStringLiteral("one"));
    TimelineEntry changed = findIncident(desk.records(), id)->entries.value(entry);
    changed.text = QStringLiteral("two");
    QVERIFY(desk.commit(editEntry(desk.records(), changed)));
    QVERIFY(desk.commit(deleteEntry(desk.records(), id, entry)));
    QList<journal::Operation> held;
    for (const Batch& batch : std::as_const(writer.written))
        held << batch.operations;
    const sync::Reissue what{held.first().id.actor, 2};
    const auto copies = sync::reissued(held, what, aSession, desk.state().clock);
    QCOMPARE(copies.size(), held.size());
    QVERIFY(desk.replaceActors(copies));
    QVERIFY(findIncident(desk.records(), id)->entries.value(entry).deleted);
    QVERIFY(sync::reissued(held + copies, what, aSession, desk.state().clock).isEmpty());
}

void TestReissue::aLongTextGoesWholeOrNotAtAll_data()
{
    QTest::addColumn<int>("from"); // counted from the first part
    QTest::addColumn<bool>("isFork");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("refused before it") << 0 << false << true;
    QTest::newRow("first part refused") << 1 << false << false;
    QTest::newRow("second part refused") << 2 << false << false;
    QTest::newRow("last part refused") << 4 << false << false;
    QTest::newRow("operation refused") << 5 << false << false;
    QTest::newRow("fork before it") << 0 << true << true;
    QTest::newRow("fork at the second part") << 1 << true << true;
    QTest::newRow("fork at the operation") << 4 << true << true;
    QTest::newRow("fork behind it") << 5 << true << false;
}

void TestReissue::aLongTextGoesWholeOrNotAtAll()
{
    QFETCH(const int, from);
    QFETCH(const bool, isFork);
    QFETCH(const bool, isWritten);
    FakeClock clock;
    FakeWriter writer;
    Desk desk({}, aSession, &writer, clock);
    const IncidentId incident = declared(desk, u"Netz"_s);
    const EntryId entry = withEntry(desk, incident, u"Anfang."_s);
    withEntry(desk, incident, u"davor"_s);
    TimelineEntry changed = findIncident(desk.records(), incident)->entries.value(entry);
    changed.text = longText;
    QVERIFY(desk.commit(editEntry(desk.records(), changed)));
    const EntryId next = withEntry(desk, incident, u"danach"_s);
    QList<Operation> held;
    for (const Batch& batch : std::as_const(writer.written))
        held << batch.operations;
    const auto first = std::find_if(held.begin(), held.end(), isPart);
    QCOMPARE(std::count_if(held.begin(), held.end(), isPart), 4);
    const Reissue what{first->id.actor, first->id.seq + from, isFork ? Reissue::Because::Forked : Reissue::Because::Refused};
    const QList<Operation> copies = reissued(held, what, aSession, desk.state().clock);
    QCOMPARE(std::count_if(copies.begin(), copies.end(), isPart), isWritten ? 4 : 0);

    journal::State elsewhere; // where the log turned away
    journal::Touched touched;
    for (const Operation& operation : std::as_const(held)) {
        if (operation.id.actor != what.actor || operation.id.seq < (isFork ? what.from : what.from - 1))
            fold(elsewhere, operation, touched);
    }
    for (const Operation& copy : copies)
        fold(elsewhere, copy, touched);
    const auto entries = elsewhere.records.incidents.value(incident).entries;
    const bool isThere = isWritten || (isFork && from == 5);
    QVERIFY(entries.value(entry).text == (isThere ? longText : u"Anfang."_s));
    QVERIFY(entries.contains(next)); // what came after it is never blocked
    QVERIFY(reissued(held + copies, what, aSession, desk.state().clock).isEmpty()); // not twice
}

/// Somebody else writes the long text again as well, and only the first parts of his copy have come.
void TestReissue::aCopyThatCameInPartIsNone()
{
    FakeClock clock;
    FakeWriter writer;
    Desk desk({}, aSession, &writer, clock);
    const IncidentId incident = declared(desk, u"Netz"_s);
    const EntryId entry = withEntry(desk, incident, u"Anfang."_s);
    TimelineEntry changed = findIncident(desk.records(), incident)->entries.value(entry);
    changed.text = longText;
    QVERIFY(desk.commit(editEntry(desk.records(), changed)));
    QList<Operation> held;
    for (const Batch& batch : std::as_const(writer.written))
        held << batch.operations;
    const auto first = std::find_if(held.begin(), held.end(), isPart);
    const Reissue what{first->id.actor, first->id.seq + 1, Reissue::Because::Forked};
    const QList<Operation> others = reissued(held, what, aSession, desk.state().clock);
    QCOMPARE(std::count_if(others.begin(), others.end(), isPart), 4);
    for (qsizetype come = 1; come < others.size(); ++come) {
        const QList<Operation> ours = reissued(held + others.first(come), what, aSession, desk.state().clock);
        QCOMPARE(ours.size(), others.size()); // all parts, not only those that are missing
        journal::State elsewhere;
        journal::Touched touched;
        for (const Operation& operation : std::as_const(held)) {
            if (operation.id.seq < what.from || operation.id.actor != what.actor)
                fold(elsewhere, operation, touched);
        }
        for (const Operation& copy : ours)
            fold(elsewhere, copy, touched);
        QVERIFY(elsewhere.records.incidents.value(incident).entries.value(entry).text == longText);
    }
    QVERIFY(reissued(held + others, what, aSession, desk.state().clock).isEmpty());
}

QTEST_GUILESS_MAIN(TestReissue)
#include "tst_reissue.moc"
