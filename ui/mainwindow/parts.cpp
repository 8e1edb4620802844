// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/parts.h"

#include <QFocusEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace lagebild {

namespace {

/// Without the mnemonic's ampersand, for measuring.
QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

/// The whole of a shortened text, for people without a mouse. Rich text, because only that wraps. Queued, because a
/// tool tip goes away with the very event that brings the focus.
void sayBeside(QWidget& widget, const QString& text)
{
    const auto say = [&widget, text] {
        if (widget.hasFocus())
            QToolTip::showText(widget.mapToGlobal(QPoint(0, widget.height())), QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), &widget);
    };
    QMetaObject::invokeMethod(&widget, say, Qt::QueuedConnection);
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
    if (text == m_text)
        return;
    m_text = text;
    setText(text); // for the screen reader
    updateGeometry();
    measure();
    update();
}

void ElidedLabel::setMostLines(int lines)
{
    m_mostLines = lines;
    QSizePolicy policy(QSizePolicy::Preferred, lines > 1 ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    policy.setHeightForWidth(lines > 1);
    setSizePolicy(policy);
    measure();
}

/// What is painted, line by line; the last line is all the rest, however long.
QStringList ElidedLabel::linesFor(int width) const
{
    if (m_mostLines == 1)
        return {m_text};
    QTextLayout layout(m_text, font());
    layout.beginLayout();
    QStringList lines;
    qsizetype done = 0;
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < m_mostLines - 1; line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        lines << m_text.mid(line.textStart(), line.textLength()).trimmed();
        done = line.textStart() + line.textLength();
    }
    layout.endLayout();
    if (done < m_text.size())
        lines << m_text.mid(done);
    return lines;
}

int ElidedLabel::heightForWidth(int width) const
{
    return int(std::max<qsizetype>(1, linesFor(width).size())) * fontMetrics().height() + 2;
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 3 * fontMetrics().height()), sizeHint().height()};
}

void ElidedLabel::measure()
{
    const QStringList lines = linesFor(width());
    m_isElided = !lines.isEmpty() && fontMetrics().horizontalAdvance(lines.last()) > width();
    setToolTip(m_isElided ? m_text : QString());
    setFocusPolicy(m_isElided ? Qt::TabFocus : Qt::NoFocus);
    if (m_isElided && accessibleName().isEmpty())
        setAccessibleName(m_text);
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    measure();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        measure();
    }
}

void ElidedLabel::focusInEvent(QFocusEvent* event)
{
    QLabel::focusInEvent(event);
    sayBeside(*this, m_text);
    update();
}

void ElidedLabel::focusOutEvent(QFocusEvent* event)
{
    QLabel::focusOutEvent(event);
    QToolTip::hideText();
    update();
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QStringList lines = linesFor(width());
    const int height = fontMetrics().height();
    QRect box(0, (this->height() - height * int(lines.size())) / 2, width(), height);
    for (const QString& line : lines) {
        painter.drawText(box, int(alignment()), fontMetrics().elidedText(line, Qt::ElideRight, width()));
        box.translate(0, height);
    }
    if (hasFocus())
        drawFocus(painter, rect(), Look::of(palette()));
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

/// At either side of the text.
int PartButton::padding() const
{
    return m_look == ButtonLook::Link ? 4 : m_look == ButtonLook::Quiet ? 12 : fontMetrics().height() * 2 / 3;
}

QSize PartButton::sizeHint() const
{
    const QFont used = m_look == ButtonLook::Chip ? bolder(smaller(font())) : bolder(font());
    const QFontMetrics metrics(used);
    const int arrow = menu() ? metrics.height() : 0;
    const int height = m_look == ButtonLook::Link || m_look == ButtonLook::Chip ? metrics.height() + 6
                                                                                : metrics.height() * 17 / 10;
    return {metrics.horizontalAdvance(plain(text())) + 2 * padding() + arrow + 4, height};
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
    QRect box = rect().adjusted(padding(), 0, -padding(), 0);
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
    if (!hasFocus())
        return;
    Look ring = look;
    if (isStrong)
        ring.accent = look.accentText; // accent on accent would not be seen
    drawFocus(painter, isStrong ? rect().adjusted(2, 2, -2, -2) : rect(), ring);
}

void PartButton::focusInEvent(QFocusEvent* event)
{
    QPushButton::focusInEvent(event);
    const bool isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey && sizeHint().width() > width())
        sayBeside(*this, plain(text()));
}

} // namespace lagebild
