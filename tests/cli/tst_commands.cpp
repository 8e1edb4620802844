// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QJsonArray>
#include <QRegularExpression>

class CommandsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_cli.emplace(); }

    void anEmptyProfileHasNoIncidents()
    {
        const auto answer = m_cli->run(split("incidents|--json"));
        VERIFY_DONE(answer);
        QCOMPARE(answer.json(), QJsonObject({{QStringLiteral("incidents"), QJsonArray()}}));
        VERIFY_DONE(m_cli->run(split("incidents")));
    }

    void takesLongTexts()
    {
        const QString id = declare("Mail is slow");
        const QString line = QStringLiteral("The delay was „42“ s. ").repeated(5000);
        VERIFY_DONE(m_cli->run({QStringLiteral("add"), id, line}));
        QJsonObject document = m_cli->run({QStringLiteral("show"), id, QStringLiteral("--json")}).json();
        const QJsonObject typed = document[u"entries"].toArray().last().toObject();
        QCOMPARE(typed[u"text"].toString(), line.trimmed());
        for (const int length : {300'000, 3'000'000, 5'000'000}) {
            QJsonObject entry = typed;
            entry[u"text"] = QString(length, u'x');
            document[u"entries"] = QJsonArray{entry};
            const Cli other;
            const auto answer = other.run(split("import|-"), QJsonDocument(document).toJson());
            if (length > 4'000'000) {
                VERIFY_REFUSED(answer);
                QVERIFY2(answer.err.contains(QStringLiteral("4 MiB")), qPrintable(answer.err));
                continue;
            }
            VERIFY_DONE(answer);
            const auto shown = other.run({QStringLiteral("show"), id, QStringLiteral("--json")}).json();
            QVERIFY(shown[u"entries"][0][u"text"] == entry[u"text"]);
            VERIFY_DONE(other.run(split("verify")));
        }
    }

    void declaresAndShows()
    {
        const QString id = declare("Mail is slow");
        const auto list = m_cli->run(split("incidents|--json")).json()[u"incidents"].toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][u"shortId"].toString(), id);
        QCOMPARE(list[0][u"severity"].toInt(), 1);
        for (const QString& words : {id, id.toUpper(), QStringLiteral("mail IS"), list[0][u"id"].toString().left(13)}) {
            const auto shown = m_cli->run({QStringLiteral("show"), words, QStringLiteral("--json")});
            VERIFY_DONE(shown);
            QCOMPARE(shown.json()[u"format"].toString(), QStringLiteral("lagebild.incident/1"));
            QCOMPARE(shown.json()[u"incident"][u"title"][u"en"].toString(), QStringLiteral("Mail is slow"));
        }
        QVERIFY(m_cli->run({QStringLiteral("show"), id}).out.startsWith((id + QStringLiteral("  Mail is slow")).toUtf8()));
    }

    void showsWhatWasKnownThen()
    {
        const QString id = declare("Mail is slow");
        VERIFY_DONE(m_cli->run({QStringLiteral("add"), id, QStringLiteral("first")}));
        const QDateTime between = QDateTime::currentDateTimeUtc().addMSecs(1);
        QTRY_VERIFY(QDateTime::currentDateTimeUtc() > between.addMSecs(1));
        VERIFY_DONE(m_cli->run({QStringLiteral("add"), id, QStringLiteral("second")}));
        const auto showAt = [&](const QString& time, bool isJson = false) {
            QStringList line{QStringLiteral("show"), id, QStringLiteral("--as-known-at"), time};
            return m_cli->run(isJson ? line << QStringLiteral("--json") : line);
        };
        const auto then = showAt(between.toString(Qt::ISODateWithMs));
        VERIFY_DONE(then);
        QVERIFY2(then.out.startsWith("As known on this laptop at ") && then.out.contains("first"), then.out);
        QVERIFY(!then.out.contains("second"));
        const auto json = showAt(between.toString(Qt::ISODateWithMs), true).json();
        QCOMPARE(json[u"entries"].toArray().size(), show(id)[u"entries"].toArray().size() - 1);
        QCOMPARE(QDateTime::fromString(json[u"asKnownAt"].toString(), Qt::ISODateWithMs), between);
        const auto tooEarly = showAt(QStringLiteral("2019-01-24T13:54:00+01:00"));
        VERIFY_REFUSED(tooEarly);
        QVERIFY2(tooEarly.err.contains(QStringLiteral("did not know “Mail is slow” yet")), qPrintable(tooEarly.err));
        VERIFY_REFUSED(showAt(QStringLiteral("whenever")));
    }

    void carriesTheJournalToAnotherProfile()
    {
        const QString id = importDocument();
        VERIFY_DONE(m_cli->run({QStringLiteral("add"), id, QStringLiteral("Called the provider #Chat")}));
        const auto out = m_cli->run(split("journal"));
        VERIFY_DONE(out);
        VERIFY_DONE(m_cli->run(split("journal|--output|all.jsonl")));
        QFile file(m_cli->folder(QStringLiteral("all.jsonl")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), out.out);
        const auto elsewhere = [&](const char* words, const QByteArray& input = {}) {
            return m_cli->plainly(QStringList{QStringLiteral("--profile"), m_cli->folder(QStringLiteral("other"))} + split(words), input);
        };
        const auto taken = elsewhere("journal|--input|all.jsonl|--json");
        VERIFY_DONE(taken);
        QCOMPARE(taken.json()[u"taken"].toInt(), int(out.out.count('\n')));
        QCOMPARE(elsewhere("journal").out, out.out);
        VERIFY_DONE(elsewhere("verify"));
        auto there = elsewhere("show|netz|--json").json(), here = show(QStringLiteral("netz"));
        QCOMPARE(there[u"entries"], here[u"entries"]);
        QCOMPARE(there[u"incident"], here[u"incident"]);
        const auto again = elsewhere("journal|--input|-|--json", out.out);
        VERIFY_DONE(again);
        QCOMPARE(again.json()[u"taken"].toInt(), 0);
        QVERIFY(elsewhere("journal|--input|all.jsonl").out.startsWith("0 changes taken in."));
    }

    void refusesADamagedJournal()
    {
        importDocument();
        QByteArray lines = m_cli->run(split("journal")).out;
        lines.insert(lines.indexOf('\n') + 1, "Guten Tag\n");
        m_cli->write(QStringLiteral("bad.jsonl"), lines);
        const QStringList other{QStringLiteral("--profile"), m_cli->folder(QStringLiteral("other"))};
        const auto answer = m_cli->plainly(other + split("journal|--input|bad.jsonl"));
        VERIFY_REFUSED(answer);
        QVERIFY2(answer.err.startsWith(QStringLiteral("bad.jsonl:2: ")), qPrintable(answer.err));
        QCOMPARE(m_cli->plainly(other + split("journal")).out, QByteArray()); // nothing of it
        VERIFY_REFUSED(m_cli->run(split("journal|--input|nothing.jsonl")));
        QCOMPARE(m_cli->run(split("journal|--input|bad.jsonl|--output|x")).code, 2);
    }

    void redactsAnEntry()
    {
        const QString id = importDocument();
        VERIFY_DONE(m_cli->run({QStringLiteral("add"), id, QStringLiteral("Login with Hunter2 works")}));
        const auto shown = m_cli->run({QStringLiteral("show"), id});
        QVERIFY2(shown.out.contains("\n  1  2019-01-24 13:54") && shown.out.contains("\n  2  "), shown.out);
        const auto redact = [&](const QString& entry) { return m_cli->run({QStringLiteral("redact"), id, entry}); };
        for (const char* wrong : {"0", "3", "-1", "Hunter2", "1x"})
            VERIFY_REFUSED(m_cli->run({QStringLiteral("redact"), id, QStringLiteral("--"), QString::fromLatin1(wrong)}));
        const auto done = redact(QStringLiteral("2"));
        VERIFY_DONE(done);
        QVERIFY2(done.out.contains("Backups"), done.out);
        QVERIFY(!m_cli->run({QStringLiteral("show"), id}).out.contains("Hunter2"));
        QVERIFY(m_cli->run({QStringLiteral("show"), id}).out.contains("(removed)"));
        QVERIFY(!m_cli->run(split("journal")).out.contains("Hunter2"));
        VERIFY_DONE(m_cli->run(split("verify")));
        VERIFY_REFUSED(redact(QStringLiteral("2"))); // nothing is left
        const QString other = show(id)[u"entries"][0][u"id"].toString();
        VERIFY_DONE(redact(other));
        QCOMPARE(show(id)[u"entries"][0][u"time"][u"earliest"].toString(), QStringLiteral("2019-01-24T13:54:00+01:00"));
    }

    void refusesWhatIsAmbiguous()
    {
        declare("Mail is slow");
        declare("Mail is down");
        const auto answer = m_cli->run(split("show|mail"));
        VERIFY_REFUSED(answer);
        QVERIFY2(answer.err.contains(QStringLiteral("Mail is slow")) && answer.err.contains(QStringLiteral("Mail is down")), qPrintable(answer.err));
        QCOMPARE(answer.err.count(u'\n'), 1);
        VERIFY_REFUSED(m_cli->run(split("show|chat")));
    }

    void movesThePhaseThereAndBack()
    {
        const QString id = declare("Mail is slow");
        VERIFY_DONE(m_cli->run({QStringLiteral("phase"), id, QStringLiteral("RESOLVED")}));
        QCOMPARE(show(id)[u"incident"][u"phase"].toString(), QStringLiteral("resolved"));
        QVERIFY(show(id)[u"incident"][u"ended"].isObject());
        VERIFY_DONE(m_cli->run({QStringLiteral("phase"), id, QStringLiteral("investigating")}));
        const auto document = show(id);
        QVERIFY(document[u"incident"][u"ended"].isNull());
        QStringList milestones;
        for (const auto& entry : document[u"entries"].toArray())
            milestones << entry[u"milestone"].toString();
        QVERIFY(milestones.contains(QStringLiteral("relapsed")));
        QCOMPARE(m_cli->run({QStringLiteral("phase"), id, QStringLiteral("gone")}).code, 2);
        VERIFY_REFUSED(m_cli->run({QStringLiteral("phase"), id, QStringLiteral("completed")}));
    }

    void marksServices()
    {
        const QString id = declare("Mail is slow");
        const auto mark = [&](const char* words) { return m_cli->run(QStringList{QStringLiteral("mark"), id} + split(words)); };
        VERIFY_REFUSED(mark("Mail: read|degraded")); // nobody knows it yet, and a typo must not make one
        VERIFY_DONE(mark("Mail: read|majorOutage|--new"));
        VERIFY_REFUSED(mark("Mail: read|degraded|--new"));
        const auto typo = mark("Mial: read|degraded");
        VERIFY_REFUSED(typo);
        QVERIFY2(typo.err.contains(QStringLiteral("Mail: read")), qPrintable(typo.err));
        VERIFY_DONE(mark("mail: READ|DEGRADED|--percent|>70"));
        const auto service = show(id)[u"services"][0];
        QCOMPARE(service[u"state"].toString(), QStringLiteral("degraded"));
        QCOMPARE(service[u"worst"].toString(), QStringLiteral("majorOutage"));
        QCOMPARE(service[u"percent"][u"value"].toDouble(), 70.0);
        QCOMPARE(service[u"percent"][u"bound"].toString(), QStringLiteral("moreThan"));
        QCOMPARE(service[u"percent"][u"counts"].toString(), QStringLiteral("working"));
        for (const char* wrong : {"Mail: read|asleep", "Mail: read|degraded|--percent|120", "Mail: read|degraded|--percent|many", "Mail: read"})
            QCOMPARE(mark(wrong).code, 2);
    }

    void backdatesInTheIncidentsZone()
    {
        const QString id = importDocument();
        const auto mark = [&](const char* at) {
            return m_cli->run({QStringLiteral("mark"), id, QStringLiteral("Chat"), QStringLiteral("operational"), QStringLiteral("--at"), QString::fromUtf8(at)});
        };
        VERIFY_DONE(mark("24.01.2019 20:14"));
        const auto service = show(id)[u"services"][0];
        QCOMPARE(service[u"state"].toString(), QStringLiteral("operational"));
        QCOMPARE(service[u"since"][u"earliest"].toString(), QStringLiteral("2019-01-24T20:14:00+01:00"));
        for (const char* wrong : {"25:61", "31.02.2019", "whenever"}) {
            const auto answer = mark(wrong);
            VERIFY_REFUSED(answer);
            QVERIFY2(answer.err.contains(QStringLiteral("--at")) && answer.err.contains(QString::fromUtf8(wrong)), qPrintable(answer.err));
        }
    }

    void addsEntries()
    {
        const QString id = importDocument();
        VERIFY_DONE(m_cli->run({QStringLiteral("add"), id, QStringLiteral("Called the provider #Chat")}));
        VERIFY_DONE(m_cli->run({QStringLiteral("add"), id, QStringLiteral("Wir sehen Besserung !public")}));
        const auto entries = show(id)[u"entries"].toArray();
        QCOMPARE(entries.size(), 3);
        QJsonObject internal, open;
        for (const auto& entry : entries) {
            if (entry[u"text"].toString().contains(QStringLiteral("provider")))
                internal = entry.toObject();
            if (entry[u"text"].toString().contains(QStringLiteral("Besserung")))
                open = entry.toObject();
        }
        QCOMPARE(internal[u"visibility"].toString(), QStringLiteral("internal"));
        QCOMPARE(internal[u"services"].toArray(), QJsonArray{QStringLiteral("Chat")});
        QCOMPARE(open[u"visibility"].toString(), QStringLiteral("public"));
        QVERIFY(!open[u"text"].toString().contains(u'!'));
        VERIFY_REFUSED(m_cli->run({QStringLiteral("add"), id, QStringLiteral("Something #Caht")}));
        VERIFY_REFUSED(m_cli->run({QStringLiteral("add"), id, QStringLiteral("  ")}));
    }

    void keepsVagueTimesVague()
    {
        const QString id = importDocument();
        VERIFY_DONE(m_cli->run({QStringLiteral("add"), id, QStringLiteral("umgehend Provider angerufen")}));
        VERIFY_DONE(m_cli->run({QStringLiteral("mark"), id, QStringLiteral("Chat"), QStringLiteral("degraded"), QStringLiteral("--at"), QStringLiteral("vor 20 Minuten")}));
        const auto document = show(id);
        for (const auto& entry : document[u"entries"].toArray()) {
            if (!entry[u"text"].toString().contains(QStringLiteral("Provider angerufen")))
                continue;
            QCOMPARE(entry[u"time"][u"precision"].toString(), QStringLiteral("unknown"));
            QCOMPARE(entry[u"time"][u"wording"].toString(), QStringLiteral("umgehend"));
            QVERIFY(!entry[u"time"][u"after"].isNull());
        }
        const auto claims = document[u"claims"].toArray();
        QVERIFY(std::any_of(claims.begin(), claims.end(), [](const auto& claim) {
            return claim[u"time"][u"precision"].toString() == QStringLiteral("approximate")
                && claim[u"time"][u"wording"].toString() == QStringLiteral("vor 20 Minuten");
        }));
    }

    void draftsInBothLanguages()
    {
        const QString id = importDocument();
        const auto draft = [&](const char* kind, const char* language) {
            return m_cli->run({QStringLiteral("draft"), id, QStringLiteral("--kind"), QString::fromLatin1(kind),
                QStringLiteral("--language"), QString::fromLatin1(language), QStringLiteral("--json")});
        };
        for (const char* kind : {"initial", "update", "report"}) {
            for (const char* language : {"de", "en"}) {
                const auto answer = draft(kind, language);
                VERIFY_DONE(answer);
                QVERIFY(answer.json()[u"text"].toString().contains(QStringLiteral("Chat")));
            }
        }
        const auto allClear = draft("resolved", "de");
        VERIFY_REFUSED(allClear);
        QVERIFY2(allClear.err.contains(QStringLiteral("All clear")) && !allClear.err.contains(QStringLiteral(":/")), qPrintable(allClear.err));
        QCOMPARE(draft("report", "de").json()[u"missing"].toArray().size(), 0);
        QCOMPARE(draft("report", "en").json()[u"missing"].toArray().size(), 2); // the title and an entry
        const auto text = m_cli->run({QStringLiteral("draft"), id, QStringLiteral("--kind"), QStringLiteral("report"), QStringLiteral("--language"), QStringLiteral("en")});
        VERIFY_DONE(text);
        QVERIFY2(text.err.contains(QStringLiteral("Chat nicht erreichbar")), qPrintable(text.err));
        QCOMPARE(draft("poem", "de").code, 2);
        QCOMPARE(draft("report", "fr").code, 2);
    }

    /// "Resolved" beside a service that is down: the text names it, and its author is told.
    void anAllClearWithAServiceDownIsPointedOut()
    {
        const auto run = [&](const char* words) { return m_cli->run(split(words)); };
        VERIFY_DONE(run("declare|Druck steht"));
        VERIFY_DONE(run("mark|Druck|Drucker|majorOutage|--new"));
        VERIFY_DONE(run("phase|Druck|resolved"));
        for (const char* channel : {"status", "email", "social", "internal"}) {
            const auto words = split("draft|Druck|--kind|resolved|--language|en|--channel") + QStringList{QString::fromLatin1(channel)};
            const auto answer = m_cli->run(words);
            VERIFY_DONE(answer);
            QVERIFY2(answer.out.contains("Not available again yet"), answer.out.constData());
            QVERIFY2(answer.err.contains(QStringLiteral("not available again: Drucker")), qPrintable(answer.err));
            QCOMPARE(m_cli->run(words + QStringList{QStringLiteral("--json")}).json()[u"stillDown"][0].toString(), QStringLiteral("Drucker"));
        }
        VERIFY_DONE(run("mark|Druck|Drucker|operational"));
        const auto answer = run("draft|Druck|--kind|resolved|--language|en");
        QVERIFY2(!answer.out.contains("Not available") && !answer.err.contains(QStringLiteral("Drucker")), qPrintable(answer.err));
    }

    void exportsAndImportsAgain()
    {
        const QString id = importDocument();
        for (const char* format : {"md", "html", "csv", "json"}) {
            const QString file = QStringLiteral("out.") + QString::fromLatin1(format); // relative to the caller's folder
            const auto answer = m_cli->run({QStringLiteral("export"), id, QStringLiteral("--format"), QString::fromLatin1(format), QStringLiteral("--output"), file});
            VERIFY_DONE(answer);
            QVERIFY(answer.out.isEmpty());
            QFile written(m_cli->folder(file));
            QVERIFY(written.open(QIODevice::ReadOnly));
            QVERIFY(written.readAll().contains("Chat"));
        }
        const QString file = m_cli->folder(QStringLiteral("out.json"));
        Cli other;
        VERIFY_DONE(other.run({QStringLiteral("import"), file}));
        QCOMPARE(other.run({QStringLiteral("show"), id, QStringLiteral("--json")}).json(), show(id));
        VERIFY_REFUSED(other.run({QStringLiteral("import"), file})); // it is there already
        QCOMPARE(m_cli->run({QStringLiteral("export"), id}).code, 2);
        QCOMPARE(m_cli->run({QStringLiteral("export"), id, QStringLiteral("--format"), QStringLiteral("docx")}).code, 2);
        VERIFY_REFUSED(m_cli->run({QStringLiteral("export"), id, QStringLiteral("--format"), QStringLiteral("md"), QStringLiteral("--output"), QStringLiteral("/nowhere/at/all.md")}));
    }

    void exportsPages()
    {
        const QStringList words{QStringLiteral("export"), importDocument(), QStringLiteral("--format"), QStringLiteral("pdf"), QStringLiteral("--paper")};
        for (const auto& [paper, width] : {std::pair("a4", "595"), std::pair("Letter", "612")}) { // points of 1/72 inch
            const auto answer = m_cli->run(words + QStringList{QString::fromLatin1(paper)});
            VERIFY_DONE(answer);
            QVERIFY(answer.out.startsWith("%PDF-1."));
            QVERIFY2(answer.out.contains(QByteArray("/MediaBox [0 0 ") + width), paper);
        }
        QCOMPARE(m_cli->run(words + QStringList{QStringLiteral("napkin")}).code, 2);
    }

    void verifiesAndRebuilds()
    {
        const QString id = importDocument();
        const auto before = show(id);
        VERIFY_DONE(m_cli->run(split("verify")));
        QCOMPARE(m_cli->run(split("verify|--json")).json(), QJsonObject({{QStringLiteral("findings"), QJsonArray()}}));
        VERIFY_DONE(m_cli->run(split("rebuild")));
        VERIFY_DONE(m_cli->run(split("verify")));
        QCOMPARE(show(id), before);
        VERIFY_REFUSED(m_cli->plainly(split("--profile|nowhere|verify")));
    }

    void previewTouchesNoProfile()
    {
        const auto answer = m_cli->run(split("import|-|--preview|--json|--published|2019-01-24|--timezone|Europe/Vienna"), m_document);
        VERIFY_DONE(answer);
        QCOMPARE(answer.json()[u"incident"][u"shortId"].toString(), QStringLiteral("ch4t"));
        QVERIFY(!QFile::exists(m_cli->profile()));
    }

    void helpAndUsage()
    {
        const auto help = m_cli->plainly(split("--help"));
        VERIFY_DONE(help);
        for (const char* command : {"import", "incidents", "show", "search", "declare", "phase", "mark", "add", "draft", "export", "verify", "rebuild"})
            QVERIFY2(help.out.contains(QByteArray("  ") + command), command);
        static const QRegularExpression version(QStringLiteral("^lagebild-cli \\d+\\.\\d+\\.\\d+\n$"));
        QVERIFY(version.match(QString::fromUtf8(m_cli->plainly(split("--version")).out)).hasMatch());
        for (const char* wrong : {"dance", "show", "show|a|b", "incidents|--purple", "declare|x|--severity|9",
                 "search", "search|", "search|x|--kind|claim", "search|x|--kind|", "search|x|--limit|0", "search|x|--limit|many"}) {
            const auto answer = m_cli->run(split(wrong));
            QVERIFY2(answer.code == 2 && answer.err.count(u'\n') == 1, wrong);
        }
    }

private:
    QString declare(const char* title)
    {
        const auto answer = m_cli->run({QStringLiteral("declare"), QString::fromUtf8(title), QStringLiteral("--severity"),
            QStringLiteral("1"), QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("--json")});
        return answer.json()[u"incident"][u"shortId"].toString();
    }
    QString importDocument()
    {
        return QString::fromUtf8(m_cli->run(split("import|-"), m_document).out).section(u' ', 0, 0);
    }
    QJsonObject show(const QString& id) { return m_cli->run({QStringLiteral("show"), id, QStringLiteral("--json")}).json(); }

    const QByteArray m_document = R"({"format":"lagebild.incident/1",
        "incident":{"id":"chat-2019","shortId":"ch4t","title":{"de":"Chat gestört"},"language":"de","timezone":"Europe/Vienna",
          "started":{"precision":"minute","earliest":"2019-01-24T13:53:00+01:00","latest":"2019-01-24T13:53:00+01:00","zone":"Europe/Vienna"}},
        "services":[{"id":"1","name":"Chat"}],
        "claims":[{"service":"1","state":"majorOutage","time":{"precision":"minute","earliest":"2019-01-24T13:53:00+01:00","zone":"Europe/Vienna"}}],
        "entries":[{"text":"Chat nicht erreichbar","language":"de","visibility":"public",
          "time":{"precision":"minute","earliest":"2019-01-24T13:54:00+01:00","latest":"2019-01-24T13:54:00+01:00","zone":"Europe/Vienna"}}]})";
    std::optional<Cli> m_cli;
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
