// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entities.h"
#include "app/domain/result.h"

namespace lagebild {

enum class NoticeFormat { Plain, Markdown, Html, Pdf };

/// The text without Markdown marks, as it is pasted into a mail or a form.
QString plainText(const Notice& notice);
/// The text as HTML, for editors that take formatted text. Raw HTML in it is left out.
QString htmlOf(const Notice& notice);
/// The first heading or line, without marks; a name for files and documents.
QString titleOf(const Notice& notice);
/// "update-de.md", safe on every file system.
QString fileNameFor(const Notice& notice, NoticeFormat format);

/// Writes Markdown, an HTML document or a PDF in one step. CannotWrite names the file and the reason.
Result<void> writeNotice(const Notice& notice, const QString& fileName, NoticeFormat format);

} // namespace lagebild
