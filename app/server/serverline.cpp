// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/serverline.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace lagebild::server {

namespace {

const QString dataOption = QStringLiteral("data");
const QString listenOption = QStringLiteral("listen");
const QString roleOption = QStringLiteral("role");

struct Usage {
    ServerCommand command;
    QString name;
    QStringList options;
    int words;
};

const Usage& usageOf(const QStringList& words)
{
    static const Usage usages[] = {
        {ServerCommand::Serve, {}, {dataOption, listenOption}, 0},
        {ServerCommand::Invite, QStringLiteral("invite"), {dataOption, roleOption}, 0},
        {ServerCommand::Devices, QStringLiteral("devices"), {dataOption}, 0},
        {ServerCommand::Revoke, QStringLiteral("revoke"), {dataOption}, 1},
    };
    for (const Usage& usage : usages) {
        if (!words.isEmpty() && usage.name == words[0])
            return usage;
    }
    return usages[0];
}

void addOptions(QCommandLineParser& parser)
{
    for (const QString& name : {dataOption, listenOption, roleOption})
        parser.addOption(QCommandLineOption(name, {}, QStringLiteral("VALUE")));
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
    parser.addOption(QCommandLineOption(QStringLiteral("version")));
}

Result<void> readListen(const QString& text, ServerLine& line)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:\\[([0-9a-fA-F:.]+)\\]|([0-9]+(?:\\.[0-9]+){3})|localhost):([0-9]{1,5})$"));
    const auto match = form.match(text);
    bool isPort = false;
    const quint16 port = match.captured(3).toUShort(&isPort);
    if (!match.hasMatch() || !isPort)
        return Error{Error::Code::BadValue, text, QStringLiteral("--listen")};
    const QString address = match.captured(1) + match.captured(2);
    line.address = address.isEmpty() ? QStringLiteral("127.0.0.1") : address;
    line.port = port;
    return {};
}

Result<void> readValues(const QCommandLineParser& parser, ServerLine& line)
{
    line.folder = parser.value(dataOption);
    if (line.folder.isEmpty())
        return Error{Error::Code::MissingArgument, QStringLiteral("--data DIR")};
    if (parser.isSet(listenOption)) {
        if (const auto read = readListen(parser.value(listenOption), line); !read)
            return read;
    }
    if (parser.isSet(roleOption)) {
        const auto role = statusapi::roleFrom(parser.value(roleOption));
        if (!role)
            return Error{Error::Code::BadValue, parser.value(roleOption), QStringLiteral("--role")};
        line.role = *role;
    }
    return {};
}

} // namespace

Result<ServerLine> parseServerLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("lagebild-server")} + arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        if (unknown.isEmpty())
            return Error{Error::Code::MissingArgument, arguments.last()}; // an option without its value
        return Error{Error::Code::UnknownOption, QStringLiteral("--") + unknown[0]};
    }
    ServerLine line;
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
        line.command = parser.isSet(QStringLiteral("help")) ? ServerCommand::Help : ServerCommand::Version;
        return line;
    }
    QStringList words = parser.positionalArguments();
    const Usage& usage = usageOf(words);
    line.command = usage.command;
    if (!usage.name.isEmpty())
        words.removeFirst();
    for (const QString& name : {listenOption, roleOption}) {
        if (parser.isSet(name) && !usage.options.contains(name))
            return Error{Error::Code::UnknownOption, QStringLiteral("--") + name};
    }
    if (words.size() > usage.words)
        return Error{Error::Code::TooManyArguments, words.last()};
    if (words.size() < usage.words)
        return Error{Error::Code::MissingArgument, QStringLiteral("DEVICE")};
    line.device = words.value(0);
    if (const auto read = readValues(parser, line); !read)
        return read.error();
    return line;
}

bool isLoopback(const QString& address)
{
    return address.startsWith(QStringLiteral("127.")) || address == QStringLiteral("::1")
        || address == QStringLiteral("0:0:0:0:0:0:0:1");
}

} // namespace lagebild::server
