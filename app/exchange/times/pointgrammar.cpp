// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/pointgrammar.h"

namespace lagebild::text {
namespace {

using M = Meaning;

void setPart(Point& point, int hours)
{
    point.partFrom = hours / 100;
    point.partTo = hours % 100;
    point.isNight = point.partFrom == 0 || point.partFrom == 20;
}

/// "früh" and "spät" take the first or last stretch of the part of the day, or of the day (conventions of the gold
/// annotations: early morning 4 to 8, late evening 22 to 24).
void narrow(Point& point)
{
    if (point.stretch == 0 || point.minutes)
        return;
    if (point.partFrom < 0) {
        if (point.weekday == 0 && !point.dayOffset && !point.date)
            return;
        setPart(point, point.stretch < 0 ? 10 : 1824);
        point.isNight = false;
        return;
    }
    const int half = (point.partTo - point.partFrom) / 2;
    if (point.stretch < 0 && point.partFrom == 6)
        setPart(point, 408);
    else if (point.stretch > 0 && point.partFrom == 18)
        setPart(point, 2224);
    else if (point.stretch < 0)
        point.partTo = point.partFrom + half;
    else
        point.partFrom += half;
}

} // namespace

qsizetype PointGrammar::hedge(qsizetype at, Point& point) const
{
    if (const auto kind = m_is.means(at, M::About)) {
        point.isAbout = true;
        point.isToward = point.isToward || *kind == 1;
        return m_is.isSymbol(at + 1, u'.') ? at + 2 : at + 1;
    }
    if (m_is.isSymbol(at, u'~') || m_is.isSymbol(at, u'±') || m_is.isSymbol(at, u'≈')) {
        point.isAbout = true;
        return at + 1;
    }
    if (m_is.means(at, M::Short) && (m_is.means(at + 1, M::Before) == 0 || m_is.means(at + 1, M::Past) == 0)) {
        point.side = m_is.means(at + 1, M::Before) ? -1 : 1;
        return at + 2;
    }
    if (m_is.means(at, M::At)) {
        point.saysAt = true;
        return at + 1;
    }
    return -1;
}

/// "spät am", "frühen": before a day or a part of it.
qsizetype PointGrammar::stretch(qsizetype at, Point& point) const
{
    const auto early = m_is.means(at, M::Early);
    const auto kind = early ? early : m_is.means(at, M::Late);
    if (!kind || point.stretch != 0 || point.minutes)
        return -1;
    qsizetype next = at + 1;
    while ((m_is.means(next, M::Joint) || m_is.means(next, M::Pointer)) && next - at < 4)
        ++next;
    Point probe;
    // "früher" and "später" are mostly comparisons: only directly before what they narrow.
    const bool isDirect = next == at + 1;
    const bool fits = weekday(next, probe) > 0 || partOfDay(next, probe, true) > 0;
    if (!fits || (*kind == 1 && !isDirect))
        return -1;
    point.stretch = early ? -1 : 1;
    return at + 1;
}

/// Small words and hedges between the pieces; at most five, so that a piece never reaches across a sentence.
qsizetype PointGrammar::joints(qsizetype at, Point& point, bool& isLed) const
{
    for (int count = 0; count < 5; ++count) {
        if (const qsizetype behind = hedge(at, point); behind > 0) {
            at = behind;
        } else if (const qsizetype narrowed = stretch(at, point); narrowed > 0) {
            at = narrowed;
        } else if (Point probe; m_is.means(at, M::Pointer) && weekday(at + 1, probe) > 0) {
            point.isNext = m_is.means(at, M::Pointer) == 1;
            point.isLast = m_is.means(at, M::Pointer) == 2;
            ++at;
        } else if (const auto kind = m_is.means(at, M::Joint)) {
            isLed = isLed || *kind == 0;
            ++at;
        } else if (m_is.means(at, M::Since) && namesDay(point) && !point.minutes) {
            point.saysAt = true; // "16.07.2023 ab 01:00 Uhr", "gestern ab 9 Uhr"
            ++at;
        } else if (m_is.isSymbol(at, u',') || m_is.isSymbol(at, u'(') || ((m_is.isSymbol(at, u'-') || m_is.isSymbol(at, u'–')) && !m_is.isGlued(at) && point.date && !point.minutes)
            || (m_is.isSymbol(at, u'-') && !m_is.isGlued(at)) || (m_is.isSymbol(at, u'|') && point.date && !point.minutes)) { // columns of a table
            ++at;
        } else {
            break;
        }
    }
    return at;
}

/// "Mi, 11.03.2026", "Fr 13:54": an abbreviation counts only before a date or a clock time, and "so" and "do" only
/// with a capital.
qsizetype PointGrammar::shortDay(qsizetype at, Point& point) const
{
    const auto abbreviation = m_is.means(at, M::ShortDay);
    if (!abbreviation)
        return -1;
    const qsizetype next = m_is.isSymbol(at + 1, u'.') || m_is.isSymbol(at + 1, u',') ? at + 2 : at + 1;
    Point probe;
    if (m_is.date(next + (m_is.isSymbol(next, u',') ? 1 : 0), probe) <= 0
        && (!m_is.isCapital(at) || m_is.clock(next, probe) <= 0))
        return -1;
    point.weekday = *abbreviation;
    return next;
}

qsizetype PointGrammar::weekday(qsizetype at, Point& point) const
{
    if (point.weekday != 0 || at >= m_is.size())
        return -1;
    if (const qsizetype end = shortDay(at, point); end > 0)
        return end;
    const QString& word = m_is.low(at);
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
                return at + 1;
            }
        }
    }
    return -1;
}

qsizetype PointGrammar::partOfDay(qsizetype at, Point& point, bool isLed) const
{
    if (point.partFrom >= 0 || at >= m_is.size())
        return -1;
    if (const auto hours = m_is.means(at, M::Adverb)) {
        setPart(point, *hours);
        return at + 1;
    }
    auto hours = m_is.means(at, M::PartOfDay);
    if (!hours && m_is.low(at).endsWith(u's'))
        hours = meaningOf(m_is.low(at).chopped(1), M::PartOfDay, m_language);
    Point probe; // "früh um 5"
    const bool isBeforeClock = m_is.means(at + 1, M::At) && hedge(at + 1, probe) > 0 && m_is.clock(at + 2, probe) > 0;
    const bool isAnchored = isLed || isBeforeClock || point.weekday != 0 || point.dayOffset || point.date || point.minutes || point.isAbout
        || point.isMarked || point.stretch != 0;
    if (!hours || !isAnchored)
        return -1;
    setPart(point, *hours);
    return at + 1;
}

/// "morgen früh", "morgen um 10": tomorrow; "am Morgen", "Montag Morgen" and a bare "Morgen" are not.
qsizetype PointGrammar::tomorrow(qsizetype at, Point& point, bool isLed) const
{
    const bool isWord = at < m_is.size() && m_is.low(at) == QLatin1StringView("morgen") && m_language != QLatin1StringView("en");
    const bool isGreeting = at > 0 && m_is.low(at - 1).startsWith(QLatin1StringView("guten"));
    if (!isWord || isLed || isGreeting || point.isAbout || point.weekday != 0 || point.stretch != 0)
        return -1;
    Point probe;
    const qsizetype hedged = hedge(at + 1, probe);
    const bool isMorning = at + 1 < m_is.size() && m_is.low(at + 1) == QStringLiteral("früh");
    if (point.isMarked && !isMorning) // "seit Morgen", but "bis morgen früh"
        return -1;
    if (!isMorning && !m_is.means(at + 1, M::PartOfDay) && m_is.clock(hedged > 0 ? hedged : at + 1, probe) <= 0)
        return -1;
    point.dayOffset = 1;
    if (isMorning)
        setPart(point, 610);
    return isMorning ? at + 2 : at + 1;
}

qsizetype PointGrammar::relativeDay(qsizetype at, Point& point, bool isLed) const
{
    if (point.dayOffset || point.date || at >= m_is.size())
        return -1;
    if (const auto days = m_is.means(at, M::DayOffset)) {
        point.dayOffset = *days;
        if (m_is.low(at) == QLatin1StringView("tonight"))
            setPart(point, 1824);
        return at + 1;
    }
    // "letzte Nacht", "last night", "this morning".
    const bool isPast = m_is.low(at).startsWith(QLatin1StringView("letzte")) || m_is.low(at) == QLatin1StringView("last");
    const bool isThis = m_is.low(at) == QLatin1StringView("this");
    if ((isPast || isThis) && m_is.means(at + 1, M::PartOfDay)) {
        setPart(point, *m_is.means(at + 1, M::PartOfDay));
        point.dayOffset = m_is.low(at) == QLatin1StringView("last") ? -1 : 0;
        return at + 2;
    }
    return tomorrow(at, point, isLed);
}

/// "im (weiteren) Verlauf des Freitags", "im Laufe des Samstagmittags", "later that day".
qsizetype PointGrammar::course(qsizetype at, Point& point) const
{
    qsizetype next = m_is.means(at, M::Further) == 0 ? at + 1 : at;
    if (!m_is.means(next, M::Course) || point.isCourse)
        return -1;
    ++next;
    while (m_is.means(next, M::Joint))
        ++next;
    Point read = point;
    if (const qsizetype narrowed = stretch(next, read); narrowed > 0)
        next = narrowed;
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

/// "± 4 Minuten", "+/- 4 min" behind a clock time.
qsizetype PointGrammar::tolerance(qsizetype at, Point& point) const
{
    const bool isSpelt = m_is.isSymbol(at, u'+') && m_is.isSymbol(at + 1, u'/') && m_is.isSymbol(at + 2, u'-');
    if (!point.minutes || point.tolerance || (!isSpelt && !m_is.isSymbol(at, u'±')))
        return -1;
    const auto length = lengthAt(m_tokens, at + (isSpelt ? 3 : 1), m_language);
    if (!length || length->seconds <= 0)
        return -1;
    point.tolerance = length->seconds;
    point.isAbout = true;
    return length->end;
}

qsizetype PointGrammar::element(qsizetype at, Point& point, bool isLed) const
{
    if (at >= m_is.size())
        return -1;
    for (const auto form : {&Elements::date, &Elements::clock}) {
        if (const qsizetype end = (m_is.*form)(at, point); end > 0)
            return end;
    }
    for (const auto form : {&PointGrammar::relativeDay, &PointGrammar::partOfDay}) {
        if (const qsizetype end = (this->*form)(at, point, isLed); end > 0)
            return end;
    }
    for (const auto form : {&PointGrammar::weekday, &PointGrammar::course}) {
        if (const qsizetype end = (this->*form)(at, point); end > 0)
            return end;
    }
    return point.minutes && point.zone.isEmpty() ? m_is.zone(at, point) : -1;
}

qsizetype PointGrammar::point(qsizetype at, Point& point) const
{
    qsizetype end = -1;
    qsizetype next = at;
    while (true) {
        Point read = point;
        bool isLed = false;
        qsizetype behind = tolerance(next, read);
        if (behind <= 0) {
            const qsizetype start = joints(next, read, isLed);
            behind = element(start, read, isLed);
        }
        if (behind <= 0)
            break;
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
    if (end > 0)
        narrow(point);
    return end;
}

} // namespace lagebild::text
