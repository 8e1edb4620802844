// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/picturestrip.h"

#include <QFontMetricsF>
#include <QPainter>

namespace lagebild {

namespace {

constexpr double gap = 6;

QSizeF fitted(const QPixmap& picture, double height)
{
    if (picture.isNull())
        return {height, height};
    const QSizeF size = QSizeF(picture.size()).scaled(height * 2, height, Qt::KeepAspectRatio);
    return {std::max(size.width(), height / 3), height};
}

void drawPicture(QPainter& painter, const QRectF& box, const QPixmap& picture, const Look& look)
{
    painter.setPen(look.line);
    painter.setBrush(look.pane);
    painter.drawRect(box);
    if (picture.isNull())
        return;
    QRectF inside({}, QSizeF(picture.size()).scaled(box.size() - QSizeF(2, 2), Qt::KeepAspectRatio));
    inside.moveCenter(box.center());
    painter.drawPixmap(inside, picture, picture.rect());
}

} // namespace

double PictureStrip::height(const QFont& font) const
{
    return pictures.isEmpty() ? 0 : std::min(double(QFontMetricsF(font).height() * 3.2), 90.0);
}

/// What does not fit into the width is told by the number on the paper-clip.
void PictureStrip::draw(QPainter& painter, const QRectF& box, const Look& look) const
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    double x = box.left();
    for (const QPixmap& picture : pictures) {
        const QSizeF size = fitted(picture, box.height());
        if (x + size.width() > box.right() && x > box.left())
            break;
        drawPicture(painter, QRectF({x, box.top()}, size), picture, look);
        x += size.width() + gap;
    }
    painter.restore();
}

} // namespace lagebild
