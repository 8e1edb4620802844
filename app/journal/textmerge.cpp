// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/textmerge.h"

#include "app/journal/revisiongraph.h"
#include "app/journal/textunits.h"
#include "app/journal/threeway.h"

namespace lagebild::journal {
namespace {

class Merger {
public:
    explicit Merger(const QList<Revision>& history) : m_graph(history) {}

    /// The heads that no other head has seen; the root when there are none.
    QList<OpId> newest(const QList<OpId>& heads) const
    {
        QList<OpId> known;
        for (const OpId& head : heads) {
            if (m_graph.contains(head))
                known << head;
        }
        return m_graph.newestOf(m_graph.ancestorsOf(known << OpId()));
    }

    /// Folds revisions, of which none has seen another, in their order.
    Passage merged(const QList<OpId>& ops, int depth = 0)
    {
        MergeSide all{passageOf(ops.first()), {ops.first()}};
        for (qsizetype i = 1; i < ops.size(); ++i) {
            const MergeSide next{passageOf(ops[i]), {ops[i]}};
            all.passage = mergedOver(base(all.heads, ops[i], depth), all, next);
            all.heads << ops[i];
        }
        return all.passage;
    }

private:
    Passage passageOf(const OpId& op)
    {
        if (const auto known = m_passages.constFind(op); known != m_passages.constEnd())
            return *known;
        const TextUnits split = splitIntoUnits(m_graph.textOf(op));
        Passage passage{split.leading, {}};
        for (const TextUnit& unit : split.units)
            passage.pieces << Piece{unit.text, unit.separator};
        return *m_passages.insert(op, passage);
    }

    /// The best common ancestor. When people merged the same heads each on their own there are several: their merge,
    /// where what was disputed equals nothing, so that different decisions are a dispute again. People do that twice
    /// or three times in a row, hence the bound.
    Passage base(const QList<OpId>& heads, const OpId& head, int depth)
    {
        constexpr int deepest = 8;
        const QList<OpId> best = m_graph.newestOf(m_graph.ancestorsOf(heads).intersect(m_graph.ancestorsOf({head})));
        Passage passage = depth < deepest ? merged(best, depth + 1) : passageOf(best.last());
        for (Piece& piece : passage.pieces) {
            piece.op = {};
            piece.mark.reset();
        }
        return passage;
    }

    RevisionGraph m_graph;
    QHash<OpId, Passage> m_passages {};
};

TextMerge written(const Passage& passage)
{
    TextMerge merge{passage.leading, {}, {}};
    for (const Piece& piece : passage.pieces) {
        const qsizetype from = merge.text.size();
        const qsizetype length = piece.text.size();
        if (!piece.versions.isEmpty())
            merge.overlaps << TextOverlap{from, length, piece.base, piece.versions};
        if (piece.mark)
            merge.marks << TextMark{*piece.mark, from, length, piece.op};
        merge.text += piece.text + piece.separator;
    }
    return merge;
}

} // namespace

TextMerge mergedText(const QList<Revision>& history, const QList<OpId>& heads)
{
    Merger merger(history);
    return written(merger.merged(merger.newest(heads)));
}

} // namespace lagebild::journal
