// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/lookedtext.h"

#include "app/markup/runs.h"

#include <QFontDatabase>

namespace lagebild {

namespace {

QTextCharFormat formatOf(const TextRun& run, const Look& look)
{
    QTextCharFormat format;
    if (run.isStrong)
        format.setFontWeight(QFont::Bold);
    if (run.isEmphasis)
        format.setFontItalic(true);
    if (run.isCode)
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    if (!run.link.isEmpty()) { // underlined: never by colour alone
        format.setAnchor(true);
        format.setAnchorHref(run.link);
        format.setForeground(look.accent);
        format.setFontUnderline(true);
    }
    return format;
}

} // namespace

LookedText lookedText(const QString& marked, const Look& look)
{
    LookedText looked;
    for (TextRun run : runsOf(marked)) {
        if (!run.link.isEmpty() && !mayBeOpened(run.link))
            run.link.clear();
        const QTextCharFormat format = formatOf(run, look);
        if (!format.isEmpty())
            looked.formats << QTextLayout::FormatRange{int(looked.text.size()), int(run.text.size()), format};
        looked.text += run.text;
    }
    looked.text.replace(u'\n', QChar::LineSeparator);
    return looked;
}

QString linkAt(const LookedText& text, int place)
{
    for (const QTextLayout::FormatRange& range : text.formats) {
        if (place >= range.start && place < range.start + range.length)
            return range.format.anchorHref();
    }
    return {};
}

} // namespace lagebild
