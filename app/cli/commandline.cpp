// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QRegularExpression>
#include <span>

namespace lagebild::cli {

namespace {

struct Usage {
    Command command;
    const char* name;
    const char* words;   ///< what has to follow, in the order of the command line
    int count;           ///< how many words
    const char* options; ///< its own, by name; "name=VALUE" takes a value
};

constexpr Usage usages[] = {
    {Command::Import, "import", "FILE|-", 1,
        "published=DATE timezone=ZONE language=de|en format=auto|text|lagebild|statuspage|cstate incident=NAME|ID "
        "preview json"},
    {Command::Incidents, "incidents", "", 0, "json"},
    {Command::Show, "show", "INCIDENT", 1, "as-known-at=TIME json"},
    {Command::Search, "search", "WORDS", 1, "kind=entry|notice|incident|service in=INCIDENT limit=N json"},
    {Command::Declare, "declare", "TITLE", 1, "severity=N language=de|en json"},
    {Command::Phase, "phase", "INCIDENT PHASE", 2, "at=TIME json"},
    {Command::Mark, "mark", "INCIDENT SERVICE STATE", 3, "percent=N at=TIME new json"},
    {Command::Add, "add", "INCIDENT \"13:54 text #service !public\"", 2, "json"},
    {Command::Attach, "attach", "INCIDENT ENTRY|new FILE…", 3, "json"},
    {Command::Redact, "redact", "INCIDENT ENTRY", 2, ""},
    {Command::Draft, "draft", "INCIDENT", 1,
        "kind=initial|update|resolved|report language=de|en channel=status|email|social|internal json"},
    {Command::Export, "export", "INCIDENT", 1, "format=md|html|pdf|csv|json paper=a4|letter language=de|en output=FILE internal"},
    {Command::Journal, "journal", "", 0, "output=FILE input=FILE|- json"},
    {Command::Backup, "backup", "FILE", 1, ""},
    {Command::Verify, "verify", "", 0, "json"},
    {Command::Rebuild, "rebuild", "", 0, ""},
    {Command::Connect, "connect", "ADDRESS", 1, "invite=CODE user=NAME share=all|none|INCIDENT,INCIDENT json"},
    {Command::Sync, "sync", "", 0, "json"},
};

const Usage* usageOf(const QString& name)
{
    for (const Usage& usage : usages) {
        if (name == QLatin1StringView(usage.name))
            return &usage;
    }
    return nullptr;
}

QStringList optionsOf(const Usage& usage)
{
    return QString::fromLatin1(usage.options).split(u' ', Qt::SkipEmptyParts);
}

/// Every option of every command: which of them fit is checked once the command is known.
void addOptions(QCommandLineParser& parser)
{
    QMap<QString, QString> all{{QStringLiteral("profile"), QStringLiteral("DIR")}};
    for (const Usage& usage : usages) {
        for (const QString& option : optionsOf(usage))
            all.insert(option.section(u'=', 0, 0), option.section(u'=', 1));
    }
    for (auto it = all.begin(); it != all.end(); ++it)
        parser.addOption(QCommandLineOption(it.key(), {}, it.value()));
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("v"), QStringLiteral("version")}));
}

/// What is wrong with a line that the parser refuses although it knows every option: the last one lacks its value, or
/// one that takes none has one.
Error valueError(const QStringList& arguments)
{
    const QString last = arguments.value(arguments.size() - 1);
    for (const Usage& usage : usages) {
        for (const QString& option : QStringList{QStringLiteral("profile=DIR")} + optionsOf(usage)) {
            const QString value = option.section(u'=', 1);
            if (!value.isEmpty() && last == QStringLiteral("--") + option.section(u'=', 0, 0))
                return {Error::Code::MissingArgument, last + u' ' + value, QString::fromLatin1(usage.name)};
        }
    }
    const QStringList valued = arguments.filter(QRegularExpression(QStringLiteral("^--[a-z]+=")));
    return {Error::Code::TooManyArguments, valued.isEmpty() ? last : valued.first()};
}

std::optional<Error> misfit(const Usage& usage, const CommandLine& line)
{
    QStringList fitting{QStringLiteral("profile")};
    for (const QString& option : optionsOf(usage))
        fitting << option.section(u'=', 0, 0);
    for (const QString& option : line.options.keys()) {
        if (!fitting.contains(option))
            return Error{Error::Code::UnknownOption, QStringLiteral("--") + option, QString::fromLatin1(usage.name)};
    }
    const QStringList wanted = QString::fromUtf8(usage.words).split(u' ', Qt::SkipEmptyParts);
    if (line.words.size() < usage.count)
        return Error{Error::Code::MissingArgument, wanted[line.words.size()], QString::fromLatin1(usage.name)};
    const bool takesMore = usage.command == Command::Search || usage.command == Command::Attach;
    if (line.words.size() > usage.count && !takesMore)
        return Error{Error::Code::TooManyArguments, line.words[usage.count], QString::fromLatin1(usage.name)};
    if (usage.command == Command::Connect && line.option(QLatin1StringView("invite")).trimmed().isEmpty())
        return Error{Error::Code::MissingArgument, QStringLiteral("--invite CODE"), QString::fromLatin1(usage.name)};
    if (usage.command == Command::Search && line.words.join(QString()).trimmed().isEmpty())
        return Error{Error::Code::MissingArgument, wanted.first(), QString::fromLatin1(usage.name)};
    return {};
}

CommandLine collect(const QCommandLineParser& parser, const QStringList& arguments)
{
    CommandLine line;
    line.arguments = arguments;
    line.words = parser.positionalArguments();
    for (const QString& name : parser.optionNames())
        line.options.insert(name, parser.value(name));
    return line;
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("lagebild-cli")} + arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        return unknown.isEmpty() ? valueError(arguments) : Error{Error::Code::UnknownOption, unknown.first()};
    }
    CommandLine line = collect(parser, arguments);
    if (parser.isSet(QStringLiteral("help")) || line.words.value(0) == QStringLiteral("help"))
        return line;
    if (parser.isSet(QStringLiteral("version"))) {
        line.command = Command::Version;
        return line;
    }
    if (line.words.isEmpty())
        return Error{Error::Code::MissingArgument, QStringLiteral("COMMAND")};
    const QString name = line.words.takeFirst();
    const Usage* usage = usageOf(name);
    if (!usage)
        return Error{Error::Code::UnknownOption, name};
    line.command = usage->command;
    if (const auto error = misfit(*usage, line))
        return *error;
    return line;
}

bool isReading(Command command)
{
    return command == Command::Incidents || command == Command::Show || command == Command::Search
        || command == Command::Draft || command == Command::Export;
}

QString usage()
{
    QString text = QStringLiteral("lagebild-cli [--profile DIR] COMMAND\n\n");
    for (const Usage& usage : usages) {
        text += QStringLiteral("  ") + QString::fromLatin1(usage.name);
        if (usage.count > 0)
            text += u' ' + QString::fromUtf8(usage.words);
        for (const QString& option : optionsOf(usage))
            text += QStringLiteral(" [--") + QString(option).replace(u'=', u' ') + u']';
        text += u'\n';
    }
    return text;
}

QJsonObject toJson(const CommandLine& line)
{
    return {{QStringLiteral("arguments"), QJsonArray::fromStringList(line.arguments)},
        {QStringLiteral("input"), QString::fromLatin1(line.input.toBase64())},
        {QStringLiteral("inputName"), line.inputName}, {QStringLiteral("zone"), QString::fromLatin1(line.zone)},
        {QStringLiteral("language"), line.language}};
}

Result<CommandLine> commandLineFromJson(const QJsonObject& json)
{
    QStringList arguments;
    for (const QJsonValue& argument : json.value(u"arguments").toArray())
        arguments << argument.toString();
    auto line = parseCommandLine(arguments);
    if (!line)
        return line;
    line->input = QByteArray::fromBase64(json.value(u"input").toString().toLatin1());
    line->inputName = json.value(u"inputName").toString();
    line->zone = json.value(u"zone").toString().toLatin1();
    line->language = json.value(u"language").toString();
    return line;
}

} // namespace lagebild::cli
