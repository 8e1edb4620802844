// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineview.h"

#include "ui/models/times.h"

#include <QGuiApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>

namespace lagebild {

void TimelineView::paintEvent(QPaintEvent*)
{
    if (!isLaidOut())
        return;
    measureVisible();
    QPainter painter(viewport());
    const int bottom = verticalOffset() + viewport()->height();
    for (int row = rowAtOffset(verticalOffset()); row < rows() && topOf(row) < bottom; ++row)
        paintRow(painter, row);
    if (m_nowRow == rows())
        paintNow(painter, {0, topOf(rows()) - verticalOffset(), viewport()->width(), noteHeight()});
    paintStickyDay(painter);
    paintGap(painter);
}

void TimelineView::paintRow(QPainter& painter, int row)
{
    const Look look = Look::of(palette());
    const QModelIndex index = model()->index(row, 0);
    const QRect box = visualRect(index);
    paintAbove(painter, row);
    if (isActiveWindow() && index.data(TimelineModel::NoveltyRole).value<Novelty>() != Novelty::None)
        m_seen << index.data(TimelineModel::IdRole).value<EntryId>();
    if (m_editor && m_edited == index)
        return;
    const bool isCurrent = currentIndex() == index;
    if (selectionModel()->isSelected(index)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.selection());
        painter.drawRoundedRect(QRectF(box).adjusted(4, 0, -4, -1), 5, 5);
        painter.restore();
    }
    const EntryLayout layout(wordsOf(index, look), font(), viewport()->width(), m_density);
    layout.draw(painter, box.topLeft(), look);
    if (isCurrent && hasFocus())
        drawFocus(painter, QRectF(box).adjusted(4, 0, -4, -1), look);
}

void TimelineView::openEditor(const QModelIndex& index, QWidget* editor)
{
    closeEntryEditor();
    m_editor = editor;
    m_edited = index;
    editor->setParent(viewport());
    editor->show();
    setFocusPolicy(Qt::ClickFocus); // Tab stays with the fields: the row that would show the focus is covered
    forget(index.row());
    updateGeometries();
    scrollTo(index);
    editor->setFocus();
}

void TimelineView::closeEntryEditor()
{
    if (!m_editor)
        return;
    const bool hadFocus = m_editor->isAncestorOf(QGuiApplication::focusObject() ? qobject_cast<QWidget*>(QGuiApplication::focusObject()) : nullptr);
    m_editor->hide();
    setFocusPolicy(Qt::StrongFocus);
    m_editor->deleteLater();
    m_editor = nullptr;
    forget(m_edited.row());
    m_edited = QPersistentModelIndex();
    if (hadFocus)
        setFocus();
    updateGeometries();
    viewport()->update();
}

void TimelineView::placeEditor()
{
    if (m_editor && m_edited.isValid())
        m_editor->setGeometry(visualRect(m_edited).adjusted(8, 2, -8, -4));
}

/// The editor may be higher than the view: Tab must not lead out of sight.
void TimelineView::keepFieldVisible(const QWidget* field)
{
    if (!m_editor || !field || !m_editor->isAncestorOf(field))
        return;
    const int top = field->mapTo(viewport(), QPoint(0, 0)).y();
    const int bottom = top + field->height();
    if (top < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top - 8);
    else if (bottom > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + bottom - viewport()->height() + 8);
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model())
        relayout();
}

} // namespace lagebild
