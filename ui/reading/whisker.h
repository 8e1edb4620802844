// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"
#include "ui/models/look.h"

namespace lagebild {

/// Where in its day a vague time may lie, as shares of the day from 0 to 1. An open end is not known, or lies on
/// another day.
struct Whisker {
    double from = 0;
    double to = 1;
    bool isOpenBefore = false;
    bool isOpenAfter = false;
    bool operator==(const Whisker&) const = default;
};

/// Nothing for an exact or an unknown time.
std::optional<Whisker> whiskerOf(const EventTime& time);

/// The day as a hairline with a notch at noon, the range on it between two caps; an open end is an arrow.
void drawWhisker(QPainter& painter, const QRectF& box, const Whisker& whisker, const Look& look);

} // namespace lagebild
