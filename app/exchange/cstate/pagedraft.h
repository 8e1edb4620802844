// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/cstate/frontmatter.h"
#include "app/exchange/cstate/sections.h"
#include "app/exchange/text/draft.h"

namespace lagebild::cstate {

/// Makes the draft of one cState file.
class PageDraft {
public:
    PageDraft(const QString& text, const FrontMatter& front, const TimeContext& context)
        : m_text(text)
        , m_front(front)
        , m_context(context)
    {
    }
    /// `told` is what the reader of texts found in the file; its facts are kept, its entries are not.
    ImportDraft read(const ImportDraft& told);

private:
    IncidentRecord& record() { return m_draft.incoming.record; }
    Incident& incident() { return record().incident; }
    std::optional<EventTime> time(const QString& key);
    void takeFacts(const ImportDraft& told);
    void describe();
    void addEntry(const Section& section);
    void addFrontMatter();
    void setMilestones();
    void setEnd();
    void endWithLast();
    void addAffected();
    void addWorking(const ImportDraft& told);
    ServiceId service(const QString& name);
    void claim(ServiceId of, ServiceState state, const EventTime& time);
    void guess(Guess::What what, const QString& detail, EntryId entry = {}) { m_draft.guesses.append({entry, what, detail}); }

    const QString& m_text;
    const FrontMatter& m_front;
    const TimeContext& m_context;
    ImportDraft m_draft {};
    QList<EntryId> m_order {};
    QHash<QString, ServiceId> m_services {};
};

} // namespace lagebild::cstate
