// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/crash/blocks.h"
#include "tests/testkit/crash/filelocks.h"

#include <QList>
#include <QString>
#include <memory>
#include <random>

namespace lagebild::testkit {

/// One file of a CrashDisk, under however many names.
struct CrashFile {
    struct Pending {
        qint64 at = 0;
        QByteArray bytes {};
        qint64 newSize = -1; ///< of a truncation
    };
    QString name {};           ///< the first one, for messages and the shown file
    Blocks live {};            ///< as programs read it
    Blocks durable {};         ///< as it is on disk
    QList<Pending> pending {}; ///< changed since the last sync
    bool isFolderPending = false; ///< the first sync of a new journal carries the folder with it, as SQLite does
    FileLocks locks {};
    SharedMemory memory {};

    /// Carries what is pending to the disk.
    void settle();
};

/// How much of what was not synced survives a power cut.
class Survival {
public:
    explicit Survival(quint64 seed);
    /// Whether one step (a truncation, a name) survives.
    bool step();
    /// `durable` with what survives of what is pending.
    Blocks of(const CrashFile& file);

private:
    enum class Luck { Nothing, Everything, Beginning, Anything };
    void putSectors(Blocks& blocks, const CrashFile::Pending& write);

    std::mt19937_64 m_random;
    Luck m_luck;
};

} // namespace lagebild::testkit
