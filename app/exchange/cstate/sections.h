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
    bool isOpening = false; ///< stands above all heads: the first message
    bool isDayOdd = false;  ///< far from the incident's beginning: a slip of the author
};

/// The updates below `from`, the oldest first whichever way round they are written. A head is a heading, a bold line or
/// a line of its own that says a time, or the short code `track` behind the words. Together the sections hold every
/// word.
QList<Section> sectionsOf(const QString& text, qsizetype from, const TimeContext& start);

} // namespace lagebild::cstate
