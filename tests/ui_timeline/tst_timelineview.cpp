// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_models/bench.h"
#include "ui/timeline/timelineview.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QtTest>

using namespace lagebild;

namespace {

void addMany(test::Bench& bench, int count)
{
    ChangeSet many{Verb::ImportIncident, {}, {}, bench.incident, {}};
    for (int i = 0; i < count; ++i) {
        TimelineEntry entry;
        entry.id = EntryId::fresh();
        entry.incident = bench.incident;
        entry.time = bench.minutes(i);
        entry.text = QStringLiteral("word ").repeated(1 + i % 40);
        many.changes << creationOf(entry);
    }
    QVERIFY(bench.desk.commit(many));
}

} // namespace

class TestTimelineView : public QObject {
    Q_OBJECT
private slots:
    void rowsDoNotOverlap();
    void showsManyAtOnce();
    void scrollsToTheEndExactly();
    void everyPointHasItsRow();
    void keysReachEveryRow();
    void longWordsStayInside();
};

void TestTimelineView::rowsDoNotOverlap()
{
    test::Bench bench;
    addMany(bench, 60);
    TimelineModel model(bench.desk);
    model.showIncident(bench.incident);
    TimelineView view(bench.desk);
    view.setModel(&model);
    view.resize(320, 400);
    view.show();
    for (int row = 0; row < model.rowCount(); ++row)
        view.scrollTo(model.index(row));
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(view.visualRect(model.index(row)).top() > view.visualRect(model.index(row - 1)).bottom());
}

void TestTimelineView::showsManyAtOnce()
{
    test::Bench bench;
    addMany(bench, 20000);
    TimelineModel model(bench.desk);
    TimelineView view(bench.desk);
    view.setModel(&model);
    view.resize(320, 600);
    view.show();
    QElapsedTimer timer;
    timer.start();
    model.showIncident(bench.incident);
    const qint64 model20k = timer.restart();
    view.grab();
    const qint64 paint = timer.restart();
    view.scrollToBottom();
    view.grab();
    const qint64 bottom = timer.restart();
    qInfo() << "20,000 entries: order" << model20k << "ms, first paint" << paint << "ms, end" << bottom << "ms";
    QVERIFY2(paint < 500 && bottom < 500, "painting must not depend on the number of entries");
}

void TestTimelineView::scrollsToTheEndExactly()
{
    test::Bench bench;
    addMany(bench, 300);
    TimelineModel model(bench.desk);
    model.showIncident(bench.incident);
    TimelineView view(bench.desk);
    view.setModel(&model);
    view.resize(320, 400);
    view.show();
    view.setCurrentIndex(model.index(model.rowCount() - 1));
    view.scrollTo(view.currentIndex());
    const QRect last = view.visualRect(view.currentIndex());
    QVERIFY(last.bottom() <= view.viewport()->height());
    QVERIFY(last.bottom() > view.viewport()->height() - 20);
    view.scrollTo(model.index(10));
    const QPoint corner = view.visualRect(model.index(10)).topLeft(); // right below the day at the upper edge
    QCOMPARE(view.indexAt(corner), model.index(10));
    QVERIFY(!view.indexAt(corner - QPoint(0, 1)).isValid());
    QVERIFY(corner.y() < 40);
}

void TestTimelineView::everyPointHasItsRow()
{
    test::Bench bench;
    addMany(bench, 50);
    TimelineModel model(bench.desk);
    model.showIncident(bench.incident);
    TimelineView view(bench.desk);
    view.setModel(&model);
    view.resize(320, 400);
    view.show();
    view.grab();
    int found = 0;
    for (int row = 0; row < 5; ++row) {
        const QModelIndex at = view.indexAt(view.visualRect(model.index(row)).center());
        found += at == model.index(row);
    }
    QCOMPARE(found, 5);
    QVERIFY(!view.indexAt({10, 6}).isValid()); // the day header is no entry
}

void TestTimelineView::keysReachEveryRow()
{
    test::Bench bench;
    addMany(bench, 30);
    TimelineModel model(bench.desk);
    model.showIncident(bench.incident);
    TimelineView view(bench.desk);
    view.setModel(&model);
    view.resize(320, 300);
    view.show();
    QTest::keyClick(&view, Qt::Key_Home);
    for (int row = 1; row < model.rowCount(); ++row) {
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.currentIndex().row(), row);
        QVERIFY(view.viewport()->rect().intersects(view.visualRect(view.currentIndex())));
    }
    QTest::keyClick(&view, Qt::Key_PageUp);
    QVERIFY(view.currentIndex().row() < model.rowCount() - 2);
}

void TestTimelineView::longWordsStayInside()
{
    const QFont font = QGuiApplication::font();
    EntryWords words;
    words.time = QStringLiteral("12:00");
    words.said.text = QString(400, QLatin1Char('x'));
    words.trailing = {Chip{QString(200, QLatin1Char('y')), Qt::red}};
    const EntryLayout wide(words, font, 600);
    const EntryLayout narrow(words, font, 200);
    QVERIFY(narrow.height() > wide.height() * 1.5);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
