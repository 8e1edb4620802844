// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entities.h"

#include <QSet>

namespace lagebild {

/// Which entries of a timeline are shown. What is empty hides nothing; what is set must all be true.
struct EntryFilter {
    std::optional<Visibility> visibility {};
    bool isMilestonesOnly = false;
    QSet<EntryKind> kinds {};
    QSet<ServiceId> services {};
    QSet<QString> persons {};  ///< authors; the empty name stands for entries without one
    QString text {};           ///< words that all stand in the entry, in any of its languages, its author or source

    bool isEmpty() const;
    bool operator==(const EntryFilter&) const = default;
};

/// Pure; deleted entries are not its business.
bool accepts(const TimelineEntry& entry, const EntryFilter& filter);

/// The text without case and accents, "ß" as "ss": what people mean when they search.
QString plainLetters(const QString& text);

} // namespace lagebild
