// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/incidenttext.h"
#include "app/exchange/documentwords.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/timetext.h"

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
    case Command::Declare: return declareNow(desk, line);
    case Command::Phase: return movePhase(desk, line);
    case Command::Mark: return markOne(desk, line);
    case Command::Add: return addLine(desk, line);
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

} // namespace lagebild::cli
