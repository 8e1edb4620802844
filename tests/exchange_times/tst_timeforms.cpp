// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/sentencetime.h"
#include "tests/exchange_times/contexts.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::test;

/// How people write times in reports, form by form, in the order of the collection that the importer is measured by.
class TimeFormsTest : public QObject {
    Q_OBJECT
private slots:
    void german_data();
    void german();
    void english_data();
    void english();
    void afterAnEntry_data();
    void afterAnEntry();
    void looksLikeATime_data();
    void looksLikeATime();
};

namespace {

void row(const char* text, const char* expected)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
}

void addColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
}

/// As the importer reads a sentence.
void check(const TimeContext& context)
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto found = text::timeOfSentence(text::tokensOf(text), context);
    QCOMPARE(found ? shown(found->time) : QString(), expected);
}

} // namespace

void TimeFormsTest::german_data()
{
    addColumns();
    row("seit Dienstag um 7.50 Uhr", "b 03-10 07:50 to -");
    row("Gegen 15 Uhr am Montag", "a 03-09 14:30 to 03-09 15:30");
    row("9. Oktober 2025 19:42", "m 10-09 19:42");
    row("Donnerstag, 12. März 2026 19:42", "m 03-12 19:42");
    row("05. März 2026, 23:28 MEZ", "m 03-05 23:28");
    row("2026-03-05T18:00:00", "m 03-05 18:00");
    row("## 2026-03-05", "d 03-05 00:00 to 03-06 00:00");
    row("am Sonntag um 9:23:09", "e 03-08 09:23");
    row("von 10.25 bis 11.10 Uhr", "i 03-12 10:25 to 03-12 11:10");
    row("ab etwa halb zehn vormittags", "a 03-12 09:00 to 03-12 10:00");
    row("heute um zehn Uhr", "m 03-12 10:00");
    row("bis kurz nach Mitternacht", "a 03-13 00:00 to 03-13 00:30");
    row("Bis zum Mittag", "b - to 03-12 14:00");
    row("seit ca. 22:00 Uhr (MEZ) am 05.03.2026", "a 03-05 21:30 to 03-05 22:30");
    row("gestern um ca. 13:31 Uhr", "a 03-11 13:01 to 03-11 14:01");
    row("(10.03.2026) um circa 18:30 Uhr", "a 03-10 18:00 to 03-10 19:00");
    row("Kurz vor halb elf", "a 03-12 10:00 to 03-12 10:30");
    row("Am Freitag um 06:48 Uhr", "m 03-06 06:48");
    row("Ab 08:25 Uhr", "b 03-12 08:25 to -");
    row("bis Montag", "b - to 03-10 00:00");
    row("am 9. März, zwischen 8:45 Uhr und 15:00 Uhr", "i 03-09 08:45 to 03-09 15:00");
    row("heute Nacht zwischen 22 und 4 Uhr", "i 03-12 22:00 to 03-13 04:00");
    row("Am Freitag lag von nachts bis 14:40 Uhr", "i 03-06 00:00 to 03-06 14:40");
    row("von nachts bis 14:40 Uhr", "i 03-12 00:00 to 03-12 14:40");
    row("von etwa 16 Uhr nachmittags bis kurz nach Mitternacht", "i 03-12 16:00 to 03-13 00:15");
    row("Am Montag den 09.03.2026", "d 03-09 00:00 to 03-10 00:00");
    row("am Montagvormittag", "p 03-09 09:00 to 03-09 12:00");
    row("am späten Montagabend", "p 03-09 22:00 to 03-10 00:00");
    row("am Samstagmittag", "p 03-07 11:00 to 03-07 14:00");
    row("nach der gestern erfolgten Umstellung", "d 03-11 00:00 to 03-12 00:00");
    row("am gestrigen Mittwoch", "d 03-11 00:00 to 03-12 00:00");
    row("letzte Nacht", "p 03-12 00:00 to 03-12 06:00");
    row("am letzten Donnerstag", "d 03-05 00:00 to 03-06 00:00");
    row("bis morgen früh", "b - to 03-13 10:00");
    row("morgens", "p 03-12 06:00 to 03-12 10:00");
    row("in der Nacht", "p 03-12 00:00 to 03-12 06:00");
    row("am Abend", "p 03-12 18:00 to 03-12 22:00");
    row("am sehr frühen Morgen", "p 03-12 04:00 to 03-12 08:00");
    row("in der Nacht von Mittwoch auf Donnerstag", "p 03-11 22:00 to 03-12 06:00");
    row("in der Nacht zum Mittwoch", "p 03-10 22:00 to 03-11 06:00");
    row("im laufe des Nachmittags", "p 03-12 13:00 to 03-12 18:00");
    row("Im Zeitraum 10.03.2026 bis 11.03.2026", "i 03-10 00:00 to 03-12 00:00");
    row("Freitag, den 06.03.26", "d 03-06 00:00 to 03-07 00:00");
    row("trat am 10.03. gegen 15:20 Uhr auf", "a 03-10 14:50 to 03-10 15:50");
    row("am 1.3. abgeschaltet", "d 03-01 00:00 to 03-02 00:00");
    row("Am Morgen des 2.3. um 7:47 Uhr", "m 03-02 07:47");
    row("Um elf Uhr Moskauer Zeit", "m 03-12 11:00");
    row("(Stand 11.03.2026 01:15 Uhr)", "m 03-11 01:15");
    row("[UPDATE 17:00 Uhr: Zeitangabe]", "m 03-12 17:00");
    row("um 2:30 MESZ", "m 03-12 02:30");
}

void TimeFormsTest::german()
{
    check(aContext(QStringLiteral("de")));
}

void TimeFormsTest::english_data()
{
    addColumns();
    row("beginning from UTC 05:13.", "m 03-12 05:13");
    row("at 9am EDT (13:00UTC)", "m 03-12 09:00");
    row("18:10 An unknown issue", "m 03-12 18:10");
    row("03-10-2026 7:32 PM - The chain", "m 03-10 19:32");
    row("(approximate) - 04:49 PM UTC", "m 03-12 16:49");
    row("a window of midnight to 6am", "i 03-13 00:00 to 03-13 06:00");
    row("At 00:23am UTC on Thursday", "m 03-12 00:23");
    row("on the 8th at 13:20 PM PST", "m 03-12 13:20");
    row("outage 1203 to 1420 UTC", "i 03-12 12:03 to 03-12 14:20");
    row("starting at 5.03AM Pacific (1203UTC)", "b 03-12 05:03 to -");
    row("2026-03-10 08:15:00 UTC", "e 03-10 08:15");
    row("2026-03-10 08:49 UTC All", "m 03-10 08:49");
    row("Mar 10, 2026 | 13:43 |", "m 03-10 13:43");
    row("Mar 07 08:17", "m 03-07 08:17");
    row("20/02/2026 13:43", "m 02-20 13:43");
    row("21 * 16:37 Denver", "m 03-12 16:37");
    row("**± 17:20 UTC:** prior to", "a 03-12 16:50 to 03-12 17:50");
    row("2026-03-08 ~18:10 During", "a 03-08 17:40 to 03-08 18:40");
    row("roughly 14:00", "a 03-12 13:30 to 03-12 14:30");
    row("between 17:20 and 00:00 UTC", "i 03-12 17:20 to 03-13 00:00");
    row("between approximately 16:00 and 02:30 UTC", "i 03-12 16:00 to 03-13 02:30");
    row("from 7:30 AM PST until 2:30 PM PST", "i 03-12 07:30 to 03-12 14:30");
    row("By 5:40 AM PST", "b - to 03-12 05:40");
    row("Starting at 11:42 PM PDT", "b 03-12 23:42 to -");
    row("since 22:10 UTC", "b 03-12 22:10 to -");
    row("on the morning of March 9th", "p 03-09 06:00 to 03-09 12:00");
    row("Since earlier today", "b 03-12 00:00 to -");
    row("earlier this morning", "p 03-12 06:00 to 03-12 12:00");
    row("early this morning", "p 03-12 04:00 to 03-12 08:00");
    row("at midnight", "a 03-12 23:30 to 03-13 00:30");
    row("last Friday", "d 03-06 00:00 to 03-07 00:00");
    row("last Thursday", "d 03-05 00:00 to 03-06 00:00");
    row("On Wednesday 4 March 2026", "d 03-04 00:00 to 03-05 00:00");
    row("at 2:30 CET", "m 03-12 02:30");
    row("at 2:30 CEST", "m 03-12 02:30");
    row("at 10:00 PM (CET) on 05 March 2026", "m 03-05 22:00");
    row("2026-03-10T08:15:00-08:00", "m 03-10 17:15");
}

void TimeFormsTest::english()
{
    check(aContext(QStringLiteral("en")));
}

void TimeFormsTest::afterAnEntry_data()
{
    QTest::addColumn<QString>("language");
    addColumns();
    const auto both = [](const char* language, const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromLatin1(language) << QString::fromUtf8(text) << QString::fromLatin1(expected);
    };
    both("de", "Etwa eine Stunde zuvor", "a 03-10 18:48 to 03-10 19:12");
    both("de", "Zwei Stunden später", "a 03-10 21:36 to 03-10 22:24");
    both("de", "nach rund einer Stunde", "a 03-10 20:48 to 03-10 21:12");
    both("de", "Im weiteren Verlauf des Mittwochs", "p 03-11 00:00 to 03-12 00:00");
    both("de", "um 0.15 Uhr", "m 03-11 00:15");
    both("de", "am Donnerstag", "d 03-12 00:00 to 03-13 00:00");
    both("en", "3 minutes later", "a 03-10 20:02 to 03-10 20:03");
    both("en", "an hour before", "a 03-10 18:48 to 03-10 19:12");
    both("en", "at 1:20", "m 03-11 01:20");
}

void TimeFormsTest::afterAnEntry()
{
    QFETCH(QString, language);
    check(afterTuesday(language));
}

void TimeFormsTest::looksLikeATime_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"von 80.245.152.1 bis 80.245.152.255", "Fassung 5.x.x und JDK 8u292", "80.000 Haushalte", "Das kostet 12.30 Euro.",
             "Nr. 11/2025", "Rufnummer 0391-67", "Lesezeit 2:37 min", "Kommentare 12", "68 comments", "etwa 64% der Knoten",
             "rund 13.000 von 200.000 Seiten", "from 2,147,483,647 to 9,223,372,036,854", "for 3 hours 41 minutes", "It took around 18 hours.",
             "It normally runs once every 24 hours at 01:00 UTC.", "Die Sicherung von Donnerstag 3:00 Uhr ist da.", "zu den Servicezeiten von 09:00 und 17.00 Uhr",
             "für 80 Minuten", "ein 10 minütiger Ausfall", "über mehrere Stunden", "mehr als zwei Stunden", "port 10:15:00:aa:bb", "x86_64 12:1 ratio 4:3",
             "???? the link", "seit einigen Minuten"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TimeFormsTest::looksLikeATime()
{
    QFETCH(QString, text);
    const auto found = findTime(text, aContext({}));
    QVERIFY2(!found, qPrintable(found ? found->time.wording : QString()));
}

QTEST_GUILESS_MAIN(TimeFormsTest)
#include "tst_timeforms.moc"
