// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/lines.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace lagebild {

namespace {

/// A line claims Ctrl+Z even when it has nothing to undo; without the claim the window's menu gets the key.
class UndoGate : public QObject {
public:
    explicit UndoGate(QLineEdit& line)
        : QObject(&line)
        , m_line(line)
    {
        line.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return QObject::eventFilter(watched, event);
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isFutile = (key.matches(QKeySequence::Undo) && !m_line.isUndoAvailable())
            || (key.matches(QKeySequence::Redo) && !m_line.isRedoAvailable());
        if (isFutile)
            event->ignore();
        return isFutile;
    }

private:
    QLineEdit& m_line;
};

} // namespace

void emptyLine(QLineEdit& line)
{
    line.setText({});
}

void shareUndo(QLineEdit& line)
{
    new UndoGate(line);
}

} // namespace lagebild
