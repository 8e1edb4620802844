// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/models/timelinemodel.h"
#include "ui/settings/preferences.h"

namespace lagebild {

/// What came from elsewhere (colleagues, sync, the command line) since somebody last looked at an incident. Kept in the
/// preferences for each incident: it is about this person on this laptop, and never an operation.
class News : public QObject {
    Q_OBJECT
public:
    News(const Desk& desk, Preferences& preferences, QObject* parent = nullptr);

    /// Entries that are there and were not seen yet.
    QHash<EntryId, Novelty> of(IncidentId incident) const;
    /// When somebody last looked; nothing before the first time.
    std::optional<Instant> lookedAt(IncidentId incident) const;
    /// These have been in sight. Once nothing is left, the incident counts as looked at now.
    void saw(IncidentId incident, const QSet<EntryId>& entries);

signals:
    void changed(lagebild::IncidentId incident);

private:
    void hear(const ChangeSet& changes, Origin origin);

    const Desk& m_desk;
    Preferences& m_preferences;
};

} // namespace lagebild
