// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticechanges.h"

#include <algorithm>

namespace lagebild {

namespace {

QStringList languagesFor(const Incident& incident)
{
    QStringList languages = noticeLanguages();
    const qsizetype own = languages.indexOf(incident.language);
    if (own > 0)
        languages.move(own, 0); // the first one gives the pair its id
    return languages;
}

Result<Notice> generated(const NoticeContext& context, Notice notice)
{
    const Result<Draft> draft = draftOf(context, notice);
    if (!draft)
        return draft.error();
    notice.text = draft->text;
    return notice;
}

bool wasHandedOut(const IncidentRecord& record, NoticeKind kind)
{
    return std::any_of(record.notices.begin(), record.notices.end(),
        [kind](const Notice& notice) { return !notice.deleted && notice.kind == kind && !isEditable(notice); });
}

} // namespace

Result<Draft> draftOf(const NoticeContext& context, const Notice& notice)
{
    const DraftRequest request {notice.kind, notice.channel, notice.language, notice.promise};
    return context.drafter(context.records, context.incident, request, context.now);
}

NoticeKind dueKind(const IncidentRecord& record)
{
    if (isEnd(record.incident.phase))
        return wasHandedOut(record, NoticeKind::Resolved) ? NoticeKind::Report : NoticeKind::Resolved;
    const bool isFirst = std::all_of(record.notices.begin(), record.notices.end(), [](const Notice& n) { return n.deleted; });
    return isFirst ? NoticeKind::Initial : NoticeKind::Update;
}

Result<QList<Notice>> newNotices(const NoticeContext& context, NoticeKind kind, Channel channel)
{
    const IncidentRecord* record = findIncident(context.records, context.incident);
    if (!record)
        return Error{Error::Code::NotFound, context.incident.text()};
    QList<Notice> notices;
    for (const QString& language : languagesFor(record->incident)) {
        Notice notice;
        notice.id = notices.isEmpty() ? NoticeId::fresh() : twinOf(notices.first().id, language);
        notice.incident = context.incident;
        notice.kind = kind;
        notice.channel = channel;
        notice.language = language;
        const Result<Notice> made = generated(context, notice);
        if (!made)
            return made.error();
        notices << *made;
    }
    return notices;
}

Result<QList<Notice>> missingTwin(const NoticeContext& context, const NoticePair& pair, const QString& language)
{
    const Notice& model = pair.texts.first();
    Notice notice;
    notice.id = twinOf(pair.root, language);
    notice.incident = context.incident;
    notice.kind = model.kind;
    notice.channel = model.channel;
    notice.language = language;
    notice.promise = model.promise;
    const Result<Notice> made = generated(context, notice);
    if (!made)
        return made.error();
    return QList {*made};
}

QList<Notice> correctionOf(const NoticePair& pair)
{
    QList<Notice> notices;
    for (Notice notice : pair.texts) {
        notice.corrects = notice.id;
        notice.id = notices.isEmpty() ? NoticeId::fresh() : twinOf(notices.first().id, notice.language);
        notice.state = NoticeState::Draft;
        notice.publishedAt.reset();
        notice.approvedBy.clear();
        notices << notice;
    }
    return notices;
}

Result<ChangeSet> saveNotices(const Records& records, const QList<Notice>& notices)
{
    ChangeSet all;
    for (const Notice& notice : notices) {
        const Result<ChangeSet> one = saveNotice(records, notice);
        if (!one)
            return one.error();
        const QList<Change> before = all.changes;
        all = *one;
        all.changes = before + one->changes;
    }
    return all;
}

Result<ChangeSet> handOut(const NoticeContext& context, const Notice& notice)
{
    const IncidentRecord* record = findIncident(context.records, context.incident);
    if (!record)
        return Error{Error::Code::NotFound, context.incident.text()};
    if (!isEditable(notice) && notice.state != NoticeState::Approved)
        return ChangeSet {};
    Notice out = notice;
    out.state = NoticeState::HandedOut;
    out.publishedAt = atMinute(std::chrono::floor<std::chrono::minutes>(context.now), record->incident.timezone);
    QList<Notice> notices {out};
    const auto corrected = record->notices.constFind(notice.corrects);
    if (corrected != record->notices.constEnd() && !corrected->deleted) {
        Notice old = *corrected;
        old.state = NoticeState::Corrected;
        notices << old;
    }
    return saveNotices(context.records, notices);
}

Result<ChangeSet> deletePair(const NoticePair& pair)
{
    const Notice& first = pair.texts.first();
    ChangeSet changes {Verb::DeleteNotice, nameOf(first.kind), first.language, first.incident, {}};
    for (const Notice& notice : pair.texts) {
        if (!isEditable(notice))
            return Error{Error::Code::NothingToDo, nameOf(notice.state)};
        changes.changes << deletionOf(notice);
    }
    return changes;
}

} // namespace lagebild
