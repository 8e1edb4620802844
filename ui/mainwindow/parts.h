// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/look.h"

#include <QLabel>
#include <QPushButton>

namespace lagebild {

/// One line of text that gives way: it elides instead of widening its window, and the tool tip has the rest.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void setFullText(const QString& text);
    QString fullText() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_text;
};

enum class ButtonLook { Primary, Quiet, Link, Chip, Segment, CurrentSegment };
/// A push button of the window: keeps its colours when the palette changes, shows the focus as a ring, and elides.
class PartButton : public QPushButton {
    Q_OBJECT
public:
    PartButton(ButtonLook look, const QString& name, QWidget* parent);
    void setLook(ButtonLook look);
    void setFullText(const QString& text);
    /// Chips: the colour of the text, over a tint of it.
    void setColour(QColor Look::* colour);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintGround(QPainter& painter, const Look& look) const;
    QColor inkOf(const Look& look) const;

    ButtonLook m_look;
    QColor Look::* m_colour = &Look::secondary;
};

} // namespace lagebild
