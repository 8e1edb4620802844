// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"
#include "app/domain/result.h"

namespace lagebild {

/// Reads when the next update is promised: any time that the timeline understands ("19:15", "morgen um 9 Uhr"), or an
/// offset from now ("+30", "in 45 min", "in 2 h"). A bare clock time that has just passed means tomorrow. Empty text
/// is no promise. Errors: those of parseTime().
Result<std::optional<EventTime>> parsePromise(const QString& text, Instant now, const QByteArray& zone);

} // namespace lagebild
