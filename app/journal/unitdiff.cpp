// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/unitdiff.h"

#include <QHash>
#include <algorithm>
#include <vector>

namespace lagebild::journal {
namespace {

/// A match of base[first] with other[second].
struct Match {
    qsizetype first = 0;
    qsizetype second = 0;
};

/// Units [from, to) of the base against [start, end) of the other text.
using Part = Hunk;

class Comparison {
public:
    Comparison(const QList<int>& base, const QList<int>& other) : m_base(base), m_other(other) {}

    QList<Match> matches()
    {
        Part whole{0, m_base.size(), 0, m_other.size()};
        const Part inner = trim(whole);
        Part gap{inner.from, 0, inner.start, 0};
        for (const Match& anchor : anchors(inner)) {
            gap.to = anchor.first;
            gap.end = anchor.second;
            compare(gap);
            m_matches << anchor;
            gap = {anchor.first + 1, 0, anchor.second + 1, 0};
        }
        compare({gap.from, inner.to, gap.start, inner.end});
        std::ranges::sort(m_matches, {}, &Match::first);
        return m_matches;
    }

private:
    /// Matches what is equal at both ends.
    Part trim(Part part)
    {
        while (part.from < part.to && part.start < part.end && m_base[part.from] == m_other[part.start])
            m_matches << Match{part.from++, part.start++};
        while (part.from < part.to && part.start < part.end && m_base[part.to - 1] == m_other[part.end - 1])
            m_matches << Match{--part.to, --part.end};
        return part;
    }

    QList<Match> anchors(const Part& part) const;
    void compare(Part part);
    qsizetype forward(const Part& part, std::vector<std::vector<int>>& trace) const;
    int reach(const std::vector<int>& last, int distance, int diagonal) const;

    const QList<int>& m_base;
    const QList<int>& m_other;
    QList<Match> m_matches {};
};

/// The longest increasing run of the units that occur once in both parts (patience sorting).
QList<Match> Comparison::anchors(const Part& part) const
{
    struct Seen {
        qsizetype count = 0;
        qsizetype at = 0;
    };
    QHash<int, Seen> inBase;
    QHash<int, Seen> inOther;
    for (qsizetype i = part.from; i < part.to; ++i)
        inBase[m_base[i]] = {inBase.value(m_base[i]).count + 1, i};
    for (qsizetype i = part.start; i < part.end; ++i)
        inOther[m_other[i]] = {inOther.value(m_other[i]).count + 1, i};

    struct Card {
        Match match {};
        qsizetype below = -1; ///< the card of the pile to the left
    };
    std::vector<Card> cards;
    std::vector<qsizetype> tops;
    for (qsizetype i = part.from; i < part.to; ++i) {
        const Seen other = inOther.value(m_base[i]);
        if (inBase.value(m_base[i]).count != 1 || other.count != 1)
            continue;
        const auto pile = std::ranges::lower_bound(tops, other.at, {},
            [&](qsizetype card) { return cards[size_t(card)].match.second; });
        cards.push_back({{i, other.at}, pile == tops.begin() ? -1 : *std::prev(pile)});
        const qsizetype card = qsizetype(cards.size()) - 1;
        pile == tops.end() ? tops.push_back(card) : void(*pile = card);
    }
    QList<Match> run;
    for (qsizetype card = tops.empty() ? -1 : tops.back(); card >= 0; card = cards[size_t(card)].below)
        run.prepend(cards[size_t(card)].match);
    return run;
}

/// How far `diagonal` (base minus other) reaches with one more change than `last` knows. Entry i of `last` is the
/// diagonal 2 i - (distance - 1).
int Comparison::reach(const std::vector<int>& last, int distance, int diagonal) const
{
    if (distance == 0)
        return 0;
    const auto at = [&](int wanted) { return last[size_t((wanted + distance - 1) / 2)]; };
    const bool isInsertion = diagonal == -distance || (diagonal != distance && at(diagonal - 1) < at(diagonal + 1));
    return isInsertion ? at(diagonal + 1) : at(diagonal - 1) + 1;
}

/// The distance of the two parts, or -1 beyond the bound; `trace` holds how far each step reached.
qsizetype Comparison::forward(const Part& part, std::vector<std::vector<int>>& trace) const
{
    constexpr int bound = 600;
    static const std::vector<int> none;
    const int rows = int(part.to - part.from);
    const int columns = int(part.end - part.start);
    for (int distance = 0; distance <= std::min(bound, rows + columns); ++distance) {
        std::vector<int> now(size_t(distance) + 1);
        for (int diagonal = -distance; diagonal <= distance; diagonal += 2) {
            int row = reach(trace.empty() ? none : trace.back(), distance, diagonal);
            int column = row - diagonal;
            while (row < rows && column < columns
                && m_base[part.from + row] == m_other[part.start + column]) {
                ++row;
                ++column;
            }
            now[size_t((diagonal + distance) / 2)] = row;
            if (row >= rows && column >= columns) {
                trace.push_back(std::move(now));
                return distance;
            }
        }
        trace.push_back(std::move(now));
    }
    return -1;
}

/// Myers' greedy algorithm, walked back along its trace.
void Comparison::compare(Part whole)
{
    const Part part = trim(whole);
    if (part.from == part.to || part.start == part.end)
        return;
    std::vector<std::vector<int>> trace;
    int row = int(part.to - part.from);
    int column = int(part.end - part.start);
    for (int distance = int(forward(part, trace)); distance >= 0; --distance) {
        const std::vector<int> none;
        const std::vector<int>& last = distance > 0 ? trace[size_t(distance) - 1] : none;
        const int diagonal = row - column;
        const int start = reach(last, distance, diagonal);
        while (row > start && column > start - diagonal) {
            --row;
            --column;
            m_matches << Match{part.from + row, part.start + column};
        }
        if (distance == 0)
            return;
        const auto at = [&](int wanted) { return last[size_t((wanted + distance - 1) / 2)]; };
        const bool isInsertion = diagonal == -distance
            || (diagonal != distance && at(diagonal - 1) < at(diagonal + 1));
        isInsertion ? --column : --row;
    }
}

} // namespace

QList<Hunk> hunksBetween(const QList<int>& base, const QList<int>& other)
{
    QList<Hunk> hunks;
    Hunk hunk;
    QList<Match> matches = Comparison(base, other).matches();
    matches << Match{base.size(), other.size()};
    for (const Match& match : matches) {
        hunk.to = match.first;
        hunk.end = match.second;
        if (hunk.from < hunk.to || hunk.start < hunk.end)
            hunks << hunk;
        hunk = {match.first + 1, 0, match.second + 1, 0};
    }
    return hunks;
}

} // namespace lagebild::journal
