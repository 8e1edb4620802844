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
    About, At, Since, Until, From, Between, And, To,
    Short,       ///< "kurz" in "kurz nach"
    Before, Past, ///< "kurz vor", "viertel nach"
    Joint,       ///< may stand between the pieces of one time
    OClock, Am, Pm, Early, Late, Course, Further,
    Number,      ///< number words
    Unit,        ///< a unit of time in seconds
    AfterThat,   ///< "nach" + length
    LaterOn, EarlierOn, ///< length + "später"
    Clock,       ///< a word that is a clock time: hour
    Half, Quarter, ThreeQuarters,
    Now,
    NotClock,    ///< after a number it makes it something else (a length, money)
    Routine,     ///< the times of this sentence are habits or office hours
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

} // namespace lagebild::text
