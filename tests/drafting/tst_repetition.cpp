// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/repetition.h"
#include "tests/drafting/drafts.h"

using namespace lagebild;
using namespace lagebild::test;

class TestRepetition : public QObject {
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
    void anEntryKeepsItsSentence();
    void theGeneratedSentenceGivesWay_data();
    void theGeneratedSentenceGivesWay();
    void theSameForSeveralServicesIsSaidOnce();
    void earlierOutagesSayNothingTwice_data();
    void earlierOutagesSayNothingTwice();
    void aScopeThatRepeatsTheNumberIsLeftOut();
};

void TestRepetition::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char* name, const char* text) {
        const QStringList pieces = told(text).split(u'|');
        QTest::newRow(name) << QString(told(text)).replace(u'|', u' ') << pieces;
    };
    row("one", "Der Chat steht.");
    row("two", "Der Chat steht.|Die Mail läuft.");
    row("abbreviation", "Nicht betroffen sind z. B. News und Mail.");
    row("ordinal", "Am 25. Februar war es vorbei.");
    row("initial", "Es meldet sich F. Huber vom Dienst.");
    row("number", "Das war Nr. 3 in diesem Jahr.");
    row("quotation", "Er sagte „Bald.“|Dann kam nichts.");
    row("exclamation", "Endlich!|Alles läuft wieder.");
    QTest::newRow("lines") << QStringLiteral("Chat steht\n\nMail steht") << QStringList{QStringLiteral("Chat steht"), QStringLiteral("Mail steht")};
    QTest::newRow("nothing") << QString() << QStringList();
}

void TestRepetition::sentences()
{
    QFETCH(QString, text);
    QTEST(sentencesOf(text), "sentences");
}

void TestRepetition::anEntryKeepsItsSentence()
{
    IncidentBuilder builder = campusIncident();
    builder.incident().cause = both("Ein Stromfehler startet alle Rechner neu.", "A power fault restarts all machines.");
    builder.incident().summary = both("Es gab zwei Fehler. Ein Stromfehler startet alle Rechner neu.", "There were two faults. A power fault restarts all machines.");
    for (const QString& language : noticeLanguages()) {
        const QString text = drafted(builder, report(language)).text;
        const bool isGerman = language == de;
        QCOMPARE(text.count(isGerman ? u"Stromfehler" : u"power fault"), 1);
        QVERIFY2(text.contains(isGerman ? told("\n\nEs gab zwei Fehler.\n\n") : told("\n\nThere were two faults.\n\n")), qPrintable(text));
        QVERIFY2(text.contains(isGerman ? told("## Ursache\n\nSiehe unten: 12:30 Uhr.\n") : told("## Cause\n\nSee below: 12:30.\n")), qPrintable(text));
    }
    // a notice without a timeline tells the cause itself
    QVERIFY(drafted(builder, {NoticeKind::Resolved, Channel::Status, de, {}}).text.contains(u"Ein Stromfehler"));
}

void TestRepetition::theGeneratedSentenceGivesWay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("section");
    QTest::newRow("the same") << told("Sie müssen nichts tun.") << told("Sie müssen nichts tun.\n");
    QTest::newRow("the same and more") << told("Sie müssen nichts tun, auch nicht am Telefon.") << told("Sie müssen nichts tun, auch nicht am Telefon.\n");
    QTest::newRow("the same, then more") << told("Sie müssen nichts tun. Alles kommt von selbst.") << told("Sie müssen nichts tun.\n\nAlles kommt von selbst.\n");
    QTest::newRow("something else") << told("Starten Sie nichts neu.") << told("Sie müssen nichts tun.\n\nStarten Sie nichts neu.\n");
    QTest::newRow("nothing") << QString() << told("Sie müssen nichts tun.\n");
}

void TestRepetition::theGeneratedSentenceGivesWay()
{
    QFETCH(QString, text);
    QFETCH(QString, section);
    IncidentBuilder builder = campusIncident();
    builder.incident().customerActionText = {{de, text}};
    const QString notice = drafted(builder, report(de)).text;
    QVERIFY2(notice.contains(told("## Was Sie tun müssen\n\n") + section + u'\n'), qPrintable(notice));
    QCOMPARE(notice.count(told("Sie müssen nichts tun")), 1);
}

void TestRepetition::theSameForSeveralServicesIsSaidOnce()
{
    IncidentBuilder builder = weekendIncident();
    for (Involvement& involvement : builder.record().involvements) {
        if (involvement.dataImpact == DataImpact::Partial)
            involvement.dataImpactText = both("Hochgeladene Bilder fehlen für immer. Texte sind da.", "Uploaded pictures are gone for good. Texts are there.");
    }
    const QString text = drafted(builder, report(de)).text;
    QCOMPARE(text.count(u"Hochgeladene Bilder"), 1); // in the sentence about all data
    QCOMPARE(text.count(u"Texte sind da."), 1);
    QVERIFY2(text.contains(told("und Pflichtseite**: Daten teilweise verloren; die übrigen werden noch wiederhergestellt – Texte sind da.\n")), qPrintable(text));
}

void TestRepetition::earlierOutagesSayNothingTwice_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isVague");
    QTest::addColumn<QString>("item");
    QTest::newRow("text alone") << told("Seit 2011 gab es einen Ausfall von 24 Stunden.") << false << told("- Seit 2011 gab es einen Ausfall von 24 Stunden.\n");
    QTest::newRow("text and length") << told("Seit 2011 gab es einen Ausfall.") << false << told("- Seit 2011 gab es einen Ausfall. (24 Stunden)\n");
    QTest::newRow("text and time") << told("Einmal 24 Stunden Ausfall.") << false << told("- Einmal 24 Stunden Ausfall. (seit 2011)\n");
    QTest::newRow("no text") << QString() << false << told("- (seit 2011, 24 Stunden)\n");
    QTest::newRow("within a span") << told("Ein Ausfall.") << true << told("- Ein Ausfall. (zwischen 2011 und Juni 2021, 24 Stunden)\n");
}

void TestRepetition::earlierOutagesSayNothingTwice()
{
    QFETCH(QString, text);
    QFETCH(bool, isVague);
    QFETCH(QString, item);
    IncidentBuilder builder = weekendIncident();
    EarlierOutage& outage = builder.incident().earlierOutages.first();
    outage.text = {{de, text}};
    if (isVague)
        outage.time = between(*outage.time.earliest, utc("2021-06-11T05:00"), "Europe/Berlin");
    const QString notice = drafted(builder, report(de)).text;
    QVERIFY2(notice.contains(told("## Frühere Ausfälle\n\n") + item), qPrintable(notice));
}

void TestRepetition::aScopeThatRepeatsTheNumberIsLeftOut()
{
    IncidentBuilder builder = weekendIncident();
    builder.incident().scope.text = both("mehr als 200.000 Vereinsseiten", "More than 200,000 club pages.");
    QCOMPARE(drafted(builder, report(de)).text.count(u"Vereinsseiten"), 1);
    QCOMPARE(drafted(builder, report(en)).text.count(u"club pages"), 1);
    QCOMPARE(drafted(germanOnly(builder), report(en)).text.count(u"Vereinsseiten"), 1);
    builder.incident().scope.count = 0;
    builder.incident().scope.text = both("alle Vereine im Norden", "all clubs in the north");
    QVERIFY(drafted(builder, report(de)).text.contains(told("- **Umfang:** alle Vereine im Norden\n")));
    QCOMPARE(drafted(builder, report(en)).text.count(u"all clubs"), 1);
    builder.incident().scope.text = both("Überall in Europa.", "All over Europe.");
    QVERIFY(drafted(builder, report(de)).text.contains(told("Überall in Europa.")));
}

QTEST_GUILESS_MAIN(TestRepetition)
#include "tst_repetition.moc"
