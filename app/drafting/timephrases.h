// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"

namespace lagebild {

/// How much of the date a time phrase says: nothing (a day heading stands above), the weekday, or all of it.
enum class DateDetail { None, Weekday, Full };

/// Where a time phrase stands: inside a sentence ("am Freitag, 7:00 Uhr"), or behind a label ("Freitag, 7:00 Uhr").
enum class TimeForm { Sentence, Label };

/// For whom a time is written.
struct TimeStyle {
    QString language {};           ///< "de" or "en"
    QByteArray zone {};            ///< the clock to write in; empty: the time's own
    DateDetail date = DateDetail::None;
    QString wordingLanguage {};    ///< the language that EventTime::wording is in; empty: never use it
    TimeForm form = TimeForm::Sentence;
};

/// The time in natural words, never more exact than it is known: "gegen 7:00 Uhr", "around midday on Saturday",
/// "until 04:30 on Monday", "time unknown". The author's own words are preferred where they are in the same language,
/// read as a time, and the style asks for no date.
QString timePhrase(const EventTime& time, const TimeStyle& style);

/// Since when something has lasted that began at this time: "seit Freitag, gegen 7:00 Uhr", "since Saturday evening",
/// "began between 13:00 and 20:00"; empty for an unknown time.
QString sincePhrase(const EventTime& time, const TimeStyle& style);

/// When something came about, behind its verb: "um 17:01 Uhr", "on Monday at 05:00"; else as timePhrase().
QString momentPhrase(const EventTime& time, const TimeStyle& style);

/// "Freitag, 13. Juni 2014"; empty for a time without an instant.
QString dayPhrase(const EventTime& time, const TimeStyle& style);

/// "MEZ (Europe/Vienna)"; both abbreviations where the clocks change between `from` and `to`.
QString zonePhrase(const QByteArray& zone, const QString& language, Instant from, Instant to);

/// Whether an author's words can stand alone as a time: "am späten Freitagabend" yes, "gestern" (relative to a day
/// that the reader does not know) or half a sentence no.
bool readsAsTime(const QString& wording, const QString& language);

} // namespace lagebild
