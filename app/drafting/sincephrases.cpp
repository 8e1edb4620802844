// SPDX-License-Identifier: GPL-3.0-or-later
// Times that a state began at or ended with: behind "seit", behind a verb, or with one bound only.
#include "app/drafting/timeparts.h"

namespace lagebild {

namespace {

QString since(const QString& what, const TimeStyle& style)
{
    return filled(style, "time.since", {{QStringLiteral("time"), what}});
}

/// "Montag, 4:30 Uhr", "04:30 on Monday"; the clock alone below a day heading.
QString clockOnDay(const QString& clock, const QDateTime& local, const TimeStyle& style)
{
    if (style.date == DateDetail::None)
        return clock;
    return filled(style, "time.boundOnDay", {{QStringLiteral("clock"), clock}, {QStringLiteral("day"), dayOf(local, style)}});
}

QString sinceAbout(const EventTime& time, const TimeStyle& style)
{
    const QDateTime local = localTime(std::chrono::round<std::chrono::minutes>(*sortInstant(time)), time, style);
    const QString clock = formatted(local, style, "format.roughClock");
    if (style.date == DateDetail::None)
        return filled(style, "since.around", {{QStringLiteral("time"), clock}});
    return filled(style, "since.aroundOnDay", {{QStringLiteral("time"), clock}, {QStringLiteral("day"), dayOf(local, style)}});
}

/// A day, month or year that the beginning is known by, else that it began within the span.
QString sinceSpan(const EventTime& time, TimeStyle style)
{
    style.form = TimeForm::Sentence;
    TimeStyle named = style; // a state needs its day even where a heading has it
    if (named.date == DateDetail::None)
        named.date = DateDetail::Weekday;
    const QString period = calendarPhrase(time, named);
    if (period.isEmpty())
        return filled(style, "since.within", {{QStringLiteral("time"), intervalPhrase(time, style)}});
    const QDateTime from = localTime(*time.earliest, time, style);
    const qint64 days = from.daysTo(localTime(*time.latest, time, style));
    if (days <= 1)
        return since(dayOf(from, named), style);
    return since(days > 31 ? QString::number(from.date().year()) : formatted(from, style, "format.monthYear"), style);
}

QString sinceAtLatest(const EventTime& time, const TimeStyle& style)
{
    const QDateTime local = localTime(*time.latest, time, style);
    if (isWholeYear(local, style))
        return filled(style, "since.beforeYear", {{QStringLiteral("year"), QString::number(local.date().year())}});
    return filled(style, "since.atLatest", {{QStringLiteral("time"), clockOnDay(clockOf(local, style), local, style)}});
}

} // namespace

bool isWholeYear(const QDateTime& bound, const TimeStyle& style)
{
    return style.date == DateDetail::Full && bound.date().dayOfYear() == 1 && bound.time() == QTime(0, 0);
}

QString oneSidedPhrase(const EventTime& time, const TimeStyle& style)
{
    const bool isSince = time.earliest.has_value();
    const QDateTime local = localTime(isSince ? *time.earliest : *time.latest, time, style);
    if (isWholeYear(local, style)) {
        const PhraseArguments arguments{{QStringLiteral("year"), QString::number(local.date().year())}};
        return filled(style, isSince ? "time.sinceYear" : "time.beforeYear", arguments);
    }
    const bool isFromADay = isSince && style.date != DateDetail::None && local.time() == QTime(0, 0);
    const QString when = isFromADay ? dayOf(local, style) : clockOnDay(clockOf(local, style), local, style);
    return filled(style, isSince ? "time.since" : "time.until", {{QStringLiteral("time"), when}});
}

QString sincePhrase(const EventTime& time, const TimeStyle& style)
{
    if (!time.isKnown())
        return {};
    if (!time.earliest)
        return sinceAtLatest(time, style);
    if (!time.latest)
        return oneSidedPhrase(time, style);
    const QDateTime local = localTime(*time.earliest, time, style);
    if (!time.isVague() || *time.earliest == *time.latest)
        return since(clockOnDay(exactClock(time, style), local, style), style);
    if (time.precision == Precision::Approximate && !isTooWideForClock(time))
        return sinceAbout(time, style);
    if (const NamedPart part = namedPart(time, style); time.precision == Precision::PartOfDay && part.key)
        return partPhrase(part, "since.part.", style);
    return sinceSpan(time, style);
}

QString momentPhrase(const EventTime& time, const TimeStyle& style)
{
    if (time.isVague() || !time.earliest)
        return timePhrase(time, style);
    const QDateTime local = localTime(*time.earliest, time, style);
    static constexpr const char* keys[] = {"time.at", "time.atOnWeekday", "time.atOnDate"};
    return filled(style, keys[size_t(style.date)], {{QStringLiteral("clock"), exactClock(time, style)},
        {QStringLiteral("day"), dayOf(local, style)}});
}

} // namespace lagebild
