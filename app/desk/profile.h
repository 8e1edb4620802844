// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/remoteledger.h"

namespace lagebild {

/// Text that is being typed and is no change yet, kept so that a kill loses none of it. Never synced.
struct WorkingText {
    QString key {};   ///< of the field, as the window names it
    QString text {};  ///< empty: nothing to keep any more
    Instant at {};    ///< when it was kept
    bool operator==(const WorkingText&) const = default;
};

/// One transaction: the operations and every view row that they change. A plain value, handed to the writer.
struct Batch {
    qint64 number = 0;
    Instant at {};                                   ///< when it was committed on this laptop
    enum class Source { Here, Elsewhere } source = Source::Here; ///< written by this session or received
    QList<journal::Operation> operations {};
    struct EntityRow {
        EntityRef entity {};
        QJsonObject body {};                         ///< with "deleted" where it is
        QString otherWords {};                       ///< by which it is found, besides the "text" of the body
    };
    QList<EntityRow> entities {};
    struct HeadRow {
        journal::Cell cell {};
        QList<journal::Head> heads {};               ///< all heads of the cell; the old rows go
    };
    QList<HeadRow> heads {};
    QHash<journal::Cell, QSet<journal::OpId>> superseded {}; ///< all of the cell; the old rows go
    std::optional<RemoteNote> remote {};             ///< where the operations came from
    struct RevisionRow {
        journal::Cell cell {};
        journal::OpId op {};
        QString text {};                             ///< only without an op; otherwise the operation has it
    };
    QList<RevisionRow> revisions {};                 ///< new ones
    std::optional<WorkingText> working {};           ///< kept, or gone because it is a change now; may be all there is
};

/// The view rows for what `touched` names.
Batch batchFor(const journal::State& state, QList<journal::Operation> operations, const journal::Touched& touched);

/// The port behind which a profile is written. One thread, one connection, in order.
class ProfileWriter {
public:
    virtual ~ProfileWriter() = default;
    /// Queues the batch. The outcome arrives through Outcomes, on the thread that called this.
    virtual void write(const Batch& batch) = 0;
    /// Waits until everything queued is saved or has failed for good, at most `patience`.
    virtual void flush(Milliseconds patience) = 0;
    /// Tries again at once instead of at the next turn (somebody has made room).
    virtual void retryNow() = 0;

    /// Who hears of the outcomes. Called on the thread that owns the desk.
    class Outcomes {
    public:
        virtual ~Outcomes() = default;
        virtual void saved(qint64 batch) = 0;
        /// Full disk or I/O error: it will be tried again, in order.
        virtual void waiting(qint64 batch, const Error& why) = 0;
        /// Anything else: nothing more will be written.
        virtual void stopped(qint64 batch, const Error& why) = 0;
    };
    void setOutcomes(Outcomes* outcomes) { m_outcomes = outcomes; }

protected:
    Outcomes* m_outcomes = nullptr;
};

/// An actor whose operations are on disk, and how far.
struct HeldChain {
    journal::Actor actor {};
    IncidentId scope {};
    qint64 seq = 0;
    bool operator==(const HeldChain&) const = default;
};

/// Operations of one actor, both ends included.
struct OpRange {
    journal::Actor actor {};
    qint64 from = 0;
    qint64 to = 0;
    bool operator==(const OpRange&) const = default;
};

/// The port behind which the journal on disk is read beside the writer. Quick: answers of a few hundred rows.
class JournalReader {
public:
    virtual ~JournalReader() = default;
    /// In the order in which the actors' first operations arrived.
    virtual Result<QList<HeldChain>> chains() = 0;
    /// Empty when it is not on disk.
    virtual QByteArray hashOf(const journal::OpId& id) = 0;
    /// The first `most` of these in the order of arrival; fewer when the values exceed `bytes`, but at least one.
    static constexpr qsizetype all = std::numeric_limits<qsizetype>::max();
    virtual Result<QList<journal::Operation>> operations(const QList<OpRange>& ranges, qsizetype most, qsizetype bytes) = 0;
};

} // namespace lagebild
