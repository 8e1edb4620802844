// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/verify.h"

namespace lagebild::store {

/// Makes the profile anew from its journal: a new file, checked and on disk before it takes the old one's place in one
/// step. The old file stays beside it as profile.sqlite.before-rebuild. Of a damaged profile, everything that can
/// still be read is kept, and the answer lists what the journal lacks; nothing can bring that back. Errors: NotFound, InUse, NewerProfile, DamagedProfile when nothing can be read, CannotWrite,
/// DiskFull; the profile is then as it was.
Result<QList<Finding>> rebuildProfile(const QString& folder);

/// Puts a rebuilt profile in its place after a crash has come between. For who holds the profile's lock.
Result<void> finishRebuild(const QString& folder);

} // namespace lagebild::store
