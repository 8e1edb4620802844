// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace lagebild {

/// The text of a notice while it is being typed. Says when the person has paused or left, so that the text can be
/// kept; until then it is only here.
class NoticeEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NoticeEditor(QWidget* parent = nullptr);

    /// Shows what is on record. Cursor and scroll position stay where that is possible.
    void setRecorded(const QString& text);
    /// True when something was typed that is not on record. It stays on screen until it is.
    bool hasUnkept() const { return toPlainText() != m_recorded; }
    /// What it is typed over.
    const QString& recorded() const { return m_recorded; }
    /// What is typed and what it is typed over; for keeping.
    QString working() const;
    /// Goes on with what working() said.
    void takeUp(const QString& working);
    /// Asks for the text to be kept now, if there is anything to keep.
    void keepNow();

signals:
    void keepIt(const QString& text);

protected:
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_recorded;
    QTimer m_idle;
};

} // namespace lagebild
