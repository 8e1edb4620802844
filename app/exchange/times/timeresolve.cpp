// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timeresolve.h"

#include "app/exchange/times/timewords.h"

#include <QTimeZone>
#include <chrono>

namespace lagebild::text {
namespace {

using namespace std::chrono_literals;

Instant instantAt(QDate day, int minutes, int seconds, const QByteArray& zone)
{
    const QDate date = minutes >= 1440 ? day.addDays(1) : day;
    const QTime clock = QTime((minutes % 1440) / 60, minutes % 60, seconds);
    const QTimeZone tz(isKnownZone(zone) ? QTimeZone(zone) : QTimeZone::utc());
    const QDateTime local(date, clock, tz);
    // A clock time that daylight saving skipped: what the clock would have shown an hour earlier, plus one.
    return local.isValid() ? toInstant(local) : toInstant(QDateTime(date, clock.addSecs(-3600), tz)) + 1h;
}

std::optional<Instant> previousInstant(const TimeContext& context)
{
    if (!context.previous)
        return std::nullopt;
    return sortInstant(*context.previous);
}

QDate nearestYear(QDate day, QDate reference)
{
    QDate best;
    for (int year = reference.year() - 1; year <= reference.year() + 1; ++year) {
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

bool namesDay(const Point& point)
{
    return point.date || point.dayOffset || point.weekday != 0;
}

QDate dayOf(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    if (point.date)
        return point.hasYear ? *point.date : nearestYear(*point.date, context.day);
    if (point.dayOffset)
        return context.day.addDays(*point.dayOffset);
    if (point.weekday != 0)
        return dayOfWeek(point.weekday, context, zone);
    const auto previous = previousInstant(context);
    return previous ? inZone(*previous, zone).date() : context.day;
}

/// The minutes of the day, with "afternoon" and "evening" taken into account.
int minutesOf(const Point& point)
{
    const int minutes = *point.minutes;
    return point.partFrom >= 12 && minutes < 720 ? minutes + 720 : minutes;
}

EventTime atClock(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    const QDate day = dayOf(point, context, zone);
    Instant instant = instantAt(day, minutesOf(point), point.seconds, zone);
    const auto previous = previousInstant(context);
    if (previous && !namesDay(point)) {
        if (point.isInWords && point.partFrom < 0 && *point.minutes < 720 && instant < *previous && instant + 12h >= *previous)
            instant += 12h;
        else if (instant + 12h < *previous)
            instant = instantAt(day.addDays(1), minutesOf(point), point.seconds, zone);
    }
    if (point.side != 0)
        return between(instant, instant + point.side * 30min, zone, Precision::Approximate);
    if (point.isAbout || (point.isInWords && !point.isHourOnly))
        return around(instant, zone);
    return point.hasSeconds ? atSecond(instant, zone) : atMinute(instant, zone);
}

EventTime inPartOfDay(const Point& point, const TimeContext& context, const QByteArray& zone)
{
    QDate day = dayOf(point, context, zone);
    const auto previous = previousInstant(context);
    if (previous && !namesDay(point) && instantAt(day, point.partTo * 60, 0, zone) < *previous)
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
        from = *previous;
    return between(from, to, zone, Precision::PartOfDay);
}

EventTime absolute(const Point& point, const QByteArray& zone)
{
    const QDateTime utc(*point.date, QTime(*point.minutes / 60 % 24, *point.minutes % 60, point.seconds), Qt::UTC);
    const Instant instant = toInstant(utc) - std::chrono::seconds(point.offsetSeconds);
    return point.hasSeconds ? atSecond(instant, zone) : atMinute(instant, zone);
}

EventTime timeOf(const Point& point, const TimeContext& context)
{
    const QByteArray zone = !point.zone.isEmpty() ? point.zone : !context.zone.isEmpty() ? context.zone : QByteArray("UTC");
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

TimeContext following(const TimeContext& context, const EventTime& time)
{
    TimeContext next = context;
    next.previous = time;
    return next;
}

Placed range(const Phrase& phrase, const TimeContext& context)
{
    Placed placed;
    Phrase shared = phrase;
    if (shared.from.zone.isEmpty())
        shared.from.zone = shared.to.zone;
    if (!namesDay(shared.from) && shared.to.date && shared.from.minutes && shared.to.minutes)
        shared.from.date = shared.to.date, shared.from.hasYear = shared.to.hasYear;
    placed.from = timeOf(shared.from, context);
    placed.to = timeOf(shared.to, following(context, *placed.from));
    Instant first = *sortInstant(*placed.from);
    Instant last = placed.to->precision == Precision::Approximate ? *sortInstant(*placed.to) : *placed.to->latest;
    const bool isDayShared = !namesDay(phrase.from) && shared.from.date; // "between 17:20 and 00:00 on March 9"
    if (last < first && (!namesDay(shared.to) || isDayShared)) {
        placed.to->earliest = *placed.to->earliest + 24h;
        placed.to->latest = *placed.to->latest + 24h;
        last += 24h;
    }
    placed.time = between(first, last, placed.from->zone);
    return placed;
}

Placed night(const Phrase& phrase, const TimeContext& context)
{
    const EventTime morning = timeOf(phrase.from, context);
    const QByteArray zone = morning.zone;
    const QDate day = inZone(*morning.earliest, zone).date();
    Placed placed;
    placed.time = between(instantAt(day.addDays(-1), 22 * 60, 0, zone), instantAt(day, 6 * 60, 0, zone), zone,
        Precision::PartOfDay);
    return placed;
}

std::optional<Placed> distance(const Phrase& phrase, const TimeContext& context)
{
    const auto previous = previousInstant(context);
    if (!previous)
        return std::nullopt;
    const auto length = std::chrono::duration_cast<Milliseconds>(std::chrono::seconds(phrase.distance));
    Milliseconds width = std::chrono::abs(length) / 5;
    if (context.previous->precision == Precision::Approximate && context.previous->earliest && context.previous->latest)
        width += (*context.previous->latest - *context.previous->earliest) / 2;
    Placed placed;
    placed.time = around(*previous + length, context.previous->zone, width);
    return placed;
}

/// "seit", "bis": one side only, unless hedged, where the middle is worth more than the side.
EventTime oneSided(const Phrase& phrase, EventTime time)
{
    if (time.precision == Precision::Approximate)
        return time;
    if (phrase.shape == Phrase::Shape::Since)
        time.latest.reset();
    else
        time.earliest.reset();
    time.precision = Precision::Bounded;
    return time;
}

bool mayBegin(const Token& token, const QString& language)
{
    if (token.kind != TokenKind::Word)
        return token.kind == TokenKind::Number || token.low == QLatin1StringView("~") || token.low == QStringLiteral("±");
    return token.low.size() >= 7 || isTimeWord(token.low, language);
}

bool isRoutine(const QList<Token>& tokens, qsizetype at, const QString& language)
{
    for (qsizetype i = std::max<qsizetype>(0, at - 8); i < at; ++i) {
        if (tokens[i].kind == TokenKind::Word && meaningOf(tokens[i].low, Meaning::Routine, language))
            return true;
    }
    return false;
}

} // namespace

std::optional<Placed> place(const Phrase& phrase, const TimeContext& context)
{
    std::optional<Placed> placed;
    switch (phrase.shape) {
    case Phrase::Shape::Range:
        placed = range(phrase, context);
        break;
    case Phrase::Shape::NightBetween:
        placed = night(phrase, context);
        break;
    case Phrase::Shape::Offset:
        placed = distance(phrase, context);
        break;
    default:
        placed = Placed {};
        placed->from = timeOf(phrase.from, context);
        const bool isOneSided = phrase.shape == Phrase::Shape::Since || phrase.shape == Phrase::Shape::Until;
        placed->time = isOneSided ? oneSided(phrase, *placed->from) : *placed->from;
    }
    if (placed)
        placed->phrase = phrase;
    return placed;
}

std::optional<Placed> findPhrase(const QList<Token>& tokens, qsizetype from, const TimeContext& context)
{
    for (qsizetype at = from; at < tokens.size(); ++at) {
        if (!mayBegin(tokens[at], context.language))
            continue;
        const auto phrase = phraseAt(tokens, at, context.language);
        if (!phrase || isRoutine(tokens, at, context.language))
            continue;
        if (auto placed = place(*phrase, context))
            return placed;
    }
    return std::nullopt;
}

} // namespace lagebild::text
