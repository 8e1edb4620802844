// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timeresolve.h"

#include <QTimeZone>
#include <algorithm>
#include <chrono>

namespace lagebild::text {

using namespace std::chrono_literals;

QList<Instant> readingsAt(QDate day, int minutes, int seconds, const QByteArray& zone)
{
    const QDate date = minutes >= 1440 ? day.addDays(1) : day;
    const QTime clock = QTime((minutes % 1440) / 60, minutes % 60, seconds);
    const QTimeZone tz(isKnownZone(zone) ? QTimeZone(zone) : QTimeZone::utc());
    const QDateTime utc(date, clock, QTimeZone::utc());
    QList<Instant> readings; // with the offsets before and behind any change of that day
    for (const QDateTime& beside : {utc.addDays(-1), utc.addDays(1)})
        readings << toInstant(utc) - std::chrono::seconds(tz.offsetFromUtc(beside));
    if (readings[0] == readings[1])
        return {readings[0]};
    std::sort(readings.begin(), readings.end());
    QList<Instant> shown = readings;
    shown.removeIf([&](Instant at) { return inZone(at, tz.id()).time() != clock; });
    return shown.isEmpty() ? readings : shown;
}

Instant instantAt(QDate day, int minutes, int seconds, const QByteArray& zone)
{
    const QList<Instant> readings = readingsAt(day, minutes, seconds, zone);
    const bool isSkipped = inZone(readings.first(), zone).time() != QTime((minutes % 1440) / 60, minutes % 60, seconds);
    return isSkipped ? readings.last() : readings.first();
}

std::optional<Instant> previousInstant(const TimeContext& context)
{
    return context.previous ? sortInstant(*context.previous) : std::nullopt;
}

bool namesDay(const Point& point)
{
    return point.date || point.dayOffset || point.weekday != 0;
}

QByteArray zoneOf(const Point& point, const TimeContext& context)
{
    return !point.zone.isEmpty() ? point.zone : !context.zone.isEmpty() ? context.zone : QByteArray("UTC");
}

namespace {

QDate nearestYear(QDate day, QDate reference)
{
    QDate best;
    constexpr int farthest = 8; // 29 February may be that far
    for (int year = reference.year() - farthest; year <= reference.year() + farthest; ++year) {
        const QDate candidate(year, day.month(), day.day());
        if (candidate.isValid() && (!best.isValid() || std::abs(candidate.daysTo(reference)) < std::abs(best.daysTo(reference))))
            best = candidate;
    }
    return best;
}

/// Forwards from the entry before, but not beyond the day of writing; else the last such day until then.
QDate dayOfWeek(int weekday, const TimeContext& context, const QByteArray& zone)
{
    if (const auto previous = previousInstant(context)) {
        const QDate day = inZone(*previous, zone).date();
        const QDate forward = day.addDays((weekday - day.dayOfWeek() + 7) % 7);
        if (forward <= context.day)
            return forward;
    }
    return context.day.addDays(-((context.day.dayOfWeek() - weekday + 7) % 7));
}

/// A day begins at the midnight of its own clock, whatever clock the next time is on.
QDate previousDay(const EventTime& previous, Instant instant, const QByteArray& zone)
{
    const bool isDay = previous.precision == Precision::Day || previous.precision == Precision::PartOfDay;
    return inZone(instant, isDay && !previous.zone.isEmpty() ? previous.zone : zone).date();
}

QDate dayOf(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    const bool isAhead = point.date && point.swapped && *point.date > context.day && *point.swapped <= context.day;
    if (isAhead && context.now == Instant()) // a report tells what happened: "01-10-2024" of an author in America
        return *point.swapped;
    if (point.date)
        return point.hasYear ? *point.date : nearestYear(*point.date, context.day);
    if (point.dayOffset)
        return context.day.addDays(*point.dayOffset);
    if (point.weekday != 0 && point.isNext)
        return context.day.addDays((point.weekday - context.day.dayOfWeek() + 6) % 7 + 1);
    if (point.weekday != 0) {
        const QDate day = dayOfWeek(point.weekday, context, zone);
        return point.isLast && day == context.day ? day.addDays(-7) : day;
    }
    const auto previous = previousInstant(context);
    return previous ? previousDay(*context.previous, *previous, zone) : context.clockDay.isValid() ? context.clockDay : context.day;
}

/// The minutes of the day, with "afternoon", "evening" and "at night" taken into account.
int minutesOf(const Point& point)
{
    const int minutes = *point.minutes;
    const bool isMorning = minutes < 720;
    if (point.isNight)
        return isMorning && minutes >= 480 ? minutes + 720 : minutes;
    return point.partFrom >= 12 && isMorning ? minutes + 720 : minutes;
}

/// All that an undated clock time can mean around now; both halves of the day where the words do not say which.
QList<Instant> shownAround(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    const QDate today = inZone(context.now, zone).date();
    const bool isOpen = point.isTwelveHour && point.partFrom < 0;
    QList<Instant> shown;
    for (int day = -2; day <= 1; ++day) {
        const int minutes = isOpen ? minutesOf(point) % 720 : minutesOf(point);
        shown << instantAt(today.addDays(day), minutes, point.seconds, zone);
        if (isOpen)
            shown << instantAt(today.addDays(day), minutes + 720, point.seconds, zone);
    }
    return shown;
}

/// The last time the clock showed it. Clocks and people differ by a quarter of an hour; "about" reaches half an hour.
Instant lastShown(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    const bool isVague = point.isAbout || point.isInWords || point.side != 0;
    const Instant limit = context.now + (isVague ? Milliseconds(30min) : Milliseconds(15min));
    Instant last = Instant::min();
    for (const Instant& shown : shownAround(point, context, zone)) {
        if (shown <= limit && shown > last)
            last = shown;
    }
    return last;
}

Instant nearestShown(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    const QList<Instant> shown = shownAround(point, context, zone);
    return *std::min_element(shown.begin(), shown.end(), [&](const Instant& a, const Instant& b) {
        return std::chrono::abs(a - context.now) < std::chrono::abs(b - context.now);
    });
}

/// Of a clock time that was shown twice the one that the zone says ("2:30 CET"), else the first that is not before the
/// entry before.
Instant readingOf(QDate day, const Point& point, const TimeContext& context, const QByteArray& zone)
{
    const QList<Instant> readings = readingsAt(day, minutesOf(point), point.seconds, zone);
    const auto previous = previousInstant(context);
    const bool isTwice = readings.size() == 2 && inZone(readings.first(), zone).time() == inZone(readings.last(), zone).time();
    if (!isTwice)
        return instantAt(day, minutesOf(point), point.seconds, zone);
    const bool isSecond = point.saving != 0 ? point.saving < 0 : previous && readings.first() < *previous && readings.last() >= *previous;
    return isSecond ? readings.last() : readings.first();
}

/// An undated clock time in a text: on the day of the entry before, or the next, where that is clearly later.
Instant afterPrevious(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    const QDate day = dayOf(point, context, zone);
    const Instant instant = readingOf(day, point, context, zone);
    const auto previous = previousInstant(context);
    const bool isOpen = point.isTwelveHour && point.partFrom < 0 && *point.minutes < 720;
    if (!previous && isOpen && !namesDay(point) && context.day == inZone(context.now, zone).date())
        return nearestShown(point, context, zone);
    if (!previous || namesDay(point))
        return instant;
    if (isOpen && instant < *previous && instant + 12h >= *previous)
        return instant + 12h;
    return instant + 12h < *previous ? instantAt(day.addDays(1), minutesOf(point), point.seconds, zone) : instant;
}

EventTime atClock(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    const bool isUndated = !namesDay(point);
    const Instant instant = isUndated && context.undated == Undated::LastShown ? lastShown(point, context, zone)
        : isUndated && context.undated == Undated::Nearest                     ? nearestShown(point, context, zone)
                                                                               : afterPrevious(point, context, zone);
    if (point.side != 0)
        return between(instant, instant + point.side * 30min, zone, Precision::Approximate);
    if (point.tolerance)
        return around(instant, zone, std::chrono::seconds(*point.tolerance));
    if (point.isAbout || (point.isInWords && !point.isHourOnly))
        return around(instant, zone);
    return point.hasSeconds ? atSecond(instant, zone) : atMinute(instant, zone);
}

EventTime inPartOfDay(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    QDate day = dayOf(point, context, zone);
    const auto previous = previousInstant(context);
    if (!namesDay(point) && context.undated != Undated::OnDay) {
        day = inZone(context.now, zone).date();
        if (instantAt(day, point.partFrom * 60, 0, zone) > context.now)
            day = day.addDays(-1);
    } else if (previous && !namesDay(point) && instantAt(day, point.partTo * 60, 0, zone) < *previous)
        day = day.addDays(1);
    return between(instantAt(day, point.partFrom * 60, 0, zone), instantAt(day, point.partTo * 60, 0, zone), zone,
        Precision::PartOfDay);
}

/// "in the further course of the day": from the entry before to the day's end.
EventTime restOfDay(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    const QDate day = dayOf(point, context, zone);
    Instant from = instantAt(day, 0, 0, zone);
    const Instant to = instantAt(day, 1440, 0, zone);
    const auto previous = previousInstant(context);
    if (previous && *previous > from && *previous < to)
        from = std::chrono::floor<std::chrono::seconds>(*previous);
    return between(from, to, zone, Precision::PartOfDay);
}

EventTime absolute(const Point& point, const QByteArray& zone)
{
    const QDateTime utc(*point.date, QTime(*point.minutes / 60 % 24, *point.minutes % 60, point.seconds), Qt::UTC);
    const Instant instant = toInstant(utc) - std::chrono::seconds(point.offsetSeconds);
    return point.hasSeconds ? atSecond(instant, zone) : atMinute(instant, zone);
}

} // namespace

EventTime timeOf(const Point& point, const TimeContext& context)
{
    const QByteArray zone = zoneOf(point, context);
    if (point.isAbsolute)
        return absolute(point, zone);
    if (point.minutes)
        return atClock(point, context, zone);
    if (point.isCourse)
        return restOfDay(point, context, zone);
    if (point.partFrom >= 0)
        return inPartOfDay(point, context, zone);
    const QDate day = dayOf(point, context, zone);
    return between(instantAt(day, 0, 0, zone), instantAt(day, 1440, 0, zone), zone, Precision::Day);
}

} // namespace lagebild::text
