// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/attachments/attachmentfolder.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

namespace lagebild::test {

/// A folder with the person's files and the contents that are kept, and what was opened.
struct Files {
    QTemporaryDir folder {};
    store::AttachmentFolder kept {folder.path()};
    QStringList opened {};

    QString write(const QString& name, const QByteArray& content) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    QString pathOf(const Attachment& attachment) const
    {
        return folder.filePath(QStringLiteral("attachments/%1/%2").arg(attachment.key.left(2), attachment.key));
    }
    static QByteArray picture(QSize size, const char* format = "PNG")
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, format) ? bytes : QByteArray();
    }
};

} // namespace lagebild::test
