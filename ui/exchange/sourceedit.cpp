// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/sourceedit.h"

#include "ui/models/look.h"

#include <QMimeData>
#include <QUrl>

namespace lagebild {

namespace {

QString localFileIn(const QMimeData* source)
{
    return source->hasUrls() && !source->urls().isEmpty() ? source->urls().first().toLocalFile() : QString();
}

} // namespace

SourceEdit::SourceEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
}

void SourceEdit::mark(const QString& piece)
{
    const qsizetype at = piece.isEmpty() ? -1 : toPlainText().indexOf(piece);
    if (at < 0)
        return setExtraSelections({});
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(document());
    selection.cursor.setPosition(int(at));
    selection.cursor.setPosition(int(at + piece.size()), QTextCursor::KeepAnchor);
    const Look look = Look::of(palette());
    selection.format.setBackground(look.tint(look.accent));
    selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline); // not by colour alone
    selection.format.setUnderlineColor(look.accent);
    setExtraSelections({selection});
    QTextCursor beginning = selection.cursor;
    beginning.setPosition(int(at));
    setTextCursor(beginning);
    ensureCursorVisible();
}

bool SourceEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return !localFileIn(source).isEmpty() || source->hasText();
}

void SourceEdit::insertFromMimeData(const QMimeData* source)
{
    const QString file = localFileIn(source);
    if (!file.isEmpty())
        emit fileDropped(file);
    else if (source->hasText())
        insertPlainText(source->text());
}

} // namespace lagebild
