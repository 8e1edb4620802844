// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/fileimport.h"

#include <QFile>

namespace lagebild {

inline const ImportOptions someOptions{QDate(2026, 3, 12), "Europe/Berlin", {}};

inline QByteArray bytesOf(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

inline QByteArray sample(const char* name)
{
    return bytesOf(qEnvironmentVariable("LAGEBILD_SOURCE") + QStringLiteral("/tests/data/") + QString::fromLatin1(name));
}

inline QString titleOf(const ImportDraft& draft)
{
    const Incident& incident = draft.incoming.record.incident;
    return textIn(incident.title, incident.language);
}

/// The entries that updates became, in the order of the timeline.
inline QList<TimelineEntry> eventsOf(const ImportDraft& draft)
{
    QList<TimelineEntry> events = inOrder(draft.incoming.record);
    events.removeIf([](const TimelineEntry& entry) { return entry.role != EntryRole::Event; });
    return events;
}

inline QString nameOf(const ImportDraft& draft, ServiceId id)
{
    for (const Service& service : draft.incoming.services) {
        if (service.id == id)
            return service.name;
    }
    return {};
}

/// "Checkout partialOutage", in the order of the claims that an entry made.
inline QStringList statesAt(const ImportDraft& draft, EntryId entry)
{
    QMap<qint64, QString> states;
    for (const StateClaim& claim : draft.incoming.record.claims) {
        if (claim.entry == entry)
            states.insert(claim.recorded, nameOf(draft, claim.service) + u' ' + nameOf(claim.state));
    }
    return states.values();
}

} // namespace lagebild
