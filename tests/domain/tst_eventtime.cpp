// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/records.h"

#include <QTimeZone>
#include <QtTest>
#include <rapidcheck.h>

using namespace lagebild;

namespace {

using namespace std::chrono_literals;
const Instant base {std::chrono::hours(430'000)};
using Range = std::pair<int, int>; ///< minutes; -1: open

EventTime since(Milliseconds offset)
{
    return {base + offset, {}, Precision::Bounded, "UTC", {}, {}};
}

EventTime until(Milliseconds offset)
{
    return {{}, base + offset, Precision::Bounded, "UTC", {}, {}};
}

std::optional<Milliseconds> minutes(int count)
{
    return count < 0 ? std::nullopt : std::optional<Milliseconds>(std::chrono::minutes(count));
}

EventTime onClock(const char* text, const QByteArray& zone)
{
    const QDateTime read = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    return atMinute(toInstant(QDateTime(read.date(), read.time(), QTimeZone(zone))), zone);
}

EventTime anyTime()
{
    const auto side = [] { return base + std::chrono::minutes(*rc::gen::inRange(-5, 5)); };
    EventTime time = between(side(), side(), "UTC", Precision(*rc::gen::inRange(0, 8)));
    if (*rc::gen::inRange(0, 4) == 0)
        time.earliest.reset();
    if (*rc::gen::inRange(0, 4) == 0)
        time.latest.reset();
    return time;
}

} // namespace

class TestEventTime : public QObject {
    Q_OBJECT
private slots:
    void durationsAreRanges_data()
    {
        QTest::addColumn<EventTime>("from");
        QTest::addColumn<EventTime>("to");
        QTest::addColumn<Range>("expected");
        const auto exact = [](int minute) { return atMinute(base + std::chrono::minutes(minute), "UTC"); };
        const EventTime about = around(base, "UTC"), later = around(base + 4170min, "UTC");
        QTest::newRow("exact") << exact(10) << exact(75) << Range{65, 65};
        QTest::newRow("vague beginning") << about << exact(4200) << Range{4170, 4230}; // 69.5 to 70.5 hours
        QTest::newRow("vague on both sides") << about << later << Range{4110, 4230};
        QTest::newRow("backwards is cut") << exact(75) << exact(10) << Range{0, 0};
        QTest::newRow("overlapping") << about << exact(10) << Range{0, 40};
        QTest::newRow("since") << since(0min) << exact(60) << Range{-1, 60};
        QTest::newRow("until") << exact(0) << until(60min) << Range{-1, 60};
        QTest::newRow("from by") << until(0min) << exact(60) << Range{60, -1};
        QTest::newRow("unknown") << unknownTime() << exact(60) << Range{-1, -1};
    }
    void durationsAreRanges()
    {
        QFETCH(EventTime, from);
        QFETCH(EventTime, to);
        QFETCH(Range, expected);
        QCOMPARE(durationBetween(from, to), (DurationRange{minutes(expected.first), minutes(expected.second)}));
    }

    void shortestIsNeverLongerThanLongest()
    {
        QVERIFY(rc::check("ranges", [] {
            const DurationRange range = durationBetween(anyTime(), anyTime());
            const Milliseconds shortest = range.shortest.value_or(0ms), longest = range.longest.value_or(shortest);
            RC_ASSERT(0ms <= shortest && shortest <= longest);
        }));
    }

    void sortKeys_data()
    {
        QTest::addColumn<EventTime>("time");
        QTest::addColumn<int>("expected");
        QTest::newRow("minute") << atMinute(base + 59s, "UTC") << 0;
        QTest::newRow("second") << atSecond(base + 60s + 999ms, "UTC") << 1;
        QTest::newRow("middle of approximate") << around(base + 10min, "UTC", 4min) << 10;
        QTest::newRow("beginning of an interval") << between(base + 9min, base + 3min, "UTC") << 3;
        QTest::newRow("since") << since(5min) << 5;
        QTest::newRow("until") << until(7min) << 7;
        QTest::newRow("unknown") << unknownTime(EntryId::fresh()) << -1;
    }
    void sortKeys()
    {
        QFETCH(EventTime, time);
        QFETCH(int, expected);
        const auto wanted = expected < 0 ? std::nullopt : std::optional<Instant>(base + std::chrono::minutes(expected));
        QCOMPARE(sortInstant(time), wanted);
        QCOMPARE(time.isKnown(), expected >= 0);
    }

    void timesBeforeTheEpochRoundDownToo()
    {
        QCOMPARE(sortInstant(atMinute(Instant(-1ms), "UTC")), std::optional<Instant>(Instant(-1min)));
    }

    void comparingIsAnOrder()
    {
        QVERIFY(rc::check("order", [] {
            const EventTime a = anyTime(), b = anyTime(), c = anyTime();
            RC_ASSERT((compareTimes(a, b) < 0) == (compareTimes(b, a) > 0));
            RC_ASSERT(std::is_eq(compareTimes(a, a)));
            if (compareTimes(a, b) <= 0 && compareTimes(b, c) <= 0)
                RC_ASSERT(std::is_lteq(compareTimes(a, c)));
        }));
        QVERIFY(compareTimes(atSecond(base, "UTC"), atMinute(base, "UTC")) < 0);
        QVERIFY(compareTimes(atMinute(base, "UTC"), around(base, "UTC")) < 0);
        QVERIFY(compareTimes(around(base, "UTC"), unknownTime()) < 0);
        QVERIFY(compareTimes(atMinute(base, "UTC"), atMinute(base, "Asia/Kathmandu")) == 0);
    }

    void durationsCrossTheChangeOfClocks_data()
    {
        QTest::addColumn<EventTime>("from");
        QTest::addColumn<EventTime>("to");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, const QByteArray& zone, const char* from, const char* to, int expected) {
            QTest::newRow(name) << onClock(from, zone) << onClock(to, zone) << expected;
        };
        row("spring", "Europe/Vienna", "2019-03-31T01:30", "2019-03-31T03:30", 60);
        row("autumn", "Europe/Vienna", "2019-10-27T01:30", "2019-10-27T03:30", 180);
        row("a day in spring", "Europe/Berlin", "2019-03-30T12:00", "2019-03-31T12:00", 23 * 60);
        row("no change", "Asia/Kathmandu", "2019-03-31T01:30", "2019-03-31T03:30", 120);
        QTest::newRow("two zones") << onClock("2019-01-24T18:00", "Europe/Vienna") << onClock("2019-01-24T18:00", "UTC") << 60;
    }
    void durationsCrossTheChangeOfClocks()
    {
        QFETCH(EventTime, from);
        QFETCH(EventTime, to);
        QFETCH(int, expected);
        QCOMPARE(durationBetween(from, to), (DurationRange{minutes(expected), minutes(expected)}));
    }

    void clocksOfZones_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<QString>("clock");
        QTest::newRow("summer") << QByteArray("Europe/Berlin") << true << QStringLiteral("14:00");
        QTest::newRow("half hours") << QByteArray("Asia/Kolkata") << true << QStringLiteral("17:30");
        QTest::newRow("a word") << QByteArray("Wien") << false << QStringLiteral("12:00");
        QTest::newRow("an abbreviation") << QByteArray("MESZ") << false << QStringLiteral("12:00");
        QTest::newRow("nothing") << QByteArray() << false << QStringLiteral("12:00");
    }
    void clocksOfZones()
    {
        QFETCH(QByteArray, zone);
        const Instant noon = toInstant(QDateTime(QDate(2019, 7, 1), QTime(12, 0), Qt::UTC));
        QTEST(isKnownZone(zone), "isKnown");
        QTEST(inZone(noon, zone).toString(QStringLiteral("HH:mm")), "clock");
        QCOMPARE(toInstant(inZone(noon, zone)), noon);
    }

    void lastingCountsFromTheMilestone()
    {
        IncidentRecord record;
        record.incident.started = atMinute(base, "UTC");
        QCOMPARE(lasting(record, base + 30min), (DurationRange{30min, 30min}));
        TimelineEntry began;
        began.id = EntryId::fresh();
        began.milestone = Milestone::Began;
        began.time = around(base - 60min, "UTC");
        record.entries.insert(began.id, began);
        record.incident.ended = atMinute(base + 60min, "UTC");
        QCOMPARE(lasting(record, base + 600min), (DurationRange{90min, 150min}));
        record.entries[began.id].deleted = true;
        QCOMPARE(lasting(record, base + 600min), (DurationRange{60min, 60min}));
    }

    void theEarliestOfSeveralBeginningsCounts_data()
    {
        QTest::addColumn<int>("first"); // minutes before the base; the ids grow in the order of the entries
        QTest::addColumn<int>("second");
        QTest::newRow("noted in order") << 90 << 60;
        QTest::newRow("noted later, happened earlier") << 60 << 90;
    }

    void theEarliestOfSeveralBeginningsCounts()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        IncidentRecord record;
        record.incident.started = atMinute(base, "UTC");
        uint id = 0;
        for (const int minutes : {first, second}) {
            TimelineEntry began;
            began.id = {QUuid(++id, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)};
            began.milestone = Milestone::Began;
            began.time = atMinute(base - std::chrono::minutes(minutes), "UTC");
            record.entries.insert(began.id, began);
        }
        TimelineEntry timeless;
        timeless.id = EntryId::fresh();
        timeless.milestone = Milestone::Began;
        record.entries.insert(timeless.id, timeless);
        QCOMPARE(beginningOf(record), atMinute(base - 90min, "UTC"));
        QCOMPARE(lasting(record, base), (DurationRange{90min, 90min}));
    }
};

QTEST_GUILESS_MAIN(TestEventTime)
#include "tst_eventtime.moc"
