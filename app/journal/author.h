// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

namespace lagebild::journal {

/// What is constant for a session and therefore stands in the opening records only.
struct Session {
    QString user;
    QString device;
    QString program; ///< name and version
};

/// Turns changes into operations of this session: ids, clocks, parents, salts, hashes, and an opening record the
/// first time a scope is written to. Holds the actors of the session.
class Author {
public:
    explicit Author(Session session);
    /// Does not fold: the caller folds what it commits, in order.
    Result<QList<Operation>> write(const State& state, const ChangeSet& changes, Instant now);

private:
    Operation begin(const State& state, IncidentId scope, Hlc clock);
    void seal(Operation& operation);
    Operation opening(const State& state, IncidentId scope, Hlc clock);
    Operation operationFor(const State& state, const Change& change, Hlc clock);

    Session m_session;
    QHash<IncidentId, ChainEnd> m_chains; ///< of this session's actors
};

} // namespace lagebild::journal
