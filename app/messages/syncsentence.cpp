// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/syncsentence.h"

#include "app/messages/say.h"
#include "app/messages/sentence.h"

#include <QCoreApplication>

namespace lagebild::messages {

QString connected(const QString& address, qsizetype incidents)
{
    return say(QT_TRANSLATE_N_NOOP("messages", "Connected to %1. %n incident(s) are shared with it."), int(incidents)).arg(address);
}

QString notConnected()
{
    return say(QT_TRANSLATE_NOOP("messages", "No server is connected. “lagebild-cli connect ADDRESS --invite CODE” connects one."));
}

QString allOnServer(const QString& address)
{
    return say(QT_TRANSLATE_NOOP("messages", "Everything that is shared is on %1, and everything from there is here.")).arg(address);
}

QString waitingForServer(const QString& address, qint64 changes)
{
    return say(QT_TRANSLATE_N_NOOP("messages", "%n change(s) are saved here and not yet on %1."), int(changes)).arg(address);
}

QString needingAttention(const QString& address, qint64 changes)
{
    return say(QT_TRANSLATE_N_NOOP("messages", "%1 does not take %n change(s). They are kept here."), int(changes)).arg(address);
}

QString signInNeeded(const QString& address)
{
    return say(QT_TRANSLATE_NOOP("messages", "%1 does not know this device, or no longer. Connect again with a fresh invite; nothing is lost."))
        .arg(address);
}

QString serverTrouble(const QString& address, ServerTrouble trouble)
{
    switch (trouble) {
    case ServerTrouble::ReadOnly:
        return say(QT_TRANSLATE_NOOP("messages", "On %1 you may only read. Your changes are kept here.")).arg(address);
    case ServerTrouble::Full:
        return say(QT_TRANSLATE_NOOP("messages", "The disk of %1 is full. Your changes are kept here and go up once there is room.")).arg(address);
    case ServerTrouble::Busy:
        return say(QT_TRANSLATE_NOOP("messages", "%1 is busy and asks to be left alone for a moment. Your changes are kept here.")).arg(address);
    case ServerTrouble::NotOurs: break;
    }
    return say(QT_TRANSLATE_NOOP("messages", "What answers at %1 is no Lagebild server, or one that this version does not understand."))
        .arg(address);
}

QString whyNotJoined(const Error& error, const QString& address)
{
    if (error.code == Error::Code::BadValue) {
        return say(QT_TRANSLATE_NOOP("messages", "“%1” is no address of a server. It begins with https://; http:// only goes to this computer itself."))
            .arg(address);
    }
    if (error.code == Error::Code::WrongFormat)
        return serverTrouble(address, ServerTrouble::NotOurs);
    return sentence(error);
}

} // namespace lagebild::messages
