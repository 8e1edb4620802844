// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timegrammar.h"

#include "app/exchange/times/clockforms.h"

namespace lagebild::text {
namespace {

using M = Meaning;

class Grammar {
public:
    Grammar(const QList<Token>& tokens, const QString& language) : m_is(tokens, language), m_language(language) {}

    std::optional<Phrase> phrase(qsizetype at) const;
    qsizetype length(qsizetype at, qint64& seconds) const;

private:
    qsizetype point(qsizetype at, Point& point) const;
    qsizetype element(qsizetype at, Point& point, bool isLed) const;
    qsizetype joints(qsizetype at, Point& point, bool& isLed) const;
    qsizetype hedge(qsizetype at, Point& point) const;
    qsizetype weekday(qsizetype at, Point& point) const;
    qsizetype partOfDay(qsizetype at, Point& point, bool isLed) const;
    qsizetype relativeDay(qsizetype at, Point& point) const;
    qsizetype course(qsizetype at, Point& point) const;
    std::optional<Phrase> offset(qsizetype at) const;
    std::optional<Phrase> nightBetween(qsizetype at) const;
    void setPart(Point& point, int hours) const;
    void narrow(Point& point, qsizetype at) const;

    Elements m_is;
    QString m_language;
};

void Grammar::setPart(Point& point, int hours) const
{
    point.partFrom = hours / 100;
    point.partTo = hours % 100;
    point.isNight = point.partFrom == 0 || point.partFrom == 20;
}

/// "früh" and "spät" before the part of the day take its first or last stretch (conventions of TIME-PHRASES.md).
void Grammar::narrow(Point& point, qsizetype at) const
{
    if (m_is.means(at, M::Early)) {
        point.partTo = point.partFrom + (point.partTo - point.partFrom) / 2;
        if (point.partFrom == 6)
            point.partFrom = 4, point.partTo = 8;
    } else if (m_is.means(at, M::Late)) {
        if (point.partFrom == 18)
            point.partFrom = 22, point.partTo = 24;
        else
            point.partFrom = point.partFrom + (point.partTo - point.partFrom) / 2;
    }
}

qsizetype Grammar::hedge(qsizetype at, Point& point) const
{
    if (m_is.means(at, M::About)) {
        point.isAbout = true;
        return m_is.isSymbol(at + 1, u'.') ? at + 2 : at + 1;
    }
    if (m_is.isSymbol(at, u'~') || m_is.isSymbol(at, u'±')) {
        point.isAbout = true;
        return at + 1;
    }
    if (m_is.means(at, M::Short) && (m_is.means(at + 1, M::Before) || m_is.means(at + 1, M::Past))) {
        point.side = m_is.means(at + 1, M::Before) ? -1 : 1;
        return at + 2;
    }
    if (m_is.means(at, M::At)) {
        point.saysAt = true;
        return at + 1;
    }
    return -1;
}

/// Small words and hedges between the pieces; at most five, so that a piece never reaches across a sentence.
qsizetype Grammar::joints(qsizetype at, Point& point, bool& isLed) const
{
    for (int count = 0; count < 5; ++count) {
        const qsizetype behind = hedge(at, point);
        if (behind > 0) {
            at = behind;
        } else if (const auto kind = m_is.means(at, M::Joint)) {
            isLed = isLed || *kind == 0;
            ++at;
        } else if (m_is.means(at, M::Since) && (point.date || point.weekday != 0) && !point.minutes) {
            point.saysAt = true; // "16.07.2023 ab 01:00 Uhr"
            ++at;
        } else if (m_is.isSymbol(at, u',') || m_is.isSymbol(at, u'(') || (m_is.isSymbol(at, u'-') && !m_is.isGlued(at))) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

qsizetype Grammar::weekday(qsizetype at, Point& point) const
{
    if (point.weekday != 0 || at >= m_is.size())
        return -1;
    if (const auto abbreviation = m_is.means(at, M::ShortDay)) {
        const qsizetype next = m_is.isSymbol(at + 1, u'.') || m_is.isSymbol(at + 1, u',') ? at + 2 : at + 1;
        Point probe;
        if (m_is.date(next + (m_is.isSymbol(next, u',') ? 1 : 0), probe) <= 0)
            return -1;
        point.weekday = *abbreviation;
        return next;
    }
    QString word = m_is.low(at);
    for (const int cut : {0, 1}) {
        if (cut == 1 && !word.endsWith(u's'))
            return -1;
        const QString stem = word.chopped(cut);
        if (const auto day = meaningOf(stem, M::Weekday, m_language)) {
            point.weekday = *day;
            return at + 1;
        }
        for (const char16_t* part : {u"vormittag", u"nachmittag", u"mittag", u"morgen", u"abend", u"nacht", u"früh"}) {
            const QString name = QString::fromUtf16(part);
            const auto day = stem.endsWith(name) ? meaningOf(stem.chopped(name.size()), M::Weekday, m_language) : std::nullopt;
            if (day && m_language != QLatin1StringView("en")) {
                point.weekday = *day;
                setPart(point, *meaningOf(name, M::PartOfDay, QStringLiteral("de")));
                narrow(point, at - 1);
                return at + 1;
            }
        }
    }
    return -1;
}

qsizetype Grammar::partOfDay(qsizetype at, Point& point, bool isLed) const
{
    if (point.partFrom >= 0)
        return -1;
    if (const auto hours = m_is.means(at, M::Adverb)) {
        setPart(point, *hours);
        return at + 1;
    }
    const bool isModified = m_is.means(at, M::Early) || m_is.means(at, M::Late);
    const qsizetype noun = isModified && m_is.means(at + 1, M::PartOfDay) ? at + 1 : at;
    auto hours = m_is.means(noun, M::PartOfDay);
    if (!hours && at < m_is.size() && m_is.low(noun).endsWith(u's'))
        hours = meaningOf(m_is.low(noun).chopped(1), M::PartOfDay, m_language);
    const bool isAnchored = isLed || noun > at || point.weekday != 0 || point.dayOffset || point.date || point.minutes;
    if (!hours || !isAnchored)
        return -1;
    setPart(point, *hours);
    narrow(point, noun - 1);
    return noun + 1;
}

qsizetype Grammar::relativeDay(qsizetype at, Point& point) const
{
    if (point.dayOffset || point.date)
        return -1;
    if (const auto days = m_is.means(at, M::DayOffset)) {
        point.dayOffset = *days;
        return at + 1;
    }
    // "letzte Nacht", "last night"; "morgen früh" is tomorrow, a bare "Morgen" is not.
    const bool isPast = at < m_is.size() && (m_is.low(at).startsWith(QLatin1StringView("letzte")) || m_is.low(at) == QLatin1StringView("last"));
    if (isPast && m_is.means(at + 1, M::PartOfDay)) {
        setPart(point, *m_is.means(at + 1, M::PartOfDay));
        point.dayOffset = m_is.low(at) == QLatin1StringView("last") ? -1 : 0;
        return at + 2;
    }
    if (at < m_is.size() && m_is.low(at) == QStringLiteral("morgen") && at + 1 < m_is.size() && m_is.low(at + 1) == QStringLiteral("früh")) {
        point.dayOffset = 1;
        setPart(point, 610);
        return at + 2;
    }
    return -1;
}

/// "im (weiteren) Verlauf des Freitags", "im Laufe des Samstagmittags", "later that day".
qsizetype Grammar::course(qsizetype at, Point& point) const
{
    qsizetype next = m_is.means(at, M::Further) == 0 ? at + 1 : at;
    if (!m_is.means(next, M::Course) || point.isCourse)
        return -1;
    ++next;
    while (m_is.means(next, M::Joint))
        ++next;
    Point read = point;
    if (m_is.means(next, M::DayOffset)) {
        read.dayOffset = m_is.means(next, M::DayOffset);
        ++next;
        if (m_is.means(next, M::Further) == 1)
            ++next;
    } else if (m_is.means(next, M::Further) == 1) {
        ++next;
    } else {
        const qsizetype day = weekday(next, read);
        const qsizetype part = day > 0 ? day : partOfDay(next, read, true);
        if (part <= 0)
            return -1;
        next = part;
    }
    read.isCourse = read.partFrom < 0;
    point = read;
    return next;
}

qsizetype Grammar::element(qsizetype at, Point& point, bool isLed) const
{
    if (at >= m_is.size())
        return -1;
    for (const auto form : {&Elements::date, &Elements::clock}) {
        if (const qsizetype end = (m_is.*form)(at, point); end > 0)
            return end;
    }
    for (const auto form : {&Grammar::relativeDay, &Grammar::weekday, &Grammar::course}) {
        if (const qsizetype end = (this->*form)(at, point); end > 0)
            return end;
    }
    if (const qsizetype end = partOfDay(at, point, isLed); end > 0)
        return end;
    return point.minutes && point.zone.isEmpty() ? m_is.zone(at, point) : -1;
}

qsizetype Grammar::point(qsizetype at, Point& point) const
{
    qsizetype end = -1;
    qsizetype next = at;
    while (true) {
        Point read = point;
        bool isLed = false;
        const qsizetype start = joints(next, read, isLed);
        const qsizetype behind = element(start, read, isLed);
        if (behind <= 0)
            return end;
        point = read;
        end = next = behind;
        if (m_is.isSymbol(end, u')') || (m_is.isSymbol(end, u'.') && m_is.isGlued(end) && m_is.means(end - 1, M::ShortDay)))
            next = end + 1;
        bool opened = false;
        for (qsizetype i = at; i < end; ++i)
            opened = m_is.isSymbol(i, u'(') ? true : m_is.isSymbol(i, u')') ? false : opened;
        if (opened && m_is.isSymbol(end, u')'))
            end = next;
    }
}

qsizetype Grammar::length(qsizetype at, qint64& seconds) const
{
    qint64 sum = 0;
    qsizetype end = -1;
    while (at < m_is.size()) {
        bool isNumber = false;
        qint64 count = 0;
        if (m_is.isNumber(at)) {
            count = m_is.low(at).toLongLong(&isNumber);
        } else if (const auto word = m_is.means(at, M::Number)) {
            count = *word;
            isNumber = true;
        }
        const auto unit = m_is.means(at + 1, M::Unit);
        if (!isNumber || !unit || count > 10'000)
            break;
        sum += count * *unit;
        end = at + 2;
        at = m_is.means(end, M::And) ? end + 1 : end;
    }
    seconds = sum;
    return end;
}

std::optional<Phrase> Grammar::offset(qsizetype at) const
{
    Phrase phrase;
    phrase.shape = Phrase::Shape::Offset;
    phrase.first = at;
    qsizetype next = at;
    const bool isAfter = m_is.means(at, M::AfterThat).has_value();
    next += isAfter ? 1 : 0;
    Point hedged;
    for (qsizetype behind = hedge(next, hedged); behind > 0; behind = hedge(next, hedged))
        next = behind;
    const qsizetype end = length(next, phrase.distance);
    if (end <= 0)
        return std::nullopt;
    phrase.isRough = true;
    phrase.end = end;
    if (m_is.means(end, M::LaterOn))
        phrase.end = end + 1;
    else if (m_is.means(end, M::EarlierOn))
        phrase.distance = -phrase.distance, phrase.end = end + 1;
    else if (!isAfter)
        return std::nullopt;
    return phrase;
}

/// "in der Nacht (von Mittwoch) auf Donnerstag": the evening of one day to the morning of the next.
std::optional<Phrase> Grammar::nightBetween(qsizetype at) const
{
    qsizetype next = at;
    while (m_is.means(next, M::Joint))
        ++next;
    if (next >= m_is.size() || (m_is.low(next) != QLatin1StringView("nacht") && m_is.low(next) != QLatin1StringView("night")))
        return std::nullopt;
    ++next;
    Phrase phrase;
    Point first;
    if (m_is.means(next, M::From)) {
        next = point(next + 1, first);
        if (next <= 0)
            return std::nullopt;
    }
    if (m_is.means(next, M::To) != 1)
        return std::nullopt;
    phrase.end = point(next + 1, phrase.from);
    if (phrase.end <= 0 || phrase.from.minutes)
        return std::nullopt;
    phrase.shape = Phrase::Shape::NightBetween;
    phrase.first = at;
    return phrase;
}

std::optional<Phrase> Grammar::phrase(qsizetype at) const
{
    if (auto night = nightBetween(at))
        return night;
    if (auto distance = offset(at))
        return distance;
    Phrase phrase;
    phrase.first = at;
    const bool isBetween = m_is.means(at, M::Between).has_value();
    const bool isFrom = !isBetween && m_is.means(at, M::From).has_value();
    const bool isSince = !isBetween && !isFrom && m_is.means(at, M::Since).has_value();
    const bool isUntil = !isSince && m_is.means(at, M::Until) == 0;
    const bool isMarked = isBetween || isFrom || isSince || isUntil;
    phrase.end = point(at + (isMarked ? 1 : 0), phrase.from);
    if (phrase.end <= 0)
        return std::nullopt;
    phrase.shape = isSince ? Phrase::Shape::Since : isUntil ? Phrase::Shape::Until : Phrase::Shape::Point;
    const bool isDash = m_is.isSymbol(phrase.end, u'-') || m_is.isSymbol(phrase.end, u'–');
    const bool isJoined = isBetween ? m_is.means(phrase.end, M::And).has_value()
        : (m_is.means(phrase.end, M::To) == 0 || m_is.means(phrase.end, M::Until) == 0 || isDash);
    if (isJoined && !isUntil) {
        const qsizetype end = point(phrase.end + 1, phrase.to);
        const bool fits = end > 0 && (!isDash || (phrase.from.minutes && phrase.to.minutes));
        if (fits) {
            phrase.shape = Phrase::Shape::Range;
            phrase.end = end;
        }
    }
    return phrase;
}

} // namespace

std::optional<Phrase> phraseAt(const QList<Token>& tokens, qsizetype at, const QString& language)
{
    return Grammar(tokens, language).phrase(at);
}

std::optional<qint64> lengthAt(const QList<Token>& tokens, qsizetype at, const QString& language, qsizetype& end)
{
    qint64 seconds = 0;
    end = Grammar(tokens, language).length(at, seconds);
    return end > 0 ? std::optional(seconds) : std::nullopt;
}

} // namespace lagebild::text
