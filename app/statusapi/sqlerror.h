// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QSqlError>

namespace lagebild::statusapi {

/// What SQLite's failure means for whoever runs the server: InUse, CannotWrite, DiskFull, DamagedProfile, else
/// DatabaseFailed. Codes: https://sqlite.org/rescode.html.
Error errorOf(const QSqlError& error, const QString& file = {});

} // namespace lagebild::statusapi
