// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardlayout.h"

#include "ui/models/look.h"
#include "ui/models/words.h"

#include <QFontMetricsF>
#include <cmath>

namespace lagebild {

namespace {

constexpr double padding = 9; ///< between a row's edge and its contents
constexpr double gap = 12;    ///< at least, between two texts on one line
constexpr double leastNameShare = 0.4; ///< of a card's room; a number that leaves less goes below

double widthOf(const QString& text, const QFont& font)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1;
}

/// `text` wrapped below `at`.
QRectF wrapped(const QString& text, const QFont& font, QPointF at, double width)
{
    const QRectF room(0, 0, std::max(1.0, width), 100'000);
    const QRectF words = QFontMetricsF(font).boundingRect(room, wrappingOf(text, font, room.width()), text);
    return {at, QSizeF(room.width(), std::ceil(words.height()))};
}

QString lastCheck(const BoardItem& item, const QLocale& locale)
{
    if (!item.row.verified)
        return {};
    const QString time = boardTime(item, *item.row.verified, locale);
    return item.row.isStale ? BoardModel::tr("%1 stale", "clock time of the last check").arg(time) : time;
}

/// The sign before the first line at `top`; answers with where the text begins.
double placeGlyph(BoardLayout& layout, const QFont& font, QPointF top, double distance)
{
    const QFontMetricsF metrics(font);
    const double side = metrics.ascent() * 0.95;
    layout.glyph = {top.x(), top.y() + (metrics.height() - side) / 2, side, side};
    return layout.glyph.right() + distance;
}

/// Name and note on one line where both fit whole, else the note below.
void placeTexts(BoardLayout& layout, const QFont& nameFont, const QFont& noteFont, const QRectF& room)
{
    const double noteWidth = layout.note.isEmpty() ? 0 : widthOf(layout.note, noteFont);
    const bool isBeside = noteWidth > 0 && widthOf(layout.name, nameFont) + gap + noteWidth <= room.width();
    const double nameWidth = room.width() - (isBeside ? noteWidth + gap : 0);
    layout.nameBox = wrapped(layout.name, nameFont, room.topLeft(), nameWidth);
    if (isBeside)
        layout.noteBox = {room.right() - noteWidth, room.top(), noteWidth, layout.nameBox.height()};
    else if (noteWidth > 0)
        layout.noteBox = wrapped(layout.note, noteFont, layout.nameBox.bottomLeft(), room.width());
}

double bottomOf(const BoardLayout& layout)
{
    return std::max(layout.nameBox.bottom(), layout.noteBox.bottom());
}

void layOutHeading(BoardLayout& layout, const BoardItem& item, const QFont& font, double width, const QLocale& locale)
{
    layout.name = QStringLiteral("%1 · %2").arg(Words::group(item.group), locale.toString(item.count));
    layout.note = item.note;
    const double left = placeGlyph(layout, font, {4, 11}, 6);
    placeTexts(layout, bolder(font), smaller(font), {left, 11, width - 4 - left, 0});
    layout.height = bottomOf(layout) + 5;
}

void placePercent(BoardLayout& layout, const QFont& font, const QRectF& room)
{
    const double number = widthOf(layout.percent, font);
    const double line = QFontMetricsF(font).height();
    const double bar = QFontMetricsF(font).averageCharWidth() * 9;
    layout.percentBox = {room.right() - number, room.top(), number, line};
    if (widthOf(layout.name, bolder(font)) + gap + bar + 8 + number <= room.width())
        layout.bar = {layout.percentBox.left() - 8 - bar, room.top() + line / 2 - 3, bar, 6};
}

void layOutCard(BoardLayout& layout, const BoardItem& item, const QFont& font, double width, const QLocale& locale)
{
    layout.name = item.name;
    layout.note = boardLine(item, locale);
    layout.percent = workingPercent(item.row) ? boardPercent(item, locale) : QString();
    const double left = placeGlyph(layout, font, {0.5 + padding, 7.5}, 10);
    const QRectF room(left, 7.5, width - 0.5 - padding - left, 0);
    const double number = layout.percent.isEmpty() ? 0 : widthOf(layout.percent, font) + gap;
    const bool isBeside = room.width() - number >= room.width() * leastNameShare;
    layout.nameBox = wrapped(layout.name, bolder(font), room.topLeft(), room.width() - (isBeside ? number : 0));
    if (isBeside && number > 0)
        placePercent(layout, font, room);
    else if (number > 0)
        layout.percentBox = wrapped(layout.percent, font, layout.nameBox.bottomLeft(), room.width());
    const QPointF below = isBeside || number == 0 ? layout.nameBox.bottomLeft() : layout.percentBox.bottomLeft();
    layout.noteBox = wrapped(layout.note, smaller(font), below, room.width());
    layout.height = layout.noteBox.bottom() + 9;
    layout.frame = {0.5, 2.5, width - 1, layout.height - 5};
}

void layOutLine(BoardLayout& layout, const BoardItem& item, const QFont& font, double width, const QLocale& locale)
{
    layout.name = item.name;
    layout.note = lastCheck(item, locale);
    const double left = placeGlyph(layout, font, {padding, 4}, 10);
    placeTexts(layout, font, smaller(font), {left, 4, width - padding - left, 0});
    layout.height = bottomOf(layout) + 5;
}

} // namespace

int wrappingOf(const QString& text, const QFont& font, double width)
{
    const QFontMetricsF metrics(font);
    const QStringList words = text.split(u' ');
    const bool isEachNarrow = std::all_of(words.begin(), words.end(),
        [&](const QString& word) { return metrics.horizontalAdvance(word) <= width; });
    return isEachNarrow ? Qt::TextWordWrap : Qt::TextWrapAnywhere;
}

BoardLayout layoutOf(const BoardItem& item, const QFont& font, double width, const QLocale& locale)
{
    BoardLayout layout;
    if (item.isHeading)
        layOutHeading(layout, item, font, width, locale);
    else if (item.group == BoardGroup::Affected)
        layOutCard(layout, item, font, width, locale);
    else
        layOutLine(layout, item, font, width, locale);
    layout.height = std::ceil(layout.height);
    if (layout.frame.isEmpty())
        layout.frame = {0, 0, width, layout.height};
    return layout;
}

} // namespace lagebild
