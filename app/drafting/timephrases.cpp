// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/timephrases.h"

#include "app/drafting/phrases.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace lagebild {

namespace {

/// The conventional hours of the parts of a day; hours below 0 belong to the evening before. Narrow ones first, so
/// that a range takes the narrowest part that holds it.
struct DayPart {
    int from;
    int to;
    const char* key;
};
constexpr DayPart dayParts[] = {{22, 24, "part.lateEvening"}, {11, 14, "part.midday"}, {9, 12, "part.lateMorning"},
    {6, 10, "part.morning"}, {4, 8, "part.earlyMorning"}, {18, 22, "part.evening"}, {13, 18, "part.afternoon"},
    {0, 6, "part.afterMidnight"}, {-2, 6, "part.overnight"}};

QString filled(const TimeStyle& style, const char* key, const PhraseArguments& arguments = {})
{
    return phrase(style.language, QLatin1StringView(key), arguments);
}

QString formatted(const QDateTime& local, const TimeStyle& style, const char* formatKey)
{
    return QLocale(style.language).toString(local, filled(style, formatKey));
}

/// "am Freitag, 13. Juni 2014, gegen 7:00 Uhr": the date that the style asks for before or behind the clock.
QString withDate(const QString& clock, const QDateTime& local, const TimeStyle& style)
{
    const PhraseArguments arguments{{QStringLiteral("clock"), clock},
        {QStringLiteral("weekday"), formatted(local, style, "format.weekday")},
        {QStringLiteral("date"), formatted(local, style, "format.date")}};
    if (style.date == DateDetail::None)
        return clock;
    return filled(style, style.date == DateDetail::Weekday ? "time.onWeekday" : "time.onDate", arguments);
}

QDateTime localTime(Instant instant, const EventTime& time, const TimeStyle& style)
{
    return inZone(instant, style.zone.isEmpty() ? time.zone : style.zone);
}

QString clockOf(const QDateTime& local, const TimeStyle& style, const char* formatKey = "format.clock")
{
    return filled(style, "time.clock", {{QStringLiteral("time"), formatted(local, style, formatKey)}});
}

QString aboutPhrase(const EventTime& time, const TimeStyle& style)
{
    const QDateTime local = localTime(std::chrono::round<std::chrono::minutes>(*sortInstant(time)), time, style);
    const QString clock = filled(style, "time.around",
        {{QStringLiteral("time"), formatted(local, style, "format.roughClock")}});
    return withDate(clock, local, style);
}

QString intervalPhrase(const EventTime& time, const TimeStyle& style)
{
    const QDateTime from = localTime(*time.earliest, time, style);
    const QDateTime to = localTime(*time.latest, time, style);
    if (from == to)
        return withDate(clockOf(from, style), from, style);
    if (from.time() == QTime(0, 0) && to.time() == QTime(0, 0) && from.daysTo(to) > 1) {
        return filled(style, "time.betweenDates", {{QStringLiteral("from"), formatted(from, style, "format.dayMonthYear")},
            {QStringLiteral("to"), formatted(to, style, "format.dayMonthYear")}});
    }
    const QString first = formatted(from, style, "format.clock");
    const QString last = formatted(to, style, "format.clock");
    if (from.date() == to.date()) {
        return withDate(filled(style, "time.between", {{QStringLiteral("from"), first}, {QStringLiteral("to"), last}}),
            from, style);
    }
    TimeStyle dated = style; // the ends fall on different days: each needs its own, whatever stands above
    dated.date = style.date == DateDetail::Full || from.daysTo(to) > 6 ? DateDetail::Full : DateDetail::Weekday;
    const char* format = dated.date == DateDetail::Full ? "format.date" : "format.weekday";
    return filled(style, "time.betweenDays",
        {{QStringLiteral("from"), first}, {QStringLiteral("fromDay"), formatted(from, style, format)},
            {QStringLiteral("to"), last}, {QStringLiteral("toDay"), formatted(to, style, format)}});
}

QString partOfDayPhrase(const EventTime& time, const TimeStyle& style)
{
    const QDateTime from = localTime(*time.earliest, time, style);
    const QDateTime to = localTime(*time.latest, time, style);
    // what ends at an evening's last minutes belongs to that evening; the night belongs to the day it leads into
    const bool acrossMidnight = from.time().hour() >= 18 && to.date() > from.date() && to.time() > QTime(0, 0);
    const QDateTime day = acrossMidnight ? to : from;
    const auto hoursFrom = [&](const QDateTime& local) {
        return double(day.date().daysTo(local.date())) * 24 + local.time().msecsSinceStartOfDay() / 3'600'000.0;
    };
    for (const DayPart& part : dayParts) {
        if (hoursFrom(from) < part.from || hoursFrom(to) > part.to)
            continue;
        const QString named = filled(style, part.key, {{QStringLiteral("weekday"), formatted(day, style, "format.weekday")}});
        if (style.date != DateDetail::Full)
            return named;
        return filled(style, "time.partOnDate",
            {{QStringLiteral("part"), named}, {QStringLiteral("date"), formatted(day, style, "format.dayMonthYear")}});
    }
    return intervalPhrase(time, style);
}

QString wholeDayPhrase(const EventTime& time, const TimeStyle& style)
{
    const QDateTime from = localTime(*time.earliest, time, style);
    if (time.latest && from.daysTo(localTime(*time.latest - Milliseconds(1), time, style)) > 0)
        return intervalPhrase(time, style);
    if (style.date == DateDetail::None)
        return filled(style, "time.duringDay");
    const char* format = style.date == DateDetail::Full ? "format.date" : "format.weekday";
    return filled(style, "time.onDay", {{QStringLiteral("day"), formatted(from, style, format)}});
}

QString oneSidedPhrase(const EventTime& time, const TimeStyle& style)
{
    const QDateTime local = localTime(time.earliest ? *time.earliest : *time.latest, time, style);
    const char* key = time.earliest ? "time.since" : "time.until";
    if (time.earliest && local.date().dayOfYear() == 1 && local.time() == QTime(0, 0)) // "seit 2011": nobody meant New Year
        return filled(style, "time.sinceYear", {{QStringLiteral("year"), QString::number(local.date().year())}});
    const QString clock = clockOf(local, style);
    if (style.date == DateDetail::None)
        return filled(style, key, {{QStringLiteral("time"), clock}});
    const char* format = style.date == DateDetail::Full ? "format.date" : "format.weekday";
    const QString dated = filled(style, "time.boundOnDay",
        {{QStringLiteral("clock"), clock}, {QStringLiteral("day"), formatted(local, style, format)}});
    return filled(style, key, {{QStringLiteral("time"), dated}});
}

QString knownPhrase(const EventTime& time, const TimeStyle& style)
{
    if (!time.earliest || !time.latest)
        return oneSidedPhrase(time, style);
    switch (time.precision) {
    case Precision::Exact:
    case Precision::Minute: {
        const QDateTime local = localTime(*time.earliest, time, style);
        const bool seconds = time.precision == Precision::Exact && local.time().second() != 0;
        return withDate(clockOf(local, style, seconds ? "format.seconds" : "format.clock"), local, style);
    }
    case Precision::Approximate: return aboutPhrase(time, style);
    case Precision::PartOfDay: return partOfDayPhrase(time, style);
    case Precision::Day: return wholeDayPhrase(time, style);
    case Precision::Interval:
    case Precision::Bounded:
    case Precision::Unknown: break;
    }
    return intervalPhrase(time, style);
}

bool hasWordOf(const QString& text, const QString& language, const char* key)
{
    for (const QString& word : phrase(language, QLatin1StringView(key)).split(u' ')) {
        const QRegularExpression whole(QStringLiteral("(?<!\\p{L})%1(?!\\p{L})").arg(word));
        if (whole.match(text).hasMatch())
            return true;
    }
    return false;
}

bool hasPieceOf(const QString& text, const QString& language, const char* key)
{
    const QStringList pieces = phrase(language, QLatin1StringView(key)).split(u' ');
    return std::any_of(pieces.begin(), pieces.end(),
        [&](const QString& piece) { return text.contains(piece, Qt::CaseInsensitive); });
}

/// Whether the author looked at a clock that shows what the style's clock shows.
bool isOnClock(const EventTime& time, const TimeStyle& style)
{
    const Instant instant = sortInstant(time).value_or(Instant());
    return time.zone.isEmpty() || localTime(instant, time, style).offsetFromUtc() == inZone(instant, time.zone).offsetFromUtc();
}

} // namespace

bool readsAsTime(const QString& wording, const QString& language)
{
    static const QRegularExpression sentence(QStringLiteral("[.!?;:]\\s|[\\n…]|[,.;:!?]$"));
    const QString text = wording.trimmed();
    if (text.size() < 4 || text.size() > 60 || !text.front().isLetterOrNumber())
        return false;
    if (text.count(u'(') != text.count(u')') || sentence.match(text).hasMatch())
        return false;
    if (hasWordOf(text, language, "words.relative"))
        return false;
    static const QRegularExpression clock(QStringLiteral("\\d{1,2}([:.]\\d{2}| Uhr|\\s?[ap]m)"));
    return clock.match(text).hasMatch() || hasPieceOf(text, language, "words.time");
}

QString timePhrase(const EventTime& time, const TimeStyle& style)
{
    const bool own = style.wordingLanguage == style.language && style.date == DateDetail::None && isOnClock(time, style);
    if (own && time.isKnown() && time.isVague() && readsAsTime(time.wording, style.language)) {
        const QString words = time.wording.trimmed();
        const QString opening = words.section(u' ', 0, 0).toLower(); // "Gegen" may lose its capital, "Samstag" not
        return hasWordOf(opening, style.language, "words.opening") ? words.front().toLower() + words.mid(1) : words;
    }
    if (time.isKnown())
        return knownPhrase(time, style);
    return filled(style, time.after.isNull() ? "time.unknown" : "time.afterwards");
}

QString dayPhrase(const EventTime& time, const TimeStyle& style)
{
    const auto instant = sortInstant(time);
    return instant ? formatted(localTime(*instant, time, style), style, "format.date") : QString();
}

QString zonePhrase(const QByteArray& zone, const QString& language, Instant from, Instant to)
{
    const auto abbreviation = [&](Instant instant) {
        const QString name = inZone(instant, zone).timeZoneAbbreviation();
        const QString own = phrase(language, QLatin1StringView(QByteArray("zone." + name.toLatin1())));
        return own.isEmpty() ? name : own;
    };
    QStringList names{abbreviation(from), abbreviation(to)};
    names.removeDuplicates();
    const QString joined = names.join(u'/');
    const QString id = QString::fromLatin1(zone);
    return !isKnownZone(zone) || joined == id ? joined : QStringLiteral("%1 (%2)").arg(joined, id);
}

} // namespace lagebild
