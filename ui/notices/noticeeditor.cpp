// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticeeditor.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QScrollBar>

namespace lagebild {

namespace {
constexpr std::chrono::milliseconds pause {3000};
}

NoticeEditor::NoticeEditor(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    m_idle.setSingleShot(true);
    m_idle.setInterval(pause);
    connect(&m_idle, &QTimer::timeout, this, &NoticeEditor::keepNow);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (hasUnkept())
            m_idle.start();
    });
}

void NoticeEditor::setRecorded(const QString& text)
{
    m_idle.stop();
    m_recorded = text;
    if (toPlainText() == text)
        return;
    const int position = textCursor().position();
    const int scrolled = verticalScrollBar()->value();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(std::min<qsizetype>(position, text.size())));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scrolled);
}

QString NoticeEditor::working() const
{
    const QJsonObject texts{{QStringLiteral("text"), toPlainText()}, {QStringLiteral("original"), m_recorded}};
    return QString::fromUtf8(QJsonDocument(texts).toJson(QJsonDocument::Compact));
}

void NoticeEditor::takeUp(const QString& working)
{
    const QJsonObject texts = QJsonDocument::fromJson(working.toUtf8()).object();
    m_recorded = texts.value(u"original").toString(m_recorded);
    setPlainText(texts.value(u"text").toString(m_recorded));
    moveCursor(QTextCursor::End);
}

void NoticeEditor::keepNow()
{
    m_idle.stop();
    if (!hasUnkept() || isReadOnly())
        return;
    emit keepIt(toPlainText());
}

void NoticeEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) // its own context menu is no leaving
        keepNow();
}

bool NoticeEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool undoes = key->matches(QKeySequence::Undo) && !document()->isUndoAvailable();
        const bool redoes = key->matches(QKeySequence::Redo) && !document()->isRedoAvailable();
        if (undoes || redoes) { // nothing typed here to take back: the window's undo is meant
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

} // namespace lagebild
