// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace lagebild::journal {

/// Whether a sentence certainly ends with the mark that follows `before` ('.', '!' or '?'). `before` reaches back to
/// the begin of the line at least. In German and English; when in doubt no: after abbreviations, initials, ordinals,
/// numbers, clock times, versions, addresses, brackets, quotation marks and Markdown.
bool certainlyEndsSentence(QStringView before, QChar mark);

/// Whether the dot that follows `before` may belong to an abbreviation, so that the sentence goes on behind it.
bool mayAbbreviate(QStringView before);

/// Whether a sentence can begin with `rest`.
bool canBeginSentence(QStringView rest);

} // namespace lagebild::journal
