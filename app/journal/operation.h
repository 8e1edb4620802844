// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/change.h"

namespace lagebild::journal {

/// How ids, hashes and salts stand in text.
inline constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// 80 random bits in 14 letters (base64url), drawn at every start of the program for each scope: a copied profile can
/// never write under the same name as its original.
using Actor = QByteArray;
Actor freshActor();

struct OpId {
    Actor actor {};
    qint64 seq = 0; ///< from 1, without holes
    QString text() const; ///< "actor.seq"
    bool operator==(const OpId&) const = default;
    friend auto operator<=>(const OpId& a, const OpId& b)
    {
        return std::pair(a.actor, a.seq) < std::pair(b.actor, b.seq) ? std::weak_ordering::less
            : a == b ? std::weak_ordering::equivalent : std::weak_ordering::greater;
    }
    friend size_t qHash(const OpId& id, size_t seed = 0) { return qHash(id.actor, seed) ^ size_t(id.seq); }
};
std::optional<OpId> opIdFromText(QStringView text);

/// Hybrid logical clock: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16. Only breaks ties
/// between concurrent operations and sorts history; it never decides who wins against what its author saw.
using Hlc = quint64;
/// The next reading: later than `last` and not before `now`.
Hlc tick(Hlc last, Instant now);
Instant wallTime(Hlc clock);

enum class OpKind { Open, Create, Set, Revise, Claim, Delete, Undelete, Resolve, Publish, Redact, Part, Unknown };

/// One line of the journal. Never changed once written (redaction takes the value, the hashes stay).
struct Operation {
    OpId id {};
    Hlc clock = 0;
    OpKind kind = OpKind::Unknown;
    QString kindName {};          ///< as written: kinds of newer versions are kept and relayed
    IncidentId scope {};          ///< null: the set-up
    QString entityKind {};        ///< as written, for the same reason
    QUuid entity {};
    QString field {};
    QJsonValue value {};
    QByteArray salt {};           ///< 16 random bytes; with the value it can be taken away
    QList<OpId> parents {};       ///< the heads of this entity and field that the author saw
    QJsonObject extra {};         ///< members of the header that only newer versions know: kept, relayed and hashed
    QByteArray valueHash {};      ///< HMAC-SHA-256(salt, canonical value)
    QByteArray hash {};           ///< SHA-256(hash of the actor's previous operation, canonical header)
    bool operator==(const Operation&) const = default;
};

/// The stable bytes of a JSON value: compact, keys sorted by code unit, UTF-8.
QByteArray canonicalJson(const QJsonValue& value);
/// At least as many as canonicalJson() has: cheap, to find out what is certainly small.
qsizetype mostBytesOf(const QJsonValue& value);
/// Whether the value was taken away. Its hash stays in the header.
bool isRedacted(const Operation& operation);

/// Everything but value and salt: what is hashed (app/journal/README.md lists the members).
QJsonObject headerOf(const Operation& operation);
/// Its stable bytes.
QByteArray canonicalHeaderOf(const Operation& operation);
/// The header as a profile keeps it: without the id, which has columns of its own, and without the hash of the value
/// while the value itself is there.
QByteArray storedHeaderOf(const Operation& operation);
/// Reads a stored line of the journal back; `value` and `salt` are null once redacted. The hash of the chain is the
/// caller's to fill in. Error::DamagedProfile when it is none.
Result<Operation> readOperation(
    const OpId& id, const QByteArray& storedHeader, const QByteArray& value, const QByteArray& salt);
/// The same from a header with its id. `value` is ignored once `salt` is null.
Result<Operation> readOperation(const QJsonObject& header, const QJsonValue& value, const QByteArray& salt);

QByteArray valueHashOf(const Operation& operation);
QByteArray hashOf(const Operation& operation, const QByteArray& previousHash);

/// Operations may have at most this many bytes (header and value).
inline constexpr qsizetype maximumOperationBytes = qsizetype(64) * 1024;

} // namespace lagebild::journal
