// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"
#include "tests/testkit/crash/crashdisk.h"

namespace lagebild::testkit {

/// A profile that somebody has worked in.
struct UsedProfile {
    DiskImage image {};  ///< while it is open: part of it is still in the write-ahead log
    DiskImage closed {}; ///< after that, in the one file
    journal::State state {};
    qint64 length = 0; ///< operations in the journal
};
UsedProfile usedProfile(quint64 seed, qint64 batches);

/// Operations that this state is made of. With each batch there are more, so that the number names a state.
qint64 lengthOf(const journal::State& state);

/// Pictures of the disk for each moment of `work` at which the power could go, `each` with different luck.
QList<DiskImage> powerCutsIn(CrashDisk& disk, quint64 each, const std::function<void()>& work);

} // namespace lagebild::testkit
