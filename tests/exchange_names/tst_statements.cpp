// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names/functions.h"
#include "app/exchange/names/services.h"
#include "app/exchange/names/statements.h"

#include <QTest>

using namespace lagebild::text;

/// Which services a sentence calls affected, working or restored.
class StatementsTest : public QObject {
    Q_OBJECT
private slots:
    void german_data();
    void german();
    void english_data();
    void english();
    void splits_data();
    void splits();
    void titles_data();
    void titles();
    void functions_data();
    void functions();
    void subjects_data();
    void subjects();
    void twins_data();
    void twins();
    void rows_data();
    void rows();
};

namespace {

void addColumns()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("affected");
    QTest::addColumn<QStringList>("working");
    QTest::addColumn<QStringList>("restored");
}

QStringList names(const char* listed)
{
    return QString::fromUtf8(listed).split(QStringLiteral(" | "), Qt::SkipEmptyParts);
}

void row(const char* sentence, const char* affected, const char* working = "", const char* restored = "")
{
    QTest::newRow(sentence) << QString::fromUtf8(sentence) << names(affected) << names(working) << names(restored);
}

void check(const QString& language)
{
    QFETCH(QString, sentence);
    const Statements said = statementsIn(sentence, language);
    QTEST(said.affected, "affected");
    QTEST(said.working, "working");
    QTEST(said.restored, "restored");
}

} // namespace

void StatementsTest::german_data()
{
    addColumns();
    row("Betroffen sind alle zentralen Drucker der Bibliothek.", "zentrale Drucker der Bibliothek");
    row("Betroffen waren die Kasse (Filiale Nord), der Online-Shop und die Waage.", "Kasse (Filiale Nord) | Online-Shop | Waage");
    row("Der Dienst \"Terminbuchung\" ist vorübergehend nicht erreichbar.", "Terminbuchung");
    row("Derzeit sind alle Dienste der Stadtwerke und das Kundenportal nicht erreichbar.", "Dienste der Stadtwerke | Kundenportal");
    row("Derzeit gibt es eine Störung von [karten.example](https://karten.example/a).", "karten.example");
    row("Es kam zu einem Ausfall unseres Buchungssystems.", "Buchungssystem");
    row("Alle Messgeräte, die am Strang 10.0.0.1 bis 10.0.0.9 hängen, sind offline.", "Messgeräte");
    row("Nicht betroffen sind die Telefonie und das Fax.", "", "Telefonie | Fax");
    row("Die Notrufsäulen sind davon nicht betroffen, die Anzeigetafeln sind gestört.", "Anzeigetafeln", "Notrufsäulen");
    row("Interne Anrufe funktionieren wie gehabt.", "", "Interne Anrufe");
    row("Fahrplan wieder erreichbar – Ticketverkauf weiter gestört", "Ticketverkauf", "", "Fahrplan");
    row("Mittlerweile sind Fahrplan und Auskunft wieder verfügbar.", "", "", "Fahrplan | Auskunft");
    row("Die Waage funktioniert derzeit nicht.", "Waage");
    row("Der Fahrkartenverkauf fiel am Morgen vollständig aus.", "Fahrkartenverkauf");
    row("Gegen 9 Uhr brach das Telefonnetz der Werft zusammen.", "Telefonnetz der Werft");
    row("Das Kundenkonto steht seit heute früh leider nicht zur Verfügung.", "Kundenkonto");
    row("Bescheide können zurzeit nicht ausgestellt werden.", "Bescheide");
    row("Seit 8 Uhr kommt es bei der Anmeldung zu längeren Störungen.", "Anmeldung");
    row("Wir haben derzeit Probleme mit der Kartenzahlung.", "Kartenzahlung");
    row("Es stellte sich heraus, dass die Kasse in weiten Teilen eingeschränkt war.", "Kasse");
    row("Ein Kabelschaden legte ab 7.40 Uhr Fähre und Seilbahn lahm.", "Fähre | Seilbahn");
    row("Bei den Wartungsarbeiten kam es bei einem Update zu Problemen.", "");
    row("Betroffen sind Dienste, zum Beispiel Terminbuchung.", "Terminbuchung");
    row("Um acht war die Webseite der Werft einfach weg.", "Webseite der Werft");
    row("Das Hauptsystem war zwischen 12.02 Uhr und 12.06 Uhr für einen sehr großen Teil der Gäste nicht erreichbar.", "Hauptsystem");
    row("Gegen 3.00 Uhr kam es zu einem Ausfall unseres gemieteten Kassenservers.", "gemietete Kassenserver");
    row("Die Webcam (eine der ältesten an der ganzen Küste) war nicht erreichbar.", "Webcam");
    row("Betroffen waren kleinere Kommunen.", "");
    row("Die Schranken liefen ohne Probleme.", "", "Schranken");
    row("Wir merkten, dass die Schranken im Hintergrund weiterliefen.", "", "Schranken");
    row("Die Notruftelefone blieben durchgehend erreichbar.", "", "Notruftelefone");
    row("Fahrräder können weiterhin im Laden ausgeliehen werden.", "", "Fahrräder");
    row("Keine Auswirkungen gibt es auf den Fährbetrieb.", "", "Fährbetrieb");
    row("Durch den Ausfall einiger Fahrkartenautomaten stockte der Verkehr.", "Fahrkartenautomaten");
    row("Die Brücke ist offen, sodass Fähre, Bus und Bahn nutzbar sind.", "", "Fähre | Bus | Bahn");
    row("Die Brücke ist offen, so dass Fähre und Bus weiterhin verfügbar sind.", "", "Fähre | Bus");
    row("Wir bemerkten nicht, dass die Fähre verfügbar ist.", "");
    row("Wir hoffen, dass die Fähre ab morgen nutzbar ist.", "");
    row("Wir arbeiten daran, sodass die Fähre nutzbar ist.", "");
    row("Es ist nicht so, dass die Fähre nutzbar ist.", "");
    row("Wir können nicht ausschließen, dass die Fähre erreichbar ist.", "");
    row("Wir gehen davon aus, dass Fähre und Bus verfügbar sind.", "");
    row("Der Pegel steigt, sodass die Fähre kaum nutzbar ist.", "");
    row("Der Pegel fällt, sodass die Fähre bald nutzbar ist.", "");
    row("Der Pegel fällt, sodass die Fähre ab morgen nutzbar ist.", "");
    row("Das erledigen Dienste wie Moodle.", "");
    row("Wir arbeiten mit Hochdruck an einer Lösung.", "");
    row("Bei einem Stromausfall wäre das Archiv nicht erreichbar.", "");
    row("Das Problem ist noch nicht behoben.", "");
    row("Durch den Ausfall war es nicht möglich.", "");
}

void StatementsTest::german()
{
    check(QStringLiteral("de"));
}

void StatementsTest::english_data()
{
    addColumns();
    row("The Harbor API was unavailable while the Dock console stayed up.", "Harbor API");
    row("Other services, including the ticket shop, the Harbor API, and Dock Mail were impacted.", "ticket shop | Harbor API | Dock Mail");
    row("Hosting related to private packages was affected, this included the private registry and its mirrors, and private manuals.", "private registry and its mirrors | private manuals");
    row("[Dock Enterprise](/dock) customers and DockHost users were not affected by the outage.", "", "Dock Enterprise | DockHost");
    row("Dock pages were down, but were not affected by the data loss.", "Dock pages");
    row("During this time, workloads continued to run.", "", "workloads");
    row("At 10:15 UTC the Dock cluster went offline.", "Dock");
    row("We were unable to update the news on the Dock Status Page because of this.", "Dock Status Page");
    row("Instead, we used the Dock feed (@dock) and banner text to tell customers.", "", "Dock feed (@dock) | banner text");
    row("We are investigating issues with Dock Mail and Dock Search.", "Dock Mail | Dock Search");
    row("There was a short outage of dns at north.", "dns at north");
    row("Riders were unable to sign into the Harbor console.", "Harbor console");
    row("We see elevated error rates on the Harbor API.", "Harbor API");
    row("The Harbor sites, including Dock Mail, became unavailable.", "Harbor sites | Dock Mail");
    row("Other services, including Dock Mail, became unavailable.", "Dock Mail");
    row("Dock Mail isn't loading.", "Dock Mail");
    row("Riders using the paper map were not affected.", "", "Riders using the paper map");
    row("This only concerned the dock.example site and none of the maps sold by Dock.", "", "maps sold by Dock");
    row("There was no impact on Dock Mail.", "", "Dock Mail");
    row("Dock Mail was returning 503.", "Dock Mail");
    row("We increased the timeouts in our Dock Mail setup.", "");
    row("Many users were affected.", "");
    row("It was down for an hour.", "");
    row("This would have affected Dock Mail.", "");
    row("The team noticed that the database was slow.", "");
    row("Update on Dock 4 being stuck in the harbor", "Dock 4");
    row("Dock Mail is now back online for riders.", "Dock Mail");
    row("Calls on Dock Mail started timing out.", "Dock Mail");
    row("Dock Mail suffered three different issues that night.", "Dock Mail");
    row("09:05 Dock gone down", "Dock");
    row("While handling the Harbor West outage we learned a lot.", "Harbor West");
    row("While handling the DNS outage we learned a lot.", ""); // mostly the cause
    row("On Friday delays were noticed from Dock Search and we looked into it.", "Dock Search");
    row("It locked up all our other services (Gate API, Map Worker, Timetable).", "Gate API | Map Worker | Timetable");
    row("All services (Gate API, Map Worker, Timetable) are unaffected.", "", "Gate API | Map Worker | Timetable");
    row("The flood impacted several of our services (Gate API, Map Worker).", "Gate API | Map Worker");
    row("All the services (Gate API, Map Worker) were completely down.", "Gate API | Map Worker");
    row("All other services (Gate API, Map Worker, Timetable) were not affected by the outage.", "", "Gate API | Map Worker | Timetable");
    row("Other services (Gate API, Map Worker) kept working during the outage.", "", "Gate API | Map Worker");
    row("The flood did not affect other services (Gate API, Map Worker).", "");
    row("None of the other services (Gate API, Map Worker) were affected.", "");
    row("Divers of several sites (North Pier, South Pier) helped to end the outage.", "");
    row("The gate redundancy in Harbor West didn't work as designed.", "");
    row("The Harbor Portal didn't work as expected.", "Harbor Portal");
    row("The Harbor Portal did not work like before.", "Harbor Portal");
    row("The Harbor Portal does not work like a shop.", "");
    row("No failures were reported for Dock Mail.", "");
    row("No incident with Dock Mail is known.", "");
    row("There were no problems with Dock Mail.", "");
    row("The night went by without any outage of Dock Mail.", "");
    row("Our Q3 outage taught us a lot.", "");
    row("The Christmas outage taught us a lot.", "");
    row("Dock Mail traffic was impacted.", "Dock Mail");
    row("Last week Dock Mail was unavailable for two hours.", "Dock Mail");
    row("And second, Dock Search saw impact.", "Dock Search");
    row("The prolonged issue with Dock Search triggered a bug.", "Dock Search");
    row("A relief was the failover of Dock Mail and Dock Search to the south.", "Dock Mail | Dock Search");
    row("There was trouble, with 50% of the Harbor caches in the north crashing.", "Harbor caches");
    row("We were paged for api.dock.example socket timeouts.", "api.dock.example");
    row("Customers accessing Dock Mail were not impacted.", "", "Dock Mail");
    row("Several Dock services experienced impact to the gates.", "");
    row("Wikis hosted on dock.example were unavailable.", "Wikis hosted on dock.example");
}

void StatementsTest::english()
{
    check(QStringLiteral("en"));
}

void StatementsTest::splits_data()
{
    QTest::addColumn<QString>("enumeration");
    QTest::addColumn<QStringList>("pieces");
    QTest::newRow("two") << "Chat und Login" << names("Chat | Login");
    QTest::newRow("three") << "Chat, Login und Wiki" << names("Chat | Login | Wiki");
    QTest::newRow("last comma") << "Chat and Login, and Wiki" << names("Chat and Login | Wiki");
    QTest::newRow("brackets") << "Chat (Nord, Süd und West) und Wiki" << names("Chat (Nord, Süd und West) | Wiki");
    QTest::newRow("versions") << "Geräte mit Version 5.x und 6.x" << names("Geräte mit Version 5.x und 6.x");
    QTest::newRow("one") << "Chat" << names("Chat");
    QTest::newRow("hyphens") << "Bus-, Bahn- und Fährverkehr" << names("Busverkehr | Bahnverkehr | Fährverkehr");
    QTest::newRow("hyphen behind a name with one") << "E-Mail- und Telefondienst" << names("E-Mail-Dienst | Telefondienst");
    QTest::newRow("hyphen behind letters") << "DNS- oder Zeitserver" << names("DNS-Server | Zeitserver");
    QTest::newRow("hyphen before a word that nobody can cut") << "Nord- und Südmole" << names("Nord | Südmole");
}

void StatementsTest::splits()
{
    QFETCH(QString, enumeration);
    QTEST(piecesOf(enumeration), "pieces");
}

void StatementsTest::titles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("disruption") << "Summary of the Blue Store Service Disruption" << "en" << names("Blue Store");
    QTest::newRow("event") << "Summary of the Blue Store Event in the North" << "en" << names("Blue Store");
    QTest::newRow("outage of") << "Outage of Blue Mail" << "en" << names("Blue Mail");
    QTest::newRow("genitive") << "Ausfall des Bürger Netzes" << "de" << names("Bürger Netz");
    QTest::newRow("colon") << "Karten/Pläne: Ausfall (08.04.)" << "de" << names("Karten/Pläne");
    QTest::newRow("a German noun proves nothing") << "Ausfall der Kasse" << "de" << QStringList();
    QTest::newRow("behind the kind of report") << "Post-mortem: Blue Mail Unavailable" << "en" << names("Blue Mail");
    QTest::newRow("nothing broken") << "Postmortem of January 31" << "en" << QStringList();
}

void StatementsTest::titles()
{
    QFETCH(QString, title);
    QFETCH(QString, language);
    QTEST(namesInTitle(title, language), "names");
}

void StatementsTest::functions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTitle");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("title, rates") << "Increased error rates on ferry bookings" << true << "en" << names("ferry bookings");
    QTest::newRow("title, delay") << "Delay in Gate Opening" << true << "en" << names("Gate Opening");
    QTest::newRow("title, German") << "Störung im Kernnetz" << true << "de" << names("Kernnetz");
    QTest::newRow("title without a thing") << "Postmortem" << true << "en" << QStringList();
    QTest::newRow("object") << "Many riders experienced increased gate times of up to ten minutes." << false << "en" << names("gate times");
    QTest::newRow("delays in") << "There were delays of up to 20 minutes in gate opening." << false << "en" << names("gate opening");
    QTest::newRow("could not fetch") << "Riders weren't able to retrieve the maps of the harbor." << false << "en" << names("maps");
    QTest::newRow("the site") << "At 7:53 the site was hit with many calls." << false << "en" << names("site");
    QTest::newRow("people are none") << "Many users were affected." << false << "en" << QStringList();
    QTest::newRow("unreal") << "This would have affected the site." << false << "en" << QStringList();
    QTest::newRow("parts of") << "Um neun waren die meisten Teile unserer Apps wieder verfügbar." << false << "de" << names("Apps");
    QTest::newRow("again") << "Inzwischen ist die Webseite wieder erreichbar." << false << "de" << names("Webseite");
    QTest::newRow("clause") << "Wir merkten, dass die Webseite nicht mehr erreichbar war." << false << "de" << names("Webseite");
    QTest::newRow("denied") << "There were no problems with the ferry." << false << "en" << QStringList();
    QTest::newRow("denied, German") << "Keine der Fähren war gestört." << false << "de" << QStringList();
    QTest::newRow("the head of a list") << "There were problems with the following:" << false << "en" << QStringList();
    QTest::newRow("all services say nothing") << "Derzeit sind alle Dienste gestört." << false << "de" << QStringList();
}

void StatementsTest::functions()
{
    QFETCH(QString, text);
    QFETCH(bool, isTitle);
    QFETCH(QString, language);
    QTEST(isTitle ? functionsInTitle(text, language) : functionsIn(text, language), "found");
}

void StatementsTest::subjects_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("verb") << "Ferry ticket queue backing up" << names("Ferry ticket queue");
    QTest::newRow("kind of report and day") << "Post-mortem: Stuck Ferry Queue on June 3rd, 2026" << names("Ferry Queue");
    QTest::newRow("day before it") << "2026-06-03: Gate Service Locked Up the Pier" << names("Gate");
    QTest::newRow("nothing but the day") << "Incident on June 3, 2026" << QStringList();
    QTest::newRow("degraded") << "Ferry Queue degraded" << names("Ferry Queue");
    for (const char* title : {"Postmortem", "Weekly report", "Weekly report: ferry outage", "Notes from Anna", "Notes on the outage", "Human error", "Incident 4711",
             "Status of the mail service", "A day at the pier", "Report of the harbor"})
        QTest::newRow(title) << title << QStringList();
    QTest::newRow("a sentence of many words") << "We have a lot to say of what went wrong on the pier" << QStringList();
}

void StatementsTest::subjects()
{
    QFETCH(QString, title);
    QTEST(subjectOfTitle(title), "found");
}

void StatementsTest::twins_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("host") << "Dock Search" << "search.dock.example" << true;
    QTest::newRow("hosts") << "dock.example" << "search.dock.example" << false;
    QTest::newRow("host behind its name") << "Dock site dock.example" << "dock.example" << true;
    QTest::newRow("name before brackets") << "Pier" << "Pier (www.pier.example)" << true;
    QTest::newRow("short form") << "D3" << "Blue D3" << true;
    QTest::newRow("brand") << "Dock" << "Dock Mail" << false;
    QTest::newRow("more words") << "Dock Mail" << "Dock Mail inbox" << true;
    QTest::newRow("different") << "Dock Mail" << "Dock Search" << false;
}

void StatementsTest::twins()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(isSameService(one, other), same);
    QCOMPARE(isSameService(other, one), same);
    QCOMPARE(withoutTwins({one, other}).size(), same ? 1 : 2);
}

void StatementsTest::rows_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("working");
    QTest::newRow("down") << "| Telefonie | gestört |" << "Telefonie" << false;
    QTest::newRow("up") << "| E-Mail | nicht betroffen | – |" << "E-Mail" << true;
    QTest::newRow("English") << "| **Mail** | degraded performance |" << "Mail" << false;
    QTest::newRow("head") << "| Dienst | Status |" << QString() << false;
    QTest::newRow("time") << "| 09:10 | down |" << QString() << false;
}

void StatementsTest::rows()
{
    QFETCH(QString, line);
    QFETCH(QString, name);
    const auto list = serviceListIn(line);
    QCOMPARE(list.has_value(), !name.isEmpty());
    if (list) {
        QCOMPARE(list->names, QStringList {name});
        QTEST(list->isWorking, "working");
    }
}

QTEST_GUILESS_MAIN(StatementsTest)
#include "tst_statements.moc"
