// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/textimport.h"

#include <QTest>

using namespace lagebild;

/// What the times of a report mean where it does not say everything: days, changed clocks, how exact they are.
class LogDaysTest : public QObject {
    Q_OBJECT
private slots:
    void givesDays_data();
    void givesDays();
    void takesTimesAsSaid_data();
    void takesTimesAsSaid();
    void readsChangedClocks_data();
    void readsChangedClocks();
};

namespace {

QStringList lines(const char* listed)
{
    return QString::fromUtf8(listed).split(QStringLiteral(" | "));
}

} // namespace

void LogDaysTest::givesDays_data()
{
    QTest::addColumn<QStringList>("log");
    QTest::addColumn<QStringList>("times"); // in order of time
    const auto row = [](const char* name, const char* log, const char* times) { QTest::newRow(name) << lines(log) << lines(times); };
    row("one day", "09:10 a | 09:30 b | 10:00 c", "12. 09:10 | 12. 09:30 | 12. 10:00");
    row("over midnight", "22:02 a | 23:40 b | 01:10 c", "12. 22:02 | 12. 23:40 | 13. 01:10");
    row("over two midnights", "22:02 a | 01:10 b | 23:40 c | 00:20 d", "11. 22:02 | 12. 01:10 | 12. 23:40 | 13. 00:20");
    row("on the next morning", "14:00 a | 16:00 b | 20:00 c | 09:00 d | 09:30 e", "12. 14:00 | 12. 16:00 | 12. 20:00 | 13. 09:00 | 13. 09:30");
    row("newest first", "14:02 c | 13:40 b | 13:10 a", "12. 13:10 | 12. 13:40 | 12. 14:02");
    row("newest first, over midnight", "01:10 d | 00:20 c | 23:40 b | 22:15 a", "11. 22:15 | 11. 23:40 | 12. 00:20 | 12. 01:10");
    row("newest first, over two midnights", "08:10 e | 00:20 d | 23:40 c | 01:15 b | 22:00 a", "10. 22:00 | 11. 01:15 | 11. 23:40 | 12. 00:20 | 12. 08:10");
    row("a line in the wrong place", "09:10 a | 09:50 b | 09:40 c | 10:00 d", "12. 09:10 | 12. 09:40 | 12. 09:50 | 12. 10:00");
    row("two lines say nothing of the order", "13:50 a | 10:00 b", "12. 10:00 | 12. 13:50");
    row("the days are said", "10.03.2026 08:10 c | 10.03.2026 07:00 b | 09.03.2026 23:40 a", "09. 23:40 | 10. 07:00 | 10. 08:10");
}

void LogDaysTest::givesDays()
{
    QFETCH(QStringList, log);
    for (QString& line : log)
        line += QStringLiteral(" Die Technik meldet sich.");
    const auto draft = importText(QStringLiteral("Fähre steht\n\n") + log.join(u'\n') + u'\n', {QDate(2026, 3, 12), "Europe/Berlin"});
    QVERIFY(draft);
    QStringList times;
    for (const TimelineEntry& entry : inOrder(draft->incoming.record)) {
        if (entry.role == EntryRole::Event && entry.time.earliest)
            times << inZone(*entry.time.earliest, "Europe/Berlin").toString(QStringLiteral("dd. HH:mm"));
    }
    QTEST(times, "times");
}

void LogDaysTest::takesTimesAsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Precision>>("precisions");
    using P = Precision;
    const auto row = [](const char* text, QList<P> precisions) { QTest::newRow(text) << QString::fromUtf8(text) << precisions; };
    row("Timeline (all times approximate)\n\n09:10 Dark.\n09:30 Light.\n", {P::Approximate, P::Approximate});
    row("Alle Zeiten sind ungefähr.\n\n09:10 Dunkel.\n09:30 Hell.\n", {P::Approximate, P::Approximate});
    row("All times in UTC.\n\n09:10 Dark.\n09:30 Light.\n", {P::Minute, P::Minute});
    row("2026-03-12/09:10: Dark.\n2026-03-12/09:30: Light.\n", {P::Minute, P::Minute});
    row("Zwischen 12:06 Uhr und 12:10 Uhr war die Fähre noch langsam, seit 12:10 Uhr fährt sie wieder normal.\n", {P::Interval, P::Bounded});
    row("Um 10:00 Uhr fuhr die Fähre ab, um dort anzulegen.\n", {P::Minute});
}

void LogDaysTest::takesTimesAsSaid()
{
    QFETCH(QString, text);
    const auto draft = importText(text, {QDate(2026, 3, 12), "Europe/Berlin"});
    QVERIFY(draft);
    QList<Precision> precisions;
    for (const TimelineEntry& entry : inOrder(draft->incoming.record)) {
        if (entry.role == EntryRole::Event)
            precisions << entry.time.precision;
    }
    QTEST(precisions, "precisions");
}

void LogDaysTest::readsChangedClocks_data()
{
    QTest::addColumn<QStringList>("log");
    QTest::addColumn<QStringList>("times");   // with the offset that counts
    QTest::addColumn<QStringList>("guesses"); // the readings that the preview names
    const QStringList none;
    QTest::newRow("never shown") << lines("29.03.2026 02:30 a | 29.03.2026 03:40 b") << lines("03:30+02:00 | 03:40+02:00")
        << lines("29.03.2026 02:30 (01:30+01:00, 03:30+02:00)");
    QTest::newRow("shown twice") << lines("25.10.2026 01:50 a | 25.10.2026 02:30 b") << lines("01:50+02:00 | 02:30+02:00")
        << lines("25.10.2026 02:30 (02:30+02:00, 02:30+01:00)");
    QTest::newRow("the second time, as the order tells") << lines("25.10.2026 02:50 a | 25.10.2026 02:10 b") << lines("02:50+02:00 | 02:10+01:00")
        << lines("25.10.2026 02:50 (02:50+02:00, 02:50+01:00) | 25.10.2026 02:10 (02:10+02:00, 02:10+01:00)");
    QTest::newRow("the zone tells") << lines("25.10.2026 02:40 CEST a | 25.10.2026 02:30 CET b") << lines("02:40+02:00 | 02:30+01:00") << none;
    QTest::newRow("the offset tells") << lines("2026-10-25T02:40+02:00 a | 2026-10-25T02:30+01:00 b") << lines("02:40+02:00 | 02:30+01:00") << none;
    QTest::newRow("CET in summer is the clock of the place") << lines("01.07.2026 02:40 CET a | 01.07.2026 03:30 CET b")
        << lines("02:40+02:00 | 03:30+02:00") << none;
    QTest::newRow("any other day") << lines("28.03.2026 02:30 a | 28.03.2026 03:40 b") << lines("02:30+01:00 | 03:40+01:00") << none;
}

void LogDaysTest::readsChangedClocks()
{
    QFETCH(QStringList, log);
    const auto draft = importText(QStringLiteral("Fähre steht\n\n") + log.join(u'\n') + u'\n', {QDate(2026, 10, 26), "Europe/Berlin"});
    QVERIFY(draft);
    QStringList times;
    for (const TimelineEntry& entry : inOrder(draft->incoming.record)) {
        const QDateTime local = inZone(entry.time.earliest.value_or(Instant()), "Europe/Berlin");
        const QString iso = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
        if (entry.role == EntryRole::Event)
            times << iso.mid(11, 5) + iso.mid(19);
    }
    QStringList guesses;
    for (const Guess& guess : draft->guesses) {
        if (guess.what == Guess::What::Time && guess.detail.contains(u'('))
            guesses << guess.detail;
    }
    QTEST(times, "times");
    QTEST(guesses, "guesses");
}

QTEST_GUILESS_MAIN(LogDaysTest)
#include "tst_logdays.moc"
