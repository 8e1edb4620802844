// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/incidenttext.h"
#include "app/domain/valuejson.h"
#include "app/exchange/documentwords.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/timetext.h"
#include "app/messages/sentence.h"
#include "app/store/search.h"

#include <QJsonArray>

namespace lagebild::cli {

CommandResult runCommand(Desk& desk, const CommandLine& line, const QString& profileFolder)
{
    switch (line.command) {
    case Command::Import: return line.has(QLatin1StringView("preview")) ? previewImport(line) : importIncident(desk, line);
    case Command::Incidents: return listIncidents(desk.records(), line);
    case Command::Show:
        return line.has(QLatin1StringView("as-known-at")) ? showAsKnownAt(desk, line, profileFolder)
                                                          : showIncident(desk.records(), line, desk.clock().now());
    case Command::Search: return searchAll(desk.records(), line, profileFolder);
    case Command::Declare: return declareNow(desk, line);
    case Command::Phase: return movePhase(desk, line);
    case Command::Mark: return markOne(desk, line);
    case Command::Add: return addLine(desk, line);
    case Command::Attach: return attachKept(desk, line, profileFolder);
    case Command::Redact: return redactOne(desk, line, profileFolder);
    case Command::Draft: return draftOne(desk, line, profileFolder);
    case Command::Export: return exportOne(desk, line);
    case Command::Journal: return line.has(QLatin1StringView("input")) ? takeJournalIn(desk, line) : writeJournal(profileFolder, line);
    case Command::Backup: return backupTo(profileFolder, line);
    case Command::Verify: return verifyFolder(profileFolder, line);
    case Command::Connect:
    case Command::Sync:
    case Command::Rebuild: return refused({Error::Code::InUse, {}, profileFolder});
    case Command::Help: return printing(usage());
    case Command::Version: return printing(QStringLiteral("lagebild-cli " LAGEBILD_VERSION "\n"));
    }
    return refused({Error::Code::Internal, QString::number(int(line.command))});
}

QString lineOf(const Incident& incident, const QString& language)
{
    return incident.shortId + QStringLiteral("  ") + textIn(incident.title, language);
}

namespace {

/// Newest first: what runs now is what people look for.
QList<Incident> newestFirst(const Records& records)
{
    QList<Incident> incidents;
    for (const IncidentRecord& record : records.incidents) {
        if (!record.incident.deleted)
            incidents << record.incident;
    }
    std::stable_sort(incidents.begin(), incidents.end(),
        [](const Incident& a, const Incident& b) { return compareTimes(a.started, b.started) > 0; });
    return incidents;
}

} // namespace

CommandResult listIncidents(const Records& records, const CommandLine& line)
{
    QJsonArray array;
    QString text;
    for (const Incident& incident : newestFirst(records)) {
        array.append(incidentObject(records, incident));
        text += lineOf(incident, line.language) + QStringLiteral("  \u00b7 ") + word(incident.phase, line.language)
            + QStringLiteral(" \u00b7 ") + timeText(incident.started, incident.timezone) + u'\n';
    }
    if (line.has(QLatin1StringView("json")))
        return printing(QJsonObject{{QStringLiteral("incidents"), array}});
    return printing(text);
}

CommandResult showIncident(const Records& records, const CommandLine& line, Instant now)
{
    const auto id = resolveIncident(records, line.words[0]);
    if (!id)
        return refused(id.error());
    const IncidentRecord& record = *findIncident(records, *id);
    if (line.has(QLatin1StringView("json")))
        return printing(toDocument(records, record, now));
    return printing(incidentText(records, record, {line.language, now}));
}

namespace {

constexpr int mostHits = 10'000;

Result<SearchQuery> queryOf(const Records& records, const CommandLine& line)
{
    SearchQuery query{line.words.join(u' '), {}, {}};
    if (line.has(QLatin1StringView("kind"))) {
        const QString kind = line.option(QLatin1StringView("kind"));
        static const QStringList known{nameOf(EntityKind::Entry), nameOf(EntityKind::Notice), nameOf(EntityKind::Incident), nameOf(EntityKind::Service)};
        if (!known.contains(kind))
            return Error{Error::Code::BadValue, kind, QStringLiteral("--kind")};
        query.kind = fromName<EntityKind>(kind);
    }
    if (line.has(QLatin1StringView("limit"))) {
        query.limit = line.option(QLatin1StringView("limit")).toInt();
        if (query.limit < 1 || query.limit > mostHits)
            return Error{Error::Code::BadValue, line.option(QLatin1StringView("limit")), QStringLiteral("--limit")};
    }
    if (line.has(QLatin1StringView("in"))) {
        const auto incident = resolveIncident(records, line.option(QLatin1StringView("in")));
        if (!incident)
            return incident.error();
        query.incident = *incident;
    }
    return query;
}

/// When it happened, begun or left the house; nullopt for what has no time.
std::optional<EventTime> timeOf(const IncidentRecord& record, const EntityRef& ref)
{
    if (ref.kind == EntityKind::Entry)
        return record.entries.value({ref.id}).time;
    if (ref.kind == EntityKind::Notice)
        return record.notices.value({ref.id}).publishedAt;
    return record.incident.started;
}

QJsonObject hitObject(const Records& records, const SearchHit& hit)
{
    const IncidentRecord* record = findIncident(records, hit.entity.scope);
    QJsonArray marks; // counted in characters: not every reader counts those beyond 16 bits as two
    for (const SearchHit::Mark& mark : hit.marks) {
        const auto count = [&](qsizetype from, qsizetype length) { return hit.snippet.mid(from, length).toUcs4().size(); };
        marks.append(QJsonArray{count(0, mark.from), count(mark.from, mark.length)});
    }
    QJsonObject object{{QStringLiteral("kind"), nameOf(hit.entity.kind)}, {QStringLiteral("id"), toText(hit.entity.id)},
        {QStringLiteral("incident"), record ? QJsonValue(record->incident.shortId) : QJsonValue()},
        {QStringLiteral("snippet"), hit.snippet}, {QStringLiteral("marks"), marks}};
    const auto time = record ? timeOf(*record, hit.entity) : std::nullopt;
    if (time && time->isKnown())
        object[u"time"] = encode(*time);
    return object;
}

QString hitLine(const Records& records, const SearchHit& hit)
{
    const QString gap = QStringLiteral("  ");
    const IncidentRecord* record = findIncident(records, hit.entity.scope);
    const QString shortId = record ? record->incident.shortId : QStringLiteral("-");
    const auto time = record ? timeOf(*record, hit.entity) : std::nullopt;
    const QString when = time ? gap + timeText(*time, record->incident.timezone) : QString();
    return shortId.leftJustified(4) + gap + messages::kindOfHit(hit.entity.kind) + when + gap + oneLine(hit.snippet) + u'\n';
}

} // namespace

CommandResult searchAll(const Records& records, const CommandLine& line, const QString& profileFolder)
{
    auto query = queryOf(records, line);
    if (!query)
        return query.error().code == Error::Code::BadValue ? wrongUsage(query.error()) : refused(query.error());
    const int limit = query->limit++; // one more tells whether there are more
    auto hits = store::searchProfile(profileFolder, *query);
    if (!hits)
        return refused(hits.error());
    const bool isCut = hits->size() > limit;
    if (isCut)
        hits->removeLast();
    QJsonArray array;
    QString text;
    for (const SearchHit& hit : *hits) {
        array.append(hitObject(records, hit));
        text += hitLine(records, hit);
    }
    if (line.has(QLatin1StringView("json")))
        return printing(QJsonObject{{QStringLiteral("hits"), array}});
    CommandResult result = printing(text);
    if (hits->isEmpty())
        result.err = messages::nothingFound(query->words).toUtf8() + '\n';
    else if (isCut)
        result.err = messages::newestHits(hits->size()).toUtf8() + '\n';
    return result;
}

} // namespace lagebild::cli
