// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/times/tokens.h"

#include <QDateTime>
#include <optional>

namespace lagebild::text {

/// One point as written, before it is placed on the time line.
struct Point {
    std::optional<QDate> date {};
    bool hasYear = false;
    int weekday = 0;                ///< 1 to 7; 0: none
    std::optional<int> dayOffset {}; ///< days from today
    std::optional<int> minutes {};  ///< of the day; 1440 is the midnight that ends it
    int seconds = 0;
    bool hasSeconds = false;
    bool isHourOnly = false;
    bool isInWords = false;         ///< "halb elf": 12 hours, vague
    int partFrom = -1, partTo = -1; ///< hours of a part of the day
    bool isNight = false;
    bool isCourse = false;          ///< "im weiteren Verlauf des …"
    bool ofDay = false;             ///< "of the day"
    bool isAbout = false;
    bool saysAt = false;            ///< "um": not about, even for a full hour
    int side = 0;                   ///< -1 shortly before, 1 shortly after
    QByteArray zone {};
    bool isAbsolute = false;        ///< carries its own offset
    int offsetSeconds = 0;          ///< east of UTC, when absolute
};

/// A whole phrase: a point, two of them, or a distance to the entry before.
struct Phrase {
    enum class Shape { Point, Since, Until, Range, NightBetween, Offset };
    Shape shape = Shape::Point;
    Point from {};
    Point to {};
    qint64 distance = 0;     ///< seconds after the entry before; negative: before it
    bool isRough = false;    ///< the distance is hedged or in words
    qsizetype first = 0;     ///< tokens [first, end)
    qsizetype end = 0;
};

/// The phrase that begins at token `at`, or nothing.
std::optional<Phrase> phraseAt(const QList<Token>& tokens, qsizetype at, const QString& language);

/// "5 Minuten", "eineinhalb Stunden": the seconds of a length at `at`; `end` receives the token behind it.
std::optional<qint64> lengthAt(const QList<Token>& tokens, qsizetype at, const QString& language, qsizetype& end);

} // namespace lagebild::text
