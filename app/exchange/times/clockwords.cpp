// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/clockforms.h"

namespace lagebild::text {

/// The hour in words or figures that "halb", "viertel nach", "past" speak of.
std::optional<int> Elements::hourAt(qsizetype at) const
{
    static const QRegularExpression form(QStringLiteral("^\\d{1,2}$"));
    if (const auto word = means(at, Meaning::Number))
        return *word <= 12 ? word : std::nullopt;
    if (!isNumber(at) || !matches(form, low(at)).hasMatch() || isCounted(at + 1))
        return std::nullopt;
    const int hour = low(at).toInt();
    return hour >= 1 && hour <= 24 ? std::optional(hour) : std::nullopt;
}

/// "noon", "halb elf", "half past five", "viertel vor 6", "zehn nach fünf", "zehn Uhr".
qsizetype Elements::clockInWords(qsizetype at, Point& point) const
{
    point.isInWords = true;
    if (const auto hour = means(at, Meaning::Clock)) {
        setClock(point, *hour, 0);
        return at + 1;
    }
    point.isTwelveHour = true;
    for (const auto form : {&Elements::halfHour, &Elements::quarterHour, &Elements::someMinutes}) {
        if (const qsizetype end = (this->*form)(at, point); end > 0)
            return suffix(end, point, false);
    }
    const auto hour = means(at, Meaning::Number);
    const bool isArticle = hour == 1 && low(at) != QLatin1StringView("ein") && low(at) != QLatin1StringView("eins")
        && low(at) != QLatin1StringView("one");
    if (!hour || *hour > 12 || isArticle || !setClock(point, *hour, 0))
        return -1;
    point.isHourOnly = true;
    return suffix(at + 1, point, true);
}

qsizetype Elements::halfHour(qsizetype at, Point& point) const
{
    const auto kind = means(at, Meaning::Half);
    if (!kind)
        return -1;
    const bool isEnglish = *kind == 1; // "half past five" is after the hour, "halb fünf" before it
    if (isEnglish && !means(at + 1, Meaning::Past))
        return -1;
    const auto hour = hourAt(at + (isEnglish ? 2 : 1));
    return hour && setClock(point, isEnglish ? *hour % 24 : *hour - 1, 30) ? at + (isEnglish ? 3 : 2) : -1;
}

qsizetype Elements::quarterHour(qsizetype at, Point& point) const
{
    if (means(at, Meaning::ThreeQuarters)) {
        const auto hour = hourAt(at + 1);
        return hour && setClock(point, *hour - 1, 45) ? at + 2 : -1;
    }
    if (!means(at, Meaning::Quarter))
        return -1;
    const auto hour = hourAt(at + 2);
    const bool isBefore = means(at + 1, Meaning::Before).has_value();
    if (!hour || (!isBefore && !means(at + 1, Meaning::Past)))
        return -1;
    return setClock(point, isBefore ? *hour - 1 : *hour % 24, isBefore ? 45 : 15) ? at + 3 : -1;
}

/// "zehn nach fünf", "five to six", "fünf vor halb sechs"; in figures ("10 vor 6") only where a preposition says so.
qsizetype Elements::someMinutes(qsizetype at, Point& point) const
{
    static const QRegularExpression form(QStringLiteral("^(?:5|10|20|25)$"));
    const bool isLed = point.saysAt || point.isAbout || m_reading == Reading::Line;
    const bool isFigure = isNumber(at) && matches(form, low(at)).hasMatch() && isLed;
    const auto word = means(at, Meaning::Number);
    const int count = isFigure ? low(at).toInt() : word ? *word : 0;
    const bool isMinutes = means(at + 1, Meaning::Unit) == 60;
    const qsizetype side = at + (isMinutes ? 2 : 1);
    const bool isBefore = means(side, Meaning::Before).has_value();
    if (count < 1 || count > 29 || (!isBefore && !means(side, Meaning::Past)) || (!isFigure && !isMinutes && count % 5 != 0))
        return -1;
    const bool isHalf = means(side + 1, Meaning::Half) == 0;
    const auto hour = hourAt(side + (isHalf ? 2 : 1));
    if (!hour)
        return -1;
    const int minutes = (*hour * 60 - (isHalf ? 30 : 0) + (isBefore ? -count : count)) % 1440;
    return setClock(point, minutes / 60, minutes % 60) ? side + (isHalf ? 3 : 2) : -1;
}

/// "locations" in "at 5 locations", by the looks of it and of the word before the number.
bool Elements::isEnglishPlural(qsizetype at) const
{
    const bool looksLikeOne = at < size() && low(at).size() > 4 && low(at).endsWith(u's') && !isCapital(at);
    const bool isGerman = m_language == QLatin1StringView("de")
        || (at > 1 && isTimeWord(low(at - 2), QStringLiteral("de")) && !isTimeWord(low(at - 2), QStringLiteral("en")));
    return looksLikeOne && !isGerman;
}

/// "um 5", "gegen fünf", "kurz vor 6", "seit 5": an hour without "Uhr", and never what counts something.
qsizetype Elements::bareHour(qsizetype at, Point& point) const
{
    static const QRegularExpression form(QStringLiteral("^\\d{1,2}$"));
    if (!point.saysAt && point.side == 0 && !point.isAbout && !point.isMarked)
        return -1;
    const auto word = means(at, Meaning::Number);
    const bool isWord = word && (*word >= 2 || low(at) == QLatin1StringView("eins")) && *word <= 12;
    const bool isFigure = isNumber(at) && matches(form, low(at)).hasMatch();
    const int hour = isWord ? *word : isFigure ? low(at).toInt() : -1;
    const qsizetype next = at + 1;
    const bool isJoined = isSymbol(next, u'/') || (isGlued(next) && !isSymbol(next, u',') && !isSymbol(next, u':')
        && !isSymbol(next, u'.') && !isSymbol(next, u';') && !isSymbol(next, u')') && !isSymbol(next, u'!') && !isSymbol(next, u'?'));
    if (hour < 0 || hour > 24 || isCounted(next) || isJoined || means(next, Meaning::Counted) || isNumber(next))
        return -1;
    // A noun may be what is counted ("etwa 20 Kunden") or what happened ("gegen 5 Neustart"): only "um" and "gegen" at
    // the beginning of a typed line make it a time. An English plural is always counted.
    const bool mayBeNoun = m_reading == Reading::Line && (point.saysAt || point.side != 0 || point.isToward);
    const bool isNoun = isCapital(next) && !means(next, Meaning::Weekday);
    if ((isNoun && !mayBeNoun) || isEnglishPlural(next))
        return -1;
    if (!setClock(point, hour, 0))
        return -1;
    point.isTwelveHour = hour >= 1 && hour <= 12;
    point.isInWords = point.isTwelveHour;
    point.isHourOnly = !point.isTwelveHour;
    const qsizetype behind = zone(next, point);
    return behind > 0 ? behind : next;
}

} // namespace lagebild::text
