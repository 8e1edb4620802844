// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/verbs.h"

namespace lagebild {

/// The sample incidents that `--demo` shows, as changes to commit one after the other. Error::NotEmpty when the
/// records already hold an incident: samples never stand between real ones.
Result<QList<ChangeSet>> demoIncidents(const Records& records);

} // namespace lagebild
