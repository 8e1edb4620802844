// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticepairs.h"

#include <algorithm>

namespace lagebild {

namespace {

/// When it was made. Ids of our own tell (their first 48 bits are milliseconds); for those of hand-made documents the
/// time of publication stands in.
qint64 madeAt(const Notice& notice)
{
    const QUuid& id = notice.id.value;
    if ((id.data3 >> 12) == 7)
        return qint64(quint64(id.data1) << 16 | id.data2);
    const auto published = notice.publishedAt ? sortInstant(*notice.publishedAt) : std::nullopt;
    return published ? published->time_since_epoch().count() : 0;
}

/// The first one of each twin that is there.
QHash<NoticeId, NoticeId> rootsOf(const IncidentRecord& record)
{
    QHash<NoticeId, NoticeId> roots;
    for (const Notice& notice : record.notices) {
        for (const QString& language : noticeLanguages()) {
            const NoticeId twin = twinOf(notice.id, language);
            if (record.notices.contains(twin))
                roots.insert(twin, notice.id);
        }
    }
    return roots;
}

} // namespace

const Notice& NoticePair::in(const QString& language) const
{
    const auto it = texts.constFind(language);
    return it == texts.constEnd() ? texts.first() : *it;
}

bool NoticePair::isOpen() const
{
    return std::all_of(texts.begin(), texts.end(), isEditable);
}

NoticeId twinOf(NoticeId root, const QString& language)
{
    return {QUuid::createUuidV5(root.value, language)};
}

QList<NoticePair> noticePairs(const IncidentRecord& record)
{
    const QHash<NoticeId, NoticeId> roots = rootsOf(record);
    QMap<std::pair<qint64, NoticeId>, NoticePair> pairs;
    for (const Notice& notice : record.notices) {
        if (notice.deleted)
            continue;
        const NoticeId root = roots.value(notice.id, notice.id);
        NoticePair& pair = pairs[{madeAt(record.notices.value(root)), root}];
        pair.root = root;
        pair.texts.insert(notice.language, notice);
    }
    return pairs.values();
}

bool isEditable(const Notice& notice)
{
    return notice.state == NoticeState::Draft || notice.state == NoticeState::InReview;
}

} // namespace lagebild
