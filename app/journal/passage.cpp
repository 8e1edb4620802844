// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/passage.h"

#include "app/journal/textunits.h"

#include <algorithm>
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

void addVersion(QList<TextVersion>& versions, const TextVersion& version)
{
    const auto known = std::ranges::find(versions, version.text, &TextVersion::text);
    if (known == versions.end()) {
        versions << version;
        return;
    }
    for (const OpId& op : version.ops) {
        if (!known->ops.contains(op))
            known->ops << op;
    }
    std::ranges::sort(known->ops);
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

QString textOf(const QList<Piece>& pieces, const OpId& op)
{
    QString text;
    QString last;
    QString separator;
    for (const Piece& piece : pieces) {
        const auto own = std::ranges::find_if(piece.versions, [&](const TextVersion& version) {
            return version.ops.contains(op);
        });
        const QString& part = own == piece.versions.end() ? piece.text : own->text;
        if (part.isEmpty()) { // removed in this version: then its neighbours meet
            separator = wider(separator, piece.separator);
            continue;
        }
        const bool haveMet = op == OpId();
        text += last.isEmpty() ? QString() : haveMet ? separator : separating(last, separator, part);
        text += part;
        last = part;
        separator = piece.separator;
    }
    return text;
}

void addVersions(QList<TextVersion>& versions, const QList<Piece>& pieces, const QList<OpId>& heads)
{
    QList<OpId> writers;
    bool isDisputed = false;
    for (const Piece& piece : pieces) {
        isDisputed |= !piece.versions.isEmpty();
        if (heads.contains(piece.op) && !writers.contains(piece.op))
            writers << piece.op;
        for (const TextVersion& version : piece.versions) {
            for (const OpId& op : version.ops) {
                if (!writers.contains(op))
                    writers << op;
            }
        }
    }
    std::ranges::sort(writers);
    if (!isDisputed)
        return addVersion(versions, {writers.isEmpty() ? heads : writers, textOf(pieces, {})});
    for (const OpId& op : writers)
        addVersion(versions, {{op}, textOf(pieces, op)});
}

} // namespace lagebild::journal
