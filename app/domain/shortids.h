// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/verbs.h"

#include <QHash>

namespace lagebild {

/// Whose the short ids are, for who takes in thousands of incidents and cannot look through all of them for each.
using ShortIds = QHash<QString, IncidentId>;
ShortIds shortIdsOf(const Records& records);

/// As freshShortId().
QString shortIdBeside(const ShortIds& taken, const QUuid& seed);

/// As adoptIncident() without them; `taken` is shortIdsOf(records).
Result<ChangeSet> adoptIncident(const Records& records, IncomingIncident incoming, const ShortIds& taken);

} // namespace lagebild
