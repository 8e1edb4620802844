// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/clockshift.h"

#include <chrono>

namespace lagebild::text {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds slack = 15min; ///< between what the introduction says and the log
constexpr qsizetype fewest = 4;       ///< lines that make a log

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

bool isClose(const std::optional<EventTime>& stated, Instant read)
{
    return stated && stated->earliest && std::chrono::abs(*stated->earliest - read) <= slack;
}

} // namespace

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
