// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/textmerge.h"

#include <optional>

namespace lagebild::journal {

/// A unit on its way through merges, or a place where versions disagree; its text is then the leading version.
struct Piece {
    QString text {};
    QString separator {};
    OpId op {};                     ///< the head that brought it; null: it was there before
    QList<TextVersion> versions {}; ///< not empty: disputed
    QString base {};                ///< what the versions changed
    std::optional<TextMark::Reason> mark {};
};

struct Passage {
    QString leading {}; ///< white space before the first piece
    QList<Piece> pieces {};
};

/// A piece with its place in the base: it stands between the gaps `gapBefore` and `gapAfter`, gap i being before unit i.
/// A piece that was inserted has twice the same gap.
struct PlacedPiece {
    Piece piece {};
    QString before {};         ///< the separator that belongs before it; the one behind it is in the piece
    qsizetype gapBefore = 0;
    qsizetype gapAfter = 0;
    qsizetype run = -1;        ///< pieces with the same run came one after the other in one text
    bool isInserted() const { return gapBefore == gapAfter; }
};

/// The separator that has more to say: more line breaks, then the longer one.
QString wider(const QString& a, const QString& b);

/// `separator`, or a line break where it would let the two read as one unit.
QString separating(const QString& piece, const QString& separator, const QString& next);

/// The white space of a merge: decides the separators between pieces that may never have met. No unit is glued to
/// another in a way that makes them read as one. The first and the last piece stand for the two ends of the text.
Passage joined(const QList<PlacedPiece>& pieces, const QStringList& baseSeparators);

/// The text of pieces as a person had it, with the versions of `op` where pieces are disputed.
QString textOf(const QList<Piece>& pieces, const OpId& op);

/// Adds what pieces of a text say that stands for `heads`. Disputed pieces say several things; equal versions become
/// one.
void addVersions(QList<TextVersion>& versions, const QList<Piece>& pieces, const QList<OpId>& heads);

} // namespace lagebild::journal
