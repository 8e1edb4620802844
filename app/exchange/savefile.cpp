// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/savefile.h"

#include <QSaveFile>

namespace lagebild {

Result<void> saveFile(const QString& fileName, const QByteArray& bytes)
{
    QSaveFile file(fileName);
    // commit() alone overlooks that the last bytes did not fit on the disk (Qt 6.4)
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    if (isWritten && file.commit())
        return {};
    return Error{Error::Code::CannotWrite, file.errorString(), fileName};
}

} // namespace lagebild
