// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticechanges.h"

#include "app/exchange/times/timephrase.h"

#include <QRegularExpression>
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

std::optional<Milliseconds> offsetIn(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:\\+|in\\s)\\s*(\\d{1,3})\\s*(m|min|mins|minuten|minutes|h|std|stunde|stunden|hour|hours)?\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(1).toInt();
    const QString unit = match.captured(2).toLower();
    const bool isHours = unit.startsWith(u'h') || unit.startsWith(u's');
    return isHours ? Milliseconds(std::chrono::hours(count)) : Milliseconds(std::chrono::minutes(count));
}

bool isBareClock(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\D{0,8}\\d{1,2}(?:[:.]\\d{2})?(?:\\s*Uhr)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

EventTime nextDay(EventTime time)
{
    for (auto* bound : {&time.earliest, &time.latest}) {
        if (*bound) // by the calendar: a day with a change of the clock has 23 or 25 hours
            *bound = toInstant(inZone(**bound, time.zone).addDays(1));
    }
    return time;
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

Result<std::optional<EventTime>> parsePromise(const QString& text, Instant now, const QByteArray& zone)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return std::optional<EventTime>();
    if (const auto offset = offsetIn(typed))
        return std::optional(atMinute(std::chrono::floor<std::chrono::minutes>(now + *offset), zone));
    const Result<EventTime> time = parseTime(typed, {inZone(now, zone).date(), zone, {}, std::nullopt, now});
    if (!time)
        return time.error();
    const auto due = sortInstant(*time);
    return std::optional(due && *due < now && isBareClock(typed) ? nextDay(*time) : *time);
}

} // namespace lagebild
