// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/clockforms.h"

#include <QRegularExpression>

namespace lagebild::text {
namespace {

int fullYear(const QString& digits)
{
    const int year = digits.toInt();
    return digits.size() == 4 ? year : 2000 + year;
}

bool setDate(Point& point, int year, int month, int day)
{
    const QDate date(year, month, day);
    if (!date.isValid() || !isPlausibleYear(year))
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

} // namespace

bool isPlausibleYear(int year)
{
    return year >= 1900 && year < 2100;
}

qsizetype Elements::date(qsizetype at, Point& point) const
{
    if (point.date) // "heute, am 24.01.": the date is the surer of the two
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
        "^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t/_](\\d{2}):?(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(z|[+-]\\d{2}:?\\d{2})?)?$"));
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
        const QDate other(fullYear(match.captured(4)), a, b);
        if (match.captured(2) != QLatin1StringView(".") && !monthFirst && other.isValid())
            point.swapped = other;
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
        || means(at + 2, Meaning::About)
        || means(at - 1, Meaning::Weekday) || means(at - 1, Meaning::ShortDay)
        || (isSymbol(at - 1, u'.') && means(at - 2, Meaning::ShortDay));
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

} // namespace lagebild::text
