// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/reissue.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

class TestReissue : public QObject {
    Q_OBJECT
private slots:
    void aDeletionHasSeenTheCopies();
};

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

QTEST_GUILESS_MAIN(TestReissue)
#include "tst_reissue.moc"
