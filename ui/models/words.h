// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/serverlink.h"
#include "app/domain/board.h"
#include "app/domain/change.h"

#include <QCoreApplication>
#include <QLocale>

namespace lagebild {

enum class Novelty;

/// The words of the domain as the window says them, in the language of the installed translators. Nothing is cached:
/// ask again after a LanguageChange.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString state(ServiceState state);
    static QString group(BoardGroup group);
    static QString phase(Phase phase);
    static QString severity(int severity);              ///< "SEV 1"
    static QString kind(EntryKind kind);
    static QString milestone(Milestone milestone);      ///< empty for None
    static QString visibility(Visibility visibility);
    static QString dataImpact(DataImpact impact);       ///< completes "Data: …"
    static QString restoration(Restoration restoration);
    static QString customerAction(CustomerAction action); ///< completes "Customers must: …"
    static QString noticeKind(NoticeKind kind);
    static QString noticeState(NoticeState state);
    static QString channel(Channel channel);
    static QString percent(const Percent& percent, const QLocale& locale); ///< "more than 90 %"
    static QString whereabouts(Whereabouts where);      ///< empty for OnServer
    static QString novelty(Novelty novelty);            ///< "new"; empty for None
    static QString attached(const QList<Attachment>& files); ///< one by its name, else how many; empty for none
    static QString language(const QString& code);       ///< "German" for "de"; the code where unknown

    /// The name of a field, standing alone: "Severity". The empty field: whether the thing is deleted.
    static QString field(const QString& field);
    /// The value of a field: "SEV 2", "Thu 24 Jan 2019, 13:54". Texts in several languages stand one a line.
    static QString value(const Records& records, const EntityRef& entity, const QString& field, const QJsonValue& value,
        const QLocale& locale);
    /// What the thing is called among its like: "Entry 13:54: Login fails", "Chat".
    static QString thing(const Records& records, const EntityRef& entity, const QLocale& locale);

    /// What a person did, as a short sentence without a full stop: "Chat set to major outage". For "… · Undo" and,
    /// behind "Undo:", for the menu.
    static QString change(const ChangeSet& changes);
};

/// The sentence of the entry that a mark writes, in German and in English at once: the record keeps both, whatever
/// language the window has.
LocalText markWording(const Service& service, ServiceState state, const std::optional<Percent>& percent);
/// The sentence of the entry that a phase step writes, in German and in English.
LocalText phaseWording(Phase from, Phase to);

} // namespace lagebild
