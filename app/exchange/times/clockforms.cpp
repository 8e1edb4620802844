// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/clockforms.h"

#include "app/domain/eventtime.h"

#include <QRegularExpression>

namespace lagebild::text {
namespace {

QRegularExpressionMatch matches(const QRegularExpression& expression, const QString& word)
{
    // Longer numbers are never times; the limit also bounds the work.
    return word.size() <= 40 ? expression.match(word) : QRegularExpressionMatch();
}

int fullYear(const QString& digits)
{
    const int year = digits.toInt();
    return digits.size() == 4 ? year : 2000 + year;
}

bool setDate(Point& point, int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid())
        return false;
    point.date = date;
    point.hasYear = true;
    return true;
}

/// Without a year: any leap year, so that 29 February is possible.
bool setDayOfYear(Point& point, int month, int day)
{
    const bool isDate = setDate(point, 2000, month, day);
    point.hasYear = false;
    return isDate;
}

bool setClock(Point& point, int hour, int minute, int second = 0)
{
    if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute > 0))
        return false;
    point.minutes = hour * 60 + minute;
    point.seconds = second;
    return true;
}

void applyHalf(Point& point, bool afternoon)
{
    const int hour = *point.minutes / 60;
    if (afternoon && hour < 12)
        point.minutes = *point.minutes + 720;
    if (!afternoon && hour == 12)
        point.minutes = *point.minutes - 720;
}

} // namespace

std::optional<int> Elements::means(qsizetype at, Meaning meaning) const
{
    if (at < 0 || at >= size() || m_tokens[at].kind != TokenKind::Word)
        return std::nullopt;
    return meaningOf(m_tokens[at].low, meaning, m_language);
}

bool Elements::isSymbol(qsizetype at, char16_t symbol) const
{
    return at >= 0 && at < size() && m_tokens[at].kind == TokenKind::Symbol && m_tokens[at].low == QChar(symbol);
}

bool Elements::isNumber(qsizetype at) const
{
    if (at < 0 || at >= size() || m_tokens[at].kind != TokenKind::Number)
        return false;
    if (!m_tokens[at].glued || at == 0)
        return true;
    const Token& before = m_tokens[at - 1];
    static const QString joins = QStringLiteral("/_.=@#+$€&\\");
    return before.kind == TokenKind::Symbol && !joins.contains(before.low);
}

qsizetype Elements::date(qsizetype at, Point& point) const
{
    if (point.date || point.dayOffset)
        return -1;
    for (const auto form : {&Elements::numericDate, &Elements::dottedDate, &Elements::namedDate}) {
        Point read = point;
        if (const qsizetype end = (this->*form)(at, read); end > 0) {
            point = read;
            return end;
        }
    }
    return -1;
}

qsizetype Elements::numericDate(qsizetype at, Point& point) const
{
    static const QRegularExpression iso(QStringLiteral(
        "^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:t(\\d{2}):?(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(z|[+-]\\d{2}:?\\d{2})?)?$"));
    static const QRegularExpression dayFirst(QStringLiteral("^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})$"));
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})/(\\d{2})/(\\d{2})$"));
    if (!isNumber(at))
        return -1;
    if (const auto match = matches(yearFirst, low(at)); match.hasMatch())
        return setDate(point, match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()) ? at + 1 : -1;
    if (const auto match = matches(dayFirst, low(at)); match.hasMatch()) {
        const int a = match.captured(1).toInt();
        const int b = match.captured(3).toInt();
        const bool monthFirst = b > 12 && match.captured(2) != QLatin1StringView(".");
        return setDate(point, fullYear(match.captured(4)), monthFirst ? a : b, monthFirst ? b : a) ? at + 1 : -1;
    }
    const auto match = matches(iso, low(at));
    if (!match.hasMatch() || !setDate(point, match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()))
        return -1;
    if (match.captured(4).isEmpty())
        return at + 1;
    if (!setClock(point, match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt()))
        return -1;
    point.hasSeconds = match.captured(6).toInt() != 0;
    const QString offset = match.captured(7);
    if (!offset.isEmpty()) {
        point.isAbsolute = true;
        const int sign = offset.startsWith(u'-') ? -1 : 1;
        point.offsetSeconds = offset == QLatin1StringView("z") ? 0
            : sign * (offset.mid(1, 2).toInt() * 3600 + offset.right(2).toInt() * 60);
    }
    return at + 1;
}

qsizetype Elements::dottedDate(qsizetype at, Point& point) const
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})$"));
    if (!isNumber(at) || !isSymbol(at + 1, u'.') || !isGlued(at + 1))
        return -1;
    const auto match = matches(form, low(at));
    const bool isLed = at == 0 || means(at - 1, Meaning::Joint) || means(at - 1, Meaning::Since)
        || means(at - 1, Meaning::Until) || means(at - 1, Meaning::From) || isSymbol(at - 1, u',')
        || isSymbol(at - 1, u'(') || means(at - 1, Meaning::And) || means(at + 2, Meaning::At)
        || means(at + 2, Meaning::About);
    if (!match.hasMatch() || !isLed || !setDayOfYear(point, match.captured(2).toInt(), match.captured(1).toInt()))
        return -1;
    return year(at + 2, point);
}

/// A year that may follow a date without one.
qsizetype Elements::year(qsizetype at, Point& point) const
{
    static const QRegularExpression form(QStringLiteral("^(19|20)\\d\\d$"));
    const qsizetype number = isSymbol(at, u',') ? at + 1 : at;
    if (!isNumber(number) || !matches(form, low(number)).hasMatch())
        return at;
    const QDate day = *point.date;
    return setDate(point, low(number).toInt(), day.month(), day.day()) ? number + 1 : -1;
}

qsizetype Elements::namedDate(qsizetype at, Point& point) const
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,2})(st|nd|rd|th)?$"));
    const auto leading = means(at, Meaning::Month);
    const qsizetype number = leading ? at + (isSymbol(at + 1, u'.') ? 2 : 1) : at;
    if (!isNumber(number))
        return -1;
    const auto match = matches(form, low(number));
    if (!match.hasMatch())
        return -1;
    qsizetype end = number + 1;
    std::optional<int> month = leading;
    if (!month) {
        end += isSymbol(end, u'.') ? 1 : 0;
        end += end < size() && low(end) == QLatin1StringView("of") ? 1 : 0;
        month = means(end, Meaning::Month);
        if (!month)
            return -1;
        ++end;
        end += isSymbol(end, u'.') && isNumber(end + 1) ? 1 : 0;
    }
    if (!setDayOfYear(point, *month, match.captured(1).toInt()))
        return -1;
    return year(end, point);
}

qsizetype Elements::clock(qsizetype at, Point& point) const
{
    if (point.minutes)
        return -1;
    for (const auto form : {&Elements::digitClock, &Elements::clockInWords}) {
        Point read = point;
        if (const qsizetype end = (this->*form)(at, read); end > 0) {
            point = read;
            return end;
        }
    }
    return -1;
}

qsizetype Elements::digitClock(qsizetype at, Point& point) const
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:([:.])(\\d{2}))?(?::(\\d{2}))?(?:[.,]\\d{1,6})?(am|pm|h|z|utc|uhr)?$"));
    static const QRegularExpression military(QStringLiteral("^([01]\\d|2[0-3])([0-5]\\d)(z|utc)?$"));
    if (!isNumber(at))
        return -1;
    if (const auto match = matches(military, low(at)); match.hasMatch()) {
        const bool hasZone = !match.captured(3).isEmpty() || (at + 1 < size() && m_tokens[at + 1].upper && !zoneNamed(low(at + 1)).isEmpty());
        if (!hasZone || !setClock(point, match.captured(1).toInt(), match.captured(2).toInt()))
            return -1;
        point.zone = match.captured(3).isEmpty() ? point.zone : QByteArray("UTC");
        return zone(at + 1, point) > 0 ? zone(at + 1, point) : at + 1;
    }
    const auto match = matches(form, low(at));
    if (!match.hasMatch() || !setClock(point, match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()))
        return -1;
    const QString tail = match.captured(5);
    const bool isFull = match.captured(2) == QLatin1StringView(":");
    point.hasSeconds = !match.captured(4).isEmpty();
    point.isHourOnly = match.captured(3).isEmpty();
    if (tail == QLatin1StringView("am") || tail == QLatin1StringView("pm"))
        applyHalf(point, tail == QLatin1StringView("pm"));
    if (tail == QLatin1StringView("z") || tail == QLatin1StringView("utc"))
        point.zone = "UTC";
    if (means(at + 1, Meaning::NotClock) || isSymbol(at + 1, u'%') || isSymbol(at + 1, u'€') || isSymbol(at + 1, u'$'))
        return -1;
    return suffix(at + 1, point, !isFull && tail.isEmpty() && !endsInClock(at + 1));
}

/// "Uhr", "AM", a zone; `needed` says that it is no clock time without.
qsizetype Elements::suffix(qsizetype at, Point& point, bool needed) const
{
    bool found = !needed;
    qsizetype end = at;
    const bool isAm = means(end, Meaning::Am).has_value();
    if (isAm || means(end, Meaning::Pm)) {
        // "am" is a German preposition as well: "9:00 am Montag".
        const bool isGerman = isAm && (m_language == QLatin1StringView("de") || means(end + 1, Meaning::Weekday)
            || isNumber(end + 1));
        if (!isGerman) {
            applyHalf(point, !isAm);
            found = true;
            ++end;
        }
    }
    if (means(end, Meaning::OClock)) {
        found = true;
        ++end;
    }
    const qsizetype behindZone = zone(end, point);
    if (behindZone > 0 && (found || !point.isHourOnly)) {
        found = true;
        end = behindZone;
    }
    return found ? end : -1;
}

/// "8.15 bis 13.51 Uhr", "22 und 4 Uhr": the word stands only behind the second time.
bool Elements::endsInClock(qsizetype at) const
{
    const bool joins = means(at, Meaning::To) || means(at, Meaning::And) || isSymbol(at, u'-') || isSymbol(at, u'–');
    return joins && isNumber(at + 1)
        && (means(at + 2, Meaning::OClock) || low(at + 1).endsWith(QLatin1StringView("uhr"))
            || low(at + 1).endsWith(QLatin1StringView("am")) || low(at + 1).endsWith(QLatin1StringView("pm")));
}

qsizetype Elements::clockInWords(qsizetype at, Point& point) const
{
    point.isInWords = true;
    if (const auto hour = means(at, Meaning::Clock)) {
        setClock(point, *hour, 0);
        return at + 1;
    }
    const auto hourAt = [&](qsizetype i) {
        const auto word = means(i, Meaning::Number);
        return word && *word >= 1 && *word <= 12 ? word : std::nullopt;
    };
    if (means(at, Meaning::Half)) {
        const auto hour = hourAt(at + 1);
        return hour && setClock(point, *hour - 1, 30) ? at + 2 : -1;
    }
    if (means(at, Meaning::ThreeQuarters)) {
        const auto hour = hourAt(at + 1);
        return hour && setClock(point, *hour - 1, 45) ? at + 2 : -1;
    }
    if (means(at, Meaning::Quarter)) {
        const auto hour = hourAt(at + 2);
        const bool before = means(at + 1, Meaning::Before).has_value();
        if (!hour || (!before && !means(at + 1, Meaning::Past)))
            return -1;
        return setClock(point, before ? *hour - 1 : *hour, before ? 45 : 15) ? at + 3 : -1;
    }
    const auto hour = hourAt(at);
    point.isHourOnly = true;
    return hour && means(at + 1, Meaning::OClock) && setClock(point, *hour, 0) ? zone(at + 2, point) > 0 ? zone(at + 2, point) : at + 2 : -1;
}

qsizetype Elements::zone(qsizetype at, Point& point) const
{
    const bool isOpened = isSymbol(at, u'(');
    const qsizetype word = isOpened ? at + 1 : at;
    if (word >= size() || m_tokens[word].kind != TokenKind::Word)
        return -1;
    // "ist" and "est" are words, "IST" and "EST" are zones.
    const bool isWord = low(word).size() < 5 && !m_tokens[word].upper && low(word) != QLatin1StringView("utc")
        && low(word) != QLatin1StringView("wien");
    QByteArray named = isWord ? QByteArray() : zoneNamed(low(word));
    qsizetype end = word + 1;
    if (named.isEmpty() && isSymbol(end, u'/') && isGlued(end) && isGlued(end + 1)) {
        for (const QByteArray& id : {QByteArray("Europe/"), QByteArray("America/"), QByteArray("Asia/"),
                 QByteArray("Africa/"), QByteArray("Australia/"), QByteArray("Pacific/"), QByteArray("Atlantic/")}) {
            QString place = low(end + 1);
            place[0] = place[0].toUpper();
            if (low(word) + u'/' == QString::fromLatin1(id).toLower() && isKnownZone(id + place.toLatin1()))
                named = id + place.toLatin1();
        }
        end += 2;
    }
    if (named.isEmpty())
        return -1;
    if (low(end - 1) == QLatin1StringView("moskauer"))
        ++end;
    if (isOpened && !isSymbol(end, u')'))
        return -1;
    point.zone = named;
    return isOpened ? end + 1 : end;
}

} // namespace lagebild::text
