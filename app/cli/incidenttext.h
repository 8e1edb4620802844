// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

namespace lagebild::cli {

struct Reader {
    QString language {};
    Instant now {};
};

/// One line a terminal can show: control characters of a pasted text must not steer it.
QString oneLine(const QString& text);

/// An incident for a terminal: head, board, numbered entries; internal entries are marked.
QString incidentText(const Records& records, const IncidentRecord& record, const Reader& reader);

} // namespace lagebild::cli
