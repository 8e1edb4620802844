// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_timeline/scene.h"
#include "ui/settings/preferences.h"

#include <QTemporaryDir>

using namespace lagebild;
using namespace Qt::StringLiterals;
using test::Scene;

namespace {

/// The scene, looked at before, and a colleague whose changes come by sync.
struct Team : Scene {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"window.ini"_s)};
    testkit::FakeWriter theirWriter;
    Desk theirs{desk.state(), {u"Jonas"_s, u"laptop-8"_s, u"lagebild test"_s}, &theirWriter, clock};
    qsizetype sent = 0;
    QLabel* words = pane.findChild<QLabel*>(u"newsWords"_s);
    QAbstractButton* next = pane.findChild<QAbstractButton*>(u"newsNext"_s);

    Team()
    {
        pane.use(preferences);
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qWarning("not active");
        pane.showIncident(incident); // looks for the first time
        lookAway();
    }
    void lookAway()
    {
        pane.showIncident({});
        clock.advance(std::chrono::minutes(10));
    }
    EntryId theyWrite(const QString& text)
    {
        TimelineEntry added;
        added.id = EntryId::fresh();
        added.text = text;
        added.time = minutes(0);
        (void)theirs.commit(addEntry(theirs.records(), incident, added, stamp()));
        return added.id;
    }
    void theyEdit(EntryId entry)
    {
        TimelineEntry changed = findIncident(theirs.records(), incident)->entries[entry];
        changed.text += u" indeed"_s;
        (void)theirs.commit(editEntry(theirs.records(), changed));
    }
    void sync()
    {
        for (; sent < theirWriter.written.size(); ++sent)
            QVERIFY(desk.receive(theirWriter.written[sent].operations));
    }
    Novelty novelty(EntryId entry) const { return indexOf(entry).data(TimelineModel::NoveltyRole).value<Novelty>(); }
};

} // namespace

class TestNews : public QObject {
    Q_OBJECT
private slots:
    void marksWhatCame();
    void ownChangesAreNoNews();
    void walksThroughThem();
    void seenTakesTheMarksOff();
    void whatWasInSightIsSeen();
    void whatWasNotInSightStaysNew();
    void comesBackAfterARestart();
    void neverLookedIsNotNew();
    void comesWhileLooking();
};

void TestNews::marksWhatCame()
{
    Team team;
    const EntryId fresh = team.theyWrite(u"Provider called"_s);
    team.theyEdit(team.first);
    team.sync();
    team.pane.showIncident(team.incident);
    QCOMPARE(team.novelty(fresh), Novelty::New);
    QCOMPARE(team.novelty(team.first), Novelty::Changed);
    QCOMPARE(team.novelty(team.second), Novelty::None);
    QVERIFY(team.words->isVisible());
    QCOMPARE(team.words->text(), u"2 new since 12:00"_s);
    QVERIFY(team.indexOf(fresh).data(Qt::AccessibleTextRole).toString().startsWith(u"new, "_s));
    QVERIFY(team.indexOf(team.first).data(Qt::AccessibleTextRole).toString().startsWith(u"changed, "_s));
}

void TestNews::ownChangesAreNoNews()
{
    Team team;
    team.entry(u"mine"_s, 1);
    team.pane.showIncident(team.incident);
    QVERIFY(!team.words->isVisible());
}

void TestNews::walksThroughThem()
{
    Team team;
    team.theyEdit(team.first);
    const EntryId fresh = team.theyWrite(u"Provider called"_s);
    team.sync();
    team.pane.showIncident(team.incident);
    team.pane.findChild<QAbstractButton*>(u"showMilestones"_s)->click(); // hides both
    team.next->click();
    QCOMPARE(team.view->currentIndex(), team.indexOf(team.first));
    team.next->click();
    QCOMPARE(team.view->currentIndex(), team.indexOf(fresh));
    team.next->click();
    QCOMPARE(team.view->currentIndex(), team.indexOf(team.first));
}

void TestNews::seenTakesTheMarksOff()
{
    Team team;
    const EntryId fresh = team.theyWrite(u"Provider called"_s);
    team.sync();
    team.pane.showIncident(team.incident);
    team.pane.findChild<QAbstractButton*>(u"newsSeen"_s)->click();
    QCOMPARE(team.novelty(fresh), Novelty::None);
    QVERIFY(!team.words->isVisible());
    team.lookAway();
    team.pane.showIncident(team.incident);
    QVERIFY(!team.words->isVisible());
}

void TestNews::whatWasInSightIsSeen()
{
    Team team;
    const EntryId fresh = team.theyWrite(u"Provider called"_s);
    team.sync();
    team.pane.showIncident(team.incident);
    team.pane.grab();
    QCOMPARE(team.novelty(fresh), Novelty::New); // the mark stays while it is open
    team.lookAway();
    team.pane.showIncident(team.incident);
    QCOMPARE(team.novelty(fresh), Novelty::None);
}

void TestNews::whatWasNotInSightStaysNew()
{
    Team team;
    for (int i = 0; i < 60; ++i)
        team.entry(u"entry"_s, 30 + i);
    team.theyEdit(team.first); // far up
    team.sync();
    team.pane.showIncident(team.incident);
    QVERIFY(!team.view->viewport()->rect().intersects(team.view->visualRect(team.indexOf(team.first))));
    team.pane.grab();
    team.lookAway();
    team.pane.showIncident(team.incident);
    QCOMPARE(team.novelty(team.first), Novelty::Changed);
    QCOMPARE(team.words->text(), u"1 new since 12:00"_s);
}

void TestNews::comesBackAfterARestart()
{
    Team team;
    const EntryId fresh = team.theyWrite(u"Provider called"_s);
    team.sync();
    TimelinePane again(team.desk);
    Preferences stored(team.folder.filePath(u"window.ini"_s));
    again.use(stored);
    again.showIncident(team.incident);
    QVERIFY(!again.findChild<QLabel*>(u"newsWords"_s)->text().startsWith(u'0'));
    QVERIFY(stored.unseen(team.incident).contains(fresh));
}

void TestNews::neverLookedIsNotNew()
{
    Team team;
    const auto other = declareIncident(team.theirs.records(), {u"Mail"_s}, team.stamp());
    QVERIFY(team.theirs.commit(*other));
    team.sync();
    team.pane.showIncident(other->incident);
    QVERIFY(!team.words->isVisible());
}

void TestNews::comesWhileLooking()
{
    Team team;
    team.pane.showIncident(team.incident);
    const EntryId fresh = team.theyWrite(u"Provider called"_s);
    team.sync();
    QCOMPARE(team.novelty(fresh), Novelty::New);
    QVERIFY(team.words->isVisible());
    QCOMPARE(team.words->accessibleName(), team.words->text());
}

QTEST_MAIN(TestNews)
#include "tst_news.moc"
