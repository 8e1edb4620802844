// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/values.h"
#include "app/exchange/text/chronology.h"
#include "app/exchange/cues/cues.h"

#include <QHash>

namespace lagebild::text {

/// What no fact, event or name took.
struct Aside {
    Span span {};
    qsizetype after = -1; ///< index of the event that it follows in the chronology
};

/// The leftovers of a text, sorted by what they tell.
struct FactSheet {
    QHash<Cue, QStringList> sentences {}; ///< facts for customers, whole sentences in reading order
    QStringList summary {};
    QStringList affected {};
    QStringList partly {};   ///< of the affected: only in part
    QStringList working {};
    QStringList restored {};
    QStringList again {};    ///< work again, whatever they were before
    QStringList toCheck {};  ///< what customers are asked to look at
    QList<Aside> background {}; ///< what is none of these; adjoining pieces are joined
    QList<Aside> remnants {};   ///< of the page around the report; joined as well
};

FactSheet factsOf(const QString& text, const Chronology& chronology);

/// A headline: without "Informationen über den …", marks and byline; a sentence is cut down to what broke.
QString headline(const QString& words);
/// Who runs what we stand on: a name, else the word that the text uses.
QString providerIn(const QString& text);

inline size_t qHash(Cue cue, size_t seed = 0)
{
    return ::qHash(int(cue), seed);
}

} // namespace lagebild::text
