// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/chronology.h"

namespace lagebild::text {

/// Gives the lines of a log without dates their days: a clock that falls back by hours has passed midnight, upwards where
/// the page puts the newest on top. Where the text names no day, none of them is
/// later than the day behind that of publication.
void crossMidnights(Chronology& chronology);

/// A log that falls back by less than half a day in its middle went on with another clock. Where the introduction gives
/// the end of the incident and whole hours make both ends meet, the lines behind the fall are moved; else they are only
/// marked as doubtful.
void alignClocks(Chronology& chronology);

} // namespace lagebild::text
