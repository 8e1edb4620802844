// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/profile.h"

#include <memory>

namespace lagebild::store {

/// Reads the journal of the profile in `folder`, beside whoever writes it. For one thread.
Result<std::unique_ptr<JournalReader>> readJournalOf(const QString& folder);

} // namespace lagebild::store
