// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/desk/desk.h"
#include "app/exchange/times/timephrase.h"

namespace lagebild::cli {

/// Where and when a change is meant: the incident of the first word, the time of --at (else now) on that incident's
/// clock, and a stamp in that incident's language.
struct Place {
    IncidentId incident {};
    EventTime at {};
    Stamp stamp {};
};
Result<Place> placeOf(const Desk& desk, const CommandLine& line);

/// The entry of that number as `show` prints it, or of that id (as `show --json` does), which deleted ones have, too.
Result<TimelineEntry> entryFor(const IncidentRecord& record, const QString& words);

/// What times typed for an incident are relative to: today on its clock, and what the clock showed last.
TimeContext timeContext(const Incident& incident, Instant now);

/// --percent: "70", ">90" (more than), ">=", "<", "<=", "~" (about). It counts what works (product.md).
Result<std::optional<Percent>> percentOf(const CommandLine& line);

/// The service of that name; NotFound lists the names that are nearly the same.
Result<Service> knownService(const Records& records, const QString& words);
/// A service that is not there yet; AlreadyExists otherwise.
Result<Service> freshService(const Records& records, const QString& name);

/// "operational|underMaintenance|…", for messages.
template<class E>
QString namesOf()
{
    QStringList names;
    for (const auto& row : enumNames<E>())
        names << QString::fromLatin1(row.name);
    return names.join(u'|');
}

} // namespace lagebild::cli
