// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/look.h"

#include <QPixmap>

namespace lagebild {

/// The pictures of one entry in a row; its height does not depend on whether they are there yet.
struct PictureStrip {
    QList<QPixmap> pictures {}; ///< null ones are still being made, or not on this laptop

    double height(const QFont& font) const;
    void draw(QPainter& painter, const QRectF& box, const Look& look) const;
};

} // namespace lagebild
