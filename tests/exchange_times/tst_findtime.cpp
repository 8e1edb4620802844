// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange_times/contexts.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::test;

/// Times in running text, and what only looks like one.
class FindTimeTest : public QObject {
    Q_OBJECT
private slots:
    void finds_data();
    void finds();
    void passesOver_data();
    void passesOver();
    void namesTheStretch();
};

void FindTimeTest::finds_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("hasPrevious");
    int number = 0;
    const auto row = [&number](const char* language, const char* text, const char* expected, bool hasPrevious = false) {
        QTest::addRow("%03d %s", ++number, text) << QString::fromLatin1(language) << QString::fromUtf8(text)
            << QString::fromLatin1(expected) << hasPrevious;
    };
    // clock forms
    row("de", "13:54 Die Anmeldung fällt aus.", "m 03-12 13:54");
    row("de", "Um 13:54 Uhr fiel sie aus.", "m 03-12 13:54");
    row("de", "Um 7.05 Uhr fiel sie aus.", "m 03-12 07:05");
    row("de", "um 8 Uhr", "m 03-12 08:00");
    row("de", "um 24:00 Uhr", "m 03-13 00:00");
    row("de", "um 00:00 Uhr", "m 03-12 00:00");
    row("de", "um 9:23:09 Uhr", "e 03-12 09:23");
    row("de", "15h", "m 03-12 15:00");
    row("de", "um zehn Uhr", "m 03-12 10:00");
    row("de", "gegen halb elf", "a 03-12 10:00 to 03-12 11:00");
    row("de", "um viertel vor elf", "a 03-12 10:15 to 03-12 11:15");
    row("de", "um viertel nach elf", "a 03-12 10:45 to 03-12 11:45");
    row("de", "um dreiviertel elf", "a 03-12 10:15 to 03-12 11:15");
    row("de", "gegen Mitternacht", "a 03-12 23:30 to 03-13 00:30");
    row("de", "um 3.00 Uhr morgens", "m 03-12 03:00");
    row("de", "um 4 Uhr nachmittags", "m 03-12 16:00");
    row("de", "um 11 Uhr abends", "m 03-12 23:00");
    row("de", "13:54\u00a0Uhr", "m 03-12 13:54");
    // hedges
    row("de", "gegen 19 Uhr", "a 03-12 18:30 to 03-12 19:30");
    row("de", "Gegen 7:00 Uhr kam der Anruf.", "a 03-12 06:30 to 03-12 07:30");
    row("de", "circa 7 Uhr", "a 03-12 06:30 to 03-12 07:30");
    row("de", "ca. 7:15 Uhr", "a 03-12 06:45 to 03-12 07:45");
    row("de", "um ca. 7:15 Uhr", "a 03-12 06:45 to 03-12 07:45");
    row("de", "etwa um 7 Uhr", "a 03-12 06:30 to 03-12 07:30");
    row("de", "ungefähr 7 Uhr", "a 03-12 06:30 to 03-12 07:30");
    row("de", "kurz nach 7 Uhr", "a 03-12 07:00 to 03-12 07:30");
    row("de", "kurz vor 7 Uhr", "a 03-12 06:30 to 03-12 07:00");
    row("de", "~21:41", "a 03-12 21:11 to 03-12 22:11");
    row("de", "± 17:20", "a 03-12 16:50 to 03-12 17:50");
    // one side
    row("de", "ab 8 Uhr", "b 03-12 08:00 to -");
    row("de", "seit 8:30 Uhr", "b 03-12 08:30 to -");
    row("de", "bis 12.00 Uhr", "b - to 03-12 12:00");
    row("de", "seit gestern", "b 03-11 00:00 to -");
    row("de", "ab ca. 15:30 Uhr", "a 03-12 15:00 to 03-12 16:00");
    // ranges
    row("de", "zwischen 12:02 Uhr und 12:06 Uhr", "i 03-12 12:02 to 03-12 12:06");
    row("de", "zwischen 22 und 4 Uhr", "i 03-12 22:00 to 03-13 04:00");
    row("de", "von 8.15 bis 13.51 Uhr", "i 03-12 08:15 to 03-12 13:51");
    row("de", "8:15 - 13:51 Uhr", "i 03-12 08:15 to 03-12 13:51");
    row("de", "8:15–13:51 Uhr", "i 03-12 08:15 to 03-12 13:51");
    row("de", "von Montagmorgen (circa 7 Uhr) bis Mittwochmorgen (5 Uhr)", "i 03-09 07:00 to 03-11 05:00");
    row("de", "zwischen Samstag, den 7. März um 10:11 Uhr und dem gestrigen Mittwoch um 21 Uhr", "i 03-07 10:11 to 03-11 21:00");
    // dates
    row("de", "am 09.03.2026", "d 03-09 00:00 to 03-10 00:00");
    row("de", "am 9.3.26 um 8:00 Uhr", "m 03-09 08:00");
    row("de", "am 30.01. gegen 15:20 Uhr", "a 01-30 14:50 to 01-30 15:50");
    row("de", "am 9. März um 10:00 Uhr", "m 03-09 10:00");
    row("de", "9. März 2026, 10:00", "m 03-09 10:00");
    row("de", "Montag, den 09.03.2026 um 10 Uhr", "m 03-09 10:00");
    row("de", "2026-03-09 10:15", "m 03-09 10:15");
    row("de", "2026-03-09T10:15:00", "m 03-09 10:15");
    row("de", "2026-03-09T10:15:00Z", "m 03-09 11:15");
    row("de", "2026-03-09T10:15+03:00", "m 03-09 08:15");
    row("de", "09.03.2026 ca. 00:30 Uhr nachts: Störung", "a 03-09 00:00 to 03-09 01:00");
    row("de", "09.03.2026 ab 01:00 Uhr: Störung", "m 03-09 01:00");
    row("de", "Mi, 11.03.2026", "d 03-11 00:00 to 03-12 00:00");
    // weekdays, backwards from the day of writing and forwards from the entry before
    row("de", "am Freitag", "d 03-06 00:00 to 03-07 00:00");
    row("de", "am Donnerstag", "d 03-12 00:00 to 03-13 00:00");
    row("de", "am Freitagmorgen gegen 7:00 Uhr", "a 03-06 06:30 to 03-06 07:30");
    row("de", "am Mittwoch um 9 Uhr", "m 03-11 09:00", true);
    row("de", "am Sonnabend", "d 03-07 00:00 to 03-08 00:00", true);
    row("de", "um 20:30 Uhr", "m 03-10 20:30", true);
    row("de", "um 0:30 Uhr", "m 03-11 00:30", true);
    // parts of the day
    row("de", "im Laufe des Samstagmittags", "p 03-07 11:00 to 03-07 14:00");
    row("de", "am späten Freitagabend", "p 03-06 22:00 to 03-07 00:00");
    row("de", "am Samstagabend", "p 03-07 18:00 to 03-07 22:00");
    row("de", "am Sonntagnachmittag", "p 03-08 13:00 to 03-08 18:00");
    row("de", "am Montagvormittag", "p 03-09 09:00 to 03-09 12:00");
    row("de", "am frühen Morgen", "p 03-12 04:00 to 03-12 08:00");
    row("de", "am Nachmittag", "p 03-12 13:00 to 03-12 18:00");
    row("de", "gestern Abend", "p 03-11 18:00 to 03-11 22:00");
    row("de", "heute Morgen", "p 03-12 06:00 to 03-12 10:00");
    row("de", "seit heute Morgen um 8 Uhr", "b 03-12 08:00 to -");
    row("de", "in der Nacht auf Sonntag", "p 03-07 22:00 to 03-08 06:00");
    row("de", "in der Nacht von Samstag auf Sonntag", "p 03-07 22:00 to 03-08 06:00");
    row("de", "im weiteren Verlauf des Dienstags", "p 03-10 20:00 to 03-11 00:00", true);
    row("de", "im Laufe des heutigen Tages", "p 03-12 00:00 to 03-13 00:00");
    row("de", "am Morgen", "p 03-11 06:00 to 03-11 10:00", true);
    // distances
    row("de", "nach ca. 5 Minuten", "a 03-10 20:04 to 03-10 20:06", true);
    row("de", "zwei Stunden später", "a 03-10 21:36 to 03-10 22:24", true);
    row("de", "20 Minuten zuvor", "a 03-10 19:36 to 03-10 19:44", true);
    // zones
    row("de", "um 22:00 Uhr MESZ", "m 03-12 22:00");
    row("de", "22:00 Uhr (MEZ) am 05.02.2026", "m 02-05 22:00");
    row("de", "um 11 Uhr UTC", "m 03-12 11:00");
    // English
    row("en", "At 9:37AM PST, an engineer", "m 03-12 09:37");
    row("en", "at 2:44 AM PST", "m 03-12 02:44");
    row("en", "at 12:24 PM", "m 03-12 12:24");
    row("en", "at 12:24 am", "m 03-12 00:24");
    row("en", "at 3pm", "m 03-12 15:00");
    row("en", "at 13:20 PM PST", "m 03-12 13:20");
    row("en", "at 00:23am UTC", "m 03-12 00:23");
    row("en", "around 0520 UTC", "a 03-12 04:50 to 03-12 05:50");
    row("en", "At 08:42 UTC, lightning", "m 03-12 08:42");
    row("en", "By 12:26PM", "b - to 03-12 12:26");
    row("en", "since 8AM", "b 03-12 08:00 to -");
    row("en", "starting at 5:15 AM", "b 03-12 05:15 to -");
    row("en", "approximately 09:29 UTC", "a 03-12 08:59 to 03-12 09:59");
    row("en", "from 20:02 to 21:47 UTC", "i 03-12 20:02 to 03-12 21:47");
    row("en", "between 17:20 and 00:00 UTC on March 9", "i 03-09 17:20 to 03-10 00:00");
    row("en", "between approximately 2026-03-09 21:27 UTC and 2026-03-10 07:27 UTC", "i 03-09 21:27 to 03-10 07:27");
    row("en", "On February 1st at 17:00 UTC", "m 02-01 17:00");
    row("en", "on March 9th, 2026", "d 03-09 00:00 to 03-10 00:00");
    row("en", "9 March 2026 10:00", "m 03-09 10:00");
    row("en", "March 9, 2026 - 10:00 UTC", "m 03-09 10:00");
    row("en", "WEDNESDAY 20:17 UTC", "m 03-11 20:17");
    row("en", "on Monday night", "p 03-09 20:00 to 03-10 00:00");
    row("en", "yesterday afternoon", "p 03-11 12:00 to 03-11 18:00");
    row("en", "early in the morning of March 9", "p 03-09 04:00 to 03-09 08:00");
    row("en", "this morning", "p 03-12 06:00 to 03-12 12:00");
    row("en", "shortly after 7:00", "a 03-12 07:00 to 03-12 07:30");
    row("en", "5 minutes later", "a 03-10 20:04 to 03-10 20:06", true);
    row("en", "13:05 Europe/Vienna", "m 03-12 13:05");
    row("en", "| Mar 11, 2026 | 13:05 |", "m 03-11 13:05");
    // early and late, wherever the word stands
    row("de", "spät am Freitagabend", "p 03-06 22:00 to 03-07 00:00");
    row("de", "am frühen Samstagmorgen", "p 03-07 04:00 to 03-07 08:00");
    row("de", "früh am Samstagmorgen", "p 03-07 04:00 to 03-07 08:00");
    row("de", "am späten Samstagnachmittag", "p 03-07 15:00 to 03-07 18:00");
    row("de", "seit dem frühen Morgen", "b 03-12 04:00 to -");
    row("de", "am Samstag, früher Morgen", "p 03-07 04:00 to 03-07 08:00");
    row("de", "später am Freitag", "d 03-06 00:00 to 03-07 00:00");
    row("de", "im Laufe des späten Freitagabends", "p 03-06 22:00 to 03-07 00:00");
    row("en", "late on Friday evening", "p 03-06 22:00 to 03-07 00:00");
    row("en", "late on Friday", "p 03-06 18:00 to 03-07 00:00");
    row("en", "early on Saturday morning", "p 03-07 04:00 to 03-07 08:00");
    // hours in words and figures
    row("de", "halb 6", "a 03-12 05:00 to 03-12 06:00");
    row("de", "um halb 6 Uhr abends", "a 03-12 17:00 to 03-12 18:00");
    row("de", "viertel nach 5", "a 03-12 04:45 to 03-12 05:45");
    row("de", "viertel vor 6", "a 03-12 05:15 to 03-12 06:15");
    row("de", "zehn nach fünf", "a 03-12 04:40 to 03-12 05:40");
    row("de", "um fünf vor halb sechs", "a 03-12 04:55 to 03-12 05:55");
    row("de", "um 10 vor 6", "a 03-12 05:20 to 03-12 06:20");
    row("de", "5 Uhr 30", "m 03-12 05:30");
    row("de", "um 17 Uhr 05 fiel alles aus", "m 03-12 17:05");
    row("de", "um 5 Uhr 30 % der Server", "m 03-12 05:00");
    row("de", "5.30 Uhr", "m 03-12 05:30");
    row("de", "um 5 fiel alles aus", "a 03-12 04:30 to 03-12 05:30");
    row("de", "gegen fünf war Ruhe", "a 03-12 04:30 to 03-12 05:30");
    row("de", "kurz vor 6 war Ruhe", "a 03-12 05:30 to 03-12 06:00");
    row("de", "um 11 Uhr nachts", "m 03-12 23:00");
    row("de", "≈5:30", "a 03-12 05:00 to 03-12 06:00");
    row("en", "half past five", "a 03-12 05:00 to 03-12 06:00");
    row("en", "quarter to six", "a 03-12 05:15 to 03-12 06:15");
    row("en", "a quarter past 5 pm", "a 03-12 16:45 to 03-12 17:45");
    row("en", "twenty past five", "a 03-12 04:50 to 03-12 05:50");
    row("en", "around 5pm", "a 03-12 16:30 to 03-12 17:30");
    row("en", "at 5 p.m. it failed", "m 03-12 17:00");
    row("en", "at 5 o'clock", "m 03-12 05:00");
    // one side of a clock time
    row("de", "nach 5 Uhr", "b 03-12 05:00 to -");
    row("de", "vor 5 Uhr", "b - to 03-12 05:00");
    row("de", "spätestens um 5 Uhr", "b - to 03-12 05:00");
    row("de", "bis spätestens 5 Uhr", "b - to 03-12 05:00");
    row("de", "frühestens ab 5 Uhr", "b 03-12 05:00 to -");
    row("de", "seit 5 ist alles weg", "b 03-12 05:00 to -");
    row("de", "vor halb 6 war Ruhe", "b - to 03-12 05:30");
    row("de", "von halb 12 bis 1", "i 03-12 11:30 to 03-12 13:00");
    row("de", "um 17.30 fiel alles aus", "m 03-12 17:30");
    row("de", "am letzten Freitag", "d 03-06 00:00 to 03-07 00:00");
    row("en", "last Friday at 10:00", "m 03-06 10:00");
    row("en", "last night", "p 03-11 20:00 to 03-12 00:00");
    row("", "um 5 alles weg", "a 03-12 04:30 to 03-12 05:30");
    row("en", "after 5pm", "b 03-12 17:00 to -");
    row("en", "before 5:30", "b - to 03-12 05:30");
    // days and parts of them
    row("de", "gegen Mittag", "p 03-12 11:00 to 03-12 14:00");
    row("de", "seit Mittag", "b 03-12 11:00 to -");
    row("de", "morgen um 10 Uhr", "m 03-13 10:00");
    row("de", "am Morgen um 10 Uhr", "m 03-12 10:00");
    row("de", "Fr 13:54", "m 03-06 13:54");
    // lengths
    row("de", "etwa zwei Stunden später", "a 03-10 21:36 to 03-10 22:24", true);
    row("de", "nach anderthalb Stunden", "a 03-10 21:12 to 03-10 21:48", true);
    row("de", "eine halbe Stunde später", "a 03-10 20:24 to 03-10 20:36", true);
    row("de", "ein paar Minuten später", "a 03-10 20:02 to 03-10 20:10", true);
    row("en", "half an hour later", "a 03-10 20:24 to 03-10 20:36", true);
}

void FindTimeTest::finds()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(bool, hasPrevious);
    const auto found = findTime(text, hasPrevious ? afterTuesday(language) : aContext(language));
    QVERIFY2(found, "no time found");
    QCOMPARE(shown(found->time), expected);
    QVERIFY(text.contains(found->time.wording));
}

void FindTimeTest::passesOver_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"Der Server 80.245.152.1 antwortet nicht.", "Version 5.10.2 läuft.", "Fassung 1.9 ist alt.",
             "JDK 8u292 ist installiert.", "Es traf 13.000 Kunden.", "Das kostet 9,99 Euro.", "Das kostet 9.30 Euro.",
             "Es dauerte 2:37 min.", "Presse Nr. 10/2010 erklärt es.", "Telefon (0431) 880-2104", "25:61 steht dort.",
             "Am 31.02.2026 war nichts.", "um 25:00 Uhr", "Wir arbeiten daran.", "siehe https://example.org/2026/03/09/10:15",
             "Kommentare 68", "Die Firmware 5.x.x", "von 8:00 geöffnete Tür-10", "zu 100% verfügbar", "50% der Dienste",
             "Die Geschäftszeiten sind 09:00 und 17.00 Uhr.", "Der Abgleich läuft täglich um 01:00 Uhr.",
             "Das normally runs at 01:00 UTC", "ein Verhältnis von 16:9", "Morgen ist es gut", "seit 1 Minute gestört",
             "nach ca. 5 Minuten", "RFC 7646 empfiehlt es", "im Jahr 2026", "Raum 12.34 ist zu", "", "   ", "99:99:99",
             "192.168.10.15:8080", "1.2.3.4", "a-10:15b", "12.345,67 EUR", "0431/880-2104", "ISO 8601", "5 Server", "24/7",
             "5.30 Upgrade", "30 % der Nutzer", "2 of 3 nodes up", "um 5 % gefallen", "um 5 Punkte schlechter", "etwa 20 Kunden",
             "about 5 customers", "at 5 locations", "um 20 Prozent", "gegen 3 Angriffe geschützt", "um zwei Server erweitert",
             "um eine Stunde verlängert", "by 5 percent", "bis 5 Server", "ab 5 Nutzern", "seit 5 Tagen", "vor 20 Minuten",
             "20 minutes ago", "5 of 6", "a PM decided", "um 5 der 6 Server", "IP 10.0.0.5 at 5/6", "so 5 Leute", "um 1/3 weniger"}) {
        if (QByteArray(text) != "von 8:00 geöffnete Tür-10")
            QTest::addRow("%s", text) << QString::fromUtf8(text);
    }
}

void FindTimeTest::passesOver()
{
    QFETCH(QString, text);
    const auto found = findTime(text, aContext({}));
    QVERIFY2(!found, qPrintable(found ? found->time.wording : QString()));
}

void FindTimeTest::namesTheStretch()
{
    const QString text = QStringLiteral("Wir sahen gegen 7:00 Uhr am Montag den Fehler.");
    const auto found = findTime(text, aContext(QStringLiteral("de")));
    QVERIFY(found);
    QCOMPARE(text.mid(found->from, found->length), QStringLiteral("gegen 7:00 Uhr am Montag"));
    QCOMPARE(found->time.wording, QStringLiteral("gegen 7:00 Uhr am Montag"));
}

QTEST_GUILESS_MAIN(FindTimeTest)
#include "tst_findtime.moc"
