// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/exchange/times/timephrase.h"

namespace lagebild {

/// A line as typed during an incident, understood.
struct QuickEntry {
    TimelineEntry entry {};
    QStringList unknownServices {}; ///< after #, as typed; none or several services have such a name
    bool timeWasTyped = false; ///< also when the words for it could not be resolved
};

/// `13:54 text`, `gegen 19 Uhr text #service #"two words" !public`. Only a time at the beginning of the line is its
/// time; without one it is context.now, to the minute. On the day of context.now an undated clock time is the last one
/// that the clock showed. What lies ahead becomes a forecast. Words that place the line at another time but cannot be
/// resolved ("vorhin", "umgehend") leave the time unknown with that wording, and stay in the text. Internal unless it
/// says !public. EmptyInput when no words are left, ImpossibleTime and ImpossibleDate for a time at the beginning that
/// no clock shows.
Result<QuickEntry> parseQuickEntry(const QString& line, const Records& records, const TimeContext& context);

/// What a line typed at `now` for an incident is relative to: the clock of the incident (else `zone`), the last entry,
/// and today; once the incident has ended, its last day.
TimeContext quickContext(const IncidentRecord& record, Instant now, const QByteArray& zone);

} // namespace lagebild
