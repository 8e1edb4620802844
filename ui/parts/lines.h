// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace lagebild {

/// For a line whose text becomes a change: empties it together with its own undo, which QLineEdit::clear() keeps.
/// Ctrl+Z is then about the change and no longer about the typing.
void emptyLine(QLineEdit& line);

/// Hands Ctrl+Z and Ctrl+Y on to the window whenever the line itself has nothing to undo or to redo.
void shareUndo(QLineEdit& line);

} // namespace lagebild
