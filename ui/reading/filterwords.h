// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "ui/models/entryfilter.h"

#include <QCoreApplication>

namespace lagebild {

/// A filter in the words of the window.
class FilterWords {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
public:
    /// "public · decision or action · Chat · by Jana · with “router”"; empty for the empty filter.
    static QString sentence(const EntryFilter& filter, const Records& records, const QString& language);
    /// The name of an author; says so where there is none.
    static QString person(const QString& author);
    /// "12 of 340 shown".
    static QString count(qsizetype shown, qsizetype all);
};

} // namespace lagebild
