// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

namespace lagebild {

/// What is to be attached: a file, or bytes that stand in none (a screenshot).
struct AttachmentSource {
    QString name {};       ///< as people call it; of a file its own name when empty
    QString file {};       ///< empty: `content`
    QByteArray content {};
};

/// Hears how many bytes are read; false: give up.
using AttachmentProgress = std::function<bool(qint64 done)>;

/// Where the content of an attachment is, at a glance.
enum class ContentState { Here, Elsewhere, Broken };

/// The port behind which contents lie on this laptop. Its functions may be called on any thread.
class AttachmentFiles {
public:
    virtual ~AttachmentFiles() = default;
    /// Keeps the content on the disk for good before it answers with name, type, size, salt and key. Where one of
    /// `twins` has the same content, it becomes that one's and is written only if it was not here. Errors, where: the
    /// file's name: EmptyInput, FileTooLarge, NotAFile, CannotRead, StillGrowing, NoRoom, CannotWrite; NothingToDo when
    /// given up. Nothing is left on the disk then.
    virtual Result<Attachment> keep(const AttachmentSource& source, const QList<Attachment>& twins,
        const AttachmentProgress& progress) const = 0;
    /// Looks at its size only.
    virtual ContentState state(const Attachment& attachment) const = 0;
    /// All of it, proven by its key. Errors: NotHere, BrokenContent, CannotRead.
    virtual Result<QByteArray> read(const Attachment& attachment) const = 0;
    /// Takes a content away for good.
    virtual void forget(const QString& key) const = 0;
};

/// Takes contents of kept files away that nothing names, because what they were kept for was refused.
void forgetUnused(const AttachmentFiles& files, const Records& records, const QList<Attachment>& kept);

/// Takes the contents of attachments away as soon as they are redacted, here or elsewhere.
class AttachmentCleaner : public QObject {
    Q_OBJECT
public:
    AttachmentCleaner(const Desk& desk, const AttachmentFiles& files, QObject* parent = nullptr);

private:
    void hear(const ChangeSet& changes);

    const Desk& m_desk;
    const AttachmentFiles& m_files;
    QHash<QUuid, QString> m_keys; ///< by attachment: nothing tells it any more once it is redacted
};

} // namespace lagebild
