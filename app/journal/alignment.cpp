// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/alignment.h"

#include <algorithm>
#include <vector>

namespace lagebild::journal {
namespace {

using Words = QList<QStringView>;

Words sortedWords(const QString& unit)
{
    Words words;
    for (const QStringView word : QStringView(unit).split(u' ', Qt::SkipEmptyParts))
        words << word.trimmed();
    std::ranges::sort(words);
    return words;
}

/// The share of words that two units have in common, in percent.
int likeness(const Words& a, const Words& b)
{
    Words common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return a.isEmpty() && b.isEmpty() ? 0 : int(200 * common.size() / (a.size() + b.size()));
}

/// The pairs, in order, that are most alike in sum.
QList<Hunk> alikePairs(const Hunk& hunk, const QStringList& base, const QStringList& other)
{
    constexpr int alike = 50;
    const auto rows = size_t(hunk.to - hunk.from);
    const auto columns = size_t(hunk.end - hunk.start);
    std::vector<Words> baseWords;
    std::vector<Words> otherWords;
    for (size_t i = 0; i < rows; ++i)
        baseWords.push_back(sortedWords(base[hunk.from + qsizetype(i)]));
    for (size_t j = 0; j < columns; ++j)
        otherWords.push_back(sortedWords(other[hunk.start + qsizetype(j)]));

    // best[i][j]: the best sum of what stands from i and j on.
    std::vector<std::vector<int>> pair(rows, std::vector<int>(columns));
    std::vector<std::vector<int>> best(rows + 1, std::vector<int>(columns + 1));
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            const int found = likeness(baseWords[i], otherWords[j]);
            pair[i][j] = found >= alike ? found + best[i + 1][j + 1] : -1;
            best[i][j] = std::max({best[i + 1][j], best[i][j + 1], pair[i][j]});
        }
    }
    QList<Hunk> pairs;
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        if (pair[i][j] == best[i][j]) {
            const qsizetype from = hunk.from + qsizetype(i++);
            const qsizetype start = hunk.start + qsizetype(j++);
            pairs << Hunk{from, from + 1, start, start + 1};
        } else {
            best[i + 1][j] == best[i][j] ? ++i : ++j;
        }
    }
    return pairs;
}

void appendSingle(QList<Hunk>& hunks, const Hunk& hunk)
{
    const qsizetype count = hunk.to - hunk.from;
    if (count != hunk.end - hunk.start) {
        hunks << hunk;
        return;
    }
    for (qsizetype i = 0; i < count; ++i)
        hunks << Hunk{hunk.from + i, hunk.from + i + 1, hunk.start + i, hunk.start + i + 1};
}

/// `base` and `other` are the two texts.
QList<Hunk> divided(const QList<Hunk>& hunks, const QStringList& base, const QStringList& other)
{
    constexpr qsizetype largest = 2500; // comparisons; beyond it somebody wrote a new text
    QList<Hunk> fine;
    for (const Hunk& hunk : hunks) {
        const qsizetype comparisons = (hunk.to - hunk.from) * (hunk.end - hunk.start);
        Hunk rest = hunk;
        if (comparisons > 1 && comparisons <= largest) {
            for (const Hunk& pair : alikePairs(hunk, base, other)) {
                appendSingle(fine, {rest.from, pair.from, rest.start, pair.start});
                fine << pair;
                rest = {pair.to, hunk.to, pair.end, hunk.end};
            }
        }
        appendSingle(fine, rest);
    }
    return fine;
}

QStringList textsOf(const Passage& passage)
{
    QStringList texts;
    for (const Piece& piece : passage.pieces)
        texts << piece.text;
    return texts;
}

} // namespace

void align(Aligned& side, const Passage& base, const QList<int>& baseIds)
{
    side.hunks = divided(hunksBetween(baseIds, side.ids), textsOf(base), textsOf(*side.passage));
    side.first.fill(-1, baseIds.size());
    side.last.fill(-1, baseIds.size());
    qsizetype at = 0;
    qsizetype piece = 0;
    const auto keepUntil = [&](qsizetype end) {
        for (; at < end; ++at, ++piece)
            side.first[at] = side.last[at] = piece;
    };
    for (const Hunk& hunk : side.hunks) {
        keepUntil(hunk.from);
        if (hunk.from < hunk.to && hunk.start < hunk.end) {
            side.first[hunk.from] = hunk.start;
            side.last[hunk.to - 1] = hunk.end - 1;
        }
        at = hunk.to;
        piece = hunk.end;
    }
    keepUntil(baseIds.size());
}

} // namespace lagebild::journal
