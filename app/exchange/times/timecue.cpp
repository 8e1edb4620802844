// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/timecue.h"

#include "app/exchange/times/pointgrammar.h"

namespace lagebild::text {
namespace {

using M = Meaning;

constexpr qsizetype farthest = 4; ///< tokens between the preposition and what makes it a time

/// "umgehend", "kurz darauf", "a bit later".
std::optional<TimeCue> adverb(const Elements& is)
{
    for (qsizetype at = 0; at < farthest; ++at) {
        if (const auto follows = is.means(at, M::Cue))
            return TimeCue {at + 1, *follows == 1};
        if (!is.means(at, M::CueLead))
            return std::nullopt;
    }
    return std::nullopt;
}

bool leadsOn(const Elements& is, qsizetype at)
{
    return is.isNumber(at) || is.means(at, M::Number) || is.means(at, M::Few) || is.means(at, M::AboutLength);
}

bool opensTime(const Elements& is, qsizetype at)
{
    for (const M meaning : {M::Pointer, M::About, M::At, M::Since, M::Until, M::Latest, M::Earliest, M::From, M::Between, M::Short, M::Before,
             M::Past, M::Joint, M::AgoLead, M::Ahead, M::Early, M::Late}) {
        if (is.means(at, meaning))
            return true;
    }
    return is.isSymbol(at, u'~') || is.isSymbol(at, u'±') || is.isSymbol(at, u'≈');
}

bool isOfTime(const Elements& is, qsizetype at)
{
    for (const M meaning : {M::Weekday, M::Month, M::PartOfDay, M::Adverb, M::DayOffset, M::Clock, M::OClock, M::Half, M::Quarter,
             M::ThreeQuarters, M::Unit, M::Span, M::Further}) {
        if (is.means(at, meaning))
            return true;
    }
    return false;
}

/// "um 5 von", "gegen 25": a number behind a word that is said of times, unless it counts something.
bool isClaimedHour(const Elements& is, qsizetype at)
{
    const bool isStrong = is.means(at - 1, M::At) || is.means(at - 1, M::About) == 1 || is.isSymbol(at - 1, u'≈');
    return isStrong && is.isNumber(at) && !is.isCounted(at + 1) && !is.isEnglishPlural(at + 1);
}

/// "zwischen 5 und 6 Neustart": hours or a count, nobody can tell.
bool isOpenRange(const Elements& is, qsizetype at)
{
    return is.means(at - 1, M::Between) && is.isNumber(at) && is.means(at + 1, M::And) && is.isNumber(at + 2)
        && !is.isCounted(at + 3) && !is.isEnglishPlural(at + 3);
}

/// A preposition of time, and close behind it a word of time: "seit Wochen", "vor ein paar Stunden", "gegen Ende Mai".
std::optional<TimeCue> preposition(const Elements& is)
{
    qsizetype at = 0;
    const bool isLength = is.means(at, M::Number) || is.means(at, M::Few); // "five minutes of downtime" is now
    if (is.means(at, M::Joint) == 1)
        ++at; // "erst am Wochenende"
    if (!opensTime(is, at) || is.means(at, M::Joint) == 1 || isLength)
        return std::nullopt;
    while (at < is.size() && at < farthest && (opensTime(is, at) || leadsOn(is, at))) {
        ++at;
        if (isClaimedHour(is, at) || isOfTime(is, at))
            return TimeCue {at + 1, false};
        if (isOpenRange(is, at))
            return TimeCue {at + 3, false};
    }
    return std::nullopt;
}

/// "a while ago", "some weeks ago".
std::optional<TimeCue> ago(const Elements& is)
{
    for (qsizetype at = 1; at <= farthest; ++at) {
        if (is.means(at, M::Ago))
            return TimeCue {at + 1, false};
    }
    return std::nullopt;
}

/// "5 am Server …": the morning or a preposition, nobody can tell.
std::optional<TimeCue> openMorning(const Elements& is)
{
    const bool isOpen = is.size() > 1 && is.isNumber(0) && is.means(1, M::Am) && is.low(0).size() <= 2;
    return isOpen ? std::optional(TimeCue {2, false}) : std::nullopt;
}

} // namespace

std::optional<TimeCue> cueAtStart(const QList<Token>& tokens, const QString& language)
{
    const Elements is(tokens, language, Reading::Line);
    if (auto cue = adverb(is))
        return cue;
    for (const auto form : {ago, preposition, openMorning}) {
        if (auto cue = form(is))
            return cue;
    }
    return std::nullopt;
}

} // namespace lagebild::text
