// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/eventtime.h"

#include <QHash>
#include <QTimeZone>
#include <algorithm>

namespace lagebild {

Instant toInstant(const QDateTime& time)
{
    return Instant(Milliseconds(time.toMSecsSinceEpoch()));
}

namespace {

/// Qt looks a name up in its files each time; every painted time and every change asks for one.
QTimeZone zoneNamed(const QByteArray& zone)
{
    thread_local QHash<QByteArray, QTimeZone> known;
    const auto it = known.constFind(zone);
    if (it != known.constEnd())
        return *it;
    return isKnownZone(zone) ? *known.insert(zone, QTimeZone(zone)) : QTimeZone::utc();
}

} // namespace

QDateTime inZone(Instant instant, const QByteArray& zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), zoneNamed(zone));
}

bool isKnownZone(const QByteArray& zone)
{
    // Qt lists no aliases ("Etc/UTC", "Europe/Kiev") but loads them; names without a slash may be read as a POSIX
    // rule, which any word is ("Wien"), and are believed only when they are listed
    return !zone.isEmpty() && (zone == "GMT" || QTimeZone::isTimeZoneIdAvailable(zone) || (zone.contains('/') && QTimeZone(zone).isValid()));
}

EventTime atMinute(Instant instant, const QByteArray& zone)
{
    const auto minute = std::chrono::floor<std::chrono::minutes>(instant);
    return {minute, minute, Precision::Minute, zone, {}, {}};
}

EventTime atSecond(Instant instant, const QByteArray& zone)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(instant);
    return {second, second, Precision::Exact, zone, {}, {}};
}

EventTime around(Instant instant, const QByteArray& zone, Milliseconds width)
{
    return {instant - width, instant + width, Precision::Approximate, zone, {}, {}};
}

EventTime between(Instant earliest, Instant latest, const QByteArray& zone, Precision precision)
{
    return {std::min(earliest, latest), std::max(earliest, latest), precision, zone, {}, {}};
}

EventTime unknownTime(EntryId after)
{
    EventTime time;
    time.after = after;
    return time;
}

std::optional<Instant> sortInstant(const EventTime& time)
{
    if (!time.earliest)
        return time.latest;
    if (time.precision == Precision::Approximate && time.latest)
        return *time.earliest + (*time.latest - *time.earliest) / 2;
    return time.earliest;
}

std::weak_ordering compareTimes(const EventTime& a, const EventTime& b)
{
    const auto x = sortInstant(a);
    const auto y = sortInstant(b);
    if (x.has_value() != y.has_value())
        return x ? std::weak_ordering::less : std::weak_ordering::greater;
    if (x && *x != *y)
        return *x < *y ? std::weak_ordering::less : std::weak_ordering::greater;
    return a.precision <=> b.precision;
}

DurationRange durationBetween(const EventTime& from, const EventTime& to)
{
    DurationRange range;
    if (to.earliest && from.latest)
        range.shortest = std::max(Milliseconds(0), *to.earliest - *from.latest);
    if (to.latest && from.earliest)
        range.longest = std::max(Milliseconds(0), *to.latest - *from.earliest);
    return range;
}

} // namespace lagebild
