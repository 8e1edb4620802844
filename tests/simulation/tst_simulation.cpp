// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/world.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;
using namespace lagebild::simulation;

/// Many schedules of faults, each twice: nothing that was saved is lost, all end up the same, nothing stalls, and a
/// seed always gives the same schedule.
class TestSimulation : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyPromiseIsKept();
    void everyPromiseIsKeptWithTheRealStore();
};

namespace {

qint64 numberFrom(const char* variable, qint64 otherwise)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariable(variable).toLongLong() : otherwise;
}

struct Sum {
    qint64 edits = 0, messages = 0, faults = 0, conflicts = 0;
    Milliseconds longest {0};
    void add(const Verdict& outcome)
    {
        edits += outcome.edits;
        messages += outcome.messages;
        faults += outcome.faults;
        conflicts += outcome.conflicts;
        longest = std::max(longest, outcome.healing);
    }
};

} // namespace

void TestSimulation::initTestCase()
{
    QHashSeed::setDeterministicGlobalSeed();
}

void TestSimulation::everyPromiseIsKept()
{
    const qint64 first = numberFrom("LAGEBILD_SEED", 1);
    const qint64 count = numberFrom("LAGEBILD_SCHEDULES", 2000);
    const qint64 runs = numberFrom("LAGEBILD_RUNS", 2);
    QElapsedTimer timer;
    timer.start();
    Sum sum;
    for (qint64 seed = first; seed < first + count; ++seed) {
        const Verdict outcome = runSchedule(quint64(seed), {});
        QVERIFY2(outcome.failure.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(outcome.failure)));
        for (qint64 run = 1; run < runs; ++run)
            QCOMPARE(runSchedule(quint64(seed), {}).trace, outcome.trace);
        sum.add(outcome);
    }
    qInfo("%lld schedules, %lld times each, %lld edits, %lld messages, %lld faults, %lld conflicts shown, healed within %lld ms, %lld s",
        count, runs, sum.edits, sum.messages, sum.faults, sum.conflicts, qlonglong(sum.longest.count()), timer.elapsed() / 1000);
    QVERIFY(sum.edits > 10 * count && sum.faults > count && sum.conflicts > count / 10);
}

void TestSimulation::everyPromiseIsKeptWithTheRealStore()
{
    const qint64 first = numberFrom("LAGEBILD_SEED", 1);
    const qint64 count = numberFrom("LAGEBILD_SCHEDULES", 2000) / 50;
    for (qint64 seed = first; seed < first + count; ++seed) {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("log0")) && QDir(folder.path()).mkpath(QStringLiteral("log1")));
        const Verdict outcome = runSchedule(quint64(seed), {Bug::None, folder.filePath(QStringLiteral("log"))});
        QVERIFY2(outcome.failure.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(outcome.failure)));
    }
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
