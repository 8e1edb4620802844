// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/incidentdelegate.h"

#include "ui/models/incidentlistmodel.h"
#include "ui/models/look.h"

#include <QPainter>

namespace lagebild {

namespace {

constexpr int margin = 10;
constexpr int padding = 6;

struct Layout {
    QRect dot, title, note;
};

Layout layoutOf(const QRect& row, const QFont& font)
{
    const int titleHeight = QFontMetrics(bolder(font)).height();
    const int side = titleHeight / 2;
    Layout layout;
    layout.dot = {row.left() + margin, row.top() + padding + (titleHeight - side) / 2, side, side};
    const int left = layout.dot.right() + 7;
    layout.title = {left, row.top() + padding, row.right() - left - 4, titleHeight};
    layout.note = {left, layout.title.bottom() + 2, layout.title.width(), QFontMetrics(smaller(font)).height()};
    return layout;
}

void drawDot(QPainter& painter, const QRect& box, const IncidentLine& line, const Look& look)
{
    if (isEnd(line.phase))
        return drawGlyph(painter, QRectF(box).adjusted(-2, -2, 2, 2), ServiceState::Operational, look.working);
    const QColor colour = line.severity == 1 ? look.affected : line.severity == 2 ? look.degraded : look.slight;
    painter.setPen(QPen(colour, 2));
    painter.setBrush(line.severity <= 2 ? QBrush(colour) : QBrush(Qt::NoBrush));
    if (line.severity == 1)
        painter.drawRoundedRect(box, 1, 1);
    else
        painter.drawEllipse(box);
}

} // namespace

void IncidentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto line = index.data(IncidentListModel::LineRole).value<IncidentLine>();
    const Look look = Look::of(option.palette);
    const Layout layout = layoutOf(option.rect, option.font);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, look.selection());
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), look.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, look.track);
    }
    drawDot(*painter, layout.dot, line, look);
    painter->setPen(look.text);
    painter->setFont(bolder(option.font));
    painter->drawText(layout.title, Qt::AlignVCenter,
        painter->fontMetrics().elidedText(line.title, Qt::ElideRight, layout.title.width()));
    painter->setPen(look.secondary);
    painter->setFont(smaller(option.font));
    painter->drawText(layout.note, Qt::AlignVCenter,
        painter->fontMetrics().elidedText(line.note, Qt::ElideRight, layout.note.width()));
    if (option.state & QStyle::State_HasFocus)
        drawFocus(*painter, option.rect, look);
    painter->restore();
}

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const Layout layout = layoutOf({0, 0, 200, 0}, option.font);
    return {100, layout.note.bottom() + 1 + padding};
}

} // namespace lagebild
