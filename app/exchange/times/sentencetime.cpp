// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/sentencetime.h"

#include <QTimeZone>
#include <initializer_list>

namespace lagebild::text {
namespace {

using Shape = Phrase::Shape;

constexpr qsizetype farthestClock = 30; ///< tokens from the day to its clock time

bool isOnlyDay(const Phrase& phrase)
{
    const Point& point = phrase.from;
    return phrase.shape == Shape::NightBetween
        || (phrase.shape == Shape::Point && namesDay(point) && !point.minutes && !point.isCourse && !point.isNext);
}

/// "on the afternoon of the 8th at 13:20": a part of some day that a clock time close by belongs to.
bool isPartOf(const Phrase& part, const Phrase& clock)
{
    const Point& point = part.from;
    const bool isPart = part.shape == Shape::Point && !namesDay(point) && point.partFrom >= 0 && !point.minutes && !point.isCourse;
    return isPart && clock.shape == Shape::Point && clock.from.minutes && !namesDay(clock.from) && clock.first - part.end <= 6
        && *clock.from.minutes >= point.partFrom * 60 && *clock.from.minutes <= point.partTo * 60;
}

bool isOnlyClock(const Phrase& phrase)
{
    const bool isShape = phrase.shape == Shape::Point || phrase.shape == Shape::Since || phrase.shape == Shape::Until
        || phrase.shape == Shape::Range;
    const bool isFuzzyStart = phrase.shape == Shape::Range && phrase.from.partFrom >= 0 && phrase.to.minutes;
    return isShape && !namesDay(phrase.from) && !phrase.from.isAbsolute && (phrase.from.minutes || isFuzzyStart);
}

/// The day that a clock time behind `day` belongs to; in the night between two days the early hours are the second's.
QDate dayFor(const Placed& day, const Phrase& clock)
{
    const QByteArray zone = day.time.zone;
    const bool isEvening = clock.from.minutes && *clock.from.minutes >= 720;
    if (day.phrase.shape == Shape::NightBetween && !isEvening)
        return inZone(*day.time.latest, zone).date();
    return inZone(*day.time.earliest, zone).date();
}

bool isOneOf(const QString& word, std::initializer_list<const char16_t*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char16_t* known) { return word == QStringView(known); });
}

} // namespace

qsizetype clauseBetween(const QList<Token>& tokens, qsizetype from, qsizetype to)
{
    const bool opensClause = to < tokens.size() && isOneOf(tokens[to].low, {u"seit", u"ab", u"um", u"gegen", u"since", u"at"});
    if (opensClause && to - from >= 6 && tokens[to - 1].low == QLatin1StringView(",")) // ", seit 12:10 Uhr läuft …"
        return to;
    for (qsizetype i = to - 1; i > from && to - i <= 5; --i) {
        const QString& low = tokens[i].low;
        const bool isJoin = isOneOf(low, {u"und", u"and"});
        const bool isRelative = i > 0 && tokens[i - 1].low == QLatin1StringView(",")
            && isOneOf(low, {u"der", u"die", u"das", u"which", u"bevor", u"aber", u"but", u"then"});
        if (isJoin || isRelative)
            return i;
    }
    return -1;
}

namespace {

/// "On Monday from 20:17 to Tuesday 4:51": the end is the Tuesday behind that Monday, not the last one.
void nameDayBehind(Point& end, QDate day)
{
    if (end.date || end.dayOffset || end.weekday == 0)
        return;
    end.date = day.addDays((end.weekday - day.dayOfWeek() + 7) % 7);
    end.hasYear = true;
}

/// "schon gegen 19.20 Uhr" behind an event of the early morning: the evening before it.
std::optional<Placed> alreadyBefore(std::optional<Placed> placed, const QList<Token>& tokens, const TimeContext& context)
{
    using namespace std::chrono_literals;
    const auto previous = previousInstant(context);
    if (!placed || !previous || !isOnlyClock(placed->phrase) || placed->phrase.shape == Shape::Range)
        return placed;
    const auto says = [&](qsizetype at) { return at >= 0 && isOneOf(tokens[at].low, {u"schon", u"bereits", u"already"}); };
    const bool isSaid = says(placed->phrase.first) || says(placed->phrase.first - 1);
    const auto at = sortInstant(placed->time);
    if (!isSaid || !at || *at - *previous < 12h)
        return placed;
    for (auto* side : {&placed->time.earliest, &placed->time.latest}) {
        if (*side)
            **side -= 24h;
    }
    return placed;
}

} // namespace

std::optional<Placed> timeOfSentence(const QList<Token>& tokens, const TimeContext& context)
{
    auto day = findPhrase(tokens, 0, context);
    const bool mayJoin = day && day->time.earliest && (isOnlyDay(day->phrase) || day->phrase.from.partFrom >= 0);
    if (!mayJoin)
        return alreadyBefore(std::move(day), tokens, context);
    const auto next = findPhrase(tokens, day->phrase.end, context);
    if (!isOnlyDay(day->phrase))
        return next && isPartOf(day->phrase, next->phrase) ? next : day;
    const bool isFar = !next || next->phrase.first - day->phrase.end > farthestClock;
    if (isFar || !isOnlyClock(next->phrase) || clauseBetween(tokens, day->phrase.end, next->phrase.first) > 0)
        return day;
    TimeContext ofDay = context;
    ofDay.day = dayFor(*day, next->phrase);
    ofDay.previous.reset();
    ofDay.clockDay = ofDay.day;
    Phrase clock = next->phrase;
    if (clock.shape == Shape::Range && namesDay(clock.to)) { // "on 6 March from 20:17 to 7 March 4:51"
        clock.from.date = ofDay.day;
        clock.from.hasYear = true;
        nameDayBehind(clock.to, ofDay.day);
    }
    auto both = place(clock, ofDay);
    if (!both)
        return day;
    both->gapFrom = day->phrase.end;
    both->gapTo = both->phrase.first;
    both->phrase.first = day->phrase.first;
    both->phrase.from.date = day->phrase.from.date;
    both->phrase.from.hasYear = day->phrase.from.hasYear;
    both->phrase.from.weekday = day->phrase.from.weekday;
    both->phrase.from.dayOffset = day->phrase.from.dayOffset;
    return both;
}

qsizetype pointsBack(const QList<Token>& tokens)
{
    const auto isWord = [&](qsizetype at, std::initializer_list<const char16_t*> words) {
        return at < tokens.size() && isOneOf(tokens[at].low, words);
    };
    if (isWord(0, {u"at"}) && isWord(1, {u"this", u"that"}) && isWord(2, {u"point", u"moment"}))
        return isWord(3, {u"in"}) && isWord(4, {u"time"}) ? 5 : 3;
    const bool isUsual = isWord(3, {u"wird", u"werden"}); // what happens every time
    if (isWord(0, {u"seit", u"ab", u"zu"}) && isWord(1, {u"diesem", u"dem"}) && isWord(2, {u"zeitpunkt"}) && !(isWord(1, {u"dem"}) && isUsual))
        return 3;
    return isWord(0, {u"seitdem", u"seither"}) ? 1 : -1;
}

} // namespace lagebild::text
