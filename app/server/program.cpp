// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/program.h"

#include "app/messages/sentence.h"
#include "app/messages/serversentence.h"
#include "app/server/serve.h"
#include "app/server/serverline.h"
#include "app/statusapi/accounts.h"

#include <QDir>
#include <cstdio>
#include <sys/stat.h>

namespace lagebild::server {

namespace {

using statusapi::Accounts;

int refuse(const QString& sentence, int exitCode = 1)
{
    std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
    return exitCode;
}

int print(const QString& text)
{
    std::fputs(qUtf8Printable(text), stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
}

int invite(Accounts& accounts, const ServerLine& line)
{
    const auto code = accounts.invite(line.role, QDateTime::currentDateTimeUtc());
    return code ? print(QStringLiteral("invite: %1\n").arg(*code)) : refuse(messages::serverFolderSentence(code.error()));
}

/// One line a device: id, role, user, device, day last seen, "revoked" behind; separated by tabs.
int listDevices(Accounts& accounts)
{
    const auto devices = accounts.devices();
    if (!devices)
        return refuse(messages::serverFolderSentence(devices.error()));
    QString lines;
    for (const auto& device : *devices) {
        QStringList columns{device.who.device, nameOf(device.who.role), device.who.user, device.who.deviceName,
            device.seen.date().toString(Qt::ISODate)};
        if (device.revoked)
            columns << QStringLiteral("revoked");
        for (QString& column : columns)
            column = column.simplified(); // a name may hold anything
        lines += columns.join(u'\t') + u'\n';
    }
    return print(lines);
}

int revoke(Accounts& accounts, const ServerLine& line)
{
    const auto found = accounts.revoke(line.device, QDateTime::currentDateTimeUtc());
    if (!found)
        return refuse(messages::serverFolderSentence(found.error()));
    return *found ? 0 : refuse(messages::noSuchDevice(line.device));
}

int administrate(const ServerLine& line)
{
    if (!QDir(line.folder).exists())
        return refuse(messages::sentence({Error::Code::NotFound, line.folder}));
    statusapi::TokenDigests digests;
    auto accounts = Accounts::open(line.folder, digests);
    if (!accounts)
        return refuse(messages::serverFolderSentence(accounts.error()));
    switch (line.command) {
    case ServerCommand::Invite: return invite(*accounts, line);
    case ServerCommand::Devices: return listDevices(*accounts);
    default: return revoke(*accounts, line);
    }
}

} // namespace

int runProgram(const QStringList& arguments)
{
    ::umask(077); // what the server keeps is for its own user
    const auto line = parseServerLine(arguments);
    if (!line)
        return refuse(messages::sentence(line.error()), 2);
    switch (line->command) {
    case ServerCommand::Help: return print(messages::serverUsage());
    case ServerCommand::Version: return print(QStringLiteral("lagebild-server " LAGEBILD_VERSION "\n"));
    case ServerCommand::Serve: break;
    default: return administrate(*line);
    }
    const auto problem = serve(*line, [](const QString& text) { (void)print(text); });
    return problem ? refuse(*problem) : 0;
}

} // namespace lagebild::server
