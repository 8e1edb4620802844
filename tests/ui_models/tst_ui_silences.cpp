// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_models/bench.h"
#include "ui/models/silences.h"
#include "ui/models/timelinefilter.h"

#include <QtTest>

using namespace lagebild;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

EventTime at(int minutes)
{
    return atMinute(Instant(std::chrono::minutes(28'000'000 + minutes)), "Europe/Vienna");
}

Milliseconds longAmong(const QList<int>& minutes)
{
    return longSilence(int(minutes.size()), [&](int i) { return at(minutes[i]); });
}

} // namespace

class TestSilences : public QObject {
    Q_OBJECT
private slots:
    void whatIsLong_data();
    void whatIsLong();
    void oneNightDoesNotHideAnother();
    void betweenNeighbours();
    void rowsSaySo();
    void hiddenEntriesAreNoSilence();
};

void TestSilences::whatIsLong_data()
{
    QTest::addColumn<QList<int>>("minutes");
    QTest::addColumn<int>("longMinutes");
    QTest::newRow("none") << QList<int>{} << 60;
    QTest::newRow("few say nothing") << QList<int>{0, 300, 600} << 60;
    QTest::newRow("dense") << QList<int>{0, 5, 10, 15, 20, 25} << 60;
    QTest::newRow("slow") << QList<int>{0, 60, 120, 180, 240, 300} << 300;
    QTest::newRow("slow with one night") << QList<int>{0, 60, 120, 1000, 1060, 1120} << 300;
}

void TestSilences::whatIsLong()
{
    QFETCH(QList<int>, minutes);
    QFETCH(int, longMinutes);
    QCOMPARE(longAmong(minutes), Milliseconds(std::chrono::minutes(longMinutes)));
}

void TestSilences::oneNightDoesNotHideAnother()
{
    QList<int> minutes;
    for (int i = 0; i < 20'000; ++i)
        minutes << i * 3 + i / 2000 * 600;
    QCOMPARE(longAmong(minutes), Milliseconds(1h));
}

void TestSilences::betweenNeighbours()
{
    QVERIFY(!silenceBetween(at(0), at(60), 1h));
    QCOMPARE(silenceBetween(at(0), at(61), 1h), (DurationRange{61min, 61min}));
    QVERIFY(!silenceBetween(at(0), unknownTime(), 1h));
    const EventTime vague = around(*at(100).earliest, "Europe/Vienna");
    QCOMPARE(silenceBetween(at(0), vague, 1h), (DurationRange{70min, 130min}));
    QVERIFY(!silenceBetween(vague, at(180), 1h)); // it may have been 50 minutes only
}

void TestSilences::rowsSaySo()
{
    test::Bench bench;
    TimelineModel model(bench.desk);
    TimelineFilter filter;
    filter.setSourceModel(&model);
    bench.entry(u"after a while"_s, 200);
    model.showIncident(bench.incident);
    QCOMPARE(filter.index(0, 0).data(TimelineModel::SilenceRole).toString(), QString());
    const QString words = u"no entries for 3 h 20 min"_s;
    QCOMPARE(filter.index(1, 0).data(TimelineModel::SilenceRole).toString(), words);
    QVERIFY(filter.index(1, 0).data(Qt::AccessibleTextRole).toString().endsWith(words));
}

void TestSilences::hiddenEntriesAreNoSilence()
{
    test::Bench bench;
    TimelineModel model(bench.desk);
    TimelineFilter filter;
    filter.setSourceModel(&model);
    model.showIncident(bench.incident);
    bench.entry(u"first"_s, 10, Visibility::Public);
    bench.entry(u"hidden"_s, 20);
    bench.entry(u"second"_s, 100, Visibility::Public);
    bench.entry(u"third"_s, 200, Visibility::Public);
    filter.setFilter({.visibility = Visibility::Public});
    QCOMPARE(filter.rowCount(), 3);
    QCOMPARE(filter.index(1, 0).data(TimelineModel::SilenceRole).toString(), u"no shown entries for 1 h 30 min"_s);
    QCOMPARE(filter.index(2, 0).data(TimelineModel::SilenceRole).toString(), u"no entries for 1 h 40 min"_s);
}

QTEST_GUILESS_MAIN(TestSilences)
#include "tst_ui_silences.moc"
