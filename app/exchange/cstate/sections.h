// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/sentences.h"
#include "app/exchange/times/timephrase.h"

namespace lagebild::cstate {

/// One update of the file.
struct Section {
    text::Span head {};   ///< the line that says when; empty for what stands above the first one
    text::Span body {};   ///< without white space and rules at its ends; may be empty
    QString title {};     ///< what the head says besides the time ("NC is back")
    EventTime time {};
    bool isOpening = false; ///< stands above all heads, or is called the first message
    bool isClosing = false; ///< is called the last message ("[Final message]")
    bool isDayOdd = false;  ///< far from the incident's beginning: a slip of the author
};

/// What the front matter says of the time.
struct Frame {
    TimeContext context {}; ///< of the day of the beginning
    std::optional<EventTime> began {};
    std::optional<EventTime> ended {};
};

/// The updates below `from`, the oldest first whichever way round they are written. A head is a heading, a bold line or
/// a line of its own that says a time or calls itself the first or last message, or the short code `track` behind the
/// words. Together the sections hold every word. A slip in the day of a head gives way to the front matter where its
/// clock time or the same day in the incident's year proves which was meant.
QList<Section> sectionsOf(const QString& text, qsizetype from, const Frame& frame);

} // namespace lagebild::cstate
