// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace lagebild {

/// Lets a screen reader say a sentence about something that changed elsewhere than at the focus. `where` shows it and
/// has it as its accessible name from then on. An empty sentence is only taken off again.
void announce(QWidget& where, const QString& sentence);

} // namespace lagebild
