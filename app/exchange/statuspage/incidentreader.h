// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/statuspage/updates.h"

namespace lagebild::statuspage {

/// How an incident stands in its file.
struct Listing {
    enum Company { Alone, AmongOthers };
    IncidentKind kind = IncidentKind::Outage; ///< of the list that has it
    Company company = Alone;
    QSet<IncidentId> taken {}; ///< by those before it
};

/// Makes the draft of one incident. Every update becomes a public entry, every component that an update names gets its
/// state of that moment.
class IncidentReader {
public:
    IncidentReader(const Members& source, const Page& page, const ImportOptions& options)
        : m_source(source)
        , m_page(page)
        , m_language(options.language)
    {
    }
    ImportDraft read(const Listing& listing);

private:
    IncidentRecord& record() { return m_draft.incoming.record; }
    Incident& incident() { return record().incident; }
    QString text(const char* key) const { return m_source.text(QLatin1StringView(key)); }
    std::optional<EventTime> time(const char* key) const;
    EventTime exactly(Instant at) const { return atSecond(at, m_page.zone); }

    void setId(const QSet<IncidentId>& taken);
    void describe(IncidentKind listedAs);
    void setTitle();
    void setPhase();
    void setFrame();
    void setWindow();
    void addEntries();
    TimelineEntry entryOf(const QString& id, const QString& words);
    TimelineEntry addEntry(const Update& update);
    void addAside(const QString& words, const EventTime& time);
    void setMilestones();
    void addClaims();
    void addComponents();
    void addWorking(Listing::Company company);
    ServiceId service(const QString& name);
    void claim(ServiceId of, ServiceState state, const TimelineEntry& said);
    void watch(ServiceId service);

    const Members& m_source;
    const Page& m_page;
    QString m_language;
    QList<Update> m_updates {};
    QList<TimelineEntry> m_told {};           ///< one an update
    QHash<ServiceId, ServiceState> m_latest {}; ///< what was claimed last
    QSet<QString> m_names {};                 ///< of components that the incident is about
    ImportDraft m_draft {};
};

} // namespace lagebild::statuspage
