// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statuspage/incidentreader.h"

namespace lagebild::statuspage {

using namespace Qt::StringLiterals;

ServiceId IncidentReader::service(const QString& name)
{
    const ServiceId id = m_page.serviceId(name);
    if (m_names.contains(name))
        return id;
    m_names.insert(name);
    Service added;
    added.id = id;
    added.name = name;
    for (const Component& component : m_page.components) {
        if (component.name == name)
            added.group = component.group;
    }
    m_draft.incoming.services << added;
    return id;
}

void IncidentReader::claim(ServiceId of, ServiceState state, const TimelineEntry& said)
{
    StateClaim claim;
    claim.incident = incident().id;
    claim.service = of;
    claim.state = state;
    claim.time = said.time;
    claim.entry = said.id;
    claim.recorded = qint64(record().claims.size());
    claim.id = {uuidFromText(u"claim "_s + QString::number(claim.recorded), incident().id.value)};
    record().claims.insert(claim.id, claim);
    m_latest.insert(of, state);
}

void IncidentReader::watch(ServiceId service)
{
    Involvement facts;
    facts.incident = incident().id;
    facts.service = service;
    facts.id = involvementId(facts.incident, facts.service);
    facts.watched = true;
    record().involvements.insert(facts.id, facts);
}

void IncidentReader::addClaims()
{
    for (qsizetype i = 0; i < m_updates.size(); ++i) {
        for (const Affected& affected : std::as_const(m_updates[i].affected)) {
            const ServiceId id = service(affected.name);
            if (affected.state)
                claim(id, *affected.state, m_told[i]);
            else
                watch(id);
        }
    }
}

/// The list of an incident's components holds their state when the file was made. It tells something of the incident
/// where it dates from it; an old file of a page that went on tells nothing.
void IncidentReader::addComponents()
{
    for (const Members& member : m_source.objects("components"_L1)) {
        const QString name = m_page.nameOf(member.text("id"_L1), member.text("name"_L1).simplified());
        const auto state = stateIn(member, "status"_L1);
        const auto since = member.time("updated_at"_L1, m_page.zone);
        if (name.isEmpty())
            member.note(Error::Code::MissingArgument, "name"_L1, u"name"_s);
        if (member.isTrue("group"_L1) || name.isEmpty())
            continue;
        const ServiceId id = service(name);
        const auto begin = sortInstant(incident().started);
        const auto end = incident().ended ? sortInstant(*incident().ended) : std::nullopt;
        const bool isOfIncident = state && since && begin && *since >= *begin && (!incident().ended || (end && *since <= *end));
        if (isOfIncident && m_latest.value(id, ServiceState::Unknown) != *state) {
            TimelineEntry unsaid;
            unsaid.time = exactly(*since);
            claim(id, *state, unsaid);
        } else if (!m_latest.contains(id)) {
            watch(id);
        }
    }
}

/// What the page watches and says is working while the incident goes on. What fails beside it belongs to this incident
/// only where the file has no other.
void IncidentReader::addWorking(Listing::Company company)
{
    if (isEnd(incident().phase))
        return;
    for (const Component& component : m_page.components) {
        const bool isWorking = component.state == ServiceState::Operational;
        if (m_names.contains(component.name) || !component.state || (!isWorking && company == Listing::AmongOthers))
            continue;
        const ServiceId id = service(component.name);
        const auto at = m_page.updated ? m_page.updated : component.since;
        TimelineEntry unsaid;
        unsaid.time = at ? exactly(*at) : EventTime{};
        claim(id, *component.state, unsaid);
        watch(id);
    }
}

} // namespace lagebild::statuspage
