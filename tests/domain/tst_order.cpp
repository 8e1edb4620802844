// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/records.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace lagebild;

namespace {

/// A short way to write an entry down: a letter is its text and its id, in the order of the alphabet.
struct Line {
    char name;
    int minute = -1; ///< -1: no time
    char after = 0;
    int rank = 0;
    bool deleted = false;
};

EntryId idOf(int number)
{
    return {QUuid(uint(number), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)};
}

Instant minuteAt(int minute)
{
    return Instant(std::chrono::hours(430'000) + std::chrono::minutes(minute));
}

void put(IncidentRecord& record, const Line& line)
{
    TimelineEntry entry;
    entry.id = idOf(line.name);
    entry.text = QChar::fromLatin1(line.name);
    if (line.minute >= 0)
        entry.time = atMinute(minuteAt(line.minute), "Europe/Berlin");
    if (line.after)
        entry.time.after = idOf(line.after);
    entry.rank = line.rank;
    entry.deleted = line.deleted;
    record.entries.insert(entry.id, entry);
}

QString lettersOf(const IncidentRecord& record)
{
    QString letters;
    for (const TimelineEntry& entry : inOrder(record))
        letters += entry.text;
    return letters;
}

enum class Knots { AfterAlone, SameMinute, SameMinuteBackwards, Circle, Star };
constexpr int many = 10'000;

/// Ten thousand entries, each after its neighbour (in a star: after the first).
IncidentRecord knotted(Knots knots)
{
    IncidentRecord record;
    for (int i = 1; i <= many; ++i) {
        TimelineEntry entry;
        entry.id = idOf(i);
        if (knots == Knots::SameMinute || knots == Knots::SameMinuteBackwards)
            entry.time = atMinute(minuteAt(0), "UTC");
        entry.time.after = idOf(knots == Knots::SameMinuteBackwards ? i + 1 : knots == Knots::Star ? 1 : i - 1);
        if (knots == Knots::Circle && i == 1)
            entry.time.after = idOf(many);
        record.entries.insert(entry.id, entry);
    }
    return record;
}

} // namespace

class TestOrder : public QObject {
    Q_OBJECT
private slots:
    void entriesStandInOrder_data()
    {
        QTest::addColumn<QList<Line>>("lines");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QList<Line>& lines, const char* expected) {
            QTest::newRow(name) << lines << QString::fromLatin1(expected);
        };
        row("nothing", {}, "");
        row("by time", {{'a', 30}, {'b', 10}, {'c', 20}}, "bca");
        row("unknown last", {{'a'}, {'b', 10}}, "ba");
        row("equal times by rank", {{'a', 5, 0, 2}, {'b', 5, 0, 1}, {'c', 5, 0, 3}}, "bac");
        row("equal times and ranks by id", {{'b', 5}, {'a', 5}, {'c', 5}}, "abc");
        row("behind the anchor", {{'a', -1, 'b'}, {'b', 10}, {'c', 20}}, "bac");
        row("behind what hangs there", {{'a', 10}, {'b', -1, 'a'}, {'c', -1, 'b'}, {'d', -1, 'a'}, {'e', 11}}, "abcde");
        row("siblings by rank", {{'a', 10}, {'b', -1, 'a', 2}, {'c', -1, 'a', 1}}, "acb");
        row("anchor without a time", {{'a'}, {'b', -1, 'a'}, {'c', 10}}, "cab");
        row("anchor that is not there", {{'a', -1, 'z'}, {'b', 10}}, "ba");
        row("own time wins over after", {{'a', 20}, {'b', 10, 'a'}}, "ba");
        row("after breaks a tie", {{'a', 5, 'b'}, {'b', 5}}, "ba");
        row("after comes before rank", {{'a', 5, 'b', 1}, {'b', 5, 0, 2}}, "ba");
        row("after leaves the others alone", {{'a', 5, 'c'}, {'b', 5}, {'c', 5}}, "bca");
        row("a chain against the ids", {{'a', 5, 'b'}, {'b', 5, 'c'}, {'c', 5}}, "cba");
        row("deleted is left out", {{'a', 10}, {'b', 20, 0, 0, true}}, "a");
        row("deleted anchors keep their place", {{'a', -1, 'b'}, {'b', 10, 0, 0, true}, {'c', 20}}, "ac");
        row("deleted breaks ties for others", {{'a', 5, 'b'}, {'b', 5, 'c', 0, true}, {'c', 5}}, "ca");
        row("after itself", {{'a', -1, 'a'}, {'b', 10}}, "ba");
        row("after itself with a time", {{'a', 10, 'a'}, {'b', 20}}, "ab");
        row("circle opens at its highest id", {{'a', -1, 'b'}, {'b', -1, 'a'}, {'c', 10}}, "cba");
        row("circle of three", {{'a', -1, 'c'}, {'b', -1, 'a'}, {'c', -1, 'b'}}, "cab");
        row("what hangs on a circle keeps its anchor", {{'a', -1, 'b'}, {'b', -1, 'a'}, {'d', -1, 'a'}}, "bad");
    }
    void entriesStandInOrder()
    {
        QFETCH(QList<Line>, lines);
        QFETCH(QString, expected);
        IncidentRecord record;
        for (const Line& line : lines)
            put(record, line);
        QCOMPARE(lettersOf(record), expected);
    }

    void vagueTimesStandAtTheirSortKey()
    {
        IncidentRecord record;
        for (const char name : {'a', 'b', 'c', 'd'})
            put(record, {name, 60});
        record.entries[idOf('a')].time = around(minuteAt(60), "UTC");                       // its middle, but coarser
        record.entries[idOf('b')].time = between(minuteAt(59), minuteAt(300), "UTC");       // its beginning
        record.entries[idOf('c')].time = {{}, minuteAt(50), Precision::Bounded, "UTC", {}, {}}; // all there is
        QCOMPARE(lettersOf(record), QStringLiteral("cbda"));
    }

    void longChainsAreQuick_data()
    {
        QTest::addColumn<Knots>("knots");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("without times") << Knots::AfterAlone << 1 << many;
        QTest::newRow("in one minute") << Knots::SameMinute << 1 << many;
        QTest::newRow("in one minute, against the ids") << Knots::SameMinuteBackwards << many << 1;
        QTest::newRow("in a circle") << Knots::Circle << many << many - 1;
        QTest::newRow("all on one anchor") << Knots::Star << 1 << many;
    }
    void longChainsAreQuick()
    {
        QFETCH(Knots, knots);
        QFETCH(int, first);
        QFETCH(int, last);
        const IncidentRecord record = knotted(knots);
        QElapsedTimer timer;
        timer.start();
        const QList<TimelineEntry> ordered = inOrder(record);
        const qint64 elapsed = timer.elapsed();
        qInfo("%lld ms", elapsed);
        QCOMPARE(int(ordered.size()), many);
        QCOMPARE(ordered.first().id, idOf(first));
        QCOMPARE(ordered.last().id, idOf(last));
        QVERIFY2(elapsed < 2'000, "ten thousand entries must not need quadratic time");
    }
};

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
