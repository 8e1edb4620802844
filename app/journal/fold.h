// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/parts.h"
#include "app/journal/textmerge.h"

#include <QHash>
#include <QSet>

namespace lagebild::journal {

/// One cell of the journal: a field of a thing. An empty field stands for the thing's existence. A cell that was never
/// set has no head: its value is what the thing was created with, and its first operation names no parents.
struct Cell {
    EntityRef entity {};
    QString field {};
    bool operator==(const Cell&) const = default;
    friend size_t qHash(const Cell& cell, size_t seed = 0) { return qHash(cell.entity, seed) ^ qHash(cell.field); }
};

/// A value that nothing seen so far replaces. More than one head with different values is a conflict.
struct Head {
    OpId op {};
    Hlc clock = 0;
    QJsonValue value {};
    bool operator==(const Head&) const = default;
};

/// Where an actor's chain ends.
struct ChainEnd {
    OpId op {};
    QByteArray hash {};
    bool operator==(const ChainEnd&) const = default;
};

/// Who wrote under an actor's name, as its opening record says.
struct Writer {
    QString user {};
    QString device {};
    bool operator==(const Writer&) const = default;
};

/// Everything that folding the operations of a profile yields. Views are written from it and it is read back from
/// them; `rebuild` makes it anew from the operations alone.
struct State {
    Records records {};
    QHash<Cell, QList<Head>> heads {};
    QSet<Cell> split {};                          ///< the cells with several heads
    QHash<Cell, QSet<OpId>> superseded {};        ///< replaced before they arrived
    /// Of each text that was ever edited: all that it said, in the order of the ops, what it was created with first. All
    /// of it, because whoever was away may have seen any of them last. A text that was only created has none.
    QHash<Cell, QList<Revision>> revisions {};
    QHash<Actor, ChainEnd> chains {};
    QHash<Actor, Writer> writers {};
    QHash<IncidentId, ChainEnd> lastInScope {};   ///< the newest chain of this profile, for opening records
    QHash<Actor, Parts> parts {};                 ///< of long values that have come in part only
    Hlc clock = 0;
    bool operator==(const State&) const = default;
};

/// What one operation touched: the rows that the views must be given anew.
struct Touched {
    QList<EntityRef> entities {};
    QList<Cell> cells {};
    QList<std::pair<Cell, OpId>> revisions {}; ///< new ones; the null op is what the text was created with
};

/// What an opening record says of its author.
Writer writerOf(const Operation& opening);

/// Puts a revision in its place, unless it is there.
void insertRevision(QList<Revision>& revisions, const Revision& revision);

/// Folds one operation in. The operations of one actor come in their order (checkChain() sees to it), those of
/// different actors in any order, and any of them more than once: the result is the same.
void fold(State& state, const Operation& operation, Touched& touched);

/// The cell whose heads an operation replaces.
Cell cellOf(const EntityRef& entity, const Operation& operation);

/// Whether `operation` continues its actor's chain. Error::DamagedProfile names the operation.
Result<void> checkChain(const State& state, const Operation& operation);

/// The heads of a text, merged.
TextMerge mergeOf(const State& state, const Cell& cell);

/// Whether somebody must decide: the heads say different things, and of a text, about the same place.
bool isConflict(const State& state, const Cell& cell);
/// The cells of which somebody must decide.
QList<Cell> conflicts(const State& state);

} // namespace lagebild::journal
