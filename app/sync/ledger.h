// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

#include <QJsonObject>

namespace lagebild::sync {

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

/// The remote turned out to be another or to have been set back: its log is read and our part offered from the start.
void startOver(RemoteLedger& ledger);

/// What the protocol asks of the journal.
class HeldJournal {
public:
    virtual ~HeldJournal() = default;
    /// The hash of an operation; empty when it is not in the journal.
    virtual QByteArray hashOf(const journal::OpId& id) const = 0;
};

/// A line of the remote's log as it was sent.
struct LogLine {
    qint64 seq = 0;
    Instant at {};               ///< when the remote received it
    QJsonObject operation {};    ///< empty: we may not see it
    QByteArray hash {};          ///< given when we may not see it
};

/// A line of the remote's log, read.
struct Received {
    qint64 seq = 0;
    Instant at {};
    journal::Operation operation {};
    enum class Kind {
        New,
        Echo,                    ///< it is held
        Withheld                 ///< another of this name is held; it cannot be taken until that one is gone
    } kind = Kind::New;
};

/// A page of the remote's log that continues the ledger's position, and where it ends.
struct LogPage {
    QList<LogLine> lines {};
    Position end {};
};

/// Carries the ledger over a page, all or nothing. Error::DamagedProfile when the page does not continue the log, does
/// not end at its chain, or an actor's chain has a hole; the ledger is then unchanged.
Result<QList<Received>> follow(RemoteLedger& ledger, const LogPage& page);

} // namespace lagebild::sync
