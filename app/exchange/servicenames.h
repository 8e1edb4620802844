// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

#include <QHash>
#include <QJsonArray>

namespace lagebild {

/// Which services a document speaks of and how it names them. A name that two services share would not be found
/// again, so these two are named by their ids.
class ServiceNames {
public:
    ServiceNames(const Records& records, const IncidentRecord& record);
    const QList<Service>& services() const { return m_services; }
    QJsonArray of(const QList<ServiceId>& ids) const;

private:
    void add(const Records& records, ServiceId id);
    QList<Service> m_services;
    QHash<ServiceId, QString> m_names;
};

} // namespace lagebild
