// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/focusstyle.h"

#include "ui/models/look.h"

#include <QAbstractScrollArea>
#include <QStyleFactory>
#include <QStyleOption>

namespace lagebild {

FocusStyle::FocusStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void FocusStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == PE_FrameFocusRect) {
        if (option->state & State_KeyboardFocusChange)
            drawFocus(*painter, option->rect, Look::of(option->palette));
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isFrame = element == PE_FrameLineEdit || (element == PE_Frame && qobject_cast<const QAbstractScrollArea*>(widget))
        || element == PE_PanelButtonCommand;
    if (isFrame && option->state & State_HasFocus)
        drawFocus(*painter, option->rect, Look::of(option->palette));
}

void FocusStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (element != CE_TabBarTabLabel || !tab || !(tab->state & State_HasFocus))
        return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionTab plain = *tab;
    plain.state.setFlag(State_HasFocus, false); // Fusion's own mark is hardly darker than the tab
    QProxyStyle::drawControl(element, &plain, painter, widget);
    drawFocus(*painter, QRectF(tab->rect).adjusted(3, 3, -3, -3), Look::of(option->palette));
}

void FocusStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool isField = control == CC_ComboBox || control == CC_SpinBox;
    if (isField && option->state & State_HasFocus)
        drawFocus(*painter, option->rect, Look::of(option->palette));
}

} // namespace lagebild
