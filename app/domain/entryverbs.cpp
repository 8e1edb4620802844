// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/entryverbs.h"

#include <QSet>
#include <algorithm>

namespace lagebild {

namespace {

Error missing(const QString& what, const char* where)
{
    return {Error::Code::NotFound, what, QString::fromLatin1(where)};
}

/// Those that are there, in the order of the timeline.
QList<TimelineEntry> presentOf(const IncidentRecord& record, const QList<EntryId>& wanted)
{
    const QSet<EntryId> ids(wanted.begin(), wanted.end());
    QList<TimelineEntry> present = inOrder(record);
    present.removeIf([&](const TimelineEntry& entry) { return !ids.contains(entry.id); });
    return present;
}

/// One step over several entries, named by their number.
template<class Step>
Result<ChangeSet> together(const Records& records, IncidentId incident, const QList<EntryId>& entries, Verb verb, const Step& step)
{
    const IncidentRecord* record = findIncident(records, incident);
    if (!record)
        return missing(incident.text(), "incident");
    ChangeSet all{verb, {}, {}, incident, {}};
    int count = 0;
    for (const TimelineEntry& entry : presentOf(*record, entries)) {
        const Result<ChangeSet> changes = step(entry);
        if (!changes)
            return changes;
        count += changes->isEmpty() ? 0 : 1;
        all.changes << changes->changes;
    }
    all.detail = QString::number(count);
    return all;
}

} // namespace

Result<ChangeSet> editEntries(const Records& records, IncidentId incident, const QList<EntryId>& entries,
    const std::function<void(TimelineEntry&)>& how)
{
    return together(records, incident, entries, Verb::EditEntries, [&](TimelineEntry entry) {
        how(entry);
        return editEntry(records, entry);
    });
}

Result<ChangeSet> deleteEntries(const Records& records, IncidentId incident, const QList<EntryId>& entries)
{
    return together(records, incident, entries, Verb::DeleteEntries,
        [&](const TimelineEntry& entry) { return deleteEntry(records, incident, entry.id); });
}

namespace {

using ByText = QMultiHash<QString, const TimelineEntry*>;

ByText byText(const IncidentRecord& record)
{
    ByText entries;
    for (const TimelineEntry& entry : record.entries) {
        if (!entry.deleted)
            entries.insert(entry.text, &entry);
    }
    return entries;
}

bool isAtSameTime(const EventTime& a, const EventTime& b)
{
    const bool isSame = a.earliest == b.earliest && a.latest == b.latest && a.precision == b.precision;
    return isSame && (a.isKnown() || a.after == b.after);
}

/// The entry here that says the same of the same time; null: none.
EntryId twinOf(const TimelineEntry& wanted, const ByText& present)
{
    for (auto it = present.constFind(wanted.text); it != present.constEnd() && it.key() == wanted.text; ++it) {
        if (isAtSameTime((*it)->time, wanted.time))
            return (*it)->id;
    }
    return {};
}

} // namespace

Result<ChangeSet> pasteEntries(
    const Records& records, IncidentId incident, const QList<TimelineEntry>& entries, const Stamp& stamp)
{
    const IncidentRecord* record = findIncident(records, incident);
    if (!record)
        return missing(incident.text(), "incident");
    ChangeSet all{Verb::PasteEntries, {}, {}, incident, {}};
    const ByText present = byText(*record);
    QHash<EntryId, EntryId> copies; // what follows another one follows its copy
    for (TimelineEntry copy : entries) {
        const EntryId anchor = copy.time.after;
        copy.time.after = copies.value(anchor, record->entries.contains(anchor) ? anchor : EntryId());
        if (const EntryId twin = twinOf(copy, present); !twin.isNull()) {
            copies.insert(copy.id, twin);
            continue;
        }
        const EntryId id = EntryId::fresh();
        copies.insert(copy.id, id);
        copy.id = id;
        copy.services.removeIf([&](ServiceId service) { return !records.services.contains(service); });
        copy.deleted = false;
        const auto added = addEntry(records, incident, copy, stamp);
        if (!added)
            return added;
        all.changes << added->changes;
    }
    all.detail = QString::number(all.changes.size());
    return all;
}

QList<EntryId> equalsOf(const IncidentRecord& record, EntryId id)
{
    const TimelineEntry wanted = record.entries.value(id);
    QList<EntryId> equals;
    for (const TimelineEntry& entry : inOrder(record)) {
        if (entry.time.after == wanted.time.after && compareTimes(entry.time, wanted.time) == 0)
            equals << entry.id;
    }
    return equals;
}

Result<ChangeSet> moveEntry(const Records& records, IncidentId incident, EntryId id, EntryId before)
{
    const IncidentRecord* record = findIncident(records, incident);
    if (!record || !record->entries.contains(id) || record->entries[id].deleted)
        return missing(id.text(), "entry");
    const QList<EntryId> was = equalsOf(*record, id);
    QList<EntryId> is = was;
    is.removeOne(id);
    if (!before.isNull() && !is.contains(before))
        return before == id ? Result<ChangeSet>(ChangeSet{}) : Error{Error::Code::OrderByTime, before.text()};
    is.insert(before.isNull() ? is.size() : is.indexOf(before), id);
    ChangeSet changes{Verb::MoveEntry, openingWords(record->entries[id].text), {}, incident, {}};
    if (is == was)
        return changes;
    for (int rank = 0; rank < int(is.size()); ++rank) {
        const TimelineEntry entry = record->entries[is[rank]];
        TimelineEntry placed = entry;
        placed.rank = rank;
        changes.changes << difference(entry, placed);
    }
    return changes;
}

namespace {

bool hangsAlready(const QList<Attachment>& present, const Attachment& file)
{
    return std::any_of(present.begin(), present.end(), [&](const Attachment& attachment) {
        return attachment.key == file.key && attachment.name == file.name;
    });
}

/// The steps that hang them on an entry that is there, or about to be.
Result<QList<Change>> hanging(const QList<Attachment>& files, const TimelineEntry& entry, QList<Attachment> present)
{
    QList<Change> changes;
    for (Attachment file : files) {
        file.name = safeFileName(file.name);
        if (!hasContent(file))
            return Error{Error::Code::BadValue, file.name, QStringLiteral("attachment")};
        if (hangsAlready(present, file))
            continue;
        file.id = AttachmentId::fresh();
        file.incident = entry.incident;
        file.entry = entry.id;
        file.deleted = false;
        present << file;
        changes << creationOf(file);
    }
    return changes;
}

ChangeSet attaching(IncidentId incident, const QList<Attachment>& files, const QList<Change>& changes)
{
    const QString name = files.isEmpty() ? QString() : safeFileName(files.first().name);
    return {Verb::AttachFiles, name, QString::number(files.size()), incident, changes};
}

} // namespace

Result<ChangeSet> attachFiles(const Records& records, IncidentId incident, EntryId entry, const QList<Attachment>& files)
{
    const IncidentRecord* record = findIncident(records, incident);
    if (!record || !record->entries.contains(entry) || record->entries[entry].deleted)
        return Error{Error::Code::Outdated, QStringLiteral("entry")};
    const auto changes = hanging(files, record->entries[entry], attachmentsOf(*record, entry));
    if (!changes)
        return changes.error();
    return attaching(incident, files, *changes);
}

Result<ChangeSet> attachToNewEntry(
    const Records& records, IncidentId incident, const QList<Attachment>& files, const Stamp& stamp)
{
    QStringList names;
    for (const Attachment& file : files)
        names << safeFileName(file.name);
    TimelineEntry entry;
    entry.id = EntryId::fresh();
    entry.incident = incident;
    entry.time = atMinute(stamp.now, stamp.zone);
    entry.text = names.join(QStringLiteral(", "));
    const auto added = addEntry(records, incident, entry, stamp);
    if (!added)
        return added;
    const auto changes = hanging(files, entry, {});
    if (!changes)
        return changes.error();
    return attaching(incident, files, added->changes + *changes);
}

Result<ChangeSet> removeAttachment(const Records& records, IncidentId incident, AttachmentId id)
{
    const IncidentRecord* record = findIncident(records, incident);
    if (!record || !record->attachments.contains(id) || record->attachments[id].deleted)
        return missing(id.text(), "attachment");
    const Attachment& attachment = record->attachments[id];
    return ChangeSet{Verb::RemoveAttachment, safeFileName(attachment.name), {}, incident, {deletionOf(attachment)}};
}

} // namespace lagebild
