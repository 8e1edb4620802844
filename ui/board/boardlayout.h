// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/boardmodel.h"

#include <QFont>
#include <QRectF>

namespace lagebild {

/// Where the parts of a board row go and what they say. No text is ever cut off: it wraps, or goes below its neighbour,
/// and the row grows with it. Coordinates start at the row's top left corner; a box without a text is empty.
struct BoardLayout {
    QRectF frame {};    ///< a card's outline; for the other rows the whole row
    QRectF glyph {};
    QString name {};
    QRectF nameBox {};
    QString note {};    ///< a heading's note, a card's second line, a line's last check
    QRectF noteBox {};
    QString percent {}; ///< cards only
    QRectF percentBox {};
    QRectF bar {};      ///< only where it fits beside name and number
    double height = 0;
};

/// `width` is the room inside the pane's margins, in device independent pixels. `font` is the view's own.
BoardLayout layoutOf(const BoardItem& item, const QFont& font, double width, const QLocale& locale);

/// How a text of that width wraps: at words, or anywhere when one of them is wider. Qt::TextFlag.
int wrappingOf(const QString& text, const QFont& font, double width);

} // namespace lagebild
