// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/attachments.h"

#include <QCache>
#include <QPixmap>

namespace lagebild {

/// The longer side of a thumbnail, in pixels; enough for a screen of twice the usual density.
inline constexpr int thumbnailSide = 192;

/// A small picture of an image, or none: of what is no image that we show, cannot be read, or has so many pixels that
/// somebody made it to fill memories. Pure; for another thread.
QImage thumbnailOf(const QByteArray& content);
/// Whether its type promises a picture.
bool mayHaveThumbnail(const Attachment& attachment);

/// Thumbnails of attachments, made one after the other on another thread and kept as long as they are looked at.
class Thumbnails : public QObject {
    Q_OBJECT
public:
    explicit Thumbnails(const AttachmentFiles& files, QObject* parent = nullptr);

    /// Null while it is being made, and for what has none.
    QPixmap of(const Attachment& attachment);

signals:
    /// Another one is there.
    void made();

private:
    void makeNext();
    void take(const QString& key, const QImage& image);

    const AttachmentFiles& m_files;
    QCache<QString, QPixmap> m_pictures; ///< by key; a null one has been tried
    QList<Attachment> m_wanted;
    bool m_isBusy = false;
};

} // namespace lagebild
