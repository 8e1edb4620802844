// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

class BadInputTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        VERIFY_DONE(m_cli.run(split("declare|Something is down")));
        m_before = m_cli.run(split("incidents|--json")).out;
    }

    void refusedWithFileAndPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QByteArray& bytes, const char* says) {
            QTest::newRow(name) << bytes << QString::fromUtf8(says);
        };
        QByteArray utf16;
        for (const char c : QByteArray("13:54 no byte order mark\n"))
            utf16.append(c).append('\0');
        row("empty", {}, "nothing");
        row("blank", " \n\t\n", "nothing");
        row("binary", QByteArray("\x7f" "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", 16), "not text");
        row("50 MB", QByteArray(50 * 1024 * 1024, 'x'), "too large");
        row("15 MB", QByteArray(15 * 1024 * 1024, 'x'), "too large");
        row("Latin-1", "13:54 Erste Zeile\n13:55 St\xf6rung\n", "line 2");
        row("UTF-16", utf16, "UTF-8");
        row("a day that no calendar has", "13:54 Erste Zeile\n31.02.2019 14:00 Ausfall\n", "line 2");
        row("cut JSON", "{\n\"format\": \"lagebild.incident/1\",\n", "line 3");
        row("other JSON", R"({"page": {"id": "x"}})", "lagebild.incident/1");
        row("newer JSON", R"({"format": "lagebild.incident/9", "incident": {}})", "lagebild.incident/9");
        row("time in JSON", R"({"format":"lagebild.incident/1","incident":{"started":{"precision":"minute","earliest":"2019-02-30T25:00:00Z"}}})", "incident.started");
    }

    void refusedWithFileAndPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString file = m_cli.write(QStringLiteral("input.txt"), bytes);
        QVERIFY(!file.isEmpty());
        for (const QStringList& extra : {QStringList(), split("--preview|--json")}) {
            const auto answer = m_cli.run(QStringList{QStringLiteral("import"), file} + extra);
            VERIFY_REFUSED(answer);
            QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
            QVERIFY2(answer.err.startsWith(file), qPrintable(answer.err));
            QCOMPARE(answer.err.count(u'\n'), 1);
        }
        QCOMPARE(m_cli.run(split("incidents|--json")).out, m_before);
    }

    void refusedOptions_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("no such day") << QStringLiteral("--published|2019-02-31") << 1 << QStringLiteral("2019-02-31");
        QTest::newRow("no date") << QStringLiteral("--published|yesterday") << 1 << QStringLiteral("yesterday");
        QTest::newRow("no zone") << QStringLiteral("--timezone|Wien") << 1 << QStringLiteral("Wien");
        QTest::newRow("no language") << QStringLiteral("--language|xx") << 2 << QStringLiteral("xx");
        QTest::newRow("no format") << QStringLiteral("--format|word") << 2 << QStringLiteral("word");
    }

    void refusedOptions()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, says);
        const auto answer = m_cli.run(QStringList{QStringLiteral("import"), QStringLiteral("-")} + arguments.split(u'|'), "13:54 Text\n");
        QTEST(answer.code, "code");
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
        QCOMPARE(m_cli.run(split("incidents|--json")).out, m_before);
    }

    void filesThatCannotBeRead()
    {
        for (const QString& name : {m_cli.folder(), m_cli.folder(QStringLiteral("missing.txt"))}) {
            const auto answer = m_cli.run({QStringLiteral("import"), name});
            VERIFY_REFUSED(answer);
            QVERIFY2(answer.err.contains(name), qPrintable(answer.err));
        }
    }

    void aProfileThatCannotBeMade()
    {
        const QString file = m_cli.write(QStringLiteral("plain-file"), "x");
        const auto answer = m_cli.plainly({QStringLiteral("--profile"), file + QStringLiteral("/profile"), QStringLiteral("declare"), QStringLiteral("x")});
        VERIFY_REFUSED(answer);
        QVERIFY2(answer.err.contains(file), qPrintable(answer.err));
    }

private:
    Cli m_cli;
    QByteArray m_before;
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
