// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/clockshift.h"

#include <QTimeZone>
#include <algorithm>
#include <chrono>

namespace lagebild::text {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds slack = 15min; ///< between what the introduction says and the log
constexpr qsizetype fewest = 4;       ///< lines that make a log
constexpr Milliseconds nextDay = 6h;  ///< no clock is read that wrong: the log goes on the next day

bool isPlain(const Event& event)
{
    const bool isExact = event.time.precision == Precision::Minute || event.time.precision == Precision::Exact;
    return event.isLog && !event.namesDay && isExact && event.time.earliest;
}

/// The undated lines of the log, as the text tells them.
QList<Event*> linesOf(Chronology& chronology)
{
    QList<Event*> lines;
    for (Event& event : chronology.events) {
        if (isPlain(event))
            lines << &event;
    }
    return lines;
}

/// The only line that falls back by less than half a day in a log that rises before and behind it, or -1.
qsizetype fallIn(const QList<Event*>& lines)
{
    qsizetype fall = -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (*lines[i]->time.earliest >= *lines[i - 1]->time.earliest)
            continue;
        if (fall >= 0)
            return -1; // newest first, or no order at all
        fall = i;
    }
    const bool isDeep = fall > 0 && *lines[fall - 1]->time.earliest - *lines[fall]->time.earliest >= 30min;
    return isDeep ? fall : -1;
}

/// Whether dates stand between the lines, so that none has to be concluded.
bool isDated(const Chronology& chronology)
{
    const auto first = std::find_if(chronology.blocks.begin(), chronology.blocks.end(), [](const Block& block) { return block.kind == BlockKind::LogLine; });
    const bool hasDates = std::any_of(first, chronology.blocks.end(), [](const Block& block) { return block.kind == BlockKind::DateLine; });
    return hasDates || std::any_of(chronology.events.begin(), chronology.events.end(), [](const Event& event) { return event.isLog && event.namesDay; });
}

Milliseconds clockOf(const Event& event, const QByteArray& zone)
{
    return Milliseconds(inZone(*event.time.earliest, zone).time().msecsSinceStartOfDay());
}

void moveTo(Event& event, QDate day, const QByteArray& zone)
{
    const QTime clock = inZone(*event.time.earliest, zone).time();
    const Instant instant = instantAt(day, clock.hour() * 60 + clock.minute(), clock.second(), zone);
    event.time.latest = *event.time.latest + (instant - *event.time.earliest);
    event.time.earliest = instant;
}

/// The days that each line is behind the first one, where a clock that falls back by hours has passed midnight.
QList<int> daysAhead(const QList<Milliseconds>& clocks)
{
    QList<int> days {0};
    for (qsizetype i = 1; i < clocks.size(); ++i)
        days << days.last() + (clocks[i - 1] - clocks[i] >= nextDay ? 1 : 0);
    return days;
}

/// Whether less time passes from the bottom up than from the top down.
bool isNewestFirst(const QList<Milliseconds>& clocks)
{
    Milliseconds down = 0ms;
    Milliseconds up = 0ms;
    for (qsizetype i = 1; i < clocks.size(); ++i) {
        const Milliseconds step = clocks[i] - clocks[i - 1];
        down += step < 0ms ? step + 24h : step;
        up += step > 0ms ? 24h - step : -step;
    }
    return up < down;
}

bool isClose(const std::optional<EventTime>& stated, Instant read)
{
    return stated && stated->earliest && std::chrono::abs(*stated->earliest - read) <= slack;
}

} // namespace

void crossMidnights(Chronology& chronology)
{
    QList<Event*> lines = linesOf(chronology);
    if (lines.size() < 3 || isDated(chronology))
        return;
    const QByteArray zone = lines.first()->time.zone;
    QList<Milliseconds> clocks;
    for (const Event* line : std::as_const(lines))
        clocks << clockOf(*line, zone);
    if (isNewestFirst(clocks)) {
        chronology.isNewestFirst = true;
        std::reverse(lines.begin(), lines.end());
        std::reverse(clocks.begin(), clocks.end());
    }
    const auto dayIn = [&](const Event* line) { return inZone(*line->time.earliest, zone).date(); };
    const QList<int> days = daysAhead(clocks);
    if (days.last() == 0)
        return;
    // Nothing is told before it happened. A log that nobody has turned round may carry the day it was begun on.
    const int after = chronology.isNewestFirst ? 0 : 1;
    const QDate first = std::min(dayIn(lines.first()), dayIn(lines.last()));
    const QDate start = chronology.namesDay ? first : chronology.day.addDays(after - std::max(after, days.last()));
    for (qsizetype i = 0; i < lines.size(); ++i)
        moveTo(*lines[i], start.addDays(days[i]), zone);
}

void alignClocks(Chronology& chronology)
{
    const QList<Event*> lines = linesOf(chronology);
    const qsizetype fall = lines.size() >= fewest ? fallIn(lines) : -1;
    if (fall < 0)
        return;
    Milliseconds shift = 0ms;
    while (*lines[fall]->time.earliest + shift < *lines[fall - 1]->time.earliest)
        shift += 1h;
    const bool isProven = chronology.frame && isClose(chronology.frame->from, *lines.first()->time.earliest)
        && isClose(chronology.frame->to, *lines.last()->time.earliest + shift);
    for (qsizetype i = fall; i < lines.size(); ++i) {
        EventTime& time = lines[i]->time;
        if (isProven) {
            time.earliest = *time.earliest + shift;
            time.latest = *time.latest + shift;
        }
        if (isProven || i == fall)
            lines[i]->doubt = Doubt::Clock;
    }
}

} // namespace lagebild::text
