// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/attachments.h"

namespace lagebild::store {

/// The contents of a profile's attachments: PROFILE/attachments/<first two digits of the key>/<key>, one file each,
/// readable for the person only. A file has its name only once all of it is on the disk.
class AttachmentFolder : public AttachmentFiles {
public:
    explicit AttachmentFolder(const QString& profileFolder);

    Result<Attachment> keep(const AttachmentSource& source, const QList<Attachment>& twins,
        const AttachmentProgress& progress) const override;
    ContentState state(const Attachment& attachment) const override;
    Result<QByteArray> read(const Attachment& attachment) const override;
    void forget(const QString& key) const override;

private:
    QString pathOf(const QString& key) const;

    QString m_folder;
};

} // namespace lagebild::store
