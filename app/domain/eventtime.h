// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <chrono>
#include <optional>

namespace lagebild {

/// A point on the time line in UTC, in milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;

Instant toInstant(const QDateTime& time);
/// The instant on the clock of `zone` (IANA name; UTC when the zone is not known).
QDateTime inZone(Instant instant, const QByteArray& zone);
/// True only for IANA names that the system has; QTimeZone::isValid() accepts any text (Qt 6.4).
bool isKnownZone(const QByteArray& zone);

enum class Precision { Exact, Minute, Approximate, PartOfDay, Day, Interval, Bounded, Unknown };

/// When something happened, as exactly as people know it and no more (product.md, "Event time").
struct EventTime {
    std::optional<Instant> earliest {};
    std::optional<Instant> latest {};
    Precision precision = Precision::Unknown;
    QByteArray zone {};  ///< IANA name of the clock the author meant
    QString wording {};  ///< as the author wrote it ("gegen 7:00 Uhr"); empty when it was picked or typed plainly
    EntryId after {};    ///< the entry that this one is known to follow

    bool isKnown() const { return earliest || latest; }
    bool isVague() const { return precision != Precision::Exact && precision != Precision::Minute; }
    bool operator==(const EventTime&) const = default;
};

/// Known to the minute: both bounds are that minute's beginning.
EventTime atMinute(Instant instant, const QByteArray& zone);
/// Known to the second.
EventTime atSecond(Instant instant, const QByteArray& zone);
/// "about": `width` to either side, 30 minutes for clock times (product.md).
EventTime around(Instant instant, const QByteArray& zone, Milliseconds width = std::chrono::minutes(30));
EventTime between(Instant earliest, Instant latest, const QByteArray& zone, Precision precision = Precision::Interval);
EventTime unknownTime(EntryId after = {});

/// The instant that sorts and folds: the middle for approximate times, latest when only that is known, else earliest.
std::optional<Instant> sortInstant(const EventTime& time);

/// Order of two times by sort instant, then finer precision; times without any instant come last.
std::weak_ordering compareTimes(const EventTime& a, const EventTime& b);

/// A length that vague times bound; at `shortest == longest` it is exact. An open side is nullopt.
struct DurationRange {
    std::optional<Milliseconds> shortest {};
    std::optional<Milliseconds> longest {};
    bool operator==(const DurationRange&) const = default;
};
/// From one event to another, as a range; negative lengths are cut to zero.
DurationRange durationBetween(const EventTime& from, const EventTime& to);

} // namespace lagebild
