// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/textimport.h"

#include "app/domain/board.h"

#include <QTest>

using namespace lagebild;

namespace {

constexpr auto zone = "Europe/Berlin";

ImportDraft imported(const QString& text, const QString& name = {})
{
    const auto draft = importText(text, {QDate(2026, 3, 12), zone, {}, name});
    return draft ? *draft : ImportDraft();
}

QList<TimelineEntry> eventsOf(const ImportDraft& draft)
{
    QList<TimelineEntry> events = inOrder(draft.incoming.record);
    events.removeIf([](const TimelineEntry& entry) { return entry.role != EntryRole::Event; });
    return events;
}

QString shown(const std::optional<Instant>& instant)
{
    return instant ? inZone(*instant, zone).toString(QStringLiteral("dd.MM. HH:mm")) : QString();
}

QStringList beginsOf(const ImportDraft& draft)
{
    QStringList begins;
    for (const TimelineEntry& event : eventsOf(draft))
        begins << shown(event.time.earliest ? event.time.earliest : event.time.latest);
    return begins;
}

QStringList textsOf(const ImportDraft& draft, EntryRole role)
{
    QStringList texts;
    for (const TimelineEntry& entry : inOrder(draft.incoming.record)) {
        if (entry.role == role)
            texts << entry.text;
    }
    return texts;
}

QStringList guessed(const ImportDraft& draft, Guess::What what)
{
    QStringList details;
    for (const Guess& guess : draft.guesses) {
        if (guess.what == what && !guess.entry.isNull())
            details << guess.detail;
    }
    return details;
}

} // namespace

/// What reports of real authors do with days and clocks, in invented words.
class ReportsTest : public QObject {
    Q_OBJECT
private slots:
    void datesTheLog_data();
    void datesTheLog();
    void readsStampsAsHeadings();
    void readsTablesOfUpdates();
    void keepsWhatIsSaidTwice_data();
    void keepsWhatIsSaidTwice();
    void keepsALogBelowItsDay();
    void joinsTimesAcrossLines();
    void putsTheNewestLast();
    void followsTheClock();
    void marksAClockItCannotExplain();
    void flagsSlips_data();
    void flagsSlips();
    void pointsBack();
    void stretchesFromTheBeginning();
    void tellsWhatHappensNow();
    void putsNowBehindTheDay();
    void leavesHopesOut_data();
    void leavesHopesOut();
    void goesBackToTheBeginning();
    void tellsWhatCameNext();
    void tellsOnlyWhatCameNext_data();
    void tellsOnlyWhatCameNext();
    void takesQuestionsForHeadings();
    void setsEarlierDaysApart();
    void keepsParagraphsInPlace();
    void takesTheDayOfTheFile();
    void leavesBylinesOut();
    void namesWhatAListAnnounces_data();
    void namesWhatAListAnnounces();
};

void ReportsTest::datesTheLog_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* head, const char* first) { QTest::newRow(head) << QString::fromUtf8(head) << QString::fromLatin1(first); };
    row("# Outage of the shop, 2026-03-10", "10.03. 09:10");
    row("# Outage\n\nOn March 10 the shop was down.", "10.03. 09:10");
    row("# Outage\n\nOn Tuesday, March 10, 2026, from 09:10 to 10:05 the shop was down.", "10.03. 09:10");
    row("# Outage\n\nThe shop was down.", "12.03. 09:10");
    row("# Outage\n\nA similar outage happened on March 10.", "12.03. 09:10");
    row("# Outage\n\nWe moved in on 1 May 2025.", "12.03. 09:10");
}

void ReportsTest::datesTheLog()
{
    QFETCH(QString, head);
    const auto draft = imported(head + QStringLiteral("\n\n## Timeline\n\n- 09:10 The shop stops\n- 09:30 We restart it\n- 10:05 It works again\n"));
    QCOMPARE(eventsOf(draft).size(), 3);
    QTEST(beginsOf(draft).first(), "first");
}

void ReportsTest::readsStampsAsHeadings()
{
    const auto draft = imported(QStringLiteral("---\ntitle: Shop\n---\n\n2026-03-11 10:05:00 CET\n\nThe shop works again.\n\n---\n\n2026-03-11 09:10:00 CET\n\n"
                                               "We are looking into it. Next update within 20 minutes (09:30 CET)\n"));
    QCOMPARE(beginsOf(draft), QStringList({QStringLiteral("11.03. 09:10"), QStringLiteral("11.03. 10:05")}));
    QCOMPARE(eventsOf(draft).last().text, QStringLiteral("The shop works again."));
}

/// Every cell stands there twice, and the newest on top.
void ReportsTest::readsTablesOfUpdates()
{
    const ImportDraft draft = imported(QStringLiteral("# Till incident\n\n| Date | Time | Description\n---|---|---|---\n| Mar 12, 2026 | 11:00 |\n\n# SUMMARY\n\n"
        "The till in the north hall was down.\n\n|\n\n| Mar 11, 2026 | 14:20 |\n\nThe till has been up since 14:05. All of its receipts will be sent.\n\n|\n\n"
        "The till has been up since 14:05. All of its receipts will be sent.\n\n| Mar 11, 2026 | 13:10 |\n\nWe have a report of a silent till\n\n|\n\nWe have a report of a silent till\n"));
    QCOMPARE(beginsOf(draft), (QStringList {QStringLiteral("11.03. 13:10"), QStringLiteral("11.03. 14:20")}));
    QCOMPARE(textsOf(draft, EntryRole::Event).last(), QStringLiteral("The till has been up since 14:05. All of its receipts will be sent."));
    QCOMPARE(textsOf(draft, EntryRole::Publication).size(), 1);
    QCOMPARE(textsOf(draft, EntryRole::Background).filter(QStringLiteral("receipts")), QStringList());
}

void ReportsTest::keepsWhatIsSaidTwice_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("second");
    const QString row = QStringLiteral("# Till\n\n| Date | Time | Description\n---|---|---\n| Mar 11, 2026 | 14:20 |\n\n%1\n\n|\n\n%2\n");
    QTest::newRow("other numbers") << row.arg(QStringLiteral("The error rate of all tills in the hall is now at 1.5 %."), QStringLiteral("The error rate of all tills in the hall is now at 15 %."))
                                   << QStringLiteral("at 15 %");
    QTest::newRow("below another heading") << QStringLiteral("## Mail\n\nIt was restarted by hand and has been stable since then.\n\n## Chat\n\nIt was restarted by hand and has been stable since then. \n")
                                           << QStringLiteral("since then");
}

/// Only what a table repeats letter by letter is one statement.
void ReportsTest::keepsWhatIsSaidTwice()
{
    QFETCH(QString, text);
    QFETCH(QString, second);
    QString kept;
    const ImportDraft draft = imported(text);
    for (const QString& piece : draft.sourceText)
        kept += piece + u'\n';
    QCOMPARE(kept.count(second), text.count(second));
}

void ReportsTest::keepsALogBelowItsDay()
{
    const ImportDraft draft = imported(QStringLiteral("# Login outage\n\nTimeline of the outage of the login service in the north hall on Tuesday, 10 March 2026\n"
        "10:00 Login failed for everyone.\n10:20 Database restarted.\n10:40 Login works again.\n"));
    QCOMPARE(beginsOf(draft), (QStringList {QStringLiteral("10.03. 10:00"), QStringLiteral("10.03. 10:20"), QStringLiteral("10.03. 10:40")}));
}

void ReportsTest::joinsTimesAcrossLines()
{
    const ImportDraft draft = imported(QStringLiteral("# Till\n\nThe last one of all the tills in the north hall went down on Tuesday,\n"
        "2026-03-10 13:10 CET and nobody could pay. They were all up again as of 2026-03-10\n14:20 CET, after a restart."));
    QCOMPARE(beginsOf(draft), (QStringList {QStringLiteral("10.03. 13:10"), QStringLiteral("10.03. 14:20")}));
}

void ReportsTest::putsTheNewestLast()
{
    const auto draft = imported(QStringLiteral("## 2026-03-11 18:00\n\nGelöst.\n\n## 2026-03-11 18:00\n\nKasse läuft.\n\n## 2026-03-11 16:00\n\nWir tauschen.\n\n"
                                               "## 2026-03-11 14:00\n\nKasse steht.\n"));
    QCOMPARE(textsOf(draft, EntryRole::Event), QStringList({QStringLiteral("Kasse steht."), QStringLiteral("Wir tauschen."), QStringLiteral("Kasse läuft."), QStringLiteral("Gelöst.")}));
}

void ReportsTest::followsTheClock()
{
    const auto draft = imported(QStringLiteral("On March 10 the shop was down from 20:03 until 22:35.\n\n- 20:03 - Cable removed\n- 20:25 - Alarm\n- 20:52 - Search begins\n"
                                               "- 19:10 - Cable found\n- 20:18 - Cable back\n- 20:35 - Shop works\n"));
    QCOMPARE(beginsOf(draft), QStringList({QStringLiteral("10.03. 20:03"), QStringLiteral("10.03. 20:25"), QStringLiteral("10.03. 20:52"),
                                  QStringLiteral("10.03. 21:10"), QStringLiteral("10.03. 22:18"), QStringLiteral("10.03. 22:35")}));
    QCOMPARE(guessed(draft, Guess::What::Zone).size(), 3);
}

void ReportsTest::marksAClockItCannotExplain()
{
    const auto draft = imported(QStringLiteral("The shop was down on March 10.\n\n- 20:03 - Cable removed\n- 20:25 - Alarm\n- 20:52 - Search begins\n- 19:10 - Cable found\n"));
    QVERIFY(beginsOf(draft).contains(QStringLiteral("10.03. 19:10")));
    QCOMPARE(guessed(draft, Guess::What::Zone), QStringList {QStringLiteral("19:10")});
}

void ReportsTest::flagsSlips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("begin");
    QTest::newRow("weekday") << "Am Freitag, den 10.03.2026, gegen 9 Uhr fiel die Kasse aus." << int(Guess::What::Day) << "10.03. 08:30";
    QTest::newRow("year") << "## 10.03.2025 18:00 Uhr\n\nDie Kasse läuft." << int(Guess::What::Year) << "10.03. 18:00";
    QTest::newRow("month first") << "03/10/2026 9:00 Die Kasse fällt aus." << int(Guess::What::Day) << "10.03. 09:00";
    QTest::newRow("future") << "Am 20.03.2026 um 9:00 Uhr fiel die Kasse aus." << int(Guess::What::Time) << "20.03. 09:00";
}

/// Flagged, and left as the author wrote it.
void ReportsTest::flagsSlips()
{
    QFETCH(QString, text);
    QFETCH(int, what);
    const auto draft = imported(text);
    QTEST(beginsOf(draft).value(0), "begin");
    QCOMPARE(guessed(draft, Guess::What(what)).size(), 1);
    const auto right = imported(QStringLiteral("Am Dienstag, den 10.03.2026, um 9:00 Uhr fiel die Kasse aus."));
    QVERIFY(guessed(right, Guess::What(what)).isEmpty());
}

void ReportsTest::pointsBack()
{
    const auto draft = imported(QStringLiteral("The till was started at 13:54. At this point, the shop worked again.\n\nAt this point we thank everyone.\n"));
    QCOMPARE(beginsOf(draft), QStringList({QStringLiteral("12.03. 13:54"), QStringLiteral("12.03. 13:54")}));
}

void ReportsTest::stretchesFromTheBeginning()
{
    const auto draft = imported(QStringLiteral("At 9:37 the shop stopped. At 12:26 it worked again.\n\nFrom the beginning of this event until 11:37 we could not update the page.\n"));
    const auto events = eventsOf(draft);
    QCOMPARE(events.size(), 3);
    QCOMPARE(shown(events[1].time.earliest), QStringLiteral("12.03. 09:37"));
    QCOMPARE(shown(events[1].time.latest), QStringLiteral("12.03. 11:37"));
}

void ReportsTest::tellsWhatHappensNow()
{
    const auto draft = imported(QStringLiteral("Seit 11:30 Uhr läuft die Ausleihe wieder.\n\nDerzeit arbeiten Techniker an der Heizung. Derzeit überdenken wir auch künftig alles.\n"));
    const auto events = eventsOf(draft);
    QCOMPARE(events.size(), 2);
    QVERIFY(events.last().text.startsWith(QStringLiteral("Derzeit arbeiten")));
    QCOMPARE(shown(events.last().time.latest), QStringLiteral("13.03. 00:00"));
}

void ReportsTest::putsNowBehindTheDay()
{
    const ImportDraft draft = imported(QStringLiteral("The till is now back online. All receipts are safe.\n\nAt 7:21 CET the till went down, and at 7:29 CET we found the plug."));
    QCOMPARE(beginsOf(draft), (QStringList {QStringLiteral("12.03. 07:21"), QStringLiteral("12.03. 07:29"), QStringLiteral("12.03. 07:30")}));
    QCOMPARE(eventsOf(draft).last().text, QStringLiteral("The till is now back online. All receipts are safe."));
}

void ReportsTest::leavesHopesOut_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("events");
    QTest::newRow("said") << "The till is now fully operational." << 2;
    QTest::newRow("hoped") << "We hope that the till is now fully operational." << 1;
    QTest::newRow("hopefully") << "Hopefully the till is now back." << 1;
}

void ReportsTest::leavesHopesOut()
{
    const ImportDraft german = imported(QStringLiteral("Um 7:21 Uhr fiel die Kasse aus. Um 8:10 Uhr schrieben wir: Hoffentlich ist alles wieder behoben."));
    QVERIFY(!german.incoming.record.incident.ended);
    QFETCH(QString, sentence);
    QFETCH(int, events);
    const ImportDraft draft = imported(QStringLiteral("At 7:21 CET the till went down.\n\n") + sentence);
    QCOMPARE(eventsOf(draft).size(), events);
    if (events == 1)
        QVERIFY(!draft.incoming.record.incident.ended);
}

void ReportsTest::goesBackToTheBeginning()
{
    const ImportDraft draft = imported(QStringLiteral("At 10:25 PM CET on March 9th the light failed. By 2 AM CET the light was back.\n\nDuring the initial part of this event nobody could pay. "
        "Starting at 11:42 PM CET cash was taken."));
    QCOMPARE(beginsOf(draft).filter(QStringLiteral("23:42")), QStringList {QStringLiteral("09.03. 23:42")});
}

void ReportsTest::tellsWhatCameNext()
{
    const ImportDraft draft = imported(QStringLiteral("Am 10.03.2026 um 13:10 Uhr fiel die Kasse aus. Die Schlange wuchs. Nachdem der Strom wieder da war, fehlte das Netz."));
    QCOMPARE(eventsOf(draft).size(), 2);
    const TimelineEntry last = eventsOf(draft).last();
    QCOMPARE(last.time.precision, Precision::Unknown);
    QCOMPARE(last.time.after, eventsOf(draft).first().id);
}

void ReportsTest::tellsOnlyWhatCameNext_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("events");
    const auto row = [](const char* sentence, int events) { QTest::newRow(sentence) << QString::fromUtf8(sentence) << events; };
    row("After the power was back, the net failed.", 2);
    row("After a restart the till printed again.", 2);
    row("Nach dem Neustart lief die Kasse.", 2);
    row("Nachdem der Strom wieder da war, haben wir alles neu gestartet.", 2);
    row("After all, a till is just a box.", 1);
    row("After we are done with it, the till will be better.", 1);
    row("After you log in, the till shows a list.", 1);
    row("After the outage in 2019 we had bought a second till.", 1);
    row("After the storm last year, we moved the till.", 1);
    row("Nach der Definition der Stadt war das kein Notfall.", 1);
    row("Nach dem Stand der Technik sind zwei Kassen üblich.", 1);
    row("Nachdem Sie sich angemeldet haben, sehen Sie die Liste.", 1);
    row("Nach dem Sturm im letzten Jahr hatten wir eine zweite Kasse gekauft.", 1);
}

void ReportsTest::tellsOnlyWhatCameNext()
{
    QFETCH(QString, sentence);
    const bool isGerman = sentence.startsWith(QLatin1StringView("Nach"));
    const QString before = isGerman ? QStringLiteral("Am 10.03.2026 um 13:10 Uhr fiel die Kasse aus. Die Schlange wuchs.\n\n") : QStringLiteral("On March 10, 2026 at 13:10 the till went down. The queue was long.\n\n");
    QTEST(int(eventsOf(imported(before + sentence)).size()), "events");
}

void ReportsTest::takesQuestionsForHeadings()
{
    const QString log = QStringLiteral("The till was down.\n\n13:10 down\n13:20 looked at\n13:30 up again\n\n");
    const ImportDraft draft = imported(log + QStringLiteral("Could we have known?\n\nThe delivery on Tuesday hid it.\n"));
    QCOMPARE(eventsOf(draft).size(), 3);
}

void ReportsTest::setsEarlierDaysApart()
{
    const auto draft = imported(QStringLiteral("## 2026-03-11 18:30\n\nWir haben die Ursache. Beim Umbau am Montag wurde ein Kabel gezogen. Es steckt wieder.\n"));
    QCOMPARE(textsOf(draft, EntryRole::Event), QStringList {QStringLiteral("Wir haben die Ursache.")});
    const QList<TimelineEntry> all = inOrder(draft.incoming.record);
    const auto umbau = std::find_if(all.begin(), all.end(), [](const TimelineEntry& entry) { return entry.text.startsWith(QStringLiteral("Beim Umbau")); });
    QVERIFY(umbau != all.end());
    QCOMPARE(int(umbau->role), int(EntryRole::Background));
    QCOMPARE(shown(umbau->time.earliest), QStringLiteral("09.03. 00:00"));
}

void ReportsTest::keepsParagraphsInPlace()
{
    const auto draft = imported(QStringLiteral("## Timeline\n\n**09:10 UTC:** The till stops.\n\nA clerk pulls the wrong plug.\n\nThe plug is put back.\n\n**10:05 UTC:** It works.\n"));
    QStringList texts;
    for (const TimelineEntry& entry : inOrder(draft.incoming.record))
        texts << entry.text;
    QCOMPARE(texts, QStringList({QStringLiteral("The till stops."), QStringLiteral("A clerk pulls the wrong plug."), QStringLiteral("The plug is put back."), QStringLiteral("It works.")}));
}

void ReportsTest::takesTheDayOfTheFile()
{
    const QString log = QStringLiteral("- 20:03 Cable removed\n- 20:25 Alarm\n- 20:52 Cable back\n");
    QCOMPARE(beginsOf(imported(log, QStringLiteral("outage-2026-03-10.txt"))).first(), QStringLiteral("10.03. 20:03"));
    QCOMPARE(beginsOf(imported(log, QStringLiteral("outage-2025-03-10.txt"))).first(), QStringLiteral("12.03. 20:03")); // long ago: of something else
    QCOMPARE(beginsOf(imported(QStringLiteral("Yesterday:\n\n") + log, QStringLiteral("outage-2026-03-09.txt"))).last().left(6), QStringLiteral("12.03."));
}

void ReportsTest::leavesBylinesOut()
{
    const auto draft = imported(QStringLiteral("Störung im Lager\n\nAnna\n12.03.2026 27 2:37 min\n\nGestern um 9:10 Uhr fiel das Lager aus.\n"));
    QCOMPARE(beginsOf(draft), QStringList {QStringLiteral("11.03. 09:10")});
}

void ReportsTest::namesWhatAListAnnounces_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<int>("affected");
    const auto row = [](const char* head, int affected) { QTest::newRow(head) << QString::fromUtf8(head) << affected; };
    row("There were problems with:", 2);
    row("Riders reported issues with the following:", 2);
    row("Es gibt Probleme mit:", 2);
    row("Wir hatten Störungen bei folgenden Diensten:", 2);
    row("There were no problems with:", 0);
    row("We found no issues with the following:", 0);
    row("We did not see any errors in:", 0);
    row("There was no outage of:", 0);
    row("None of the following services was affected:", 0);
    row("Es gab keine Probleme mit:", 0);
    row("Wir haben keine Störungen bei:", 0);
    row("Keiner der folgenden Dienste war betroffen:", 0);
    row("Rückfragen zu Problemen mit folgenden Themen:", 0);
    row("We thank everyone who reported issues with:", 0);
}

void ReportsTest::namesWhatAListAnnounces()
{
    QFETCH(QString, head);
    const ImportDraft draft = imported(QStringLiteral("# 4711\n\n") + head + QStringLiteral("\n\n- Ferry Desk\n- Pier Map\n"));
    const QList<Service>& services = draft.incoming.services;
    QTEST(int(std::count_if(services.begin(), services.end(), [](const Service& service) {
        return service.name == QLatin1StringView("Ferry Desk") || service.name == QLatin1StringView("Pier Map");
    })), "affected");
}

QTEST_GUILESS_MAIN(ReportsTest)
#include "tst_reports.moc"
