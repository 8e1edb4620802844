// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/markdown.h"
#include "app/exchange/pdf/pdf.h"

namespace lagebild {

/// Writes the incident in the format that the file name ends in: md, html, pdf, csv or json (always whole). The file is
/// written at once or not at all. Errors: CannotWrite, WrongFormat (detail: the ending).
Result<void> exportFile(const Records& records, const IncidentRecord& record, const ExportView& view,
    const QString& fileName, Paper paper = Paper::A4);

} // namespace lagebild
