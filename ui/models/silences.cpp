// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/silences.h"

#include <QList>

#include <algorithm>

namespace lagebild {

namespace {

constexpr Milliseconds leastSilence = std::chrono::hours(1);
constexpr int usualTimes = 5;
constexpr int mostSamples = 256;
constexpr qsizetype fewestSamples = 4;

} // namespace

Milliseconds longSilence(int count, const std::function<EventTime(int)>& timeAt)
{
    QList<Milliseconds> distances;
    const int step = std::max(1, count / mostSamples);
    for (int i = 1; i < count; i += step) {
        const auto from = sortInstant(timeAt(i - 1));
        const auto to = sortInstant(timeAt(i));
        if (from && to)
            distances << std::max(Milliseconds(0), *to - *from);
    }
    if (distances.size() < fewestSamples)
        return leastSilence;
    const auto middle = distances.begin() + (distances.size() - 1) / 2;
    std::nth_element(distances.begin(), middle, distances.end());
    return std::max(leastSilence, *middle * usualTimes);
}

std::optional<DurationRange> silenceBetween(const EventTime& before, const EventTime& after, Milliseconds least)
{
    if (!before.isKnown() || !after.isKnown())
        return std::nullopt;
    const DurationRange silence = durationBetween(before, after);
    if (!silence.shortest || *silence.shortest <= least)
        return std::nullopt;
    return silence;
}

} // namespace lagebild
