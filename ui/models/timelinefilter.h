// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/entryfilter.h"
#include "ui/models/timelinemodel.h"

#include <QSortFilterProxyModel>

namespace lagebild {

/// The part of the timeline that is shown, and the long silences in it.
class TimelineFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFilter(const EntryFilter& filter);
    const EntryFilter& filter() const { return m_filter; }

    /// What lies ahead of `now` is not silent yet; nullopt: the incident is over.
    void setNow(const std::optional<Instant>& now) { m_now = now; }
    /// Takes what counts as a long silence anew from the rows that are shown, because what is usual changes while an
    /// incident grows. True: it is clearly another length than before, and views must measure their rows anew.
    bool measureSilence();
    /// SilenceRole: "no entries for 3 h 20 min" before this row, mostly empty.
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString silenceBefore(int row) const;

    EntryFilter m_filter;
    std::optional<Instant> m_now;
    Milliseconds m_silence = std::chrono::hours(1);
};

} // namespace lagebild
