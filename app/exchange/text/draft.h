// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/domain/verbs.h"

#include <QHash>

namespace lagebild {

/// Something an importer concluded rather than read; the preview marks it so that a person looks.
struct Guess {
    enum class What {
        Time, Year, Zone, Service, Title, Role, Kind, Percent, Scope, DataImpact, CustomerAction,
        Day,     ///< the text names another day than that of publication; the text counts
        Remnant, ///< of the page around the report: internal, unless a person decides otherwise
    };
    EntryId entry {}; ///< null: about the incident
    What what = What::Time;
    QString detail {}; ///< the words of the text that led to it
    bool operator==(const Guess&) const = default;
};

/// What an importer understood, before anybody saved it.
struct ImportDraft {
    IncomingIncident incoming {};
    QHash<EntryId, QString> sourceText {}; ///< the one verbatim piece of the text that each entry came from
    QList<Guess> guesses {};
    QList<Error> problems {}; ///< what could not be read, each with its place; the rest of the source was
    QString sourceId {};      ///< what the source calls the incident ("kctbh9vrtdwd"); empty where it has no name for it
};

/// What a file holds. A report holds one incident, the history of a status page many.
struct ImportedFile {
    QList<ImportDraft> drafts {}; ///< never empty, in the order of the file
    QList<Error> problems {};     ///< what belongs to no incident
};

struct ImportOptions {
    QDate published {};     ///< what "today" and weekdays are relative to
    QByteArray timezone {}; ///< IANA name of the author's clock
    QString language {};    ///< "de", "en"; empty: detect
    QString name {};        ///< of the file: a date in it is that of clock times in a text that names no day
};

} // namespace lagebild
