// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attachments/contentfile.h"

#include "app/store/profilefiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lagebild::store {

namespace {

constexpr qint64 pieceSize = 1024 * 1024;

Error writingFailed(int number)
{
    const bool isFull = number == ENOSPC || number == EDQUOT;
    const QString reason = isFull ? QString() : QString::fromLocal8Bit(std::strerror(number));
    return {isFull ? Error::Code::NoRoom : Error::Code::CannotWrite, reason};
}

/// Zero, or the system's number of the failure.
int writeAll(int file, const QByteArray& content)
{
    for (qsizetype done = 0; done < content.size();) {
        const ssize_t written = ::write(file, content.constData() + done, size_t(std::min<qsizetype>(pieceSize, content.size() - done)));
        if (written < 0 && errno != EINTR)
            return errno;
        done += std::max<ssize_t>(0, written);
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

/// Makes the folder; the disk then knows it by its name.
Result<void> makeFolder(const QString& folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    const QString parent = QFileInfo(folder).path();
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return writingFailed(errno);
    return syncToDisk(parent);
}

Result<void> writeNamed(const QString& path, const QString& draft, const QByteArray& content)
{
    const QByteArray name = QFile::encodeName(draft);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return writingFailed(errno);
    int failure = writeAll(file, content);
    if (::close(file) != 0 && failure == 0)
        failure = errno;
    if (failure == 0 && ::rename(name.constData(), QFile::encodeName(path).constData()) != 0)
        failure = errno;
    if (failure != 0) {
        ::unlink(name.constData());
        return writingFailed(failure);
    }
    const auto synced = syncToDisk(QFileInfo(path).path());
    if (!synced)
        ::unlink(QFile::encodeName(path).constData());
    return synced;
}

} // namespace

QString attachmentsFolder(const QString& profileFolder)
{
    return profileFolder + QStringLiteral("/attachments");
}

Result<QByteArray> checkedSize(const QByteArray& content)
{
    if (content.isEmpty())
        return Error{Error::Code::EmptyInput, {}};
    if (content.size() > largestAttachment)
        return Error{Error::Code::FileTooLarge, QString::number(content.size())};
    return content;
}

Result<QByteArray> readFile(const QString& name, const AttachmentProgress& progress)
{
    const QFileInfo before(name);
    if (before.exists() && !before.isFile()) // a pipe would be waited for
        return Error{Error::Code::NotAFile, {}};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{Error::Code::CannotRead, file.errorString()};
    if (before.size() > largestAttachment)
        return Error{Error::Code::FileTooLarge, QString::number(before.size())};
    QByteArray content;
    content.reserve(before.size() + 1);
    while (content.size() <= largestAttachment) { // files of a virtual disk may be longer than they say
        const QByteArray piece = file.read(std::min(pieceSize, largestAttachment + 1 - content.size()));
        if (piece.isEmpty())
            break;
        content += piece;
        if (progress && !progress(content.size()))
            return Error{Error::Code::NothingToDo, {}};
    }
    if (file.error() != QFile::NoError)
        return Error{Error::Code::CannotRead, file.errorString()};
    const QFileInfo after(name);
    // the time alone is not enough: file systems note it in steps of some milliseconds
    const bool hasGrown = before.size() != content.size() || after.size() != content.size();
    if (before.size() > 0 && (hasGrown || after.lastModified() != before.lastModified()))
        return Error{Error::Code::StillGrowing, {}};
    return checkedSize(content);
}

Result<void> writeContent(const QString& path, const QByteArray& content)
{
    const QString folder = QFileInfo(path).path();
    for (const QString& needed : {QFileInfo(folder).path(), folder}) {
        if (const auto made = makeFolder(needed); !made)
            return made;
    }
    // a name of its own each time: two may write the same content at once
    const QString draft = path + QStringLiteral(".part-") + QUuid::createUuid().toString(QUuid::Id128);
    return writeNamed(path, draft, content);
}

} // namespace lagebild::store
