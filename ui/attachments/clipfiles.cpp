// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/clipfiles.h"

#include <QBuffer>
#include <QMimeData>
#include <QUrl>

namespace lagebild {

namespace {

constexpr QLatin1StringView pngFormat("image/png");

} // namespace

QStringList filesIn(const QMimeData& clip)
{
    QStringList files;
    for (const QUrl& url : clip.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

bool holdsPicture(const QMimeData& clip)
{
    return (clip.hasFormat(pngFormat) || clip.hasImage()) && clip.text().trimmed().isEmpty();
}

/// The bytes themselves where there are any: nothing is decoded while the window waits.
ClipPicture pictureIn(const QMimeData& clip)
{
    ClipPicture picture{clip.data(pngFormat), {}};
    if (picture.png.isEmpty())
        picture.image = clip.imageData().value<QImage>();
    return picture;
}

QByteArray asPng(const ClipPicture& picture)
{
    if (!picture.png.isEmpty())
        return picture.png;
    QByteArray png;
    QBuffer buffer(&png);
    return buffer.open(QIODevice::WriteOnly) && picture.image.save(&buffer, "PNG") ? png : QByteArray();
}

} // namespace lagebild
