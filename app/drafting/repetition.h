// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafting/factcontext.h"

namespace lagebild {

/// The sentences of a text. Ends are taken only where they are certain: not after abbreviations, initials and ordinals.
QStringList sentencesOf(const QString& text);
/// What makes two sentences the same: the words, whatever their case, quotation marks and closing punctuation.
QString sentenceKey(const QString& sentence);

/// The entries that a template with these names quotes.
QList<TimelineEntry> quotedEntries(const FactContext& context, const QSet<QString>& names);

/// The record for one notice, in which no text repeats a sentence: entries keep theirs because their time goes with
/// them, of the other texts the first that is told. `names` are those that the template uses.
IncidentRecord saidOnce(const FactContext& context, const QSet<QString>& names);

} // namespace lagebild
