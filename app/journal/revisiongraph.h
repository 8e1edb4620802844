// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/textmerge.h"

#include <QHash>
#include <QSet>

namespace lagebild::journal {

/// Who saw what among the revisions of a text. Unknown parents are left out and cycles (which no honest program
/// writes) are cut, so that every revision descends from the root.
class RevisionGraph {
public:
    explicit RevisionGraph(const QList<Revision>& history);

    bool contains(const OpId& op) const { return op == OpId() || m_texts.contains(op); }
    QString textOf(const OpId& op) const { return m_texts.value(op); }
    /// These and everything that they descend from.
    QSet<OpId> ancestorsOf(const QList<OpId>& ops) const;
    /// Those that nothing else in the set descends from, in the order of the ops. The set holds all its ancestors.
    QList<OpId> newestOf(const QSet<OpId>& ops) const;

private:
    void cutCycles();

    QHash<OpId, QString> m_texts {};
    QHash<OpId, QList<OpId>> m_parents {};
};

} // namespace lagebild::journal
