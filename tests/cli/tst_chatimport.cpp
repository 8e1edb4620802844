// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QJsonArray>

/// What people wrote to each other is imported whole and quoted to nobody outside.
class ChatImportTest : public QObject {
    Q_OBJECT

private slots:
    void noDraftQuotesIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("IRC") << QByteArray("[13:54] <mia> the pin is geheim, sorry, root cause is geheim\n[13:56] <ole> geheim, next update at 15:00\n[14:30] <ole> geheim fixed\n");
        QTest::newRow("nicks") << QByteArray("13:54 mia: the pin is geheim\n13:56 ole: geheim\n14:30 ole: geheim, resolved\n");
        QTest::newRow("messenger") << QByteArray("24.01.19, 13:54 - Mia: Kasse steht, geheim\n24.01.19, 13:56 - Ole: geheim\n24.01.19, 14:30 - Ole: geheim behoben\n");
    }

    void noDraftQuotesIt()
    {
        QFETCH(QByteArray, text);
        const Cli cli;
        VERIFY_DONE(cli.run(split("import|-|--published|2019-01-24|--timezone|Europe/Vienna"), text));
        const auto incident = cli.run(split("incidents|--json")).json()[u"incidents"][0];
        const QString id = incident[u"shortId"].toString();
        QCOMPARE(cli.run({QStringLiteral("show"), id, QStringLiteral("--json")}).json()[u"entries"].toArray().size(), 3);
        int drafts = 0; // which kinds fit depends on how it ended
        for (const char* kind : {"initial", "update", "resolved", "report"}) {
            for (const char* language : {"de", "en"}) {
                const auto draft = cli.run({QStringLiteral("draft"), id, QStringLiteral("--kind"), QString::fromLatin1(kind), QStringLiteral("--language"),
                    QString::fromLatin1(language), QStringLiteral("--channel"), QStringLiteral("status")});
                drafts += draft.code == 0 ? 1 : 0;
                QVERIFY2(!draft.out.contains("geheim") && !draft.err.contains(QStringLiteral("geheim")), draft.out.constData());
            }
        }
        QVERIFY(drafts >= 2);
    }
};

QTEST_GUILESS_MAIN(ChatImportTest)
#include "tst_chatimport.moc"
