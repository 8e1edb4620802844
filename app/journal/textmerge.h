// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/operation.h"

namespace lagebild::journal {

/// A text as somebody left it. The revision with the null op is what the thing was created with: the root, and the
/// parent of the revisions that name none.
struct Revision {
    OpId op {};
    QList<OpId> parents {};
    QString text {};
    bool operator==(const Revision&) const = default;
};

/// What some heads say at a place where heads disagree; empty: they removed it.
struct TextVersion {
    QList<OpId> ops {}; ///< several when they wrote the same, or when it is itself a merge of theirs
    QString text {};
    bool operator==(const TextVersion&) const = default;
};

/// A place where heads changed the same units differently. The text shows the version of the highest op that is not
/// empty, at [from, from + length).
struct TextOverlap {
    qsizetype from = 0;
    qsizetype length = 0;
    QString base {};                 ///< what they changed
    QList<TextVersion> versions {}; ///< two or more, in the order of the ops
    bool operator==(const TextOverlap&) const = default;
};

/// A unit that is merged, and yet somebody should look at it.
struct TextMark {
    enum class Reason {
        BothInserted, ///< several people wrote something new at this place: all of it stands, in the order of the ops
        Doubled,      ///< it stands in the text more often than anybody had it, as when two people moved it
        BroughtBack,  ///< one person moved it, another one removed it: it stands where it was moved to
    };
    Reason reason = Reason::BothInserted;
    qsizetype from = 0;
    qsizetype length = 0;
    OpId op {}; ///< the head it comes from
    bool operator==(const TextMark&) const = default;
};

struct TextMerge {
    QString text {};
    QList<TextOverlap> overlaps {}; ///< in the order of the text
    QList<TextMark> marks {};       ///< in the order of the text
    bool isClean() const { return overlaps.isEmpty(); }
    bool operator==(const TextMerge&) const = default;
};

/// Merges the heads of a text unit by unit (textunits.h). Every unit of the result was written by a person as it
/// stands, and what a person added is in the text or in a version of an overlap. Depends on nothing but the set of
/// revisions and the set of heads. Two heads are merged over their best common ancestor; where there are several, these
/// are merged first. More heads are folded in the order of their ops. Heads that another head has seen, unknown heads
/// and unknown parents count as absent.
TextMerge mergedText(const QList<Revision>& history, const QList<OpId>& heads);

} // namespace lagebild::journal
