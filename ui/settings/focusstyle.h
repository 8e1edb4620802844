// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace lagebild {

/// Fusion with one focus mark for everything: a ring in the accent colour, also around fields and lists, which Fusion
/// leaves unmarked. Fields have a border and the chosen tab a line that are seen in the dark, too.
class FocusStyle : public QProxyStyle {
    Q_OBJECT
public:
    FocusStyle();
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;
};

} // namespace lagebild
