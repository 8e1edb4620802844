// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

// Kills the programs that people run: the window while a script edits through it, and the command line itself.
// What the command line called done (exit code 0) must be there afterwards, and `verify` must pass.

namespace {

constexpr int windowKills = 25;
constexpr int commandKills = 75; // together the 100 of the requirement

struct Answer {
    int code = -1;
    QByteArray out;
};

} // namespace

class TestKilledPrograms : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void windowKilledUnderAScript();
    void commandsKilled();

private:
    void start(QProcess& program, const QString& name, const QStringList& arguments) const;
    Answer command(const QStringList& words) const;
    void freshProfile();
    void addUntilKilled(QProcess& window);
    void addAndKill();
    void check();

    std::unique_ptr<QTemporaryDir> m_folder;
    QRandomGenerator m_random;
    QSet<QString> m_saved;
    int m_number = 0;
};

void TestKilledPrograms::initTestCase()
{
    const quint32 seed = qEnvironmentVariableIsSet("LAGEBILD_SEED") ? qEnvironmentVariable("LAGEBILD_SEED").toUInt()
                                                                    : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    m_random.seed(seed);
}

void TestKilledPrograms::start(QProcess& program, const QString& name, const QStringList& arguments) const
{
    const QString folder = qEnvironmentVariable("LAGEBILD_BIN") + u'/';
    program.start(folder + name, QStringList{QStringLiteral("--profile"), m_folder->path()} + arguments);
    QVERIFY2(program.waitForStarted(), qPrintable(program.errorString()));
}

Answer TestKilledPrograms::command(const QStringList& words) const
{
    QProcess program;
    start(program, QStringLiteral("lagebild-cli"), words);
    program.waitForFinished();
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1, program.readAllStandardOutput()};
}

void TestKilledPrograms::freshProfile()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_saved.clear();
    QCOMPARE(command({QStringLiteral("declare"), QStringLiteral("Power cut")}).code, 0);
}

void TestKilledPrograms::check()
{
    QCOMPARE(command({QStringLiteral("verify")}).code, 0);
    const Answer shown = command({QStringLiteral("show"), QStringLiteral("Power cut"), QStringLiteral("--json")});
    QCOMPARE(shown.code, 0);
    QSet<QString> present;
    for (const QJsonValue& entry : QJsonDocument::fromJson(shown.out)[u"entries"].toArray())
        present.insert(entry[u"text"].toString());
    for (const QString& text : std::as_const(m_saved))
        QVERIFY2(present.contains(text), qPrintable(text));
}

void TestKilledPrograms::addUntilKilled(QProcess& window)
{
    const int before = m_random.bounded(1, 6); // edits before the one during which it is killed
    for (int i = 0; i < before; ++i) {
        const QString text = QStringLiteral("entry %1").arg(++m_number);
        if (command({QStringLiteral("add"), QStringLiteral("Power cut"), text}).code == 0)
            m_saved.insert(text);
    }
    QProcess last;
    const QString text = QStringLiteral("entry %1").arg(++m_number);
    start(last, QStringLiteral("lagebild-cli"), {QStringLiteral("add"), QStringLiteral("Power cut"), text});
    last.waitForFinished(m_random.bounded(1, 80)); // a random moment of this command
    window.kill();
    window.waitForFinished();
    last.waitForFinished();
    if (last.exitStatus() == QProcess::NormalExit && last.exitCode() == 0)
        m_saved.insert(text);
}

void TestKilledPrograms::windowKilledUnderAScript()
{
    freshProfile();
    for (int i = 0; i < windowKills && !QTest::currentTestFailed(); ++i) {
        QProcess window;
        QFile::remove(m_folder->filePath(QStringLiteral("window.socket"))); // left by the one before
        start(window, QStringLiteral("lagebild"), {});
        QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("window.socket"))));
        addUntilKilled(window);
        QCOMPARE(window.exitStatus(), QProcess::CrashExit); // killed at work, not gone before
        check();
    }
    QVERIFY(m_saved.size() >= windowKills);
}

void TestKilledPrograms::addAndKill()
{
    QProcess program;
    const QString text = QStringLiteral("entry %1").arg(++m_number);
    start(program, QStringLiteral("lagebild-cli"), {QStringLiteral("add"), QStringLiteral("Power cut"), text});
    program.waitForFinished(m_random.bounded(1, 120));
    if (program.state() == QProcess::Running)
        program.kill();
    program.waitForFinished();
    if (program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0)
        m_saved.insert(text);
}

void TestKilledPrograms::commandsKilled()
{
    freshProfile();
    for (int i = 0; i < commandKills && !QTest::currentTestFailed(); ++i) {
        addAndKill();
        if (i % 5 == 0)
            check();
    }
    check();
}

QTEST_GUILESS_MAIN(TestKilledPrograms)
#include "tst_killedprograms.moc"
