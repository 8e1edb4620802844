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
    /// Writes the operations, long values in parts, and folds them into `state`. Error::TooLong, before anything has
    /// happened, when a value exceeds maximumValueBytes.
    Result<QList<Operation>> write(State& state, const ChangeSet& changes, Instant now, Touched& touched);

private:
    Operation opening(const State& state, IncidentId scope) const;
    void seal(Operation& operation, State& state, Instant now);

    Session m_session;
    QHash<IncidentId, ChainEnd> m_chains; ///< of this session's actors
};

} // namespace lagebild::journal
