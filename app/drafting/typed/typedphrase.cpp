// SPDX-License-Identifier: GPL-3.0-or-later
// Times in words that the importer reads back without loss.
#include "app/drafting/typed/typedphrase.h"

#include "app/drafting/timeparts.h"

namespace lagebild {

namespace {

using namespace std::chrono_literals;

QString dateOf(const QDateTime& local, const TimeStyle& style)
{
    return formatted(local, style, "typed.date");
}

/// "13:54 Uhr", with seconds only where there are some or `precision` asks for them.
QString clockText(const QDateTime& local, const TimeStyle& style, Precision precision = Precision::Minute)
{
    const bool saysSeconds = precision == Precision::Exact || local.time().second() != 0;
    return clockOf(local, style, saysSeconds ? "format.seconds" : "format.clock");
}

QString dated(const QString& pattern, const QDateTime& local, const QString& clock, const TimeStyle& style)
{
    return filled(style, pattern.toLatin1().constData(), {{QStringLiteral("date"), dateOf(local, style)}, {QStringLiteral("clock"), clock}});
}

/// The end of a span: midnight belongs to the day that it ends, as 24:00.
struct End {
    QString date;
    QString clock;
};

End endOf(const QDateTime& local, const TimeStyle& style)
{
    if (local.time() != QTime(0, 0))
        return {dateOf(local, style), clockText(local, style)};
    return {dateOf(local.addDays(-1), style), filled(style, "time.clock", {{QStringLiteral("time"), QStringLiteral("24:00")}})};
}

QString whole(const End& end, const TimeStyle& style)
{
    return filled(style, "typed.at", {{QStringLiteral("date"), end.date}, {QStringLiteral("clock"), end.clock}});
}

QString between(const QString& from, const QString& to, const TimeStyle& style)
{
    return filled(style, "typed.between", {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}});
}

QString onDay(const QString& date, const QString& time, const TimeStyle& style)
{
    return filled(style, "typed.onDay", {{QStringLiteral("date"), date}, {QStringLiteral("time"), time}});
}

/// "12.03.2026 zwischen 16:30 Uhr und 18:00 Uhr"; `course` turns it into some time of the day between the two.
QString span(const EventTime& time, const TimeStyle& style, const char* course = nullptr)
{
    const QDateTime from = localTime(*time.earliest, time, style);
    const QDateTime to = localTime(*time.latest, time, style);
    End begin{dateOf(from, style), clockText(from, style)};
    const End end = to > from ? endOf(to, style) : begin;
    if (isShownTwice(to) && !isShownTwice(from)) // a zone behind the second clock holds for both
        begin.clock = withZone(begin.clock, from, style);
    const bool isOneDay = begin.date == end.date;
    const QString clocks = isOneDay ? between(begin.clock, end.clock, style) : between(whole(begin, style), whole(end, style), style);
    const QString said = course ? filled(style, course, {{QStringLiteral("time"), clocks}}) : clocks;
    return isOneDay ? onDay(begin.date, said, style) : said;
}

/// "± 1 Stunde 12 Minuten".
QString widthText(Milliseconds width, const TimeStyle& style)
{
    QStringList parts;
    qint64 rest = std::chrono::round<std::chrono::seconds>(width).count();
    static constexpr std::pair<qint64, const char*> units[] = {{86400, "days"}, {3600, "hours"}, {60, "minutes"}, {1, "seconds"}};
    for (const auto& [length, name] : units) {
        const qint64 count = rest / length;
        rest %= length;
        if (count == 0)
            continue;
        const QByteArray key = QByteArray(name) + (count == 1 ? ".one" : ".other");
        parts << filled(style, key.constData(), {{QStringLiteral("n"), QString::number(count)}});
    }
    return parts.join(u' ');
}

QString about(const EventTime& time, const TimeStyle& style)
{
    const QDateTime middle = localTime(*sortInstant(time), time, style);
    const QString clock = dated(QStringLiteral("typed.around"), middle, clockText(middle, style), style);
    const Milliseconds width = (*time.latest - *time.earliest) / 2;
    return width == 30min ? clock
                          : filled(style, "typed.within", {{QStringLiteral("time"), clock}, {QStringLiteral("width"), widthText(width, style)}});
}

/// "12.03.2026 nachmittags", where the language has a word for exactly these hours.
QString partOfDay(const EventTime& time, const TimeStyle& style)
{
    const QDateTime from = localTime(*time.earliest, time, style);
    const QDateTime to = localTime(*time.latest, time, style);
    const bool isFull = from.time().msecsSinceStartOfDay() % 3'600'000 == 0 && to.time().msecsSinceStartOfDay() % 3'600'000 == 0;
    const int until = to.time().hour() + int(from.date().daysTo(to.date())) * 24;
    if (isFull && from.time().hour() == 22 && until == 30)
        return filled(style, "typed.night", {{QStringLiteral("date"), dateOf(to, style)}});
    const QByteArray key = "words.part." + QByteArray::number(from.time().hour()) + '-' + QByteArray::number(until);
    const QString words = isFull ? filled(style, key.constData()) : QString();
    return words.isEmpty() ? span(time, style, "typed.sometime") : onDay(dateOf(from, style), words, style);
}

QString bounded(const EventTime& time, const TimeStyle& style)
{
    if (time.earliest && time.latest)
        return span(time, style);
    const char* key = time.earliest ? "typed.since" : "typed.until";
    const QDateTime local = localTime(time.earliest ? *time.earliest : *time.latest, time, style);
    const QString when = time.earliest ? dated(QStringLiteral("typed.at"), local, clockText(local, style), style) : whole(endOf(local, style), style);
    return filled(style, key, {{QStringLiteral("time"), when}});
}

} // namespace

QString typedPhrase(const EventTime& time, const TimeStyle& style)
{
    if (!time.isKnown())
        return {};
    if (!time.earliest || !time.latest)
        return bounded(time, style);
    const QDateTime local = localTime(*time.earliest, time, style);
    switch (time.precision) {
    case Precision::Exact:
    case Precision::Minute:
        return dated(QStringLiteral("typed.at"), local, clockText(local, style, time.precision), style);
    case Precision::Approximate: return about(time, style);
    case Precision::PartOfDay: return partOfDay(time, style);
    case Precision::Day: return dateOf(local, style);
    case Precision::Interval:
    case Precision::Bounded:
    case Precision::Unknown: break;
    }
    return span(time, style);
}

} // namespace lagebild
