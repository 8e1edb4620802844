// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"
#include "app/domain/result.h"

#include <QDate>

namespace lagebild {

/// What a clock time without a day means.
enum class Undated {
    OnDay,     ///< the day of the entry before, else that of the context
    LastShown, ///< the last time the clock showed it, because what is told has happened
    Nearest,
};

/// What a time in a text is relative to.
struct TimeContext {
    QDate day {};            ///< what "today" and a bare clock time mean
    QByteArray zone {};      ///< IANA name of the clock when the text states none
    QString language {};     ///< "de", "en"; empty: both
    std::optional<EventTime> previous {}; ///< of the entry before: weekdays and offsets count from it
    Instant now {};          ///< for "now", "an hour ago"
    EntryId previousId {};   ///< the entry before: what follows it without a time of its own hangs there
    Undated undated = Undated::OnDay;
    QDate clockDay {};       ///< what a bare clock time means before any entry; invalid: the same as `day`
};

/// Where in the text the time stands, and what it says. `wording` of the time is that stretch.
struct FoundTime {
    qsizetype from = 0;
    qsizetype length = 0;
    EventTime time {};
};

/// The first time in a sentence. What only looks like one (addresses, versions, money, lengths, office hours, clock
/// times and dates that do not exist) is passed over.
std::optional<FoundTime> findTime(QStringView text, const TimeContext& context);

/// The whole text must be one time. ImpossibleTime, ImpossibleDate and NoSuchZone name the offending piece, BadValue
/// the text that is no time at all; EmptyInput when there is none.
Result<EventTime> parseTime(const QString& whole, const TimeContext& context);

} // namespace lagebild
