// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/blocks.h"
#include "app/exchange/times/timeresolve.h"

namespace lagebild::text {

/// Why the time of an event is taken with a pinch of salt. It stays as written unless the text proves another one.
enum class Doubt {
    None,
    Weekday, ///< the date is another day of the week than the text says, or was read with the month first
    Year,    ///< the same day in the year of publication is near, this one is not
    Future,  ///< later than the publication
    Clock,   ///< a log jumps back by hours: another clock
    Shown,   ///< the clock was set forward or back: it never showed this time, or twice
};

/// One event of the text, not an entry yet.
struct Event {
    Span source {};        ///< in the text, verbatim
    qsizetype wordsFrom = 0; ///< where the words begin behind a leading clock time
    EventTime time {};     ///< with its wording
    bool followsPrevious = false; ///< its place is behind the event before
    bool isLasting = false; ///< it began when the event before happened
    bool isPublication = false;
    bool isForecast = false;
    bool isBackground = false; ///< told here, but it happened before what the text reports at this place
    bool isLog = false;        ///< a line of a log
    bool isNow = false;        ///< true when the text was written: behind all that it tells of that day
    bool namesDay = false;     ///< its time says which day
    Doubt doubt = Doubt::None;
    QList<Instant> readings {}; ///< what the time can mean, where that is the doubt
};

/// A sentence that is no event, with what surrounds it.
struct Leftover {
    enum class Place { Title, Lead, Chronology, Tail };
    Span span {};
    qsizetype block = 0;   ///< index into the blocks
    Place place = Place::Lead;
    BlockKind kind = BlockKind::Paragraph;
    qsizetype after = -1;  ///< of the chronology: index of the event that it follows
};

struct Chronology {
    QString language {};
    QByteArray zone {};
    QList<Block> blocks {};
    QList<Event> events {};
    QList<Leftover> leftovers {};
    std::optional<Placed> frame {}; ///< the interval that the introduction gives ("von Freitag bis Montag")
    QString title {};
    Span titleSpan {};
    bool isNewestFirst = false; ///< of two events at the same time the later one stands above
    bool isChat = false; ///< talk among ourselves: nothing of it may reach a fact or the title
    QDate day {};        ///< of publication
    bool namesDay = false; ///< the title or the introduction says on which day it began
    QString otherDay {}; ///< what the introduction says of the day, where that is not the day of publication
};

inline constexpr qsizetype longestSource = 600; ///< characters that one event may quote

/// Finds the events. Every block of the text ends in an event, in the leftovers or in the title.
Chronology chronologyOf(const QString& text, const TimeContext& context);

} // namespace lagebild::text
