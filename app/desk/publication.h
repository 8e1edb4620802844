// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

namespace lagebild {

/// When a public entry was last changed, if that was after the last notice that customers had of the incident: what it
/// says now may be other than what they were told, also when it was changed back. Nullopt for an entry that became public
/// later or again, for an internal one, and where nothing was published. What counts are words, translations, time,
/// services and percent.
std::optional<Instant> changedAfterPublication(const journal::State& state, const TimelineEntry& entry);

} // namespace lagebild
