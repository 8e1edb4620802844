// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/draft.h"

namespace lagebild {

inline constexpr qsizetype largestImport = 256 * 1024 * 1024; ///< bytes of a structured file; for texts see largestText

/// How a file is to be read. Auto looks at what it holds, never at its name.
enum class ImportFormat { Auto, Text, Lagebild, Statuspage, CState };

/// Reads whatever holds incidents: our own documents, files of status pages (Atlassian Statuspage, cState), reports and
/// logs. Errors are those of fromDocument(), fromStatuspage(), decodeText() and importText().
Result<ImportedFile> importFile(const QByteArray& bytes, const ImportOptions& options, ImportFormat format = ImportFormat::Auto);

/// The same for text that was pasted.
Result<ImportedFile> importSource(const QString& text, const ImportOptions& options);

/// The incident to show first: the first that is still open, else the one that began last.
qsizetype foremost(const QList<ImportDraft>& drafts);

/// The one that `words` names: its id on its page, else its whole title, else words of exactly one title; ignores case.
/// NotFound, or Ambiguous with the matching titles.
Result<qsizetype> findDraft(const QList<ImportDraft>& drafts, const QString& words);

} // namespace lagebild
