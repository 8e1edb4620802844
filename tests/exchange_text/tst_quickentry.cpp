// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/quickentry.h"

#include <QTest>

using namespace lagebild;

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
    void refuses_data();
    void refuses();
};

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
