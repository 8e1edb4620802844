// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/tokenfile.h"

#include <QFile>
#include <QSaveFile>

namespace lagebild::sync {

Result<void> keepToken(const QString& name, const QByteArray& token)
{
    QSaveFile file(name);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(token) == token.size() && file.commit();
    return isWritten ? Result<void>() : Error{Error::Code::CannotWrite, file.errorString(), name};
}

QByteArray keptToken(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.read(1024).trimmed() : QByteArray();
}

} // namespace lagebild::sync
