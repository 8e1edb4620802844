// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/attachments.h"

namespace lagebild::store {

/// Where a profile keeps the contents of its attachments.
QString attachmentsFolder(const QString& profileFolder);

/// The content itself, unless it is empty or too large. Errors: EmptyInput, FileTooLarge (detail: bytes).
Result<QByteArray> checkedSize(const QByteArray& content);

/// A whole file as it stands at one moment. Errors: those of checkedSize(), NotAFile, CannotRead, StillGrowing, NothingToDo
/// when `progress` (may be empty) says so.
Result<QByteArray> readFile(const QString& file, const AttachmentProgress& progress);

/// Writes a file so that its name stands for all of it, on the disk, folders included; readable for the person only.
/// Errors: NoRoom, CannotWrite; nothing is left then.
Result<void> writeContent(const QString& path, const QByteArray& content);

} // namespace lagebild::store
