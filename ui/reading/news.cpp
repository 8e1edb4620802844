// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/news.h"

namespace lagebild {

namespace {

/// More than anybody walks through one by one; it bounds the file of preferences.
constexpr qsizetype mostUnseen = 500;

/// Whether somebody changed the entry after it was written.
bool wasEdited(const journal::State& state, const EntityRef& entry)
{
    static const char* const fields[] = {"text", "time", "kind", "visibility", "services", "milestone", "author", "source", "percent"};
    return std::any_of(std::begin(fields), std::end(fields),
        [&](const char* field) { return state.heads.contains({entry, QString::fromLatin1(field)}); });
}

} // namespace

News::News(const Desk& desk, Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_preferences(preferences)
{
    connect(&desk, &Desk::changed, this, &News::hear);
}

void News::hear(const ChangeSet& changes, Origin origin)
{
    if (origin != Origin::Remote && origin != Origin::CommandLine)
        return;
    QHash<IncidentId, QSet<EntryId>> came;
    for (const Change& change : changes.changes) {
        if (change.entity.kind == EntityKind::Entry)
            came[change.entity.scope] << EntryId{change.entity.id};
    }
    for (auto it = came.constBegin(); it != came.constEnd(); ++it) {
        if (!m_preferences.lookedAt(it.key()))
            continue; // all of it is new to whoever has never looked
        QSet<EntryId> unseen = m_preferences.unseen(it.key());
        for (const EntryId entry : *it) {
            if (unseen.size() < mostUnseen)
                unseen << entry;
        }
        m_preferences.setUnseen(it.key(), unseen);
        emit changed(it.key());
    }
}

QHash<EntryId, Novelty> News::of(IncidentId incident) const
{
    QHash<EntryId, Novelty> fresh;
    const IncidentRecord* record = findIncident(m_desk.records(), incident);
    for (const EntryId id : record ? m_preferences.unseen(incident) : QSet<EntryId>()) {
        const auto entry = record->entries.constFind(id);
        if (entry != record->entries.constEnd() && !entry->deleted)
            fresh.insert(id, wasEdited(m_desk.state(), refOf(*entry)) ? Novelty::Changed : Novelty::New);
    }
    return fresh;
}

std::optional<Instant> News::lookedAt(IncidentId incident) const
{
    return m_preferences.lookedAt(incident);
}

void News::saw(IncidentId incident, const QSet<EntryId>& entries)
{
    if (incident.isNull())
        return;
    m_preferences.setUnseen(incident, m_preferences.unseen(incident).subtract(entries));
    if (of(incident).isEmpty()) {
        m_preferences.setUnseen(incident, {});
        m_preferences.setLookedAt(incident, m_desk.clock().now());
    }
}

} // namespace lagebild
