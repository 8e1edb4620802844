// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/parts.h"

#include <QPainter>
#include <QPaintEvent>

namespace lagebild {

namespace {

/// Without the mnemonic's ampersand, for measuring.
QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

} // namespace

ElidedLabel::ElidedLabel(QWidget* parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setFullText(const QString& text)
{
    m_text = text;
    setText(text); // for the screen reader
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 3 * fontMetrics().height()), sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    setToolTip(sizeHint().width() > width() ? m_text : QString());
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(alignment()), fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

PartButton::PartButton(ButtonLook look, const QString& name, QWidget* parent)
    : QPushButton(parent)
    , m_look(look)
{
    setObjectName(name);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void PartButton::setLook(ButtonLook look)
{
    m_look = look;
    updateGeometry();
    update();
}

void PartButton::setFullText(const QString& text)
{
    setText(text);
    setAccessibleName(plain(text));
    updateGeometry();
}

void PartButton::setColour(QColor Look::* colour)
{
    m_colour = colour;
    update();
}

QSize PartButton::sizeHint() const
{
    const QFont used = m_look == ButtonLook::Chip ? bolder(smaller(font())) : bolder(font());
    const QFontMetrics metrics(used);
    const int padding = m_look == ButtonLook::Link ? 4 : m_look == ButtonLook::Quiet ? 12 : metrics.height() * 3 / 4;
    const int arrow = menu() ? metrics.height() : 0;
    const int height = m_look == ButtonLook::Link || m_look == ButtonLook::Chip ? metrics.height() + 6
                                                                                : metrics.height() * 17 / 10;
    return {metrics.horizontalAdvance(plain(text())) + 2 * padding + arrow + 4, height};
}

QSize PartButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 5 * fontMetrics().height()), sizeHint().height()};
}

QColor PartButton::inkOf(const Look& look) const
{
    if (!isEnabled())
        return look.secondary;
    switch (m_look) {
    case ButtonLook::Primary:
    case ButtonLook::CurrentSegment: return look.accentText;
    case ButtonLook::Link: return look.accent;
    case ButtonLook::Chip: return look.*m_colour;
    case ButtonLook::Quiet:
    case ButtonLook::Segment: return look.text;
    }
    return look.text;
}

void PartButton::paintGround(QPainter& painter, const Look& look) const
{
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor hover = look.tint(look.accent);
    painter.setPen(Qt::NoPen);
    switch (m_look) {
    case ButtonLook::Primary:
    case ButtonLook::CurrentSegment: painter.setBrush(underMouse() ? look.accent.lighter(110) : look.accent); break;
    case ButtonLook::Chip: painter.setBrush(look.tint(look.*m_colour)); break;
    case ButtonLook::Segment: painter.setPen(look.line); [[fallthrough]];
    case ButtonLook::Quiet:
    case ButtonLook::Link: painter.setBrush(underMouse() ? QBrush(hover) : QBrush(Qt::NoBrush)); break;
    }
    const double radius = m_look == ButtonLook::Chip ? box.height() / 2 : 5;
    painter.drawRoundedRect(box, radius, radius);
}

void PartButton::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, look);
    const bool isStrong = m_look == ButtonLook::Primary || m_look == ButtonLook::CurrentSegment;
    painter.setFont(m_look == ButtonLook::Chip ? bolder(smaller(font())) : isStrong ? bolder(font()) : font());
    painter.setPen(inkOf(look));
    const int padding = m_look == ButtonLook::Link ? 4 : m_look == ButtonLook::Quiet ? 12 : painter.fontMetrics().height() / 2;
    QRect box = rect().adjusted(padding, 0, -padding, 0);
    if (menu()) {
        const QRect arrow(box.right() - box.height() / 3, box.center().y() - 2, 8, 5);
        const QPolygon triangle({arrow.topLeft(), arrow.topRight(), {arrow.center().x(), arrow.bottom()}});
        painter.setBrush(painter.pen().color());
        painter.drawPolygon(triangle);
        box.setRight(arrow.left() - 4);
    }
    const int align = m_look == ButtonLook::Quiet || m_look == ButtonLook::Link ? Qt::AlignLeft : Qt::AlignHCenter;
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, box.width(), Qt::TextShowMnemonic);
    painter.drawText(box, align | Qt::AlignVCenter | Qt::TextShowMnemonic, shown);
    if (hasFocus())
        drawFocus(painter, rect(), isStrong ? Look::of(QPalette(look.accent)) : look);
}

} // namespace lagebild
