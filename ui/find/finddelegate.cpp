// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/finddelegate.h"

#include "ui/find/findmodel.h"
#include "ui/models/look.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace lagebild {

namespace {

constexpr int margin = 10;
constexpr int padding = 6;
constexpr int mostLines = 3;

struct Layout {
    QRect head;
    QRect snippet;
};

/// The found words are bold: colour alone would not do.
QList<QTextLayout::FormatRange> formatsOf(const SearchHit& hit)
{
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> formats;
    for (const SearchHit::Mark& mark : hit.marks)
        formats << QTextLayout::FormatRange{int(mark.from), int(mark.length), bold};
    return formats;
}

/// Answers the height.
int layLines(QTextLayout& layout, int width)
{
    double y = 0;
    int count = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && count < mostLines; line = layout.createLine(), ++count) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return int(std::ceil(y));
}

void prepare(QTextLayout& layout, const FindLine& line)
{
    layout.setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formatsOf(line.hit));
}

Layout layoutOf(const QRect& row, const FindLine& line, const QFont& font)
{
    const QRect inner = row.adjusted(margin, padding, -margin, -padding);
    Layout layout;
    layout.head = {inner.topLeft(), QSize(inner.width(), QFontMetrics(smaller(font)).height())};
    QTextLayout text(line.hit.snippet, font);
    prepare(text, line);
    layout.snippet = {layout.head.bottomLeft() + QPoint(0, 2), QSize(inner.width(), layLines(text, inner.width()))};
    return layout;
}

/// "Entry · Thu 24 Jan 2019, 13:54 · Login is slow" and, at the right, the short id.
void drawHead(QPainter& painter, const QRect& box, const FindLine& line)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int idWidth = line.shortId.isEmpty() ? 0 : metrics.horizontalAdvance(line.shortId) + metrics.height();
    QStringList parts{line.kind, line.time, line.title};
    parts.removeAll(QString());
    const QString words = parts.join(QStringLiteral(" \u00b7 "));
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(words, Qt::ElideRight, box.width() - idWidth));
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignRight, line.shortId);
}

} // namespace

void FindDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto line = index.data(FindModel::LineRole).value<FindLine>();
    const Look look = Look::of(option.palette);
    const Layout layout = layoutOf(option.rect, line, option.font);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, look.selection());
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), look.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, look.track);
    }
    painter->setPen(look.secondary);
    painter->setFont(smaller(option.font));
    drawHead(*painter, layout.head, line);
    painter->setPen(look.text);
    QTextLayout text(line.hit.snippet, option.font);
    prepare(text, line);
    layLines(text, layout.snippet.width());
    text.draw(painter, layout.snippet.topLeft());
    painter->setPen(look.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus)
        drawFocus(*painter, option.rect, look);
    painter->restore();
}

QSize FindDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const auto line = index.data(FindModel::LineRole).value<FindLine>();
    return {100, layoutOf({0, 0, width, 0}, line, option.font).snippet.bottom() + 1 + padding};
}

} // namespace lagebild
