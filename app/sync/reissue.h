// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/author.h"
#include "app/sync/protocol.h"

namespace lagebild::sync {

/// Writes what `what` names among the `held` operations again under a fresh actor, with an opening record: the same
/// changes, which replace what their originals replaced and the originals themselves. So they mean the same where the
/// originals are known and where they never arrive. A long value goes with all its parts or not at all. What has been
/// written again before is left out. Empty when nothing is left.
QList<journal::Operation> reissued(const QList<journal::Operation>& held, const Reissue& what,
    const journal::Session& session, journal::Hlc after);

} // namespace lagebild::sync
