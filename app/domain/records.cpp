// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/records.h"

#include "app/domain/shortids.h"

#include <QCryptographicHash>

namespace lagebild {

const IncidentRecord* findIncident(const Records& records, IncidentId id)
{
    const auto it = records.incidents.constFind(id);
    return it == records.incidents.constEnd() || it->incident.deleted ? nullptr : &*it;
}

namespace {

bool titleHas(const Incident& incident, const QString& words)
{
    return std::any_of(incident.title.begin(), incident.title.end(),
        [&](const QString& title) { return title.contains(words, Qt::CaseInsensitive); });
}

template<class Id>
Result<Id> onlyOne(const QList<std::pair<Id, QString>>& found, const QString& words)
{
    if (found.isEmpty())
        return Error{Error::Code::NotFound, words};
    if (found.size() == 1)
        return found.first().first;
    QStringList names;
    for (const auto& match : found)
        names << match.second;
    return Error{Error::Code::Ambiguous, words + u'\n' + names.join(u'\n')};
}

} // namespace

bool isNameOf(const Service& service, const QString& words)
{
    const auto same = [&](const QString& name) { return name.compare(words, Qt::CaseInsensitive) == 0; };
    return same(service.name) || std::any_of(service.names.begin(), service.names.end(), same)
        || std::any_of(service.aliases.begin(), service.aliases.end(), same);
}

Result<IncidentId> resolveIncident(const Records& records, const QString& typed)
{
    const QString words = typed.trimmed();
    QList<std::pair<IncidentId, QString>> byShortId; // two laptops may have drawn the same one
    QList<std::pair<IncidentId, QString>> byId;
    QList<std::pair<IncidentId, QString>> byTitle;
    for (const IncidentRecord& record : records.incidents) {
        const Incident& incident = record.incident;
        if (incident.deleted || words.isEmpty())
            continue;
        const std::pair match{incident.id, incident.shortId + QStringLiteral("  ") + textIn(incident.title, incident.language)};
        if (incident.shortId.compare(words, Qt::CaseInsensitive) == 0)
            byShortId << std::pair(incident.id, incident.id.text() + QStringLiteral("  ") + textIn(incident.title, incident.language));
        else if (words.size() >= 4 && incident.id.text().startsWith(words, Qt::CaseInsensitive))
            byId << match;
        else if (titleHas(incident, words))
            byTitle << match;
    }
    return onlyOne(!byShortId.isEmpty() ? byShortId : !byId.isEmpty() ? byId : byTitle, words);
}

Result<ServiceId> resolveService(const Records& records, const QString& typed)
{
    const QString words = typed.trimmed();
    QList<std::pair<ServiceId, QString>> named;
    QList<std::pair<ServiceId, QString>> aliased;
    QList<std::pair<ServiceId, QString>> beginning;
    for (const Service& service : records.services) {
        if (service.deleted || words.isEmpty())
            continue;
        const std::pair match{service.id, service.name};
        if (service.name.compare(words, Qt::CaseInsensitive) == 0)
            named << match;
        else if (isNameOf(service, words))
            aliased << match;
        else if (service.name.startsWith(words, Qt::CaseInsensitive))
            beginning << match;
    }
    return onlyOne(!named.isEmpty() ? named : !aliased.isEmpty() ? aliased : beginning, words);
}

QString freshShortId(const Records& records, const QUuid& seed)
{
    return shortIdBeside(shortIdsOf(records), seed);
}

ShortIds shortIdsOf(const Records& records)
{
    ShortIds taken;
    taken.reserve(records.incidents.size());
    for (const IncidentRecord& record : records.incidents)
        taken.insert(record.incident.shortId, record.incident.id);
    return taken;
}

QString shortIdBeside(const ShortIds& taken, const QUuid& seed)
{
    static constexpr QLatin1StringView letters("23456789abcdefghjkmnpqrstuvwxyz");
    const QByteArray hash = QCryptographicHash::hash(seed.toRfc4122(), QCryptographicHash::Sha256);
    QString id;
    for (const char byte : hash) {
        id += letters.at(uchar(byte) % letters.size());
        if (id.size() >= 4 && !taken.contains(id))
            return id;
    }
    return toText(seed);
}

QList<Attachment> attachmentsOf(const IncidentRecord& record, EntryId entry)
{
    QList<Attachment> attached;
    for (const Attachment& attachment : record.attachments) {
        if (attachment.entry == entry && !attachment.deleted && hasContent(attachment))
            attached << attachment;
    }
    return attached;
}

namespace {

bool isHex(const QString& text, qsizetype digits)
{
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

/// Not what is unseen, or moves what stands beside it.
bool mayStandInName(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return c != QChar::ReplacementCharacter;
    }
}

} // namespace

bool hasContent(const Attachment& attachment)
{
    return isHex(attachment.key, 64) && isHex(attachment.salt, 32) && attachment.size > 0
        && attachment.size <= largestAttachment;
}

QString safeFileName(const QString& name)
{
    constexpr qsizetype longest = 200; // bytes; disks take 255
    QString safe;
    for (const char32_t c : name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1).toUcs4()) {
        if (QChar::isSpace(c))
            safe += u' ';
        else if (mayStandInName(c))
            safe += QString::fromUcs4(&c, 1);
    }
    safe = safe.simplified();
    const qsizetype dot = safe.lastIndexOf(u'.');
    const QString end = dot > 0 && safe.size() - dot <= 12 ? safe.mid(dot) : QString();
    safe.chop(end.size());
    while (safe.toUtf8().size() + end.toUtf8().size() > longest)
        safe.chop(safe.back().isLowSurrogate() ? 2 : 1);
    safe += end;
    const bool isNothing = safe.isEmpty() || safe.count(u'.') == safe.size(); // "." and ".." are folders
    return isNothing ? QStringLiteral("attachment") : safe;
}

QMap<Phase, EventTime> phaseTimes(const IncidentRecord& record)
{
    // the milestones of setPhase(), by the step that they begin
    static const QMap<Milestone, qsizetype> steps{{Milestone::Detected, 0}, {Milestone::Identified, 1},
        {Milestone::Mitigated, 2}, {Milestone::Resolved, 3}};
    const QList<Phase> phases = phasesOf(record.incident.kind);
    QMap<Phase, EventTime> times;
    std::optional<EventTime> relapse; // not overtaken by a later step: the present phase began with it
    for (const TimelineEntry& entry : inOrder(record)) {
        const auto it = steps.constFind(entry.milestone);
        if (it != steps.constEnd() && entry.time.isKnown())
            times.insert(phases[*it], entry.time);
        if (it != steps.constEnd() || entry.milestone == Milestone::Relapsed)
            relapse = entry.milestone == Milestone::Relapsed ? std::optional(entry.time) : std::nullopt;
    }
    if (relapse && relapse->isKnown())
        times.insert(record.incident.phase, *relapse);
    return times;
}

EventTime beginningOf(const IncidentRecord& record)
{
    std::optional<EventTime> earliest; // no call of inOrder(): the window asks every second
    for (const TimelineEntry& entry : record.entries) {
        const bool isBeginning = entry.milestone == Milestone::Began && !entry.deleted && entry.time.isKnown();
        if (isBeginning && (!earliest || compareTimes(entry.time, *earliest) < 0))
            earliest = entry.time;
    }
    return earliest.value_or(record.incident.started);
}

DurationRange lasting(const IncidentRecord& record, Instant now)
{
    return durationBetween(beginningOf(record), record.incident.ended.value_or(atSecond(now, record.incident.timezone)));
}

} // namespace lagebild
