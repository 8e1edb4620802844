// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/csv.h"

namespace lagebild {

struct ExportView {
    QString language;                     ///< "de" or "en": of the headings; texts fall back to what there is
    Audience audience = Audience::Public; ///< internal entries, promises and roles are for Audience::Staff only
    Instant now {};
};

/// The record of an incident as CommonMark, for files and archives: every fact, the services, the entries in their
/// order. Texts of people are escaped; what is marked in entries stays marked. (Notices for customers are made by drafting.)
QString toMarkdown(const Records& records, const IncidentRecord& record, const ExportView& view);

/// The same as a complete HTML page that needs nothing from a network.
QByteArray toHtmlPage(const Records& records, const IncidentRecord& record, const ExportView& view);

} // namespace lagebild
