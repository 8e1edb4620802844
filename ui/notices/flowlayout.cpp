// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/flowlayout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace lagebild {

FlowLayout::FlowLayout(int gap)
    : m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Pass::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize() : item->minimumSize());
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem* item : m_items)
        width += item->isEmpty() ? 0 : item->sizeHint().width() + m_gap;
    return {width, minimumSize().height()};
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Pass::Place);
}

/// The height of the rows when they must fit into the width of `rect`.
int FlowLayout::arrange(const QRect& rect, Pass pass) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    QList<QLayoutItem*> row;
    int width = 0;
    int y = inner.top();
    const auto finish = [&] {
        int height = 0;
        for (const QLayoutItem* item : std::as_const(row))
            height = std::max(height, item->sizeHint().height());
        if (pass == Pass::Place)
            placeRow(row, QRect(inner.left(), y, inner.width(), height));
        y += row.isEmpty() ? 0 : height + m_gap;
        row.clear();
        width = 0;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const int wanted = item->sizeHint().width() + (row.isEmpty() ? 0 : m_gap);
        if (!row.isEmpty() && width + wanted > inner.width())
            finish();
        row << item;
        width += item->sizeHint().width() + (row.size() == 1 ? 0 : m_gap);
    }
    finish();
    const QMargins margins = contentsMargins();
    return std::max(0, y - m_gap - inner.top()) + margins.top() + margins.bottom();
}

int FlowLayout::placeRow(const QList<QLayoutItem*>& row, const QRect& rect) const
{
    int x = rect.left();
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (QLayoutItem* item : row) {
        const QSize size(std::min(item->sizeHint().width(), rect.width()), item->sizeHint().height());
        const QRect box(QPoint(x, rect.top() + (rect.height() - size.height()) / 2), size);
        item->setGeometry(QStyle::visualRect(direction, rect, box));
        x += size.width() + m_gap;
    }
    return x;
}

} // namespace lagebild
