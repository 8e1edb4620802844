// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, mouse and dragging in the list of entries.
#include "ui/timeline/timelineview.h"

#include "ui/models/entryclip.h"
#include "ui/reading/rowsteps.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace lagebild {

/// Ctrl and an arrow: up and down from day to day, left and right from milestone to milestone.
bool TimelineView::travel(const QKeyEvent& event)
{
    if (event.modifiers().setFlag(Qt::KeypadModifier, false) != Qt::ControlModifier || !model() || !currentIndex().isValid())
        return false;
    const int from = currentIndex().row();
    int to = -1;
    switch (event.key()) {
    case Qt::Key_Up: to = dayRow(*model(), from, Way::Back); break;
    case Qt::Key_Down: to = dayRow(*model(), from, Way::On); break;
    case Qt::Key_Left: to = milestoneRow(*model(), from, Way::Back); break;
    case Qt::Key_Right: to = milestoneRow(*model(), from, Way::On); break;
    default: return false;
    }
    if (to >= 0) {
        setCurrentIndex(model()->index(to, 0));
        scrollTo(currentIndex());
    }
    return true;
}

bool TimelineView::takeKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Paste)) {
        emit pasteRequested();
        return true;
    }
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return false;
    if (event.matches(QKeySequence::Copy)) {
        emit copyRequested();
        return true;
    }
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return takeMove(event);
    return takePlainKey(event.key(), index);
}

bool TimelineView::takeMove(const QKeyEvent& event)
{
    const bool isMove = event.modifiers() == Qt::AltModifier && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
    if (isMove)
        emit moveRequested(event.key() == Qt::Key_Up ? -1 : 1);
    return isMove;
}

bool TimelineView::takePlainKey(int key, const QModelIndex& index)
{
    switch (key) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter: emit editRequested(index); return true;
    case Qt::Key_Delete: emit deleteRequested(index); return true;
    case Qt::Key_P: emit visibilityToggled(index); return true;
    case Qt::Key_A: emit actionRequested(index); return true;
    case Qt::Key_V: emit promiseRequested(index); return true;
    case Qt::Key_H: emit historyRequested(index); return true;
    case Qt::Key_F: emit attachRequested(); return true;
    case Qt::Key_L: emit attachmentsRequested(); return true;
    case Qt::Key_J: emit mergeRequested(); return true;
    case Qt::Key_O: emit linkRequested({}); return true;
    case Qt::Key_M: emit milestoneRequested(index, viewport()->mapToGlobal(visualRect(index).center())); return true;
    default: return false;
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (travel(*event) || takeKey(*event))
        event->accept();
    else
        QAbstractItemView::keyPressEvent(event);
}

QString TimelineView::linkAt(QPoint point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid() || index == m_edited)
        return {};
    const EntryLayout layout(wordsOf(index, Look::of(palette())), font(), viewport()->width(), m_density);
    return layout.linkAt(point - visualRect(index).topLeft());
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    m_pressedLink = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier ? linkAt(event->position().toPoint()) : QString();
    QAbstractItemView::mousePressEvent(event);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    QAbstractItemView::mouseReleaseEvent(event);
    const QString link = std::exchange(m_pressedLink, {});
    if (!link.isEmpty() && link == linkAt(event->position().toPoint()))
        emit linkRequested(link);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    QAbstractItemView::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        viewport()->setCursor(linkAt(event->position().toPoint()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const QModelIndex index = indexAt(event->position().toPoint()); index.isValid())
        emit editRequested(index);
}

/// On one of the selected entries the menu is about them all.
void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    if (selectionModel()->isSelected(index))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    else
        setCurrentIndex(index);
    emit menuRequested(index, isKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void TimelineView::startDrag(Qt::DropActions)
{
    QList<TimelineEntry> entries;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end()); // not as they were clicked
    for (const QModelIndex& row : std::as_const(rows))
        entries << row.data(TimelineModel::EntryRole).value<TimelineEntry>();
    if (entries.isEmpty())
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(clipOf(entries, m_desk.stamp().language).release());
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
}

/// One of the entries of this list; null when something else is dragged, or several.
EntryId TimelineView::draggedEntry(const QMimeData& clip) const
{
    const auto entries = entriesIn(clip);
    if (rows() == 0 || !entries || entries->size() != 1)
        return {};
    const QModelIndex first = model()->index(0, 0);
    const QVariant id = QVariant::fromValue(entries->first().id);
    const auto found = model()->match(first, TimelineModel::IdRole, id, 1, Qt::MatchExactly);
    return found.isEmpty() ? EntryId() : entries->first().id;
}

/// The row whose upper edge is nearest.
int TimelineView::gapAt(QPoint point) const
{
    const int row = rowAtOffset(point.y() + verticalOffset());
    return point.y() > visualRect(model()->index(row, 0)).center().y() ? row + 1 : row;
}

void TimelineView::showGap(int row)
{
    if (std::exchange(m_gap, row) != row)
        viewport()->update();
}

void TimelineView::paintGap(QPainter& painter) const
{
    if (m_gap < 0 || m_gap > rows()) // some may have gone while something was dragged
        return;
    painter.setPen(QPen(Look::of(palette()).accent, 2));
    const int y = topOf(m_gap) - verticalOffset();
    painter.drawLine(8, y, viewport()->width() - 8, y);
}

void TimelineView::dragEnterEvent(QDragEnterEvent* event)
{
    dragMoveEvent(event);
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event)
{
    showGap(draggedEntry(*event->mimeData()).isNull() ? -1 : gapAt(event->position().toPoint()));
    event->setAccepted(m_gap >= 0);
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent*)
{
    showGap(-1);
}

void TimelineView::dropEvent(QDropEvent* event)
{
    const EntryId entry = draggedEntry(*event->mimeData());
    showGap(-1);
    if (entry.isNull())
        return;
    event->acceptProposedAction();
    emit dropped(entry, gapAt(event->position().toPoint()));
}

} // namespace lagebild
