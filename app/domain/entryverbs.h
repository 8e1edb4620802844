// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/verbs.h"

#include <functional>

namespace lagebild {

// What people do with entries besides writing one: with several at once, and with the order and the cut of them. Each
// answer is one step, so that one undo takes it back.

/// The same change to all of them. Those that are gone are left out; what remains the same is no change.
Result<ChangeSet> editEntries(const Records& records, IncidentId incident, const QList<EntryId>& entries,
    const std::function<void(TimelineEntry&)>& how);
/// Those that are gone are left out.
Result<ChangeSet> deleteEntries(const Records& records, IncidentId incident, const QList<EntryId>& entries);

/// Adds copies of entries of whatever incident, in their order. A text that stands here at the same time already is
/// left out, so that pasting twice adds nothing. Services that the set-up does not have are left out of them.
Result<ChangeSet> pasteEntries(
    const Records& records, IncidentId incident, const QList<TimelineEntry>& entries, const Stamp& stamp);

/// Adds the entries of an imported text to an incident that is here, as internal ones; see pasteEntries(). Its services
/// are those that the set-up knows by name or alias.
Result<ChangeSet> adoptEntries(const Records& records, IncidentId incident, IncomingIncident incoming, const Stamp& stamp);

/// Cuts an entry in two at `position` of its text in `changed`, which may have been edited. The second part is a new
/// entry of the same time directly after the first. What the whole entry said of milestone, percent, claims and
/// translations stays with the first. Error::MissingArgument when one part would be empty.
Result<ChangeSet> splitEntry(const Records& records, const TimelineEntry& changed, qsizetype position);
/// Makes one of them, at the place and time of the first in the timeline, of all their words. Public only if every one
/// was. A translation remains where each had one. Errors: NothingToDo with fewer than two;
/// SeveralLanguages when one has no words in the language of the first; SeveralMilestones.
Result<ChangeSet> mergeEntries(const Records& records, IncidentId incident, const QList<EntryId>& entries);

/// Puts an entry directly before `before`, or last of its equals when that is null. Only among entries of equal time
/// (or of unknown time) that follow the same entry: elsewhere the times decide. Errors: NotFound, OrderByTime.
Result<ChangeSet> moveEntry(const Records& records, IncidentId incident, EntryId entry, EntryId before);
/// The entries that moveEntry() may change the order of, in their order; only the entry itself when there are no equals.
QList<EntryId> equalsOf(const IncidentRecord& record, EntryId entry);

/// Hangs files on an entry. Their contents are kept already; id, incident and entry are filled in. One that hangs there
/// under the same name with the same content is left out. Errors: Outdated when the entry is gone,
/// BadValue for what has no content.
Result<ChangeSet> attachFiles(
    const Records& records, IncidentId incident, EntryId entry, const QList<Attachment>& files);
/// The same on a new internal entry of now that is named after the files.
Result<ChangeSet> attachToNewEntry(
    const Records& records, IncidentId incident, const QList<Attachment>& files, const Stamp& stamp);
/// Its content stays on the disk, so that it can come back.
Result<ChangeSet> removeAttachment(const Records& records, IncidentId incident, AttachmentId attachment);

} // namespace lagebild
