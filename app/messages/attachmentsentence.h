// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

namespace lagebild::messages {

/// A number of bytes as people read it, in the language of the program.
QString bytesInWords(qint64 bytes);

/// What went wrong with a file that was to be attached, or with an attachment; empty for any other error.
QString attachmentSentence(const Error& error);

/// What the command line says of attachments that the journal names: wrong ones, ones of other laptops, and files that
/// nothing names.
QString brokenAttachment(const QString& name, const QString& entry, const QString& incident);
QString attachmentElsewhere(const QString& name, const QString& entry, const QString& incident);
QString unclaimedFiles(qint64 count);
/// Behind what a redaction and a backup say.
QString attachmentsRemoved(qsizetype count);
/// Of a redaction that could not take their files off the disk.
QString attachmentsLeft(qsizetype count);
QString attachmentsNotCopied(qsizetype count);

} // namespace lagebild::messages
