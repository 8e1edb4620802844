// SPDX-License-Identifier: GPL-3.0-or-later
// What of the timeline is shown, and how to get to it.
#include "ui/timeline/timelinepane.h"

#include "ui/reading/filterbar.h"
#include "ui/reading/jumpline.h"
#include "ui/timeline/timelineview.h"

#include <QButtonGroup>
#include <QToolButton>

namespace lagebild {

void TimelinePane::setupReading()
{
    connect(m_filters, &QButtonGroup::idClicked, this, &TimelinePane::useSegment);
    connect(m_filterBar, &FilterBar::filterChanged, this, &TimelinePane::useFilter);
    connect(m_filterBar, &FilterBar::revealWanted, this, &TimelinePane::revealHidden);
    connect(m_filterBar, &FilterBar::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_jump, &JumpLine::jumped, this, &TimelinePane::goTo);
    connect(m_jump, &JumpLine::closed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(&m_desk, &Desk::changed, this, &TimelinePane::hear);
    m_tick.setParent(this);
    connect(&m_tick, &QTimer::timeout, this, &TimelinePane::tick);
}

/// What is being edited is finished first; where it cannot be, the filter stays as it was.
void TimelinePane::useFilter(const EntryFilter& filter)
{
    if (finishEditing())
        m_filter->setFilter(filter);
    m_filterBar->setFilter(m_filter->filter());
    m_filterBar->sayHidden(0);
    m_filter->measureSilence();
    m_view->relayout();
    showSegment();
    showState();
    if (m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex());
}

void TimelinePane::useSegment(int segment)
{
    EntryFilter filter;
    if (segment != m_filters->id(m_all)) { // that one means really all
        filter = m_filter->filter();
        filter.visibility = segment == m_filters->id(m_public) ? std::optional(Visibility::Public) : std::nullopt;
        filter.isMilestonesOnly = segment == m_filters->id(m_milestones);
    }
    useFilter(filter);
}

/// None of the three is pressed where the filter says more than they do.
void TimelinePane::showSegment()
{
    const EntryFilter& filter = m_filter->filter();
    m_filters->setExclusive(false);
    m_all->setChecked(filter.isEmpty());
    m_public->setChecked(filter.visibility == Visibility::Public);
    m_milestones->setChecked(filter.isMilestonesOnly);
    m_filters->setExclusive(true);
}

/// A filter never hides silently what somebody has just written down here.
void TimelinePane::hear(const ChangeSet& changes, Origin origin)
{
    showNow(); // the incident may have ended
    const IncidentRecord* record = findIncident(m_desk.records(), m_model->incident());
    if (origin == Origin::Remote || !record || m_filter->filter().isEmpty())
        return;
    QSet<EntryId> hidden;
    for (const Change& change : changes.changes) {
        if (change.entity.kind != EntityKind::Entry || change.entity.scope != m_model->incident())
            continue;
        const auto entry = record->entries.constFind(EntryId{change.entity.id});
        if (entry != record->entries.constEnd() && !entry->deleted && !accepts(*entry, m_filter->filter()))
            hidden << (m_hidden = entry->id);
    }
    m_filterBar->sayHidden(int(hidden.size()));
}

/// What time does by itself, once a minute.
void TimelinePane::tick()
{
    showNow();
    if (m_filter->measureSilence())
        m_view->relayout();
}

void TimelinePane::showNow()
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_model->incident());
    const bool isOpen = record && !record->incident.deleted && !isEnd(record->incident.phase);
    const QByteArray zone = record && isKnownZone(record->incident.timezone) ? record->incident.timezone : m_desk.stamp().zone;
    const auto now = isOpen ? std::optional(atMinute(m_desk.clock().now(), zone)) : std::nullopt;
    m_filter->setNow(now ? now->earliest : std::nullopt); // by the same minute as the view
    m_view->showNow(now);
}

void TimelinePane::revealHidden()
{
    const EntryId entry = m_hidden;
    if (m_model->rowOf(entry) < 0)
        return m_filterBar->sayHidden(0);
    showEntry(entry);
}

void TimelinePane::goTo(int row)
{
    const QPersistentModelIndex target = m_filter->index(row, 0);
    if (!finishEditing() || !target.isValid())
        return;
    m_view->setCurrentIndex(target);
    m_view->scrollTo(target, QAbstractItemView::PositionAtTop);
    m_view->setFocus(Qt::OtherFocusReason);
}

void TimelinePane::openJump()
{
    m_jump->open();
}

void TimelinePane::focusFilter()
{
    m_filterBar->focusText();
}

} // namespace lagebild
