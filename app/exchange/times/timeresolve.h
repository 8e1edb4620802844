// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/times/timegrammar.h"
#include "app/exchange/times/timephrase.h"

namespace lagebild::text {

/// A phrase on the time line; ranges keep both ends with their own precision.
struct Placed {
    EventTime time {};
    std::optional<EventTime> from {};
    std::optional<EventTime> to {};
    Phrase phrase {};
};

/// Nothing when the phrase needs an entry before it and there is none, or names a time that the clock never showed.
std::optional<Placed> place(const Phrase& phrase, const TimeContext& context);

/// The first phrase at or behind token `from`.
std::optional<Placed> findPhrase(const QList<Token>& tokens, qsizetype from, const TimeContext& context);

} // namespace lagebild::text
