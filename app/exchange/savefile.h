// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>

namespace lagebild {

/// Writes a whole file or leaves what was there as it is. Error::CannotWrite with the system's reason.
Result<void> saveFile(const QString& fileName, const QByteArray& bytes);

} // namespace lagebild
