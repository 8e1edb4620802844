// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

namespace lagebild {

/// One of several values that people gave without knowing of each other.
struct ConflictVersion {
    struct Said {
        journal::Writer who {};
        Instant at {};
        bool operator==(const Said&) const = default;
    };
    QJsonValue value {};    ///< what the cell becomes when this is taken; of a text: all that is not disputed, too
    QStringList passages {}; ///< of a text: what it says at the disputed places; empty where it was removed
    QList<Said> said {};    ///< several when they wrote the same
    bool operator==(const ConflictVersion&) const = default;
};

/// What somebody must decide.
struct Conflict {
    EntityRef entity {};
    QString field {};                       ///< empty: whether the thing is deleted
    QList<ConflictVersion> versions {};     ///< two or more, in the order in which they were written
    std::optional<QString> both {};         ///< of a text: all versions of each disputed place, one after the other
    bool operator==(const Conflict&) const = default;
};

/// The conflicts of an incident and of the set-up, the incident's own first. Not those of deleted things.
QList<Conflict> conflictsOf(const journal::State& state, IncidentId incident);

/// What somebody made of `before` while it became `now` elsewhere: both changes; where they overlap, both versions.
QString carriedOver(const QString& before, const QString& mine, const QString& now);
/// The same of each language.
LocalText carriedOver(const LocalText& before, const LocalText& mine, const LocalText& now);

} // namespace lagebild
