// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_timeline/scene.h"

#include <QScrollBar>

using namespace lagebild;
using namespace Qt::StringLiterals;
using test::Scene;

class TestTimelineNotes : public QObject {
    Q_OBJECT
private slots:
    void nowStandsBelowWhatHappened();
    void nowStandsAboveWhatIsExpected();
    void nowMovesWithTheClock();
    void noNowAfterTheEnd();
    void timeUnknownStandsBelowNow();
    void silenceTakesRoom();
    void whatLiesAheadIsNotSilent();
    void dayStaysInSight();
    void lanesSayEveryServiceAndItsPercent();
    void whatIsInSightStaysThere();
};

void TestTimelineNotes::nowStandsBelowWhatHappened()
{
    Scene scene;
    QCOMPARE(scene.view->nowRow(), scene.view->model()->rowCount());
    scene.pane.grab();
}

void TestTimelineNotes::nowStandsAboveWhatIsExpected()
{
    Scene scene;
    const EntryId ahead = scene.entry(u"The provider calls"_s, 30);
    QCOMPARE(scene.view->nowRow(), scene.indexOf(ahead).row());
    const int between = scene.view->visualRect(scene.indexOf(ahead)).top()
        - scene.view->visualRect(scene.view->model()->index(scene.indexOf(ahead).row() - 1, 0)).bottom();
    QVERIFY2(between > 10, "no room for the line");
}

void TestTimelineNotes::nowMovesWithTheClock()
{
    Scene scene;
    scene.entry(u"The provider calls"_s, 30);
    scene.clock.advance(std::chrono::minutes(31));
    for (QTimer* timer : scene.pane.findChildren<QTimer*>())
        QVERIFY(QMetaObject::invokeMethod(timer, "timeout"));
    QCOMPARE(scene.view->nowRow(), scene.view->model()->rowCount());
}

void TestTimelineNotes::noNowAfterTheEnd()
{
    Scene scene;
    Incident incident = scene.record().incident;
    incident.phase = Phase::Resolved;
    QVERIFY(scene.desk.commit(editIncident(scene.desk.records(), incident)));
    QCOMPARE(scene.view->nowRow(), -1);
}

void TestTimelineNotes::timeUnknownStandsBelowNow()
{
    Scene scene;
    const EntryId unknown = scene.entry(u"at some time"_s, 0);
    TimelineEntry entry = scene.stored(unknown);
    entry.time = unknownTime();
    QVERIFY(scene.desk.commit(editEntry(scene.desk.records(), entry)));
    QCOMPARE(scene.indexOf(unknown).row(), scene.view->model()->rowCount() - 1);
    QCOMPARE(scene.view->nowRow(), scene.indexOf(unknown).row());
}

void TestTimelineNotes::silenceTakesRoom()
{
    Scene scene;
    const EntryId early = scene.entry(u"early"_s, -200);
    const int row = scene.indexOf(early).row() + 1;
    const auto rectOf = [&](int at) { return scene.view->visualRect(scene.view->model()->index(at, 0)); };
    QVERIFY(rectOf(row).top() - rectOf(row - 1).bottom() > 10);
    QCOMPARE(rectOf(row + 1).top(), rectOf(row).bottom() + 1);
}

void TestTimelineNotes::lanesSayEveryServiceAndItsPercent()
{
    Scene scene;
    const ServiceId mail = scene.service(u"Mail"_s);
    scene.mark(mail, ServiceState::Operational, -50);
    const Mark half{scene.chat, ServiceState::PartialOutage, Percent{70, Bound::AtLeast, Counts::Working, {}}, scene.minutes(-40)};
    QVERIFY(scene.desk.commit(markService(scene.desk.records(), scene.incident, half, {}, scene.stamp())));
    const auto* lanes = scene.pane.findChild<QWidget*>(u"lanes"_s);
    QVERIFY(lanes->isVisible());
    const QStringList lines = lanes->accessibleDescription().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith(u"Chat: "_s) && lines[0].contains(u"at least 70"_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith(u"Mail: "_s), qPrintable(lines[1]));
    scene.entry(u"early"_s, -300);
    scene.entry(u"ahead"_s, 100);
}

void TestTimelineNotes::whatLiesAheadIsNotSilent()
{
    Scene scene;
    const EntryId ahead = scene.entry(u"The provider calls"_s, 100);
    QCOMPARE(scene.indexOf(ahead).data(TimelineModel::SilenceRole).toString(), QString());
    const int height = scene.view->visualRect(scene.indexOf(ahead)).top();
    scene.clock.advance(std::chrono::minutes(101));
    for (QTimer* timer : scene.pane.findChildren<QTimer*>())
        QVERIFY(QMetaObject::invokeMethod(timer, "timeout"));
    QCOMPARE(scene.indexOf(ahead).data(TimelineModel::SilenceRole).toString(), u"no entries for 1 h 40 min"_s);
    QCOMPARE(scene.view->visualRect(scene.indexOf(ahead)).top(), height); // the one line goes, the other comes
}

void TestTimelineNotes::dayStaysInSight()
{
    Scene scene;
    for (int i = 0; i < 60; ++i)
        scene.entry(u"entry"_s, -i);
    scene.view->scrollTo(scene.view->model()->index(30, 0), QAbstractItemView::PositionAtTop);
    const QImage there = scene.view->grab({0, 0, 300, 20}).toImage();
    scene.view->verticalScrollBar()->setValue(scene.view->verticalScrollBar()->value() + 13);
    QCOMPARE(scene.view->grab({0, 0, 300, 20}).toImage(), there); // the entries move, the day does not
    QVERIFY(!scene.view->indexAt({100, 10}).isValid());
}

void TestTimelineNotes::whatIsInSightStaysThere()
{
    Scene scene;
    for (int i = 0; i < 60; ++i)
        scene.entry(u"entry "_s + QString::number(i), -i);
    scene.view->scrollTo(scene.view->model()->index(30, 0), QAbstractItemView::PositionAtTop);
    const QPersistentModelIndex seen = scene.view->model()->index(33, 0);
    const int top = scene.view->visualRect(seen).top();
    const EntryId above = scene.entry(u"earlier than all"_s, -90);
    QCOMPARE(scene.view->visualRect(seen).top(), top);
    QVERIFY(scene.desk.commit(deleteEntry(scene.desk.records(), scene.incident, above)));
    QCOMPARE(scene.view->visualRect(seen).top(), top);
}

QTEST_MAIN(TestTimelineNotes)
#include "tst_timelinenotes.moc"
