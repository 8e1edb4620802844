// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/times.h"
#include "ui/models/words.h"

#include <QTimeZone>
#include <QtTest>

using namespace lagebild;
using namespace std::chrono_literals;

namespace {

Instant at(int day, int hour, int minute = 0)
{
    return toInstant(QDateTime(QDate(2024, 3, day), QTime(hour, minute), QTimeZone("Europe/Vienna")));
}

const QByteArray vienna = "Europe/Vienna";

} // namespace

class TestUiTimes : public QObject {
    Q_OBJECT
private slots:
    void shortTimes_data();
    void shortTimes();
    void durations_data();
    void durations();
    void vagueTimesTellTheirRange();
    void daysFollowTheClockOfTheTime();
    void percents_data();
    void percents();
};

void TestUiTimes::shortTimes_data()
{
    QTest::addColumn<EventTime>("time");
    QTest::addColumn<QString>("text");
    const auto part = [](int day, int from, int toDay, int to) {
        return between(at(day, from), at(toDay, to), vienna, Precision::PartOfDay);
    };
    EventTime by;
    by.latest = at(5, 18);
    by.precision = Precision::Bounded;
    by.zone = vienna;
    EventTime since = by;
    std::swap(since.earliest, since.latest);
    QTest::newRow("minute") << atMinute(at(5, 13, 54), vienna) << QStringLiteral("13:54");
    QTest::newRow("second") << atSecond(at(5, 13, 54) + 7s, vienna) << QStringLiteral("13:54:07");
    QTest::newRow("about") << around(at(5, 7), vienna) << QStringLiteral("≈ 07:00");
    QTest::newRow("midday") << part(5, 11, 5, 14) << QStringLiteral("midday");
    QTest::newRow("midday, end in the minute before") << between(at(5, 11), at(5, 13, 59), vienna, Precision::PartOfDay) << QStringLiteral("midday");
    QTest::newRow("late evening") << part(5, 22, 6, 0) << QStringLiteral("late evening");
    QTest::newRow("night") << part(5, 22, 6, 6) << QStringLiteral("night");
    QTest::newRow("narrowed by a neighbour") << part(5, 13, 5, 16) << QStringLiteral("13:00 – 16:00");
    QTest::newRow("day") << between(at(5, 0), at(6, 0), vienna, Precision::Day) << QStringLiteral("during the day");
    QTest::newRow("interval") << between(at(5, 9), at(5, 10), vienna) << QStringLiteral("09:00 – 10:00");
    QTest::newRow("by") << by << QStringLiteral("by 18:00");
    QTest::newRow("since") << since << QStringLiteral("since 18:00");
    QTest::newRow("unknown") << unknownTime() << QStringLiteral("no time");
    QTest::newRow("after") << unknownTime(EntryId::fresh()) << QStringLiteral("then");
}

void TestUiTimes::shortTimes()
{
    QFETCH(EventTime, time);
    QFETCH(QString, text);
    QCOMPARE(Times::shortTime(time, QLocale(QLocale::English)), text);
}

void TestUiTimes::durations_data()
{
    QTest::addColumn<DurationRange>("range");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << DurationRange{} << QStringLiteral("not known");
    QTest::newRow("minutes") << DurationRange{42min, 42min} << QStringLiteral("42 min");
    QTest::newRow("hours") << DurationRange{5h, 5h} << QStringLiteral("5 h 00 min");
    QTest::newRow("days") << DurationRange{76h, 76h} << QStringLiteral("3 d 4 h");
    QTest::newRow("range") << DurationRange{69h + 30min, 70h + 30min} << QStringLiteral("69.5 – 70.5 h");
    QTest::newRow("range, rounded outwards") << DurationRange{2h + 50min, 3h + 1min} << QStringLiteral("2.8 – 3.1 h");
    QTest::newRow("short range") << DurationRange{10min, 50min} << QStringLiteral("10 min – 50 min");
    QTest::newRow("open") << DurationRange{2h, {}} << QStringLiteral("at least 2 h 00 min");
}

void TestUiTimes::durations()
{
    QFETCH(DurationRange, range);
    QFETCH(QString, text);
    QCOMPARE(Times::duration(range, QLocale(QLocale::English)), text);
}

void TestUiTimes::vagueTimesTellTheirRange()
{
    EventTime time = around(at(5, 7), vienna);
    time.wording = QStringLiteral("gegen sieben");
    const QString tip = Times::toolTip(time, QLocale(QLocale::English));
    QVERIFY(tip.contains(QStringLiteral("06:30")));
    QVERIFY(tip.contains(QStringLiteral("07:30")));
    QVERIFY(tip.contains(QStringLiteral("gegen sieben")));
    QVERIFY(tip.contains(QStringLiteral("Europe/Vienna")));
    QCOMPARE(Times::hint(time, QLocale(QLocale::English)), QStringLiteral("“gegen sieben”"));
    QCOMPARE(Times::hint(atMinute(at(5, 7), vienna), QLocale(QLocale::English)), QString());
}

void TestUiTimes::daysFollowTheClockOfTheTime()
{
    const Instant lateEvening = at(5, 23, 30);
    QCOMPARE(dayOf(atMinute(lateEvening, vienna)), QDate(2024, 3, 5));
    QCOMPARE(dayOf(atMinute(lateEvening, "Asia/Tokyo")), QDate(2024, 3, 6));
    QCOMPARE(Times::dayHeader(QDate(2024, 3, 5), QLocale(QLocale::German)), QStringLiteral("Dienstag, 5. März 2024"));
    QCOMPARE(Times::dayHeader(QDate(2024, 3, 5), QLocale(QLocale::English)), QStringLiteral("Tuesday, 5 March 2024"));
}

void TestUiTimes::percents_data()
{
    QTest::addColumn<Bound>("bound");
    QTest::addColumn<QString>("text");
    QTest::newRow("exactly") << Bound::Exactly << QStringLiteral("90\u202f%");
    QTest::newRow("more than") << Bound::MoreThan << QStringLiteral("more than 90\u202f%");
    QTest::newRow("at most") << Bound::AtMost << QStringLiteral("at most 90\u202f%");
}

void TestUiTimes::percents()
{
    QFETCH(Bound, bound);
    QFETCH(QString, text);
    QCOMPARE(Words::percent({90, bound, Counts::Working, {}}, QLocale(QLocale::English)), text);
}

QTEST_GUILESS_MAIN(TestUiTimes)
#include "tst_ui_times.moc"
