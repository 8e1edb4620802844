// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"

QT_FORWARD_DECLARE_CLASS(QAbstractItemModel)

namespace lagebild {

// Ways through the rows of a timeline, filtered or not. -1: there is no such row.

/// The first row at `at` or later. Entries without a time are passed over.
int firstRowFrom(const QAbstractItemModel& rows, Instant at);

enum class Way { Back, On };
/// Back: the first row of this day, from there that of the day before. On: the first row of the next day.
int dayRow(const QAbstractItemModel& rows, int from, Way way);
int milestoneRow(const QAbstractItemModel& rows, int from, Way way);

} // namespace lagebild
