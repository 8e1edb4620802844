// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/sentencetime.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::text;

/// The time of a whole sentence, and what is passed over because it is that of something else.
class SentenceTimeTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void reachesBack_data();
    void reachesBack();
    void passesOver_data();
    void passesOver();
    void pointsBackTo_data();
    void pointsBackTo();
};

namespace {

TimeContext context(const QString& language)
{
    TimeContext here;
    here.day = QDate(2026, 3, 12); // a Thursday
    here.zone = "Europe/Berlin";
    here.language = language;
    return here;
}

QString shown(const std::optional<Instant>& instant)
{
    return instant ? inZone(*instant, "Europe/Berlin").toString(QStringLiteral("dd.MM. HH:mm")) : QString();
}

} // namespace

void SentenceTimeTest::reads_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const auto row = [](const char* language, const char* sentence, const char* from, const char* to) {
        QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromLatin1(language) << QString::fromLatin1(from) << QString::fromLatin1(to);
    };
    row("de", "Am Montag, den 09.03.2026, kam es gegen 3.00 Uhr morgens zu einem Ausfall.", "09.03. 02:30", "09.03. 03:30");
    row("de", "Am Montag hatten wir einen schweren Ausfall zwischen 20:00 und 23:00 Uhr.", "09.03. 20:00", "09.03. 23:00");
    row("de", "Am Dienstag lag von nachts bis 14:40 Uhr eine Störung vor.", "10.03. 00:00", "10.03. 14:40");
    row("de", "Hierzu kam es gestern ab 14:53 Uhr.", "11.03. 14:53", "11.03. 14:53");
    row("de", "In der Nacht von Dienstag auf Mittwoch fiel das Netz ab etwa 1.20 Uhr aus.", "11.03. 00:50", "11.03. 01:50");
    row("de", "Am Dienstag wurde getauscht und um 16:00 Uhr gestartet.", "10.03. 00:00", "11.03. 00:00");
    row("en", "On 10th March the shop went down for about 3 hours, from 15:30 to 18:10 CET.", "10.03. 15:30", "10.03. 18:10");
    row("en", "From 2026-03-10 12:00 CET (3:00 AM US/Pacific) until about 16:00 CET downloads failed.", "10.03. 12:00", "10.03. 16:00");
    row("en", "On Tuesday 10 March 2026 from 20:17 to Wednesday 11 March 04:51 CET, the shop was slow.", "10.03. 20:17", "11.03. 04:51");
    row("en", "On Monday nobody could read mail from 20:17 to Tuesday 04:51.", "09.03. 20:17", "10.03. 04:51");
    row("de", "Am Montag war von 20:17 Uhr bis Dienstag 04:51 Uhr die Post stumm.", "09.03. 20:17", "10.03. 04:51");
    row("de", "Am Sonntag war von 20:17 Uhr bis Montag um 04:51 Uhr die Post stumm.", "08.03. 20:17", "09.03. 04:51");
    row("en", "On 8 March nobody could read mail from 20:17 to 9 March 04:51.", "08.03. 20:17", "09.03. 04:51");
    row("en", "It went down at 08:05 America/New_York.", "12.03. 13:05", "12.03. 13:05"); // already on summer time
    row("en", "It went down at 05:05 US/Pacific.", "12.03. 13:05", "12.03. 13:05");
    row("en", "It began on the afternoon of that day at 13:20 CET.", "12.03. 13:20", "12.03. 13:20");
    row("en", "03-11-2026 the chain stalled.", "11.03. 00:00", "12.03. 00:00");
    row("de", "01.03.2026 – 18:00 Uhr: Kontakt.", "01.03. 18:00", "01.03. 18:00");
    row("en", "See the notes (cf. message of 2 March), it broke on Tuesday.", "10.03. 00:00", "11.03. 00:00");
}

void SentenceTimeTest::reads()
{
    QFETCH(QString, sentence);
    QFETCH(QString, language);
    const auto placed = timeOfSentence(tokensOf(sentence), context(language));
    QVERIFY(placed);
    QTEST(shown(placed->time.earliest), "from");
    QTEST(shown(placed->time.latest), "to");
}

void SentenceTimeTest::reachesBack_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("from");
    const auto row = [](const char* sentence, const char* from) { QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromLatin1(from); };
    row("Schon gegen 19.20 Uhr hatte die Fähre Aussetzer gezeigt.", "11.03. 18:50");
    row("Im Hafen war bereits um 19.20 Uhr alles dunkel.", "11.03. 19:20");
    row("Um 19.20 Uhr war alles dunkel.", "12.03. 19:20");
    row("Bereits um 2.10 Uhr war wieder Licht.", "12.03. 02:10");
    row("Am Donnerstag war schon um 19.20 Uhr alles dunkel.", "12.03. 19:20");
}

void SentenceTimeTest::reachesBack()
{
    QFETCH(QString, sentence);
    TimeContext here = context(QStringLiteral("de"));
    here.previous = atMinute(instantAt(here.day, 80, 0, here.zone), here.zone); // 1:20
    const auto placed = timeOfSentence(tokensOf(sentence), here);
    QVERIFY(placed);
    QTEST(shown(placed->time.earliest), "from");
}

void SentenceTimeTest::passesOver_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("language");
    const auto row = [](const char* language, const char* sentence) { QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromLatin1(language); };
    row("en", "We restored it to the state it was at March 10th, 17:20 UTC.");
    row("en", "We used the snapshot of 10 March at 17:20.");
    row("en", "We used the copy made 6 hours before the outage.");
    row("en", "The request is retried after 1 second.");
    row("en", "This rarely happens on Tuesday.");
    row("de", "Wartungen sind am Freitagmorgen üblich.");
    row("de", "Solche Arbeiten finden selten statt, und wenn, dann nachts.");
    row("de", "Mehr dazu, vgl. Meldung vom 02.03.2026.");
    row("de", "Es lag an der Probe am 1. Samstag des Monats.");
    row("en", "It was the test on the first Saturday of the month.");
}

void SentenceTimeTest::passesOver()
{
    QFETCH(QString, sentence);
    QFETCH(QString, language);
    TimeContext here = context(language);
    here.previous = atMinute(instantAt(here.day, 600, 0, here.zone), here.zone); // what offsets could count from
    QVERIFY(!timeOfSentence(tokensOf(sentence), here));
}

void SentenceTimeTest::pointsBackTo_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<qsizetype>("end");
    QTest::newRow("point") << "At this point, the shop worked." << qsizetype(3);
    QTest::newRow("point in time") << "At this point in time it worked." << qsizetype(5);
    QTest::newRow("since") << "Seit diesem Zeitpunkt werden Mails verzögert." << qsizetype(3);
    QTest::newRow("one word") << "Seitdem läuft die Kasse." << qsizetype(1);
    QTest::newRow("inside") << "The shop worked at this point." << qsizetype(-1);
    QTest::newRow("a time") << "At 10:15 the shop worked." << qsizetype(-1);
}

void SentenceTimeTest::pointsBackTo()
{
    QFETCH(QString, sentence);
    QTEST(pointsBack(tokensOf(sentence)), "end");
}

QTEST_GUILESS_MAIN(SentenceTimeTest)
#include "tst_sentencetime.moc"
