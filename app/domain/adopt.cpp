// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/verbs.h"

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
        if (records.services.contains(service.id))
            continue;
        const auto known = resolveService(records, service.name);
        const bool isSame = known && records.services[*known].name.size() == service.name.size();
        if (isSame)
            renamed.insert(service.id, *known);
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

template<class Map>
void create(const Map& map, QList<Change>& changes)
{
    for (const auto& entity : map) {
        changes << creationOf(entity);
        if (entity.deleted)
            changes << deletionOf(entity);
    }
}

} // namespace

Result<ChangeSet> adoptIncident(const Records& records, IncomingIncident incoming)
{
    IncidentRecord& record = incoming.record;
    if (records.incidents.contains(record.incident.id))
        return Error{Error::Code::AlreadyExists, textIn(record.incident.title, record.incident.language)};
    ChangeSet changes{Verb::ImportIncident, textIn(record.incident.title, record.incident.language), {},
        record.incident.id, {}};
    followAll(record, matchServices(records, incoming.services, changes.changes));
    const auto hasShortId = [&](const IncidentRecord& r) { return r.incident.shortId == record.incident.shortId; };
    if (record.incident.shortId.isEmpty()
        || std::any_of(records.incidents.begin(), records.incidents.end(), hasShortId))
        record.incident.shortId = freshShortId(records, record.incident.id.value);
    changes.changes << creationOf(record.incident);
    create(record.entries, changes.changes);
    create(record.claims, changes.changes);
    create(record.involvements, changes.changes);
    create(record.commitments, changes.changes);
    create(record.actions, changes.changes);
    create(record.contacts, changes.changes);
    create(record.notices, changes.changes);
    return changes;
}

} // namespace lagebild
