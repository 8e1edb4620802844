// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/draft.h"
#include "app/exchange/text/facts.h"

namespace lagebild::text {

/// Makes the incident with its entries, services, claims and promises of what was found in the text.
ImportDraft draftOf(const QString& text, const Chronology& chronology, const FactSheet& facts);

} // namespace lagebild::text
