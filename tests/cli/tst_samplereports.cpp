// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QJsonArray>

/// The reports of both samples in both languages, made by the real program, against every fact of the documents.
class SampleReportsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char* name : {"campus-network-outage", "page-apps-outage"})
            VERIFY_DONE(m_cli.run({QStringLiteral("import"), qEnvironmentVariable("LAGEBILD_SOURCE") + QStringLiteral("/resources/samples/")
                + QString::fromLatin1(name) + QStringLiteral(".json")}));
    }

    void everyFactIsThere_data()
    {
        QTest::addColumn<QString>("incident");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("figures");
        const auto row = [](const char* incident, const char* language, const char* figures) {
            QTest::addRow("%s %s", incident, language) << QString::fromUtf8(incident) << QString::fromUtf8(language) << split(figures);
        };
        row("Data-centre network outage", "de", "mehr als 50 %|70 %|mehr als 90 %|100 %");
        row("Data-centre network outage", "en", "more than 50%|70%|more than 90%|100%");
        row("Contest apps unreachable", "de", "mehr als 200.000|gegen 7:00|24 Stunden");
        row("Contest apps unreachable", "en", "more than 200,000|around 7:00|24 h");
    }

    void everyFactIsThere()
    {
        QFETCH(QString, incident);
        QFETCH(QString, language);
        QFETCH(QStringList, figures);
        const auto document = m_cli.run({QStringLiteral("show"), incident, QStringLiteral("--json")}).json();
        const auto draft = m_cli.run({QStringLiteral("draft"), incident, QStringLiteral("--kind"), QStringLiteral("report"),
            QStringLiteral("--language"), language, QStringLiteral("--json")}).json();
        const QString report = plain(draft[u"text"].toString());
        QVERIFY(!report.isEmpty());
        QCOMPARE(draft[u"missing"].toArray(), QJsonArray());
        for (const QString& fact : factsOf(document, language) + figures)
            QVERIFY2(report.contains(plain(fact)), qPrintable(fact + QStringLiteral("\n---\n") + report));
        for (const auto& entry : document[u"entries"].toArray()) {
            if (entry[u"visibility"].toString() == QStringLiteral("internal"))
                QVERIFY2(!report.contains(plain(words(entry.toObject(), language))), qPrintable(entry[u"text"].toString()));
        }
    }

private:
    static QString words(const QJsonObject& entry, const QString& language)
    {
        return entry[u"language"].toString() == language ? entry[u"text"].toString() : entry[u"translations"][language].toString();
    }

    static QStringList factsOf(const QJsonObject& document, const QString& language)
    {
        const QJsonObject incident = document[u"incident"].toObject();
        QStringList facts;
        for (const auto key : {u"title", u"summary", u"cause"})
            facts << incident[QStringView(key)][language].toString();
        for (const auto key : {u"dataImpact", u"customerAction", u"scope"})
            facts << incident[QStringView(key)][u"text"][language].toString();
        for (const auto& text : incident[u"closing"].toObject())
            facts << text.toObject()[language].toString();
        for (const auto& service : document[u"services"].toArray())
            facts << service[u"names"][language].toString();
        QStringList publicIds;
        for (const auto& entry : document[u"entries"].toArray()) {
            if (entry[u"visibility"].toString() != QStringLiteral("public"))
                continue;
            publicIds << entry[u"id"].toString();
            facts << words(entry.toObject(), language);
        }
        for (const auto& promise : document[u"commitments"].toArray()) {
            // what only an internal entry reports stays internal; our own promises of updates are over by then
            const bool isTheirs = promise[u"by"].toString() == QStringLiteral("provider");
            if (isTheirs && publicIds.contains(promise[u"entry"].toString()))
                facts << promise[u"text"][language].toString();
        }
        facts.removeAll(QString());
        return facts;
    }

    /// Words without Markdown's escapes and no-break spaces.
    static QString plain(QString text)
    {
        return text.remove(u'\\').replace(QChar::Nbsp, u' ').replace(QChar(0x202f), u' ').simplified();
    }

    Cli m_cli;
};

QTEST_GUILESS_MAIN(SampleReportsTest)
#include "tst_samplereports.moc"
