// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "ui/models/times.h"

#include <QApplication>
#include <QFocusEvent>
#include <QPainter>
#include <QScrollBar>

namespace lagebild {

TimelineView::TimelineView(const Desk& desk, QWidget* parent)
    : QAbstractItemView(parent)
    , m_desk(desk)
{
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragDrop);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    setMinimumSize(60, 60);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) { keepFieldVisible(now); });
}

void TimelineView::setModel(QAbstractItemModel* model)
{
    QAbstractItemView::setModel(model);
    // after the base class has heard of it: the rows are gone only then
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TimelineView::relayout);
    connect(model, &QAbstractItemModel::rowsMoved, this, &TimelineView::relayout);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TimelineView::relayout);
    relayout();
}

void TimelineView::relayout()
{
    m_heights = QList<int>(rows(), 0);
    m_offsets.clear();
    updateGeometries();
    viewport()->update();
}

void TimelineView::reset()
{
    closeEntryEditor();
    QAbstractItemView::reset();
    relayout();
}

int TimelineView::estimate() const
{
    return int(QFontMetricsF(font()).height() * 2) + 15;
}

const QList<int>& TimelineView::offsets() const
{
    if (!m_offsets.isEmpty())
        return m_offsets;
    m_offsets.reserve(m_heights.size() + 1);
    const int unknown = estimate();
    int at = 4;
    for (const int height : m_heights) {
        m_offsets << at;
        at += height ? height : unknown;
    }
    m_offsets << at + 4;
    return m_offsets;
}

int TimelineView::topOf(int row) const
{
    return offsets()[row];
}

int TimelineView::rowAtOffset(int offset) const
{
    const QList<int>& all = offsets();
    const auto it = std::upper_bound(all.begin(), all.end() - 1, offset);
    return std::max(0, int(it - all.begin()) - 1);
}

bool TimelineView::beginsDay(int row) const
{
    const auto day = [this](int at) { return model()->index(at, 0).data(TimelineModel::DayRole).toDate(); };
    return row == 0 || day(row) != day(row - 1);
}

int TimelineView::headerHeight() const
{
    return int(QFontMetricsF(bolder(font())).height()) + 14;
}

int TimelineView::measured(int row) const
{
    const QModelIndex index = model()->index(row, 0);
    const int head = beginsDay(row) ? headerHeight() : 0;
    if (m_editor && m_edited == index)
        return head + std::max(m_editor->minimumSizeHint().height(), m_editor->sizeHint().height()) + 8;
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    const EntryLayout layout(entryWords(entry, m_desk.records(), m_desk.stamp().language, Look::of(palette())), font(), viewport()->width());
    return head + int(std::ceil(layout.height()));
}

void TimelineView::measureVisible()
{
    if (rows() == 0 || m_heights.size() != rows())
        return;
    QScrollBar* bar = verticalScrollBar();
    for (int row = rowAtOffset(bar->value()); row < rows() && topOf(row) < bar->value() + viewport()->height(); ++row) {
        if (m_heights[row])
            continue;
        const int was = estimate();
        const bool isCutOff = topOf(row) < bar->value();
        m_heights[row] = measured(row);
        m_offsets.clear();
        const QSignalBlocker quiet(bar);
        bar->setMaximum(std::max(0, offsets().last() - viewport()->height()));
        if (isCutOff) // scrolling up: what is in sight stays where it is
            bar->setValue(bar->value() + m_heights[row] - was);
    }
}

void TimelineView::forget(int row)
{
    if (row >= 0 && row < m_heights.size())
        m_heights[row] = 0;
    m_offsets.clear();
}

int TimelineView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void TimelineView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    if (m_heights.size() != rows())
        m_heights = QList<int>(rows(), 0), m_offsets.clear();
    verticalScrollBar()->setSingleStep(QFontMetrics(font()).height() * 2);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, offsets().last() - viewport()->height()));
    measureVisible();
    placeEditor();
}

void TimelineView::scrollContentsBy(int, int)
{
    measureVisible();
    placeEditor();
    viewport()->update();
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    const QModelIndex kept = indexAt({viewport()->width() / 2, 2});
    QAbstractItemView::resizeEvent(event);
    relayout();
    if (kept.isValid() && kept.row() > 0)
        scrollTo(kept, PositionAtTop);
}

QRect TimelineView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_heights.size())
        return {};
    const int row = index.row();
    const int top = topOf(row) - verticalOffset();
    const int head = beginsDay(row) ? headerHeight() : 0;
    return {0, top + head, viewport()->width(), topOf(row + 1) - topOf(row) - head - (row + 1 == m_heights.size() ? 4 : 0)};
}

void TimelineView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid() || m_heights.size() != rows())
        return;
    // measuring what comes into sight moves things: twice is enough, the second time nothing new is seen
    for (int turn = 0; turn < 2; ++turn) {
        forget(index.row());
        m_heights[index.row()] = measured(index.row());
        const int top = topOf(index.row());
        const int bottom = topOf(index.row() + 1);
        const int view = viewport()->height();
        QScrollBar* bar = verticalScrollBar();
        bar->setMaximum(std::max(0, offsets().last() - view));
        if (hint == PositionAtCenter)
            bar->setValue((top + bottom - view) / 2);
        else if (hint == PositionAtTop || top < bar->value() || bottom - top > view)
            bar->setValue(top);
        else if (hint == PositionAtBottom || bottom > bar->value() + view)
            bar->setValue(bottom - view);
        measureVisible();
    }
    placeEditor();
    viewport()->update();
}

QModelIndex TimelineView::indexAt(const QPoint& point) const
{
    if (rows() == 0 || m_heights.size() != rows())
        return {};
    const QModelIndex index = model()->index(rowAtOffset(point.y() + verticalOffset()), 0);
    return visualRect(index).contains(point) ? index : QModelIndex();
}

void TimelineView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    if (rows() == 0)
        return;
    const QRect area = rect.normalized();
    const bool isBelow = area.top() + verticalOffset() > offsets().last();
    const QModelIndex first = model()->index(rowAtOffset(area.top() + verticalOffset()), 0);
    const QModelIndex last = model()->index(rowAtOffset(area.bottom() + verticalOffset()), 0);
    selectionModel()->select(isBelow ? QItemSelection() : QItemSelection(first, last), flags);
}

QRegion TimelineView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QModelIndex& index : selection.indexes())
        region += visualRect(index);
    return region;
}

/// The keyboard arrives at what is in sight, at the newest of it.
void TimelineView::focusInEvent(QFocusEvent* event)
{
    if (!currentIndex().isValid() && rows() > 0) {
        const int row = rowAtOffset(verticalOffset() + viewport()->height() - 1);
        selectionModel()->setCurrentIndex(model()->index(row, 0), QItemSelectionModel::NoUpdate);
    }
    QAbstractItemView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !viewport()->rect().contains(visualRect(currentIndex())))
        scrollTo(currentIndex());
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rows() == 0)
        return {};
    const int last = rows() - 1;
    const int now = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = std::max(1, viewport()->height() / std::max(1, estimate()) - 1);
    switch (action) {
    case MoveHome: return model()->index(0, 0);
    case MoveEnd: return model()->index(last, 0);
    case MoveUp:
    case MovePrevious: return model()->index(now < 0 ? last : std::max(0, now - 1), 0);
    case MovePageUp: return model()->index(std::max(0, now - page), 0);
    case MovePageDown: return model()->index(std::min(last, now + page), 0);
    case MoveDown:
    case MoveNext: return model()->index(std::min(last, now + 1), 0);
    default: return currentIndex();
    }
}

void TimelineView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    if (roles.contains(TimelineModel::WhereaboutsRole))
        return viewport()->update(); // a sign in the edge: nothing moves
    for (int row = topLeft.row(); row <= bottomRight.row() && row < m_heights.size(); ++row)
        m_heights[row] = 0;
    m_offsets.clear();
    updateGeometries();
    viewport()->update();
}

void TimelineView::rowsInserted(const QModelIndex& parent, int first, int last)
{
    m_heights.insert(first, last - first + 1, 0);
    m_heights.resize(rows());
    if (first > 0)
        m_heights[first - 1] = 0;
    if (last + 1 < m_heights.size())
        m_heights[last + 1] = 0; // may have lost its day header
    m_offsets.clear();
    QAbstractItemView::rowsInserted(parent, first, last);
    updateGeometries();
    viewport()->update();
}

void TimelineView::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    if (m_edited.isValid() && m_edited.row() >= first && m_edited.row() <= last) {
        emit editorLost();
        closeEntryEditor();
    }
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
}

} // namespace lagebild
