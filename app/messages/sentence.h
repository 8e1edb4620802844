// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"
#include "app/domain/result.h"

namespace lagebild::messages {

/// What went wrong, where, and what to do about it: one line in the language of the program (of the translators that
/// are installed on the application). Lists inside Error::detail are joined with commas.
QString sentence(const Error& error);

/// "Not translated into English: …", for what a notice quotes in its original words.
QString untranslated(const QString& original, const QString& language);

/// "The incident is over, but not available again: …", for a notice that says so of these services.
QString stillDown(const QStringList& names);

/// "The text speaks of “Freitag, 1. Mai”, …": what an import does where text and --published disagree.
QString otherDay(const QString& wording, const QString& published);

/// "… and 12 more of this kind.", under a list that was cut.
QString moreOfThem(qsizetype count);
/// What an import of many incidents left as they are.
QString hereAlready(qsizetype count);

/// "As known on this laptop at 2026-11-20 14:02 (Europe/Berlin)": over an incident as it was known then.
QString asKnownAt(const QString& time, const QString& zone);
/// For a time before the incident was known here.
QString notKnownYet(const QString& title, const QString& time);

/// What the command line says when it has merged a journal.
QString takenIn(qsizetype fresh, qsizetype known);

/// What a hit of a search is: "Entry". Only of kinds that a search finds.
QString kindOfHit(EntityKind kind);
/// What the command line says instead of hits, and below some of many.
QString nothingFound(const QString& words);
QString newestHits(qsizetype count);

/// "(removed)", behind the bars that stand for a redacted text.
QString removed();
/// What a redaction has done and what it has not; `copies` are older files in the profile's folder.
QString redacted(const QStringList& copies);

/// What the command line says of a copy of the profile, and where there is a file already.
QString backedUp(const QString& file);
QString backupExists(const QString& file);

/// What the command line says about the check of a profile and about making it anew; `kind` is the code word of the
/// finding, `what` and `where` come from the check.
QString allIsWell();
QString rebuilt();
QString rebuiltWithLosses(qsizetype count);
QString fault(const QString& kind, const QString& what, const QString& where);

} // namespace lagebild::messages
