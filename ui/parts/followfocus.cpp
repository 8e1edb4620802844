// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/followfocus.h"

#include <QApplication>
#include <QScrollArea>

namespace lagebild {

void followFocus(QScrollArea& area)
{
    QObject::connect(qApp, &QApplication::focusChanged, &area, [&area](const QWidget*, QWidget* now) {
        if (now && area.widget() && area.widget()->isAncestorOf(now))
            area.ensureWidgetVisible(now);
    });
}

} // namespace lagebild
