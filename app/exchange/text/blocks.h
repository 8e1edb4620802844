// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text/sentences.h"

namespace lagebild::text {

enum class BlockKind {
    Heading,
    DateLine,  ///< a heading that holds a date or a clock time
    Paragraph,
    Item,      ///< one item of a list
    LogLine,   ///< begins with a clock time
    Debris,    ///< of the page around the report
    Copy,      ///< word for word a paragraph above
    Opaque,    ///< front matter, code, pasted machine output: never searched for times
};

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    Span span {};          ///< without bullet and heading marks
    bool isMarked = false; ///< the heading has marks, the log line a bullet
};

/// Cuts a text into its blocks. Every visible character is in one of them, except bullets and heading marks.
QList<Block> blocksOf(const QString& text, const QString& language);

/// The value of a key in the YAML front matter ("title: …"), without quotes.
QString frontMatter(const QString& text, QLatin1StringView key);

} // namespace lagebild::text
