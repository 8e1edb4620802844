// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <span>

namespace lagebild::text {

/// What a word can mean inside a time. One word may have several meanings; the grammar asks for the one that fits.
enum class Meaning {
    Weekday,     ///< 1 (Monday) to 7
    ShortDay,    ///< the same, abbreviated; counts only before a date
    Month,       ///< 1 to 12
    PartOfDay,   ///< first hour * 100 + last hour
    Adverb,      ///< the same, but needs no preposition ("morgens")
    DayOffset,   ///< days from today
    About,       ///< 1: said of nothing but times ("gegen")
    At, Since, Until, From, Between, And, To,
    Latest, Earliest, ///< "spätestens", "frühestens"
    Short,       ///< "kurz" in "kurz nach"
    Before, Past, ///< "kurz vor", "viertel nach"; 1: only between minutes and hour ("quarter to")
    Joint,       ///< may stand between the pieces of one time
    Pointer,     ///< "letzten", "this": before a weekday, or a stretch that is no time; 1: "nächsten", 2: "letzten"
    OClock, Am, Pm,
    Early, Late, ///< 1: only directly before what they narrow ("ein früher Morgen")
    Course, Further,
    Number,      ///< number words
    Halves,      ///< number words in halves: "anderthalb" is 3
    Few,         ///< more than one, nobody counted: "ein paar"
    Unit,        ///< a unit of time in seconds
    AfterThat,   ///< "nach" + length
    LaterOn, EarlierOn, ///< length + "später"
    Clock,       ///< a word that is a clock time: hour
    Half,        ///< 0: before the hour ("halb elf"), 1: after it ("half past ten")
    Quarter, ThreeQuarters,
    Now,
    AgoLead, Ago, ///< "vor" + length, length + "ago"
    Ahead,       ///< "in" + length
    AboutLength, ///< "gut", "knapp": only before a length
    Span,        ///< stretches that are no time by themselves: "Wochen", "Wochenende"
    Cue,         ///< places what it opens at another time than now; 1: behind the entry before
    CueLead,     ///< may stand before such a word: "kurz darauf"
    Counted,     ///< behind a bare number it makes it a count
    NotClock,    ///< after a number it makes it something else (a length, money)
    Routine,     ///< the times of this sentence are habits or office hours
    Reference,   ///< close before a time: it is that of something else ("vgl. Meldung vom 22.01.")
};

struct TimeWord {
    const char16_t* word;
    Meaning meaning;
    int value;
};

std::span<const TimeWord> germanTimeWords();
std::span<const TimeWord> englishTimeWords();

/// The value of `word` (lower case) when it can mean that in `language` ("": in either).
std::optional<int> meaningOf(const QString& word, Meaning meaning, const QString& language);

/// Whether the word stands in the tables at all: a cheap first look.
bool isTimeWord(const QString& word, const QString& language);

/// The IANA zone that an abbreviation or a city stands for; empty when it is none. People write "CET" in summer, too:
/// the wall clock of the place is meant.
QByteArray zoneNamed(const QString& word);
/// 1 for an abbreviation of daylight saving time ("CEST"), -1 for one of standard time ("CET"), else 0. It decides only
/// where a clock shows the same hour twice.
int savingNamed(const QString& word);

} // namespace lagebild::text
