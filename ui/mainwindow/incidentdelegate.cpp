// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/incidentdelegate.h"

#include "ui/models/incidentlistmodel.h"
#include "ui/models/look.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace lagebild {

namespace {

constexpr int margin = 10;
constexpr int padding = 6;
constexpr int mostLines = 2; ///< a longer title stands whole in the head

/// The title broken into lines; what the last one has no room for is left out with an ellipsis.
QStringList linesOf(const QString& title, const QFont& font, int width)
{
    QTextLayout layout(title, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < mostLines; line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() == mostLines - 1;
        lines << (isLast ? title.mid(line.textStart()) : title.mid(line.textStart(), line.textLength())).trimmed();
    }
    layout.endLayout();
    for (QString& line : lines)
        line = QFontMetrics(font).elidedText(line, Qt::ElideRight, width);
    return lines;
}

struct Layout {
    QRect dot, title, note;
    QStringList lines;
};

Layout layoutOf(const QRect& row, const QString& title, const QFont& font)
{
    const int titleHeight = QFontMetrics(bolder(font)).height();
    const int side = titleHeight / 2;
    Layout layout;
    layout.dot = {row.left() + margin, row.top() + padding + (titleHeight - side) / 2, side, side};
    const int left = layout.dot.right() + 7;
    const int width = row.right() - left - 4;
    layout.lines = linesOf(title, bolder(font), width);
    layout.title = {left, row.top() + padding, width, titleHeight * int(std::max<qsizetype>(1, layout.lines.size()))};
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
    const Layout layout = layoutOf(option.rect, line.title, option.font);
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
    painter->drawText(layout.title, Qt::AlignVCenter, layout.lines.join(u'\n'));
    painter->setPen(look.secondary);
    painter->setFont(smaller(option.font));
    painter->drawText(layout.note, Qt::AlignVCenter,
        painter->fontMetrics().elidedText(line.note, Qt::ElideRight, layout.note.width()));
    if (option.state & QStyle::State_HasFocus)
        drawFocus(*painter, option.rect, look);
    painter->restore();
}

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const auto line = index.data(IncidentListModel::LineRole).value<IncidentLine>();
    const Layout layout = layoutOf({0, 0, width, 0}, line.title, option.font);
    return {100, layout.note.bottom() + 1 + padding};
}

} // namespace lagebild
