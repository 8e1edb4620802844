// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

namespace lagebild {

class Templates;

struct DraftRequest {
    NoticeKind kind = NoticeKind::Initial;
    Channel channel = Channel::Status;
    QString language {};                   ///< "de" or "en"
    std::optional<EventTime> promise {};   ///< next update; empty: our earliest open commitment that is still to come
};

/// What the notice quotes in its original words because nobody has translated it.
struct MissingTranslation {
    EntryId entry {};    ///< null: a text of the incident, such as its title or summary
    QString original {};
    QString language {}; ///< of the original
    bool operator==(const MissingTranslation&) const = default;
};

struct Draft {
    QString text {};    ///< CommonMark; plain text for Channel::Social, at most socialLength characters
    QString subject {}; ///< one plain line, for e-mail and page titles
    QList<MissingTranslation> missing {}; ///< the incident's texts, then the entries in their order; publishing waits for them
    QStringList stillDown {}; ///< services that are not up again although the notice says that all is over
    bool operator==(const Draft&) const = default;
};

inline constexpr qsizetype socialLength = 280;

/// Writes a notice from the record. Pure: equal input gives equal text. Only Channel::Internal shows internal entries,
/// actions, contacts, people, services that are not public, and promises that an internal entry reports.
/// Errors: NotFound (no such incident), BadValue (language), PreconditionUnmet (detail: the kind and, in the
/// second line, the fact that its template needs; where: the template, if it is the user's own).
Result<Draft> draftNotice(const Records& records, IncidentId incident, const DraftRequest& request, Instant now,
    const Templates& templates);

/// Two sentences to read out on the phone; plain text. Empty for an unknown incident or language.
QString sayThisNow(const Records& records, IncidentId incident, const QString& language, Instant now);

} // namespace lagebild
