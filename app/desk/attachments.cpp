// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/attachments.h"

namespace lagebild {

namespace {

bool isNamed(const Records& records, const QString& key)
{
    for (const IncidentRecord& record : records.incidents) {
        for (const Attachment& attachment : record.attachments) {
            if (attachment.key == key)
                return true;
        }
    }
    return false;
}

} // namespace

void forgetUnused(const AttachmentFiles& files, const Records& records, const QList<Attachment>& kept)
{
    for (const Attachment& attachment : kept) {
        if (!isNamed(records, attachment.key))
            files.forget(attachment.key);
    }
}

AttachmentCleaner::AttachmentCleaner(const Desk& desk, const AttachmentFiles& files, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_files(files)
{
    for (const IncidentRecord& record : desk.records().incidents) {
        for (const Attachment& attachment : record.attachments)
            m_keys.insert(attachment.id.value, attachment.key);
    }
    connect(&desk, &Desk::changed, this, &AttachmentCleaner::hear);
}

void AttachmentCleaner::hear(const ChangeSet& changes)
{
    for (const Change& change : changes.changes) {
        if (change.entity.kind != EntityKind::Attachment)
            continue;
        const auto value = valueOf(m_desk.records(), change.entity, QStringLiteral("key"));
        const QString key = value ? value->toString() : QString();
        const QString before = m_keys.value(change.entity.id);
        m_keys.insert(change.entity.id, key);
        if (!before.isEmpty() && key.isEmpty() && !isNamed(m_desk.records(), before))
            m_files.forget(before);
    }
}

} // namespace lagebild
