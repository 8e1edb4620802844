// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/preferences.h"

#include <QFont>
#include <QPalette>

namespace lagebild {

/// Gives the application its colours and text size. Made once, before the first window, so that it still sees what
/// the system chose.
class Appearance {
public:
    Appearance();
    void use(Theme theme) const;
    void useTextSize(int percent) const;

private:
    QPalette m_system;
    QFont m_font;
};

/// The colours of the window in light and in dark.
QPalette paletteFor(Theme theme);

} // namespace lagebild
