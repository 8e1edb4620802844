// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enumnames.h"
#include "app/drafting/facts.h"
#include "app/drafting/phrases.h"
#include "app/drafting/timephrases.h"

namespace lagebild {

/// What every part of the facts needs to know; made once for a draft.
struct FactContext {
    const Records& records;
    const IncidentRecord& record;
    const DraftRequest& request;
    Instant now;
    TimeStyle style {};    ///< the date as far as the span of the incident needs it
    TimeStyle fullStyle {};

    FactContext(const Records& allRecords, const IncidentRecord& theRecord, const DraftRequest& theRequest, Instant theNow);

    const Incident& incident() const { return record.incident; }
    const QString& language() const { return request.language; }
    bool isInternal() const { return request.channel == Channel::Internal; }

    QString words(const char* key, const PhraseArguments& arguments = {}) const;
    /// The phrase "<group>.<name of the value>".
    template<class E>
    QString wordFor(const char* group, E value) const
    {
        return words((QByteArray(group) + '.' + nameOf(value).toLatin1()).constData());
    }
    QString languageName(const QString& code) const;
    /// The text in the notice's language; else the original, quoted and marked.
    QString toldOrQuoted(const LocalText& text) const;
    /// The same, but short channels leave out what they would have to quote.
    QString told(const LocalText& text) const;
    /// What a percent is of: in the notice's language where it is a common word, else as it was written; empty where
    /// nothing was said.
    LocalText percentOf(const TimelineEntry& entry) const;
    QString timeText(const std::optional<EventTime>& time, const TimeStyle& timeStyle) const;
    /// Whether readers of this channel may see what this entry says; a null id names no entry.
    bool mayTell(EntryId entry) const;
    /// The service's name for this channel; empty where readers must not see it.
    QString serviceName(ServiceId id) const;
};

/// The entries that readers of this channel may see and that say something, in their order.
QList<TimelineEntry> tellableEntries(const FactContext& context);
/// The last few of them, as many as an update repeats.
QList<TimelineEntry> latestOf(const QList<TimelineEntry>& events);

/// What happened to the data, and what readers must do, in one sentence; empty where a person's text says it already
/// or nobody will know any more.
QString dataSentence(const FactContext& context);
QString actionSentence(const FactContext& context);

/// One paragraph: blank lines would end a list item or a quotation.
QString onePiece(const QString& text);

void addServiceFacts(Facts& facts, const FactContext& context);
void addTimelineFacts(Facts& facts, const FactContext& context);
void addPeopleFacts(Facts& facts, const FactContext& context);

} // namespace lagebild
