// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/exchange/times/timephrase.h"

namespace lagebild {

/// A line as typed during an incident, understood.
struct QuickEntry {
    TimelineEntry entry {};
    QStringList unknownServices {}; ///< after #, as typed; none or several services have such a name
    bool timeWasTyped = false;
};

/// `13:54 text`, `gegen 19 Uhr text #service #"two words" !public`. Only a time at the beginning of the line is its
/// time; without one it is context.now, to the minute. Internal unless it says !public. EmptyInput when no words are
/// left, ImpossibleTime and ImpossibleDate for a time at the beginning that no clock shows.
Result<QuickEntry> parseQuickEntry(const QString& line, const Records& records, const TimeContext& context);

} // namespace lagebild
