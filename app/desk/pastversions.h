// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

namespace lagebild {

/// What one person made one field of a thing at one time.
struct PastVersion {
    Instant at {};
    journal::Writer who {};
    QString field {};       ///< empty: it was deleted (true) or brought back (false)
    QJsonValue value {};
    bool isFirst = false;   ///< what it was created with
    bool isRemoved = false; ///< somebody took the words away; they are nowhere any more
    bool operator==(const PastVersion&) const = default;
};

/// Who made what of a thing and when, the newest first. What one person writes on in one field within two minutes is
/// one version, since typing is kept in steps. `operations` are those about the thing, in order of arrival.
QList<PastVersion> pastVersions(const journal::State& state, const QList<journal::Operation>& operations);

} // namespace lagebild
