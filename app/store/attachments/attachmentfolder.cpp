// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attachments/attachmentfolder.h"

#include "app/store/attachments/contentfile.h"
#include "app/store/profilefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QMimeDatabase>
#include <QRandomGenerator>

namespace lagebild::store {

namespace {

QString freshSalt()
{
    std::array<quint32, 4> random {};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray bytes(reinterpret_cast<const char*>(random.data()), sizeof(random));
    return QString::fromLatin1(bytes.toHex());
}

QString keyOf(const QByteArray& content, const QString& salt)
{
    const QByteArray code = QMessageAuthenticationCode::hash(content, QByteArray::fromHex(salt.toLatin1()), QCryptographicHash::Sha256);
    return QString::fromLatin1(code.toHex());
}

Attachment described(const QString& name, const QByteArray& content)
{
    Attachment attachment;
    attachment.name = name;
    attachment.type = QMimeDatabase().mimeTypeForFileNameAndData(name, content).name();
    attachment.size = content.size();
    return attachment;
}

/// Salt and key of the twin with this content, else fresh ones.
void seal(Attachment& attachment, const QByteArray& content, const QList<Attachment>& twins)
{
    for (const Attachment& twin : twins) {
        if (twin.size == content.size() && hasContent(twin) && keyOf(content, twin.salt) == twin.key) {
            attachment.salt = twin.salt;
            attachment.key = twin.key;
            return;
        }
    }
    attachment.salt = freshSalt();
    attachment.key = keyOf(content, attachment.salt);
}

} // namespace

AttachmentFolder::AttachmentFolder(const QString& profileFolder)
    : m_folder(QDir(profileFolder).absolutePath())
{
}

QString AttachmentFolder::pathOf(const QString& key) const
{
    return attachmentsFolder(m_folder) + u'/' + key.left(2) + u'/' + key;
}

Result<Attachment> AttachmentFolder::keep(
    const AttachmentSource& source, const QList<Attachment>& twins, const AttachmentProgress& progress) const
{
    const QString name = safeFileName(source.name.isEmpty() ? source.file : source.name);
    const auto content = source.file.isEmpty() ? checkedSize(source.content) : readFile(source.file, progress);
    if (!content)
        return Error{content.error().code, content.error().detail, name};
    Attachment attachment = described(name, *content);
    seal(attachment, *content, twins);
    if (read(attachment)) // the same under the same salt
        return attachment;
    if (const auto written = writeContent(pathOf(attachment.key), *content); !written)
        return Error{written.error().code, written.error().detail, name};
    return attachment;
}

ContentState AttachmentFolder::state(const Attachment& attachment) const
{
    const QFileInfo info(pathOf(attachment.key));
    if (!hasContent(attachment) || !info.exists())
        return ContentState::Elsewhere;
    return info.isFile() && info.size() == attachment.size ? ContentState::Here : ContentState::Broken;
}

Result<QByteArray> AttachmentFolder::read(const Attachment& attachment) const
{
    const QString name = safeFileName(attachment.name);
    if (state(attachment) == ContentState::Elsewhere)
        return Error{Error::Code::NotHere, name};
    const auto content = readFile(pathOf(attachment.key), {});
    if (!content && content.error().code == Error::Code::CannotRead)
        return Error{Error::Code::CannotRead, content.error().detail, name};
    if (!content || content->size() != attachment.size || keyOf(*content, attachment.salt) != attachment.key)
        return Error{Error::Code::BrokenContent, name};
    return content;
}

void AttachmentFolder::forget(const QString& key) const
{
    Attachment named;
    named.key = key;
    named.salt = QString(32, u'0');
    named.size = 1;
    if (!hasContent(named)) // not a key, perhaps a path
        return;
    if (QFile::remove(pathOf(key)))
        (void)syncToDisk(QFileInfo(pathOf(key)).path());
}

} // namespace lagebild::store
