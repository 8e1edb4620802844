// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafting/facts.h"
#include "app/drafting/templates.h"

namespace lagebild {

enum class TextForm { Markdown, Plain };

/// Fills a template. In Markdown every fact is escaped; blank lines that empty sections leave are closed up.
QString render(const Template& source, const Facts& facts, TextForm form);

/// As many lines of `text` as fit into `limit` characters, joined by blanks. The lines stand in the order of their
/// importance; one that does not fit is left out whole. Only a first line that is too long itself is cut, at a word.
QString shortened(const QString& text, qsizetype limit);

} // namespace lagebild
