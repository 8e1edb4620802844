// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace lagebild::text {

/// A number keeps its separators ("16.07.2023", "9:37am", "80.245.152.1") so that no part of an address or a version
/// is ever taken for a time. A link is opaque.
enum class TokenKind { Word, Number, Symbol, Link };

struct Token {
    TokenKind kind = TokenKind::Symbol;
    qsizetype from = 0;
    qsizetype length = 0;
    bool glued = false; ///< no white space before it
    bool upper = false; ///< a word of capitals
    bool capital = false; ///< a word that begins with a capital: in German a noun
    QString low {};     ///< its text in lower case
};

QList<Token> tokensOf(QStringView text);

} // namespace lagebild::text
