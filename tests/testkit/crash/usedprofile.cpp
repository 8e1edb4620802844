// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/crash/usedprofile.h"

#include "tests/testkit/profiles.h"
#include "tests/testkit/randomedits.h"

namespace lagebild::testkit {

UsedProfile usedProfile(quint64 seed, qint64 batches)
{
    CrashFolder folder;
    CrashDisk disk(folder.path());
    auto opened = store::openProfile(folder.path(), store::ProfileUse::Write, {.ballastBytes = 0});
    if (!opened || !opened->writer)
        qFatal("not opened");
    FakeClock clock;
    auto desk = std::make_unique<Desk>(opened->state, aSession, opened->writer.get(), clock);
    RandomEdits edits(seed);
    while (desk->saveState().committed < batches)
        edits.one(*desk);
    if (!desk->waitUntilSaved(std::chrono::seconds(20)))
        qFatal("not saved");
    UsedProfile used{disk.image(), {}, desk->state(), lengthOf(desk->state())};
    desk.reset();
    opened->writer.reset();
    used.closed = disk.image();
    return used;
}

qint64 lengthOf(const journal::State& state)
{
    qint64 length = 0;
    for (const journal::ChainEnd& end : state.chains)
        length += end.op.seq;
    return length;
}

QList<DiskImage> powerCutsIn(CrashDisk& disk, quint64 each, const std::function<void()>& work)
{
    QList<DiskImage> images;
    disk.watch([&](const DiskCall& call) {
        for (quint64 luck = 0; call.changes() && luck < each; ++luck)
            images << disk.afterPowerCut(quint64(call.number) * 31 + luck);
    });
    work();
    disk.watch({});
    return images;
}

} // namespace lagebild::testkit
