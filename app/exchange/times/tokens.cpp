// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/times/tokens.h"

namespace lagebild::text {
namespace {

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// Whether a hyphen after `number` continues a date ("2024-01-25", "28-07-2017") and not a range ("8-10").
bool continuesDate(QStringView number, QStringView rest)
{
    if (number.size() == 4 && allDigits(number))
        return rest.size() >= 2 && rest[0].isDigit() && rest[1].isDigit();
    if (number.size() == 7 && number[4] == u'-')
        return true;
    const qsizetype dash = number.indexOf(u'-');
    const QStringView last = number.mid(dash + 1);
    if (last.size() > 2 || !allDigits(last))
        return false;
    if (dash >= 0)
        return rest.size() >= 4 && allDigits(rest.first(4));
    const qsizetype next = rest.left(3).indexOf(u'-');
    return next > 0 && rest.size() >= next + 5 && allDigits(rest.first(next)) && allDigits(rest.mid(next + 1, 4));
}

qsizetype numberEnd(QStringView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size()) {
        const QChar c = text[at];
        const bool more = at + 1 < text.size() && text[at + 1].isLetterOrNumber();
        if (c.isLetterOrNumber()) {
            ++at;
        } else if (more && (c == u'.' || c == u':' || c == u',' || c == u'/')) {
            ++at;
        } else if (more && c == u'+' && text.mid(from, at - from).contains(u':')) {
            ++at;
        } else if (more && c == u'-'
            && (continuesDate(text.mid(from, at - from), text.mid(at + 1, 12))
                || (text.mid(from, at - from).contains(u'T') && text.mid(from, at - from).contains(u':')))) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

qsizetype linkEnd(QStringView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size() && !text[at].isSpace() && text[at] != u')' && text[at] != u'>' && text[at] != u']')
        ++at;
    return at;
}

TokenKind kindAt(QStringView text, qsizetype at)
{
    if (text[at].isDigit())
        return TokenKind::Number;
    if (!text[at].isLetter())
        return TokenKind::Symbol;
    const QStringView head = text.mid(at, 8);
    return head.startsWith(QLatin1StringView("http://")) || head.startsWith(QLatin1StringView("https://"))
        ? TokenKind::Link : TokenKind::Word;
}

qsizetype wordEnd(QStringView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size() && text[at].isLetter())
        ++at;
    return at;
}

} // namespace

QList<Token> tokensOf(QStringView text)
{
    QList<Token> tokens;
    qsizetype at = 0;
    bool glued = false;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            glued = false;
            ++at;
            continue;
        }
        const TokenKind kind = kindAt(text, at);
        const qsizetype end = kind == TokenKind::Number ? numberEnd(text, at)
            : kind == TokenKind::Word                   ? wordEnd(text, at)
            : kind == TokenKind::Link                   ? linkEnd(text, at)
                                                        : at + 1;
        const QString word = text.mid(at, end - at).toString();
        tokens.append({kind, at, end - at, glued, kind == TokenKind::Word && word == word.toUpper(),
            kind == TokenKind::Word && word[0].isUpper(), word.toLower()});
        glued = true;
        at = end;
    }
    return tokens;
}

} // namespace lagebild::text
