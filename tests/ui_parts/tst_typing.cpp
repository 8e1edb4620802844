// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/typing.h"

#include <QSignalSpy>
#include <QTest>

using namespace lagebild;
using namespace std::chrono_literals;

/// Text that is being typed reaches the disk soon, and becomes a change when the person pauses.
class TestTyping : public QObject {
    Q_OBJECT
private slots:
    void due_data();
    void due();
    void nothingIsDueBeforeAKey();
    void asksWhenItIsDue();
    void asksAtLeastEverySecond();
    void leavingKeepsAtOnce();
    void settledIsSilent();
};

void TestTyping::due_data()
{
    QTest::addColumn<QList<int>>("keys"); ///< ms; negative: kept at that moment
    QTest::addColumn<int>("keep");        ///< -1: nothing
    QTest::addColumn<int>("change");
    QTest::newRow("one key") << QList<int>{100} << 350 << 3100;
    QTest::newRow("a pause between") << QList<int>{100, 340} << 590 << 3340;
    QTest::newRow("fast for long") << QList<int>{100, 300, 500, 700, 900, 1050} << 1100 << 4050;
    QTest::newRow("kept") << QList<int>{100, -350} << -1 << 3100;
    QTest::newRow("kept and on") << QList<int>{100, -350, 400} << 650 << 3400;
    QTest::newRow("kept while typing fast") << QList<int>{100, 300, 500, 700, 900, -1100, 1110, 1300, 1500, 1700, 1900, 2100} << 2110 << 5100;
}

void TestTyping::due()
{
    QFETCH(QList<int>, keys);
    QFETCH(int, keep);
    QFETCH(int, change);
    TypingPace pace;
    for (const int key : keys) {
        if (key < 0)
            pace.kept();
        else
            pace.typed(Milliseconds(key));
    }
    QCOMPARE(pace.keepDue().value_or(-1ms), Milliseconds(keep));
    QCOMPARE(pace.changeDue().value_or(-1ms), Milliseconds(change));
}

void TestTyping::nothingIsDueBeforeAKey()
{
    TypingPace pace;
    QVERIFY(!pace.keepDue() && !pace.changeDue());
    pace.typed(5ms);
    pace.changed();
    QVERIFY(!pace.changeDue());
}

void TestTyping::asksWhenItIsDue()
{
    Milliseconds now = 10s;
    TypingKeeper keeper(nullptr);
    keeper.setTicks([&] { return now; });
    QSignalSpy keeps(&keeper, &TypingKeeper::keepIt);
    QSignalSpy idles(&keeper, &TypingKeeper::idle);
    keeper.typed();
    now += 249ms;
    keeper.look();
    QCOMPARE(keeps.size(), 0);
    now += 1ms;
    keeper.look();
    keeper.look();
    QCOMPARE(keeps.size(), 1);
    now = 12999ms;
    keeper.look();
    QCOMPARE(idles.size(), 0);
    now = 13000ms;
    keeper.look();
    keeper.look();
    QCOMPARE(idles.size(), 1);
    QCOMPARE(keeps.size(), 1);
}

void TestTyping::asksAtLeastEverySecond()
{
    Milliseconds now = 0ms;
    TypingKeeper keeper(nullptr);
    keeper.setTicks([&] { return now; });
    QSignalSpy keeps(&keeper, &TypingKeeper::keepIt);
    for (; now < 10s; now += 100ms) { // never a pause of 250 ms
        keeper.typed();
        keeper.look();
    }
    QVERIFY2(keeps.size() >= 9 && keeps.size() <= 10, qPrintable(QString::number(keeps.size())));
}

void TestTyping::leavingKeepsAtOnce()
{
    TypingKeeper keeper(nullptr);
    QSignalSpy keeps(&keeper, &TypingKeeper::keepIt);
    keeper.keepNow();
    QCOMPARE(keeps.size(), 0);
    keeper.typed();
    keeper.keepNow();
    keeper.keepNow();
    QCOMPARE(keeps.size(), 1);
}

void TestTyping::settledIsSilent()
{
    Milliseconds now = 0ms;
    TypingKeeper keeper(nullptr);
    keeper.setTicks([&] { return now; });
    QSignalSpy keeps(&keeper, &TypingKeeper::keepIt);
    QSignalSpy idles(&keeper, &TypingKeeper::idle);
    keeper.typed();
    keeper.settle();
    now = 1min;
    keeper.look();
    QCOMPARE(keeps.size() + idles.size(), 0);
}

QTEST_GUILESS_MAIN(TestTyping)
#include "tst_typing.moc"
