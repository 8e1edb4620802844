// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boarddelegate.h"

#include "ui/board/boardlayout.h"
#include "ui/models/look.h"

#include <QAbstractItemView>
#include <QPainter>

namespace lagebild {

namespace {

constexpr double margin = 8; ///< between the pane's edge and its contents

ServiceState signOf(BoardGroup group)
{
    switch (group) {
    case BoardGroup::Affected: return ServiceState::MajorOutage;
    case BoardGroup::StillWorking: return ServiceState::Operational;
    case BoardGroup::Unknown: return ServiceState::Unknown;
    }
    return ServiceState::Unknown;
}

} // namespace

struct BoardDelegate::Canvas {
    QPainter& painter;
    Look look;
    QFont font;
    QFont small;
    bool isSelected;
    bool hasFocus;

    void text(const QRectF& box, const QString& words, const QFont& face, const QColor& colour) const
    {
        painter.setFont(face);
        painter.setPen(colour);
        painter.drawText(box, int(Qt::AlignLeft) | Qt::AlignVCenter | wrappingOf(words, face, box.width()), words);
    }
    void note(const BoardLayout& layout, const QColor& colour) const { text(layout.noteBox, layout.note, small, colour); }
};

void BoardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto item = index.data(BoardModel::ItemRole).value<BoardItem>();
    const BoardLayout layout = layoutOf(item, option.font, option.rect.width() - 2 * margin, m_locale);
    const Canvas canvas{*painter, Look::of(option.palette), option.font, smaller(option.font),
        bool(option.state & QStyle::State_Selected), bool(option.state & QStyle::State_HasFocus)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(option.rect.left() + margin, option.rect.top());
    if (item.isHeading)
        paintHeading(canvas, item, layout);
    else if (item.group == BoardGroup::Affected)
        paintCard(canvas, item, layout);
    else
        paintLine(canvas, item, layout);
    painter->restore();
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto item = index.data(BoardModel::ItemRole).value<BoardItem>();
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const double room = (view ? view->viewport()->width() : option.rect.width()) - 2 * margin;
    return {QFontMetrics(option.font).averageCharWidth() * 8, int(layoutOf(item, option.font, room, m_locale).height)};
}

void BoardDelegate::paintHeading(const Canvas& canvas, const BoardItem& item, const BoardLayout& layout) const
{
    const ServiceState sign = signOf(item.group);
    const QColor colour = canvas.look.of(sign);
    drawGlyph(canvas.painter, layout.glyph, sign, colour);
    canvas.text(layout.nameBox, layout.name, bolder(canvas.font), colour);
    canvas.note(layout, canvas.look.secondary);
}

void BoardDelegate::paintCard(const Canvas& canvas, const BoardItem& item, const BoardLayout& layout) const
{
    canvas.painter.setPen(QPen(canvas.isSelected ? canvas.look.accent : canvas.look.line, 1));
    canvas.painter.setBrush(canvas.isSelected ? canvas.look.selection() : canvas.look.card);
    canvas.painter.drawRoundedRect(layout.frame, 5, 5);
    if (canvas.hasFocus)
        drawFocus(canvas.painter, layout.frame, canvas.look);
    drawGlyph(canvas.painter, layout.glyph, item.row.state, canvas.look.of(item.row.state));
    canvas.text(layout.nameBox, layout.name, bolder(canvas.font), canvas.look.text);
    canvas.text(layout.percentBox, layout.percent, canvas.font, canvas.look.text);
    if (!layout.bar.isEmpty())
        drawBar(canvas.painter, layout.bar, workingPercent(item.row).value_or(0), canvas.look.of(item.row.state), canvas.look.track);
    canvas.note(layout, item.row.isStale ? canvas.look.slight : canvas.look.secondary);
}

void BoardDelegate::paintLine(const Canvas& canvas, const BoardItem& item, const BoardLayout& layout) const
{
    const QRectF box = layout.frame;
    if (canvas.isSelected) {
        canvas.painter.setPen(Qt::NoPen);
        canvas.painter.setBrush(canvas.look.selection());
        canvas.painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 4, 4);
    }
    canvas.painter.setPen(QPen(canvas.look.line, 1));
    canvas.painter.drawLine(box.bottomLeft() + QPointF(0, -0.5), box.bottomRight() + QPointF(0, -0.5));
    if (canvas.hasFocus)
        drawFocus(canvas.painter, box.adjusted(0, 0, 0, -1), canvas.look);
    const ServiceState sign = item.row.isStale ? ServiceState::Unknown : item.row.state;
    const QColor quiet = item.row.isStale ? canvas.look.slight : canvas.look.secondary;
    drawGlyph(canvas.painter, layout.glyph, sign, item.row.isStale ? quiet : canvas.look.of(sign));
    canvas.text(layout.nameBox, layout.name, canvas.font, canvas.look.text);
    canvas.note(layout, quiet);
}

} // namespace lagebild
