// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/boardmodel.h"

#include <QStyledItemDelegate>

namespace lagebild {

struct BoardLayout;

/// Paints the board: headings, cards for what is affected, single lines for the rest.
class BoardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// The language of times and percents.
    void setLocale(const QLocale& locale) { m_locale = locale; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Canvas;
    void paintHeading(const Canvas& canvas, const BoardItem& item, const BoardLayout& layout) const;
    void paintCard(const Canvas& canvas, const BoardItem& item, const BoardLayout& layout) const;
    void paintLine(const Canvas& canvas, const BoardItem& item, const BoardLayout& layout) const;

    QLocale m_locale;
};

} // namespace lagebild
