// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/incidenttext.h"
#include "app/domain/shortids.h"
#include "app/exchange/fileimport.h"
#include "app/exchange/incidentjson.h"
#include "app/messages/sentence.h"

#include <QFileInfo>
#include <QJsonArray>
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

ImportFormat formatOf(const CommandLine& line)
{
    static const QHash<QString, ImportFormat> formats{{QStringLiteral("text"), ImportFormat::Text},
        {QStringLiteral("lagebild"), ImportFormat::Lagebild}, {QStringLiteral("statuspage"), ImportFormat::Statuspage},
        {QStringLiteral("cstate"), ImportFormat::CState}};
    return formats.value(line.option(QLatin1StringView("format")), ImportFormat::Auto);
}

/// With --incident only that one.
Result<ImportedFile> readInput(const CommandLine& line)
{
    const auto options = optionsOf(line);
    if (!options)
        return options.error();
    auto file = importFile(line.input, *options, formatOf(line));
    const QString wanted = line.option(QLatin1StringView("incident")).trimmed();
    if (!file || wanted.isEmpty())
        return file;
    const auto found = findDraft(file->drafts, wanted);
    return found ? Result<ImportedFile>(ImportedFile{{file->drafts[*found]}, {}})
                 : Error{found.error().code, found.error().detail, QStringLiteral("--incident")};
}

/// Nothing where the options fit together.
std::optional<CommandResult> misuse(const CommandLine& line)
{
    const QString format = line.option(QLatin1StringView("format"));
    static const QStringList formats{QString(), QStringLiteral("auto"), QStringLiteral("text"), QStringLiteral("lagebild"),
        QStringLiteral("statuspage"), QStringLiteral("cstate")};
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
QByteArray warningAbout(const Records& records, const QList<IncidentId>& sameTitle, const Incident& incoming)
{
    for (const IncidentId id : sameTitle) {
        const Incident& other = records.incidents[id].incident;
        if (!other.deleted && other.id != incoming.id && compareTimes(other.started, incoming.started) == 0)
            return messages::sentence({Error::Code::AlreadyExists, lineOf(other, other.language)}).toUtf8() + '\n';
    }
    return {};
}

QString wordsOf(const LocalText& title)
{
    return QStringList(title.keys() + title.values()).join(u'\n');
}

QHash<QString, QList<IncidentId>> byTitle(const Records& records)
{
    QHash<QString, QList<IncidentId>> titles;
    for (const IncidentRecord& record : records.incidents)
        titles[wordsOf(record.incident.title)] << record.incident.id;
    return titles;
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

/// Every member that could not be read, up to a screenful.
QByteArray problemsOf(const ImportedFile& file)
{
    constexpr qsizetype most = 20;
    QList<Error> problems = file.problems;
    for (const ImportDraft& draft : file.drafts)
        problems << draft.problems;
    QByteArray lines;
    for (const Error& problem : problems.first(std::min(problems.size(), most)))
        lines += messages::sentence(problem).toUtf8() + '\n';
    if (problems.size() > most)
        lines += messages::moreOfThem(problems.size() - most).toUtf8() + '\n';
    return lines;
}

/// One document; where the file holds several incidents, the one to look at first with the rest beside it.
QJsonObject documentOf(const ImportedFile& file, Instant now)
{
    const qsizetype first = foremost(file.drafts);
    const auto documentAt = [&](qsizetype at) {
        const ImportDraft& draft = file.drafts[at];
        QJsonObject document = toDocument(recordsOf(draft), draft.incoming.record, now, draft.sourceText);
        if (!draft.sourceId.isEmpty())
            document[u"sourceId"] = draft.sourceId;
        return document;
    };
    QJsonObject document = documentAt(first);
    QJsonArray others;
    for (qsizetype i = 0; i < file.drafts.size(); ++i) {
        if (i != first)
            others.append(documentAt(i));
    }
    if (!others.isEmpty())
        document[u"others"] = others;
    return document;
}

} // namespace

CommandResult previewImport(const CommandLine& line)
{
    if (const auto wrong = misuse(line))
        return *wrong;
    const auto file = readInput(line);
    if (!file)
        return refusedInput(file.error(), line);
    const Instant now = SystemClock().now();
    QByteArray warnings = problemsOf(*file);
    for (const ImportDraft& draft : file->drafts)
        warnings += warningAboutDay(draft, line);
    if (line.has(QLatin1StringView("json"))) {
        CommandResult result = printing(documentOf(*file, now));
        result.err = warnings;
        return result;
    }
    QStringList texts;
    for (const ImportDraft& draft : file->drafts)
        texts << incidentText(recordsOf(draft), draft.incoming.record, {line.language, now});
    CommandResult result = printing(texts.join(u'\n'));
    result.err = warnings;
    return result;
}

namespace {

/// Takes the incidents in, each a step of its own that can be taken back. Those that are here already are left as they
/// are; an error only where none is new.
Result<QList<IncidentId>> takeIn(Desk& desk, const ImportedFile& file, QByteArray& warnings)
{
    QList<IncidentId> taken;
    std::optional<Error> known;
    const auto titles = byTitle(desk.records()); // of before: those of one file are told apart by the file
    ShortIds shortIds = shortIdsOf(desk.records());
    for (const ImportDraft& draft : file.drafts) {
        const Incident& incident = draft.incoming.record.incident;
        const auto changes = adoptIncident(desk.records(), draft.incoming, shortIds);
        if (!changes && changes.error().code == Error::Code::AlreadyExists) {
            known = changes.error();
            continue;
        }
        if (!changes)
            return changes.error();
        if (const auto committed = desk.commit(*changes, Origin::CommandLine); !committed)
            return committed.error();
        warnings += warningAbout(desk.records(), titles.value(wordsOf(incident.title)), incident);
        shortIds.insert(desk.records().incidents[incident.id].incident.shortId, incident.id);
        taken << incident.id;
    }
    if (taken.isEmpty() && known)
        return *known;
    if (const qsizetype left = file.drafts.size() - taken.size(); left > 0)
        warnings += messages::hereAlready(left).toUtf8() + '\n';
    return taken;
}

/// The incidents as the profile has them now.
QJsonObject savedDocument(const Desk& desk, const ImportedFile& file, const QList<IncidentId>& taken)
{
    QJsonObject document;
    QJsonArray others;
    const QSet<IncidentId> fresh(taken.begin(), taken.end());
    for (const ImportDraft& draft : file.drafts) {
        const IncidentId id = draft.incoming.record.incident.id;
        if (!fresh.contains(id))
            continue;
        const QJsonObject one = toDocument(desk.records(), desk.records().incidents[id], desk.clock().now(), draft.sourceText);
        if (document.isEmpty())
            document = one;
        else
            others.append(one);
    }
    if (!others.isEmpty())
        document[u"others"] = others;
    return document;
}

} // namespace

CommandResult importIncident(Desk& desk, const CommandLine& line)
{
    if (const auto wrong = misuse(line))
        return *wrong;
    const auto file = readInput(line);
    if (!file)
        return refusedInput(file.error(), line);
    QByteArray warnings = problemsOf(*file);
    for (const ImportDraft& draft : file->drafts)
        warnings += warningAboutDay(draft, line);
    const auto taken = takeIn(desk, *file, warnings);
    if (!taken)
        return refused(taken.error(), line.inputName);
    QString summary;
    for (const IncidentId id : *taken)
        summary += summaryOf(desk.records().incidents[id]);
    CommandResult result = printing(summary);
    if (line.has(QLatin1StringView("json")))
        result = printing(savedDocument(desk, *file, *taken));
    result.err = warnings;
    return result;
}

} // namespace lagebild::cli
