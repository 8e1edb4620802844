// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/look.h"

#include <QLabel>
#include <QPushButton>

namespace lagebild {

/// Text that gives way: it wraps up to its lines, then elides instead of widening its window. While it is elided, it is
/// a stop of Tab and says the whole text beside it, as it does on hovering.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void setFullText(const QString& text);
    QString fullText() const { return m_text; }
    /// One line unless told otherwise.
    void setMostLines(int lines);
    bool isElided() const { return m_isElided; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_mostLines > 1; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QStringList linesFor(int width) const;
    void measure();

    QString m_text;
    int m_mostLines = 1;
    bool m_isElided = false;
};

enum class ButtonLook { Primary, Quiet, Link, Chip, Segment, CurrentSegment };
/// A push button of the window: keeps its colours when the palette changes, shows the focus as a ring, and elides; then
/// it says the whole text beside it when it gets the focus.
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
    void focusInEvent(QFocusEvent* event) override;

private:
    void paintGround(QPainter& painter, const Look& look) const;
    QColor inkOf(const Look& look) const;
    int padding() const;

    ButtonLook m_look;
    QColor Look::* m_colour = &Look::secondary;
};

} // namespace lagebild
