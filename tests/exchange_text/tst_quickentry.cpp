// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/quickentry.h"

#include "tests/exchange_times/contexts.h"

#include <QTest>

using namespace lagebild;
using lagebild::test::shown;

namespace {

const QByteArray zone = "Europe/Berlin";

Records someServices()
{
    Records records;
    for (const char* name : {"Chat", "Login Portal", "Login App", "Visitenkarte"}) {
        Service service;
        service.id = ServiceId::fresh();
        service.name = QString::fromUtf8(name);
        records.services.insert(service.id, service);
    }
    return records;
}

TimeContext aContext()
{
    TimeContext context;
    context.day = QDate(2026, 3, 12);
    context.zone = zone;
    context.now = toInstant(QDateTime(QDate(2026, 3, 12), QTime(13, 5, 30), Qt::UTC));
    return context;
}

} // namespace

class QuickEntryTest : public QObject {
    Q_OBJECT
private slots:
    void understands_data();
    void understands();
    void placesInTime_data();
    void placesInTime();
    void leavesTheTimeOpen_data();
    void leavesTheTimeOpen();
    void takesNow_data();
    void takesNow();
    void staysOnTheDayOfAnEndedIncident();
    void refuses_data();
    void refuses();
};

namespace {

/// Thursday, 12 March 2026, 14:05; the entry before was at 12:00.
TimeContext afterNoon()
{
    TimeContext context = aContext();
    context.previous = atMinute(toInstant(QDateTime(QDate(2026, 3, 12), QTime(11, 0), Qt::UTC)), zone);
    context.previousId = EntryId::fresh();
    return context;
}

} // namespace

void QuickEntryTest::placesInTime_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("isAhead");
    const auto row = [](const char* line, const char* text, const char* expected, bool isAhead = false) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(text) << QString::fromLatin1(expected) << isAhead;
    };
    // an undated clock time is the last one that the clock showed
    row("13:54 Test", "Test", "m 03-12 13:54");
    row("14:15 Test", "Test", "m 03-12 14:15"); // clocks differ a little
    row("23:50 Test", "Test", "m 03-11 23:50");
    row("18 Uhr Test", "Test", "m 03-11 18:00");
    row("23:00 bis 1:00 Test", "Test", "i 03-11 23:00 to 03-12 01:00");
    row("13:00 bis 15:00 Test", "Test", "i 03-12 13:00 to 03-12 15:00");
    row("am Abend Test", "Test", "p 03-11 18:00 to 03-11 22:00");
    row("14:30 UTC Test", "Test", "m 03-11 14:30");
    row("early this morning test", "test", "p 03-12 04:00 to 03-12 08:00");
    row("late last night test", "test", "p 03-11 22:00 to 03-12 00:00");
    row("this evening maintenance", "maintenance", "p 03-12 18:00 to 03-12 22:00", true);
    row("nächsten Freitag Wartung", "Wartung", "d 03-13 00:00 to 03-14 00:00", true);
    row("next Thursday maintenance", "maintenance", "d 03-19 00:00 to 03-20 00:00", true);
    row("[13:54] Test", "Test", "m 03-12 13:54");
    row("*13:54* Test", "Test", "m 03-12 13:54");
    row("13:54 **Alle** Knoten", "**Alle** Knoten", "m 03-12 13:54");
    row("genau um 5:30 Test", "Test", "m 03-12 05:30");
    row("vor 5 Min. Test", "Test", "a 03-12 13:59 to 03-12 14:01");
    row("Sa. 7.3. 20:15 Test", "Test", "m 03-07 20:15");
    row("5 Minuten vor 6 Test", "Test", "a 03-12 05:25 to 03-12 06:25");
    row("from 1 to 2 pm test", "test", "i 03-12 13:00 to 03-12 14:00");
    row("no later than 12:00 done", "done", "b - to 03-12 12:00");
    row("letzten Freitag Test", "Test", "d 03-06 00:00 to 03-07 00:00");
    row("um 17.30 Test", "Test", "m 03-11 17:30");
    row("nach 5 lief es wieder", "lief es wieder", "b 03-12 05:00 to -");
    row("heute 18 Uhr Wartung", "Wartung", "m 03-12 18:00", true);
    row("tomorrow at 10:00 maintenance", "maintenance", "m 03-13 10:00", true);
    row("morgen um 10 Uhr Wartung", "Wartung", "m 03-13 10:00", true);
    row("bis 18 Uhr Rückruf", "Rückruf", "b - to 03-12 18:00", true);
    row("spätestens 5 Uhr lief es", "lief es", "b - to 03-12 05:00");
    row("spätestens um 12:00 Uhr lief es", "lief es", "b - to 03-12 12:00");
    row("vor 5 Uhr Test", "Test", "b - to 03-12 05:00");
    row("nach 5 Uhr Test", "Test", "b 03-12 05:00 to -");
    // which half of the day is the last one that it was
    row("um 5 Neustart", "Neustart", "a 03-12 04:30 to 03-12 05:30");
    row("gegen 5 Neustart", "Neustart", "a 03-12 04:30 to 03-12 05:30");
    row("gegen 2 Neustart", "Neustart", "a 03-12 13:30 to 03-12 14:30");
    row("halb zwei Neustart", "Neustart", "a 03-12 13:00 to 03-12 14:00");
    row("um halb 6 Test", "Test", "a 03-12 05:00 to 03-12 06:00");
    row("viertel nach 5 Test", "Test", "a 03-12 04:45 to 03-12 05:45");
    row("viertel vor 6 Test", "Test", "a 03-12 05:15 to 03-12 06:15");
    row("kurz vor 6 Test", "Test", "a 03-12 05:30 to 03-12 06:00");
    row("half past five test", "test", "a 03-12 05:00 to 03-12 06:00");
    row("quarter to six test", "test", "a 03-12 05:15 to 03-12 06:15");
    row("around 5pm test", "test", "a 03-11 16:30 to 03-11 17:30");
    row("≈5:30 Test", "Test", "a 03-12 05:00 to 03-12 06:00");
    row("≈ 05:30 Test", "Test", "a 03-12 05:00 to 03-12 06:00");
    row("5.30 Uhr Test", "Test", "m 03-12 05:30");
    row("5 Uhr 30 Test", "Test", "m 03-12 05:30");
    // days and their parts
    row("am späten Freitagabend Test", "Test", "p 03-06 22:00 to 03-07 00:00");
    row("spät am Freitagabend Test", "Test", "p 03-06 22:00 to 03-07 00:00");
    row("am frühen Samstagmorgen Test", "Test", "p 03-07 04:00 to 03-07 08:00");
    row("late on Friday evening test", "test", "p 03-06 22:00 to 03-07 00:00");
    // from now and from the entry before
    row("vor 20 Minuten Test", "Test", "a 03-12 13:41 to 03-12 13:49");
    row("vor einer Stunde Test", "Test", "a 03-12 12:53 to 03-12 13:17");
    row("20 minutes ago test", "test", "a 03-12 13:41 to 03-12 13:49");
    row("about an hour ago test", "test", "a 03-12 12:53 to 03-12 13:17");
    row("in 10 Minuten Neustart", "Neustart", "a 03-12 14:13 to 03-12 14:17", true);
    row("in an hour restart", "restart", "a 03-12 14:53 to 03-12 15:17", true);
    row("etwa zwei Stunden später Test", "Test", "a 03-12 13:36 to 03-12 14:24");
}

void QuickEntryTest::placesInTime()
{
    QFETCH(QString, line);
    const auto quick = parseQuickEntry(line, someServices(), afterNoon());
    QVERIFY(quick);
    QTEST(shown(quick->entry.time), "expected");
    QTEST(quick->entry.text, "text");
    QTEST(quick->entry.role == EntryRole::Forecast, "isAhead");
    if (quick->entry.time.isVague())
        QVERIFY(!quick->entry.time.wording.isEmpty() && line.startsWith(quick->entry.time.wording));
}

void QuickEntryTest::leavesTheTimeOpen_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("wording");
    QTest::addColumn<bool>("follows");
    const auto row = [](const char* line, const char* wording, bool follows) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(wording) << follows;
    };
    row("umgehend Provider angerufen", "umgehend", true);
    row("Kurz darauf fiel der Chat aus", "Kurz darauf", true);
    row("immediately called the provider", "immediately", true);
    row("a bit later the chat failed", "a bit later", true);
    row("vorhin rief ein Kunde an", "vorhin", false);
    row("vor kurzem rief ein Kunde an", "vor kurzem", false);
    row("earlier a customer called", "earlier", false);
    row("seit Wochen langsam", "seit Wochen", false);
    row("vor Stunden gemeldet", "vor Stunden", false);
    row("am Wochenende gemeldet", "am Wochenende", false);
    row("im März schon einmal", "im März", false);
    row("nächste Woche Wartung", "nächste Woche", false);
    row("zwischen 5 und 6 Neustart", "zwischen 5 und 6", false);
    row("letzte Woche gemeldet", "letzte Woche", false);
    row("a while ago it was slow", "a while ago", false);
    row("um 5 der Server", "um 5", false);
    row("5 am Server gearbeitet", "5 am", false);
}

void QuickEntryTest::leavesTheTimeOpen()
{
    QFETCH(QString, line);
    const TimeContext context = afterNoon();
    const auto quick = parseQuickEntry(line, someServices(), context);
    QVERIFY(quick);
    QVERIFY(!quick->entry.time.isKnown());
    QVERIFY(quick->timeWasTyped);
    QTEST(quick->entry.time.wording, "wording");
    QCOMPARE(quick->entry.text, line);
    QFETCH(bool, follows);
    QCOMPARE(quick->entry.time.after, follows ? context.previousId : EntryId());
}

void QuickEntryTest::takesNow_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"5 Server sind ausgefallen", "30 % der Nutzer", "5.30 Upgrade", "2 of 3 nodes up", "24/7 Hotline",
             "um 5 % gestiegen", "etwa 20 Kunden betroffen", "about 5 customers affected", "at 5 locations", "10.0.0.1 antwortet nicht",
             "Nach Neustart wieder da", "seit dem Update langsam", "jetzt neu gestartet", "in Berlin fällt der Strom aus",
             "in the cluster two pods fail", "1 Stunde Ausfall", "am Server gearbeitet", "Abendschicht informiert", "so geht es",
             "a node is down", "an error was seen", "von Hand gestartet", "zum Provider gewechselt", "vor Ort ist jemand", "five minutes downtime", "genau 5 Server down", "genau 5 Stunden Ausfall",
             "between 5 and 6 nodes died", "next step is a restart", "nächster Versuch läuft", "[Chat] langsam", "einige Stunden Ausfall", "a few users complain",
             "Late response from provider", "Früh erkannt", "half of the nodes are down", "Viertel der Nutzer betroffen",
             "zehn Server down", "um 5 Punkte schlechter", "this node is down", "der letzte Server läuft", "diese Server laufen"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void QuickEntryTest::takesNow()
{
    QFETCH(QString, line);
    const auto quick = parseQuickEntry(line, someServices(), afterNoon());
    QVERIFY(quick);
    QCOMPARE(shown(quick->entry.time), QStringLiteral("m 03-12 14:05"));
    QCOMPARE(quick->entry.text, line);
    QVERIFY(!quick->timeWasTyped);
}

void QuickEntryTest::staysOnTheDayOfAnEndedIncident()
{
    IncidentRecord record;
    record.incident.timezone = zone;
    record.incident.phase = Phase::Resolved;
    record.incident.ended = atMinute(toInstant(QDateTime(QDate(2026, 3, 10), QTime(19, 0), Qt::UTC)), zone);
    const TimeContext context = quickContext(record, aContext().now, "UTC");
    const auto quick = parseQuickEntry(QStringLiteral("23:50 Test"), someServices(), context);
    QVERIFY(quick);
    QCOMPARE(shown(quick->entry.time), QStringLiteral("m 03-10 23:50"));
    QVERIFY(quick->entry.role == EntryRole::Event);
}

void QuickEntryTest::understands_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<QStringList>("services");
    QTest::addColumn<QStringList>("unknown");
    QTest::addColumn<bool>("isPublic");
    const auto row = [](const char* line, const char* text, const char* clock, const QStringList& services = {}, const QStringList& unknown = {}, bool isPublic = false) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(text) << QString::fromUtf8(clock) << services << unknown << isPublic;
    };
    row("13:54 Server startet neu", "Server startet neu", "13:54");
    row("Server startet neu", "Server startet neu", "now");
    row("gegen 19 Uhr Kontakt mit Provider #Chat !public", "Kontakt mit Provider", "gegen 19 Uhr", {QStringLiteral("Chat")}, {}, true);
    row("13:54: mit Doppelpunkt", "mit Doppelpunkt", "13:54");
    row("13:54 - mit Strich", "mit Strich", "13:54");
    row("#visit wieder da", "wieder da", "now", {QStringLiteral("Visitenkarte")});
    row("Fehler #\"Login Portal\" und #chat", "Fehler und", "now", {QStringLiteral("Login Portal"), QStringLiteral("Chat")});
    row("Fehler #„Login App“", "Fehler", "now", {QStringLiteral("Login App")});
    row("Fehler #Login", "Fehler", "now", {}, {QStringLiteral("Login")});
    row("Fehler #Mail, dringend", "Fehler , dringend", "now", {}, {QStringLiteral("Mail")});
    row("Ticket #1234 geöffnet", "Ticket #1234 geöffnet", "now");
    row("Neustart für 15:00 geplant", "Neustart für 15:00 geplant", "now");
    row("um 8 Uhr Besprechung", "Besprechung", "08:00");
    row("C#Code läuft", "C#Code läuft", "now");
    row("at 9:37 AM restarted", "restarted", "09:37");
    row("am Server gearbeitet", "am Server gearbeitet", "now");
    row("50% der Dienste laufen", "50% der Dienste laufen", "now");
    row("!public Entwarnung", "Entwarnung", "now", {}, {}, true);
}

void QuickEntryTest::understands()
{
    QFETCH(QString, line);
    QFETCH(QString, clock);
    const Records records = someServices();
    const auto quick = parseQuickEntry(line, records, aContext());
    QVERIFY(quick);
    QTEST(quick->entry.text, "text");
    QTEST(quick->unknownServices, "unknown");
    QStringList names;
    for (const ServiceId& id : quick->entry.services)
        names << records.services.value(id).name;
    QTEST(names, "services");
    QFETCH(bool, isPublic);
    QCOMPARE(quick->entry.visibility == Visibility::Public, isPublic);
    QCOMPARE(quick->timeWasTyped, clock != QLatin1StringView("now"));
    if (!quick->timeWasTyped)
        QCOMPARE(inZone(*quick->entry.time.earliest, zone).time(), QTime(14, 5));
    else if (quick->entry.time.isVague())
        QCOMPARE(quick->entry.time.wording, clock);
    else
        QCOMPARE(inZone(*quick->entry.time.earliest, zone).toString(QStringLiteral("HH:mm")), clock);
}

void QuickEntryTest::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QString() << int(Error::Code::EmptyInput);
    QTest::newRow("only a time") << QStringLiteral("13:54") << int(Error::Code::EmptyInput);
    QTest::newRow("only marks") << QStringLiteral("#Chat !public") << int(Error::Code::EmptyInput);
    QTest::newRow("impossible behind a preposition") << QStringLiteral("um 25:61 Neustart") << int(Error::Code::ImpossibleTime);
    QTest::newRow("impossible date") << QStringLiteral("am 31.02.2026 Neustart") << int(Error::Code::ImpossibleDate);
    QTest::newRow("impossible") << QStringLiteral("25:61 Neustart") << int(Error::Code::ImpossibleTime);
}

void QuickEntryTest::refuses()
{
    QFETCH(QString, line);
    const auto quick = parseQuickEntry(line, someServices(), aContext());
    QVERIFY(!quick);
    QTEST(int(quick.error().code), "code");
}

QTEST_GUILESS_MAIN(QuickEntryTest)
#include "tst_quickentry.moc"
