// SPDX-License-Identifier: GPL-3.0-or-later
// Times that are known as a span: parts of the day, days, months, years and ranges.
#include "app/drafting/timeparts.h"

#include <QRegularExpression>

namespace lagebild {

namespace {

/// The conventional hours of the parts of a day; hours below 0 belong to the evening before. Narrow ones first, so
/// that a range takes the narrowest part that holds it.
struct DayPart {
    int from;
    int to;
    const char* key;
};
constexpr DayPart dayParts[] = {{22, 24, "lateEvening"}, {11, 14, "midday"}, {9, 12, "lateMorning"}, {6, 10, "morning"},
    {4, 8, "earlyMorning"}, {18, 22, "evening"}, {13, 18, "afternoon"}, {0, 6, "afterMidnight"}, {-2, 6, "overnight"}};

constexpr qint64 clocklessDays = 7; ///< so wide a range has no use for a clock
constexpr qint64 daylessDays = 60;  ///< nor this one for days

struct Span {
    QDateTime from;
    QDateTime to;
    QDate lastDay() const { return to.addMSecs(-1).date(); }
    bool isOfDays() const { return from.time() == QTime(0, 0) && to.time() == QTime(0, 0) && from.date() < to.date(); }
    bool isOfMonths() const { return isOfDays() && from.date().day() == 1 && to.date().day() == 1; }
    bool isOfYears() const { return isOfMonths() && from.date().month() == 1 && to.date().month() == 1; }
};

Span spanOf(const EventTime& time, const TimeStyle& style)
{
    return {localTime(*time.earliest, time, style), localTime(*time.latest, time, style)};
}

QString year(QDate date)
{
    return QString::number(date.year());
}

QString rangeOf(const TimeStyle& style, const char* key, const QString& from, const QString& to)
{
    return filled(style, key, {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}});
}

/// "zwischen dem 13. und dem 16. Juni 2014": days, without a clock.
QString betweenDays(const QDateTime& first, const QDateTime& last, const TimeStyle& style)
{
    const bool isOneYear = first.date().year() == last.date().year();
    return rangeOf(style, "time.betweenDates", formatted(first, style, isOneYear ? "format.dayMonth" : "format.dayMonthYear"),
        formatted(last, style, "format.dayMonthYear"));
}

QString betweenMonths(const QDateTime& first, const QDateTime& last, const TimeStyle& style)
{
    const auto nameOfEnd = [&](const QDateTime& end) {
        const bool isNewYear = end.date().dayOfYear() == 1 && end.time() == QTime(0, 0);
        return isNewYear ? year(end.date()) : formatted(end, style, "format.monthYear");
    };
    const bool isOneYear = first.date().year() == last.date().year();
    return rangeOf(style, "time.betweenPeriods", isOneYear ? formatted(first, style, "format.month") : nameOfEnd(first),
        nameOfEnd(last));
}

/// A range that begins and ends with whole days, more than one; empty for any other.
QString calendarRange(const Span& span, const TimeStyle& style)
{
    const QDateTime last = span.to.addMSecs(-1);
    if (span.isOfYears())
        return rangeOf(style, "time.betweenPeriods", year(span.from.date()), year(last.date()));
    if (span.isOfMonths())
        return betweenMonths(span.from, last, style);
    return span.isOfDays() ? betweenDays(span.from, last, style) : QString();
}

QString wideRange(const Span& span, const TimeStyle& style)
{
    const qint64 days = span.from.daysTo(span.to);
    if (days > daylessDays)
        return betweenMonths(span.from, span.to, style);
    return days >= clocklessDays ? betweenDays(span.from, span.to, style) : QString();
}

/// Ends on different days: each needs its own, whatever stands above.
QString betweenClocksOfDays(const Span& span, TimeStyle style)
{
    if (style.date == DateDetail::None)
        style.date = DateDetail::Weekday;
    return filled(style, "time.betweenDays",
        {{QStringLiteral("from"), clockOf(span.from, style)}, {QStringLiteral("fromDay"), dayOf(span.from, style)},
            {QStringLiteral("to"), clockOf(span.to, style)}, {QStringLiteral("toDay"), dayOf(span.to, style)}});
}

/// "zwischen 2:00 Uhr MESZ und 2:00 Uhr MEZ", in the night in which the clock is set back.
QString acrossZones(const Span& span, const TimeStyle& style)
{
    const auto clock = [&](const QDateTime& local) {
        const QString said = clockOf(local, style);
        return isShownTwice(local) ? said : withZone(said, local, style);
    };
    return rangeOf(style, "typed.between", clock(span.from), clock(span.to));
}

/// The quarter of its day that a moment lies in; the end of a span belongs to the quarter before.
int quarterOf(const QDateTime& local)
{
    return local.time().hour() / 6;
}

QString quarterName(const QDateTime& local, const TimeStyle& style)
{
    static constexpr const char* keys[] = {"quarter.night", "quarter.morning", "quarter.afternoon", "quarter.evening"};
    return filled(style, keys[quarterOf(local)], {{QStringLiteral("weekday"), formatted(local, style, "format.weekday")}});
}

QString dated(const QString& part, const QDateTime& local, const TimeStyle& style)
{
    if (style.date != DateDetail::Full)
        return part;
    return filled(style, "time.partOnDate",
        {{QStringLiteral("part"), part}, {QStringLiteral("date"), formatted(local, style, "format.dayMonthYear")}});
}

bool saysLater(const QString& wording)
{
    const QStringList languages = noticeLanguages();
    return std::any_of(languages.begin(), languages.end(),
        [&](const QString& language) { return hasPieceOf(wording, language, "words.later"); });
}

} // namespace

bool isTooWideForClock(const EventTime& time)
{
    return *time.latest - *time.earliest > std::chrono::hours(3);
}

QString calendarPhrase(const EventTime& time, const TimeStyle& style)
{
    const Span span = spanOf(time, style);
    if (!span.isOfDays() && time.precision != Precision::Day)
        return {};
    if (span.lastDay() <= span.from.date()) {
        if (style.date == DateDetail::None)
            return filled(style, "time.duringDay");
        const QString day = dayOf(span.from, style);
        return style.form == TimeForm::Label ? day : filled(style, "time.onDay", {{QStringLiteral("day"), day}});
    }
    const QDate first = span.from.date();
    if (span.isOfYears() && first.year() == span.lastDay().year())
        return filled(style, "time.inYear", {{QStringLiteral("year"), year(first)}});
    const bool isOneMonth = first.year() == span.lastDay().year() && first.month() == span.lastDay().month();
    if (span.isOfMonths() && isOneMonth)
        return filled(style, "time.inMonth", {{QStringLiteral("month"), formatted(span.from, style, "format.monthYear")}});
    return {};
}

bool isClockless(const EventTime& time)
{
    static const QRegularExpression clock(QStringLiteral("\\d|\\bUhr\\b|o['’]clock"));
    switch (time.precision) {
    case Precision::PartOfDay: return true;
    case Precision::Approximate: return isTooWideForClock(time);
    case Precision::Interval: return !time.wording.trimmed().isEmpty() && !time.wording.contains(clock);
    default: return false;
    }
}

QString clocklessPhrase(const EventTime& time, const TimeStyle& style)
{
    const Span span = spanOf(time, style);
    const QDateTime last = span.to.addMSecs(-1);
    const bool isOneDay = span.from.date() == last.date();
    if (isOneDay && time.precision != Precision::Approximate && saysLater(time.wording))
        return dated(filled(style, "time.laterOnDay", {{QStringLiteral("weekday"), formatted(span.from, style, "format.weekday")}}), span.from, style);
    const QString first = quarterName(span.from, style);
    const QString end = quarterName(last, style);
    if (first == end) {
        static constexpr const char* parts[] = {"afterMidnight", "morning", "afternoon", "evening"};
        return partPhrase({parts[quarterOf(span.from)], span.from}, "part.", style);
    }
    return rangeOf(style, "time.betweenParts", isOneDay ? first : dated(first, span.from, style), dated(end, last, style));
}

QString intervalPhrase(const EventTime& time, const TimeStyle& style)
{
    const Span span = spanOf(time, style);
    if (span.from == span.to && time.precision != Precision::Day)
        return withDate(clockOf(span.from, style), span.from, style);
    for (const QString& phrase : {calendarPhrase(time, style), calendarRange(span, style), wideRange(span, style)}) {
        if (!phrase.isEmpty())
            return phrase;
    }
    if (isClockless(time))
        return clocklessPhrase(time, style);
    if (span.from.date() != span.to.date())
        return betweenClocksOfDays(span, style);
    if (isShownTwice(span.from) || isShownTwice(span.to))
        return withDate(acrossZones(span, style), span.from, style);
    return withDate(rangeOf(style, "time.between", formatted(span.from, style, "format.clock"),
        formatted(span.to, style, "format.clock")), span.from, style);
}

NamedPart namedPart(const EventTime& time, const TimeStyle& style)
{
    const Span span = spanOf(time, style);
    // what ends at an evening's last minutes belongs to that evening; the night belongs to the day it leads into
    const bool acrossMidnight = span.from.time().hour() >= 18 && span.to.date() > span.from.date() && span.to.time() > QTime(0, 0);
    const QDateTime day = acrossMidnight ? span.to : span.from;
    const auto hoursFrom = [&](const QDateTime& local) {
        return double(day.date().daysTo(local.date())) * 24 + local.time().msecsSinceStartOfDay() / 3'600'000.0;
    };
    for (const DayPart& part : dayParts) {
        if (hoursFrom(span.from) >= part.from && hoursFrom(span.to) <= part.to)
            return {part.key, day};
    }
    return {};
}

QString partPhrase(const NamedPart& part, const char* group, const TimeStyle& style)
{
    const QByteArray key = QByteArray(group) + part.key;
    const QString named = filled(style, key.constData(), {{QStringLiteral("weekday"), formatted(part.day, style, "format.weekday")},
        {QStringLiteral("eve"), formatted(part.day.addDays(-1), style, "format.weekday")}});
    return dated(named, part.day, style);
}

} // namespace lagebild
