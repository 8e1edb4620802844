// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/unitdiff.h"

#include <QStringList>

namespace lagebild::journal {

/// Divides hunks as finely as one can tell what became of what: units that share most of their words are one changed
/// unit, and of the rest as many units as they became, one by one. `base` and `other` are the two texts.
QList<Hunk> divided(const QList<Hunk>& hunks, const QStringList& base, const QStringList& other);

} // namespace lagebild::journal
