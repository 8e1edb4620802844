// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/servicenames.h"

#include "app/domain/board.h"

namespace lagebild {

ServiceNames::ServiceNames(const Records& records, const IncidentRecord& record)
{
    for (const BoardRow& row : boardOf(record, Instant::max()))
        add(records, row.service);
    for (const StateClaim& claim : record.claims)
        add(records, claim.service); // retracted ones too
    for (const TimelineEntry& entry : record.entries) {
        for (const ServiceId id : entry.services)
            add(records, id);
    }
    for (const ServiceId id : record.incident.customerActionServices)
        add(records, id);
    for (const Contact& contact : record.contacts)
        add(records, contact.service);

    QHash<QString, int> uses;
    for (const Service& service : std::as_const(m_services))
        ++uses[service.name];
    for (const Service& service : std::as_const(m_services)) {
        const bool isPlain = uses[service.name] == 1 && !service.name.isEmpty();
        m_names.insert(service.id, isPlain ? service.name : service.id.text());
    }
}

void ServiceNames::add(const Records& records, ServiceId id)
{
    const auto it = records.services.constFind(id);
    if (it == records.services.constEnd() || m_names.contains(id))
        return;
    m_names.insert(id, {});
    m_services << *it;
}

QJsonArray ServiceNames::of(const QList<ServiceId>& ids) const
{
    QJsonArray names;
    for (const ServiceId id : ids)
        names.append(m_names.value(id, id.text()));
    return names;
}

} // namespace lagebild
