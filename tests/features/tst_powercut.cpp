// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/crash/crashvfs.h"
#include "tests/testkit/crash/powercuts.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <thread>

using namespace lagebild::testkit;

/// A program edits a profile, and the power goes: what it called saved is there, nothing is there by half.
/// LAGEBILD_POINTS: how many moments at which the power goes; LAGEBILD_SEED: the first chain of sessions.
class TestPowerCut : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { checkpointEvery(40); }
    void nothingSavedIsMissing();
    void aCarelessDiskIsFound_data();
    void aCarelessDiskIsFound();
};

namespace {

constexpr int sessionsAChain = 3;
constexpr qint64 usualPoints = 50'000;

/// Every second chain from `first` on, until there are enough moments.
PowerCutTally manyChains(quint64 first, qint64 moments)
{
    PowerCutTally tally;
    for (quint64 seed = first; tally.moments < moments && tally.bad() == 0; seed += 2)
        tally.add(PowerCuts(seed, Care::Full).run(sessionsAChain));
    return tally;
}

} // namespace

void TestPowerCut::nothingSavedIsMissing()
{
    const qint64 asked = qEnvironmentVariableIntValue("LAGEBILD_POINTS");
    const qint64 points = asked > 0 ? asked : usualPoints;
    const quint64 seed = qEnvironmentVariableIsSet("LAGEBILD_SEED") ? qEnvironmentVariable("LAGEBILD_SEED").toULongLong()
                                                                    : QRandomGenerator::global()->generate();
    QElapsedTimer timer;
    timer.start();
    PowerCutTally tally;
    PowerCutTally others;
    std::thread second([&] { others = manyChains(seed + 1, points / 2); });
    tally = manyChains(seed, points / 2);
    second.join();
    tally.add(others);
    qInfo("%lld crash points from seed %llu in %lld ms: %lld lost, %lld halves, %lld damaged; %lld while the profile was"
          " made", tally.moments, seed, timer.elapsed(), tally.lost, tally.halves, tally.damaged, tally.inMaking);
    QVERIFY2(tally.bad() == 0, qPrintable(QStringLiteral("LAGEBILD_SEED=%1").arg(tally.firstBad)));
    QVERIFY(tally.inMaking * 10 < tally.moments); // most went at work
}

void TestPowerCut::aCarelessDiskIsFound_data()
{
    QTest::addColumn<int>("care");
    QTest::newRow("synchronous=NORMAL") << int(Care::Normal);
    QTest::newRow("a disk that lies") << int(Care::None);
}

/// The test above can fail: these lose what was called saved.
void TestPowerCut::aCarelessDiskIsFound()
{
    QFETCH(int, care);
    PowerCutTally tally;
    for (quint64 seed = 1; seed <= 3; ++seed)
        tally.add(PowerCuts(seed, Care(care)).run(1));
    qInfo("%lld crash points: %lld lost, %lld halves, %lld damaged", tally.moments, tally.lost, tally.halves, tally.damaged);
    QVERIFY(tally.lost > 20);
    if (Care(care) == Care::Normal)
        QCOMPARE(tally.damaged + tally.halves, 0); // NORMAL loses the last edits and breaks nothing
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
