// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafting/timeparts.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace lagebild {

namespace {

QString aboutPhrase(const EventTime& time, const TimeStyle& style)
{
    const QDateTime local = localTime(std::chrono::round<std::chrono::minutes>(*sortInstant(time)), time, style);
    const QString clock = filled(style, "time.around",
        {{QStringLiteral("time"), formatted(local, style, "format.roughClock")}});
    return withDate(clock, local, style);
}

QString knownPhrase(const EventTime& time, const TimeStyle& style)
{
    if (!time.earliest || !time.latest)
        return oneSidedPhrase(time, style);
    if (!time.isVague())
        return withDate(exactClock(time, style), localTime(*time.earliest, time, style), style);
    if (time.precision == Precision::Approximate && !isTooWideForClock(time))
        return aboutPhrase(time, style);
    if (const NamedPart part = namedPart(time, style); time.precision == Precision::PartOfDay && part.key)
        return partPhrase(part, "part.", style);
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

/// Whether the author looked at a clock that shows what the style's clock shows.
bool isOnClock(const EventTime& time, const TimeStyle& style)
{
    const Instant instant = sortInstant(time).value_or(Instant());
    return time.zone.isEmpty() || localTime(instant, time, style).offsetFromUtc() == inZone(instant, time.zone).offsetFromUtc();
}

/// Words that only say how one thing followed another.
const char* orderKey(const QString& wording)
{
    static constexpr const char* kinds[][2]
        = {{"words.sameTime", "time.sameTime"}, {"words.meantime", "time.meantime"}, {"words.atOnce", "time.atOnce"}};
    for (const auto& [words, key] : kinds) {
        for (const QString& language : noticeLanguages()) {
            if (hasWordOf(wording.toLower(), language, words))
                return key;
        }
    }
    return "time.afterwards";
}

} // namespace

bool hasPieceOf(const QString& text, const QString& language, const char* key)
{
    const QStringList pieces = phrase(language, QLatin1StringView(key)).split(u' ');
    return std::any_of(pieces.begin(), pieces.end(),
        [&](const QString& piece) { return text.contains(piece, Qt::CaseInsensitive); });
}

QString filled(const TimeStyle& style, const char* key, const PhraseArguments& arguments)
{
    return phrase(style.language, QLatin1StringView(key), arguments);
}

QString formatted(const QDateTime& local, const TimeStyle& style, const char* formatKey)
{
    return QLocale(style.language).toString(local, filled(style, formatKey));
}

QDateTime localTime(Instant instant, const EventTime& time, const TimeStyle& style)
{
    return inZone(instant, style.zone.isEmpty() ? time.zone : style.zone);
}

bool isShownTwice(const QDateTime& local)
{
    return local.addSecs(3600).time() == local.time() || local.addSecs(-3600).time() == local.time();
}

QString withZone(const QString& clock, const QDateTime& local, const TimeStyle& style)
{
    const QString zone = local.timeZoneAbbreviation();
    const QString own = filled(style, QByteArray("zone." + zone.toLatin1()).constData());
    return clock + u' ' + (own.isEmpty() ? zone : own);
}

QString clockOf(const QDateTime& local, const TimeStyle& style, const char* formatKey)
{
    const QString clock = filled(style, "time.clock", {{QStringLiteral("time"), formatted(local, style, formatKey)}});
    return isShownTwice(local) ? withZone(clock, local, style) : clock;
}

QString exactClock(const EventTime& time, const TimeStyle& style)
{
    const QDateTime local = localTime(*time.earliest, time, style);
    const bool seconds = time.precision == Precision::Exact && local.time().second() != 0;
    return clockOf(local, style, seconds ? "format.seconds" : "format.clock");
}

QString dayOf(const QDateTime& local, const TimeStyle& style)
{
    return formatted(local, style, style.date == DateDetail::Full ? "format.date" : "format.weekday");
}

QString withDate(const QString& clock, const QDateTime& local, const TimeStyle& style)
{
    if (style.date == DateDetail::None)
        return clock;
    if (style.form == TimeForm::Label)
        return dayOf(local, style) + QStringLiteral(", ") + clock;
    return filled(style, style.date == DateDetail::Weekday ? "time.onWeekday" : "time.onDate",
        {{QStringLiteral("clock"), clock}, {QStringLiteral("day"), dayOf(local, style)}});
}

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
    return filled(style, time.after.isNull() ? "time.unknown" : orderKey(time.wording));
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
