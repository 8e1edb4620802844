// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

namespace lagebild {

/// A place in a remote's ordered log. The chain proves that it is still the same log.
struct Position {
    QByteArray epoch {};  ///< drawn once by the server's log; empty: never spoken to
    qint64 cursor = 0;    ///< everything up to here has been taken
    QByteArray chain {};  ///< SHA-256 over the hashes of the operations up to the cursor
    bool operator==(const Position&) const = default;
};

/// Why an operation will not get onto a remote by itself.
enum class Refusal {
    Role,      ///< the person may not do this
    Size,      ///< larger than the remote takes
    Malformed, ///< the remote cannot read it, or its hash is wrong
    Fork,      ///< the remote has another operation under the same name (a running machine was copied)
    Other      ///< a reason of a newer server
};

/// What a profile knows of one remote, kept in the profile.
struct RemoteLedger {
    Position position {};
    /// How far each actor's operations have come back in the remote's log. The log holds them in their order and
    /// without holes, so the last one says it all.
    QHash<journal::Actor, journal::ChainEnd> echoed {};
    QHash<journal::OpId, Refusal> refused {};
    /// From where on the remote's chain of an actor is another than ours.
    QHash<journal::Actor, qint64> forked {};
    QSet<IncidentId> shared {}; ///< null: the set-up
    bool operator==(const RemoteLedger&) const = default;
};

/// A remote as the profile keeps it. `number` is its name inside the profile, from 1.
struct Remote {
    int number = 0;
    QString address {}; ///< a URL, without a slash at its end
    RemoteLedger ledger {};
    bool operator==(const Remote&) const = default;
};

/// Where an operation stands in a remote's log, and when the remote received it: the team's time.
struct RemoteArrival {
    journal::OpId op {};
    qint64 seq = 0;
    Instant at {};
};

/// What is to be noted of a remote, in the transaction of the operations that came from it.
struct RemoteNote {
    Remote remote {};
    QList<RemoteArrival> arrivals {};
    bool isFromStart = false; ///< what was noted of this remote's log before is void
};

} // namespace lagebild
