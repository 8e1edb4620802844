// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

/// What the window's program does for somebody who has no screen.
class TestNoScreen : public QObject {
    Q_OBJECT
private slots:
    void answersInTheTerminal_data();
    void answersInTheTerminal();
};

void TestNoScreen::answersInTheTerminal_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("words"); // of what it prints
    QTest::newRow("help") << QStringList{QStringLiteral("--help")} << 0 << QByteArray("--profile");
    QTest::newRow("version") << QStringList{QStringLiteral("-v")} << 0 << QByteArray("lagebild 0.");
    QTest::newRow("mistyped") << QStringList{QStringLiteral("--help"), QStringLiteral("--bogus")} << 2 << QByteArray("bogus");
}

void TestNoScreen::answersInTheTerminal()
{
    QFETCH(QStringList, arguments);
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.remove(QStringLiteral("DISPLAY"));
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("LAGEBILD_BIN") + QStringLiteral("/lagebild"), arguments);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QTEST(program.exitCode(), "code");
    QFETCH(QByteArray, words);
    const QByteArray printed = program.readAllStandardOutput() + program.readAllStandardError();
    QVERIFY2(printed.contains(words), printed);
}

QTEST_GUILESS_MAIN(TestNoScreen)
#include "tst_noscreen.moc"
