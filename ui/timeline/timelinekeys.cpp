// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that go through the timeline in larger steps.
#include "ui/timeline/timelineview.h"

#include "ui/reading/rowsteps.h"

#include <QKeyEvent>

namespace lagebild {

/// Ctrl and an arrow: up and down from day to day, left and right from milestone to milestone.
bool TimelineView::travel(const QKeyEvent& event)
{
    if (event.modifiers().setFlag(Qt::KeypadModifier, false) != Qt::ControlModifier || !model() || !currentIndex().isValid())
        return false;
    const int from = currentIndex().row();
    int to = -1;
    switch (event.key()) {
    case Qt::Key_Up: to = dayRow(*model(), from, Way::Back); break;
    case Qt::Key_Down: to = dayRow(*model(), from, Way::On); break;
    case Qt::Key_Left: to = milestoneRow(*model(), from, Way::Back); break;
    case Qt::Key_Right: to = milestoneRow(*model(), from, Way::On); break;
    default: return false;
    }
    if (to >= 0) {
        setCurrentIndex(model()->index(to, 0));
        scrollTo(currentIndex());
    }
    return true;
}

} // namespace lagebild
