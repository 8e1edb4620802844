// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/attachmentsentence.h"

#include "app/domain/entities.h"
#include "app/messages/say.h"

#include <QCoreApplication>
#include <QLocale>

namespace lagebild::messages {

namespace {

const char* attachingSource(Error::Code code)
{
    switch (code) {
    case Error::Code::FileTooLarge:
        return QT_TRANSLATE_NOOP("messages", "This file has %1; an attachment has at most %2. Attach a part of it, or write down where it lies.");
    case Error::Code::NotAFile: return QT_TRANSLATE_NOOP("messages", "This is a folder or a device. Only files can be attached; pack a folder first.");
    case Error::Code::StillGrowing:
        return QT_TRANSLATE_NOOP("messages", "Another program is still writing this file. Attach it once that is done, or attach a copy.");
    case Error::Code::NoRoom:
        return QT_TRANSLATE_NOOP("messages", "There is no room for this file on the disk, so it was not attached. Make room and attach it again.");
    case Error::Code::NotHere:
        return QT_TRANSLATE_NOOP("messages", "“%1” is not on this laptop. Who attached it has it on theirs.");
    case Error::Code::BrokenContent:
        return QT_TRANSLATE_NOOP("messages", "What lies on the disk as “%1” is not what was attached; it was damaged or edited. Take it from a copy of the profile.");
    case Error::Code::NotOpened:
        return QT_TRANSLATE_NOOP("messages", "“%1” may hold a program and is not opened from here. Save it, and open it only if you trust where it comes from.");
    default: return nullptr;
    }
}

/// Anything but a number stays as it is.
QString sizeInWords(const QString& bytes)
{
    bool isNumber = false;
    const qint64 number = bytes.toLongLong(&isNumber);
    return isNumber ? bytesInWords(number) : bytes;
}

} // namespace

QString bytesInWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10 * 1024 * 1024 ? 1 : 0, QLocale::DataSizeTraditionalFormat);
}

QString attachmentSentence(const Error& error)
{
    const char* source = attachingSource(error.code);
    if (!source)
        return {};
    QString said = say(source);
    if (error.code == Error::Code::FileTooLarge)
        return said.arg(sizeInWords(error.detail), bytesInWords(largestAttachment));
    if (said.contains(QStringLiteral("%1")))
        return said.arg(error.detail.simplified());
    return error.detail.isEmpty() ? said : said + QStringLiteral(" (%1)").arg(error.detail.simplified());
}

QString brokenAttachment(const QString& name, const QString& entry, const QString& incident)
{
    return say(QT_TRANSLATE_NOOP("messages", "The attachment “%1” of the entry “%2” (%3) is not what was attached: its file was damaged or edited.")).arg(name, entry, incident);
}

QString attachmentElsewhere(const QString& name, const QString& entry, const QString& incident)
{
    return say(QT_TRANSLATE_NOOP("messages", "Not on this laptop: the attachment “%1” of the entry “%2” (%3). That is no damage: who attached it has it.")).arg(name, entry, incident);
}

QString unclaimedFiles(qint64 count)
{
    return QCoreApplication::translate("messages", "%n file(s) in the folder “attachments” belong to no attachment. They do no harm.", nullptr, int(count));
}

QString attachmentsRemoved(qsizetype count)
{
    return QCoreApplication::translate("messages", "%n attachment(s) went with them, from the disk, too.", nullptr, int(count));
}

QString attachmentsLeft(qsizetype count)
{
    return QCoreApplication::translate("messages", "%n attachment(s) could not be taken off the disk: delete what no entry names (“verify” says so) in the folder “attachments” of the profile.", nullptr, int(count));
}

QString attachmentsNotCopied(qsizetype count)
{
    return QCoreApplication::translate("messages", "Its %n attachment(s) are not in the copy: they lie in the folder “attachments” of the profile. Copy that folder, too.", nullptr, int(count));
}

} // namespace lagebild::messages
