// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/exchange/text/draft.h"
#include "app/exchange/text/decode.h"

namespace lagebild {

/// Reads a report, a log or a status page in German or English. No sentence is dropped: what is no event becomes a
/// fact of the incident, the name of a service, or an entry of role Background. Published reports become public
/// entries. EmptyInput, TooLarge (10 MiB), NoSuchZone, BadValue for a missing publication date.
Result<ImportDraft> importText(const QString& text, const ImportOptions& options);

} // namespace lagebild
