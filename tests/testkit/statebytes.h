// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

namespace lagebild::testkit {

/// The stable bytes of everything that a state holds of what was folded, the same wherever its parts came from. A cell
/// whose heads were all replaced before they arrived is as good as none. What is this profile's own (lastInScope) is
/// left out.
QByteArray canonicalBytes(const journal::State& state);

} // namespace lagebild::testkit
