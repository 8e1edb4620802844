// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/serversentence.h"

#include "app/messages/say.h"
#include "app/messages/sentence.h"

#include <QCoreApplication>

namespace lagebild::messages {

QString listenSentence(const Error& error)
{
    switch (error.code) {
    case Error::Code::InUse:
        return say(QT_TRANSLATE_NOOP("messages", "Another program listens at %1 already. Stop it, or choose another port with --listen."))
            .arg(error.where);
    case Error::Code::BadValue:
        return say(QT_TRANSLATE_NOOP("messages", "“%1” is no address to listen at. Write it like 127.0.0.1:8420 or [::1]:8420."))
            .arg(error.detail);
    case Error::Code::ReadOnly:
        return say(QT_TRANSLATE_NOOP("messages", "%1 can be reached from other computers, which needs TLS, and this version has none. Listen at 127.0.0.1, and let a proxy with TLS on this computer pass requests on."))
            .arg(error.detail);
    case Error::Code::CannotRead:
        return say(QT_TRANSLATE_NOOP("messages", "It is not possible to listen at %1: %2.")).arg(error.where, error.detail);
    default: return sentence(error);
    }
}

QString serverFolderSentence(const Error& error)
{
    switch (error.code) {
    case Error::Code::InUse:
        return say(QT_TRANSLATE_NOOP("messages", "Another server works in %1. Only one may: stop it first, or choose another folder with --data."))
            .arg(error.where);
    case Error::Code::CannotRead:
    case Error::Code::CannotWrite:
        return say(QT_TRANSLATE_NOOP("messages", "The server cannot write in %1. Check that this user may make or change it."))
            .arg(error.where);
    case Error::Code::NewerProfile:
        return say(QT_TRANSLATE_NOOP("messages", "A newer version of Lagebild wrote %1. Update the server.")).arg(error.where);
    case Error::Code::DamagedProfile:
        return say(QT_TRANSLATE_NOOP("messages", "%1 is damaged (%2). Keep a copy of it, then put back a backup."))
            .arg(error.where, error.detail);
    case Error::Code::DiskFull:
        return say(QT_TRANSLATE_NOOP("messages", "The disk with %1 is full. Make room and start the server again.")).arg(error.where);
    default: return sentence(error);
    }
}

QString noSuchDevice(const QString& device)
{
    return say(QT_TRANSLATE_NOOP("messages", "No device is called “%1”. “lagebild-server devices” lists them.")).arg(device);
}

QString serverUsage()
{
    return say(QT_TRANSLATE_NOOP("messages",
        "Usage: lagebild-server --data DIR [--listen ADDRESS:PORT]\n"
        "       lagebild-server invite --data DIR [--role viewer|responder|publisher|admin]\n"
        "       lagebild-server devices --data DIR\n"
        "       lagebild-server revoke DEVICE --data DIR\n"
        "       lagebild-server --help | --version\n"
        "\n"
        "Keeps the team's incidents in the folder DIR and gives them to the laptops that have joined. The first start\n"
        "prints an invite; each invite lets one laptop join, once, within seven days.\n"
        "\n"
        "  --data DIR             everything the server keeps; is made if it is not there\n"
        "  --listen ADDRESS:PORT  this computer only; 127.0.0.1:8420 if not given, port 0 takes a free one\n"
        "  --role ROLE            what who joins may do; responder if not given\n"
        "\n"
        "Ends with 0 when it was told to stop (SIGTERM, SIGINT), 1 with a reason, 2 for wrong usage.\n"));
}

} // namespace lagebild::messages
