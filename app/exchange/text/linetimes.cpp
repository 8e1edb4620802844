// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text/linetimes.h"

#include "app/exchange/times/timegrammar.h"
#include "app/exchange/times/timewords.h"

#include <algorithm>

namespace lagebild::text {

bool opensWithClock(QStringView line, LineOpening opening, const QString& language)
{
    const QList<Token> tokens = tokensOf(line.left(90));
    qsizetype first = 0;
    while (first < tokens.size() && tokens[first].kind == TokenKind::Symbol && tokens[first].low != QLatin1StringView("~")
        && tokens[first].low != QStringLiteral("±"))
        ++first;
    if (first >= tokens.size() || first > 4)
        return false;
    const auto phrase = phraseAt(tokens, first, language);
    if (!phrase || phrase->first != first || !phrase->from.minutes || phrase->shape == Phrase::Shape::Offset)
        return false;
    const bool isDay = meaningOf(tokens[first].low, Meaning::Weekday, language) || meaningOf(tokens[first].low, Meaning::ShortDay, language);
    const bool opensWithWord = tokens[first].kind == TokenKind::Word && !isDay;
    const bool isSeparated = phrase->end < tokens.size() && QStringView(u":-–|—*]").contains(tokens[phrase->end].low[0]);
    return !opensWithWord || isSeparated || (opening == LineOpening::Bullet && phrase->from.date);
}

namespace {

std::optional<Phrase> firstPhrase(const QList<Token>& tokens, const QString& language)
{
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (auto phrase = phraseAt(tokens, at, language))
            return phrase;
    }
    return std::nullopt;
}

} // namespace

bool opensWithDay(QStringView line, const QString& language)
{
    const auto phrase = firstPhrase(tokensOf(line.left(90)), language);
    return phrase && (phrase->from.date || phrase->from.weekday != 0);
}

bool saysMoreThanTime(QStringView line, const QString& language)
{
    const QList<Token> tokens = tokensOf(line.left(90));
    const auto phrase = firstPhrase(tokens, language);
    return phrase && std::any_of(tokens.begin() + phrase->end, tokens.end(), [](const Token& token) {
        return token.kind == TokenKind::Word && zoneNamed(token.low).isEmpty();
    });
}

bool holdsTime(QStringView line, const QString& language)
{
    if (line.size() > 160)
        return false;
    const QList<Token> tokens = tokensOf(line);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const auto phrase = phraseAt(tokens, i, language);
        if (phrase && (phrase->from.date || phrase->from.minutes))
            return true;
    }
    return false;
}

bool splitsTime(QStringView line, QStringView next, const QString& language)
{
    constexpr qsizetype tail = 40; // holds the longest beginning of a time
    if (line.size() < wrappedWidth || next.isEmpty() || next.startsWith(u'|') || next.startsWith(u'#'))
        return false;
    const QStringView end = line.right(tail);
    const QList<Token> tokens = tokensOf(end.toString() + u' ' + next.left(tail).toString());
    const auto isBehind = [&](const Token& token) { return token.from > end.size(); };
    const qsizetype edge = std::find_if(tokens.begin(), tokens.end(), isBehind) - tokens.begin();
    for (qsizetype at = 1; at < edge; ++at) { // the first one may be half a word
        const auto phrase = phraseAt(tokens, at, language);
        if (phrase && phrase->end > edge)
            return true;
    }
    return false;
}

} // namespace lagebild::text
