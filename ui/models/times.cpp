// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/times.h"

#include <QTimeZone>
#include <array>
#include <cmath>

namespace lagebild {

namespace {

QString clockText(const QDateTime& time, const char* format = "HH:mm")
{
    return time.toString(QLatin1StringView(format));
}

QString rangeText(const EventTime& time)
{
    const QDateTime from = inZone(*time.earliest, time.zone);
    const QDateTime to = inZone(*time.latest, time.zone);
    return QStringLiteral("%1 – %2").arg(clockText(from), clockText(to));
}

struct PartOfDay {
    int from; ///< minutes of the day
    int to;
    const char* name;
};

/// The conventional ranges, as the importer and the quick entry read them.
constexpr std::array partsOfDay{
    PartOfDay{4 * 60, 8 * 60, QT_TRANSLATE_NOOP("Times", "early morning")},
    PartOfDay{6 * 60, 10 * 60, QT_TRANSLATE_NOOP("Times", "morning")},
    PartOfDay{9 * 60, 12 * 60, QT_TRANSLATE_NOOP("Times", "late morning")},
    PartOfDay{11 * 60, 14 * 60, QT_TRANSLATE_NOOP("Times", "midday")},
    PartOfDay{13 * 60, 15 * 60, QT_TRANSLATE_NOOP("Times", "early afternoon")},
    PartOfDay{13 * 60, 18 * 60, QT_TRANSLATE_NOOP("Times", "afternoon")},
    PartOfDay{16 * 60, 18 * 60, QT_TRANSLATE_NOOP("Times", "late afternoon")},
    PartOfDay{16 * 60 + 30, 18 * 60, QT_TRANSLATE_NOOP("Times", "late afternoon")},
    PartOfDay{18 * 60, 20 * 60, QT_TRANSLATE_NOOP("Times", "early evening")},
    PartOfDay{18 * 60, 22 * 60, QT_TRANSLATE_NOOP("Times", "evening")},
    PartOfDay{22 * 60, 24 * 60, QT_TRANSLATE_NOOP("Times", "late evening")},
    PartOfDay{22 * 60, 30 * 60, QT_TRANSLATE_NOOP("Times", "night")},
    PartOfDay{0, 6 * 60, QT_TRANSLATE_NOOP("Times", "night")}};

/// The word for the range, or null where it is not one of the conventional ones (a neighbour has narrowed it).
const char* partOfDay(const EventTime& time)
{
    if (!time.earliest || !time.latest)
        return nullptr;
    const QDateTime from = inZone(*time.earliest, time.zone);
    const QDateTime to = inZone(*time.latest, time.zone);
    const auto minutes = [](const QDateTime& at) { return at.time().hour() * 60 + at.time().minute(); };
    // an end of 23:59 or 17:59:59 means the full hour
    const int end = minutes(to.addSecs(60 - to.time().second() % 60 - 1)) + int(from.date().daysTo(to.date())) * 24 * 60;
    for (const PartOfDay& part : partsOfDay) {
        if (part.from == minutes(from) && std::abs(part.to - end) <= 1)
            return part.name;
    }
    return nullptr;
}

} // namespace

QLocale localeFor(const QString& language)
{
    const QLocale system = QLocale::system();
    // plain English is the British one: 24 January, not 1/24
    const QLocale plain(language == u"en" ? QStringLiteral("en_GB") : language);
    return system.language() == plain.language() ? system : plain;
}

QString Times::shortTime(const EventTime& time, const QLocale& locale)
{
    if (!time.isKnown())
        return time.after.isNull() ? tr("no time") : tr("then", "after the entry above");
    if (!time.earliest)
        return tr("by %1", "clock time").arg(clockText(inZone(*time.latest, time.zone)));
    if (!time.latest)
        return tr("since %1", "clock time").arg(clockText(inZone(*time.earliest, time.zone)));
    switch (time.precision) {
    case Precision::Exact: return clockText(inZone(*time.earliest, time.zone), "HH:mm:ss");
    case Precision::Approximate: return QStringLiteral("≈ %1").arg(clockText(inZone(*sortInstant(time), time.zone)));
    case Precision::Day: return tr("during the day");
    case Precision::PartOfDay:
        if (const char* part = partOfDay(time))
            return tr(part);
        return rangeText(time);
    case Precision::Interval:
    case Precision::Bounded: return *time.earliest == *time.latest ? clock(*time.earliest, time.zone, locale) : rangeText(time);
    default: return clockText(inZone(*time.earliest, time.zone));
    }
}

QString Times::nearTime(const EventTime& time, QDate today, const QLocale& locale)
{
    const QDate day = dayOf(time);
    if (!day.isValid() || day == today)
        return shortTime(time, locale);
    const bool german = locale.language() == QLocale::German;
    const QString text = locale.toString(day, german ? QStringLiteral("ddd d. MMM") : QStringLiteral("ddd d MMM"));
    return time.precision == Precision::Day ? text : QStringLiteral("%1 %2").arg(text, shortTime(time, locale));
}

QString Times::longTime(const EventTime& time, const QLocale& locale)
{
    const QDate day = dayOf(time);
    if (!day.isValid())
        return shortTime(time, locale);
    const QString format = locale.language() == QLocale::German ? QStringLiteral("ddd d. MMM yyyy") : QStringLiteral("ddd d MMM yyyy");
    const QString text = locale.toString(day, format);
    return time.precision == Precision::Day ? text : QStringLiteral("%1, %2").arg(text, shortTime(time, locale));
}

QString Times::hint(const EventTime& time, const QLocale&)
{
    if (time.precision == Precision::PartOfDay && partOfDay(time))
        return rangeText(time);
    if (time.isVague() && !time.wording.isEmpty())
        return tr("“%1”", "original wording of a time").arg(time.wording);
    return {};
}

QString Times::toolTip(const EventTime& time, const QLocale& locale)
{
    QStringList lines{longTime(time, locale)};
    if (const QString between = range(time, locale); !between.isEmpty())
        lines << between;
    if (!time.wording.isEmpty())
        lines << tr("written as “%1”").arg(time.wording);
    if (!time.zone.isEmpty() && time.isKnown())
        lines << tr("clock of %1", "time zone").arg(QString::fromLatin1(time.zone));
    return lines.join(QLatin1Char('\n'));
}

QString Times::range(const EventTime& time, const QLocale& locale)
{
    if (!time.isVague() || !time.earliest || !time.latest)
        return {};
    const EventTime from = atMinute(*time.earliest, time.zone);
    const EventTime to = atMinute(*time.latest, time.zone);
    return tr("between %1 and %2").arg(longTime(from, locale), longTime(to, locale));
}

QString Times::elsewhere(const EventTime& time, const QByteArray& zone, const QLocale& locale)
{
    const auto at = sortInstant(time);
    if (!at || time.precision == Precision::Day || !isKnownZone(zone))
        return {};
    EventTime there = time;
    there.zone = zone;
    if (there.precision == Precision::PartOfDay && there.earliest && there.latest)
        there.precision = Precision::Interval; // the morning here is no morning there
    const QString clock = nearTime(there, dayOf(time), locale);
    return QStringLiteral("%1 %2").arg(clock, inZone(*at, zone).timeZoneAbbreviation());
}

QString Times::dayHeader(QDate day, const QLocale& locale)
{
    if (!day.isValid())
        return tr("Time unknown");
    const bool german = locale.language() == QLocale::German;
    return locale.toString(day, german ? QStringLiteral("dddd, d. MMMM yyyy") : QStringLiteral("dddd, d MMMM yyyy"));
}

QString Times::clock(Instant at, const QByteArray& zone, const QLocale&)
{
    return clockText(inZone(at, zone));
}

QString Times::duration(Milliseconds length, const QLocale& locale)
{
    const qint64 minutes = std::chrono::duration_cast<std::chrono::minutes>(length).count();
    const qint64 hours = minutes / 60;
    if (hours == 0)
        return tr("%1 min").arg(locale.toString(minutes));
    if (hours < 48)
        return tr("%1 h %2 min").arg(hours).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return tr("%1 d %2 h").arg(locale.toString(hours / 24)).arg(hours % 24);
}

QString Times::duration(const DurationRange& range, const QLocale& locale)
{
    if (!range.shortest && !range.longest)
        return tr("not known");
    if (!range.longest)
        return tr("at least %1", "duration").arg(duration(*range.shortest, locale));
    if (!range.shortest)
        return tr("at most %1", "duration").arg(duration(*range.longest, locale));
    if (*range.longest - *range.shortest < std::chrono::minutes(1))
        return duration(*range.longest, locale);
    if (*range.longest < std::chrono::hours(2))
        return tr("%1 – %2", "durations").arg(duration(*range.shortest, locale), duration(*range.longest, locale));
    const auto hours = [&](Milliseconds length, double (*round)(double)) {
        return locale.toString(round(double(length.count()) / 360000.0) / 10.0, 'f', 1);
    };
    return tr("%1 – %2 h", "hours").arg(hours(*range.shortest, std::floor), hours(*range.longest, std::ceil));
}

QDate dayOf(const EventTime& time)
{
    const auto at = sortInstant(time);
    return at ? inZone(*at, time.zone).date() : QDate();
}

} // namespace lagebild
