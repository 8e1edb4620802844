// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace lagebild::text {

/// A stretch [from, to) of the imported text.
struct Span {
    qsizetype from = 0;
    qsizetype to = 0;
    qsizetype length() const { return to - from; }
    bool operator==(const Span&) const = default;
};

/// The stretch without white space at both ends.
Span trimmed(QStringView text, Span span);

/// The beginning of the stretch, at most `longest` characters: whole words, and where one word is longer than that, no
/// half of a character.
Span opening(QStringView text, Span span, qsizetype longest);

/// The sentences inside `block`, without the white space between them. Abbreviations, ordinals and initials do not
/// end one. Together they hold every visible character of the block.
QList<Span> sentencesOf(QStringView text, Span block);

/// "de" or "en", by the small words; German when undecided.
QString languageOf(QStringView text);

} // namespace lagebild::text
