// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/revisiongraph.h"

#include <algorithm>

namespace lagebild::journal {

RevisionGraph::RevisionGraph(const QList<Revision>& history)
{
    for (const Revision& revision : history)
        m_texts.insert(revision.op, revision.text);
    for (const Revision& revision : history) {
        QList<OpId>& parents = m_parents[revision.op];
        for (const OpId& parent : revision.parents) {
            if (m_texts.contains(parent) && !parents.contains(parent) && parent != revision.op)
                parents << parent;
        }
    }
    m_parents[OpId()].clear();
    cutCycles();
    for (auto it = m_parents.begin(); it != m_parents.end(); ++it) {
        if (it->isEmpty() && it.key() != OpId())
            *it << OpId();
    }
}

/// Takes away, layer by layer, what has only known parents; what is left hangs on a cycle and keeps no parent there.
void RevisionGraph::cutCycles()
{
    QHash<OpId, QList<OpId>> children;
    QHash<OpId, qsizetype> open;
    QList<OpId> ready;
    for (auto it = m_parents.cbegin(); it != m_parents.cend(); ++it) {
        open[it.key()] = it->size();
        if (it->isEmpty())
            ready << it.key();
        for (const OpId& parent : *it)
            children[parent] << it.key();
    }
    while (!ready.isEmpty()) {
        const OpId op = ready.takeLast();
        open.remove(op);
        for (const OpId& child : children.value(op)) {
            if (--open[child] == 0)
                ready << child;
        }
    }
    for (auto it = open.cbegin(); it != open.cend(); ++it)
        m_parents[it.key()].removeIf([&](const OpId& parent) { return open.contains(parent); });
}

QSet<OpId> RevisionGraph::ancestorsOf(const QList<OpId>& ops) const
{
    QSet<OpId> found;
    QList<OpId> open = ops;
    while (!open.isEmpty()) {
        const OpId op = open.takeLast();
        if (found.contains(op))
            continue;
        found.insert(op);
        open << m_parents.value(op);
    }
    return found;
}

QList<OpId> RevisionGraph::newestOf(const QSet<OpId>& ops) const
{
    QSet<OpId> newest = ops;
    for (const OpId& op : ops) {
        for (const OpId& parent : m_parents.value(op))
            newest.remove(parent);
    }
    QList<OpId> sorted = newest.values();
    std::ranges::sort(sorted);
    return sorted;
}

} // namespace lagebild::journal
