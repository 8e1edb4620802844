// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <span>

namespace lagebild::text {

/// What a sentence is about, judged by its words.
enum class Cue {
    EarlierOutage, NoDataLost, DataLost, DataRestored, RestoreSoon, NoAction, ActionNeeded, Recovers, Thanks, Apology,
    Lesson, Outlook, Contact, Working, Affected, Publication, Forecast, Cause,
    Chronology,    ///< a heading that opens the timeline
    Ordering,      ///< opens with a word that places it behind the sentence before
    Ongoing,       ///< opens with "currently" or says "is now back": true when the text was written
    Sequel,        ///< opens with "after": the sentence tells what came next
    AtStart,       ///< goes back to the beginning of the incident
    Introduction,  ///< what the report is about
    Before,        ///< speaks of another time than the report does
    Stamp,         ///< opens with "posted": the time behind it is that of the writing
    FromStart,     ///< "from the beginning of this event"
    Lasting,       ///< "dauerte bis": begins where the entry before ended
    Detected, Identified, Relapsed, Resolved, Recovered, FirstNotice,
    Promised,      ///< somebody promised us something
    OurPromise,    ///< we promise news
    Provider,      ///< somebody outside acts
    Decided, Acting,
    CountsAffected, ///< the percentage counts what does not work
    NoiseTitle,    ///< a line that is no title
    Debris,        ///< a line of the page around the report: byline, share buttons, cookie notice
    PageLink,      ///< such a line only beside others: "E-Mail", "Facebook"
    Comments,      ///< opens what visitors wrote below the report
};

struct CueWords {
    Cue cue;
    const char16_t* pattern; ///< regular expression, case-insensitive
};

std::span<const CueWords> germanCues();
std::span<const CueWords> englishCues();

/// Whether the sentence gives the cue in either language; only its first 2,000 characters are looked at.
bool hasCue(QStringView sentence, Cue cue);

/// The words that give the cue, without marks around them; empty when there are none.
QString wordsOfCue(QStringView sentence, Cue cue);

} // namespace lagebild::text
