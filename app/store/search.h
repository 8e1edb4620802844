// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/change.h"

namespace lagebild::store {

struct SearchHit {
    EntityRef entity {};
    QString snippet {};           ///< one line around the first word found
    struct Mark {
        qsizetype from = 0;
        qsizetype length = 0;
        bool operator==(const Mark&) const = default;
    };
    QList<Mark> marks {};         ///< the words found, in `snippet`
};

/// What contains all of the words or words that begin with them, without case and accents ("strasse" finds
/// "Straße"), in titles, entries and their translations, services and notices. Newest first, at most `limit`.
/// Any text is a valid query.
Result<QList<SearchHit>> searchProfile(const QString& folder, const QString& words, int limit = 50);

} // namespace lagebild::store
