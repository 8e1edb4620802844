// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/draft.h"
#include "app/exchange/text/facts.h"

namespace lagebild::text {

/// Makes the incident with its entries, services, claims and promises of what was found in the text. Events come
/// before facts, because facts name the entries that say so.
class Builder {
public:
    Builder(const QString& text, const Chronology& chronology, const FactSheet& facts)
        : m_text(text), m_chronology(chronology), m_facts(facts)
    {
    }
    ImportDraft build();

private:
    IncidentRecord& record() { return m_draft.incoming.record; }
    Incident& incident() { return record().incident; }
    LocalText local(const QString& words) const { return words.isEmpty() ? LocalText() : LocalText {{m_chronology.language, words}}; }
    QString told(Cue cue) const { return m_facts.sentences.value(cue).join(u' '); }
    void describe();
    QString openingWords() const;
    void setTitle();
    void addServices();
    ServiceId service(const QString& name);
    void addEvents();
    void addEvent(const Event& event);
    std::optional<Percent> newPercent(const std::optional<Percent>& stated, const EventTime& time) const;
    void addBackground();
    EntryId addAside(const Aside& aside, Visibility visibility);
    void flag(const Event& event, EntryId entry);
    void setMilestones();
    void setFrame();
    const TimelineEntry* firstEvent();
    void startBefore(const TimelineEntry& first);
    void setFacts();
    void setDataImpact();
    void addEarlierOutage();
    void addPromises();
    void addClaims();
    void claim(ServiceId of, ServiceState state, const EventTime& time);
    void involve(const QString& name, DataImpact impact, Restoration restoration);
    void guess(Guess::What what, const QString& detail, EntryId entry = {}) { m_draft.guesses.append({entry, what, detail}); }

    const QString& m_text;
    const Chronology& m_chronology;
    const FactSheet& m_facts;
    ImportDraft m_draft {};
    QList<EntryId> m_order {}; ///< the events as the text tells them
    QList<EntryId> m_all {};   ///< the same with forecasts and publications
    QHash<QString, ServiceId> m_services {};
    QList<std::pair<QString, ServiceId>> m_lowNames {}; ///< what to look for in the words of an entry
    Visibility m_visibility = Visibility::Public;
};

ImportDraft draftOf(const QString& text, const Chronology& chronology, const FactSheet& facts);

} // namespace lagebild::text
