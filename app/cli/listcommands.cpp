// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/incidenttext.h"
#include "app/exchange/documentwords.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/timetext.h"

#include <QJsonArray>

namespace lagebild::cli {

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
