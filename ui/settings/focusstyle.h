// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace lagebild {

/// Fusion with one focus mark for everything: a ring in the accent colour, also around fields and lists, which Fusion
/// leaves unmarked.
class FocusStyle : public QProxyStyle {
    Q_OBJECT
public:
    FocusStyle();
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;
};

} // namespace lagebild
