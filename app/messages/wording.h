// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entities.h"

namespace lagebild::messages {

/// The sentence of the entry that a mark writes, in both languages: "Chat: partial outage, more than 70 % working".
LocalText markWording(const Service& service, ServiceState state, const std::optional<Percent>& percent);

/// The sentence of the entry that a change of phase writes, in both languages.
LocalText phaseWording(Phase phase);

} // namespace lagebild::messages
