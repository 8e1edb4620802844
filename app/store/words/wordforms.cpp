// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/words/wordforms.h"

#include <algorithm>

namespace lagebild::store {

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

QString withoutAccents(const QString& word)
{
    QString letters;
    for (const QChar c : word.normalized(QString::NormalizationForm_D).toCaseFolded()) {
        if (!c.isMark())
            letters += c;
    }
    return letters;
}

QString withTwoLetters(QString word)
{
    static constexpr std::pair<char16_t, QLatin1StringView> umlauts[] = {{u'\u00e4', QLatin1StringView("ae")},
        {u'\u00f6', QLatin1StringView("oe")}, {u'\u00fc', QLatin1StringView("ue")}};
    for (const auto& [umlaut, letters] : umlauts)
        word.replace(QChar(umlaut), letters);
    return word;
}

/// All umlauts at once without their second letter.
QString withOneLetter(const QString& spelt)
{
    QString word;
    for (qsizetype at = 0; at < spelt.size(); ++at) {
        word += spelt[at];
        at += isTwoLetterUmlaut(spelt, at) ? 1 : 0;
    }
    return word;
}

} // namespace

QString indexed(const QString& words)
{
    return QString(words).replace(QChar(0xdf), QStringLiteral("ss")).replace(QChar(0x1e9e), QStringLiteral("SS"));
}

bool isTwoLetterUmlaut(const QString& word, qsizetype at)
{
    static const QString vowels = QStringLiteral("aou");
    return at >= 0 && at + 1 < word.size() && word[at + 1] == u'e' && vowels.contains(word[at]);
}

WordForms formsOf(const QString& word)
{
    if (isAscii(word)) {
        const QString lower = word.toLower();
        return {word, lower, lower};
    }
    const QString composed = indexed(word.normalized(QString::NormalizationForm_C).toCaseFolded());
    return {indexed(word), withoutAccents(composed), withoutAccents(withTwoLetters(composed))};
}

QStringList spellingsOf(const WordForms& word)
{
    const QString& spelt = word.spelt;
    if (withOneLetter(spelt) == spelt)
        return {word.typed};
    QStringList all{QString()};
    for (qsizetype at = 0; at < spelt.size(); ++at) {
        const bool isUmlaut = isTwoLetterUmlaut(spelt, at) && 2 * all.size() <= mostMatches;
        const QStringList before = isUmlaut ? all : QStringList();
        for (QString& one : all)
            one += isUmlaut ? spelt.mid(at, 2) : spelt.mid(at, 1);
        for (const QString& one : before)
            all << one + spelt[at];
        at += isUmlaut ? 1 : 0;
    }
    for (const QString& must : {word.plain, withOneLetter(spelt)}) {
        if (!all.contains(must))
            all << must;
    }
    return all;
}

} // namespace lagebild::store
