// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/editing.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/text/quickentry.h"
#include "app/messages/wording.h"

namespace lagebild::cli {

namespace {

/// Commits and says what the incident is called, or shows the document.
CommandResult commit(Desk& desk, const CommandLine& line, const Result<ChangeSet>& changes, IncidentId id)
{
    if (const auto committed = desk.commit(changes, Origin::CommandLine); !committed)
        return refused(committed.error());
    const IncidentRecord& record = desk.records().incidents[id];
    if (line.has(QLatin1StringView("json")))
        return printing(toDocument(desk.records(), record, desk.clock().now()));
    return printing(lineOf(record.incident, line.language) + u'\n');
}

} // namespace

CommandResult declareNow(Desk& desk, const CommandLine& line)
{
    Declaration declaration{line.words[0]};
    Stamp stamp = desk.stamp();
    stamp.zone = line.zone;
    stamp.language = line.language;
    if (const QString language = line.option(QLatin1StringView("language")); !language.isEmpty())
        stamp.language = language;
    if (stamp.language != QStringLiteral("de") && stamp.language != QStringLiteral("en"))
        return wrongUsage({Error::Code::BadValue, stamp.language, QStringLiteral("--language")});
    if (line.has(QLatin1StringView("severity"))) {
        bool isNumber = false;
        declaration.severity = line.option(QLatin1StringView("severity")).toInt(&isNumber);
        if (!isNumber || declaration.severity < 1 || declaration.severity > 5)
            return wrongUsage({Error::Code::BadValue, line.option(QLatin1StringView("severity")), QStringLiteral("--severity")});
    }
    const auto changes = declareIncident(desk.records(), declaration, stamp);
    return commit(desk, line, changes, changes ? changes->incident : IncidentId());
}

CommandResult movePhase(Desk& desk, const CommandLine& line)
{
    const auto phase = fromName<Phase>(line.words[1]);
    if (!phase)
        return wrongUsage({Error::Code::BadValue, line.words[1], namesOf<Phase>()});
    const auto place = placeOf(desk, line);
    if (!place)
        return refused(place.error());
    const auto changes = setPhase(desk.records(), place->incident, *phase, place->at, messages::phaseWording(*phase), place->stamp);
    return commit(desk, line, changes, place->incident);
}

CommandResult markOne(Desk& desk, const CommandLine& line)
{
    const auto state = fromName<ServiceState>(line.words[2]);
    if (!state)
        return wrongUsage({Error::Code::BadValue, line.words[2], namesOf<ServiceState>()});
    const auto percent = percentOf(line);
    if (!percent)
        return wrongUsage(percent.error());
    const auto place = placeOf(desk, line);
    if (!place)
        return refused(place.error());
    const bool isNew = line.has(QLatin1StringView("new"));
    const auto service = isNew ? freshService(desk.records(), line.words[1]) : knownService(desk.records(), line.words[1]);
    if (!service)
        return refused(service.error());
    Records records = desk.records();
    const auto addition = isNew ? addService(records, *service) : ChangeSet{};
    if (!addition)
        return refused(addition.error());
    apply(records, *addition);
    auto changes = markService(records, place->incident, {service->id, *state, *percent, place->at},
        messages::markWording(*service, *state, *percent), place->stamp);
    if (changes)
        changes->changes = addition->changes + changes->changes; // one step to undo
    return commit(desk, line, changes, place->incident);
}

CommandResult addLine(Desk& desk, const CommandLine& line)
{
    const auto place = placeOf(desk, line);
    if (!place)
        return refused(place.error());
    const IncidentRecord& record = *findIncident(desk.records(), place->incident);
    const auto quick = parseQuickEntry(line.words[1], desk.records(), quickContext(record, place->stamp.now, place->stamp.zone));
    if (!quick)
        return refused(quick.error());
    if (!quick->unknownServices.isEmpty()) {
        const auto service = knownService(desk.records(), quick->unknownServices.first());
        return refused(service ? Error{Error::Code::NotFound, quick->unknownServices.first()} : service.error());
    }
    return commit(desk, line, addEntry(desk.records(), place->incident, quick->entry, place->stamp), place->incident);
}

} // namespace lagebild::cli
