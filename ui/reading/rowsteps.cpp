// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/rowsteps.h"

#include "ui/models/timelinemodel.h"

namespace lagebild {

namespace {

QDate dayAt(const QAbstractItemModel& rows, int row)
{
    return rows.index(row, 0).data(TimelineModel::DayRole).toDate();
}

} // namespace

int firstRowFrom(const QAbstractItemModel& rows, Instant at)
{
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto there = sortInstant(rows.index(row, 0).data(TimelineModel::TimeRole).value<EventTime>());
        if (there && *there >= at)
            return row;
    }
    return -1;
}

int dayRow(const QAbstractItemModel& rows, int from, Way way)
{
    if (from < 0 || from >= rows.rowCount())
        return -1;
    if (way == Way::On) {
        int row = from + 1;
        while (row < rows.rowCount() && dayAt(rows, row) == dayAt(rows, from))
            ++row;
        return row < rows.rowCount() ? row : -1;
    }
    if (from == 0)
        return -1;
    int row = from - 1;
    while (row > 0 && dayAt(rows, row - 1) == dayAt(rows, row))
        --row;
    return row;
}

int milestoneRow(const QAbstractItemModel& rows, int from, Way way)
{
    const int step = way == Way::On ? 1 : -1;
    for (int row = from + step; row >= 0 && row < rows.rowCount(); row += step) {
        if (rows.index(row, 0).data(TimelineModel::EntryRole).value<TimelineEntry>().milestone != Milestone::None)
            return row;
    }
    return -1;
}

} // namespace lagebild
