// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

namespace lagebild::desktop {

/// What is written for whom: JSON holds everything, the other formats only what is public.
struct ExportTask {
    const Records& records;
    const IncidentRecord& record;
    QString language {};
    Instant now {};
};
/// Writes an incident; the end of the file's name tells the format (.md, .html, .pdf, .csv, .json). The file is there
/// whole or not at all. Errors: WrongFormat (detail: the ending), CannotWrite.
Result<void> exportTo(const QString& fileName, const ExportTask& task);

} // namespace lagebild::desktop
