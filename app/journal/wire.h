// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/operation.h"

namespace lagebild::journal {

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

} // namespace lagebild::journal
