// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QStringList>
#include <optional>

QT_BEGIN_NAMESPACE
class QMimeData;
QT_END_NAMESPACE

namespace lagebild {

/// The local files that a clip or a drag names.
QStringList filesIn(const QMimeData& clip);
/// Whether it holds a picture and no text: what a spreadsheet copies is text, and has a picture of it beside it.
bool holdsPicture(const QMimeData& clip);

/// A picture as another program gave it.
struct ClipPicture {
    QByteArray png {}; ///< as it is; empty: `image`
    QImage image {};
};
ClipPicture pictureIn(const QMimeData& clip);
/// As a PNG file; empty when it is none. Takes its time with large ones.
QByteArray asPng(const ClipPicture& picture);

} // namespace lagebild
