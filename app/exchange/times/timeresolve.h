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
    qsizetype gapFrom = 0; ///< tokens [gapFrom, gapTo) inside the phrase belong to the sentence, not to the time
    qsizetype gapTo = 0;
};

/// A clock time of a day; one that daylight saving skipped is moved as clocks are.
Instant instantAt(QDate day, int minutes, int seconds, const QByteArray& zone);
/// What a clock time of a day can mean: mostly one instant. Two, the earlier one first, where the clock is set back and
/// shows it twice, and where it is set forward and never shows it: as if it had not been set, and as if it had been.
QList<Instant> readingsAt(QDate day, int minutes, int seconds, const QByteArray& zone);
std::optional<Instant> previousInstant(const TimeContext& context);
QByteArray zoneOf(const Point& point, const TimeContext& context);
EventTime timeOf(const Point& point, const TimeContext& context);

/// Nothing when the phrase needs an entry before it and there is none, or names a time that the clock never showed.
std::optional<Placed> place(const Phrase& phrase, const TimeContext& context);

/// The first phrase at or behind token `from`.
std::optional<Placed> findPhrase(const QList<Token>& tokens, qsizetype from, const TimeContext& context);

} // namespace lagebild::text
