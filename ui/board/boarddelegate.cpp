// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boarddelegate.h"

#include "ui/models/words.h"

#include <QAbstractItemView>
#include <QPainter>

namespace lagebild {

namespace {

constexpr double margin = 8;  ///< between the pane's edge and its contents
constexpr double padding = 9; ///< inside a card

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
    QRectF box;
    Look look;
    QFont font;
    QFont small;
    bool isSelected;
    bool hasFocus;

    /// Draws at the left of `area`, elided; answers with the width used.
    double text(const QRectF& area, const QString& words, const QFont& face, const QColor& colour) const
    {
        const QFontMetricsF metrics(face);
        painter.setFont(face);
        painter.setPen(colour);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, area.width()));
        return std::min(area.width(), metrics.horizontalAdvance(words));
    }
    /// Draws at the right of `area`; answers with what is left of it.
    QRectF right(const QRectF& area, const QString& words, const QFont& face, const QColor& colour) const
    {
        if (words.isEmpty())
            return area;
        const QFontMetricsF metrics(face);
        const double width = std::min(metrics.horizontalAdvance(words) + 1, area.width());
        painter.setFont(face);
        painter.setPen(colour);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, width));
        return area.adjusted(0, 0, -width - 8, 0);
    }
    QRectF glyph(const QRectF& line, ServiceState state, const QColor& colour) const
    {
        const double side = QFontMetricsF(font).ascent() * 0.95;
        drawGlyph(painter, {line.left(), line.center().y() - side / 2, side, side}, state, colour);
        return line.adjusted(side + 10, 0, 0, 0);
    }
};

void BoardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto item = index.data(BoardModel::ItemRole).value<BoardItem>();
    const Canvas canvas{*painter, QRectF(option.rect).adjusted(margin, 0, -margin, 0), Look::of(option.palette), option.font,
        smaller(option.font), bool(option.state & QStyle::State_Selected), bool(option.state & QStyle::State_HasFocus)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (item.isHeading)
        paintHeading(canvas, item);
    else if (item.group == BoardGroup::Affected)
        paintCard(canvas, item);
    else
        paintLine(canvas, item);
    painter->restore();
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto item = index.data(BoardModel::ItemRole).value<BoardItem>();
    const int line = QFontMetrics(option.font).height();
    const int smallLine = QFontMetrics(smaller(option.font)).height();
    const int width = QFontMetrics(option.font).averageCharWidth() * 8;
    if (item.isHeading)
        return {width, line + 16};
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const double room = (view ? view->viewport()->width() : option.rect.width()) - 2 * margin;
    if (item.group != BoardGroup::Affected && (item.row.verified == std::nullopt || fitsOneLine(item, option.font, room)))
        return {width, line + 9};
    return {width, item.group == BoardGroup::Affected ? line + smallLine + 20 : line + smallLine + 11};
}

void BoardDelegate::paintHeading(const Canvas& canvas, const BoardItem& item) const
{
    const ServiceState sign = signOf(item.group);
    const QColor colour = canvas.look.of(sign);
    const QString words = QStringLiteral("%1 · %2").arg(Words::group(item.group), m_locale.toString(item.count));
    QRectF line = canvas.box.adjusted(4, 6, -4, 0);
    line = canvas.glyph(line, sign, colour);
    line.setLeft(line.left() - 4);
    const QFont face = bolder(canvas.font);
    const double used = canvas.text(line, words, face, colour);
    const QRectF rest = line.adjusted(used + 12, 0, 0, 0);
    if (rest.width() > QFontMetricsF(canvas.small).averageCharWidth() * 8)
        canvas.right(rest, item.note, canvas.small, canvas.look.secondary);
}

double BoardDelegate::paintPercent(const Canvas& canvas, const BoardItem& item, const QRectF& line) const
{
    const auto percent = workingPercent(item.row);
    if (!percent)
        return 0;
    const QString words = boardPercent(item, m_locale);
    const QRectF rest = canvas.right(line, words, canvas.font, canvas.look.text);
    const double barWidth = QFontMetricsF(canvas.font).averageCharWidth() * 9;
    if (rest.width() < barWidth * 2.2)
        return line.width() - rest.width(); // narrow: the number says it
    const QRectF bar(rest.right() - barWidth, line.center().y() - 3, barWidth, 6);
    drawBar(canvas.painter, bar, *percent, canvas.look.of(item.row.state), canvas.look.track);
    return line.right() - bar.left() + 8;
}

void BoardDelegate::paintCard(const Canvas& canvas, const BoardItem& item) const
{
    const QRectF card = canvas.box.adjusted(0.5, 2.5, -0.5, -2.5);
    canvas.painter.setPen(QPen(canvas.isSelected ? canvas.look.accent : canvas.look.line, 1));
    canvas.painter.setBrush(canvas.isSelected ? canvas.look.selection() : canvas.look.card);
    canvas.painter.drawRoundedRect(card, 5, 5);
    if (canvas.hasFocus)
        drawFocus(canvas.painter, card, canvas.look);
    const QRectF inner = card.adjusted(padding, 5, -padding, -5);
    const double top = QFontMetricsF(canvas.font).height();
    QRectF first(inner.left(), inner.top(), inner.width(), top);
    first = canvas.glyph(first, item.row.state, canvas.look.of(item.row.state));
    const double left = first.left();
    const double taken = paintPercent(canvas, item, first);
    canvas.text(first.adjusted(0, 0, -taken, 0), item.name, bolder(canvas.font), canvas.look.text);
    const QRectF second(left, inner.top() + top, inner.right() - left, inner.height() - top);
    canvas.text(second, boardLine(item, m_locale), canvas.small, item.row.isStale ? canvas.look.slight : canvas.look.secondary);
}

void BoardDelegate::paintLine(const Canvas& canvas, const BoardItem& item) const
{
    const QRectF box = canvas.box;
    if (canvas.isSelected) {
        canvas.painter.setPen(Qt::NoPen);
        canvas.painter.setBrush(canvas.look.selection());
        canvas.painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 4, 4);
    }
    canvas.painter.setPen(QPen(canvas.look.line, 1));
    canvas.painter.drawLine(box.bottomLeft() + QPointF(0, -0.5), box.bottomRight() + QPointF(0, -0.5));
    if (canvas.hasFocus)
        drawFocus(canvas.painter, box.adjusted(0, 0, 0, -1), canvas.look);
    const bool isStale = item.row.isStale;
    const ServiceState sign = isStale ? ServiceState::Unknown : item.row.state;
    const QString seen = lastCheck(item);
    const QColor quiet = isStale ? canvas.look.slight : canvas.look.secondary;
    const bool isBeside = fitsOneLine(item, canvas.font, box.width());
    QRectF line = box.adjusted(padding, 0, -padding, 0);
    if (!isBeside)
        line.setHeight(QFontMetricsF(canvas.font).height() + 6);
    line = canvas.glyph(line, sign, isStale ? canvas.look.slight : canvas.look.of(sign));
    if (isBeside)
        line = canvas.right(line, seen, canvas.small, quiet);
    else
        canvas.text({line.left(), line.bottom() - 2, line.width(), box.bottom() - line.bottom() - 1}, seen, canvas.small, quiet);
    canvas.text(line, item.name, canvas.font, canvas.look.text);
}

QString BoardDelegate::lastCheck(const BoardItem& item) const
{
    if (!item.row.verified)
        return {};
    const QString time = boardTime(item, *item.row.verified, m_locale);
    return item.row.isStale ? tr("%1 stale", "clock time of the last check").arg(time) : time;
}

/// A name is never cut off for a time: that goes below it then.
bool BoardDelegate::fitsOneLine(const BoardItem& item, const QFont& font, double width) const
{
    const QFontMetricsF metrics(font);
    const double sign = metrics.ascent() * 0.95 + 10;
    const double words = metrics.horizontalAdvance(item.name) + 12 + QFontMetricsF(smaller(font)).horizontalAdvance(lastCheck(item));
    return sign + words + 2 * padding <= width;
}

} // namespace lagebild
