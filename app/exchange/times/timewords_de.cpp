// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timewords.h"

namespace lagebild::text {

std::span<const TimeWord> germanTimeWords()
{
    using M = Meaning;
    static constexpr TimeWord words[] = {
        {u"montag", M::Weekday, 1}, {u"dienstag", M::Weekday, 2}, {u"mittwoch", M::Weekday, 3},
        {u"donnerstag", M::Weekday, 4}, {u"freitag", M::Weekday, 5}, {u"samstag", M::Weekday, 6},
        {u"sonnabend", M::Weekday, 6}, {u"sonntag", M::Weekday, 7},
        {u"mo", M::ShortDay, 1}, {u"di", M::ShortDay, 2}, {u"mi", M::ShortDay, 3}, {u"do", M::ShortDay, 4},
        {u"fr", M::ShortDay, 5}, {u"sa", M::ShortDay, 6}, {u"so", M::ShortDay, 7},
        {u"januar", M::Month, 1}, {u"jänner", M::Month, 1}, {u"jan", M::Month, 1}, {u"februar", M::Month, 2},
        {u"feber", M::Month, 2}, {u"feb", M::Month, 2}, {u"märz", M::Month, 3}, {u"mrz", M::Month, 3},
        {u"april", M::Month, 4}, {u"apr", M::Month, 4}, {u"mai", M::Month, 5}, {u"juni", M::Month, 6},
        {u"jun", M::Month, 6}, {u"juli", M::Month, 7}, {u"jul", M::Month, 7}, {u"august", M::Month, 8},
        {u"aug", M::Month, 8}, {u"september", M::Month, 9}, {u"sept", M::Month, 9}, {u"sep", M::Month, 9},
        {u"oktober", M::Month, 10}, {u"okt", M::Month, 10}, {u"november", M::Month, 11}, {u"nov", M::Month, 11},
        {u"dezember", M::Month, 12}, {u"dez", M::Month, 12},
        {u"morgen", M::PartOfDay, 610}, {u"früh", M::PartOfDay, 610}, {u"vormittag", M::PartOfDay, 912},
        {u"mittag", M::PartOfDay, 1114}, {u"nachmittag", M::PartOfDay, 1318}, {u"abend", M::PartOfDay, 1822},
        {u"nacht", M::PartOfDay, 6},
        {u"morgens", M::Adverb, 610}, {u"frühmorgens", M::Adverb, 408}, {u"vormittags", M::Adverb, 912},
        {u"mittags", M::Adverb, 1114}, {u"nachmittags", M::Adverb, 1318}, {u"abends", M::Adverb, 1822},
        {u"nachts", M::Adverb, 6},
        {u"heute", M::DayOffset, 0}, {u"heutigen", M::DayOffset, 0}, {u"gestern", M::DayOffset, -1},
        {u"gestrigen", M::DayOffset, -1}, {u"gestrige", M::DayOffset, -1}, {u"vorgestern", M::DayOffset, -2},
        {u"übermorgen", M::DayOffset, 2},
        {u"gegen", M::About, 0}, {u"ca", M::About, 0}, {u"circa", M::About, 0}, {u"zirka", M::About, 0},
        {u"etwa", M::About, 0}, {u"ungefähr", M::About, 0}, {u"rund", M::About, 0}, {u"so", M::About, 0},
        {u"um", M::At, 0}, {u"seit", M::Since, 0}, {u"ab", M::Since, 0}, {u"bis", M::Until, 0}, {u"vor", M::Until, 1},
        {u"von", M::From, 0}, {u"vom", M::From, 0}, {u"zwischen", M::Between, 0}, {u"und", M::And, 0},
        {u"bis", M::To, 0}, {u"auf", M::To, 1}, {u"zum", M::To, 1},
        {u"kurz", M::Short, 0}, {u"vor", M::Before, 0}, {u"nach", M::Past, 0},
        {u"am", M::Joint, 0}, {u"an", M::Joint, 0}, {u"im", M::Joint, 0}, {u"in", M::Joint, 0}, {u"den", M::Joint, 0},
        {u"dem", M::Joint, 0}, {u"der", M::Joint, 0}, {u"des", M::Joint, 0}, {u"zu", M::Joint, 0},
        {u"sehr", M::Joint, 0}, {u"erst", M::Joint, 1}, {u"bereits", M::Joint, 1}, {u"zum", M::Joint, 0},
        {u"uhr", M::OClock, 0}, {u"h", M::OClock, 0},
        {u"früh", M::Early, 0}, {u"frühen", M::Early, 0}, {u"früher", M::Early, 0}, {u"spät", M::Late, 0},
        {u"späten", M::Late, 0}, {u"später", M::Late, 0},
        {u"laufe", M::Course, 0}, {u"lauf", M::Course, 0}, {u"verlauf", M::Course, 0}, {u"verlaufe", M::Course, 0},
        {u"weiteren", M::Further, 0}, {u"tages", M::Further, 1}, {u"tag", M::Further, 1},
        {u"ein", M::Number, 1}, {u"eins", M::Number, 1}, {u"eine", M::Number, 1}, {u"einer", M::Number, 1},
        {u"einem", M::Number, 1}, {u"einen", M::Number, 1}, {u"zwei", M::Number, 2}, {u"drei", M::Number, 3},
        {u"vier", M::Number, 4}, {u"fünf", M::Number, 5}, {u"sechs", M::Number, 6}, {u"sieben", M::Number, 7},
        {u"acht", M::Number, 8}, {u"neun", M::Number, 9}, {u"zehn", M::Number, 10}, {u"elf", M::Number, 11},
        {u"zwölf", M::Number, 12}, {u"fünfzehn", M::Number, 15}, {u"zwanzig", M::Number, 20},
        {u"dreißig", M::Number, 30},
        {u"sekunde", M::Unit, 1}, {u"sekunden", M::Unit, 1}, {u"minute", M::Unit, 60}, {u"minuten", M::Unit, 60},
        {u"min", M::Unit, 60}, {u"stunde", M::Unit, 3600}, {u"stunden", M::Unit, 3600}, {u"std", M::Unit, 3600},
        {u"tag", M::Unit, 86400}, {u"tage", M::Unit, 86400}, {u"tagen", M::Unit, 86400},
        {u"nach", M::AfterThat, 0}, {u"später", M::LaterOn, 0}, {u"danach", M::LaterOn, 0}, {u"darauf", M::LaterOn, 0},
        {u"zuvor", M::EarlierOn, 0}, {u"vorher", M::EarlierOn, 0}, {u"davor", M::EarlierOn, 0},
        {u"mitternacht", M::Clock, 24}, {u"halb", M::Half, 0}, {u"viertel", M::Quarter, 0},
        {u"dreiviertel", M::ThreeQuarters, 0}, {u"jetzt", M::Now, 0},
        {u"min", M::NotClock, 0}, {u"minuten", M::NotClock, 0}, {u"stunden", M::NotClock, 0}, {u"std", M::NotClock, 0},
        {u"euro", M::NotClock, 0}, {u"eur", M::NotClock, 0}, {u"prozent", M::NotClock, 0}, {u"sek", M::NotClock, 0},
        {u"mb", M::NotClock, 0}, {u"gb", M::NotClock, 0}, {u"kommentare", M::NotClock, 0},
        {u"geschäftszeiten", M::Routine, 0}, {u"öffnungszeiten", M::Routine, 0}, {u"servicezeiten", M::Routine, 0},
        {u"üblicherweise", M::Routine, 0}, {u"täglich", M::Routine, 0}, {u"werktags", M::Routine, 0},
        {u"bürozeiten", M::Routine, 0}, {u"normalerweise", M::Routine, 0}, {u"backup", M::Routine, 0},
    };
    return words;
}

} // namespace lagebild::text
