// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timewords.h"

namespace lagebild::text {

std::span<const TimeWord> englishTimeWords()
{
    using M = Meaning;
    static constexpr TimeWord words[] = {
        {u"monday", M::Weekday, 1}, {u"tuesday", M::Weekday, 2}, {u"wednesday", M::Weekday, 3},
        {u"thursday", M::Weekday, 4}, {u"friday", M::Weekday, 5}, {u"saturday", M::Weekday, 6},
        {u"sunday", M::Weekday, 7},
        {u"mon", M::ShortDay, 1}, {u"tue", M::ShortDay, 2}, {u"tues", M::ShortDay, 2}, {u"wed", M::ShortDay, 3},
        {u"thu", M::ShortDay, 4}, {u"thurs", M::ShortDay, 4}, {u"fri", M::ShortDay, 5}, {u"sat", M::ShortDay, 6},
        {u"sun", M::ShortDay, 7},
        {u"january", M::Month, 1}, {u"jan", M::Month, 1}, {u"february", M::Month, 2}, {u"feb", M::Month, 2},
        {u"march", M::Month, 3}, {u"mar", M::Month, 3}, {u"april", M::Month, 4}, {u"apr", M::Month, 4},
        {u"may", M::Month, 5}, {u"june", M::Month, 6}, {u"jun", M::Month, 6}, {u"july", M::Month, 7},
        {u"jul", M::Month, 7}, {u"august", M::Month, 8}, {u"aug", M::Month, 8}, {u"september", M::Month, 9},
        {u"sept", M::Month, 9}, {u"sep", M::Month, 9}, {u"october", M::Month, 10}, {u"oct", M::Month, 10},
        {u"november", M::Month, 11}, {u"nov", M::Month, 11}, {u"december", M::Month, 12}, {u"dec", M::Month, 12},
        {u"morning", M::PartOfDay, 612}, {u"midday", M::PartOfDay, 1114}, {u"afternoon", M::PartOfDay, 1218},
        {u"evening", M::PartOfDay, 1822}, {u"night", M::PartOfDay, 2024},
        {u"today", M::DayOffset, 0}, {u"yesterday", M::DayOffset, -1}, {u"tonight", M::DayOffset, 0},
        {u"tomorrow", M::DayOffset, 1}, {u"this", M::Pointer, 0}, {u"next", M::Pointer, 1},
        {u"exactly", M::Joint, 1}, {u"precisely", M::Joint, 1},
        {u"about", M::About, 0}, {u"around", M::About, 0}, {u"approximately", M::About, 0}, {u"approx", M::About, 0},
        {u"roughly", M::About, 0}, {u"circa", M::About, 0}, {u"nearly", M::About, 0}, {u"almost", M::About, 0},
        {u"at", M::At, 0}, {u"since", M::Since, 0}, {u"starting", M::Since, 0}, {u"beginning", M::Since, 0},
        {u"until", M::Until, 0}, {u"till", M::Until, 0}, {u"by", M::Until, 0},
        {u"from", M::From, 0}, {u"between", M::Between, 0}, {u"and", M::And, 0}, {u"to", M::To, 0},
        {u"until", M::To, 0}, {u"till", M::To, 0}, {u"through", M::To, 0}, {u"into", M::To, 1},
        {u"towards", M::About, 1}, {u"toward", M::About, 1}, {u"latest", M::Latest, 0},
        {u"shortly", M::Short, 0}, {u"just", M::Short, 0}, {u"before", M::Before, 0}, {u"after", M::Past, 0},
        {u"to", M::Before, 1}, {u"past", M::Past, 1}, {u"half", M::Half, 1}, {u"quarter", M::Quarter, 0},
        {u"ago", M::Ago, 0}, {u"in", M::Ahead, 0}, {u"over", M::AboutLength, 0}, {u"nearly", M::AboutLength, 0},
        {u"on", M::Joint, 0}, {u"in", M::Joint, 0}, {u"the", M::Joint, 0}, {u"of", M::Joint, 0},
        {u"last", M::Pointer, 2}, {u"at", M::Joint, 0}, {u"a", M::Joint, 1}, {u"earlier", M::Joint, 1},
        {u"o'clock", M::OClock, 0}, {u"hrs", M::OClock, 0}, {u"am", M::Am, 0}, {u"pm", M::Pm, 0},
        {u"early", M::Early, 0}, {u"late", M::Late, 0}, {u"course", M::Course, 0}, {u"further", M::Further, 0}, {u"day", M::Further, 1},
        {u"one", M::Number, 1}, {u"two", M::Number, 2}, {u"three", M::Number, 3}, {u"four", M::Number, 4},
        {u"five", M::Number, 5}, {u"six", M::Number, 6}, {u"seven", M::Number, 7}, {u"eight", M::Number, 8},
        {u"nine", M::Number, 9}, {u"ten", M::Number, 10}, {u"eleven", M::Number, 11}, {u"twelve", M::Number, 12},
        {u"fifteen", M::Number, 15}, {u"twenty", M::Number, 20}, {u"thirty", M::Number, 30}, {u"an", M::Number, 1},
        {u"a", M::Number, 1}, {u"half", M::Halves, 1}, {u"few", M::Few, 0}, {u"several", M::Few, 0}, {u"some", M::Few, 0},
        {u"couple", M::Few, 0},
        {u"second", M::Unit, 1}, {u"seconds", M::Unit, 1}, {u"minute", M::Unit, 60}, {u"minutes", M::Unit, 60},
        {u"mins", M::Unit, 60}, {u"hour", M::Unit, 3600}, {u"hours", M::Unit, 3600}, {u"hrs", M::Unit, 3600},
        {u"day", M::Unit, 86400}, {u"days", M::Unit, 86400},
        {u"after", M::AfterThat, 0}, {u"later", M::LaterOn, 0}, {u"afterwards", M::LaterOn, 0},
        {u"earlier", M::EarlierOn, 0}, {u"before", M::EarlierOn, 0},
        {u"midnight", M::Clock, 24}, {u"noon", M::Clock, 12}, {u"now", M::Now, 0},
        {u"min", M::NotClock, 0}, {u"mins", M::NotClock, 0}, {u"minutes", M::NotClock, 0}, {u"hours", M::NotClock, 0},
        {u"percent", M::NotClock, 0}, {u"seconds", M::NotClock, 0}, {u"mb", M::NotClock, 0}, {u"gb", M::NotClock, 0},
        {u"comments", M::NotClock, 0}, {u"points", M::NotClock, 0}, {u"ms", M::NotClock, 0},
        {u"of", M::Counted, 0}, {u"out", M::Counted, 0}, {u"more", M::Counted, 0}, {u"other", M::Counted, 0},
        {u"or", M::Counted, 0}, {u"people", M::Counted, 0},
        {u"week", M::Span, 0}, {u"weeks", M::Span, 0}, {u"month", M::Span, 0}, {u"months", M::Span, 0},
        {u"year", M::Span, 0}, {u"years", M::Span, 0}, {u"weekend", M::Span, 0}, {u"while", M::Span, 0},
        {u"immediately", M::Cue, 1}, {u"then", M::Cue, 1}, {u"afterwards", M::Cue, 1}, {u"thereafter", M::Cue, 1},
        {u"subsequently", M::Cue, 1}, {u"simultaneously", M::Cue, 1}, {u"later", M::Cue, 1},
        {u"earlier", M::Cue, 0}, {u"previously", M::Cue, 0}, {u"recently", M::Cue, 0}, {u"sometime", M::Cue, 0},
        {u"soon", M::Cue, 0}, {u"beforehand", M::Cue, 0},
        {u"shortly", M::CueLead, 0}, {u"soon", M::CueLead, 0}, {u"right", M::CueLead, 0}, {u"some", M::CueLead, 0},
        {u"time", M::CueLead, 0}, {u"a", M::CueLead, 0}, {u"bit", M::CueLead, 0}, {u"little", M::CueLead, 0},
        {u"much", M::CueLead, 0}, {u"just", M::CueLead, 0},
        {u"cf", M::Reference, 0}, {u"state", M::Reference, 0}, {u"snapshot", M::Reference, 0}, {u"backup", M::Reference, 0},
        {u"normally", M::Routine, 0}, {u"usually", M::Routine, 0}, {u"every", M::Routine, 0}, {u"daily", M::Routine, 0},
        {u"nightly", M::Routine, 0}, {u"rarely", M::Routine, 0}, {u"typically", M::Routine, 0}, {u"often", M::Routine, 0}, {u"weekdays", M::Routine, 0},
    };
    return words;
}

} // namespace lagebild::text
