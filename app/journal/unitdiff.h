// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace lagebild::journal {

/// Units [from, to) of the base became units [start, end) of the other text.
struct Hunk {
    qsizetype from = 0;
    qsizetype to = 0;
    qsizetype start = 0;
    qsizetype end = 0;
    bool operator==(const Hunk&) const = default;
};

/// What turns `base` into `other`, in order, never touching. Equal numbers are equal units. Units that occur once in
/// both texts are matched first, so that a repeated line never pulls the rest out of place; what lies between them is
/// compared by Myers' algorithm up to a bounded distance and replaced as a whole beyond it. Near linear.
QList<Hunk> hunksBetween(const QList<int>& base, const QList<int>& other);

} // namespace lagebild::journal
