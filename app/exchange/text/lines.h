// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/sentences.h"

namespace lagebild::text {

struct Line {
    Span span {};         ///< trimmed
    bool isDebris = false; ///< of the page around the report, or written by its visitors
    bool isRule = false;   ///< only drawn: "-----", "|---|---|", "<hr>"
    bool isBlank() const { return span.length() == 0 || isRule; }
};

/// The lines of a text. What is not part of the report is marked: bylines, share buttons, cookie and newsletter
/// lines, the comments below it.
QList<Line> linesOf(const QString& text);

/// The length of a bullet or a list number with the space behind it, else 0.
qsizetype bulletLength(QStringView line);

/// Whether the items that the line announces with a colon are services or things to check ("Nicht betroffen waren:").
bool announcesServices(QStringView line);

/// Letters and digits only, in lower case: what two headings have in common that say the same.
QString bareWords(QStringView text);

} // namespace lagebild::text
