// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_timeline/scene.h"
#include "ui/reading/rowsteps.h"

using namespace lagebild;
using namespace Qt::StringLiterals;
using test::Scene;

namespace {

/// Three days: two entries the day before yesterday, one yesterday with a milestone, those of the scene today. It is
/// noon of 5 March 2024.
struct Days : Scene {
    EntryId early = entry(u"first call"_s, -2 * 24 * 60);
    EntryId later = entry(u"second call"_s, -2 * 24 * 60 + 30);
    EntryId yesterday = entry(u"found"_s, -24 * 60 + 60);
    QLineEdit* jump = pane.findChild<QLineEdit*>(u"jumpLine"_s);
    QLabel* jumpHint = pane.findChild<QLabel*>(u"jumpHint"_s);

    Days()
    {
        TimelineEntry changed = stored(yesterday);
        changed.milestone = Milestone::Identified;
        (void)desk.commit(editEntry(desk.records(), changed));
        pane.openJump();
    }
    EntryId current() const { return view->currentIndex().data(TimelineModel::IdRole).value<EntryId>(); }
};

} // namespace

class TestJumping : public QObject {
    Q_OBJECT
private slots:
    void goesToATime_data();
    void goesToATime();
    void saysWhatIsNoTime();
    void saysWhenThereIsNone();
    void escapeCloses();
    void fromDayToDay();
    void fromMilestoneToMilestone();
    void findsTheFirstRow();
};

void TestJumping::goesToATime_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("clock time") << u"11:45"_s << u"It is the switch"_s;
    QTest::newRow("exactly there") << u"11:40"_s << u"We look into it"_s;
    QTest::newRow("yesterday") << u"yesterday 12:30"_s << u"found"_s;
    QTest::newRow("German") << u"gestern 13:00"_s << u"found"_s;
    QTest::newRow("German date") << u"04.03."_s << u"found"_s;
    QTest::newRow("date and time") << u"3.3.2024 12:10"_s << u"second call"_s;
    QTest::newRow("before all") << u"1.1.2024"_s << u"first call"_s;
}

void TestJumping::goesToATime()
{
    QFETCH(QString, typed);
    Days days;
    QTest::keyClicks(days.jump, typed);
    QFETCH(QString, text);
    QVERIFY2(days.jumpHint->text().endsWith(text), qPrintable(days.jumpHint->text()));
    QCOMPARE(days.jump->accessibleDescription(), days.jumpHint->text());
    QTest::keyClick(days.jump, Qt::Key_Return);
    QCOMPARE(days.view->currentIndex().data().toString(), text);
    QVERIFY(!days.jump->isVisible());
    QVERIFY(days.view->viewport()->rect().contains(days.view->visualRect(days.view->currentIndex())));
}

void TestJumping::saysWhatIsNoTime()
{
    Days days;
    QTest::keyClicks(days.jump, u"router"_s);
    QCOMPARE(days.jumpHint->text(), u"“router” is no time"_s);
    days.jump->setText(u"25:71"_s);
    QVERIFY2(days.jumpHint->text().contains(u"no possible"_s), qPrintable(days.jumpHint->text()));
    QTest::keyClick(days.jump, Qt::Key_Return);
    QVERIFY(days.jump->isVisible());
}

void TestJumping::saysWhenThereIsNone()
{
    Days days;
    QTest::keyClicks(days.jump, u"tomorrow 8:00"_s);
    QTest::keyClick(days.jump, Qt::Key_Return);
    QVERIFY(days.jump->isVisible());
    QVERIFY2(days.jumpHint->text().startsWith(u"No shown entry"_s), qPrintable(days.jumpHint->text()));
    QCOMPARE(days.jumpHint->accessibleName(), days.jumpHint->text());
}

void TestJumping::escapeCloses()
{
    Days days;
    QVERIFY(days.jump->isVisible());
    QTest::keyClick(days.jump, Qt::Key_Escape);
    QVERIFY(!days.jump->isVisible());
}

void TestJumping::fromDayToDay()
{
    Days days;
    QTest::keyClick(days.view, Qt::Key_End);
    QTest::keyClick(days.view, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(days.current(), days.first); // the first of today
    QTest::keyClick(days.view, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(days.current(), days.yesterday);
    QTest::keyClick(days.view, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(days.current(), days.early);
    QTest::keyClick(days.view, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(days.current(), days.early);
    QTest::keyClick(days.view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(days.current(), days.yesterday);
}

void TestJumping::fromMilestoneToMilestone()
{
    Days days;
    QTest::keyClick(days.view, Qt::Key_Home);
    QTest::keyClick(days.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(days.current(), days.yesterday);
    QTest::keyClick(days.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(days.view->currentIndex().data().toString(), u"Power cut"_s); // declared: a milestone, too
    QTest::keyClick(days.view, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(days.current(), days.yesterday);
    QTest::keyClick(days.view, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(days.current(), days.yesterday);
}

void TestJumping::findsTheFirstRow()
{
    Days days;
    const QAbstractItemModel& rows = *days.view->model();
    QCOMPARE(firstRowFrom(rows, Instant{}), 0);
    QCOMPARE(firstRowFrom(rows, days.clock.now() + std::chrono::hours(1)), -1);
    QCOMPARE(dayRow(rows, -1, Way::On), -1);
    QCOMPARE(dayRow(rows, rows.rowCount() - 1, Way::On), -1);
    QCOMPARE(milestoneRow(rows, 0, Way::Back), -1);
}

QTEST_MAIN(TestJumping)
#include "tst_jumping.moc"
