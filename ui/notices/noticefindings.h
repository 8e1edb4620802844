// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entities.h"
#include "app/drafting/draft.h"

#include <QCoreApplication>
#include <QLocale>

namespace lagebild {

/// Something about a notice that a person should see before it leaves the house.
struct NoticeFinding {
    enum class Weight { Blocking, Warning, Fine };
    enum class Repair { None, ShowEntry, SetPromise, Regenerate };
    Weight weight = Weight::Fine;
    Repair repair = Repair::None;
    QString text {};
    EntryId entry {}; ///< for ShowEntry
    bool operator==(const NoticeFinding&) const = default;
};

/// What the findings are made from.
struct NoticeFacts {
    Notice notice {};
    std::optional<Draft> draft {}; ///< what would be generated now, where it could be
    std::optional<Error> refusal {}; ///< why it could not
    bool isUntouched = false;      ///< nobody has edited the text since it was generated
    bool isOver = false;           ///< the incident has ended
    Instant now {};
};

/// Characters that fit into a channel; 0: any number.
qsizetype limitOf(Channel channel);
/// Characters as people count them: an emoji or an accented letter is one.
qsizetype lengthOf(const QString& text);

class NoticeFindings {
    Q_DECLARE_TR_FUNCTIONS(NoticeFindings)
public:
    /// The heaviest first; at least one, which then says that nothing was found.
    static QList<NoticeFinding> of(const NoticeFacts& facts, const QLocale& locale);
    /// "612 / 5,000 characters", or without a limit.
    static QString length(const Notice& notice, const QLocale& locale);
    /// The word on the link of a finding; empty for None.
    static QString repair(NoticeFinding::Repair repair);
    static QString weight(NoticeFinding::Weight weight);
};

} // namespace lagebild
