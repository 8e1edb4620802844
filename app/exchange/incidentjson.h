// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/verbs.h"

#include <QHash>
#include <QJsonObject>

namespace lagebild {

/// The document of one incident, format "lagebild.incident/1" (product.md): everything the incident holds, with the
/// services it speaks of and what the board derives for them at `now`. `sourceText` is what a preview knows about
/// the origin of entries. Deleted things are left out; a deleted entry that others follow keeps its id and time.
QJsonObject toDocument(const Records& records, const IncidentRecord& record, Instant now,
    const QHash<EntryId, QString>& sourceText = {});

/// The `incident` object alone, as lists of incidents show it.
QJsonObject incidentObject(const Records& records, const Incident& incident);

/// Reads such a document. Fields that are missing take their defaults, unknown ones are passed over.
/// Errors: EmptyInput, MalformedJson (where: "line N"), WrongFormat (detail: the format found), BadValue and
/// NoSuchZone (where: the path, "entries[3].time").
Result<IncomingIncident> fromDocument(const QByteArray& bytes);

} // namespace lagebild
