// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/passage.h"
#include "app/journal/unitdiff.h"

namespace lagebild::journal {

/// A text in the view of the base.
struct Aligned {
    const Passage* passage = nullptr;
    QList<OpId> heads {};
    QList<int> ids {};           ///< equal numbers are equal units
    QList<Hunk> hunks {};
    QList<qsizetype> first {};   ///< for each unit of the base the piece it became, or -1
    QList<qsizetype> last {};    ///< the same, counted from behind, when it became several

    const Piece& piece(qsizetype at) const { return passage->pieces[at]; }
    QString separatorBefore(qsizetype at) const { return at == 0 ? passage->leading : piece(at - 1).separator; }
    QList<Piece> piecesOf(const Hunk& hunk) const { return passage->pieces.mid(hunk.start, hunk.end - hunk.start); }
    QList<int> idsOf(const Hunk& hunk) const { return ids.mid(hunk.start, hunk.end - hunk.start); }
};

/// Finds out what became of the units of the base. Hunks are divided as finely as one can tell: units that share most
/// of their words are one changed unit, and of the rest as many units as they became, one by one. `passage` and `ids`
/// are given, the rest is filled in.
void align(Aligned& side, const Passage& base, const QList<int>& baseIds);

} // namespace lagebild::journal
