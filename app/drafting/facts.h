// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafting/draft.h"

#include <QSet>

namespace lagebild {

using FactItem = QMap<QString, QString>;

/// What templates can say, already in words of one language. Every name is always there, so a template is checked once
/// when it is read: an empty text and a false flag leave their section out.
struct Facts {
    QMap<QString, QString> texts {};
    QMap<QString, bool> flags {};
    QMap<QString, QList<FactItem>> lists {};
    QList<MissingTranslation> missing {}; ///< of all entries in "timeline" and "notes", in that order
    QSet<EntryId> events {};              ///< the entries of "timeline"
    QSet<EntryId> latest {};              ///< the entries of "latest"
    std::optional<MissingTranslation> title {}; ///< where it is in another language
    QStringList down {};                  ///< the names of the services that are affected now
};

Facts factsOf(const Records& records, const IncidentRecord& record, const DraftRequest& request, Instant now);

/// The names that a template may use: everywhere, and inside the section of a list. A list "x" also gives "anyX".
struct Vocabulary {
    QStringList names {};
    QMap<QString, QStringList> items {};
};
const Vocabulary& vocabulary();
/// "anyAffected" for "affected": true when the list has something, so that a heading can stand above it.
QString anyName(const QString& list);

} // namespace lagebild
