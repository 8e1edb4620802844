// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

/// Files with several incidents through the real program.
class StatusImportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_page = qEnvironmentVariable("LAGEBILD_SOURCE") + u"/tests/data/statuspage/summary.json"_s; }

    void previewShowsTheOpenOneFirst()
    {
        const auto answer = m_cli.run({u"import"_s, m_page, u"--preview"_s, u"--json"_s});
        VERIFY_DONE(answer);
        QCOMPARE(answer.json()[u"incident"][u"title"][u"en"].toString(), u"Payments are slow"_s);
        QCOMPARE(answer.json()[u"others"].toArray().size(), 1);
        QCOMPARE(answer.json()[u"others"][0][u"sourceId"].toString(), u"m1"_s);
    }

    void oneIsChosen()
    {
        const auto answer = m_cli.run({u"import"_s, m_page, u"--preview"_s, u"--json"_s, u"--incident"_s, u"neue platten"_s});
        VERIFY_DONE(answer);
        QCOMPARE(answer.json()[u"incident"][u"kind"].toString(), u"maintenance"_s);
        QVERIFY(!answer.json().contains(u"others"_s));
        const auto none = m_cli.run({u"import"_s, m_page, u"--incident"_s, u"nothing"_s});
        VERIFY_REFUSED(none);
        QVERIFY2(none.err.contains(u"nothing"_s), qPrintable(none.err));
    }

    void allAreImportedOnce()
    {
        const auto one = m_cli.run({u"import"_s, m_page, u"--incident"_s, u"m1"_s});
        VERIFY_DONE(one);
        const auto rest = m_cli.run({u"import"_s, m_page, u"--json"_s});
        VERIFY_DONE(rest);
        QCOMPARE(rest.json()[u"incident"][u"title"][u"en"].toString(), u"Payments are slow"_s);
        QVERIFY2(rest.err.contains(u'1'), qPrintable(rest.err)); // one was here before
        VERIFY_REFUSED(m_cli.run({u"import"_s, m_page}));
        QCOMPARE(m_cli.run(split("incidents|--json")).json()[u"incidents"].toArray().size(), 2);
        VERIFY_DONE(m_cli.run(split("verify")));
    }

    void whatCannotBeReadIsNamedAndTheRestIsThere()
    {
        QFile file(m_page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray spoiled = file.readAll().replace("\"status\": \"identified\"", "\"status\": 5");
        const auto answer = m_cli.run(split("import|-|--preview|--json"), spoiled);
        VERIFY_DONE(answer);
        QVERIFY2(answer.err.contains(u"incidents[0].incident_updates[1].status"_s), qPrintable(answer.err));
        QCOMPARE(answer.json()[u"entries"].toArray().size(), 5);
    }

    void saysThatThereIsNoIncident()
    {
        const auto answer = m_cli.run(split("import|-|--preview"), R"({"page": {"id": "p"}, "status": {"indicator": "none"}})");
        VERIFY_REFUSED(answer);
        QVERIFY2(answer.err.contains(u"no incident"_s), qPrintable(answer.err));
    }

private:
    Cli m_cli;
    QString m_page;
};

QTEST_GUILESS_MAIN(StatusImportTest)
#include "tst_statusimport.moc"
