// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/editing.h"
#include "app/domain/entryverbs.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/text/quickentry.h"
#include "app/messages/wording.h"
#include "app/store/attachments/attachmentfolder.h"
#include "app/store/profile.h"

#include <QJsonArray>
#include <QJsonDocument>

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

namespace {

/// The entry that the command names; nullopt for a new one.
Result<std::optional<TimelineEntry>> meantEntry(const Records& records, const CommandLine& line)
{
    const auto id = resolveIncident(records, line.words[0]);
    if (!id)
        return id.error();
    if (line.words[1] == QStringLiteral("new"))
        return std::optional<TimelineEntry>();
    const auto entry = entryFor(*findIncident(records, *id), line.words[1]);
    return entry ? Result<std::optional<TimelineEntry>>(*entry) : entry.error();
}

QJsonArray arrayOf(const QList<Attachment>& kept)
{
    QJsonArray array;
    for (const Attachment& attachment : kept)
        array.append(toJson(attachment));
    return array;
}

QList<Attachment> keptIn(const QByteArray& json)
{
    QList<Attachment> kept;
    for (const QJsonValue& body : QJsonDocument::fromJson(json).array()) {
        Attachment attachment;
        for (const Field<Attachment>& field : fieldsOf<Attachment>())
            (void)setField(attachment, QString::fromLatin1(field.name), body[QLatin1StringView(field.name)]);
        kept << attachment;
    }
    return kept;
}

} // namespace

Result<void> keepFiles(CommandLine& line, const QString& profileFolder)
{
    const auto profile = store::openProfile(profileFolder, store::ProfileUse::ReadOnly);
    if (!profile)
        return profile.error().code == Error::Code::NotFound ? Result<void>() : profile.error(); // nothing is called so then
    const Records& records = profile->state.records;
    const auto entry = meantEntry(records, line);
    if (!entry)
        return entry.error();
    const QList<Attachment> present = *entry ? attachmentsOf(*findIncident(records, (**entry).incident), (**entry).id) : QList<Attachment>();
    const store::AttachmentFolder files(profileFolder);
    QList<Attachment> kept;
    for (const QString& file : line.words.mid(2)) {
        const auto attachment = files.keep({{}, file, {}}, present + kept, {});
        if (!attachment) {
            forgetUnused(files, records, kept);
            return attachment.error();
        }
        kept << *attachment;
    }
    line.input = QJsonDocument(arrayOf(kept)).toJson(QJsonDocument::Compact);
    return {};
}

CommandResult attachKept(Desk& desk, const CommandLine& line, const QString& profileFolder)
{
    const QList<Attachment> kept = keptIn(line.input);
    const auto attach = [&]() -> CommandResult {
        const auto place = placeOf(desk, line);
        if (!place)
            return refused(place.error());
        const auto entry = meantEntry(desk.records(), line);
        if (!entry)
            return refused(entry.error());
        const auto changes = *entry ? attachFiles(desk.records(), place->incident, (**entry).id, kept)
                                    : attachToNewEntry(desk.records(), place->incident, kept, place->stamp);
        return commit(desk, line, changes, place->incident);
    };
    const CommandResult result = attach();
    if (result.exitCode != 0)
        forgetUnused(store::AttachmentFolder(profileFolder), desk.records(), kept);
    return result;
}

} // namespace lagebild::cli
