// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/editing.h"
#include "app/cli/incidenttext.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/timetext.h"
#include "app/journal/redaction.h"
#include "app/journal/wire.h"
#include "app/messages/attachmentsentence.h"
#include "app/messages/sentence.h"
#include "app/store/attachments/attachmentfolder.h"
#include "app/store/history.h"

#include <QDir>

namespace lagebild::cli {

namespace {

/// ISO 8601 with its offset to the millisecond, else as other commands take a time; of a vague one the end, because by
/// then it was known.
Result<Instant> momentOf(const CommandLine& line, const Incident& incident, Instant now)
{
    const QString typed = line.option(QLatin1StringView("as-known-at"));
    const QDateTime plain = QDateTime::fromString(typed.trimmed(), Qt::ISODateWithMs);
    if (plain.isValid() && plain.timeSpec() != Qt::LocalTime)
        return toInstant(plain);
    const auto time = parseTime(typed, timeContext(incident, now));
    if (!time)
        return Error{time.error().code, time.error().detail, QStringLiteral("--as-known-at")};
    if (!time->isKnown())
        return Error{Error::Code::BadValue, typed, QStringLiteral("--as-known-at")};
    return time->latest.value_or(sortInstant(*time).value_or(now));
}

} // namespace

CommandResult showAsKnownAt(const Desk& desk, const CommandLine& line, const QString& profileFolder)
{
    const auto id = resolveIncident(desk.records(), line.words[0]);
    if (!id)
        return refused(id.error());
    const Incident& incident = findIncident(desk.records(), *id)->incident;
    const auto at = momentOf(line, incident, desk.clock().now());
    if (!at)
        return refused(at.error());
    const auto then = store::stateAsKnownAt(profileFolder, *id, *at);
    if (!then)
        return refused(then.error());
    const QString time = timeText(atSecond(*at, incident.timezone), incident.timezone);
    const IncidentRecord* record = findIncident(then->records, *id);
    if (!record)
        return {{}, messages::notKnownYet(textIn(incident.title, line.language), time).toUtf8() + '\n', 1, {}};
    if (!line.has(QLatin1StringView("json"))) {
        return printing(messages::asKnownAt(time, QString::fromUtf8(incident.timezone)) + QStringLiteral("\n\n")
            + incidentText(then->records, *record, {line.language, *at}));
    }
    QJsonObject document = toDocument(then->records, *record, *at);
    document[u"asKnownAt"] = inZone(*at, incident.timezone).toString(Qt::ISODateWithMs);
    return printing(document);
}

CommandResult writeJournal(const QString& profileFolder, const CommandLine& line)
{
    CommandResult result;
    const auto read = store::readJournal(profileFolder, [&](const journal::Operation& operation) {
        result.out += journal::lineOf(operation);
        return true;
    });
    if (!read)
        return refused(read.error());
    if (line.has(QLatin1StringView("output")))
        result.file = CommandResult::File{line.option(QLatin1StringView("output")), std::exchange(result.out, {})};
    return result;
}

CommandResult takeJournalIn(Desk& desk, const CommandLine& line)
{
    if (line.has(QLatin1StringView("output")))
        return wrongUsage({Error::Code::TooManyArguments, QStringLiteral("--output"), QStringLiteral("journal --input")});
    const auto read = journal::readLines(line.input, desk.state());
    if (!read)
        return refused({read.error().code, read.error().detail, line.inputName + u':' + read.error().where});
    if (const auto received = desk.receive(read->fresh); !received)
        return refused(received.error());
    if (line.has(QLatin1StringView("json")))
        return printing(QJsonObject{{QStringLiteral("taken"), read->fresh.size()}, {QStringLiteral("known"), read->known}});
    return printing(messages::takenIn(read->fresh.size(), read->known) + u'\n');
}

namespace {

/// What the journal has of these things, with what is still on its way to the disk.
Result<QList<journal::Operation>> operationsOf(const Desk& desk, const QSet<QUuid>& things, const QString& profileFolder)
{
    QList<journal::Operation> operations;
    const auto take = [&](const journal::Operation& operation) {
        if (things.contains(operation.entity))
            operations << operation;
        return true;
    };
    for (const journal::Operation& operation : desk.unsavedOperations())
        take(operation);
    const auto read = store::readJournal(profileFolder, take);
    return read ? Result<QList<journal::Operation>>(operations) : read.error();
}

} // namespace

CommandResult redactOne(Desk& desk, const CommandLine& line, const QString& profileFolder)
{
    const auto id = resolveIncident(desk.records(), line.words[0]);
    if (!id)
        return refused(id.error());
    const auto entry = entryFor(*findIncident(desk.records(), *id), line.words[1]);
    if (!entry)
        return refused(entry.error());
    QSet<QUuid> things{entry->id.value};
    for (const Attachment& attachment : findIncident(desk.records(), *id)->attachments) {
        if (attachment.entry == entry->id)
            things << attachment.id.value;
    }
    const QList<Attachment> attached = attachmentsOf(*findIncident(desk.records(), *id), entry->id);
    const auto operations = operationsOf(desk, things, profileFolder);
    if (!operations)
        return refused(operations.error());
    const auto changes = journal::redactEntry(desk.state(), refOf(*entry), *operations);
    if (const auto committed = desk.commit(changes, Origin::CommandLine); !committed)
        return refused(committed.error());
    const QStringList copies = QDir(profileFolder).entryList({QStringLiteral("profile.sqlite.before-*")}, QDir::Files);
    const store::AttachmentFolder files(profileFolder);
    const auto isLeft = [&](const Attachment& one) { return files.state(one) != ContentState::Elsewhere; };
    const qsizetype left = std::count_if(attached.begin(), attached.end(), isLeft);
    QString more;
    if (attached.size() > left)
        more += u' ' + messages::attachmentsRemoved(attached.size() - left);
    if (left > 0)
        more += u' ' + messages::attachmentsLeft(left);
    return printing(messages::redacted(copies) + more + u'\n');
}

} // namespace lagebild::cli
