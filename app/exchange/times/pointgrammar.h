// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/times/clockforms.h"

namespace lagebild::text {

/// Reads one point with all its pieces, in any order: "Freitag, den 9.3. gegen 7 Uhr morgens".
class PointGrammar {
public:
    PointGrammar(const QList<Token>& tokens, const QString& language, Reading reading)
        : m_tokens(tokens), m_is(tokens, language, reading), m_language(language)
    {
    }

    /// The token behind the point at `at`, or -1 when there is none.
    qsizetype point(qsizetype at, Point& point) const;
    /// The token behind "gegen", "ca.", "kurz nach", "um", "≈" at `at`, or -1.
    qsizetype hedge(qsizetype at, Point& point) const;
    const Elements& elements() const { return m_is; }

private:
    qsizetype element(qsizetype at, Point& point, bool isLed) const;
    qsizetype joints(qsizetype at, Point& point, bool& isLed) const;
    qsizetype stretch(qsizetype at, Point& point) const;
    qsizetype weekday(qsizetype at, Point& point) const;
    qsizetype shortDay(qsizetype at, Point& point) const;
    qsizetype partOfDay(qsizetype at, Point& point, bool isLed) const;
    qsizetype relativeDay(qsizetype at, Point& point, bool isLed) const;
    qsizetype tomorrow(qsizetype at, Point& point, bool isLed) const;
    qsizetype tolerance(qsizetype at, Point& point) const;
    qsizetype course(qsizetype at, Point& point) const;

    const QList<Token>& m_tokens;
    Elements m_is;
    QString m_language;
};

} // namespace lagebild::text
