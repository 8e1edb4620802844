// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QJsonArray>

namespace {

struct Sample {
    const char* file;
    const char* title; ///< in English, which names the incident here
};
constexpr Sample campus{"campus-network-outage", "Data-centre network outage"};
constexpr Sample pages{"page-apps-outage", "Contest apps unreachable"};

/// Words without Markdown's escapes and no-break spaces.
QString plain(QString text)
{
    return text.remove(u'\\').replace(QChar::Nbsp, u' ').replace(QChar(0x202f), u' ').simplified();
}

QString words(const QJsonValue& entry, const QString& language)
{
    return entry[u"language"].toString() == language ? entry[u"text"].toString() : entry[u"translations"][language].toString();
}

} // namespace

/// The reports of both samples in both languages, made by the real program, against every fact of the documents.
class SampleReportsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const Sample& sample : {campus, pages}) {
            VERIFY_DONE(m_cli.run({QStringLiteral("import"), qEnvironmentVariable("LAGEBILD_SOURCE") + QStringLiteral("/resources/samples/")
                + QString::fromLatin1(sample.file) + QStringLiteral(".json")}));
            const QString title = QString::fromLatin1(sample.title);
            m_documents[title] = m_cli.run({QStringLiteral("show"), title, QStringLiteral("--json")}).json();
            for (const char* language : {"de", "en"}) {
                m_reports[title + QLatin1StringView(language)] = m_cli.run({QStringLiteral("draft"), title, QStringLiteral("--kind"),
                    QStringLiteral("report"), QStringLiteral("--language"), QString::fromLatin1(language), QStringLiteral("--json")}).json();
            }
        }
    }

    void everyFactIsThere_data()
    {
        QTest::addColumn<QString>("report");
        QTest::addColumn<QString>("fact");
        for (const Sample& sample : {campus, pages}) {
            for (const char* language : {"de", "en"})
                addRecordedFacts(QString::fromLatin1(sample.title), QString::fromLatin1(language));
        }
        addCampusFacts();
        addPagesFacts();
    }

    void everyFactIsThere()
    {
        QFETCH(QString, report);
        QFETCH(QString, fact);
        const QString text = plain(m_reports[report][u"text"].toString());
        if (!text.contains(plain(fact)))
            qInfo().noquote() << text; // a QVERIFY2 would cut it
        QVERIFY(!fact.isEmpty() && text.contains(plain(fact)));
    }

    /// What is restored is not said to be missing, and nobody is told to do nothing and something.
    void thePagesDoNotContradictThemselves()
    {
        for (const char* language : {"de", "en"}) {
            for (const char* kind : {"resolved", "report", "update"}) {
                const QString text = plain(m_cli.run({QStringLiteral("draft"), QString::fromLatin1(pages.title), QStringLiteral("--kind"),
                    QString::fromLatin1(kind), QStringLiteral("--language"), QString::fromLatin1(language), QStringLiteral("--json")}).json()[u"text"].toString());
                QVERIFY(text.size() > 200);
                for (const char* wrong : {"wiederhergestellt am Montag", "restored on Monday", "Daten verloren; Wiederherstellung", "data lost; restoration",
                         "ohne dass Sie etwas tun", "without any action", "Noch nicht wieder", "Not available"})
                    QVERIFY2(!text.contains(QString::fromUtf8(wrong)), wrong);
            }
        }
        for (const auto& service : m_documents[QString::fromLatin1(pages.title)][u"services"].toArray()) {
            QCOMPARE(service[u"state"].toString(), QStringLiteral("operational")); // all are up again,
            const bool isWhole = service[u"restoration"].toString() == QStringLiteral("restored");
            QCOMPARE(service[u"dataImpact"].toString(), isWhole ? QStringLiteral("none") : QStringLiteral("partial")); // some without all data
        }
    }

    void nothingIsMissingAndNothingInternalLeaks_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("language");
        for (const Sample& sample : {campus, pages}) {
            for (const char* language : {"de", "en"})
                QTest::addRow("%s %s", sample.file, language) << QString::fromLatin1(sample.title) << QString::fromLatin1(language);
        }
    }

    void nothingIsMissingAndNothingInternalLeaks()
    {
        QFETCH(QString, title);
        QFETCH(QString, language);
        const QJsonObject report = m_reports[title + language];
        QCOMPARE(report[u"missing"].toArray(), QJsonArray());
        const QString text = plain(report[u"text"].toString());
        int hidden = 0;
        for (const auto& entry : m_documents[title][u"entries"].toArray()) {
            if (entry[u"visibility"].toString() != QStringLiteral("internal"))
                continue;
            ++hidden;
            QVERIFY2(!text.contains(plain(words(entry, language))), qPrintable(entry[u"text"].toString()));
        }
        QVERIFY(hidden > 0);
        for (const auto& role : m_documents[title][u"incident"][u"roles"].toArray())
            QVERIFY2(!text.contains(role[u"person"].toString()), qPrintable(text));
    }

private:
    void row(const QString& report, const QString& name, const QString& fact) const
    {
        QTest::addRow("%s: %s", qPrintable(report), qPrintable(name)) << report << fact;
    }

    /// What the document holds word for word: one row for each service, public entry, promise and text.
    void addRecordedFacts(const QString& title, const QString& language) const
    {
        const QString report = title + language;
        const QJsonObject document = m_documents[title];
        const QJsonObject incident = document[u"incident"].toObject();
        for (const auto key : {"title", "summary", "cause"})
            row(report, QString::fromLatin1(key), incident[QLatin1StringView(key)][language].toString());
        for (const auto key : {"dataImpact", "customerAction", "scope"})
            row(report, QString::fromLatin1(key), incident[QLatin1StringView(key)][u"text"][language].toString());
        const QJsonObject closing = incident[u"closing"].toObject();
        for (const auto key : {"apology", "thanks", "outlook", "contact", "recovery", "lesson"})
            row(report, QString::fromLatin1(key), closing[QLatin1StringView(key)][language].toString());
        for (const auto& outage : incident[u"earlierOutages"].toArray())
            row(report, QStringLiteral("earlier outage"), outage[u"text"][language].toString());
        for (const auto& service : document[u"services"].toArray())
            row(report, QStringLiteral("service ") + service[u"name"].toString(), service[u"names"][language].toString());
        for (const auto& entry : document[u"entries"].toArray()) {
            if (entry[u"visibility"].toString() == QStringLiteral("public"))
                row(report, QStringLiteral("entry ") + entry[u"text"].toString().left(40), words(entry, language));
        }
        for (const auto& promise : document[u"commitments"].toArray())
            row(report, QStringLiteral("promise ") + promise[u"text"][u"de"].toString(), promise[u"text"][language].toString());
    }

    void both(const Sample& sample, const char* german, const char* english) const
    {
        const QString title = QString::fromLatin1(sample.title);
        row(title + QStringLiteral("de"), QString::fromUtf8(german).left(50), QString::fromUtf8(german));
        row(title + QStringLiteral("en"), QString::fromUtf8(english).left(50), QString::fromUtf8(english));
    }

    /// What is made from the record: each fact as it must read.
    void addCampusFacts() const
    {
        const auto fact = [&](const char* german, const char* english) { both(campus, german, english); };
        fact("**Beginn:** Donnerstag, 24. Januar 2019, 13:53 Uhr", "**Began:** Thursday, 24 January 2019, 13:53");
        fact("**Ende:** Donnerstag, 24. Januar 2019, 20:14 Uhr", "**Ended:** Thursday, 24 January 2019, 20:14");
        fact("**Dauer:** 6 h 21 min", "**Duration:** 6 h 21 min");
        const char* affected[][2] = {{"Login", "Login"}, {"Visitenkarte", "Business card"}, {"Chat", "Chat"}, {"News", "News"}, {"Jobs", "Jobs"}};
        for (const auto& name : affected)
            fact(QByteArray("- **").append(name[0]).append("**: wieder verfügbar (um 20:14 Uhr)").constData(),
                QByteArray("- **").append(name[1]).append("**: available again (at 20:14)").constData());
        const char* working[][2] = {{"Kursliste und Details", "Course list and details"}, {"Kalender: ansehen", "Calendar: view"},
            {"Kalender: anlegen", "Calendar: create"}, {"E-Mail: lesen", "E-mail: read"}, {"E-Mail: empfangen", "E-mail: receive"},
            {"E-Mail: senden", "E-mail: send"}, {"Noten", "Grades"}, {"Links zu Hochschuldiensten", "Links to university services"},
            {"Studienübersicht", "Studies overview"}, {"Mensamenüs", "Lunch menus"}, {"Support-Bereich", "Support area"}};
        for (const auto& name : working)
            fact(QByteArray("- ").append(name[0]).constData(), QByteArray("- ").append(name[1]).constData());
        fact("- 17:54 Uhr: mehr als 50 % (Dienste) in Betrieb", "- 17:54: more than 50% (services) working");
        fact("- 18:23 Uhr: 70 % (Dienste) in Betrieb", "- 18:23: 70% (services) working");
        fact("- 18:53 Uhr: mehr als 90 % (Dienste) in Betrieb", "- 18:53: more than 90% (services) working");
        fact("- 20:14 Uhr: 100 % (Dienste) in Betrieb", "- 20:14: 100% (services) working");
        fact("- **15:30 Uhr** Rückfall:", "- **15:30** Relapse:");
        fact("- **gegen 14:40 Uhr** Nordwolke sagt", "- **around 14:40** On the second call");
        fact("kein Datenverlust; wiederhergestellt", "no data lost; restored");
        fact("- **Nordwolke**: bevorzugte Bearbeitung – eingehalten", "- **Nordwolke**: preferred support – kept");
        fact("- nächste Meldung bis 19:15 Uhr – verspätet eingehalten", "- next update by 19:15 – kept late");
    }

    void addPagesFacts() const
    {
        const auto fact = [&](const char* german, const char* english) { both(pages, german, english); };
        fact("**Beginn:** Freitag, 13. Juni 2014, gegen 7:00 Uhr", "**Began:** Friday, 13 June 2014, around 7:00");
        fact("**Ende:** Montag, 16. Juni 2014, 5:00 Uhr", "**Ended:** Monday, 16 June 2014, 05:00");
        fact("**Dauer:** 69,5 bis 70,5 Stunden", "**Duration:** 69.5 to 70.5 hours");
        fact("**Umfang:** mehr als 200.000 Facebook-Seiten", "**Scope:** more than 200,000 Facebook pages");
        fact("**: Daten teilweise verloren; die übrigen werden noch wiederhergestellt", "**: data partly lost; the rest is still to be restored");
        fact("**: kein Datenverlust; wiederhergestellt", "**: no data lost; restored");
        fact("Die Daten der Premium-Apps sind bereits wiederhergestellt, die der übrigen Apps folgen in Kürze.",
            "The data of the premium apps has already been restored; that of the other apps will follow shortly.");
        fact("ließen sich vom alten Server übernehmen. Hochgeladene Grafiken und eigene CSS-Dateien der ersten App-Generation sind endgültig verloren.",
            "could be taken over from the old server. Uploaded graphics and custom CSS files of the first generation of apps are lost for ever.");
        for (const auto& name : {std::pair("Gewinnspiel", "Contest"), std::pair("Impressum", "Imprint")})
            fact(QByteArray("- **").append(name.first).append("**: wieder verfügbar (am Montag um 5:00 Uhr)").constData(),
                QByteArray("- **").append(name.second).append("**: available again (on Monday at 05:00)").constData());
        const char* toCheck[][2] = {{"Freunde einladen", "Invite friends"}, {"RSS-Meldungen", "RSS messages"}, {"Fotostrom", "Photo stream"},
            {"Kurznachrichten", "Short messages"}, {"Videoseite", "Video page"}, {"Zeitleiste", "Time line"}, {"Videokanal", "Video channel"},
            {"Impressum", "Imprint"}};
        for (const auto& name : toCheck)
            fact(QByteArray("- ").append(name[0]).constData(), QByteArray("- ").append(name[1]).constData());
        fact("- **gegen 7:00 Uhr** Mehrere Apps", "- **around 7:00** Several apps");
        fact("- **im Laufe des Samstagmittags** Fernhost tauscht", "- **around midday on Saturday** Fernhost replaces");
        fact("- **im weiteren Verlauf des Freitags** Fernhost", "- **later on Friday** Fernhost");
        fact("- **gleichzeitig** Störung beim", "- **at the same time** Fault reported");
        fact("- **unmittelbar danach** Die Entwicklung", "- **immediately afterwards** Development");
        fact("- **am späten Freitagabend** Nach einem", "- **late on Friday evening** After another");
        fact("- **Fernhost**: bevorzugter Support – nicht eingehalten", "- **Fernhost**: preferred support – not kept");
        fact("- **Fernhost**: höchste Priorität – verspätet eingehalten", "- **Fernhost**: highest priority – kept late");
        fact("2011", "2011");
        fact("24 Stunden", "24 hours");
    }

    Cli m_cli;
    QMap<QString, QJsonObject> m_documents; ///< by title
    QMap<QString, QJsonObject> m_reports;   ///< by title and language
};

QTEST_GUILESS_MAIN(SampleReportsTest)
#include "tst_samplereports.moc"
