// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/search.h"
#include "app/store/words/wordforms.h"

namespace lagebild::store {

/// What a person looks for. Words between spaces are looked for in any order, each as the beginning of a word; what
/// hangs together ("10.0.0.7", "e-mail", "a_b") only together, and words in quotation marks only as they stand there.
/// Case and accents do not count, ß is ss, and ä, ö, ü are ae, oe, ue as well as a, o, u. Nothing is an operator.
class SoughtWords {
public:
    explicit SoughtWords(const QString& typed);
    /// Signs alone leave nothing to look for.
    bool isEmpty() const { return m_phrases.isEmpty(); }
    /// For the full-text index. Finds too much at times, because the index has no umlauts: "Bauer" finds "Baur".
    QString match() const;
    /// Where they stand in a text that match() has found, from the first on for `window` letters. Nullopt when the text
    /// has only what the index takes for them.
    std::optional<QList<SearchHit::Mark>> marksIn(const QString& text, qsizetype window) const;

private:
    struct Phrase {
        QList<WordForms> words {};
        bool isClosed = false;     ///< by a quotation mark: its last word is no beginning
        QString match {};          ///< for the index
        bool isBroad = false;      ///< match finds too much
        bool operator==(const Phrase&) const = default;
    };
    struct Place {
        qsizetype from = 0;
        qsizetype length = 0;
        WordForms word {};
    };

    void add(const QString& together, bool isClosed);
    static void setMatch(Phrase& phrase);
    static bool stands(const Phrase& phrase, const QList<Place>& places, qsizetype last);

    QList<Phrase> m_phrases;
};

} // namespace lagebild::store
