// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/times/tokens.h"

#include <QDateTime>
#include <optional>

namespace lagebild::text {

/// How much a time has to show that it is one: in running text a bare "5" before a noun counts something, at the
/// beginning of a typed line "um 5" is when it happened.
enum class Reading { Prose, Line };

/// One point as written, before it is placed on the time line.
struct Point {
    std::optional<QDate> date {};
    bool hasYear = false;
    std::optional<QDate> swapped {}; ///< the date with day and month the other way round, where the figures allow it
    int weekday = 0;                ///< 1 to 7; 0: none
    bool isNext = false;            ///< "nächsten Freitag": the weekday lies ahead
    bool isLast = false;            ///< "letzten Freitag": not today
    std::optional<int> dayOffset {}; ///< days from today
    std::optional<int> minutes {};  ///< of the day; 1440 is the midnight that ends it
    int seconds = 0;
    bool hasSeconds = false;
    bool isHourOnly = false;
    bool isInWords = false;         ///< "halb elf": vague
    bool saysHalf = false;          ///< with "am" or "pm"
    bool isTwelveHour = false;      ///< "halb elf": which half of the day is not said
    int partFrom = -1, partTo = -1; ///< hours of a part of the day
    bool isNight = false;
    int stretch = 0;                ///< -1 early, 1 late in the part of the day or the day
    bool isCourse = false;          ///< "im weiteren Verlauf des …"
    bool ofDay = false;             ///< "of the day"
    bool isAbout = false;
    std::optional<qint64> tolerance {}; ///< seconds to either side: "± 4 Minuten"
    bool isToward = false;          ///< "gegen": about, and said of nothing but times
    bool saysAt = false;            ///< "um": not about, even for a full hour
    bool isMarked = false;          ///< behind "seit", "bis", "vor": what follows is a time
    int side = 0;                   ///< -1 shortly before, 1 shortly after
    QByteArray zone {};
    int saving = 0;                 ///< the zone as written is that of daylight saving ("CEST", 1) or not ("CET", -1); 0: not said
    bool isAbsolute = false;        ///< carries its own offset
    int offsetSeconds = 0;          ///< east of UTC, when absolute
};

/// A date, a weekday or a relative day.
bool namesDay(const Point& point);

/// A length of time as written.
struct Length {
    qint64 seconds = 0;
    qint64 width = 0;     ///< to either side; 0: as far as lengths are ever exact
    qsizetype end = 0;    ///< the token behind it
};

/// A whole phrase: a point, two of them, or a distance to the entry before or to now.
struct Phrase {
    enum class Shape { Point, Since, Until, Range, NightBetween, Offset, FromNow };
    Shape shape = Shape::Point;
    Point from {};
    Point to {};
    Length distance {};      ///< after the entry before, or after now; negative: before it
    bool isLasting = false;  ///< "seit 20 Minuten": from then on
    qsizetype first = 0;     ///< tokens [first, end)
    qsizetype end = 0;
};

/// The phrase that begins at token `at`, or nothing.
std::optional<Phrase> phraseAt(const QList<Token>& tokens, qsizetype at, const QString& language,
    Reading reading = Reading::Prose);

/// "5 Minuten", "eineinhalb Stunden", "a few minutes": the length that begins at token `at`.
std::optional<Length> lengthAt(const QList<Token>& tokens, qsizetype at, const QString& language);

} // namespace lagebild::text
