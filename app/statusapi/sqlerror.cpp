// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/sqlerror.h"

namespace lagebild::statusapi {

Error errorOf(const QSqlError& error, const QString& file)
{
    enum SqliteCode { Busy = 5, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NoDatabase = 26 };
    const auto as = [&](Error::Code code) { return Error{code, error.databaseText(), file}; };
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Full: return as(Error::Code::DiskFull);
    case IoError:
    case ReadOnly:
    case CannotOpen: return as(Error::Code::CannotWrite);
    case Corrupt:
    case NoDatabase: return as(Error::Code::DamagedProfile);
    case Busy: return as(Error::Code::InUse);
    default: return as(Error::Code::DatabaseFailed);
    }
}

} // namespace lagebild::statusapi
