// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/remoteledger.h"

#include <QJsonObject>

namespace lagebild::sync {

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
