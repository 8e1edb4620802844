// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <optional>

namespace lagebild::cli {

/// A message between two processes of one user: the number of bytes on a line of its own, then one JSON object.
QByteArray framed(const QJsonObject& message);

/// The message when `received` holds all of it. WrongFormat for anything else than the beginning of one, TooLarge
/// above 64 MiB.
Result<std::optional<QJsonObject>> unframed(const QByteArray& received);

} // namespace lagebild::cli
