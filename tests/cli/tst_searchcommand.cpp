// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QJsonArray>

class SearchCommandTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_cli.emplace(); }

    void searches()
    {
        importDocument();
        const QString mail = declare("Mail is slow");
        VERIFY_DONE(m_cli->run({QStringLiteral("add"), mail, QStringLiteral("Ausfall in der Straße am \U0001f525 Chat-Server")}));
        const auto found = m_cli->run(split("search|STRASSE|chat|--json"));
        VERIFY_DONE(found);
        const auto hits = found.json()[u"hits"].toArray();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits[0][u"kind"].toString(), QStringLiteral("entry"));
        QCOMPARE(hits[0][u"incident"].toString(), mail);
        QCOMPARE(hits[0][u"id"], show(mail)[u"entries"].toArray().last()[u"id"]);
        QCOMPARE(hits[0][u"time"], show(mail)[u"entries"].toArray().last()[u"time"]);
        QCOMPARE(hits[0][u"snippet"].toString(), QStringLiteral("Ausfall in der Straße am \U0001f525 Chat-Server"));
        QCOMPARE(hits[0][u"marks"].toArray(), (QJsonArray{QJsonArray{15, 6}, QJsonArray{27, 4}})); // the fire counts once
        const auto lines = m_cli->run(split("search|chat"));
        VERIFY_DONE(lines);
        const QStringList all = QString::fromUtf8(lines.out).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(all.size(), 4);
        QVERIFY2(all.contains(QStringLiteral("ch4t  Entry  2019-01-24 13:54  Chat nicht erreichbar")), lines.out.constData());
        QVERIFY2(all.contains(QStringLiteral("-     Service  Chat")), lines.out.constData());
        QVERIFY(lines.err.isEmpty());
    }

    void searchesNarrowly_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("said"); // on stderr
        QTest::newRow("all") << QStringLiteral("search|chat") << 3 << QString();
        QTest::newRow("entries") << QStringLiteral("search|chat|--kind|entry") << 1 << QString();
        QTest::newRow("incidents") << QStringLiteral("search|chat|--kind|incident") << 1 << QString();
        QTest::newRow("services") << QStringLiteral("search|chat|--kind|service") << 1 << QString();
        QTest::newRow("notices") << QStringLiteral("search|chat|--kind|notice") << 0 << QStringLiteral("Nothing was found for “chat”");
        QTest::newRow("in one") << QStringLiteral("search|chat|--in|CH4T") << 2 << QString();
        QTest::newRow("few") << QStringLiteral("search|chat|--limit|2") << 2 << QStringLiteral("These are the newest 2");
        QTest::newRow("just enough") << QStringLiteral("search|chat|--limit|3") << 3 << QString();
        QTest::newRow("signs") << QStringLiteral("search|*|\"|(") << 0 << QStringLiteral("Nothing was found for “* \" (”");
        QTest::newRow("nothing") << QStringLiteral("search|zebra") << 0 << QStringLiteral("Nothing was found for “zebra”");
    }

    void searchesNarrowly()
    {
        QFETCH(QString, line);
        QFETCH(int, count);
        QFETCH(QString, said);
        importDocument();
        const auto answer = m_cli->run(line.split(u'|'));
        VERIFY_DONE(answer);
        QCOMPARE(int(answer.out.count('\n')), count);
        QVERIFY2(said.isEmpty() ? answer.err.isEmpty() : answer.err.startsWith(said), qPrintable(answer.err));
        QCOMPARE(m_cli->run(line.split(u'|') << QStringLiteral("--json")).json()[u"hits"].toArray().size(), count);
    }

    void searchesInNothing()
    {
        const auto answer = m_cli->run(split("search|chat|--json"));
        VERIFY_DONE(answer);
        QCOMPARE(answer.json(), QJsonObject({{QStringLiteral("hits"), QJsonArray()}}));
        VERIFY_REFUSED(m_cli->run(split("search|chat|--in|nowhere")));
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

QTEST_GUILESS_MAIN(SearchCommandTest)
#include "tst_searchcommand.moc"
