// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/operation.h"

namespace lagebild::journal {

// A value that does not fit into one operation travels as operations of the kind "part" directly before the one that it
// belongs to, in the same chain and the same transaction (README.md, "Long values").

/// The longest value that is written, as canonical JSON; nothing longer is put together either.
inline constexpr qsizetype maximumValueBytes = qsizetype(4) * 1024 * 1024;
/// The longest that stays in its operation, and the longest slice, both as canonical JSON.
inline constexpr qsizetype maximumWholeBytes = maximumOperationBytes - qsizetype(4) * 1024;
inline constexpr qsizetype maximumSliceBytes = qsizetype(48) * 1024;

/// The canonical JSON of a value in slices, cut between characters.
QStringList slicesOf(const QByteArray& canonical);
/// Takes a value that is too long out of its operation and leaves the mark of its slices in its place. The parts that
/// must go before it; none when it fits.
QList<Operation> takeParts(Operation& operation);

/// The slices that have come of a value whose operation has not come yet.
struct Parts {
    qint64 count = 0;
    bool isReadable = true; ///< else one was no text, was redacted, or they are too long altogether
    QByteArray bytes {};
    bool operator==(const Parts&) const = default;
};
void addPart(Parts& parts, const Operation& part);

/// Whether parts can stand before the operation: true of what people write. Before others they mean nothing.
bool takesParts(OpKind kind);
/// Whether its value is in parts: some are before it, or it names some.
bool isInParts(const Operation& operation, const Parts& parts);
/// The operation with its value put together. Nullopt when the slices are not those that its mark names.
std::optional<Operation> whole(const Operation& operation, const Parts& parts);

} // namespace lagebild::journal
