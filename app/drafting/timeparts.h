// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafting/phrases.h"
#include "app/drafting/timephrases.h"

namespace lagebild {

// What the functions of timephrases.h are made of.

/// The phrase of the style's language.
QString filled(const TimeStyle& style, const char* key, const PhraseArguments& arguments = {});
QString formatted(const QDateTime& local, const TimeStyle& style, const char* formatKey);
QDateTime localTime(Instant instant, const EventTime& time, const TimeStyle& style);
/// Whether the clock shows this time twice, because it is set back within the hour before or behind.
bool isShownTwice(const QDateTime& local);
/// "2:30 Uhr MESZ".
QString withZone(const QString& clock, const QDateTime& local, const TimeStyle& style);
/// "7:00 Uhr", "07:00"; with the zone where the clock alone could mean two moments.
QString clockOf(const QDateTime& local, const TimeStyle& style, const char* formatKey = "format.clock");
/// The clock of a time known to the minute or the second; full minutes show no seconds.
QString exactClock(const EventTime& time, const TimeStyle& style);
/// "Freitag", or with its date where the style asks for it.
QString dayOf(const QDateTime& local, const TimeStyle& style);
/// The date that the style asks for, and the clock.
QString withDate(const QString& clock, const QDateTime& local, const TimeStyle& style);

/// True when an "about" is too wide for a clock: about two days ago was not "around 7:00".
bool isTooWideForClock(const EventTime& time);
/// "Zwischen 13:00 und 20:00 Uhr", with days, months or years instead of the clock as it gets wider.
QString intervalPhrase(const EventTime& time, const TimeStyle& style);
/// The day, month or year that the time fills exactly: "am Freitag", "im Juni 2014", "2011"; else empty.
QString calendarPhrase(const EventTime& time, const TimeStyle& style);

/// A part of a day under its conventional name.
struct NamedPart {
    const char* key = nullptr; ///< "morning"; null where the hours have no name
    QDateTime day {};          ///< the day that it is named after
};
NamedPart namedPart(const EventTime& time, const TimeStyle& style);
/// True for a span whose author looked at no clock: parts of the day, an "about" too wide for a clock, or words without
/// a number ("im weiteren Verlauf des Freitags").
bool isClockless(const EventTime& time);
/// Such a span in words: "later on Friday", "between Friday afternoon and Friday evening".
QString clocklessPhrase(const EventTime& time, const TimeStyle& style);
/// Whether one of the language's words of this kind stands in the text.
bool hasPieceOf(const QString& text, const QString& language, const char* key);
/// "am Samstagmorgen"; `group` is "part." or "since.part."
QString partPhrase(const NamedPart& part, const char* group, const TimeStyle& style);

/// For a time with one bound: "seit Montag, 4:30 Uhr", "bis 4:30 Uhr", "vor 2011".
QString oneSidedPhrase(const EventTime& time, const TimeStyle& style);
/// A bound at the first moment of a year, where the style writes dates: nobody meant New Year.
bool isWholeYear(const QDateTime& bound, const TimeStyle& style);

} // namespace lagebild
