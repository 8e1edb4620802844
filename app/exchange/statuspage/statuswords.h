// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/values.h"

namespace lagebild::statuspage {

/// "in_progress", "postmortem" …; nothing for a word that Statuspage does not have.
std::optional<Phase> phaseNamed(const QString& word);
/// The same step in the other kind of incident: "resolved" of a maintenance is Completed.
Phase inKind(Phase phase, IncidentKind kind);
/// "degraded_performance" …
std::optional<ServiceState> stateNamed(const QString& word);
/// Of an impact: "critical" is 1, "none" 4.
std::optional<int> severityNamed(const QString& word);

} // namespace lagebild::statuspage
