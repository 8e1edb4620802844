// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>

namespace lagebild::sync {

/// Keeps a device's token in a file that only the person may read. Beside the database, not in it: a profile that is
/// sent to somebody to look at does not carry it. CannotWrite names the file.
Result<void> keepToken(const QString& file, const QByteArray& token);
/// Empty when there is none.
QByteArray keptToken(const QString& file);

} // namespace lagebild::sync
