// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/opening.h"

#include "app/domain/entities.h"

#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QSet>

namespace lagebild {

namespace {

/// Not SVG and HTML, which run scripts, and not the old office formats, which do not tell that they hold macros.
const QSet<QString>& safeTypes()
{
    static const QSet<QString> types{QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/gif"),
        QStringLiteral("image/webp"), QStringLiteral("image/bmp"), QStringLiteral("image/tiff"),
        QStringLiteral("application/pdf"), QStringLiteral("text/plain"), QStringLiteral("text/csv"),
        QStringLiteral("text/x-log"), QStringLiteral("text/x-readme"), QStringLiteral("text/markdown"), QStringLiteral("application/json"),
        QStringLiteral("application/vnd.oasis.opendocument.text"),
        QStringLiteral("application/vnd.oasis.opendocument.spreadsheet"),
        QStringLiteral("application/vnd.oasis.opendocument.presentation"),
        QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.presentation")};
    return types;
}

bool isSafe(const QMimeType& type)
{
    return safeTypes().contains(type.name());
}

} // namespace

bool isSafeToOpen(const QString& name, const QByteArray& content)
{
    const QMimeDatabase types;
    const QList<QMimeType> named = types.mimeTypesForFileName(name); // by which the computer chooses the program
    const QMimeType found = types.mimeTypeForData(content);
    const bool isNamedSafe = std::all_of(named.begin(), named.end(), isSafe);
    const bool isDocument = !named.isEmpty() && found.inherits(QStringLiteral("application/zip"))
        && named.first().name().contains(QStringLiteral("document"));
    return isNamedSafe && (isSafe(found) || isDocument);
}

Result<QString> LookingCopies::make(const QString& name, const QByteArray& content)
{
    const QString safe = safeFileName(name);
    if (!isSafeToOpen(safe, content))
        return Error{Error::Code::NotOpened, safe};
    const QString folder = m_folder.filePath(QString::number(++m_count)); // of one name there may be several
    QFile file(folder + u'/' + safe);
    const bool isWritten = QDir().mkpath(folder) && file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.write(content) == content.size() && file.flush();
    if (!isWritten)
        return Error{Error::Code::CannotWrite, file.errorString(), safe};
    file.setPermissions(QFile::ReadOwner);
    return file.fileName();
}

} // namespace lagebild
