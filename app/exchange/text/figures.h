// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/values.h"

#include <QString>
#include <optional>

namespace lagebild::text {

/// The first percentage that is said of services ("more than 90 % of the services work").
std::optional<Percent> percentIn(const QString& sentence);
/// How many were hit ("mehr als 200.000 Facebook Seiten"), or nothing when the sentence counts none.
std::optional<Scope> scopeIn(const QString& sentence, const QString& language);

} // namespace lagebild::text
