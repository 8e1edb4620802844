// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"

namespace lagebild {

/// An event time in figures and signs only, on the clock of `zone`: "2019-01-24 13:54", "≈ 2019-01-24 07:00",
/// "2019-01-24 16:30 – 18:00", "… – 2014-06-16 04:30", "?" when unknown. Never more exact than people know.
QString timeText(const EventTime& time, const QByteArray& zone);

} // namespace lagebild
