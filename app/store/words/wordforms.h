// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lagebild::store {

/// Words as the full-text index has them: sharp s as ss; case and accents are the tokenizer's.
QString indexed(const QString& words);

/// A word as words are compared, in lower case.
struct WordForms {
    QString typed {};    ///< as it was written, for the tokenizer, who takes other scripts apart in his own way
    QString plain {};    ///< without accents: "muller"; empty: nothing but accents
    QString spelt {};    ///< the same with umlauts as two letters: "mueller"
    bool operator==(const WordForms&) const = default;
};
WordForms formsOf(const QString& word);

/// Whether an a, o or u with its e stands at `at`, be it an umlaut or not.
bool isTwoLetterUmlaut(const QString& word, qsizetype at);

/// How the word may stand in the index, where an umlaut has lost its dots: "mueller", "muller". At most ten.
constexpr qsizetype mostMatches = 8;
QStringList spellingsOf(const WordForms& word);

} // namespace lagebild::store
