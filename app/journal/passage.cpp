// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/passage.h"

#include "app/journal/textunits.h"

#include <tuple>

namespace lagebild::journal {
namespace {

/// What stands between two pieces according to the texts they come from. Empty when that is unknown.
QString wanted(const PlacedPiece& piece, const PlacedPiece& next, const QStringList& baseSeparators)
{
    const QString& after = piece.piece.separator;
    if (piece.run >= 0 && piece.run == next.run)
        return after;
    if (piece.gapAfter != next.gapBefore || (!piece.isInserted() && !next.isInserted()))
        return wider(after, next.before);
    if (!piece.isInserted())
        return next.before;
    // Of two separators at one gap, that of the base closes the gap and the other one is new.
    const bool isAfterNew = after != baseSeparators.value(piece.gapAfter);
    return !next.isInserted() || isAfterNew ? after : next.before;
}

/// Whether the two read as two units with this between them.
bool keepsApart(const QString& piece, const QString& separator, const QString& next)
{
    const TextUnits both = splitIntoUnits(piece + separator + next);
    qsizetype end = both.leading.size();
    for (const TextUnit& unit : both.units) {
        end += unit.text.size();
        if (end >= piece.size())
            return end == piece.size() && unit.separator == separator;
        end += unit.separator.size();
    }
    return false;
}

QString between(const PlacedPiece& piece, const PlacedPiece& next, const QStringList& baseSeparators)
{
    const QString separator = wanted(piece, next, baseSeparators);
    const bool haveMet = (piece.run >= 0 && piece.run == next.run)
        || (piece.gapAfter == next.gapBefore && !piece.isInserted() && !next.isInserted()
            && piece.piece.op == OpId() && next.piece.op == OpId());
    return !separator.isEmpty() && haveMet ? separator : separating(piece.piece.text, separator, next.piece.text);
}

} // namespace

QString wider(const QString& a, const QString& b)
{
    const auto rank = [](const QString& text) {
        const auto lines = text.count(u'\n') + text.count(QChar::LineSeparator) + text.count(QChar::ParagraphSeparator);
        return std::tuple(lines, text.size(), text);
    };
    return rank(a) < rank(b) ? b : a;
}

QString separating(const QString& piece, const QString& separator, const QString& next)
{
    for (const QString& enough : {separator, QStringLiteral("\n")}) {
        if (!enough.isEmpty() && keepsApart(piece, enough, next))
            return enough;
    }
    return QStringLiteral("\n\n");
}

Passage joined(const QList<PlacedPiece>& pieces, const QStringList& baseSeparators)
{
    Passage passage;
    const qsizetype last = pieces.size() - 1; // the two ends are pieces, too
    for (qsizetype i = 0; i < last; ++i) {
        const PlacedPiece& piece = pieces[i];
        const PlacedPiece& next = pieces[i + 1];
        const bool haveMet = piece.gapAfter == next.gapBefore;
        if (i == 0) {
            passage.leading = haveMet ? wanted(piece, next, baseSeparators) : piece.piece.separator;
            continue;
        }
        passage.pieces << piece.piece;
        passage.pieces.last().separator = i + 1 < last ? between(piece, next, baseSeparators)
            : haveMet ? wanted(piece, next, baseSeparators)
                      : next.before;
    }
    return passage;
}

} // namespace lagebild::journal
