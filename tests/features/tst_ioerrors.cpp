// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/samples.h"
#include "app/store/verify.h"
#include "tests/testkit/crash/crashvfs.h"
#include "tests/testkit/crash/usedprofile.h"
#include "tests/testkit/profiles.h"
#include "tests/testkit/randomedits.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

/// The disk fails or is full at one call after the other of opening, editing and importing: nothing that was called
/// saved is lost, nothing on screen is lost, the trouble is said, and work goes on when it is over.
/// LAGEBILD_EVERY=1 tries every call; otherwise every so manieth from a random one.
class TestIoErrors : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void opening_data() { rows(); }
    void opening();
    void editing_data() { rows(); }
    void editing();
    void importing_data() { rows(); }
    void importing();

private:
    using Work = std::function<void(Desk&)>;
    struct Steps { qint64 first, by; };

    static void rows();
    static Steps steps(qint64 usual);
    static Error::Code expectedCode();
    static DiskFault fault(qint64 from);
    /// False when the work needs no call as late as this one.
    bool workWith(const DiskImage& start, const Work& work, qint64 failing);
    bool openWith(const DiskImage& start, qint64 failing);
    void finish(CrashDisk& disk, Desk& desk);
    void checkAfterwards(CrashDisk& disk, const journal::State& expected);
    void everyCall(const DiskImage& start, const Work& work, qint64 usualStep);

    DiskImage m_empty; ///< a profile without anything
    UsedProfile m_used;
};

namespace {

const store::OpenOptions options{.ballastBytes = 0, .retry = Milliseconds(1)};

} // namespace

void TestIoErrors::rows()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("count");
    constexpr qint64 forEver = 1'000'000'000;
    QTest::newRow("one error") << int(DiskFault::Kind::Error) << qint64(1);
    QTest::newRow("errors until it is mended") << int(DiskFault::Kind::Error) << forEver;
    QTest::newRow("full for a while") << int(DiskFault::Kind::Full) << qint64(40);
    QTest::newRow("full until there is room") << int(DiskFault::Kind::Full) << forEver;
}

TestIoErrors::Steps TestIoErrors::steps(qint64 usual)
{
    const qint64 asked = qEnvironmentVariableIntValue("LAGEBILD_EVERY");
    const qint64 by = asked > 0 ? asked : usual;
    return {1 + qint64(QRandomGenerator::global()->bounded(quint32(by))), by};
}

DiskFault TestIoErrors::fault(qint64 from)
{
    QFETCH(int, kind);
    QFETCH(qint64, count);
    return {DiskFault::Kind(kind), from, count};
}

Error::Code TestIoErrors::expectedCode()
{
    QFETCH(int, kind);
    return DiskFault::Kind(kind) == DiskFault::Kind::Full ? Error::Code::DiskFull : Error::Code::CannotWrite;
}

void TestIoErrors::initTestCase()
{
    checkpointEvery(40);
    m_empty = usedProfile(1, 0).image;
    m_used = usedProfile(1, 12);
}

/// The trouble is over at last, also where it has not been noticed yet.
void TestIoErrors::finish(CrashDisk& disk, Desk& desk)
{
    const auto heal = [&](const SaveState& state) {
        if (state.problem)
            disk.heal();
    };
    heal(desk.saveState());
    connect(&desk, &Desk::saveStateChanged, this, heal);
    QVERIFY(desk.waitUntilSaved(std::chrono::seconds(20)));
    QVERIFY(!desk.saveState().problem);
    QVERIFY(!desk.saveState().isReadOnly);
    QVERIFY(desk.unsavedOperations().isEmpty());
    disk.heal();
}

/// The power goes at once: what was called saved after all the trouble is on disk.
void TestIoErrors::checkAfterwards(CrashDisk& disk, const journal::State& expected)
{
    CrashFolder folder;
    CrashDisk after(folder.path(), disk.afterPowerCut(QRandomGenerator::global()->generate()));
    const auto opened = store::openProfile(folder.path(), store::ProfileUse::Write, options);
    QVERIFY(opened);
    QVERIFY(!opened->readOnlyBecause);
    QVERIFY(opened->state == expected);
    QCOMPARE(*store::verifyProfile(folder.path()), QList<store::Finding>());
}

bool TestIoErrors::workWith(const DiskImage& start, const Work& work, qint64 failing)
{
    CrashFolder folder;
    CrashDisk disk(folder.path(), start);
    auto opened = store::openProfile(folder.path(), store::ProfileUse::Write, options);
    if (!opened)
        qFatal("not opened");
    FakeClock clock;
    Desk desk(opened->state, aSession, opened->writer.get(), clock);
    const qint64 before = disk.calls();
    connect(&desk, &Desk::saveStateChanged, this, [&](const SaveState& state) {
        if (!state.problem)
            return;
        QCOMPARE(state.problem->code, expectedCode());
        QVERIFY(!desk.unsavedOperations().isEmpty());
        if (state.committed > state.saved + 2) { // a few more edits while nothing can be saved
            disk.heal();
            desk.retrySaving();
        }
    });
    disk.fail(fault(before + failing));
    work(desk);
    finish(disk, desk);
    const bool wasReached = disk.calls() >= before + failing;
    checkAfterwards(disk, desk.state());
    return wasReached && !QTest::currentTestFailed();
}

void TestIoErrors::everyCall(const DiskImage& start, const Work& work, qint64 usualStep)
{
    const auto [first, by] = steps(usualStep);
    qint64 calls = 0;
    for (qint64 failing = first; workWith(start, work, failing); failing += by)
        ++calls;
    QVERIFY2(!QTest::currentTestFailed(), qPrintable(QStringLiteral("at call %1").arg(first + calls * by)));
    qInfo("%lld calls failed", calls);
    QVERIFY(calls > 4);
}

void TestIoErrors::editing()
{
    everyCall(m_used.image, [](Desk& desk) {
        RandomEdits edits(3);
        const qint64 before = desk.saveState().committed;
        for (int i = 0; i < 40 && desk.saveState().committed < before + 8; ++i) {
            edits.one(desk);
            desk.waitUntilSaved(Milliseconds(desk.saveState().problem ? 0 : 20));
        }
    }, 25);
}

void TestIoErrors::importing()
{
    everyCall(m_empty, [](Desk& desk) {
        const auto samples = demoIncidents(desk.records());
        for (const ChangeSet& sample : *samples)
            QVERIFY(desk.commit(sample));
    }, 25);
}

bool TestIoErrors::openWith(const DiskImage& start, qint64 failing)
{
    CrashFolder folder;
    CrashDisk disk(folder.path(), start);
    const journal::State expected = start.empty() ? journal::State() : m_used.state;
    disk.fail(fault(failing));
    auto opened = store::openProfile(folder.path(), store::ProfileUse::Write, options);
    if (!opened) {
        [&] { QCOMPARE(opened.error().code, expectedCode()); }();
        disk.heal();
        opened = store::openProfile(folder.path(), store::ProfileUse::Write, options);
    }
    [&] {
        QVERIFY(opened);
        QVERIFY(!opened->readOnlyBecause);
        QVERIFY(opened->state == expected);
    }();
    if (QTest::currentTestFailed())
        return false;
    FakeClock clock;
    Desk desk(opened->state, aSession, opened->writer.get(), clock);
    declared(desk, QStringLiteral("Netz"));
    finish(disk, desk);
    const bool wasReached = disk.calls() >= failing;
    checkAfterwards(disk, desk.state());
    return wasReached && !QTest::currentTestFailed();
}

void TestIoErrors::opening()
{
    for (const DiskImage& start : {m_used.image, DiskImage()}) {
        const auto [first, by] = steps(6);
        qint64 calls = 0;
        for (qint64 failing = first; openWith(start, failing); failing += by)
            ++calls;
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(QStringLiteral("at call %1").arg(first + calls * by)));
        qInfo("%lld calls failed", calls);
        QVERIFY(calls > 4);
    }
}

QTEST_GUILESS_MAIN(TestIoErrors)
#include "tst_ioerrors.moc"
