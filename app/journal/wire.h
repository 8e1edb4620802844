// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/operation.h"

namespace lagebild::journal {

struct State;

// Operations as they travel between laptops and servers (README.md, "On the wire"): the header's members, the value
// as "x" and the salt as "z". The hash of the value follows from both and is sent only once they are redacted; the
// hash of the operation follows from the one before it.

QJsonObject wireOf(const Operation& operation);
/// Reads one back and seals it behind its actor's previous operation (empty for the first). Error::DamagedProfile when
/// it is none.
Result<Operation> fromWire(const QJsonObject& object, const QByteArray& previousHash);

/// Several in one list: an operation of the same actor as the one before it leaves out actor and scope.
QJsonArray wireOf(const QList<Operation>& operations);
/// As it was before it was shortened, for fromWire() above. Error::DamagedProfile names the place in the list.
Result<QList<QJsonObject>> unfolded(const QJsonArray& list);

/// One operation as a line of a file: its wire form, not shortened, and a line feed.
QByteArray lineOf(const Operation& operation);

struct ReadLines {
    QList<Operation> fresh {}; ///< what `state` does not have, in the order of the file
    qsizetype known = 0;
};
/// Reads such lines back, all or none. They may begin anywhere up to where `state` ends, each actor's in order. Errors
/// name the line: WrongFormat for what is no operation, BrokenChain where one does not follow what the actor wrote before,
/// or is another one than `state` has.
Result<ReadLines> readLines(const QByteArray& lines, const State& state);

} // namespace lagebild::journal
