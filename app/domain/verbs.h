// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/board.h"
#include "app/domain/change.h"

namespace lagebild {

/// The beginning of a text, to name it by.
QString openingWords(const QString& text);

// What people do, as pure functions: they read the records and answer with the changes to commit, or with the reason
// why not. Nothing here writes. An empty ChangeSet means: it is so already.

/// Who does it and when.
struct Stamp {
    Instant now {};
    QString person {};
    QByteArray zone {};    ///< the clock on the person's wall
    QString language {};   ///< what the person writes
    /// Fresh value of the hybrid clock; orders claims of equal event time.
    qint64 recorded() const { return now.time_since_epoch().count(); }
};

struct Declaration {
    QString title;
    int severity = 2;
    IncidentKind kind = IncidentKind::Outage;
};
/// Longer titles fit no list, no subject line and no status page.
inline constexpr int longestTitle = 300;
/// A title is enough; it becomes one line. Writes the incident and an internal entry "detected". Errors:
/// MissingArgument, TooLong, BadValue.
Result<ChangeSet> declareIncident(const Records& records, const Declaration& declaration, const Stamp& stamp);

/// What an entry is that says that the phase moved.
Milestone milestoneOf(Phase from, Phase to);

/// Moves the phase, forwards or back (relapse, reopen), and writes the entry with the milestone that says so.
/// `wording` is the entry's sentence in the stamp's language. A move to an end sets the incident's end; going back
/// clears it. A phase that began before the present one did is only added to the history: what is the case now stays.
/// Errors: BeforeBegin when it would end before it began, NotYet for a time to come.
Result<ChangeSet> setPhase(const Records& records, IncidentId incident, Phase phase, const EventTime& at,
    const LocalText& wording, const Stamp& stamp);

struct Mark {
    ServiceId service {};
    ServiceState state = ServiceState::Unknown;
    std::optional<Percent> percent {};
    EventTime at {};
};
/// Claims a state for a service and writes the internal entry that says so. Marking the same state again is a
/// confirmation: a claim without an entry. Error::Contradiction when the percent cannot be true of the state.
Result<ChangeSet> markService(const Records& records, IncidentId incident, const Mark& mark, const LocalText& wording,
    const Stamp& stamp);

/// Puts services on the watch list.
Result<ChangeSet> watchServices(const Records& records, IncidentId incident, const QList<ServiceId>& services);

/// Adds a service to the set-up. Refused when the name is taken.
Result<ChangeSet> addService(const Records& records, const Service& service);
/// Renames or regroups. Refused when another service has the name.
Result<ChangeSet> editService(const Records& records, const Service& changed);

/// Adds the entry as it is; fills id, incident, author and language where they are empty.
Result<ChangeSet> addEntry(const Records& records, IncidentId incident, TimelineEntry entry, const Stamp& stamp);
/// The claims that the entry reports move in time with it.
Result<ChangeSet> editEntry(const Records& records, const TimelineEntry& changed);
/// Brings a deleted entry back as `changed`: who was writing in it goes before who deleted it.
Result<ChangeSet> bringBackEntry(const Records& records, const TimelineEntry& changed);
Result<ChangeSet> deleteEntry(const Records& records, IncidentId incident, EntryId entry);

Result<ChangeSet> editIncident(const Records& records, const Incident& changed);
Result<ChangeSet> deleteIncident(const Records& records, IncidentId incident);
/// Adds or changes a notice. A deleted one comes back, as do the other things below.
Result<ChangeSet> saveNotice(const Records& records, const Notice& notice);
Result<ChangeSet> saveCommitment(const Records& records, const Commitment& commitment);
Result<ChangeSet> saveAction(const Records& records, const Action& action);

/// Decides what a field is when people gave it several values without knowing of each other; also when it already shows
/// that value, since until then it is only one of them. An empty field decides whether the thing is deleted (true or
/// false). Error::NotFound when there is no such thing.
Result<ChangeSet> decideConflict(
    const Records& records, const EntityRef& entity, const QString& field, const QJsonValue& value);

/// An incident that comes from a document with the services it speaks of.
struct IncomingIncident {
    QList<Service> services;
    IncidentRecord record;
};
/// Takes an imported incident in: services are matched by name or alias, else added to the set-up; a short id that is
/// taken is replaced. One that was deleted comes back as the document has it. Error::AlreadyExists when the incident is
/// here.
Result<ChangeSet> adoptIncident(const Records& records, IncomingIncident incoming);

} // namespace lagebild
