// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafting/timephrases.h"

namespace lagebild {

/// The time as one would type it, with its whole day and nothing left out: "12.03.2026 gegen 7:00 Uhr", "2026-03-12
/// between 16:30 and 18:00". Read again in the style's language on the style's clock it has the same precision and
/// bounds, to the second. Empty for an unknown time. For fields that people edit; what customers read says less
/// (timePhrase()).
QString typedPhrase(const EventTime& time, const TimeStyle& style);

} // namespace lagebild
