// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/operation.h"

#include <functional>

namespace lagebild::statusapi {

/// How far a log goes.
struct LogHead {
    QByteArray epoch {};  ///< random, made once with the log
    qint64 seq = 0;
    QByteArray chain {};  ///< chain[n] = SHA-256(chain[n-1], hash of operation n); empty before the first
};

/// One line of the log.
struct LogRow {
    qint64 seq = 0;       ///< from 1, without holes, in the order of commits
    Instant at {};        ///< when it was received
    journal::OpId id {};
    IncidentId scope {};
    QByteArray wire {};   ///< the operation as it came, canonical JSON
    QByteArray hash {};
    QByteArray chain {};
};

/// Where an actor's operations end.
struct ActorEnd {
    qint64 seq = 0;
    IncidentId scope {};
};

/// One transaction of a log. A call that fails answers as if there were nothing, and the transaction fails.
class LogTransaction {
public:
    virtual ~LogTransaction() = default;
    virtual LogHead head() = 0;
    /// The chain at a line; empty for 0 and for what is not there.
    virtual QByteArray chainAt(qint64 seq) = 0;
    virtual ActorEnd endOf(const journal::Actor& actor) = 0;
    /// Empty when the operation is not there.
    virtual QByteArray hashOf(const journal::OpId& id) = 0;
    virtual void append(const LogRow& row) = 0;
    /// The operation as it travels; empty when it is not there.
    virtual QByteArray wireOf(const journal::OpId& id) = 0;
    /// The same operation without its value; nothing of the old bytes stays in the file.
    virtual void replace(const journal::OpId& id, const QByteArray& wire) = 0;
    /// Remembers which operation takes the value of `target`, which may still be on its way.
    virtual void noteRedaction(const journal::OpId& target, const journal::OpId& by) = 0;
    virtual QList<journal::OpId> redactionsOf(const journal::OpId& target) = 0;
    /// The lines behind `seq`, at most `count`.
    virtual QList<LogRow> after(qint64 seq, int count) = 0;
};

/// Where a log is kept.
class LogStorage {
public:
    virtual ~LogStorage() = default;
    enum class Access { Read, Write };
    /// Carries `work` out; writing transactions one after the other. Success means: it will survive a power cut. On an
    /// error nothing has happened.
    virtual Result<void> transaction(Access access, const std::function<void(LogTransaction&)>& work) = 0;
};

struct SyncContext {
    Instant now {};
    /// Why the person may not do this ("role"); nullopt: go on.
    std::function<std::optional<QString>(const journal::Operation&)> refusal {};
    /// Whether the person may see operations of this scope.
    std::function<bool(const IncidentId&)> maySee {};
};

struct SyncReply {
    int status = 200;    ///< 200, 400 for what is no request, 413, 503, 507
    QByteArray body {};  ///< JSON; empty unless 200
    qint64 logEnd = 0;   ///< where the log ends now; meaningful only with 200
};

inline constexpr qsizetype mostBytesIn = qsizetype(1024) * 1024;
inline constexpr int mostOperationsIn = 500;
inline constexpr int mostOperationsOut = 1000;
inline constexpr qsizetype mostBytesOut = qsizetype(1024) * 1024; ///< but at least one operation

/// The whole of POST /v1/sync behind HTTP and accounts. Every operation of the request gets a result:
/// "stored"; "dup": it is there; "refused" with why: "gap" (its actor's operation before it is not here yet), "fork"
/// (another one of this name is here), "malformed", "size", or what context.refusal says. All or nothing, and
/// answered only after it is durable. A reader whose (epoch, cursor, chain) is not of this log is answered cursor 0
/// and no operations: it starts over and offers what it holds. What a redaction names loses its value here, too,
/// whichever of the two comes first; its hash stays, so that every chain still holds.
SyncReply answerSync(LogStorage& storage, const QByteArray& request, const SyncContext& context);

} // namespace lagebild::statusapi
