// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/attachments.h"

namespace lagebild::store {

/// An attachment by the words that people know it by.
struct NamedAttachment {
    QString name {};
    QString entry {};     ///< the beginning of the entry that it hangs on
    QString incident {};  ///< the short id
    bool operator==(const NamedAttachment&) const = default;
};

/// What the disk has of the attachments that the journal names and nobody removed.
struct AttachmentReport {
    QList<NamedAttachment> broken {};    ///< damage: not what was attached, or unreadable
    QList<NamedAttachment> elsewhere {}; ///< no damage: they may lie on another laptop
    qint64 whole = 0;
    qint64 unclaimed = 0;                ///< files that no attachment names, of steps that were given up
    bool operator==(const AttachmentReport&) const = default;
};

/// How many contents are here that the journal names; looks at names and sizes only. Errors: those of openProfile().
Result<qsizetype> countAttachments(const QString& profileFolder);

/// Reads every content. Errors: those of openProfile().
Result<AttachmentReport> checkAttachments(const QString& profileFolder);

} // namespace lagebild::store
