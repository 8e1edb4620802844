// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profile.h"
#include "app/store/rebuild.h"
#include "app/store/verify.h"
#include "tests/testkit/crash/crashvfs.h"
#include "tests/testkit/crash/usedprofile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lagebild;
using namespace lagebild::store;
using namespace lagebild::testkit;

/// The power goes at each call of a rebuild, also while the disk fails: the profile holds what it held.
/// LAGEBILD_EVERY=1 lets every call fail; otherwise every so manieth from a random one.
class TestRebuildCrash : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void powerCut();
    void failingDisk_data();
    void failingDisk();

private:
    QString wrongIn(const DiskImage& image);
    bool rebuildWith(const DiskFault& fault, int& failed);

    UsedProfile m_old;
};

namespace {

bool isOfTheFolder(DiskCall::Kind kind)
{
    using Kind = DiskCall::Kind;
    return kind == Kind::Rename || kind == Kind::Link || kind == Kind::SyncFolder || kind == Kind::Delete;
}

} // namespace

void TestRebuildCrash::initTestCase()
{
    checkpointEvery(40);
    m_old = usedProfile(7, 20);
}

QString TestRebuildCrash::wrongIn(const DiskImage& image)
{
    CrashFolder folder;
    CrashDisk disk(folder.path(), image);
    {
        const auto opened = openProfile(folder.path(), ProfileUse::Write, {.ballastBytes = 0});
        if (!opened || opened->readOnlyBecause)
            return QStringLiteral("not opened");
        if (opened->state != m_old.state)
            return QStringLiteral("another content");
    }
    const auto findings = verifyProfile(folder.path());
    return findings && findings->isEmpty() ? QString() : QStringLiteral("found by verify");
}

void TestRebuildCrash::powerCut()
{
    CrashFolder folder;
    CrashDisk disk(folder.path(), m_old.image);
    const QList<DiskImage> images = powerCutsIn(disk, 2, [&] { QVERIFY(rebuildProfile(folder.path())); });
    qInfo("%lld pictures", qlonglong(images.size()));
    QVERIFY(images.size() > 100);
    for (const DiskImage& image : images)
        QCOMPARE(wrongIn(image), QString());
}

void TestRebuildCrash::failingDisk_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("count");
    QTest::newRow("one error") << int(DiskFault::Kind::Error) << qint64(1);
    QTest::newRow("two errors") << int(DiskFault::Kind::Error) << qint64(2);
    QTest::newRow("errors until it is mended") << int(DiskFault::Kind::Error) << qint64(1'000'000);
    QTest::newRow("full") << int(DiskFault::Kind::Full) << qint64(1'000'000);
}

/// False when the rebuild needs no call as late as the one that fails, or something was wrong.
bool TestRebuildCrash::rebuildWith(const DiskFault& fault, int& failed)
{
    CrashFolder folder;
    CrashDisk disk(folder.path(), m_old.image);
    QList<DiskImage> images;
    disk.fail(fault);
    disk.watch([&](const DiskCall& call) {
        if (call.number > fault.from && isOfTheFolder(call.kind)) // the files change names only at the end
            images << disk.afterPowerCut(quint64(call.number));
    });
    failed += !rebuildProfile(folder.path());
    disk.watch({});
    images << disk.afterPowerCut(quint64(fault.from)) << disk.image();
    for (const DiskImage& image : std::as_const(images)) {
        if (!QTest::currentTestFailed())
            [&] { QCOMPARE(wrongIn(image), QString()); }();
    }
    return disk.calls() >= fault.from && !QTest::currentTestFailed();
}

void TestRebuildCrash::failingDisk()
{
    QFETCH(int, kind);
    QFETCH(qint64, count);
    const int by = qEnvironmentVariableIsSet("LAGEBILD_EVERY") ? qEnvironmentVariableIntValue("LAGEBILD_EVERY") : 40;
    int failed = 0;
    qint64 from = 1 + QRandomGenerator::global()->bounded(by);
    while (rebuildWith({DiskFault::Kind(kind), from, count}, failed))
        from += by;
    QVERIFY2(!QTest::currentTestFailed(), qPrintable(QStringLiteral("at call %1").arg(from)));
    qInfo("%d failed", failed);
    QVERIFY(failed > 0);
}

QTEST_GUILESS_MAIN(TestRebuildCrash)
#include "tst_rebuildcrash.moc"
