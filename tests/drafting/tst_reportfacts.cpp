// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/facts.h"
#include "tests/drafting/drafts.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::test;

class TestReportFacts : public QObject {
    Q_OBJECT

private slots:
    void everyFactIsInTheReport_data();
    void everyFactIsInTheReport();
    void timelineKeepsItsOrder();
    void vocabularyMatchesTheFacts();
};

void TestReportFacts::everyFactIsInTheReport_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fact");
    const QString campus[] = {drafted(campusIncident(), report(de)).text, drafted(campusIncident(), report(en)).text};
    const QString weekend[] = {drafted(weekendIncident(), report(de)).text, drafted(weekendIncident(), report(en)).text};
    const auto rows = [](const char* name, const QString (&texts)[2], const char* german, const char* english) {
        const auto tag = [](const char* fact) { return QByteArray(fact).left(60).replace('\n', ' '); };
        QTest::addRow("%s de: %s", name, tag(german).constData()) << texts[0] << told(german);
        QTest::addRow("%s en: %s", name, tag(english).constData()) << texts[1] << told(english);
    };
    const auto both = [&](const char* german, const char* english) { rows("campus", campus, german, english); };
    both("# Bericht zur Störung: Netzausfall bei Uferblick", "# Incident report: Network failure at Uferblick");
    both("Das Rechenzentrum von Uferblick war vom Netz getrennt.", "Uferblick's data centre was cut off");
    both("**Beginn:** Donnerstag, 9. Februar 2023, 10:40 Uhr", "**Began:** Thursday, 9 February 2023, 10:40");
    both("**Ende:** Donnerstag, 9. Februar 2023, 17:01 Uhr", "**Ended:** Thursday, 9 February 2023, 17:01");
    both("**Dauer:** 6 h 21 min", "**Duration:** 6 h 21 min");
    both("Alle Zeiten: MEZ (Europe/Vienna)", "All times: CET (Europe/Vienna)");
    both("Ein Router von Uferblick hatte einen Defekt.", "A router of Uferblick was defective.");
    both("- **Anmeldung**: wieder verfügbar (um 17:01 Uhr)\n- **Ausweis**: wieder verfügbar (um 17:01 Uhr)\n- **Plauderraum**: wieder verfügbar (um 17:01 Uhr)\n"
         "- **Neuigkeiten**: wieder verfügbar (um 17:01 Uhr)\n- **Stellenmarkt**: wieder verfügbar (um 17:01 Uhr)\n\n",
        "- **Login**: available again (at 17:01)\n- **ID card**: available again (at 17:01)\n- **Chat room**: available again (at 17:01)\n- **News**: available again (at 17:01)\n- **Job board**: available again (at 17:01)\n\n");
    both("## Nicht betroffen\n\n- Kursliste\n- Termine ansehen\n- Termine anlegen\n- Post lesen\n- Post empfangen\n- Post senden\n- Zeugnis\n- Lernraum\n- Studienplan\n- Speiseplan\n- Hilfe\n\n",
        "## Not affected\n\n- Course list\n- Viewing events\n- Creating events\n- Reading mail\n- Receiving mail\n- Sending mail\n- Grades\n- Study room\n- Study plan\n- Canteen menu\n- Help\n\n");
    both("- 14:54 Uhr: mehr als 50\u00a0% in Betrieb", "- 14:54: more than 50% working");
    both("- 15:23 Uhr: 70\u00a0% in Betrieb", "- 15:23: 70% working");
    both("- 15:53 Uhr: mehr als 90\u00a0% in Betrieb", "- 15:53: more than 90% working");
    both("- 17:01 Uhr: 100\u00a0% in Betrieb", "- 17:01: 100% working");
    both("Es sind keine Daten verloren gegangen.", "No data has been lost.");
    both("Sie müssen nichts tun.", "There is nothing you need to do.");
    both("Kalender holen fehlende Termine von selbst nach.", "Calendars catch up on missing events by themselves.");
    both("### Donnerstag, 9. Februar 2023", "### Thursday, 9 February 2023");
    both("- **10:41 Uhr** Der Plauderraum antwortet nicht.", "- **10:41** The chat room does not answer.");
    both("- **12:30 Uhr** Ein Stromfehler startet alle Rechner neu.", "- **12:30** A power fault restarts all machines.");
    both("## Was der Anbieter zugesagt hat\n\n- **Uferblick**: Netz wieder da bis 14 Uhr – verspätet eingehalten\n", "## What the provider promised\n\n- **Uferblick**: network back by 14:00 – kept late\n");
    both("Wir bitten um Entschuldigung.", "We apologise.");
    both("Danke für die Geduld.", "Thank you for your patience.");
    both("Wir richten einen zweiten Standort ein.", "We are setting up a second site.");
    both("Fragen an hilfe@kompass.example", "Questions to help@kompass.example");
    both("Schon während der Störung sagen, was nicht geht.", "Say during the incident what does not work.");
    both("## Was wir zugesagt haben\n\n- nächste Meldung bis 13:00 Uhr – eingehalten\n", "## What we promised\n\n- next update by 13:00 – kept\n");
    const auto vague = [&](const char* german, const char* english) { rows("weekend", weekend, german, english); };
    vague("**Beginn:** Freitag, 11. Juni 2021, gegen 7:00 Uhr", "**Began:** Friday, 11 June 2021, around 7:00");
    vague("**Ende:** Montag, 14. Juni 2021, 5:00 Uhr", "**Ended:** Monday, 14 June 2021, 05:00");
    vague("**Dauer:** 69,5 bis 70,5 Stunden", "**Duration:** 69.5 to 70.5 hours");
    vague("**Umfang:** mehr als 200.000 Vereinsseiten", "**Scope:** more than 200,000 club pages");
    vague("MESZ (Europe/Berlin)", "CEST (Europe/Berlin)");
    vague("- **Wettbewerb**: wieder verfügbar (am Montag um 5:00 Uhr)", "- **Contest**: available again (on Monday at 05:00)");
    vague("- **Freundekreis**: ausgefallen (seit Freitag, gegen 7:00 Uhr)", "- **Friends circle**: down (since around 7:00 on Friday)");
    vague("Ein Teil der Daten ist verloren gegangen.\n\nHochgeladene Bilder fehlen für immer.", "Some data has been lost.\n\nUploaded pictures are gone for good.");
    vague("- **Freundekreis, Nachrichtenband, Bilderwand, Kurzfunk, Filmecke, Zeitstrahl, Tonkiste und Pflichtseite**: Daten teilweise verloren; die übrigen werden noch wiederhergestellt\n- **Wettbewerb, Verlosung und Tippspiel**: wiederhergestellt\n",
        "- **Friends circle, Feed ribbon, Picture wall, Short radio, Film corner, Time ribbon, Sound box and Legal page**: data partly lost; the rest is still to be restored\n- **Contest, Raffle and Betting game**: restored\n");
    vague("Bitte prüfen Sie die Einrichtung dieser Apps:\n\n- Freundekreis\n- Nachrichtenband\n- Bilderwand\n- Kurzfunk\n- Filmecke\n- Zeitstrahl\n- Tonkiste\n- Pflichtseite\n",
        "Please check the set-up of these apps:\n\n- Friends circle\n- Feed ribbon\n- Picture wall\n- Short radio\n- Film corner\n- Time ribbon\n- Sound box\n- Legal page\n");
    vague("### Freitag, 11. Juni 2021\n\n- **gegen 7:00 Uhr** Mehrere Apps antworten nicht.\n- **danach** Unser Team sucht den Fehler.\n- **im weiteren Verlauf des Freitags** Der Anbieter verspricht Hilfe.\n- **am späten Freitagabend** Noch ein Anruf.\n\n",
        "### Friday, 11 June 2021\n\n- **around 7:00** Several apps do not answer.\n- **afterwards** Our team looks for the fault.\n- **later on Friday** The provider promises help.\n- **late on Friday evening** Another call.\n\n");
    vague("### Samstag, 12. Juni 2021\n\n- **im Laufe des Samstagmittags** Ein Ersatzgerät kommt.", "### Saturday, 12 June 2021\n\n- **around midday on Saturday** A spare device arrives.");
    vague("- **zwischen Sonntag, 16:00 Uhr, und Montag, 4:30 Uhr** Der neue", "- **between 16:00 on Sunday and 04:30 on Monday** The new");
    vague("- **Rechenhof**: bevorzugte Hilfe – nicht eingehalten", "- **Rechenhof**: preferred support – not kept");
    vague("- **Rechenhof**: höchste Dringlichkeit – eingehalten", "- **Rechenhof**: highest priority – kept");
    vague("Das tut uns leid.", "We are sorry.");
    vague("Danke an das ganze Team.", "Thanks to the whole team.");
    vague("Wir überdenken, wo unsere Rechner stehen.", "We are rethinking where our machines stand.");
    vague("Melden Sie sich jederzeit.", "Get in touch at any time.");
    vague("- Ein einziger früherer Ausfall (seit 2011, 24 Stunden)", "- A single earlier outage (since 2011, 24 hours)");
}

void TestReportFacts::everyFactIsInTheReport()
{
    QFETCH(QString, text);
    QFETCH(QString, fact);
    if (!text.contains(fact))
        qInfo().noquote() << text; // a QVERIFY2 would cut it
    QVERIFY(text.contains(fact));
}

void TestReportFacts::timelineKeepsItsOrder()
{
    const IncidentBuilder builder = weekendIncident();
    const Records records = builder.records();
    const QString text = drafted(builder, report(en)).text;
    qsizetype at = -1;
    for (const TimelineEntry& entry : inOrder(*records.incidents.begin())) {
        const qsizetype next = text.indexOf(*wordsIn(entry, en));
        QVERIFY2(next > at, qPrintable(entry.text));
        at = next;
    }
}

void TestReportFacts::vocabularyMatchesTheFacts()
{
    QSet<QString> seen;
    for (const IncidentBuilder& builder : {campusIncident(), weekendIncident()}) {
        const Records records = builder.records();
        const Facts facts = factsOf(records, *records.incidents.begin(), {NoticeKind::Report, Channel::Internal, de, {}}, later);
        QCOMPARE(facts.lists.keys(), vocabulary().items.keys());
        for (auto list = facts.lists.begin(); list != facts.lists.end(); ++list) {
            for (const FactItem& item : list.value()) {
                QStringList names = vocabulary().items.value(list.key());
                names.sort();
                QCOMPARE(item.keys(), names);
                seen << list.key();
            }
        }
    }
    QVERIFY(seen.contains(QStringLiteral("contacts")) && seen.contains(QStringLiteral("earlier")) && seen.size() > 10);
}

QTEST_GUILESS_MAIN(TestReportFacts)
#include "tst_reportfacts.moc"
