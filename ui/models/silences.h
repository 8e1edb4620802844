// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"

#include <functional>

namespace lagebild {

/// From which length on nothing written down is worth a word: an hour, and five times what is usual between these
/// `count` times, which stand in the order of the timeline. The usual is the median of up to 256 distances spread over all, so
/// that one night does not hide another; of fewer than four it says nothing.
Milliseconds longSilence(int count, const std::function<EventTime(int)>& timeAt);

/// What surely and what at most lies between two neighbours of known time; nothing where one of them has none, or where
/// it may be less than `least`.
std::optional<DurationRange> silenceBetween(const EventTime& before, const EventTime& after, Milliseconds least);

} // namespace lagebild
