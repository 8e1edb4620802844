// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/verbs.h"
#include "app/drafting/draft.h"
#include "ui/notices/noticepairs.h"

#include <functional>

namespace lagebild {

/// Where generated texts come from: app/drafting with the templates of the profile, or a stand-in.
using Drafter = std::function<Result<Draft>(const Records&, IncidentId, const DraftRequest&, Instant)>;

/// What the steps below need to know of the present.
struct NoticeContext {
    const Records& records;
    IncidentId incident;
    Instant now;
    const Drafter& drafter;
};

/// The text that would be generated now in place of the notice's.
Result<Draft> draftOf(const NoticeContext& context, const Notice& notice);

/// The kind that is due: the first notice, then updates, the all-clear once, then the report.
NoticeKind dueKind(const IncidentRecord& record);

/// A generated notice in every language, as one change. Errors: those of the drafter.
Result<QList<Notice>> newNotices(const NoticeContext& context, NoticeKind kind, Channel channel);

/// The missing language of a notice, generated.
Result<QList<Notice>> missingTwin(const NoticeContext& context, const NoticePair& pair, const QString& language);

/// The same texts as drafts that correct those that were handed out.
QList<Notice> correctionOf(const NoticePair& pair);

/// Several notices saved, and undone, as one.
Result<ChangeSet> saveNotices(const Records& records, const QList<Notice>& notices);

/// Records that the text has left the house now; what it corrects becomes *corrected*. Empty when it is known already.
Result<ChangeSet> handOut(const NoticeContext& context, const Notice& notice);

/// Takes a draft out in all its languages. NothingToDo when some of it was handed out: that stays on record.
Result<ChangeSet> deletePair(const NoticePair& pair);

/// Reads when the next update is promised: any time that the timeline understands ("19:15", "morgen um 9 Uhr"), or an
/// offset from now ("+30", "in 45 min", "in 2 h"). A bare clock time that has just passed means tomorrow. Empty text
/// is no promise. Errors: those of parseTime().
Result<std::optional<EventTime>> parsePromise(const QString& text, Instant now, const QByteArray& zone);

} // namespace lagebild
