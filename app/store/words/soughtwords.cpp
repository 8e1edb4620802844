// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/words/soughtwords.h"

#include <algorithm>

namespace lagebild::store {

namespace {

constexpr qsizetype mostPhrases = 200; ///< of a text that somebody pasted; more would not narrow it down

/// Letters, figures and what belongs to them, as the tokenizer sees them.
bool isInWord(char32_t letter)
{
    return QChar::isLetterOrNumber(letter) || QChar::isMark(letter)
        || QChar::category(letter) == QChar::Other_PrivateUse;
}

struct Span {
    qsizetype from = 0;
    qsizetype length = 0;
};

/// The next word at or after `from`; of length 0 at the end.
Span nextWord(QStringView text, qsizetype from)
{
    qsizetype begin = -1;
    for (qsizetype at = from; at < text.size();) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t letter = isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(text[at].unicode());
        const bool isIn = isInWord(letter);
        if (!isIn && begin >= 0)
            return {begin, at - begin};
        if (isIn && begin < 0)
            begin = at;
        at += isPair ? 2 : 1;
    }
    return begin < 0 ? Span{text.size(), 0} : Span{begin, text.size() - begin};
}

/// Every phrase that has one of the spellings at each place.
QStringList combined(const QList<QStringList>& words)
{
    QStringList phrases{QString()};
    for (const QStringList& spelt : words) {
        QStringList longer;
        for (const QString& phrase : std::as_const(phrases)) {
            for (const QString& spelling : spelt)
                longer << (phrase.isEmpty() ? spelling : phrase + u' ' + spelling);
        }
        phrases = longer;
    }
    return phrases;
}

template<class Quote>
QString eitherOf(const QStringList& spelt, Quote quoted)
{
    QStringList all;
    for (const QString& one : spelt)
        all << quoted(one);
    return u'(' + all.join(QStringLiteral(" OR ")) + u')';
}

/// Quotation marks of every kind as the straight one.
QString withStraightQuotes(QString text)
{
    for (const char16_t mark : {u'\u201c', u'\u201d', u'\u201e', u'\u00ab', u'\u00bb'})
        text.replace(QChar(mark), u'"');
    return text;
}

} // namespace

SoughtWords::SoughtWords(const QString& typed)
{
    const QString words = withStraightQuotes(QString::fromUtf8(typed.toUtf8())); // half a surrogate pair is no word
    const QStringList parts = words.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isQuoted = i % 2 == 1;
        if (isQuoted) {
            add(parts[i], i + 1 < parts.size()); // else it is still being typed
            continue;
        }
        for (const QString& together : parts[i].simplified().split(u' ', Qt::SkipEmptyParts))
            add(together, false);
    }
}

void SoughtWords::add(const QString& together, bool isClosed)
{
    Phrase phrase{{}, isClosed, {}, false};
    for (Span span = nextWord(together, 0); span.length > 0; span = nextWord(together, span.from + span.length))
        phrase.words << formsOf(together.mid(span.from, span.length));
    phrase.words.removeIf([](const WordForms& word) { return word.plain.isEmpty(); });
    if (phrase.words.isEmpty() || m_phrases.size() >= mostPhrases)
        return;
    setMatch(phrase);
    if (!m_phrases.contains(phrase))
        m_phrases << phrase;
}

/// ("muller"* OR "mueller"*), and of phrases every combination unless there are many: then the words have to be there
/// anyhow. Two letters that only seem to be an umlaut at the end of what was typed ("due") must not turn into the
/// beginning of half a dictionary ("du…").
void SoughtWords::setMatch(Phrase& phrase)
{
    const WordForms& last = phrase.words.last();
    const bool seemsUmlaut = last.plain == last.spelt && isTwoLetterUmlaut(last.spelt, last.spelt.size() - 2);
    QList<QStringList> all;
    qsizetype combinations = 1;
    for (const WordForms& word : phrase.words) {
        all << spellingsOf(word);
        combinations = std::min(mostMatches + 1, combinations * all.last().size());
    }
    const auto ended = [&](const QString& spelling) {
        const bool isWhole = phrase.isClosed || (seemsUmlaut && !spelling.endsWith(u'e'));
        return u'"' + spelling + (isWhole ? QStringLiteral("\"") : QStringLiteral("\"*"));
    };
    phrase.isBroad = combinations > 1;
    if (combinations <= mostMatches) {
        phrase.match = eitherOf(combined(all), ended);
        return;
    }
    QStringList together;
    for (const QStringList& word : std::as_const(all))
        together << (&word == &all.constLast() ? eitherOf(word, ended) : eitherOf(word, [](const QString& one) { return u'"' + one + u'"'; }));
    phrase.match = together.join(QStringLiteral(" AND "));
}

QString SoughtWords::match() const
{
    QStringList all;
    for (const Phrase& phrase : m_phrases)
        all << phrase.match;
    return all.join(QStringLiteral(" AND "));
}

/// Whether the phrase stands in the text with its last word at `last`.
bool SoughtWords::stands(const Phrase& phrase, const QList<Place>& places, qsizetype last)
{
    const qsizetype first = last + 1 - phrase.words.size();
    if (first < 0)
        return false;
    const auto fits = [&](qsizetype i) {
        const WordForms& sought = phrase.words[i];
        const WordForms& there = places[first + i].word;
        if (phrase.isClosed || i + 1 < phrase.words.size())
            return there.plain == sought.plain || there.spelt == sought.spelt;
        return there.plain.startsWith(sought.plain) || there.spelt.startsWith(sought.spelt);
    };
    for (qsizetype i = phrase.words.size() - 1; i >= 0; --i) {
        if (!fits(i))
            return false;
    }
    return true;
}

std::optional<QList<SearchHit::Mark>> SoughtWords::marksIn(const QString& text, qsizetype window) const
{
    QList<Place> places;
    QList<bool> isMarked;
    QList<const Phrase*> missing; // the index may be right about a text that we take apart otherwise
    for (const Phrase& phrase : m_phrases) {
        if (phrase.isBroad)
            missing << &phrase;
    }
    qsizetype first = -1;
    for (Span span = nextWord(text, 0); span.length > 0; span = nextWord(text, span.from + span.length)) {
        if (first >= 0 && span.from > first + window && missing.isEmpty())
            break;
        places << Place{span.from, span.length, formsOf(text.mid(span.from, span.length))};
        isMarked << false;
        for (const Phrase& phrase : m_phrases) {
            if (!stands(phrase, places, places.size() - 1))
                continue;
            missing.removeAll(&phrase);
            std::fill_n(isMarked.end() - phrase.words.size(), phrase.words.size(), true);
            first = first < 0 ? places[places.size() - phrase.words.size()].from : first;
        }
    }
    if (!missing.isEmpty())
        return std::nullopt;
    QList<SearchHit::Mark> marks;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (isMarked[i])
            marks << SearchHit::Mark{places[i].from, places[i].length};
    }
    return marks;
}

} // namespace lagebild::store
