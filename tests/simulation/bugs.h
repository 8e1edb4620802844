// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/statusapi/synclog.h"
#include "app/sync/protocol.h"
#include "tests/simulation/chance.h"

#include <span>

namespace lagebild::simulation {

/// Bugs that a sync of this kind can have. The product has none of these; the simulation seeds one and must find it.
enum class Bug {
    None,
    // the client's protocol
    AckClearsOutbox,        ///< an operation leaves the outbox when the server says it has stored it
    AcceptStaleAnswer,      ///< an answer to an earlier position moves the cursor
    EchoFromStaleAnswer,    ///< what a stale answer brings counts as echo
    NoRewindDetection,      ///< a server that was set back is not noticed
    RewindKeepsEchoes,      ///< it is noticed, but what was echoed once is not offered again
    GapIsFinal,             ///< "retry later" is taken for "never"
    NoWatchdog,             ///< a lost answer is waited for without end
    NewScopeNotShared,      ///< what arrives is not shared: edits to it stay here
    OwnOnly,                ///< operations of others are not offered
    OutboxOfSession,        ///< what was written before the start is not offered
    EchoOfAnyRemote,        ///< the echo of one remote counts for the other
    RefusedBlocks,          ///< a refused operation stays at the head of the queue
    // the server's log
    NaiveSequence,          ///< numbers are drawn before the commit, so that a lower one may become visible later
    PagingOffByOne,         ///< a full page skips a line
    StoredTwice,            ///< a duplicate is not recognized
    // the client's disk and journal
    CursorBeforeApply,      ///< the cursor is on disk before what it stands for
    AckBeforeDurable,       ///< saved is said before it is on disk
    ReuseActor,             ///< a copied profile goes on under the same actor
    NewIdOnRetry,           ///< what is sent again gets a new name
    NoSupersedeGuard,       ///< values replaced before they arrived come back
    LastWriterWins,         ///< the later clock wins instead of what its author saw
    SkewRejected            ///< operations from too far in the future are not taken
};

struct SeededBug {
    Bug bug;
    const char* name;
};
std::span<const SeededBug> seededBugs();

/// The real protocol with one decision turned wrong.
class TestedProtocol : public sync::Protocol {
public:
    /// What a bug needs to know of the world.
    struct Surroundings {
        Bug bug = Bug::None;
        QHash<journal::Actor, qint64>* acknowledged = nullptr;  ///< survives the process, as an outbox on disk would
        const QSet<journal::Actor>* own = nullptr;              ///< actors of this profile
        const RemoteLedger* other = nullptr;              ///< of the other remote
    };
    TestedProtocol(RemoteLedger ledger, const QList<HeldChain>& held, const sync::HeldJournal& journal,
        const Surroundings& surroundings);

protected:
    bool isSetBack(const Position& asked, const sync::SyncAnswer& answer) const override;
    void startOver() override;
    void stored(const journal::OpId& id) override;
    void refused(const journal::OpId& id, const QString& why, sync::ToDo& todo) override;
    std::optional<sync::Offer> missing(const HeldChain& chain) const override;
    bool isStuck(const sync::Moment& moment) const override;
    void stale(const sync::SyncAnswer& answer, sync::ToDo& todo) override;
    Result<QList<sync::Received>> read(const sync::LogPage& page) override;

private:
    bool has(Bug bug) const { return m_surroundings.bug == bug; }
    QList<sync::Received> readBlindly(const sync::LogPage& page);

    Surroundings m_surroundings;
    QHash<journal::Actor, qint64> m_before; ///< held when the process started
};

/// A log behind which the storage pages as it likes, or has a bug.
class TestedLog : public statusapi::LogStorage {
public:
    TestedLog(statusapi::LogStorage& storage, Bug bug, int pageSize, Chance& chance)
        : m_storage(storage), m_bug(bug), m_pageSize(pageSize), m_chance(chance) {}
    Result<void> transaction(Access access, const std::function<void(statusapi::LogTransaction&)>& work) override;
    /// Commits what hangs (Bug::NaiveSequence).
    void settle() { m_invisible.clear(); }

private:
    friend class TestedTransaction;
    statusapi::LogStorage& m_storage;
    Bug m_bug;
    int m_pageSize;
    Chance& m_chance;
    QSet<qint64> m_invisible;
    journal::OpId m_lastAsked;
};

} // namespace lagebild::simulation
