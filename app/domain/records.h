// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entities.h"
#include "app/domain/result.h"

#include <QMap>

namespace lagebild {

/// Everything one incident holds. Deleted things stay inside, marked: deleted anchors keep their place.
struct IncidentRecord {
    Incident incident {};
    QMap<EntryId, TimelineEntry> entries {};
    QMap<ClaimId, StateClaim> claims {};
    QMap<InvolvementId, Involvement> involvements {};
    QMap<CommitmentId, Commitment> commitments {};
    QMap<ActionId, Action> actions {};
    QMap<AttachmentId, Attachment> attachments {};
    QMap<ContactId, Contact> contacts {};
    QMap<NoticeId, Notice> notices {};
    bool operator==(const IncidentRecord&) const = default;
};

/// The whole present state of a profile, as a value. The containers share their data until one side changes.
struct Records {
    QMap<ServiceId, Service> services {};
    QMap<IncidentId, IncidentRecord> incidents {};
    bool operator==(const Records&) const = default;
};

const IncidentRecord* findIncident(const Records& records, IncidentId id);

/// The incident that `words` names: short id, unique beginning of the long id, or words that stand in exactly one
/// title, ignoring case (product.md). Several matches: Error::Ambiguous with the matching titles, one a line.
Result<IncidentId> resolveIncident(const Records& records, const QString& words);

/// Whether `words` is the service's name in any language or an alias, ignoring case.
bool isNameOf(const Service& service, const QString& words);
/// The service that `words` names: its own name first, then a translation or an alias, then a unique beginning; ignores
/// case.
Result<ServiceId> resolveService(const Records& records, const QString& words);

/// A short id that no incident of the profile has: four characters without look-alikes (no 0/o, 1/l/i), longer
/// when taken.
QString freshShortId(const Records& records, const QUuid& seed);

/// Entries as documents list them (product.md, "Event time"): by sort key; an entry without a time stands behind its
/// anchor; unknown without anchor last. Deleted entries are left out but keep anchoring what follows them.
QList<TimelineEntry> inOrder(const IncidentRecord& record);

/// What hangs on an entry, in the order in which it was attached; not what was removed or redacted.
QList<Attachment> attachmentsOf(const IncidentRecord& record, EntryId entry);

/// The phase steps with the time of their latest beginning, taken from the milestones of the entries. The last
/// relapse, if no step has followed it, is the beginning of the present phase.
QMap<Phase, EventTime> phaseTimes(const IncidentRecord& record);

/// When the incident began: the earliest milestone *began* with a known time, else its start.
EventTime beginningOf(const IncidentRecord& record);
/// From its beginning to its end or `now`.
DurationRange lasting(const IncidentRecord& record, Instant now);

} // namespace lagebild
