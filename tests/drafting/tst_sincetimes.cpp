// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/timephrases.h"
#include "tests/drafting/incidents.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::test;
using namespace std::chrono_literals;

namespace {

const QByteArray berlin = QByteArrayLiteral("Europe/Berlin");

EventTime span(const char* from, const char* to, Precision precision)
{
    return between(utc(from), utc(to), berlin, precision);
}

EventTime bound(std::optional<Instant> from, std::optional<Instant> to)
{
    return {from, to, Precision::Bounded, berlin, {}, {}};
}

} // namespace

class TestSinceTimes : public QObject {
    Q_OBJECT

private slots:
    void since_data();
    void since();
    void moments_data();
    void moments();
    void spans_data();
    void spans();
};

void TestSinceTimes::since_data()
{
    QTest::addColumn<EventTime>("time");
    QTest::addColumn<DateDetail>("date");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* name, const EventTime& time, DateDetail date, const char* german, const char* english) {
        QTest::newRow(name) << time << date << QString::fromUtf8(german) << QString::fromUtf8(english);
    };
    const auto none = DateDetail::None;
    const auto weekday = DateDetail::Weekday;
    const auto full = DateDetail::Full;
    const EventTime exact = atMinute(utc("2014-06-14T02:30"), berlin);
    row("minute", exact, none, "seit 4:30 Uhr", "since 04:30");
    row("minute, weekday", exact, weekday, "seit Samstag, 4:30 Uhr", "since 04:30 on Saturday");
    row("minute, date", exact, full, "seit Samstag, 14. Juni 2014, 4:30 Uhr", "since 04:30 on Saturday, 14 June 2014");
    row("second", atSecond(utc("2014-06-14T02:30") + 9s, berlin), none, "seit 4:30:09 Uhr", "since 04:30:09");
    const EventTime about = around(utc("2014-06-13T05:00"), berlin);
    row("about", about, none, "seit etwa 7:00 Uhr", "since around 7:00");
    row("about, weekday", about, weekday, "seit Freitag, gegen 7:00 Uhr", "since around 7:00 on Friday");
    row("about, date", about, full, "seit Freitag, 13. Juni 2014, gegen 7:00 Uhr", "since around 7:00 on Friday, 13 June 2014");
    row("about, too wide for a clock", around(utc("2014-06-13T05:00"), berlin, 4h), weekday,
        "Beginn zwischen der Nacht zum Freitag und Freitagmorgen", "began between the early hours of Friday and Friday morning");
    const auto part = Precision::PartOfDay;
    row("early morning", span("2014-06-14T02:00", "2014-06-14T06:00", part), none, "seit dem frühen Samstagmorgen", "since early Saturday morning");
    row("morning", span("2014-06-14T04:00", "2014-06-14T08:00", part), weekday, "seit Samstagmorgen", "since Saturday morning");
    row("late morning", span("2014-06-14T07:00", "2014-06-14T10:00", part), none, "seit Samstagvormittag", "since late Saturday morning");
    row("midday", span("2014-06-14T09:00", "2014-06-14T12:00", part), none, "seit Samstagmittag", "since around midday on Saturday");
    row("afternoon", span("2014-06-14T11:00", "2014-06-14T14:00", part), none, "seit Samstagnachmittag", "since Saturday afternoon");
    row("evening", span("2014-06-14T16:00", "2014-06-14T20:00", part), weekday, "seit Samstagabend", "since Saturday evening");
    row("evening, date", span("2014-06-14T16:00", "2014-06-14T20:00", part), full, "seit Samstagabend (14. Juni 2014)", "since Saturday evening (14 June 2014)");
    row("late evening", span("2014-06-13T20:00", "2014-06-13T22:00", part), none, "seit dem späten Freitagabend", "since late Friday evening");
    row("after midnight", span("2014-06-13T22:00", "2014-06-14T04:00", part), none, "seit der Nacht von Freitag auf Samstag", "since the night of Friday to Saturday");
    row("overnight", span("2014-06-13T20:00", "2014-06-14T04:00", part), none, "seit der Nacht von Freitag auf Samstag", "since the night of Friday to Saturday");
    row("hours without a name", span("2014-06-13T11:00", "2014-06-13T18:00", part), none, "Beginn zwischen Freitagnachmittag und Freitagabend", "began between Friday afternoon and Friday evening");
    const EventTime saturday = span("2014-06-13T22:00", "2014-06-14T22:00", Precision::Day);
    row("day, one-day incident", saturday, none, "seit Samstag", "since Saturday");
    row("weekday", saturday, weekday, "seit Samstag", "since Saturday");
    row("day", saturday, full, "seit Samstag, 14. Juni 2014", "since Saturday, 14 June 2014");
    row("month", span("2014-05-31T22:00", "2014-06-30T22:00", Precision::Interval), full, "seit Juni 2014", "since June 2014");
    row("year", span("2010-12-31T23:00", "2011-12-31T23:00", Precision::Interval), full, "seit 2011", "since 2011");
    row("range of hours", span("2014-06-13T11:00", "2014-06-13T18:00", Precision::Interval), weekday,
        "Beginn am Freitag, zwischen 13:00 und 20:00 Uhr", "began on Friday, between 13:00 and 20:00");
    row("range over days", span("2014-06-15T14:00", "2014-06-16T02:30", Precision::Interval), weekday,
        "Beginn zwischen Sonntag, 16:00 Uhr, und Montag, 4:30 Uhr", "began between 16:00 on Sunday and 04:30 on Monday");
    row("range of years", span("2010-12-31T23:00", "2014-06-13T05:00", Precision::Interval), full, "Beginn zwischen 2011 und Juni 2014", "began between 2011 and June 2014");
    row("range without width", span("2014-06-14T02:30", "2014-06-14T02:30", Precision::Interval), none, "seit 4:30 Uhr", "since 04:30");
    row("after a bound", bound(utc("2014-06-14T02:30"), {}), weekday, "seit Samstag, 4:30 Uhr", "since 04:30 on Saturday");
    row("after a day", bound(utc("2014-06-13T22:00"), {}), weekday, "seit Samstag", "since Saturday");
    row("after a year", bound(utc("2010-12-31T23:00"), {}), full, "seit 2011", "since 2011");
    row("before a bound", bound({}, utc("2014-06-14T02:30")), none, "seit spätestens 4:30 Uhr", "since 04:30 at the latest");
    row("before a bound, weekday", bound({}, utc("2014-06-14T02:30")), weekday, "seit spätestens Samstag, 4:30 Uhr", "since 04:30 on Saturday at the latest");
    row("before a year", bound({}, utc("2010-12-31T23:00")), full, "schon vor 2011", "since before 2011");
    row("unknown", unknownTime(), full, "", "");
    row("unknown, behind another", unknownTime(EntryId::fresh()), none, "", "");
}

void TestSinceTimes::since()
{
    QFETCH(EventTime, time);
    QFETCH(DateDetail, date);
    for (const TimeForm form : {TimeForm::Sentence, TimeForm::Label}) { // it stands in a sentence of its own
        QTEST(sincePhrase(time, {QStringLiteral("de"), berlin, date, {}, form}), "german");
        QTEST(sincePhrase(time, {QStringLiteral("en"), berlin, date, {}, form}), "english");
    }
}

void TestSinceTimes::moments_data()
{
    QTest::addColumn<EventTime>("time");
    QTest::addColumn<DateDetail>("date");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const EventTime exact = atMinute(utc("2014-06-16T03:00"), berlin);
    QTest::newRow("clock") << exact << DateDetail::None << "um 5:00 Uhr" << "at 05:00";
    QTest::newRow("weekday") << exact << DateDetail::Weekday << "am Montag um 5:00 Uhr" << "on Monday at 05:00";
    QTest::newRow("date") << exact << DateDetail::Full << "am Montag, 16. Juni 2014, um 5:00 Uhr" << "on Monday, 16 June 2014, at 05:00";
    QTest::newRow("about") << around(utc("2014-06-16T03:00"), berlin) << DateDetail::None << "gegen 5:00 Uhr" << "around 5:00";
    QTest::newRow("part of the day") << span("2014-06-14T16:00", "2014-06-14T20:00", Precision::PartOfDay) << DateDetail::None << "am Samstagabend" << "on Saturday evening";
    QTest::newRow("until") << bound({}, utc("2014-06-16T02:30")) << DateDetail::Weekday << "bis Montag, 4:30 Uhr" << "until 04:30 on Monday";
}

void TestSinceTimes::moments()
{
    QFETCH(EventTime, time);
    QFETCH(DateDetail, date);
    QTEST(momentPhrase(time, {QStringLiteral("de"), berlin, date, {}}), "german");
    QTEST(momentPhrase(time, {QStringLiteral("en"), berlin, date, {}}), "english");
}

void TestSinceTimes::spans_data()
{
    QTest::addColumn<EventTime>("time");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const auto row = [](const char* name, const char* from, const char* to, const char* german, const char* english) {
        QTest::newRow(name) << span(from, to, Precision::Interval) << QString::fromUtf8(german) << QString::fromUtf8(english);
    };
    row("year", "2010-12-31T23:00", "2011-12-31T23:00", "im Jahr 2011", "in 2011");
    row("years", "2010-12-31T23:00", "2013-12-31T23:00", "zwischen 2011 und 2013", "between 2011 and 2013");
    row("month", "2014-05-31T22:00", "2014-06-30T22:00", "im Juni 2014", "in June 2014");
    row("months", "2014-02-28T23:00", "2014-06-30T22:00", "zwischen März und Juni 2014", "between March and June 2014");
    row("months of two years", "2013-10-31T23:00", "2014-06-30T22:00", "zwischen November 2013 und Juni 2014", "between November 2013 and June 2014");
    row("a year to a moment", "2010-12-31T23:00", "2014-06-13T05:00", "zwischen 2011 und Juni 2014", "between 2011 and June 2014");
    row("day", "2014-06-13T22:00", "2014-06-14T22:00", "am Samstag, 14. Juni 2014", "on Saturday, 14 June 2014");
    row("days", "2014-06-12T22:00", "2014-06-15T22:00", "zwischen dem 13. Juni und dem 15. Juni 2014", "between 13 June and 15 June 2014");
    row("more than a week", "2014-06-12T09:30", "2014-06-22T12:00", "zwischen dem 12. Juni und dem 22. Juni 2014", "between 12 June and 22 June 2014");
    row("hours", "2014-06-13T11:00", "2014-06-13T18:00", "am Freitag, 13. Juni 2014, zwischen 13:00 und 20:00 Uhr", "on Friday, 13 June 2014, between 13:00 and 20:00");
    QTest::newRow("about, too wide for a clock") << around(utc("2014-06-13T05:00"), berlin, 10h)
        << QString::fromUtf8("zwischen Donnerstagabend (12. Juni 2014) und Freitagnachmittag (13. Juni 2014)")
        << QStringLiteral("between Thursday evening (12 June 2014) and Friday afternoon (13 June 2014)");
}

void TestSinceTimes::spans()
{
    QFETCH(EventTime, time);
    QTEST(timePhrase(time, {QStringLiteral("de"), berlin, DateDetail::Full, {}}), "german");
    QTEST(timePhrase(time, {QStringLiteral("en"), berlin, DateDetail::Full, {}}), "english");
}

QTEST_GUILESS_MAIN(TestSinceTimes)
#include "tst_sincetimes.moc"
