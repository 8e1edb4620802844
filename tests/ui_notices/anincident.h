// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/notices/noticechanges.h"

namespace lagebild {

class StillClock : public Clock {
public:
    Instant now() const override { return at; }
    Instant at = toInstant(QDateTime(QDate(2024, 5, 6), QTime(14, 30), Qt::UTC));
};

/// Saves at once.
class ObligingWriter : public ProfileWriter {
public:
    void write(const Batch& batch) override
    {
        if (m_outcomes)
            m_outcomes->saved(batch.number);
    }
    void flush(Milliseconds) override {}
    void retryNow() override {}
};

/// A stand-in for the templates whose text follows the title, so that tests see when it is made anew.
inline Result<Draft> plainDraft(const Records& records, IncidentId id, const DraftRequest& request, Instant)
{
    const IncidentRecord* record = findIncident(records, id);
    if (!record)
        return Error{Error::Code::NotFound, id.text()};
    if (request.kind == NoticeKind::Resolved && !isEnd(record->incident.phase))
        return Error{Error::Code::PreconditionUnmet, QStringLiteral("resolved\nended"), {}};
    Draft draft;
    draft.text = QStringLiteral("# %1 %2 %3").arg(request.language, nameOf(request.kind), record->incident.title.first());
    for (const TimelineEntry& entry : record->entries) {
        if (entry.visibility == Visibility::Public && !wordsIn(entry, request.language))
            draft.missing << MissingTranslation {entry.id, entry.text, entry.language};
    }
    return draft;
}

inline IncidentId declaredOn(Desk& desk)
{
    Stamp stamp = desk.stamp();
    stamp.language = QStringLiteral("de");
    stamp.zone = QByteArrayLiteral("Europe/Berlin");
    const Result<ChangeSet> declared = declareIncident(desk.records(), {QStringLiteral("Chat steht"), 1}, stamp);
    return declared && desk.commit(*declared) ? declared->incident : IncidentId();
}

} // namespace lagebild
