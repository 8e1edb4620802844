// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

namespace lagebild::journal {

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
