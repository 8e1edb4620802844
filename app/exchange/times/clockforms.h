// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/times/timegrammar.h"
#include "app/exchange/times/timewords.h"

namespace lagebild::text {

/// Reads the elements of a point at `at` into `point`; the answer is the token behind it, or -1 when there is none or
/// the point has that element already.
class Elements {
public:
    Elements(const QList<Token>& tokens, QString language) : m_tokens(tokens), m_language(std::move(language)) {}

    qsizetype date(qsizetype at, Point& point) const;
    qsizetype clock(qsizetype at, Point& point) const;
    qsizetype zone(qsizetype at, Point& point) const;
    std::optional<int> means(qsizetype at, Meaning meaning) const;
    bool isSymbol(qsizetype at, char16_t symbol) const;
    bool isNumber(qsizetype at) const; ///< a number that stands free, not a part of a name
    const QString& low(qsizetype at) const { return m_tokens[at].low; }
    qsizetype size() const { return m_tokens.size(); }
    bool isGlued(qsizetype at) const { return at < size() && m_tokens[at].glued; }

private:
    qsizetype numericDate(qsizetype at, Point& point) const;
    qsizetype namedDate(qsizetype at, Point& point) const;
    qsizetype dottedDate(qsizetype at, Point& point) const;
    qsizetype year(qsizetype at, Point& point) const;
    qsizetype clockInWords(qsizetype at, Point& point) const;
    qsizetype digitClock(qsizetype at, Point& point) const;
    qsizetype suffix(qsizetype at, Point& point, bool needed) const;
    bool endsInClock(qsizetype at) const;

    const QList<Token>& m_tokens;
    QString m_language;
};

} // namespace lagebild::text
