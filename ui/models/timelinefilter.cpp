// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timelinefilter.h"

#include "ui/models/silences.h"
#include "ui/models/times.h"

namespace lagebild {

void TimelineFilter::setFilter(const EntryFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    invalidateFilter();
}

bool TimelineFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_filter.isEmpty())
        return true;
    const auto* model = qobject_cast<const TimelineModel*>(sourceModel());
    const auto entry = model && !parent.isValid() ? model->entryAt(row) : std::nullopt;
    return entry && accepts(*entry, m_filter);
}

bool TimelineFilter::measureSilence()
{
    const auto timeAt = [this](int row) { return index(row, 0).data(TimelineModel::TimeRole).value<EventTime>(); };
    const Milliseconds before = m_silence;
    const Milliseconds now = longSilence(rowCount(), timeAt);
    if (now < before * 5 / 4 && before < now * 5 / 4)
        return false; // no line comes or goes with every entry
    m_silence = now;
    return true;
}

QString TimelineFilter::silenceBefore(int row) const
{
    const auto* model = qobject_cast<const TimelineModel*>(sourceModel());
    if (!model || row <= 0)
        return {};
    const QModelIndex before = index(row - 1, 0);
    const QModelIndex after = index(row, 0);
    const auto end = after.data(TimelineModel::TimeRole).value<EventTime>();
    const auto silence = silenceBetween(before.data(TimelineModel::TimeRole).value<EventTime>(), end, m_silence);
    if (!silence || (m_now && sortInstant(end) > *m_now))
        return {};
    const QString length = Times::duration(*silence, model->locale());
    const bool isAllShown = after.data(TimelineModel::PlaceRole).toInt() == before.data(TimelineModel::PlaceRole).toInt() + 1;
    return isAllShown ? tr("no entries for %1", "duration").arg(length) : tr("no shown entries for %1", "duration").arg(length);
}

QVariant TimelineFilter::data(const QModelIndex& index, int role) const
{
    if (role == TimelineModel::SilenceRole)
        return silenceBefore(index.row());
    if (role != Qt::AccessibleTextRole)
        return QSortFilterProxyModel::data(index, role);
    const QString text = QSortFilterProxyModel::data(index, role).toString();
    const QString silence = silenceBefore(index.row());
    return silence.isEmpty() ? text : tr("%1, before it %2", "entry, silence").arg(text, silence);
}

} // namespace lagebild
