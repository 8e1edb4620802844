// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"
#include "tests/testkit/crash/crashdisk.h"

namespace lagebild::testkit {

/// How careful disk and SQLite are. Only Full may lose nothing.
enum class Care { Full, Normal, None };

/// What went wrong when the power went at many moments.
struct PowerCutTally {
    qint64 moments = 0;
    qint64 lost = 0;      ///< something called saved was missing
    qint64 halves = 0;    ///< a state that never was
    qint64 damaged = 0;   ///< the profile could not be read, or verify found something
    qint64 inMaking = 0;  ///< the power went while the profile was made
    quint64 firstBad = 0; ///< seed of the first chain in which something went wrong
    qint64 bad() const { return lost + halves + damaged; }
    void add(const PowerCutTally& other);
};

/// Sessions of a program on one profile, the real desk and store on a CrashDisk: each begins with what the disk held
/// at a moment of the one before, with the power gone. Each call to the disk is such a moment, and all are checked.
class PowerCuts {
public:
    PowerCuts(quint64 seed, Care care) : m_seed(seed), m_care(care) { }
    PowerCutTally run(int sessions);

private:
    /// What was on disk when the power went, and what the desk had called saved by then.
    struct Moment {
        DiskImage image;
        qint64 saved;
        quint64 seed;
    };

    QList<Moment> session(const DiskImage& start, quint64 seed);
    void check(const Moment& moment);
    void checkThoroughly(const Moment& moment);
    QString root() const;

    const quint64 m_seed;
    const Care m_care;
    PowerCutTally m_tally;
    QMap<qint64, journal::State> m_states; ///< of the desk, by the length of the journal
    QMap<qint64, qint64> m_lengths;        ///< of the journal, by the number of the batch
    qint64 m_lastFound = 0;                ///< length of the journal in the moment checked last
};

} // namespace lagebild::testkit
