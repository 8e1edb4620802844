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
    viewport()->setMouseTracking(true); // the hand over links
    setMinimumSize(60, 60);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) { keepFieldVisible(now); });
}

void TimelineView::setModel(QAbstractItemModel* model)
{
    QAbstractItemView::setModel(model);
    // after the base class has heard of it: the rows are gone only then
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) { dropRows(first, last); });
    connect(model, &QAbstractItemModel::rowsMoved, this, &TimelineView::relayout);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TimelineView::relayout);
    relayout();
}

void TimelineView::relayout()
{
    const Anchor kept = anchor();
    m_heights.reset(rows(), estimate());
    m_nowRow = -1;
    placeNow();
    updateGeometries();
    keep(kept);
    viewport()->update();
}

TimelineView::Anchor TimelineView::anchor() const
{
    if (!isLaidOut())
        return {};
    const int row = rowAtOffset(verticalOffset());
    return {QPersistentModelIndex(model()->index(row, 0)), topOf(row) - verticalOffset()};
}

void TimelineView::keep(const Anchor& anchor)
{
    if (anchor.row.isValid() && isLaidOut() && anchor.row.row() > 0)
        verticalScrollBar()->setValue(topOf(anchor.row.row()) - anchor.distance);
}

void TimelineView::reset()
{
    closeEntryEditor();
    QAbstractItemView::reset();
    relayout();
}

int TimelineView::estimate() const
{
    return int(QFontMetricsF(font()).height() * 2) + (m_density == Density::Compact ? 6 : 15);
}

int TimelineView::topOf(int row) const
{
    return edgeHeight + m_heights.top(row);
}

int TimelineView::rowAtOffset(int offset) const
{
    return m_heights.rowAt(offset - edgeHeight);
}

int TimelineView::contentHeight() const
{
    return topOf(m_heights.count()) + edgeHeight + (m_nowRow >= 0 && m_nowRow == rows() ? noteHeight() : 0);
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

/// Of a line that stands between two entries: a silence, or now.
int TimelineView::noteHeight() const
{
    return int(QFontMetricsF(smaller(font())).height()) + 10;
}

/// Where the day header of a row that begins a day stands, from the row's top: below the other things above it.
int TimelineView::dayTop(int row) const
{
    const bool isQuiet = !model()->index(row, 0).data(TimelineModel::SilenceRole).toString().isEmpty();
    return (isQuiet ? noteHeight() : 0) + (m_nowRow == row ? noteHeight() : 0);
}

int TimelineView::aboveHeight(int row) const
{
    return dayTop(row) + (beginsDay(row) ? headerHeight() : 0);
}

int TimelineView::measured(int row) const
{
    const QModelIndex index = model()->index(row, 0);
    const int above = aboveHeight(row);
    if (m_editor && m_edited == index)
        return above + std::max(m_editor->minimumSizeHint().height(), m_editor->sizeHint().height()) + 8;
    const EntryLayout layout(wordsOf(index, Look::of(palette())), font(), viewport()->width(), m_density);
    return above + int(std::ceil(layout.height()));
}

void TimelineView::setRange()
{
    verticalScrollBar()->setMaximum(std::max(0, contentHeight() - viewport()->height()));
}

void TimelineView::measureVisible()
{
    if (!isLaidOut())
        return;
    QScrollBar* bar = verticalScrollBar();
    for (int row = rowAtOffset(bar->value()); row < rows() && topOf(row) < bar->value() + viewport()->height(); ++row) {
        if (m_heights.isKnown(row))
            continue;
        const int was = m_heights.height(row);
        const bool isCutOff = topOf(row) < bar->value();
        m_heights.set(row, measured(row));
        const QSignalBlocker quiet(bar);
        setRange();
        if (isCutOff) // scrolling up: what is in sight stays where it is
            bar->setValue(bar->value() + m_heights.height(row) - was);
    }
}

void TimelineView::forget(int row)
{
    m_heights.forget(row);
}

int TimelineView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void TimelineView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    if (m_heights.count() != rows())
        m_heights.reset(rows(), estimate());
    verticalScrollBar()->setSingleStep(QFontMetrics(font()).height() * 2);
    verticalScrollBar()->setPageStep(viewport()->height());
    setRange();
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
    QAbstractItemView::resizeEvent(event);
    relayout();
}

QRect TimelineView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || !isLaidOut() || index.row() >= m_heights.count())
        return {};
    const int row = index.row();
    const int above = aboveHeight(row);
    return {0, topOf(row) - verticalOffset() + above, viewport()->width(), m_heights.height(row) - above};
}

void TimelineView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid() || !isLaidOut())
        return;
    const int row = index.row();
    // measuring what comes into sight moves things: twice is enough, the second time nothing new is seen
    for (int turn = 0; turn < 2; ++turn) {
        m_heights.set(row, measured(row));
        setRange();
        const int top = topOf(row) - (beginsDay(row) ? 0 : headerHeight()); // not behind the day at the upper edge
        const int bottom = row + 1 == rows() ? contentHeight() : topOf(row + 1);
        const int view = viewport()->height();
        QScrollBar* bar = verticalScrollBar();
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
    if (!isLaidOut() || (point.y() < headerHeight() && verticalOffset() > edgeHeight))
        return {}; // the day at the upper edge is no entry
    const QModelIndex index = model()->index(rowAtOffset(point.y() + verticalOffset()), 0);
    return visualRect(index).contains(point) ? index : QModelIndex();
}

/// What the program chooses is chosen alone, whatever keys are down just then.
QItemSelectionModel::SelectionFlags TimelineView::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    if (event)
        return QAbstractItemView::selectionCommand(index, event);
    return index.isValid() ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::NoUpdate;
}

void TimelineView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    if (rows() == 0)
        return;
    const QRect area = rect.normalized();
    const bool isBelow = area.top() + verticalOffset() > topOf(rows());
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
    if (bottomRight.row() - topLeft.row() > rows() / 2)
        return relayout();
    for (int row = topLeft.row(); row <= bottomRight.row() + 1; ++row)
        forget(row); // and the silence before the next one
    placeNow();
    updateGeometries();
    viewport()->update();
}

void TimelineView::rowsInserted(const QModelIndex& parent, int first, int last)
{
    const int seen = rowAtOffset(verticalOffset());
    const int distance = topOf(seen) - verticalOffset();
    m_heights.insert(first, last - first + 1);
    forget(first - 1);
    forget(last + 1); // may have lost its day header
    placeNow();
    QAbstractItemView::rowsInserted(parent, first, last);
    updateGeometries();
    if (first <= seen && seen > 0) // what is in sight stays there
        verticalScrollBar()->setValue(topOf(seen + last - first + 1) - distance);
    viewport()->update();
}

void TimelineView::dropRows(int first, int last)
{
    if (m_heights.count() != rows() + last - first + 1)
        return relayout();
    const int gone = topOf(last + 1) - topOf(first);
    const bool isAbove = topOf(last + 1) <= verticalOffset();
    m_heights.remove(first, last - first + 1);
    forget(first - 1);
    forget(first); // another neighbour
    m_nowRow = -1;
    placeNow();
    updateGeometries();
    if (isAbove) // what is in sight stays there
        verticalScrollBar()->setValue(verticalOffset() - gone);
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
