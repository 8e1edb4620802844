// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace lagebild::journal::written {

/// Random numbers that are the same everywhere (splitmix64).
class Dice {
public:
    explicit Dice(quint64 seed) : m_state(seed) {}
    quint64 next();
    int below(int end) { return int(next() % quint64(end)); }
    bool oneIn(int chance) { return below(chance) == 0; }
    const QString& from(const QStringList& list) { return list[below(int(list.size()))]; }

private:
    quint64 m_state;
};

/// A line, a list item or a paragraph as a person thinks of it: sentences, each of which only that person may divide.
struct Block {
    QString mark {};        ///< "- " and the like, or empty
    QStringList sentences {};
    QString end {};         ///< "\n" or "\n\n"
};

/// A notice as the list of sentences that its writer composed. Knows nothing of units.
struct Notice {
    QList<Block> blocks {};
    bool isGerman = true;
    bool isWrapped = false; ///< its sentences may hold line breaks, as in mails
    QString text() const;
    QStringList sentences() const;
};

enum class Manner {
    Paragraph, ///< six sentences in one paragraph, whose sentences are changed, added and cut
    Notice,    ///< headings, lists, paragraphs, wrapped lines; sentences and whole blocks are moved, too
};

Notice anyNotice(Dice& dice, Manner manner);
/// The notice after one to three changes by a person.
Notice edited(Notice notice, Dice& dice, Manner manner);

/// "Maps Our team works." may be two sentences, or one that somebody wrote so.
enum class Reading { LongSentences, ShortSentences };

/// The sentences of which `text` consists, or std::nullopt when it holds something that is none of them.
std::optional<QStringList> readBack(const QString& text, const QStringList& sentences, Reading reading);

} // namespace lagebild::journal::written
