// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/change.h"

namespace lagebild {

/// What somebody looks for in the profile. Any text is a valid query.
struct SearchQuery {
    QString words {};
    std::optional<EntityKind> kind {};      ///< only these; nullopt: incidents, entries, notices and services
    std::optional<IncidentId> incident {};  ///< only what belongs to it; services belong to none
    int limit = 50;                         ///< at most so many, the newest
    bool operator==(const SearchQuery&) const = default;
};

struct SearchHit {
    EntityRef entity {};
    QString snippet {};           ///< one line around the first word found, with an ellipsis where it was cut
    struct Mark {
        qsizetype from = 0;
        qsizetype length = 0;
        bool operator==(const Mark&) const = default;
    };
    QList<Mark> marks {};         ///< the words found, in `snippet`
    bool operator==(const SearchHit&) const = default;
};

using SearchAnswer = Result<QList<SearchHit>>;

} // namespace lagebild
