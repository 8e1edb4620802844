// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/crash/powercuts.h"

#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/rows.h"
#include "app/store/verify.h"
#include "tests/testkit/crash/usedprofile.h"
#include "tests/testkit/profiles.h"
#include "tests/testkit/randomedits.h"

#include <atomic>

namespace lagebild::testkit {

namespace {

constexpr int editsASession = 12;
constexpr quint64 thoroughOneIn = 200;

void edit(Desk& desk, FakeClock& clock, quint64 seed)
{
    RandomEdits edits(seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < editsASession; ++i) {
        edits.one(desk);
        clock.advance(std::chrono::seconds(random() % 100));
        if (random() % 3 > 0)
            desk.waitUntilSaved(std::chrono::seconds(20));
    }
    if (!desk.waitUntilSaved(std::chrono::seconds(20)))
        qFatal("not saved");
}

store::OpenedProfile mustOpen(const QString& folder)
{
    auto opened = store::openProfile(folder, store::ProfileUse::Write, {.ballastBytes = 0});
    if (!opened || !opened->writer)
        qFatal("not opened: %d", opened ? -1 : int(opened.error().code));
    return std::move(*opened);
}

} // namespace

void PowerCutTally::add(const PowerCutTally& other)
{
    if (bad() == 0)
        firstBad = other.firstBad;
    moments += other.moments;
    lost += other.lost;
    halves += other.halves;
    damaged += other.damaged;
    inMaking += other.inMaking;
}

QString PowerCuts::root() const
{
    return QStringLiteral("/after-the-power-cut-%1").arg(m_seed); // no real folder
}

QList<PowerCuts::Moment> PowerCuts::session(const DiskImage& start, quint64 seed)
{
    CrashFolder folder;
    CrashDisk disk(folder.path(), start);
    if (m_care == Care::Normal)
        disk.relax();
    if (m_care == Care::None)
        disk.lie();
    std::atomic<qint64> saved = 0;
    QList<Moment> moments;
    disk.watch([&](const DiskCall& call) {
        const quint64 at = seed * 1'000'003 + quint64(call.number);
        if (call.changes())
            moments << Moment{disk.afterPowerCut(at), saved, at};
    });
    auto opened = mustOpen(folder.path());
    FakeClock clock;
    auto desk = std::make_unique<Desk>(opened.state, aSession, opened.writer.get(), clock);
    m_states = {{lengthOf(desk->state()), desk->state()}};
    m_lengths = {{0, m_lastFound}};
    QObject::connect(desk.get(), &Desk::saveStateChanged, desk.get(), [&](const SaveState& state) {
        m_states[lengthOf(desk->state())] = desk->state();
        m_lengths[state.committed] = lengthOf(desk->state());
        saved = state.saved;
    });
    edit(*desk, clock, seed);
    desk.reset();
    opened.writer.reset(); // closing carries the log into the file
    disk.watch({});
    return moments;
}

PowerCutTally PowerCuts::run(int sessions)
{
    DiskImage start;
    std::mt19937_64 random(m_seed);
    for (int i = 0; i < sessions; ++i) {
        const QList<Moment> moments = session(start, random());
        for (const Moment& moment : moments)
            check(moment);
        const Moment& last = moments[qsizetype(random() % quint64(moments.size()))];
        check(last); // for the length of its journal
        start = last.image;
        if (m_tally.bad() > 0)
            break; // what follows would only say it again
    }
    m_tally.firstBad = m_seed;
    return m_tally;
}

void PowerCuts::check(const Moment& moment)
{
    ++m_tally.moments;
    m_lastFound = 0;
    if (moment.seed % thoroughOneIn == 0)
        checkThoroughly(moment);
    CrashDisk disk(root(), moment.image);
    auto connection = store::Connection::open(store::databaseFile(root()), store::Connection::Mode::Write);
    const auto version = connection ? store::versionOf(*connection) : Result<int>(connection.error());
    const bool isMade = version && *version > 0;
    const auto state = isMade ? store::readState(*connection) : journal::State();
    const auto length = isMade ? connection->single(QStringLiteral("SELECT count(*) FROM op")) : QVariant(0);
    m_tally.inMaking += version && !isMade;
    if (!version || !state || !length) {
        ++m_tally.damaged;
        return;
    }
    m_lastFound = length->toLongLong();
    if (m_lastFound < m_lengths.value(moment.saved))
        ++m_tally.lost;
    else if (isMade && (!m_states.contains(m_lastFound) || m_states[m_lastFound] != *state))
        ++m_tally.halves;
}

/// As the program opens it, works with it, and verifies it.
void PowerCuts::checkThoroughly(const Moment& moment)
{
    CrashFolder folder;
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
        ++m_tally.damaged;
}

} // namespace lagebild::testkit
