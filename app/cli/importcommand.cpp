// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/incidenttext.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/text/decode.h"
#include "app/exchange/text/textimport.h"
#include "app/messages/sentence.h"

#include <QFileInfo>
#include <QTimeZone>

namespace lagebild::cli {

namespace {

Result<ImportOptions> optionsOf(const CommandLine& line)
{
    ImportOptions options;
    const QString zone = line.option(QLatin1StringView("timezone"));
    options.timezone = zone.isEmpty() ? line.zone : zone.toUtf8();
    if (!isKnownZone(options.timezone))
        return Error{Error::Code::NoSuchZone, QString::fromUtf8(options.timezone), QStringLiteral("--timezone")};
    const QString published = line.option(QLatin1StringView("published"));
    options.published = published.isEmpty() ? QDateTime::currentDateTime().toTimeZone(QTimeZone(options.timezone)).date()
                                            : QDate::fromString(published, Qt::ISODate);
    if (!options.published.isValid())
        return Error{Error::Code::ImpossibleDate, published, QStringLiteral("--published")};
    options.language = line.option(QLatin1StringView("language"));
    options.name = QFileInfo(line.inputName).fileName();
    return options;
}

bool isJson(const CommandLine& line)
{
    const QString format = line.option(QLatin1StringView("format"));
    if (format.isEmpty() || format == QStringLiteral("auto"))
        return line.input.trimmed().startsWith('{');
    return format == QStringLiteral("lagebild");
}

Result<ImportDraft> readInput(const CommandLine& line)
{
    if (isJson(line)) {
        auto incoming = fromDocument(line.input);
        return incoming ? Result<ImportDraft>(ImportDraft{*incoming, {}, {}}) : incoming.error();
    }
    const auto options = optionsOf(line);
    if (!options)
        return options.error();
    const auto text = decodeText(line.input);
    return text ? importText(*text, *options) : Result<ImportDraft>(text.error());
}

/// Nothing where the options fit together.
std::optional<CommandResult> misuse(const CommandLine& line)
{
    const QString format = line.option(QLatin1StringView("format"));
    static const QStringList formats{QString(), QStringLiteral("auto"), QStringLiteral("text"), QStringLiteral("lagebild")};
    if (!formats.contains(format))
        return wrongUsage({Error::Code::BadValue, format, QStringLiteral("--format")});
    const QString language = line.option(QLatin1StringView("language"));
    static const QStringList languages{QString(), QStringLiteral("de"), QStringLiteral("en")};
    if (!languages.contains(language))
        return wrongUsage({Error::Code::BadValue, language, QStringLiteral("--language")});
    return {};
}

CommandResult refusedInput(const Error& error, const CommandLine& line)
{
    return error.where.startsWith(QStringLiteral("--")) ? refused(error) : refused(error, line.inputName);
}

QString summaryOf(const IncidentRecord& record)
{
    return lineOf(record.incident, record.incident.language) + u'\n';
}

Records recordsOf(const ImportDraft& draft)
{
    Records records;
    for (const Service& service : draft.incoming.services)
        records.services.insert(service.id, service);
    return records;
}

/// Incidents are told apart by their ids only; that two of them look alike is worth a word.
QByteArray warningAbout(const Records& records, const Incident& incoming)
{
    for (const IncidentRecord& record : records.incidents) {
        const Incident& other = record.incident;
        if (!other.deleted && other.title == incoming.title && compareTimes(other.started, incoming.started) == 0)
            return messages::sentence({Error::Code::AlreadyExists, lineOf(other, other.language)}).toUtf8() + '\n';
    }
    return {};
}

/// The text counts more than the option; that they differ is worth a word.
QByteArray warningAboutDay(const ImportDraft& draft, const CommandLine& line)
{
    for (const Guess& guess : draft.guesses) {
        if (guess.what == Guess::What::Day && line.has(QLatin1StringView("published")))
            return messages::otherDay(guess.detail, line.option(QLatin1StringView("published"))).toUtf8() + '\n';
    }
    return {};
}

} // namespace

CommandResult previewImport(const CommandLine& line)
{
    if (const auto wrong = misuse(line))
        return *wrong;
    const auto draft = readInput(line);
    if (!draft)
        return refusedInput(draft.error(), line);
    const Records records = recordsOf(*draft);
    const IncidentRecord& record = draft->incoming.record;
    const Instant now = SystemClock().now();
    CommandResult result = line.has(QLatin1StringView("json")) ? printing(toDocument(records, record, now, draft->sourceText))
                                                               : printing(incidentText(records, record, {line.language, now}));
    result.err = warningAboutDay(*draft, line);
    return result;
}

CommandResult importIncident(Desk& desk, const CommandLine& line)
{
    if (const auto wrong = misuse(line))
        return *wrong;
    const auto draft = readInput(line);
    if (!draft)
        return refusedInput(draft.error(), line);
    const QByteArray warning = warningAbout(desk.records(), draft->incoming.record.incident) + warningAboutDay(*draft, line);
    const auto changes = adoptIncident(desk.records(), draft->incoming);
    if (!changes)
        return refused(changes.error(), line.inputName);
    if (const auto committed = desk.commit(*changes, Origin::CommandLine); !committed)
        return refused(committed.error(), line.inputName);
    const IncidentRecord& record = desk.records().incidents[changes->incident];
    CommandResult result = line.has(QLatin1StringView("json"))
        ? printing(toDocument(desk.records(), record, desk.clock().now(), draft->sourceText))
        : printing(summaryOf(record));
    result.err = warning;
    return result;
}

} // namespace lagebild::cli
