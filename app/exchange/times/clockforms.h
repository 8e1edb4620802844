// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/times/timegrammar.h"
#include "app/exchange/times/timewords.h"

#include <QRegularExpression>

namespace lagebild::text {

/// Reads the elements of a point at `at` into `point`; the answer is the token behind it, or -1 when there is none or
/// the point has that element already.
class Elements {
public:
    Elements(const QList<Token>& tokens, QString language, Reading reading)
        : m_tokens(tokens), m_language(std::move(language)), m_reading(reading)
    {
    }

    qsizetype date(qsizetype at, Point& point) const;
    qsizetype clock(qsizetype at, Point& point) const;
    qsizetype zone(qsizetype at, Point& point) const;
    std::optional<int> means(qsizetype at, Meaning meaning) const;
    bool isSymbol(qsizetype at, char16_t symbol) const;
    bool isNumber(qsizetype at) const; ///< a number that stands free, not a part of a name
    /// Whether the word there makes of the number before it a length, money or a count.
    bool isCounted(qsizetype at) const;
    bool isEnglishPlural(qsizetype at) const;
    /// Whether exactly these words stand there.
    bool isPhrase(qsizetype at, std::initializer_list<const char16_t*> words) const;
    const QString& low(qsizetype at) const { return m_tokens[at].low; }
    qsizetype size() const { return m_tokens.size(); }
    bool isGlued(qsizetype at) const { return at < size() && m_tokens[at].glued; }
    bool isCapital(qsizetype at) const { return at < size() && m_tokens[at].capital; }

private:
    qsizetype numericDate(qsizetype at, Point& point) const;
    qsizetype namedDate(qsizetype at, Point& point) const;
    qsizetype dottedDate(qsizetype at, Point& point) const;
    qsizetype year(qsizetype at, Point& point) const;
    qsizetype militaryClock(qsizetype at, Point& point) const;
    qsizetype digitClock(qsizetype at, Point& point) const;
    qsizetype clockInWords(qsizetype at, Point& point) const;
    qsizetype bareHour(qsizetype at, Point& point) const;
    qsizetype halfHour(qsizetype at, Point& point) const;
    qsizetype quarterHour(qsizetype at, Point& point) const;
    qsizetype someMinutes(qsizetype at, Point& point) const;
    qsizetype suffix(qsizetype at, Point& point, bool needed) const;
    qsizetype halfOfDay(qsizetype at, Point& point) const;
    qsizetype oClock(qsizetype at, Point& point) const;
    std::optional<int> hourAt(qsizetype at) const;
    bool endsInClock(qsizetype at) const;
    QByteArray zoneOfPlace(qsizetype at) const;

    const QList<Token>& m_tokens;
    QString m_language;
    Reading m_reading;
};

/// No match for words that are too long to be part of a time; the limit also bounds the work.
QRegularExpressionMatch matches(const QRegularExpression& expression, const QString& word);

/// Whether an incident may have been in that year: "13.03.0226" is a slip of the finger, and clocks had no zones then.
bool isPlausibleYear(int year);

/// False for what no clock shows; 24:00 is the midnight that ends the day.
bool setClock(Point& point, int hour, int minute, int second = 0);

} // namespace lagebild::text
