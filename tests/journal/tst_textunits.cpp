// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/textunits.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lagebild::journal;

class TestTextUnits : public QObject {
    Q_OBJECT
private slots:
    void divides_data();
    void divides();
    void keepsTogether_data();
    void keepsTogether();
    void keepsSeparators();
    void joinsToTheTextExactly();
};

/// "¦" stands for the place where two units meet.
void TestTextUnits::divides_data()
{
    QTest::addColumn<QString>("marked");
    const auto row = [](const char* name, const char* marked) { QTest::newRow(name) << QString::fromUtf8(marked); };
    row("two sentences", "Der Login ist gestört. ¦Wir suchen die Ursache.");
    row("English", "Payments are down. ¦We are looking into it. ¦Search works.");
    row("question and exclamation", "Was geht noch? ¦Alles andere! ¦Danke für Ihre Geduld.");
    row("two spaces", "Chat is down.  ¦Mail works.");
    row("Uhr", "Seit etwa 19:30 Uhr ist der Chat gestört. ¦Mail geht.");
    row("percent", "Es laufen wieder 70 %. ¦Der Rest folgt.");
    row("capitals", "Ursache war ein Fehler im DNS. ¦Er ist behoben.");
    row("short words", "Wir rufen Sie an. ¦Das Web ist neu. ¦We set it up. ¦Try it now. ¦All good.");
    row("Erfolg", "Die Umschaltung war ein Erfolg. ¦Alle Dienste laufen.");
    row("hyphen", "Betroffen ist die E-Mail. ¦Chat geht.");
    row("apostrophe", "We can't. ¦They don't. ¦Das geht’s Team an.");
    row("German quotation closed before", "Der Dienst „Karte“ ist gestört. ¦Mensa geht.");
    row("brackets closed before", "Login (Web und App) geht nicht. ¦Chat geht.");
    row("emphasis closed before", "Der **Login** geht _nicht_ immer. ¦Chat geht.");
    row("code closed before", "Bitte `cache leeren` wählen. ¦Danach neu anmelden.");
    row("snake case", "Der Wert max_users war falsch. ¦Er ist erhöht.");
    row("lines", "Betroffen:\n¦Login\n¦Chat\n¦Noch da:\n¦News");
    row("paragraphs", "Guten Tag,\n\n¦der Login ist gestört.\n\n¦Ihr Team");
    row("list items", "- Login geht nicht\n¦- Chat: gestört seit 10:05\n¦- Mail geht");
    row("sentences in an item", "- Login geht nicht. ¦Ursache unklar.\n¦- Chat geht.");
    row("other list marks", "* eins\n¦+ zwei\n¦• drei\n¦1. vier\n¦2) fünf\n¦a) sechs\n¦[x] sieben");
    row("list of long items", "- Der Login im Web geht seit heute früh um halb acht nicht\n¦- Der Chat");
    row("list after an abbreviation", "Wir prüfen zusammen mit dem Anbieter Login, Chat, Mail usw.\n¦- Login geht");
    row("short lines", "Login usw.\n¦Chat,\n¦Noch zehn Min.\n¦Bis gleich");
    row("nested list", "- Login\n¦  - Web\n¦    - Safari");
    row("quotation", "> Wir arbeiten daran.\n¦> Danke.");
    row("headings", "# Störung. Und Behebung\n¦## Stand\n¦Alles geht. ¦Danke.");
    row("table", "| Dienst | Stand. Seit |\n¦| --- | --- |\n¦| Login | gestört. Neu |");
    row("code", "```\n¦error. Again\n¦  at Main\n¦```\n¦Das war alles. ¦Danke.");
    row("rule", "Oben\n¦---\n¦Unten");
    row("log", "10:05 Wir haben den Ausfall bemerkt und den Anbieter angerufen\n¦10:20 Er sucht noch");
    row("line of a list without marks", "chat\n¦news\n¦mail");
    row("carriage returns", "Login geht.\r\n¦Chat geht.\r\n\r\n¦Danke.");
    row("Unicode line breaks", "Login geht.\u2028¦Chat geht.\u2029¦Danke.");
}

void TestTextUnits::divides()
{
    QFETCH(QString, marked);
    const QStringList expected = marked.split(u'¦');
    QCOMPARE(unitsOf(expected.join(QString())), expected);
}

void TestTextUnits::keepsTogether_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("z. B.", "Nicht betroffen sind z. B. News und Mensa.");
    row("z.B.", "Nicht betroffen sind z.B. News und Mensa.");
    row("d. h.", "Der Cache ist leer, d. h. Seiten laden langsam.");
    row("u. a.", "Gestört sind u. a. Login und Chat.");
    row("i. d. R.", "Das dauert i. d. R. Minuten.");
    row("o. ä.", "Melden Sie Fehler o. ä. Anzeichen.");
    row("bzw.", "Login bzw. Anmeldung geht nicht.");
    row("usw.", "Login, Chat usw. Alles gestört.");
    row("etc.", "Login, chat etc. Nothing works.");
    row("ca.", "Das dauert ca. Montag an.");
    row("Nr.", "Die Meldung Nr. Eins und Nr. 3 gelten.");
    row("Hauptstr.", "Rechenzentrum Hauptstr. Wien ist ohne Strom.");
    row("Tel.", "Hilfe unter Tel. Wien 12.");
    row("Abt.", "Die Abt. Technik prüft.");
    row("Std.", "Es dauert zwei Std. Danach mehr.");
    row("Min.", "Noch zehn Min. Geduld.");
    row("Mio.", "Etwa zwei Mio. Seiten.");
    row("voraussichtl.", "Das Ende ist voraussichtl. Montag.");
    row("mögl.", "Bald mögl. Lösung.");
    row("evtl.", "Kommt evtl. Dienstag.");
    row("inkl.", "Alle Dienste inkl. Chat.");
    row("zzgl.", "Zwei Stunden zzgl. Anlauf.");
    row("vgl.", "Die Ursache (neu), vgl. Meldung eins.");
    row("entspr.", "Die entspr. Kunden wissen es.");
    row("Dipl.-Ing.", "Frau Dipl.-Ing. Muster leitet.");
    row("Dr.", "Frau Dr. Muster und Prof. Beispiel prüfen.");
    row("Hr.", "Gespräch mit Hr. Muster.");
    row("Fa.", "Die Fa. Netz hat Strom.");
    row("GmbH & Co. KG", "Die Netz GmbH & Co. KG prüft.");
    row("St.", "Der Standort St. Pölten geht.");
    row("month", "Seit 3. Jan. Mittag gestört, wie im Sept. Damals auch.");
    row("weekday", "Seit Mo. Mittag gestört.");
    row("e.g.", "Some apps, e.g. Chat, fail.");
    row("i.e.", "The core, i.e. Login, fails.");
    row("a.m.", "Since 10 a.m. Login fails.");
    row("U.S.", "The U.S. East region fails.");
    row("approx.", "It takes approx. Two hours.");
    row("Mr.", "Call Mr. Smith or Mrs. Jones.");
    row("vs.", "Region East vs. West differs.");
    row("No.", "Notice No. Five stands.");
    row("Inc.", "Hosting Inc. The provider checks.");
    row("Dept.", "The Dept. Head knows.");
    row("Jr.", "Ask John Jr. He knows.");
    row("initials", "Frau A. Muster, J. R. Beispiel und Hans-J. Muster.");
    row("ordinal", "Am 25. Februar und im 2. Versuch. 3. Folge.");
    row("Roman ordinal", "Im Rechenzentrum Karl IV. Platz eins.");
    row("number", "Betroffen sind 200. Mehr folgt.");
    row("decimal", "Es sind 3.5 Prozent, 1.000 Kunden.");
    row("clock time", "Seit 10:05. Weiteres folgt. ");
    row("time with a dot", "Seit 10.30. Weiteres folgt.");
    row("date", "Seit 24.01.2019. Heute geht es.");
    row("version", "Wir nutzen v2.1. Sie ist neu.");
    row("address", "Siehe https://status.example.org/a. Danke.");
    row("address with question", "Siehe https://status.example.org/? Danke.");
    row("domain", "Siehe status.example. Danke.");
    row("mail", "An hilfe@example.org. Danke.");
    row("path", "In /var/log. Danke.");
    row("file", "In config.json. Danke.");
    row("ellipsis", "Wir warten ... Noch immer.");
    row("ellipsis without space", "Wir warten... Noch immer.");
    row("in brackets", "Login (gestört. Seit gestern) geht nicht.");
    row("open bracket", "Login (gestört. Seit gestern.");
    row("stray quotation mark", "Login geht. Noch nicht\" sagte er. Danke.");
    row("stray bracket", "Login geht. Chat auch) sagte er. Danke.");
    row("footnote", "Login geht*. Chat auch. Danke.");
    row("after a bracket", "Login geht nicht (Web). Chat geht.");
    row("in quotation marks", "Er sagte \"Geht nicht. Noch nicht\" und ging.");
    row("in German quotation marks", "Er sagte „Geht nicht. Noch nicht“ und ging.");
    row("in guillemets", "Er sagte »Geht nicht. Noch nicht« und ging.");
    row("after quotation marks", "Er sagte: „Geht nicht.“ Danach nichts.");
    row("before quotation marks", "Er kam. „Geht nicht“, sagte er.");
    row("emphasis", "**Achtung. Login gestört.** Danke.");
    row("underscored", "_Achtung. Login gestört_ seit heute.");
    row("struck out", "~~Login gestört. Chat auch~~ behoben");
    row("code span", "Der Befehl `a. B` hilft.");
    row("link", "Siehe [Stand. Neu](https://x.example) dort");
    row("small letter follows", "Login geht. iPhone nicht.");
    row("digit follows", "Login geht. 20 Kunden nicht.");
    row("no space", "Login geht.Chat nicht.");
    row("hard space", "Login geht.\u00a0Chat nicht.");
    row("name with a mark", "Die Suche von Yahoo! Japan geht.");
    row("wrapped line", "Wir haben den Anbieter angerufen und warten nun auf\nseine Antwort.");
    row("wrapped before a noun", "Seit heute früh prüfen wir zusammen mit dem Team den\nLogin und den Chat.");
    row("wrapped after an abbreviation", "Nicht betroffen sind z. B.\nNews und Mensa.");
    row("wrapped after a comma", "Betroffen sind heute früh Login,\nChat und Mail.");
    row("wrapped item", "- Wir haben den Anbieter angerufen und warten auf\n  seine Antwort");
    row("wrapped before a time", "Wir haben den Anbieter angerufen und warten nun seit\n10:05 Uhr.");
    row("wrapped before a dash", "Wir haben den Anbieter angerufen und warten nun auf ihn\n– er sucht noch.");
    row("wrapped before a date", "Wir haben den Anbieter angerufen und warten nun bis zum\n3. Februar.");
    row("empty", "");
}

void TestTextUnits::keepsTogether()
{
    QFETCH(QString, text);
    QCOMPARE(unitsOf(text), text.isEmpty() ? QStringList() : QStringList{text});
}

void TestTextUnits::keepsSeparators()
{
    const TextUnits split = splitIntoUnits(QStringLiteral(" \n\n  Login geht. Chat auch. \n \n- Mail\n"));
    QCOMPARE(split.leading, QStringLiteral(" \n\n"));
    const QList<TextUnit> expected{{QStringLiteral("  Login geht."), QStringLiteral(" ")},
        {QStringLiteral("Chat auch."), QStringLiteral(" \n \n")}, {QStringLiteral("- Mail"), QStringLiteral("\n")}};
    QCOMPARE(split.units, expected);
    QCOMPARE(splitIntoUnits(QStringLiteral(" \n")).leading, QStringLiteral(" \n"));
    QVERIFY(splitIntoUnits(QStringLiteral(" \n")).units.isEmpty());
}

void TestTextUnits::joinsToTheTextExactly()
{
    static const std::vector<QString> pieces{QStringLiteral("Login"), QStringLiteral("geht"), QStringLiteral("."),
        QStringLiteral(" "), QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\t"), QStringLiteral("z. B."),
        QStringLiteral("- "), QStringLiteral("1. "), QStringLiteral("```"), QStringLiteral("**"), QStringLiteral("("),
        QStringLiteral(")"), QStringLiteral("„"), QStringLiteral("!"), QStringLiteral("?"), QStringLiteral("_"),
        QStringLiteral("\u2028"), QStringLiteral("\U0001F6A7"), QStringLiteral("|"), QStringLiteral("#")};
    QVERIFY(rc::check("units join to the text", [] {
        const auto words = *rc::gen::container<std::vector<QString>>(rc::gen::elementOf(pieces));
        QString text;
        for (const QString& word : words)
            text += word;
        RC_ASSERT(unitsOf(text).join(QString()) == text);
        for (const TextUnit& unit : splitIntoUnits(text).units)
            RC_ASSERT(!unit.text.isEmpty() && !unit.text.back().isSpace() && unit.separator.trimmed().isEmpty());
    }));
}

QTEST_GUILESS_MAIN(TestTextUnits)
#include "tst_textunits.moc"
