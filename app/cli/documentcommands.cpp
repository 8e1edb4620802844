// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/drafting/draft.h"
#include "app/drafting/templates.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/markdown.h"
#include "app/exchange/pdf/pdf.h"
#include "app/messages/sentence.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace lagebild::cli {

namespace {

/// The value of an option as an enumeration; the fallback when it was not given.
template<class E>
Result<E> chosen(const CommandLine& line, QLatin1StringView option, E fallback)
{
    if (!line.has(option))
        return fallback;
    const auto value = fromName<E>(line.option(option));
    return value ? Result<E>(*value) : Error{Error::Code::BadValue, line.option(option), QStringLiteral("--") + option};
}

Result<DraftRequest> requestOf(const CommandLine& line, const QString& fallbackLanguage)
{
    const auto kind = chosen(line, QLatin1StringView("kind"), NoticeKind::Update);
    const auto channel = chosen(line, QLatin1StringView("channel"), Channel::Status);
    if (!kind || !channel)
        return kind ? channel.error() : kind.error();
    const QString language = line.has(QLatin1StringView("language")) ? line.option(QLatin1StringView("language")) : fallbackLanguage;
    if (language != QStringLiteral("de") && language != QStringLiteral("en"))
        return Error{Error::Code::BadValue, language, QStringLiteral("--language")};
    return DraftRequest{*kind, *channel, language, {}};
}

QJsonObject draftObject(const DraftRequest& request, const Draft& draft)
{
    QJsonArray missing;
    for (const MissingTranslation& entry : draft.missing)
        missing.append(QJsonObject{{QStringLiteral("entry"), entry.entry.isNull() ? QJsonValue() : QJsonValue(entry.entry.text())},
            {QStringLiteral("original"), entry.original}, {QStringLiteral("language"), entry.language}});
    return {{QStringLiteral("kind"), nameOf(request.kind)}, {QStringLiteral("channel"), nameOf(request.channel)},
        {QStringLiteral("language"), request.language}, {QStringLiteral("subject"), draft.subject},
        {QStringLiteral("text"), draft.text}, {QStringLiteral("missing"), missing},
        {QStringLiteral("stillDown"), QJsonArray::fromStringList(draft.stillDown)}};
}

Result<ExportView> viewOf(const CommandLine& line, const Incident& incident, Instant now)
{
    ExportView view{incident.language, Audience::Public, now};
    if (line.has(QLatin1StringView("language")))
        view.language = line.option(QLatin1StringView("language"));
    if (line.has(QLatin1StringView("internal")))
        view.audience = Audience::Staff;
    static const QStringList languages{QStringLiteral("de"), QStringLiteral("en")};
    if (line.has(QLatin1StringView("language")) && !languages.contains(view.language))
        return Error{Error::Code::BadValue, view.language, QStringLiteral("--language")};
    return view;
}

struct ExportFormat {
    QString name;
    Paper paper = Paper::A4;
};

QByteArray exported(const Records& records, const IncidentRecord& record, const ExportView& view, const ExportFormat& wanted)
{
    const QString& format = wanted.name;
    if (format == QStringLiteral("pdf")) {
        return toPdf(QString::fromUtf8(toHtmlPage(records, record, view)), textIn(record.incident.title, view.language), wanted.paper);
    }
    if (format == QStringLiteral("md"))
        return toMarkdown(records, record, view).toUtf8();
    if (format == QStringLiteral("html"))
        return toHtmlPage(records, record, view);
    if (format == QStringLiteral("csv"))
        return entriesAsCsv(records, record, view.audience);
    return QJsonDocument(toDocument(records, record, view.now)).toJson(); // always whole: it is read back without loss
}

} // namespace

CommandResult draftOne(const Desk& desk, const CommandLine& line, const QString& profileFolder)
{
    const auto id = resolveIncident(desk.records(), line.words[0]);
    const auto request = requestOf(line, id ? findIncident(desk.records(), *id)->incident.language : QStringLiteral("en"));
    if (!request)
        return wrongUsage(request.error());
    if (!id)
        return refused(id.error());
    const auto templates = Templates::load(profileFolder + QStringLiteral("/templates"));
    if (!templates)
        return refused(templates.error());
    const auto draft = draftNotice(desk.records(), *id, *request, desk.clock().now(), *templates);
    if (!draft)
        return refused(draft.error());
    if (line.has(QLatin1StringView("json")))
        return printing(draftObject(*request, *draft));
    CommandResult result = printing(draft->text.endsWith(u'\n') ? draft->text : draft->text + u'\n');
    for (const MissingTranslation& entry : draft->missing)
        result.err += messages::untranslated(entry.original, request->language).toUtf8() + '\n';
    if (!draft->stillDown.isEmpty())
        result.err += messages::stillDown(draft->stillDown).toUtf8() + '\n';
    return result;
}

namespace {

Result<ExportFormat> formatOf(const CommandLine& line)
{
    const QString format = line.option(QLatin1StringView("format"));
    static const QStringList formats{QStringLiteral("md"), QStringLiteral("html"), QStringLiteral("pdf"), QStringLiteral("csv"), QStringLiteral("json")};
    if (format.isEmpty())
        return Error{Error::Code::MissingArgument, QStringLiteral("--format ") + formats.join(u'|'), QStringLiteral("export")};
    if (!formats.contains(format))
        return Error{Error::Code::BadValue, format, QStringLiteral("--format")};
    const QString paper = line.option(QLatin1StringView("paper")).toLower();
    if (!QStringList{QString(), QStringLiteral("a4"), QStringLiteral("letter")}.contains(paper))
        return Error{Error::Code::BadValue, paper, QStringLiteral("--paper")};
    return ExportFormat{format, paper == QStringLiteral("letter") ? Paper::Letter : Paper::A4};
}

} // namespace

CommandResult exportOne(const Desk& desk, const CommandLine& line)
{
    const auto format = formatOf(line);
    if (!format)
        return wrongUsage(format.error());
    const auto id = resolveIncident(desk.records(), line.words[0]);
    if (!id)
        return refused(id.error());
    const auto view = viewOf(line, findIncident(desk.records(), *id)->incident, desk.clock().now());
    if (!view)
        return wrongUsage(view.error());
    if (format->name == QStringLiteral("pdf") && !qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return refused({Error::Code::Internal, QStringLiteral("no fonts"), {}});
    CommandResult result;
    result.out = exported(desk.records(), *findIncident(desk.records(), *id), *view, *format);
    if (line.has(QLatin1StringView("output")))
        result.file = CommandResult::File{line.option(QLatin1StringView("output")), std::exchange(result.out, {})};
    return result;
}

} // namespace lagebild::cli
