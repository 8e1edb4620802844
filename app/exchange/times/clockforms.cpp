// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/clockforms.h"

#include "app/domain/eventtime.h"

namespace lagebild::text {
namespace {

void applyHalf(Point& point, bool afternoon)
{
    const int hour = *point.minutes / 60;
    if (afternoon && hour < 12)
        point.minutes = *point.minutes + 720;
    if (!afternoon && hour == 12)
        point.minutes = *point.minutes - 720;
    point.isTwelveHour = false;
    point.saysHalf = true;
}

} // namespace

QRegularExpressionMatch matches(const QRegularExpression& expression, const QString& word)
{
    return word.size() <= 40 ? expression.match(word) : QRegularExpressionMatch();
}

bool setClock(Point& point, int hour, int minute, int second)
{
    if (hour < 0 || hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute > 0))
        return false;
    point.minutes = hour * 60 + minute;
    point.seconds = second;
    return true;
}

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

bool Elements::isPhrase(qsizetype at, std::initializer_list<const char16_t*> words) const
{
    return std::all_of(words.begin(), words.end(), [&](const char16_t* word) {
        const qsizetype here = at++;
        return here < size() && low(here) == QStringView(word);
    });
}

bool Elements::isCounted(qsizetype at) const
{
    return means(at, Meaning::NotClock) || means(at, Meaning::Unit) || isSymbol(at, u'%') || isSymbol(at, u'€')
        || isSymbol(at, u'$');
}

qsizetype Elements::clock(qsizetype at, Point& point) const
{
    if (point.minutes)
        return -1;
    for (const auto form : {&Elements::militaryClock, &Elements::digitClock, &Elements::clockInWords, &Elements::bareHour}) {
        Point read = point;
        if (const qsizetype end = (this->*form)(at, read); end > 0) {
            point = read;
            return end;
        }
    }
    return -1;
}

/// "0520 UTC": a clock time only with a zone.
qsizetype Elements::militaryClock(qsizetype at, Point& point) const
{
    static const QRegularExpression form(QStringLiteral("^([01]\\d|2[0-3])([0-5]\\d)(z|utc)?$"));
    if (!isNumber(at))
        return -1;
    const auto match = matches(form, low(at));
    if (!match.hasMatch())
        return -1;
    const bool hasOwnZone = !match.captured(3).isEmpty();
    const bool isZoneNext = at + 1 < size() && m_tokens[at + 1].upper && !zoneNamed(low(at + 1)).isEmpty();
    const bool isRange = at + 3 < size() && (means(at + 1, Meaning::To) == 0 || isSymbol(at + 1, u'-') || isSymbol(at + 1, u'–'))
        && matches(form, low(at + 2)).hasMatch() && m_tokens[at + 3].upper && !zoneNamed(low(at + 3)).isEmpty(); // "1203 to 1420 UTC"
    if ((!hasOwnZone && !isZoneNext && !isRange) || !setClock(point, match.captured(1).toInt(), match.captured(2).toInt()))
        return -1;
    point.zone = hasOwnZone ? QByteArray("UTC") : point.zone;
    const qsizetype end = zone(at + 1, point);
    return end > 0 ? end : at + 1;
}

qsizetype Elements::digitClock(qsizetype at, Point& point) const
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:([:.])(\\d{2}))?(?::(\\d{2}))?(?:[.,]\\d{1,6})?(am|pm|h|z|utc|uhr)?$"));
    if (!isNumber(at))
        return -1;
    const auto match = matches(form, low(at));
    if (!match.hasMatch() || !setClock(point, match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt()))
        return -1;
    const QString tail = match.captured(5);
    const bool isLed = point.saysAt || point.isToward || point.side != 0; // "um 17.30"
    const bool isFull = match.captured(2) == QLatin1StringView(":")
        || (isLed && !match.captured(2).isEmpty() && !isCounted(at + 1) && (m_reading == Reading::Line || !isCapital(at + 1)));
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

/// "AM", "p.m.". "am" is a German preposition as well: "9:00 am Montag", "5 am Standort Nord".
qsizetype Elements::halfOfDay(qsizetype at, Point& point) const
{
    const bool isDotted = isSymbol(at + 1, u'.') && isGlued(at + 1) && isGlued(at + 2) && at + 2 < size()
        && low(at + 2) == QLatin1StringView("m");
    if (isDotted && (low(at) == QLatin1StringView("a") || low(at) == QLatin1StringView("p"))) {
        applyHalf(point, low(at) == QLatin1StringView("p"));
        return isSymbol(at + 3, u'.') && isGlued(at + 3) ? at + 4 : at + 3;
    }
    const bool isAm = means(at, Meaning::Am).has_value();
    if (!isAm && !means(at, Meaning::Pm))
        return -1;
    const bool isNounNext = m_language.isEmpty() && !m_tokens[at].upper && isCapital(at + 1);
    const bool isGerman = m_language == QLatin1StringView("de") || isNounNext || means(at + 1, Meaning::Weekday) || isNumber(at + 1);
    if (isAm && isGerman)
        return -1;
    applyHalf(point, !isAm);
    return at + 1;
}

/// "Uhr", "o'clock", and the minutes of "5 Uhr 30".
qsizetype Elements::oClock(qsizetype at, Point& point) const
{
    static const QRegularExpression minutes(QStringLiteral("^[0-5]\\d$"));
    const bool isEnglish = at + 2 < size() && low(at) == QLatin1StringView("o") && low(at + 2) == QLatin1StringView("clock")
        && isGlued(at + 1) && isGlued(at + 2);
    if (isEnglish)
        return at + 3;
    if (!means(at, Meaning::OClock))
        return -1;
    const bool hasMinutes = point.isHourOnly && isNumber(at + 1) && !isGlued(at + 1) && matches(minutes, low(at + 1)).hasMatch()
        && !isCounted(at + 2) && !means(at + 2, Meaning::Counted) && !means(at + 2, Meaning::OClock);
    if (!hasMinutes)
        return at + 1;
    point.minutes = *point.minutes + low(at + 1).toInt();
    point.isHourOnly = false;
    return at + 2;
}

/// "Uhr", "AM", a zone; `needed` says that it is no clock time without.
qsizetype Elements::suffix(qsizetype at, Point& point, bool needed) const
{
    bool found = !needed;
    qsizetype end = at;
    for (const auto part : {&Elements::halfOfDay, &Elements::oClock}) {
        if (const qsizetype behind = end < size() ? (this->*part)(end, point) : -1; behind > 0) {
            found = true;
            end = behind;
        }
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
        && (means(at + 2, Meaning::OClock) || means(at + 2, Meaning::Pm) || (means(at + 2, Meaning::Am) && !isCapital(at + 3)
                && m_language != QLatin1StringView("de")) || low(at + 1).endsWith(QLatin1StringView("uhr"))
            || low(at + 1).endsWith(QLatin1StringView("am")) || low(at + 1).endsWith(QLatin1StringView("pm")));
}

/// "Europe/Berlin", "America/New_York", "US/Pacific".
QByteArray Elements::zoneOfPlace(qsizetype at) const
{
    static const QStringList areas {QStringLiteral("europe"), QStringLiteral("america"), QStringLiteral("asia"), QStringLiteral("africa"),
        QStringLiteral("australia"), QStringLiteral("pacific"), QStringLiteral("atlantic"), QStringLiteral("us")};
    if (!areas.contains(low(at)))
        return {};
    QString id = low(at) == QLatin1StringView("us") ? QStringLiteral("US") : low(at);
    id[0] = id[0].toUpper();
    for (qsizetype i = at + 1; i + 1 < size() && isGlued(i) && isGlued(i + 1) && (isSymbol(i, u'/') || isSymbol(i, u'_')); i += 2)
        id += low(i) + low(i + 1).left(1).toUpper() + low(i + 1).mid(1);
    return id.contains(u'/') && isKnownZone(id.toLatin1()) ? id.toLatin1() : QByteArray();
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
    if (named.isEmpty()) {
        named = zoneOfPlace(word);
        while (!named.isEmpty() && end < size() && isGlued(end) && (isSymbol(end, u'/') || isSymbol(end, u'_')))
            end += 2;
    }
    if (named.isEmpty())
        return -1;
    if (low(end - 1) == QLatin1StringView("moskauer"))
        ++end;
    if (isOpened && !isSymbol(end, u')'))
        return -1;
    point.zone = named;
    point.saving = savingNamed(low(word));
    return isOpened ? end + 1 : end;
}

} // namespace lagebild::text
