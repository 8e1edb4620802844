// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/world.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::simulation;

/// The simulation is as good as the bugs that it finds: each one, seeded alone, must fail a schedule soon.
class TestSeededBugs : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void isFound_data();
    void isFound();
};

void TestSeededBugs::initTestCase()
{
    QHashSeed::setDeterministicGlobalSeed();
}

void TestSeededBugs::isFound_data()
{
    QTest::addColumn<int>("bug");
    for (const SeededBug& bug : seededBugs())
        QTest::newRow(bug.name) << int(bug.bug);
    QVERIFY(seededBugs().size() >= 15);
}

void TestSeededBugs::isFound()
{
    static constexpr int patience = 2000; // schedules, as many as CI runs of the program without a bug
    QFETCH(const int, bug);
    for (quint64 seed = 1; seed <= patience; ++seed) {
        const Verdict verdict = runSchedule(seed, {Bug(bug), {}});
        if (verdict.failure.isEmpty())
            continue;
        qInfo("schedule %llu: %s", seed, qPrintable(verdict.failure));
        return;
    }
    QFAIL("not found");
}

QTEST_GUILESS_MAIN(TestSeededBugs)
#include "tst_seededbugs.moc"
