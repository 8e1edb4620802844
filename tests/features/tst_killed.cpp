// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profile.h"
#include "app/store/verify.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;

/// A program is killed at random moments while it edits: nothing it called saved is missing, and verify passes.
class TestKilled : public QObject {
    Q_OBJECT
private slots:
    void nothingSavedIsMissing();

private:
    /// What the program said was saved before it was killed.
    QSet<EntryId> runAndKill(const QString& folder);
    void check(const QString& folder, const QSet<EntryId>& saved);

    static constexpr int kills = 100;
    static constexpr int killsPerProfile = 10; // so that the checks of a growing profile stay quick
    QRandomGenerator m_random;
};

QSet<EntryId> TestKilled::runAndKill(const QString& folder)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(qEnvironmentVariable("LAGEBILD_BIN") + QStringLiteral("/killee"),
        {folder, QString::number(m_random.generate())});
    // Every third is killed while it starts and opens the profile, the others at work.
    if (!program.waitForStarted())
        return {};
    if (m_random.bounded(3) > 0)
        program.waitForReadyRead();
    program.waitForFinished(m_random.bounded(1, 60)); // it does not finish: this is the random moment
    if (program.state() == QProcess::Running)
        program.kill();
    program.waitForFinished();
    [&] { QCOMPARE(program.exitStatus(), QProcess::CrashExit); }(); // killed, not given up
    QSet<EntryId> saved;
    QList<QByteArray> lines = program.readAllStandardOutput().split('\n');
    lines.removeLast(); // what follows the last line's end was cut off
    for (const QByteArray& line : std::as_const(lines))
        saved.insert({QUuid::fromString(QString::fromLatin1(line))});
    return saved;
}

void TestKilled::check(const QString& folder, const QSet<EntryId>& saved)
{
    const auto opened = store::openProfile(folder, store::ProfileUse::ReadOnly);
    if (!opened) { // killed before there was a profile
        QCOMPARE(opened.error().code, Error::Code::NotFound);
        QVERIFY(saved.isEmpty());
        return;
    }
    QVERIFY(!opened->readOnlyBecause);
    const Records& records = opened->state.records;
    for (const EntryId entry : saved)
        QVERIFY2(records.incidents.first().entries.contains(entry), qPrintable(entry.text()));
    QCOMPARE(*store::verifyProfile(folder), QList<store::Finding>());
}

void TestKilled::nothingSavedIsMissing()
{
    const quint32 seed = qEnvironmentVariableIsSet("LAGEBILD_SEED")
        ? qEnvironmentVariable("LAGEBILD_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    m_random.seed(seed);
    qsizetype all = 0;
    for (int profile = 0; profile < kills / killsPerProfile; ++profile) {
        QTemporaryDir folder;
        QSet<EntryId> saved;
        for (int i = 0; i < killsPerProfile; ++i) {
            saved.unite(runAndKill(folder.path()));
            check(folder.path(), saved);
            if (QTest::currentTestFailed())
                return;
        }
        all += saved.size();
    }
    qInfo("%lld entries were called saved", qlonglong(all));
    QVERIFY(all > kills / 2); // two of three were killed only after the first one was called saved
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
