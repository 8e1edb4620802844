// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/focusstyle.h"

#include "ui/models/look.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace lagebild {

namespace {

/// Fusion's own border is black on black in the dark.
void drawBorder(QPainter& painter, const QRectF& box, const Look& look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.restore();
}

} // namespace

FocusStyle::FocusStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

int FocusStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const bool isField = metric == PM_DefaultFrameWidth && qobject_cast<const QAbstractScrollArea*>(widget);
    const bool isIndicator = metric == PM_IndicatorWidth || metric == PM_IndicatorHeight;
    if (isIndicator && widget) // grows with the text
        return std::max(QProxyStyle::pixelMetric(metric, option, widget), widget->fontMetrics().ascent());
    return isField ? 2 : QProxyStyle::pixelMetric(metric, option, widget); // room for the ring beside the border
}

void FocusStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == PE_FrameFocusRect) {
        if (option->state & State_KeyboardFocusChange)
            drawFocus(*painter, option->rect, Look::of(option->palette));
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isField = element == PE_FrameLineEdit || (element == PE_Frame && qobject_cast<const QAbstractScrollArea*>(widget));
    const Look look = Look::of(option->palette);
    if ((isField || element == PE_PanelButtonCommand) && option->state & State_HasFocus)
        drawFocus(*painter, option->rect, look);
    else if (isField || element == PE_IndicatorCheckBox)
        drawBorder(*painter, option->rect, look);
}

void FocusStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (element != CE_TabBarTabLabel || !tab)
        return QProxyStyle::drawControl(element, option, painter, widget);
    const Look look = Look::of(option->palette);
    QStyleOptionTab plain = *tab;
    plain.state.setFlag(State_HasFocus, false); // Fusion's own mark is hardly darker than the tab
    QProxyStyle::drawControl(element, &plain, painter, widget);
    const QRect box = tab->rect;
    if (tab->state & State_Selected) // in the dark, the shades of tabs are too close to each other
        painter->fillRect(QRect(box.left() + 2, box.bottom() - 2, box.width() - 4, 3), look.accent);
    if (tab->state & State_HasFocus)
        drawFocus(*painter, QRectF(box).adjusted(3, 3, -3, -4), look);
}

void FocusStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool isField = control == CC_ComboBox || control == CC_SpinBox;
    if (isField && option->state & State_HasFocus)
        drawFocus(*painter, option->rect, Look::of(option->palette));
}

} // namespace lagebild
