// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/promise.h"

#include "app/exchange/times/timephrase.h"

#include <QRegularExpression>

namespace lagebild {

namespace {

std::optional<Milliseconds> offsetIn(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:\\+|in\\s)\\s*(\\d{1,3})\\s*(m|min|mins|minuten|minutes|h|std|stunde|stunden|hour|hours)?\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(1).toInt();
    const QString unit = match.captured(2).toLower();
    const bool isHours = unit.startsWith(u'h') || unit.startsWith(u's');
    return isHours ? Milliseconds(std::chrono::hours(count)) : Milliseconds(std::chrono::minutes(count));
}

bool isBareClock(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\D{0,8}\\d{1,2}(?:[:.]\\d{2})?(?:\\s*Uhr)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

EventTime nextDay(EventTime time)
{
    for (auto* bound : {&time.earliest, &time.latest}) {
        if (*bound) // by the calendar: a day with a change of the clock has 23 or 25 hours
            *bound = toInstant(inZone(**bound, time.zone).addDays(1));
    }
    return time;
}

} // namespace

Result<std::optional<EventTime>> parsePromise(const QString& text, Instant now, const QByteArray& zone)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return std::optional<EventTime>();
    if (const auto offset = offsetIn(typed))
        return std::optional(atMinute(std::chrono::floor<std::chrono::minutes>(now + *offset), zone));
    const Result<EventTime> time = parseTime(typed, {inZone(now, zone).date(), zone, {}, std::nullopt, now});
    if (!time)
        return time.error();
    const auto due = sortInstant(*time);
    return std::optional(due && *due < now && isBareClock(typed) ? nextDay(*time) : *time);
}

} // namespace lagebild
