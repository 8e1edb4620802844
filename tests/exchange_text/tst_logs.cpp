// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/textimport.h"

#include "app/domain/board.h"

#include <QTest>

using namespace lagebild;

namespace {

ImportDraft imported(const QString& text, const QString& language = {})
{
    const auto draft = importText(text, {QDate(2026, 3, 12), "Europe/Berlin", language});
    return draft ? *draft : ImportDraft();
}

QList<TimelineEntry> eventsOf(const ImportDraft& draft)
{
    QList<TimelineEntry> events = inOrder(draft.incoming.record);
    events.removeIf([](const TimelineEntry& entry) { return entry.role != EntryRole::Event; });
    return events;
}

QString titleOf(const ImportDraft& draft)
{
    const Incident& incident = draft.incoming.record.incident;
    return incident.title.value(incident.language);
}

bool isTitleGuessed(const ImportDraft& draft)
{
    return std::any_of(draft.guesses.begin(), draft.guesses.end(), [](const Guess& guess) { return guess.what == Guess::What::Title; });
}

QString clockOf(const EventTime& time)
{
    return time.earliest ? inZone(*time.earliest, "Europe/Berlin").toString(QStringLiteral("HH:mm")) : QString();
}

/// The services that the board shows as working, else those that it shows as down.
QStringList namesOf(const ImportDraft& draft, bool isWorking)
{
    QStringList names;
    for (const BoardRow& row : boardOf(draft.incoming.record, Instant::max())) {
        for (const Service& service : draft.incoming.services) {
            if (service.id == row.service && (row.worst == ServiceState::Operational) == isWorking)
                names << service.name;
        }
    }
    names.sort();
    return names;
}

} // namespace

/// Logs, chats and lists as they are pasted in a hurry: without a heading, one thing a line.
class LogsTest : public QObject {
    Q_OBJECT
private slots:
    void keepsTalkInside_data();
    void keepsTalkInside();
    void publishesLogs_data();
    void publishesLogs();
    void readsLogsWithoutHeading_data();
    void readsLogsWithoutHeading();
    void readsServiceLines_data();
    void readsServiceLines();
    void findsTheTitle_data();
    void findsTheTitle();
    void leavesRulesOut_data();
    void leavesRulesOut();
    void statesAPercentageOnce();
    void keepsWordsOfOrder_data();
    void keepsWordsOfOrder();
    void readsBounds_data();
    void readsBounds();
};

void LogsTest::keepsTalkInside_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("events");
    const auto row = [](const char* name, const char* text, int events) { QTest::newRow(name) << QString::fromUtf8(text) << events; };
    row("IRC", "[13:54] <mia> the till is down, the pin is geheim\n[13:56] <ole> on it\n[14:30] <ole> fixed\n", 3);
    row("IRC, short", "[13:54] <mia> geheim\n[13:56] <ole> on it\n[14:30] <ole> fixed\n", 3);
    row("IRC, one line", "13:54 <@mia> geheim\n", 1);
    row("IRC, operators", "13:54:01 < mia> geheim\n13:56:07 <@ole> ja\n", 2);
    row("nicks", "13:54 mia: geheim\n13:56 ole: looking\n14:30 ole: fixed\n", 3);
    row("nicks, said once", "13:54 mia: geheim\n13:56 ole: looking\n", 2);
    row("nicks with capitals", "13:54 Mia: Die Kasse steht, geheim\n13:56 Ole: Ich schaue\n13:58 Mia: Danke\n", 3);
    row("full names", "[13:54] Mia Muster: geheim\n[13:56] Ole Beispiel: schaue\n[13:58] Mia Muster: danke\n", 3);
    row("messenger", "10.03.26, 13:54 - Mia: Kasse steht, geheim\n10.03.26, 13:56 - Ole: schaue\n10.03.26, 14:30 - Ole: geht\n", 3);
    row("messenger, one line", "10.03.26, 13:54 - Mia: geheim\n", 1);
    row("messenger, brackets", "[10.03.26, 13:54:07] Mia: geheim\n[10.03.26, 13:56:10] Ole: schaue\n", 2);
    row("Windows", "\r\n13:54 mia: geheim\r\n13:56 ole: looking\r\n14:30 ole: fixed\r\n", 3);
    row("a cut message above", "<mia> geheim\n[13:56] <ole> on it\n[14:30] <ole> fixed\n", 2);
    row("causes and promises", "13:54 <mia> root cause is geheim\n13:55 <ole> next update will be geheim at 15:00\n", 2);
    row("names above", "Mia Muster  13:54\nDie Kasse steht, geheim\nOle  13:56\nIch schaue\nMia Muster  13:58\nDanke\n", -1);
}

/// No word of a chat may stand in anything that drafts for customers quote.
void LogsTest::keepsTalkInside()
{
    QFETCH(QString, text);
    QFETCH(int, events);
    const ImportDraft draft = imported(text);
    const IncidentRecord& record = draft.incoming.record;
    QVERIFY(!record.entries.isEmpty());
    for (const TimelineEntry& entry : record.entries)
        QVERIFY2(entry.visibility == Visibility::Internal, qPrintable(entry.text));
    if (events >= 0)
        QCOMPARE(eventsOf(draft).size(), events);
    const Incident& incident = record.incident;
    for (const LocalText& facts : {incident.title, incident.summary, incident.cause, incident.apology, incident.thanks, incident.outlook,
             incident.contact, incident.recovery, incident.lesson, incident.dataImpactText, incident.customerActionText, incident.scope.text}) {
        for (const QString& fact : facts)
            QVERIFY2(!fact.contains(QStringLiteral("geheim")), qPrintable(fact));
    }
    QVERIFY(record.commitments.isEmpty());
    QVERIFY(isTitleGuessed(draft));
    QVERIFY2(incident.title.value(QStringLiteral("de")).startsWith(QStringLiteral("Vorfall vom 1")), qPrintable(titleOf(draft)));
    QVERIFY(incident.title.value(QStringLiteral("en")).endsWith(QStringLiteral("March 2026")));
}

void LogsTest::publishesLogs_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("labels", "13:54 Update: Kasse steht\n14:00 Update: Techniker da\n14:30 Behoben: alles geht\n");
    row("status page", "13:54 Investigating: the till is down\n14:00 Identified: a fuse\n14:30 Resolved: new fuse\n");
    row("a list for readers", "- 13:54 Mia: reports the till\n- 14:00 Ole: restarts it\n- 14:30 Mia: confirms\n");
    row("one label", "13:54 Kasse: steht\n14:30 Kasse: geht\n");
    row("clock words", "13:54 Uhr: Kasse steht\n14:30 Uhr: Kasse geht\n");
    row("markup", "13:54 <b>Kasse steht</b>\n14:30 <b>Kasse geht</b>\n");
    row("plain", "13:54 Kasse steht\n14:30 Kasse geht\n");
}

void LogsTest::publishesLogs()
{
    QFETCH(QString, text);
    const ImportDraft draft = imported(text);
    QVERIFY(eventsOf(draft).size() >= 2);
    for (const TimelineEntry& entry : eventsOf(draft))
        QVERIFY(entry.visibility == Visibility::Public);
}

void LogsTest::readsLogsWithoutHeading_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("events");
    const auto row = [](const char* name, const char* text, const char* title, int events) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(title) << events;
    };
    row("English", "13:54 Till is down\n14:00 called provider\n14:30 all back\n", "Till is down", 3);
    row("German", "13:54 Kasse steht still\n14:00 Techniker gerufen\n14:30 alles geht\n", "Kasse steht still", 3);
    row("with Uhr", "13:54 Uhr: Kasse steht still\n14:00 Uhr: Techniker gerufen\n", "Kasse steht still", 2);
    row("byte order mark", "\xef\xbb\xbf" "13:54 Kasse steht still\r\n14:00 Techniker gerufen\r\n", "Kasse steht still", 2);
    row("one line", "13:54 Till is down\n", "Till is down", 1);
    row("one line, no end", "13:54 Uhr Kasse steht still", "Kasse steht still", 1);
    row("blank lines between", "13:54 Till is down\n\n14:00 called provider\n\n14:30 all back\n", "Till is down", 3);
    row("brackets", "[13:54] Till is down\n[14:00] called provider\n", "Till is down", 2);
    row("with a day", "12.03.26 13:54 Till is down\n12.03.26 14:00 provider\n", "Till is down", 2);
    row("below a day", "12.03.2026\n13:54 Till is down\n14:00 provider\n", "Till is down", 2);
    row("below a word", "Verlauf\n\n13:54 Kasse steht still\n14:00 Techniker gerufen\n", "Kasse steht still", 2);
    row("said twice", "13:54 Till is down\n13:54 Till is down\n", "Till is down", 2);
}

void LogsTest::readsLogsWithoutHeading()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QFETCH(int, events);
    const auto decoded = decodeText(text.toUtf8());
    QVERIFY(decoded);
    const ImportDraft draft = imported(*decoded);
    QCOMPARE(titleOf(draft), title);
    QVERIFY(isTitleGuessed(draft));
    const QList<TimelineEntry> read = eventsOf(draft);
    QCOMPARE(read.size(), events);
    QCOMPARE(read[0].text, title);
    QCOMPARE(clockOf(read[0].time), QStringLiteral("13:54"));
    QCOMPARE(clockOf(draft.incoming.record.incident.started), QStringLiteral("13:54"));
}

void LogsTest::readsServiceLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("affected");
    QTest::addColumn<QStringList>("working");
    const auto row = [](const char* text, const char* affected, const char* working) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(affected).split(u',', Qt::SkipEmptyParts)
                            << QString::fromUtf8(working).split(u',', Qt::SkipEmptyParts);
    };
    row("Betroffen: Kasse, Lager\nNicht betroffen: E-Mail, Kalender\n", "Kasse,Lager", "E-Mail,Kalender");
    row("Betroffen: Kasse, Lager\n\nNicht betroffen: E-Mail, Kalender\n", "Kasse,Lager", "E-Mail,Kalender");
    row("Nicht betroffen: E-Mail\nBetroffen: Kasse\n", "Kasse", "E-Mail");
    row("Betroffene Dienste: Kasse und Lager.\nWeiterhin verfügbar: E-Mail.\n", "Kasse,Lager", "E-Mail");
    row("Affected services: A, B.\nStill working: C.\n", "A,B", "C");
    row("Affected: till and stock\nUnaffected: mail\n", "stock,till", "mail");
    row("**Affected:** Till\n**Not affected:** Mail\n", "Till", "Mail");
    row("- Affected: Till\n- Not affected: Mail\n", "Till", "Mail");
    row("Teilweise betroffen: Kasse\n", "Kasse", "");
    row("Affected: Till,\nStock\nStill working: Mail\n", "Stock,Till", "Mail");
    row("Die Kasse steht. Betroffen: Kasse, Lager. Nicht betroffen: E-Mail.\n", "Kasse,Lager", "E-Mail");
    row("13:54 Betroffen: Kasse, Lager\n14:00 Techniker gerufen\n", "Kasse,Lager", "");
    row("Betroffen: keine\n", "", "");
    row("Affected: none\n", "", "");
    row("Nicht betroffen: alle anderen Dienste\n", "", "");
}

void LogsTest::readsServiceLines()
{
    QFETCH(QString, text);
    const ImportDraft draft = imported(text);
    QTEST(namesOf(draft, false), "affected");
    QTEST(namesOf(draft, true), "working");
    QVERIFY2(!titleOf(draft).contains(QStringLiteral("etroffen")) && !titleOf(draft).contains(QStringLiteral("ffected")), qPrintable(titleOf(draft)));
    QVERIFY(!titleOf(draft).isEmpty());
}

void LogsTest::findsTheTitle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    const auto row = [](const char* text, const char* title) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(title); };
    row("# [](//example.org)\n\nMarch 13, 2026  All services available\n\n# [Status](/)\n\n# Till incident #19\n\nThe till was down at 13:54.\n", "Till incident #19");
    row("\n---\ntitle: \"Ausfall der Kasse\"\n---\n\nText.\n", "Ausfall der Kasse");
    row("Störung\n\nBetroffen: Kasse\n", "Störung");
    row("Letzte Aktualisierung 25.02.2026\n\nDie Kasse stand still.\n", "Die Kasse stand still");
    row("2026-02-25: Stock broken\n\nThe stock was down.\n", "2026-02-25: Stock broken");
    row("-----\nDie Kasse stand still.\n-----\n", "Die Kasse stand still");
    row("13:54\n", "Vorfall vom 12. März 2026");
}

void LogsTest::findsTheTitle()
{
    QFETCH(QString, text);
    const ImportDraft draft = imported(text);
    QTEST(titleOf(draft), "title");
}

void LogsTest::leavesRulesOut_data()
{
    QTest::addColumn<QString>("rule");
    for (const char* rule : {"---", "-----", "***", "* * *", "=====", "___", "———", "|---|:--:|", "+----+----+", "|", "<hr>", "<br />"})
        QTest::newRow(rule) << QString::fromUtf8(rule);
}

void LogsTest::leavesRulesOut()
{
    QFETCH(QString, rule);
    const ImportDraft draft = imported(QStringLiteral("Ausfall der Kasse\n\nVerlauf\n\n13:54 Alles steht.\n\n%1\n\n14:10 Alles läuft wieder.\n\n%1\n").arg(rule));
    QCOMPARE(eventsOf(draft).size(), 2);
    for (const TimelineEntry& entry : draft.incoming.record.entries)
        QVERIFY2(!entry.text.contains(rule), qPrintable(entry.text));
    QCOMPARE(draft.incoming.record.entries.size(), 2);
}

void LogsTest::statesAPercentageOnce()
{
    const QString line = QStringLiteral("13:54 Since this time about 100 % of tills are down.\n");
    const ImportDraft draft = imported(line + line + QStringLiteral("14:30 About 100 % of tills are down.\n14:30 About 50 % of tills are down.\n"));
    QList<double> stated;
    for (const TimelineEntry& entry : eventsOf(draft)) {
        if (entry.percent)
            stated << entry.percent->value;
    }
    QCOMPARE(stated, (QList<double> {100, 100, 50}));
}

void LogsTest::keepsWordsOfOrder_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("wording");
    QTest::newRow("gleichzeitig") << QStringLiteral("Gleichzeitig kam ein Techniker.") << QStringLiteral("Gleichzeitig");
    QTest::newRow("at the same time") << QStringLiteral("At the same time an engineer came.") << QStringLiteral("At the same time");
    QTest::newRow("kurz darauf") << QStringLiteral("Kurz darauf kam ein Techniker.") << QStringLiteral("Kurz darauf");
    QTest::newRow("comma") << QStringLiteral("Meanwhile, an engineer came.") << QStringLiteral("Meanwhile");
}

void LogsTest::keepsWordsOfOrder()
{
    QFETCH(QString, sentence);
    const bool isGerman = sentence.contains(QStringLiteral("Techniker"));
    const QString text = isGerman ? QStringLiteral("Ausfall der Kasse\n\nVerlauf\n\nAm Montag gegen 6:00 Uhr fiel alles aus. %1\n")
                                  : QStringLiteral("The till was down\n\nTimeline\n\nOn Monday at about 6:00 all failed. %1\n");
    const QList<TimelineEntry> events = eventsOf(imported(text.arg(sentence)));
    QCOMPARE(events.size(), 2);
    QTEST(events[1].time.wording, "wording");
    QCOMPARE(events[1].time.after, events[0].id);
    QCOMPARE(events[1].time.precision, Precision::Unknown);
}

void LogsTest::readsBounds_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("opens") << QStringLiteral("Bis Montagmorgen 4:30 stand die Kasse.");
    QTest::newRow("with Uhr") << QStringLiteral("Bis Montagmorgen 4:30 Uhr stand die Kasse.");
    QTest::newRow("within") << QStringLiteral("Die Kasse stand bis Montagmorgen um 4:30 Uhr.");
}

void LogsTest::readsBounds()
{
    QFETCH(QString, sentence);
    const ImportDraft draft = imported(QStringLiteral("Ausfall der Kasse\n\nVerlauf\n\nAm Sonntag gegen 20:00 Uhr fiel alles aus.\n\n") + sentence + u'\n');
    const QList<TimelineEntry> events = eventsOf(draft);
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[1].time.precision, Precision::Bounded);
    QVERIFY(!events[1].time.earliest);
    QCOMPARE(inZone(*events[1].time.latest, "Europe/Berlin").toString(QStringLiteral("ddd HH:mm")), QStringLiteral("Mon 04:30"));
}

QTEST_GUILESS_MAIN(LogsTest)
#include "tst_logs.moc"
