// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/draft.h"

#include <QJsonDocument>

namespace lagebild {

/// Whether this is something that the public API of an Atlassian Statuspage answers (version 2), or a part of it:
/// summary, incidents, scheduled maintenances, one incident, components, status, or a bare list of incidents.
bool isStatuspage(const QJsonDocument& document);

/// Every incident and maintenance in it, as it was published. The same incident has the same id in every file of its
/// page. What has a wrong type, an unknown word or no time is named in `problems`, and everything else is read.
/// Error::NoIncident says in `detail` what the file holds instead: "components", "status", "summary" or "incidents".
Result<ImportedFile> fromStatuspage(const QJsonDocument& document, const ImportOptions& options);

} // namespace lagebild
