// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/entryverbs.h"
#include "app/domain/shortids.h"

#include <algorithm>

namespace lagebild {

namespace {

using Renamed = QHash<ServiceId, ServiceId>;

void follow(ServiceId& id, const Renamed& renamed)
{
    id = renamed.value(id, id);
}

void follow(QList<ServiceId>& ids, const Renamed& renamed)
{
    for (ServiceId& id : ids)
        follow(id, renamed);
}

/// Adds the services that the profile does not know and tells which of the others stand for known ones.
Renamed matchServices(const Records& records, const QList<Service>& services, QList<Change>& changes)
{
    Renamed renamed;
    for (const Service& service : services) {
        const auto here = records.services.constFind(service.id);
        if (here != records.services.constEnd() && !here->deleted)
            continue;
        const auto known = resolveService(records, service.name);
        if (known && isNameOf(records.services[*known], service.name)) // and not only the beginning of its name
            renamed.insert(service.id, *known);
        else if (here != records.services.constEnd())
            changes << savingOf(records.services, service);
        else
            changes << creationOf(service);
    }
    return renamed;
}

void followAll(IncidentRecord& record, const Renamed& renamed)
{
    follow(record.incident.customerActionServices, renamed);
    for (TimelineEntry& entry : record.entries)
        follow(entry.services, renamed);
    for (StateClaim& claim : record.claims)
        follow(claim.service, renamed);
    for (Contact& contact : record.contacts)
        follow(contact.service, renamed);
    QMap<InvolvementId, Involvement> involvements;
    for (Involvement facts : std::as_const(record.involvements)) {
        follow(facts.service, renamed);
        facts.id = involvementId(facts.incident, facts.service);
        involvements.insert(facts.id, facts);
    }
    record.involvements = involvements;
}

/// Makes `present` what is `wanted`. Something is present only where the incident was here before and was deleted.
template<class Map>
void bringAbout(const Map& wanted, const Map& present, QList<Change>& changes)
{
    for (const auto& entity : wanted) {
        changes << savingOf(present, entity);
        if (entity.deleted)
            changes << deletionOf(entity);
    }
    for (const auto& entity : present) {
        if (!entity.deleted && !wanted.contains(entity.id))
            changes << deletionOf(entity);
    }
}

} // namespace

Result<ChangeSet> adoptIncident(const Records& records, IncomingIncident incoming)
{
    return adoptIncident(records, std::move(incoming), shortIdsOf(records));
}

Result<ChangeSet> adoptIncident(const Records& records, IncomingIncident incoming, const ShortIds& taken)
{
    IncidentRecord& record = incoming.record;
    if (findIncident(records, record.incident.id))
        return Error{Error::Code::AlreadyExists, textIn(record.incident.title, record.incident.language)};
    ChangeSet changes{Verb::ImportIncident, textIn(record.incident.title, record.incident.language), {},
        record.incident.id, {}};
    followAll(record, matchServices(records, incoming.services, changes.changes));
    QString& shortId = record.incident.shortId;
    if (shortId.isEmpty() || taken.value(shortId, record.incident.id) != record.incident.id)
        shortId = shortIdBeside(taken, record.incident.id.value);
    const IncidentRecord present = records.incidents.value(record.incident.id);
    if (records.incidents.contains(record.incident.id))
        changes.changes << Change{refOf(record.incident), Change::Kind::Undelete, {}, {}, {}}
                        << difference(present.incident, record.incident);
    else
        changes.changes << creationOf(record.incident);
    bringAbout(record.entries, present.entries, changes.changes);
    bringAbout(record.claims, present.claims, changes.changes);
    bringAbout(record.involvements, present.involvements, changes.changes);
    bringAbout(record.commitments, present.commitments, changes.changes);
    bringAbout(record.actions, present.actions, changes.changes);
    bringAbout(record.attachments, present.attachments, changes.changes);
    bringAbout(record.contacts, present.contacts, changes.changes);
    bringAbout(record.notices, present.notices, changes.changes);
    return changes;
}

Result<ChangeSet> adoptEntries(const Records& records, IncidentId incident, IncomingIncident incoming, const Stamp& stamp)
{
    QList<Change> newServices; // a log that is pasted says nothing new about the set-up
    followAll(incoming.record, matchServices(records, incoming.services, newServices));
    QList<TimelineEntry> entries = inOrder(incoming.record);
    const Incident& about = incoming.record.incident;
    for (const LocalText& text : {about.summary, about.cause, about.dataImpactText, about.customerActionText, about.outlook}) {
        TimelineEntry rest; // what the text says and no entry does
        rest.id = EntryId::fresh();
        rest.text = textIn(text, about.language, &rest.language);
        rest.role = EntryRole::Background;
        const bool isSaid = std::any_of(entries.begin(), entries.end(), [&](const TimelineEntry& entry) { return entry.text.contains(rest.text); });
        if (!isSaid && !rest.text.isEmpty())
            entries << rest;
    }
    for (TimelineEntry& entry : entries)
        entry.visibility = Visibility::Internal;
    return pasteEntries(records, incident, entries, stamp);
}

} // namespace lagebild
