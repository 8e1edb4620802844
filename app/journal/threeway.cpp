// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/threeway.h"

#include "app/journal/alignment.h"
#include "app/journal/textunits.h"

#include <QHash>
#include <algorithm>

namespace lagebild::journal {
namespace {

/// A separator merged over its base; std::nullopt where a text removed the unit that it belongs to.
QString settled(const QString& base, const std::optional<QString>& left, const std::optional<QString>& right)
{
    if (!left || !right)
        return left ? *left : right.value_or(base);
    if (*left == *right || *right == base)
        return *left;
    return *left == base ? *right : wider(*left, *right);
}

class Merging {
public:
    Merging(const Passage& base, const MergeSide& left, const MergeSide& right) : m_base(base)
    {
        m_baseIds = numbered(base);
        m_left = {&left.passage, left.heads, numbered(left.passage)};
        m_right = {&right.passage, right.heads, numbered(right.passage)};
        align(m_left, base, m_baseIds);
        align(m_right, base, m_baseIds);
    }

    Passage run();

private:
    /// The hunks of one side inside a stretch of the base.
    struct Changes {
        const Aligned* side = nullptr;
        QList<Hunk> hunks {};
    };

    QList<int> numbered(const Passage& passage);
    QString settledAfter(qsizetype gap) const;
    QString settledBefore(qsizetype gap) const;
    void insertAt(qsizetype gap);
    qsizetype changeAt(qsizetype from);
    static Hunk inOneHunk(qsizetype from, qsizetype to, const Changes& changes);
    void keep(qsizetype at);
    void place(const Aligned& side, const Hunk& hunk);
    void dispute(const Hunk& left, const Hunk& right);
    void markSurprising();

    const Passage& m_base;
    QHash<QString, int> m_numbers {};
    int m_nextNumber = 0;
    QList<int> m_baseIds {};
    Aligned m_left {};
    Aligned m_right {};
    qsizetype m_leftAt = 0; ///< the next hunk
    qsizetype m_rightAt = 0;
    qsizetype m_runs = 0;
    QList<PlacedPiece> m_placed {};
};

QList<int> Merging::numbered(const Passage& passage)
{
    QList<int> numbers;
    numbers.reserve(passage.pieces.size());
    for (const Piece& piece : passage.pieces) {
        if (!piece.versions.isEmpty()) { // equals nothing
            numbers << m_nextNumber++;
            continue;
        }
        const auto known = m_numbers.constFind(piece.text);
        numbers << (known == m_numbers.constEnd() ? *m_numbers.insert(piece.text, m_nextNumber++) : *known);
    }
    return numbers;
}

/// The separator behind the unit that ends at a gap.
QString Merging::settledAfter(qsizetype gap) const
{
    const auto of = [&](const Aligned& side) -> std::optional<QString> {
        if (gap == 0)
            return side.passage->leading;
        const qsizetype at = side.last[gap - 1];
        return at < 0 ? std::nullopt : std::optional(side.piece(at).separator);
    };
    return settled(gap == 0 ? m_base.leading : m_base.pieces[gap - 1].separator, of(m_left), of(m_right));
}

/// The separator before the unit that begins at a gap.
QString Merging::settledBefore(qsizetype gap) const
{
    const auto of = [&](const Aligned& side) -> std::optional<QString> {
        const qsizetype at = gap == m_baseIds.size() ? side.ids.size() : side.first[gap];
        return at < 0 ? std::nullopt : std::optional(side.separatorBefore(at));
    };
    return settled(gap == 0 ? m_base.leading : m_base.pieces[gap - 1].separator, of(m_left), of(m_right));
}

Passage Merging::run()
{
    const qsizetype end = m_baseIds.size();
    m_placed << PlacedPiece{{{}, settledAfter(0)}, {}, -1, 0};
    for (qsizetype at = 0; at <= end;) {
        insertAt(at);
        if (at == end)
            break;
        const bool isLeft = m_leftAt < m_left.hunks.size() && m_left.hunks[m_leftAt].from == at;
        const bool isRight = m_rightAt < m_right.hunks.size() && m_right.hunks[m_rightAt].from == at;
        if (isLeft || isRight)
            at = changeAt(at);
        else
            keep(at++);
    }
    m_placed << PlacedPiece{{}, settledBefore(end), end, end + 1};
    markSurprising();
    QStringList separators{m_base.leading};
    for (const Piece& piece : m_base.pieces)
        separators << piece.separator;
    return joined(m_placed, separators);
}

void Merging::keep(qsizetype at)
{
    // Not the base's own piece: a side may know more about it.
    PlacedPiece placed{m_left.piece(m_left.first[at]), settledBefore(at), at, at + 1};
    placed.piece.separator = settledAfter(at + 1);
    m_placed << placed;
}

/// Puts the pieces of a hunk, with the separators that they have in their text, merged at both ends.
void Merging::place(const Aligned& side, const Hunk& hunk)
{
    ++m_runs;
    for (qsizetype at = hunk.start; at < hunk.end; ++at) {
        PlacedPiece placed{side.piece(at), side.separatorBefore(at), hunk.from, hunk.to, m_runs};
        if (placed.piece.op == OpId())
            placed.piece.op = side.heads.last();
        if (!placed.isInserted() && at == hunk.start)
            placed.before = settledBefore(hunk.from);
        if (!placed.isInserted() && at == hunk.end - 1)
            placed.piece.separator = settledAfter(hunk.to);
        m_placed << placed;
    }
}

/// What one or both inserted at a gap.
void Merging::insertAt(qsizetype gap)
{
    const auto taken = [gap](const Aligned& side, qsizetype& at) -> std::optional<Hunk> {
        const bool isHere = at < side.hunks.size() && side.hunks[at].from == gap && side.hunks[at].to == gap;
        return isHere ? std::optional(side.hunks[at++]) : std::nullopt;
    };
    const std::optional<Hunk> left = taken(m_left, m_leftAt);
    const std::optional<Hunk> right = taken(m_right, m_rightAt);
    if (!left || !right) {
        if (left || right)
            place(left ? m_left : m_right, left ? *left : *right);
        return;
    }
    const QList<int> leftIds = m_left.idsOf(*left);
    const QList<int> rightIds = m_right.idsOf(*right);
    const auto isIn = [](const QList<int>& all) { return [&all](int id) { return all.contains(id); }; };
    if (std::ranges::all_of(leftIds, isIn(rightIds)))
        return place(m_right, *right);
    place(m_left, *left);
    if (std::ranges::all_of(rightIds, isIn(leftIds)))
        return;
    const qsizetype marked = m_placed.size() - leftIds.size();
    for (Hunk unit{gap, gap, right->start, right->start + 1}; unit.start < right->end; ++unit.start, ++unit.end) {
        if (!leftIds.contains(m_right.ids[unit.start]))
            place(m_right, unit);
    }
    for (qsizetype at = marked; at < m_placed.size(); ++at)
        m_placed[at].piece.mark = TextMark::Reason::BothInserted;
}

/// Applies what one or both did to the units from `from` on; the end of what is then done.
qsizetype Merging::changeAt(qsizetype from)
{
    Changes left{&m_left};
    Changes right{&m_right};
    qsizetype end = from + 1;
    const auto take = [&](Changes& changes, qsizetype& at) {
        const qsizetype known = at;
        for (; at < changes.side->hunks.size() && changes.side->hunks[at].from < end; ++at) {
            changes.hunks << changes.side->hunks[at];
            end = std::max(end, changes.hunks.last().to);
        }
        return at > known;
    };
    while (take(left, m_leftAt) || take(right, m_rightAt)) { }
    if (left.hunks.isEmpty() || right.hunks.isEmpty()) {
        const Changes& changes = left.hunks.isEmpty() ? right : left;
        for (const Hunk& hunk : changes.hunks)
            place(*changes.side, hunk);
        return end;
    }
    const Hunk leftHunk = inOneHunk(from, end, left);
    const Hunk rightHunk = inOneHunk(from, end, right);
    const auto removes = [](const Hunk& hunk) { return hunk.start == hunk.end; };
    const bool bothRemove = std::ranges::all_of(left.hunks, removes) && std::ranges::all_of(right.hunks, removes);
    if (!bothRemove && m_left.idsOf(leftHunk) == m_right.idsOf(rightHunk))
        place(m_left, leftHunk);
    else if (!bothRemove)
        dispute(leftHunk, rightHunk);
    return end;
}

/// The pieces that a stretch of the base became.
Hunk Merging::inOneHunk(qsizetype from, qsizetype to, const Changes& changes)
{
    const Hunk& first = changes.hunks.first();
    const Hunk& last = changes.hunks.last();
    return {from, to, first.start - (first.from - from), last.end + (to - last.to)};
}

/// A place where both versions stand side by side.
void Merging::dispute(const Hunk& left, const Hunk& right)
{
    Piece piece;
    addVersions(piece.versions, m_left.piecesOf(left), m_left.heads);
    addVersions(piece.versions, m_right.piecesOf(right), m_right.heads);
    std::ranges::sort(piece.versions, {}, [](const TextVersion& version) { return version.ops.first(); });
    piece.base = textOf(m_base.pieces.mid(left.from, left.to - left.from), {});
    const auto rank = [](const TextVersion& version) { return std::pair(!version.text.isEmpty(), version.ops.last()); };
    const TextVersion leading = *std::ranges::max_element(piece.versions,
        [&](const TextVersion& a, const TextVersion& b) { return rank(a) < rank(b); });
    piece.text = leading.text;
    piece.op = leading.ops.last();
    piece.separator = settledAfter(left.to);
    m_placed << PlacedPiece{piece, settledBefore(left.from), left.from, left.to};
}

/// Marks what stands more often than in any of the texts, or than both together would have it and one of them has it:
/// what both removed alike is removed once.
void Merging::markSurprising()
{
    struct Counts {
        qsizetype base = 0;
        qsizetype left = 0;
        qsizetype right = 0;
        qsizetype merged = 0;
    };
    QHash<QStringView, Counts> all;
    const auto count = [&all](const QList<Piece>& pieces, qsizetype Counts::*where) {
        for (const Piece& piece : pieces)
            ++(all[withoutListMark(piece.text)].*where);
    };
    count(m_base.pieces, &Counts::base);
    count(m_left.passage->pieces, &Counts::left);
    count(m_right.passage->pieces, &Counts::right);
    for (const PlacedPiece& placed : m_placed)
        ++all[withoutListMark(placed.piece.text)].merged;
    for (PlacedPiece& placed : m_placed) {
        Piece& piece = placed.piece;
        const Counts counts = all.value(withoutListMark(piece.text));
        if (piece.op == OpId() || piece.mark || !piece.versions.isEmpty())
            continue;
        if (counts.merged > std::max({counts.base, counts.left, counts.right}))
            piece.mark = TextMark::Reason::Doubled;
        else if (counts.merged > std::max(std::min(counts.left, counts.right), counts.left + counts.right - counts.base))
            piece.mark = TextMark::Reason::BroughtBack;
    }
}

} // namespace

Passage mergedOver(const Passage& base, const MergeSide& left, const MergeSide& right)
{
    return Merging(base, left, right).run();
}

} // namespace lagebild::journal
