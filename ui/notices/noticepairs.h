// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/drafting/phrases.h"

namespace lagebild {

/// One notice as people see it: the same news in several languages. Each language is a Notice of its own; they belong
/// together because the id of each follows from the first one's, so that two laptops that add the missing language
/// mean the same thing.
struct NoticePair {
    NoticeId root {};                ///< the id of the first one, deleted or not
    QMap<QString, Notice> texts {};  ///< by language; never empty
    const Notice& in(const QString& language) const; ///< else the one in any language
    bool isOpen() const;             ///< nothing of it has left the house
    bool operator==(const NoticePair&) const = default;
};

/// The id of the notice's text in another language.
NoticeId twinOf(NoticeId root, const QString& language);

/// The notices of an incident in the order they were made. Their number is their place in the list, from 1.
QList<NoticePair> noticePairs(const IncidentRecord& record);

/// What has left the house is not edited any more; it is corrected.
bool isEditable(const Notice& notice);

} // namespace lagebild
