// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/passage.h"

namespace lagebild::journal {

/// One of the two texts of a merge, and the heads that it stands for.
struct MergeSide {
    Passage passage {};
    QList<OpId> heads {};
};

/// Merges two texts over what they have in common. Changes of the two are in each other's way when they replace or
/// remove the same unit, or when one inserts strictly inside what the other replaces or removes; changes that only
/// touch are not. What both removed is gone, what both did the same way is done once, what both inserted at one gap is
/// kept, the left one first, and marked.
Passage mergedOver(const Passage& base, const MergeSide& left, const MergeSide& right);

} // namespace lagebild::journal
