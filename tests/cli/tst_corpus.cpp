// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QJsonArray>

namespace {

QStringList namesWhere(const QJsonObject& document, bool (*fits)(const QJsonValue&))
{
    QStringList names;
    for (const auto& service : document[u"services"].toArray()) {
        if (fits(service))
            names << service[u"name"].toString();
    }
    return names;
}

bool isAffected(const QJsonValue& service)
{
    static const QStringList calm{QStringLiteral("operational"), QStringLiteral("unknown")};
    return !calm.contains(service[u"worst"].toString());
}

bool isStillWorking(const QJsonValue& service)
{
    return service[u"worst"].toString() == QStringLiteral("operational") && service[u"watched"].toBool();
}

QJsonArray events(const QJsonObject& document)
{
    QJsonArray found;
    for (const auto& entry : document[u"entries"].toArray()) {
        if (entry[u"role"].toString() == QStringLiteral("event"))
            found.append(entry);
    }
    return found;
}

QStringList percents(const QJsonObject& document)
{
    QStringList found;
    for (const auto& entry : document[u"entries"].toArray()) {
        if (entry[u"percent"].isObject())
            found << entry[u"percent"][u"bound"].toString() + u' ' + QString::number(entry[u"percent"][u"value"].toDouble());
    }
    return found;
}

} // namespace

/// The two reports that commissioned the program. Their texts are not ours and not part of the project.
class CorpusTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_corpus = qEnvironmentVariable("LAGEBILD_SHARED") + QStringLiteral("/corpus/");
        if (!QFile::exists(m_corpus + QStringLiteral("de/studo-2019.txt")))
            QSKIP("the corpus is not here");
        VERIFY_DONE(import(QStringLiteral("de/studo-2019.txt"), "2019-01-24", "Europe/Vienna"));
        VERIFY_DONE(import(QStringLiteral("de/tabmaker-2014.txt"), "2014-06-17", "Europe/Berlin"));
    }

    void studo()
    {
        const auto document = show("studo");
        QCOMPARE(events(document).size(), 14);
        QCOMPARE(namesWhere(document, isAffected).size(), 5);
        QCOMPARE(namesWhere(document, isStillWorking).size(), 11);
        QCOMPARE(percents(document), (QStringList{QStringLiteral("moreThan 50"), QStringLiteral("exactly 70"), QStringLiteral("moreThan 90"), QStringLiteral("exactly 100")}));
        QCOMPARE(document[u"incident"][u"dataImpact"][u"kind"].toString(), QStringLiteral("none"));
        QCOMPARE(document[u"incident"][u"customerAction"][u"kind"].toString(), QStringLiteral("none"));
    }

    void tabmaker()
    {
        const auto document = show("tabmaker");
        QVERIFY(events(document).size() >= 15);
        const auto incident = document[u"incident"];
        QCOMPARE(incident[u"scope"][u"count"].toDouble(), 200000.0);
        QCOMPARE(incident[u"scope"][u"bound"].toString(), QStringLiteral("moreThan"));
        QCOMPARE(incident[u"dataImpact"][u"kind"].toString(), QStringLiteral("partial"));
        QCOMPARE(incident[u"customerAction"][u"kind"].toString(), QStringLiteral("required"));
        QCOMPARE(incident[u"customerAction"][u"services"].toArray().size(), 8);
        QStringList promises;
        for (const auto& promise : document[u"commitments"].toArray()) {
            if (promise[u"by"].toString() == QStringLiteral("provider"))
                promises << promise[u"text"][u"de"].toString();
        }
        QCOMPARE(promises.size(), 2);
        QVERIFY(promises.join(u' ').contains(QStringLiteral("bevorzugter Support")));
        QVERIFY(promises.join(u' ').contains(QStringLiteral("höchste Priorität")));
    }

    void theTextKnowsItsDay()
    {
        const auto answer = m_cli.run({QStringLiteral("import"), m_corpus + QStringLiteral("de/studo-2019.txt"), QStringLiteral("--published"),
            QStringLiteral("2019-02-01"), QStringLiteral("--timezone"), QStringLiteral("Europe/Vienna"), QStringLiteral("--preview"), QStringLiteral("--json")});
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.err.contains(QStringLiteral("24.01.19")) && answer.err.contains(QStringLiteral("2019-02-01")), qPrintable(answer.err));
        const QJsonValue first = events(answer.json())[0];
        QCOMPARE(first[u"time"][u"earliest"].toString(), QStringLiteral("2019-01-24T13:54:00+01:00"));
    }

    void thePageAroundTheReportStaysInside()
    {
        const QString text = plain(report(m_cli, QStringLiteral("tabmaker"), "de"));
        for (const char* piece : {"Disqus", "Author:", "Kategorie:", "17. Juni 2014"})
            QVERIFY2(!text.contains(QString::fromUtf8(piece)), piece);
        QStringList all;
        for (const auto& entry : show("tabmaker")[u"entries"].toArray())
            all << entry[u"text"].toString();
        QVERIFY(all.join(u' ').contains(QStringLiteral("Disqus"))); // kept, not published
    }

    void theReportIsCompleteInGermanAndHonestInEnglish_data()
    {
        QTest::addColumn<QString>("incident");
        QTest::newRow("studo") << QStringLiteral("studo");
        QTest::newRow("tabmaker") << QStringLiteral("tabmaker");
    }

    void theReportIsCompleteInGermanAndHonestInEnglish()
    {
        QFETCH(QString, incident);
        const auto document = show(incident.toUtf8());
        const auto german = report(m_cli, incident, "de");
        const auto english = report(m_cli, incident, "en");
        QCOMPARE(german[u"missing"].toArray().size(), 0);
        QCOMPARE(missingIn(english), publicIds(document));
        for (const auto& service : document[u"services"].toArray())
            QVERIFY2(plain(german).contains(service[u"name"].toString()), qPrintable(service[u"name"].toString()));
        for (const QString& percent : percents(document))
            QVERIFY2(plain(german).contains(percent.section(u' ', 1) + QStringLiteral(" %")), qPrintable(percent));
        for (const auto& fact : document[u"incident"][u"closing"].toObject()) {
            // sentence by sentence: what the summary or an entry says is not said again
            for (const QString& sentence : fact.toObject()[u"de"].toString().split(QStringLiteral(". ")))
                QVERIFY2(plain(german).contains(sentence.simplified()), qPrintable(sentence));
        }
    }

    void onlyWhatLacksATranslationIsMissing_data()
    {
        theReportIsCompleteInGermanAndHonestInEnglish_data();
    }

    /// Half of the events get an English text, in a profile of their own; exactly the others stay listed and marked.
    void onlyWhatLacksATranslationIsMissing()
    {
        QFETCH(QString, incident);
        QJsonObject document = show(incident.toUtf8());
        QJsonArray entries = document[u"entries"].toArray();
        QSet<QString> untranslated = publicIds(document);
        for (qsizetype i = 0; i < entries.size(); i += 2) {
            QJsonObject entry = entries[i].toObject();
            entry[u"translations"] = QJsonObject{{QStringLiteral("en"), QStringLiteral("English words, number %1.").arg(i)}};
            untranslated.remove(entry[u"id"].toString());
            entries[i] = entry;
        }
        document[u"entries"] = entries;
        Cli other;
        VERIFY_DONE(other.run({QStringLiteral("import"), other.write(QStringLiteral("half.json"), QJsonDocument(document).toJson())}));
        const QJsonObject english = report(other, incident, "en");
        QVERIFY(untranslated.size() > 3);
        QCOMPARE(missingIn(english), untranslated);
        QCOMPARE(plain(english).count(QStringLiteral("(original in German)")), untranslated.size());
        for (qsizetype i = 0; i < entries.size(); i += 2) {
            const bool isPublic = entries[i][u"visibility"].toString() == QStringLiteral("public");
            QCOMPARE(plain(english).contains(QStringLiteral("English words, number %1.").arg(i)), isPublic);
        }
        QCOMPARE(missingIn(report(other, incident, "de")), QSet<QString>());
    }

    /// Title, summary and all else that the English all-clear quotes is listed once, on the command line, too.
    void everyQuotedTextIsListedOnce()
    {
        for (const char* channel : {"status", "email", "internal"}) {
            const QStringList words{QStringLiteral("draft"), QStringLiteral("tabmaker"), QStringLiteral("--kind"), QStringLiteral("resolved"),
                QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("--channel"), QString::fromLatin1(channel)};
            const QJsonObject draft = m_cli.run(words + QStringList{QStringLiteral("--json")}).json();
            QStringList texts;
            for (const auto& missing : draft[u"missing"].toArray()) {
                if (missing[u"entry"].isNull())
                    texts << missing[u"original"].toString();
            }
            QCOMPARE(texts.first(), QStringLiteral("Ausfall der TABMAKER Apps"));
            QCOMPARE(texts.removeDuplicates(), 0);
            const qsizetype inSubject = draft[u"text"].toString().contains(texts.first().left(9)) ? 0 : 1;
            QCOMPARE(plain(draft).count(QStringLiteral(" (in German only)")), texts.size() - inSubject);
            QCOMPARE(m_cli.run(words).err.count(QStringLiteral("Not yet translated into English: ")), draft[u"missing"].toArray().size());
        }
    }

    /// Eight apps were not marked as up again: the all-clear says so, and its author is told.
    void theAllClearNamesWhatIsStillDown()
    {
        for (const char* channel : {"status", "email", "social", "internal"}) {
            const auto answer = m_cli.run({QStringLiteral("draft"), QStringLiteral("tabmaker"), QStringLiteral("--kind"), QStringLiteral("resolved"),
                QStringLiteral("--language"), QStringLiteral("de"), QStringLiteral("--channel"), QString::fromLatin1(channel)});
            const QString text = QString::fromUtf8(answer.out);
            QVERIFY2(text.contains(QStringLiteral("Noch nicht wieder verfügbar")) && text.contains(QStringLiteral("TABMAKER Flickr")), qPrintable(text));
            QVERIFY2(answer.err.contains(QStringLiteral("TABMAKER Impressum")), qPrintable(answer.err));
        }
    }

    void theReportInventsNoBoundsAndRepeatsNothing()
    {
        const QString text = plain(report(m_cli, QStringLiteral("tabmaker"), "de"));
        QVERIFY2(!text.contains(QStringLiteral("1. Januar 2011")), qPrintable(text));
        QCOMPARE(text.count(QStringLiteral("Custom CSS-Dateien nicht mehr vorhanden")), 1);
        const QString english = plain(report(m_cli, QStringLiteral("tabmaker"), "en"));
        QVERIFY2(english.contains(QStringLiteral("(between 2011 and June 2014, 24 hours)")), qPrintable(english));
        QCOMPARE(english.count(QStringLiteral("Custom CSS-Dateien nicht mehr vorhanden")), 1);
    }

private:
    static QSet<QString> publicIds(const QJsonObject& document)
    {
        QSet<QString> ids;
        for (const auto& entry : document[u"entries"].toArray()) {
            if (entry[u"visibility"].toString() == QStringLiteral("public"))
                ids << entry[u"id"].toString();
        }
        return ids;
    }
    static QSet<QString> missingIn(const QJsonObject& draft)
    {
        QSet<QString> ids;
        for (const auto& entry : draft[u"missing"].toArray()) {
            if (entry[u"entry"].isString())
                ids << entry[u"entry"].toString();
        }
        return ids;
    }
    Cli::Answer import(const QString& name, const char* published, const char* zone)
    {
        return m_cli.run({QStringLiteral("import"), m_corpus + name, QStringLiteral("--published"), QString::fromLatin1(published),
            QStringLiteral("--timezone"), QString::fromLatin1(zone)});
    }
    QJsonObject show(const QByteArray& incident)
    {
        return m_cli.run({QStringLiteral("show"), QString::fromUtf8(incident), QStringLiteral("--json")}).json();
    }
    static QJsonObject report(const Cli& cli, const QString& incident, const char* language)
    {
        return cli.run({QStringLiteral("draft"), incident, QStringLiteral("--kind"), QStringLiteral("report"),
            QStringLiteral("--language"), QString::fromLatin1(language), QStringLiteral("--json")}).json();
    }
    /// The draft's words without Markdown's escapes and no-break spaces.
    static QString plain(const QJsonObject& draft)
    {
        QString text = draft[u"text"].toString();
        return text.remove(u'\\').replace(QChar::Nbsp, u' ').simplified();
    }

    Cli m_cli;
    QString m_corpus;
};

QTEST_GUILESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
