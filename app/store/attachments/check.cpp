// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attachments/check.h"

#include "app/domain/verbs.h"
#include "app/store/attachments/attachmentfolder.h"
#include "app/store/attachments/contentfile.h"
#include "app/store/profile.h"

#include <QDirIterator>

namespace lagebild::store {

namespace {

NamedAttachment namedIn(const IncidentRecord& record, const Attachment& attachment)
{
    return {safeFileName(attachment.name), openingWords(record.entries.value(attachment.entry).text), record.incident.shortId};
}

void checkOne(const AttachmentFiles& files, const Attachment& attachment, const NamedAttachment& named, AttachmentReport& report)
{
    const auto content = files.read(attachment);
    if (content)
        ++report.whole;
    else if (content.error().code == Error::Code::NotHere)
        report.elsewhere << named;
    else
        report.broken << named;
}

qint64 countUnclaimed(const QString& profileFolder, const QSet<QString>& claimed)
{
    qint64 count = 0;
    QDirIterator files(attachmentsFolder(profileFolder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        count += claimed.contains(files.fileName()) ? 0 : 1;
    }
    return count;
}

} // namespace

Result<qsizetype> countAttachments(const QString& profileFolder)
{
    const auto profile = openProfile(profileFolder, ProfileUse::ReadOnly);
    if (!profile)
        return profile.error();
    const AttachmentFolder files(profileFolder);
    qsizetype count = 0;
    for (const IncidentRecord& record : profile->state.records.incidents) {
        count += std::count_if(record.attachments.begin(), record.attachments.end(), [&](const Attachment& attachment) {
            return !attachment.deleted && files.state(attachment) != ContentState::Elsewhere;
        });
    }
    return count;
}

Result<AttachmentReport> checkAttachments(const QString& profileFolder)
{
    const auto profile = openProfile(profileFolder, ProfileUse::ReadOnly);
    if (!profile)
        return profile.error();
    const AttachmentFolder files(profileFolder);
    AttachmentReport report;
    QSet<QString> claimed;
    for (const IncidentRecord& record : profile->state.records.incidents) {
        for (const Attachment& attachment : record.attachments) {
            claimed << attachment.key; // removed ones can come back
            if (!attachment.deleted && hasContent(attachment))
                checkOne(files, attachment, namedIn(record, attachment), report);
        }
    }
    report.unclaimed = countUnclaimed(profileFolder, claimed);
    return report;
}

} // namespace lagebild::store
