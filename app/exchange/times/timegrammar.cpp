// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timegrammar.h"

#include "app/exchange/times/pointgrammar.h"

namespace lagebild::text {
namespace {

using M = Meaning;
using Shape = Phrase::Shape;

void setDay(Point& point, const Point& day)
{
    point.date = day.date;
    point.hasYear = day.hasYear;
    point.swapped = day.swapped;
    point.weekday = day.weekday;
    point.isNext = day.isNext;
    point.isLast = day.isLast;
    point.dayOffset = day.dayOffset;
}

class Grammar {
public:
    Grammar(const QList<Token>& tokens, const QString& language, Reading reading)
        : m_tokens(tokens), m_points(tokens, language, reading), m_is(m_points.elements()), m_language(language), m_reading(reading)
    {
    }

    std::optional<Phrase> phrase(qsizetype at) const;

private:
    std::optional<Length> hedgedLength(qsizetype at) const;
    std::optional<Phrase> fromNow(qsizetype at) const;
    std::optional<Phrase> offset(qsizetype at) const;
    std::optional<Phrase> nightBetween(qsizetype at) const;
    std::optional<Phrase> bounded(qsizetype at) const;
    std::optional<Phrase> rangeOfDay(qsizetype at) const;
    std::optional<Phrase> pointOrRange(qsizetype at) const;
    bool joinsRange(qsizetype at, bool isBetween) const;
    bool isReferred(qsizetype at) const;
    qsizetype behindAside(qsizetype at) const;

    const QList<Token>& m_tokens;
    PointGrammar m_points;
    const Elements& m_is;
    QString m_language;
    Reading m_reading;
};

/// "ca. 20 Minuten", "gut einer Stunde".
std::optional<Length> Grammar::hedgedLength(qsizetype at) const
{
    Point hedged;
    for (int i = 0; i < 3; ++i) {
        if (const qsizetype behind = m_points.hedge(at, hedged); behind > 0)
            at = behind;
        else if (m_is.means(at, M::AboutLength))
            ++at;
    }
    return lengthAt(m_tokens, at, m_language);
}

/// "vor 20 Minuten", "an hour ago", "seit einer Stunde", "in 10 Minuten".
std::optional<Phrase> Grammar::fromNow(qsizetype at) const
{
    Phrase phrase;
    phrase.shape = Shape::FromNow;
    phrase.first = at;
    const bool isPast = m_is.means(at, M::AgoLead).has_value();
    const bool isFuture = m_is.means(at, M::Ahead).has_value();
    phrase.isLasting = m_is.means(at, M::Since).has_value();
    const auto length = hedgedLength(isPast || isFuture || phrase.isLasting ? at + 1 : at);
    if (!length)
        return std::nullopt;
    const bool isAgo = m_is.means(length->end, M::Ago).has_value();
    const bool isElse = m_is.means(length->end, M::LaterOn) || m_is.means(length->end, M::EarlierOn);
    if ((!isPast && !isFuture && !phrase.isLasting && !isAgo) || isElse)
        return std::nullopt;
    phrase.distance = *length;
    phrase.end = length->end + (isAgo ? 1 : 0);
    if (!isFuture)
        phrase.distance.seconds = -phrase.distance.seconds;
    return phrase;
}

/// "6 hours before the outage": before something else, not before the entry before.
bool Grammar::isReferred(qsizetype at) const
{
    static const QList<QString> articles {QStringLiteral("the"), QStringLiteral("a"), QStringLiteral("an"), QStringLiteral("our"),
        QStringLiteral("this"), QStringLiteral("that"), QStringLiteral("its")};
    return at < m_is.size() && articles.contains(m_is.low(at));
}

/// "nach ca. 5 Minuten", "etwa zwei Stunden später", "20 minutes earlier".
std::optional<Phrase> Grammar::offset(qsizetype at) const
{
    Phrase phrase;
    phrase.shape = Shape::Offset;
    phrase.first = at;
    const bool isAfter = m_is.means(at, M::AfterThat).has_value();
    const auto length = hedgedLength(isAfter ? at + 1 : at);
    if (!length)
        return std::nullopt;
    phrase.distance = *length;
    phrase.end = length->end;
    if (m_is.means(length->end, M::LaterOn))
        ++phrase.end;
    else if (m_is.means(length->end, M::EarlierOn) && isReferred(length->end + 1))
        return std::nullopt;
    else if (m_is.means(length->end, M::EarlierOn))
        phrase.distance.seconds = -phrase.distance.seconds, ++phrase.end;
    else if (!isAfter)
        return std::nullopt;
    return std::abs(phrase.distance.seconds) < 10 ? std::nullopt : std::optional(phrase); // "retried after 1 second"
}

/// "in der Nacht (von Mittwoch) auf Donnerstag", "overnight into Thursday": the evening of one day to the morning of the
/// next.
std::optional<Phrase> Grammar::nightBetween(qsizetype at) const
{
    qsizetype next = at;
    while (m_is.means(next, M::Joint))
        ++next;
    if (next >= m_is.size() || (m_is.low(next) != QLatin1StringView("nacht") && m_is.low(next) != QLatin1StringView("night")
            && m_is.low(next) != QLatin1StringView("overnight")))
        return std::nullopt;
    ++next;
    Phrase phrase;
    Point first;
    if (m_is.means(next, M::From)) {
        next = m_points.point(next + 1, first);
        if (next <= 0)
            return std::nullopt;
    }
    const auto to = m_is.means(next, M::To);
    if (!to || m_is.means(next, M::Until))
        return std::nullopt;
    phrase.end = m_points.point(next + 1, phrase.from);
    if (phrase.end <= 0 || phrase.from.minutes || (*to == 0 && (!namesDay(phrase.from) || phrase.from.partFrom >= 0)))
        return std::nullopt;
    phrase.shape = Shape::NightBetween;
    phrase.first = at;
    return phrase;
}

/// "spätestens um 5", "bis spätestens 5 Uhr", "vor 6 Uhr", "nach Mitternacht": one side, of a clock time only.
std::optional<Phrase> Grammar::bounded(qsizetype at) const
{
    Phrase phrase;
    phrase.first = at;
    if (m_is.isPhrase(at, {u"no", u"later", u"than"}) || m_is.isPhrase(at, {u"at", u"the", u"latest"}))
        phrase.shape = Shape::Until, at += 2;
    else if (m_is.means(at, M::Before) == 0 || m_is.means(at, M::Latest))
        phrase.shape = Shape::Until;
    else if (m_is.means(at, M::Past) == 0 || m_is.means(at, M::Earliest))
        phrase.shape = Shape::Since;
    else if (m_is.means(at, M::Until) == 0 && m_is.means(at + 1, M::Latest))
        phrase.shape = Shape::Until, ++at;
    else
        return std::nullopt;
    ++at;
    if (m_is.means(at, M::Until) == 0 || m_is.means(at, M::Since))
        ++at;
    phrase.from.isMarked = true;
    phrase.end = m_points.point(at, phrase.from);
    return phrase.end > 0 && phrase.from.minutes ? std::optional(phrase) : std::nullopt;
}

/// "am 9.3. zwischen 8 und 9 Uhr", "im Laufe des Tages von 8 bis 9 Uhr": a typed day or its course before a range. In
/// running text a day far from its clock time is another matter (sentencetime.h).
std::optional<Phrase> Grammar::rangeOfDay(qsizetype at) const
{
    Point day;
    qsizetype next = m_reading == Reading::Line ? m_points.point(at, day) : -1;
    if (next <= 0 || day.minutes || day.partFrom >= 0 || (!namesDay(day) && !day.isCourse))
        return std::nullopt;
    if (m_is.isSymbol(next, u','))
        ++next;
    auto range = pointOrRange(next);
    if (!range || range->shape != Phrase::Shape::Range || !range->from.minutes || (namesDay(day) && namesDay(range->from)))
        return std::nullopt;
    if (namesDay(day))
        setDay(range->from, day);
    range->from.isCourse = day.isCourse;
    range->first = at;
    return range;
}

bool Grammar::joinsRange(qsizetype at, bool isBetween) const
{
    if (isBetween)
        return m_is.means(at, M::And).has_value();
    return m_is.means(at, M::To) == 0 || m_is.means(at, M::Until) == 0 || m_is.isSymbol(at, u'-') || m_is.isSymbol(at, u'–');
}

/// Behind "(4:00 AM US/Pacific)", the same time on another clock; `at` where there is none.
qsizetype Grammar::behindAside(qsizetype at) const
{
    if (!m_is.isSymbol(at, u'('))
        return at;
    for (qsizetype i = at + 1; i < m_is.size() && i < at + 8; ++i) {
        if (m_is.isSymbol(i, u')'))
            return i + 1;
    }
    return at;
}

std::optional<Phrase> Grammar::pointOrRange(qsizetype at) const
{
    Phrase phrase;
    phrase.first = at;
    const bool isBetween = m_is.means(at, M::Between).has_value();
    const bool isFrom = !isBetween && m_is.means(at, M::From).has_value();
    const bool isSince = !isBetween && !isFrom && m_is.means(at, M::Since).has_value();
    const bool isUntil = !isSince && m_is.means(at, M::Until) == 0;
    phrase.from.isMarked = isSince || isUntil;
    phrase.end = m_points.point(at + (isBetween || isFrom || isSince || isUntil ? 1 : 0), phrase.from);
    if (phrase.end <= 0)
        return std::nullopt;
    phrase.shape = isSince ? Shape::Since : isUntil ? Shape::Until : Shape::Point;
    const bool hasComma = isBetween && m_is.isSymbol(phrase.end, u',') && m_is.means(phrase.end + 1, M::And);
    const qsizetype joint = hasComma ? phrase.end + 1 : isFrom && phrase.from.minutes ? behindAside(phrase.end) : phrase.end;
    if (isUntil || !joinsRange(joint, isBetween))
        return phrase;
    const bool isDash = m_is.isSymbol(joint, u'-') || m_is.isSymbol(joint, u'–');
    phrase.to.saysAt = phrase.from.isTwelveHour; // "von halb 12 bis 1"
    const qsizetype end = m_points.point(joint + 1, phrase.to);
    if (end > 0 && (!isDash || (phrase.from.minutes && phrase.to.minutes))) {
        phrase.shape = Shape::Range;
        phrase.end = end;
        if (phrase.to.saysHalf && !phrase.from.saysHalf && phrase.from.minutes && *phrase.from.minutes + 720 <= *phrase.to.minutes)
            phrase.from.minutes = *phrase.from.minutes + 720; // "from 5 to 6 pm"
    }
    return phrase;
}

std::optional<Phrase> Grammar::phrase(qsizetype at) const
{
    for (const auto form : {&Grammar::nightBetween, &Grammar::fromNow, &Grammar::offset, &Grammar::bounded, &Grammar::rangeOfDay}) {
        if (auto found = (this->*form)(at))
            return found;
    }
    return pointOrRange(at);
}

} // namespace

std::optional<Phrase> phraseAt(const QList<Token>& tokens, qsizetype at, const QString& language, Reading reading)
{
    return Grammar(tokens, language, reading).phrase(at);
}

} // namespace lagebild::text
