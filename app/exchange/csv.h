// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

namespace lagebild {

enum class Audience { Public, Staff };

/// The entries in their order as RFC 4180 with one header row, UTF-8. Times are ISO 8601 with offset; a cell that a
/// spreadsheet would run as a formula starts with an apostrophe. Internal entries, people,
/// sources and services that are not public are for Audience::Staff only.
QByteArray entriesAsCsv(const Records& records, const IncidentRecord& record, Audience audience);

} // namespace lagebild
