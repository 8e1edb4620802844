// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/bugs.h"
#include "tests/simulation/memorylog.h"

#include <memory>

namespace lagebild::simulation {

/// A server: the real answerSync() over a log in memory or in a real SQLite file.
class SimServer {
public:
    struct Options {
        Bug bug = Bug::None;
        int pageSize = 1000;
        qsizetype mostBytes = statusapi::mostBytesIn;
        bool refusesApologies = false;  ///< a role that may not write one field
        QString folder {};              ///< for the SQLite file; empty: in memory
    };
    SimServer(const Options& options, Chance& chance);
    ~SimServer();

    statusapi::SyncReply answer(const QByteArray& request, Instant now);
    void backUp();
    /// The backup takes the log's place; false when there is none.
    bool restore();
    /// An empty log takes its place.
    void wipe();
    /// What hung is committed.
    void endTroubles();
    /// Everything that is in the log.
    QList<statusapi::LogRow> rows();
    statusapi::LogHead head();

private:
    void open();

    Options m_options;
    Chance& m_chance;
    std::unique_ptr<statusapi::LogStorage> m_log;
    std::unique_ptr<TestedLog> m_tested;
    std::optional<statusapi::MemoryLog> m_backup;
    bool m_hasBackup = false;
};

} // namespace lagebild::simulation
