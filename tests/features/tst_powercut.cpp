// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/rows.h"
#include "app/store/verify.h"
#include "tests/testkit/crash/crashdisk.h"
#include "tests/testkit/crash/crashvfs.h"
#include "tests/testkit/profiles.h"
#include "tests/testkit/randomedits.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <atomic>

using namespace lagebild;
using namespace lagebild::testkit;

/// A program edits a profile, and the power goes: what it called saved is there, nothing is there by half. The desk and
/// the store are the real ones; the disk is not. Each call to the disk is a moment at which the power can go.
/// LAGEBILD_POINTS: how many such moments; LAGEBILD_SEED: the first session.
class TestPowerCut : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void nothingSavedIsMissing();
    void aCarelessDiskIsFound_data();
    void aCarelessDiskIsFound();

private:
    /// What was on disk when the power went, and what the desk had called saved by then.
    struct Moment {
        DiskImage image;
        qint64 saved;
        quint64 seed;
    };
    enum class Care { Full, Normal, None };
    /// What went wrong in the sessions so far.
    struct Tally {
        qint64 moments = 0;
        qint64 lost = 0;    ///< something called saved is missing
        qint64 halves = 0;  ///< a state that never was
        qint64 damaged = 0; ///< the profile cannot be read, or verify finds something
        qint64 inOpening = 0;
        quint64 firstBad = 0;
        qint64 bad() const { return lost + halves + damaged; }
    };

    void session(quint64 seed, Care care, Tally& tally);
    QList<Moment> edit(quint64 seed, Care care);
    void check(const Moment& moment, Tally& tally);
    void checkThoroughly(const Moment& moment, Tally& tally);

    QMap<qint64, journal::State> m_states; ///< of the desk, by the length of the journal
    QMap<qint64, qint64> m_lengths;        ///< of the journal, by the number of the batch
};

namespace {

qint64 lengthOf(const journal::State& state)
{
    qint64 length = 0;
    for (const journal::ChainEnd& end : state.chains)
        length += end.op.seq;
    return length;
}

} // namespace

void TestPowerCut::initTestCase()
{
    checkpointEvery(40);
}

QList<TestPowerCut::Moment> TestPowerCut::edit(quint64 seed, Care care)
{
    QTemporaryDir folder;
    CrashDisk disk(folder.path());
    if (care == Care::Normal)
        disk.relax();
    if (care == Care::None)
        disk.lie();
    std::atomic<qint64> saved = 0;
    QList<Moment> moments;
    disk.watch([&](const DiskCall& call) {
        const quint64 at = seed * 1'000'003 + quint64(call.number);
        if (call.changes())
            moments << Moment{disk.afterPowerCut(at), saved, at};
    });
    auto opened = store::openProfile(folder.path(), store::ProfileUse::Write, {.ballastBytes = 0});
    if (!opened || !opened->writer)
        qFatal("not opened");
    FakeClock clock;
    Desk desk(opened->state, aSession, opened->writer.get(), clock);
    m_states = {{0, desk.state()}};
    m_lengths = {{0, 0}};
    connect(&desk, &Desk::saveStateChanged, this, [&](const SaveState& state) {
        m_states[lengthOf(desk.state())] = desk.state();
        m_lengths[state.committed] = lengthOf(desk.state());
        saved = state.saved;
    });
    RandomEdits edits(seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 25; ++i) {
        edits.one(desk);
        clock.advance(std::chrono::seconds(random() % 100));
        if (random() % 3 > 0)
            desk.waitUntilSaved(std::chrono::seconds(20));
    }
    if (!desk.waitUntilSaved(std::chrono::seconds(20)))
        qFatal("not saved");
    opened->writer.reset(); // closing carries the log into the file
    disk.watch({});
    return moments;
}

void TestPowerCut::session(quint64 seed, Care care, Tally& tally)
{
    const QList<Moment> moments = edit(seed, care);
    for (const Moment& moment : moments) {
        const qint64 before = tally.bad();
        check(moment, tally);
        if (moment.seed % 200 == 0)
            checkThoroughly(moment, tally);
        if (tally.bad() > before && before == 0)
            tally.firstBad = seed;
        ++tally.moments;
    }
}

void TestPowerCut::check(const Moment& moment, Tally& tally)
{
    const QString root = QStringLiteral("/after-the-power-cut");
    CrashDisk disk(root, moment.image);
    auto connection = store::Connection::open(store::databaseFile(root), store::Connection::Mode::Write);
    const auto version = connection ? store::versionOf(*connection) : Result<int>(connection.error());
    if (!version) {
        ++tally.damaged;
        return;
    }
    if (*version == 0) { // the power went while the profile was made
        ++tally.inOpening;
        tally.lost += moment.saved > 0;
        return;
    }
    const auto state = store::readState(*connection);
    const auto length = connection->single(QStringLiteral("SELECT count(*) FROM op"));
    if (!state || !length)
        ++tally.damaged;
    else if (length->toLongLong() < m_lengths.value(moment.saved))
        ++tally.lost;
    else if (!m_states.contains(length->toLongLong()) || m_states[length->toLongLong()] != *state)
        ++tally.halves;
}

/// As the program opens it, works with it, and verifies it.
void TestPowerCut::checkThoroughly(const Moment& moment, Tally& tally)
{
    QTemporaryDir folder;
    CrashDisk disk(folder.path(), moment.image);
    auto opened = store::openProfile(folder.path(), store::ProfileUse::Write, {.ballastBytes = 0});
    bool isWell = opened && opened->writer && !opened->readOnlyBecause;
    if (isWell) {
        FakeClock clock;
        Desk desk(opened->state, aSession, opened->writer.get(), clock);
        declared(desk, QStringLiteral("the power is back"));
        isWell = desk.waitUntilSaved(std::chrono::seconds(20));
    }
    const auto findings = store::verifyProfile(folder.path());
    if (!isWell || !findings || !findings->isEmpty())
        ++tally.damaged;
}

void TestPowerCut::nothingSavedIsMissing()
{
    const qint64 points = std::max(qEnvironmentVariableIntValue("LAGEBILD_POINTS"), 0);
    const quint64 first = qEnvironmentVariableIsSet("LAGEBILD_SEED") ? qEnvironmentVariable("LAGEBILD_SEED").toULongLong()
                                                                     : QRandomGenerator::global()->generate();
    Tally tally;
    QElapsedTimer timer;
    timer.start();
    quint64 seed = first;
    for (; tally.moments < (points > 0 ? points : 50'000); ++seed)
        session(seed, Care::Full, tally);
    qInfo("%lld crash points in %llu sessions from seed %llu, %lld ms: %lld lost, %lld halves, %lld damaged; %lld while"
          " the profile was made", tally.moments, seed - first, first, timer.elapsed(), tally.lost, tally.halves,
        tally.damaged, tally.inOpening);
    QVERIFY2(tally.bad() == 0, qPrintable(QStringLiteral("LAGEBILD_SEED=%1").arg(tally.firstBad)));
    QVERIFY(tally.inOpening * 2 < tally.moments); // most went at work
}

void TestPowerCut::aCarelessDiskIsFound_data()
{
    QTest::addColumn<int>("care");
    QTest::newRow("synchronous=NORMAL") << int(Care::Normal);
    QTest::newRow("a disk that lies") << int(Care::None);
}

/// The harness can fail: these lose what was called saved.
void TestPowerCut::aCarelessDiskIsFound()
{
    QFETCH(int, care);
    Tally tally;
    for (quint64 seed = 1; seed <= 3; ++seed)
        session(seed, Care(care), tally);
    qInfo("%lld crash points: %lld lost, %lld halves, %lld damaged", tally.moments, tally.lost, tally.halves, tally.damaged);
    QVERIFY(tally.lost > 20);
    if (Care(care) == Care::Normal)
        QCOMPARE(tally.damaged + tally.halves, 0); // NORMAL loses the last edits and breaks nothing
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
