// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timeresolve.h"
#include "app/exchange/times/timewords.h"

#include <chrono>

namespace lagebild::text {
namespace {

using namespace std::chrono_literals;

TimeContext following(const TimeContext& context, const EventTime& time)
{
    TimeContext next = context;
    next.previous = time;
    next.undated = Undated::OnDay;
    return next;
}

/// "zwischen dem 30. Dezember und dem 2. Januar 2026": the year stands once, for both days.
void shareYear(Point& from, const Point& to)
{
    if (!from.date || from.hasYear || !to.date || !to.hasYear)
        return;
    for (const int year : {to.date->year(), to.date->year() - 1}) {
        const QDate day(year, from.date->month(), from.date->day());
        if (!day.isValid() || day > *to.date)
            continue;
        from.date = day;
        from.hasYear = true;
        return;
    }
}

Placed range(const Phrase& phrase, const TimeContext& context)
{
    Placed placed;
    Phrase shared = phrase;
    if (shared.from.zone.isEmpty())
        shared.from.zone = shared.to.zone;
    if (!namesDay(shared.from) && shared.to.date && shared.from.minutes && shared.to.minutes)
        shared.from.date = shared.to.date, shared.from.hasYear = shared.to.hasYear;
    shareYear(shared.from, shared.to);
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
    placed.time = between(first, last, placed.from->zone, phrase.from.isCourse ? Precision::PartOfDay : Precision::Interval);
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

/// Lengths are rarely exact: a fifth to either side, unless the words are vaguer; to the full second.
Milliseconds widthOf(const Length& length)
{
    const std::chrono::seconds seconds(length.width > 0 ? length.width : (std::abs(length.seconds) + 4) / 5);
    return seconds;
}

std::optional<Placed> distance(const Phrase& phrase, const TimeContext& context)
{
    const auto previous = previousInstant(context);
    if (!previous)
        return std::nullopt;
    const Milliseconds length = std::chrono::seconds(phrase.distance.seconds);
    Milliseconds width = widthOf(phrase.distance);
    if (context.previous->precision == Precision::Approximate && context.previous->earliest && context.previous->latest)
        width += (*context.previous->latest - *context.previous->earliest) / 2;
    Placed placed;
    const Milliseconds full = std::chrono::ceil<std::chrono::seconds>(width);
    placed.time = around(std::chrono::floor<std::chrono::seconds>(*previous) + length, context.previous->zone, full);
    return placed;
}

/// "vor 20 Minuten", "in two days". Nothing where nobody says when the text was written.
std::optional<Placed> fromNow(const Phrase& phrase, const TimeContext& context)
{
    if (context.now == Instant())
        return std::nullopt;
    const QByteArray zone = zoneOf(phrase.from, context);
    const Instant now = std::chrono::floor<std::chrono::minutes>(context.now);
    const Instant instant = now + std::chrono::seconds(phrase.distance.seconds);
    const qint64 days = phrase.distance.seconds / 86400;
    Placed placed;
    if (days != 0 && phrase.distance.seconds % 86400 == 0 && phrase.distance.width == 0) {
        const QDate day = inZone(now, zone).date().addDays(days);
        placed.time = between(instantAt(day, 0, 0, zone), instantAt(day, 1440, 0, zone), zone, Precision::Day);
    } else {
        placed.time = around(instant, zone, widthOf(phrase.distance));
    }
    if (phrase.isLasting)
        placed.time.latest.reset(), placed.time.precision = Precision::Bounded;
    return placed;
}

/// "seit", "bis": one side only, unless hedged, where the middle is worth more than the side.
EventTime oneSided(const Phrase& phrase, EventTime time)
{
    if (time.precision == Precision::Approximate) {
        if (phrase.from.isAbout || phrase.from.side != 0)
            return time;
        time.earliest = time.latest = sortInstant(time); // vague only because it is in words
    }
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
        return token.kind == TokenKind::Number || token.low == QLatin1StringView("~") || token.low == QStringLiteral("±")
            || token.low == QStringLiteral("≈");
    return token.low.size() >= 7 || isTimeWord(token.low, language);
}

/// "am Freitagmorgen üblich", "am 1. Samstag des Monats": the whole sentence is about habits.
bool isHabit(const QList<Token>& tokens, const Phrase& phrase)
{
    return std::any_of(tokens.begin() + phrase.end, tokens.begin() + std::min(tokens.size(), phrase.end + 3), [](const Token& token) {
        return token.low == QStringLiteral("üblich") || token.low == QLatin1StringView("usual") || token.low == QLatin1StringView("monats")
            || token.low == QLatin1StringView("month");
    });
}

bool isRoutine(const QList<Token>& tokens, qsizetype at, const QString& language)
{
    for (qsizetype i = std::max<qsizetype>(0, at - 8); i < at; ++i) {
        if (tokens[i].kind == TokenKind::Word && meaningOf(tokens[i].low, Meaning::Routine, language))
            return true;
    }
    return false;
}

/// "the state it was at January 31st", "vgl. Meldung vom 22.01.": the time of something that the sentence refers to.
bool isReference(const QList<Token>& tokens, qsizetype at, const QString& language)
{
    for (qsizetype i = at - 1; i >= std::max<qsizetype>(0, at - 4); --i) {
        if (tokens[i].low == QLatin1StringView(";") || tokens[i].low == QLatin1StringView(":"))
            return false;
        if (tokens[i].kind == TokenKind::Word && meaningOf(tokens[i].low, Meaning::Reference, language))
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
    case Phrase::Shape::FromNow:
        placed = fromNow(phrase, context);
        break;
    default:
        placed = Placed {};
        TimeContext own = context;
        if (phrase.shape == Phrase::Shape::Until && own.undated == Undated::LastShown)
            own.undated = Undated::Nearest; // what is to be done by six lies ahead as often as behind
        placed->from = timeOf(phrase.from, own);
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
        if (!phrase)
            continue;
        if (isHabit(tokens, *phrase))
            return std::nullopt;
        if (isRoutine(tokens, at, context.language) || isReference(tokens, at, context.language)) {
            at = phrase->end - 1; // no piece of it either
            continue;
        }
        if (auto placed = place(*phrase, context))
            return placed;
    }
    return std::nullopt;
}

} // namespace lagebild::text
