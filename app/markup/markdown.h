// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lagebild {

/// A person's text as CommonMark that shows exactly these characters: nothing in it becomes a heading, a list, a link
/// or HTML. Single line breaks stay line breaks, blank lines stay paragraphs.
QString escapeMarkdown(const QString& text);

/// A line that begins no heading, list, quote, rule or fence; what else stands in it keeps its meaning.
QString escapeBlockStart(const QString& line);

/// CommonMark → HTML fragment; raw HTML and dangerous links are left out (cmark's safe mode).
QString toHtml(const QString& markdown);

/// A whole HTML document that prints well. `title` is plain text, `language` fills the lang attribute.
QString toHtmlDocument(const QString& title, const QString& language, const QString& markdown);

} // namespace lagebild
