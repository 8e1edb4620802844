// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/serverlink.h"
#include "app/sync/messages.h"
#include "app/sync/pace.h"

namespace lagebild::sync {

/// To be written in one transaction: never the ledger without the operations.
struct Record {
    RemoteLedger ledger {};
    QList<Received> log {};     ///< the new ones go to Desk::receive(); all give `at` and `seq` of the remote
    bool isFromStart = false;   ///< what was noted of this remote's log before is void
};

/// The operations of an actor that cannot follow a refused one to the remote: its chain would have a hole. They are to
/// be written again by a fresh actor, who is to write everything from now on; in the transaction of the record.
struct Reissue {
    journal::Actor actor {};
    qint64 from = 0;            ///< the first to be written again
    enum class Because { Refused, Forked } because = Because::Refused;
    bool operator==(const Reissue&) const = default;
};

/// What to do, in the order of the members.
struct ToDo {
    std::optional<Record> record {};
    QList<Reissue> reissue {};
    bool renewSockets = false;           ///< drop every connection; the request under way and the wait are given up
    std::optional<Request> send {};      ///< POST /v1/sync
    std::optional<qint64> wait {};       ///< GET /v1/wait?cursor=
    std::optional<SyncState> tell {};
    Milliseconds wakeAt {0};             ///< replaces the last one
};

/// What came back for a request.
struct Reply {
    qint64 number = 0;             ///< Request::number
    int status = 0;                ///< HTTP; 0: no answer
    Milliseconds retryAfter {0};
    QByteArray body {};
};

/// The client's side of sync with one remote. Neither clock nor network: it is told what happened and answers what to
/// do. Nothing in here may be lost that is not in the ledger or the journal: a new process starts with both.
///
/// Three rules. An operation leaves the outbox only when it comes back in the ordered log. Only an answer to what is
/// the position now may move it. (The third, to remember what was replaced before it arrived, is journal::fold()'s.)
class Protocol {
public:
    /// `held` as in the journal, in the order of arrival. `journal` must outlive the protocol.
    Protocol(RemoteLedger ledger, const QList<HeldChain>& held, const HeldJournal& journal);
    virtual ~Protocol() = default;

    /// To be called first.
    ToDo start(const Moment& moment);
    ToDo woke(const Moment& moment);
    /// Operations are on this disk: written here, or received from any remote.
    ToDo saved(const QList<HeldChain>& chains, const Moment& moment);
    ToDo share(const QSet<IncidentId>& scopes, const Moment& moment);
    /// What is on the remote stays there; nothing more of these goes up.
    ToDo stopSharing(const QSet<IncidentId>& scopes, const Moment& moment);
    ToDo replied(const Reply& reply, const Moment& moment);
    /// Bytes of the request or of its answer are moving.
    ToDo progressed(qint64 number, const Moment& moment);
    /// The wait has ended: `seq` is how far the log goes now; 0 when it ended without saying.
    ToDo waited(qint64 seq, const Moment& moment);
    /// Somebody looks at the window, or the network came back.
    ToDo setInUse(bool isInUse, const Moment& moment);
    ToDo tryNow(const Moment& moment);
    ToDo signedIn(const Moment& moment);

    const RemoteLedger& ledger() const { return m_ledger; }
    SyncState state() const;
    /// All that the remote had when it was asked last is here, and nothing is being asked.
    bool isAtEnd() const { return m_link == Link::Online && m_mayWait && !m_underWay && !m_isDue; }
    Whereabouts whereabouts(const journal::OpId& id) const;

    static constexpr Milliseconds watchdog {5'000};
    static constexpr Milliseconds pollEvery {30'000};
    static constexpr Milliseconds shortWait {1'000}; ///< a wait that ends sooner is being cut by something on the way
    static constexpr Milliseconds readOnlyPause {5 * 60'000};
    static constexpr Milliseconds fullPause {30'000};
    static constexpr int triesAlone = 8; ///< of an operation that the remote cannot read, before it is given up

protected:
    // The decisions that the rules are about, each in one place.
    virtual bool isPresent(const Position& asked) const { return asked == m_ledger.position; }
    virtual bool isSetBack(const Position& asked, const SyncAnswer& answer) const;
    virtual void startOver();
    virtual void stored(const journal::OpId& id);
    virtual void refused(const journal::OpId& id, const QString& why, ToDo& todo);
    /// What the remote does not have of an actor and may get.
    virtual std::optional<Offer> missing(const HeldChain& chain) const;
    virtual bool isStuck(const Moment& moment) const;
    /// Carries the ledger over a page; see follow().
    virtual Result<QList<Received>> read(const LogPage& page) { return follow(m_ledger, page); }
    /// An answer to what is no longer the position.
    virtual void stale(const SyncAnswer& answer, ToDo& todo);

    void giveUp(const journal::OpId& id, Refusal why, ToDo& todo);
    void record(ToDo& todo) const;

    RemoteLedger m_ledger;
    const HeldJournal& m_journal;

private:
    struct Asked {
        qint64 number = 0;
        Position position {};
        bool offered = false;
        std::optional<journal::OpId> only {}; ///< offered alone, because the remote choked on more
    };

    void hold(const HeldChain& chain);
    QList<Offer> offers() const;
    bool mayOffer(const Moment& moment) const;
    bool hasWork(const Moment& moment) const;
    void send(const Moment& moment, ToDo& todo);
    void giveUpUnderWay();
    void dropStuck(const Moment& moment, ToDo& todo);
    ToDo next(ToDo todo, const Moment& moment);
    Milliseconds nextWake(const Moment& moment) const;

    void answered(const Asked& asked, const QByteArray& body, const Moment& moment, ToDo& todo);
    void notePages(const Asked& asked, const SyncAnswer& answer, bool isProgress, const Moment& moment);
    /// Whether anything has come of the answer; nullopt when it does not fit to what is held.
    std::optional<bool> take(const SyncAnswer& answer, ToDo& todo);
    bool noteOutcomes(const QList<SyncAnswer::Outcome>& outcomes, ToDo& todo);
    bool merge(QList<Received>& received, ToDo& todo);
    void findForks(const QList<Received>& received, ToDo& todo);
    void failed(const Asked& asked, const Reply& reply, const Moment& moment);
    int timesChokedOn(const journal::OpId& id);
    void choked(const Asked& asked, int status, const Moment& moment, ToDo& todo);

    QHash<journal::Actor, qsizetype> m_places; ///< in m_held
    QList<HeldChain> m_held;                   ///< in the order of arrival
    QHash<journal::Actor, qint64> m_taken;     ///< the remote said it has them; not offered again before its log ends
    QSet<journal::Actor> m_suspect;            ///< the remote said "fork"; its log will show from where on

    qint64 m_number = 0;
    std::optional<Asked> m_underWay;
    QList<Asked> m_earlier;                    ///< given up, but an answer may still come
    Milliseconds m_movedAt {0};
    Milliseconds m_pollAt {0};
    Milliseconds m_waitingSince {0};
    Pace m_pace;
    Pace m_offerPace;                          ///< reading goes on while offering is held
    journal::OpId m_chokedOn {};
    int m_chokes = 0;
    int m_mostOperations = Request::usualOperations;
    bool m_isDue = false;
    bool m_isRereading = false;
    bool m_isWaiting = false;
    bool m_mayWait = false;                    ///< the last thing heard was the end of the log
    Link m_link = Link::Connecting;
    Obstacle m_obstacle = Obstacle::None;
    std::optional<SyncState> m_told;
};

} // namespace lagebild::sync
