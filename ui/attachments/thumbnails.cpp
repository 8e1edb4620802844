// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/thumbnails.h"

#include "ui/parts/background.h"

#include <QBuffer>
#include <QImageReader>

namespace lagebild {

namespace {

constexpr qint64 mostPixels = 40 * 1000 * 1000; ///< several large screens beside each other
constexpr int mostMegabytes = 200;              ///< of memory while one is decoded
constexpr int mostKept = 300;

const QList<QByteArray>& shownFormats()
{
    static const QList<QByteArray> formats{"png", "jpeg", "gif", "webp", "bmp"}; // none that refers to other files
    return formats;
}

} // namespace

bool mayHaveThumbnail(const Attachment& attachment)
{
    const QString type = attachment.type.section(u'/', 1);
    return attachment.type.startsWith(QStringLiteral("image/")) && shownFormats().contains(type.toLatin1());
}

QImage thumbnailOf(const QByteArray& content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    if (!shownFormats().contains(reader.format()))
        return {};
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    reader.setAutoTransform(true);
    if (size.width() > thumbnailSide || size.height() > thumbnailSide)
        reader.setScaledSize(size.scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

Thumbnails::Thumbnails(const AttachmentFiles& files, QObject* parent)
    : QObject(parent)
    , m_files(files)
    , m_pictures(mostKept)
{
    QImageReader::setAllocationLimit(mostMegabytes);
}

QPixmap Thumbnails::of(const Attachment& attachment)
{
    if (!mayHaveThumbnail(attachment))
        return {};
    if (const QPixmap* known = m_pictures.object(attachment.key))
        return *known;
    const bool isWanted = std::any_of(m_wanted.begin(), m_wanted.end(), [&](const Attachment& a) { return a.key == attachment.key; });
    if (!isWanted) {
        m_wanted.prepend(attachment); // what is looked at now comes first
        if (m_wanted.size() > mostKept)
            m_wanted.removeLast();
    }
    makeNext();
    return {};
}

void Thumbnails::makeNext()
{
    if (m_isBusy || m_wanted.isEmpty())
        return;
    m_isBusy = true;
    const Attachment next = m_wanted.first();
    inBackground<QImage>(this, [&files = m_files, next] { return thumbnailOf(files.read(next).value_or({})); },
        [this, key = next.key](const QImage& image) { take(key, image); });
}

void Thumbnails::take(const QString& key, const QImage& image)
{
    m_isBusy = false;
    m_wanted.removeIf([&](const Attachment& attachment) { return attachment.key == key; });
    m_pictures.insert(key, new QPixmap(QPixmap::fromImage(image)));
    if (!image.isNull())
        emit made();
    makeNext();
}

} // namespace lagebild
