// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>

namespace lagebild {

inline constexpr qsizetype largestText = 10 * 1024 * 1024; ///< bytes

/// The text of a file: UTF-8, or UTF-16 with its byte order mark; line ends become '\n'. EmptyInput, TooLarge,
/// BinaryInput; WrongEncoding says in `where` at which line and byte ("line 3, byte 17", both from 1).
Result<QString> decodeText(const QByteArray& bytes);

} // namespace lagebild
