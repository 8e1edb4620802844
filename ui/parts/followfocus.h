// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace lagebild {

/// Scrolls to whatever gets the focus inside, also when Tab comes in from outside, where Qt does not.
void followFocus(QScrollArea& area);

} // namespace lagebild
