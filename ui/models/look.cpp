// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/look.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace lagebild {

namespace {

QColor mix(const QColor& a, const QColor& b, double shareOfB)
{
    const auto part = [&](float x, float y) { return float(x + (y - x) * float(shareOfB)); };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

QPen strokeOf(const QRectF& box, const QColor& colour)
{
    return {colour, std::max(1.4, box.width() / 9), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void drawQuestionMark(QPainter& painter, const QRectF& box)
{
    QFont font = painter.font();
    font.setPixelSize(std::max(8, int(box.height())));
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, QStringLiteral("?"));
}

void drawFlag(QPainter& painter, const QRectF& box, const QColor& colour)
{
    painter.setPen(QPen(colour, 1.2));
    painter.drawLine(box.topLeft() + QPointF(1, 0), box.bottomLeft() + QPointF(1, 0));
    QPainterPath cloth(box.topLeft() + QPointF(1, 0));
    cloth.lineTo(box.right(), box.top() + box.height() * 0.3);
    cloth.lineTo(box.left() + 1, box.top() + box.height() * 0.62);
    painter.fillPath(cloth, colour);
}

void drawLock(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const QRectF body(box.left() + 0.5, box.top() + box.height() * 0.45, box.width() - 1, box.height() * 0.55);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(body, 1, 1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.2));
    const QRectF bow(body.left() + body.width() * 0.2, box.top(), body.width() * 0.6, box.height() * 0.9);
    painter.drawArc(bow, 0, 180 * 16);
}

/// A paper-clip: two loops, one in the other.
void drawClip(QPainter& painter, const QRectF& box, const QColor& colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double w = box.width() * 0.7;
    const double left = box.left() + box.width() * 0.1;
    const double wide = w / 2;
    QPainterPath wire(QPointF(left, box.top() + box.height() * 0.3));
    wire.lineTo(left, box.bottom() - wide);
    wire.arcTo(QRectF(left, box.bottom() - 2 * wide, w, 2 * wide), 180, 180);
    wire.lineTo(left + w, box.top() + w * 0.35);
    wire.arcTo(QRectF(left + w * 0.3, box.top(), w * 0.7, w * 0.7), 0, 180);
    wire.lineTo(left + w * 0.3, box.bottom() - wide);
    painter.drawPath(wire);
}

constexpr double chipPadding = 5;

/// Four points.
void drawStar(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const QPointF c = box.center();
    const double x = box.width() / 2;
    const double y = box.height() / 2;
    const double in = 0.28;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{c - QPointF(0, y), c + QPointF(x * in, -y * in), c + QPointF(x, 0), c + QPointF(x * in, y * in),
        c + QPointF(0, y), c + QPointF(-x * in, y * in), c - QPointF(x, 0), c - QPointF(x * in, y * in)});
}

double iconWidth(const Chip& chip, const QFont& font)
{
    return chip.icon == ChipIcon::None ? 0 : QFontMetricsF(font).ascent() * 0.75 + 3;
}

Look lightLook()
{
    Look look;
    look.pane = QColor(0xf6f8fa);
    look.card = QColor(0xffffff);
    look.line = QColor(0xd8dee4);
    look.affected = QColor(0xb42018);
    look.degraded = QColor(0xa85000);
    look.slight = QColor(0x7d5e00);
    look.working = QColor(0x187632);
    look.internal = QColor(0x6a4fb3);
    look.accent = QColor(0x1f5fbf);
    look.accentText = Qt::white;
    return look;
}

Look darkLook()
{
    Look look;
    look.pane = QColor(0x14181f);
    look.card = QColor(0x1c232b);
    look.line = QColor(0x363e48);
    look.affected = QColor(0xff8a80);
    look.degraded = QColor(0xffb066);
    look.slight = QColor(0xf0d060);
    look.working = QColor(0x6fd99a);
    look.internal = QColor(0xb9a2f2);
    look.accent = QColor(0x7fb2ff);
    look.accentText = QColor(0x0b1a30);
    look.isDark = true;
    return look;
}

} // namespace

Look Look::of(const QPalette& palette)
{
    Look look = palette.color(QPalette::Base).lightness() < 128 ? darkLook() : lightLook();
    look.text = palette.color(QPalette::Active, QPalette::Text);
    look.secondary = mix(look.text, look.card, look.isDark ? 0.28 : 0.32);
    look.border = mix(look.text, look.card, 0.45);
    look.track = mix(look.card, look.text, 0.1);
    return look;
}

QColor Look::of(ServiceState state) const
{
    switch (state) {
    case ServiceState::Operational: return working;
    case ServiceState::UnderMaintenance: return accent;
    case ServiceState::Degraded: return slight;
    case ServiceState::PartialOutage: return degraded;
    case ServiceState::MajorOutage: return affected;
    case ServiceState::Unknown: return secondary;
    }
    return secondary;
}

QColor Look::of(Milestone milestone) const
{
    switch (milestone) {
    case Milestone::None: return secondary;
    case Milestone::Began:
    case Milestone::Detected:
    case Milestone::Relapsed: return affected;
    case Milestone::Acknowledged:
    case Milestone::Identified: return degraded;
    case Milestone::Mitigated:
    case Milestone::Resolved: return working;
    case Milestone::FirstNotice: return accent;
    }
    return secondary;
}

QColor Look::tint(const QColor& colour) const
{
    return mix(card, colour, isDark ? 0.21 : 0.11);
}

void drawGlyph(QPainter& painter, const QRectF& box, ServiceState state, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(strokeOf(box, colour));
    painter.setBrush(Qt::NoBrush);
    const QRectF in = box.adjusted(1, 1, -1, -1);
    const QPointF c = in.center();
    const double w = in.width();
    switch (state) {
    case ServiceState::Operational: // a tick
        painter.drawPolyline(QPolygonF{{in.left() + w * 0.12, c.y()}, {in.left() + w * 0.4, in.bottom() - w * 0.18}, {in.right() - w * 0.08, in.top() + w * 0.16}});
        break;
    case ServiceState::UnderMaintenance: // two bars
        painter.drawLine(QPointF(c.x() - w * 0.18, in.top() + w * 0.15), QPointF(c.x() - w * 0.18, in.bottom() - w * 0.15));
        painter.drawLine(QPointF(c.x() + w * 0.18, in.top() + w * 0.15), QPointF(c.x() + w * 0.18, in.bottom() - w * 0.15));
        break;
    case ServiceState::Degraded: // an empty triangle, point down
        painter.drawPolygon(QPolygonF{{in.left(), in.top() + w * 0.12}, {in.right(), in.top() + w * 0.12}, {c.x(), in.bottom() - w * 0.05}});
        break;
    case ServiceState::PartialOutage: { // a half-filled circle
        painter.drawEllipse(in);
        QPainterPath half(c);
        half.arcTo(in, 90, 180);
        painter.fillPath(half, colour);
        break;
    }
    case ServiceState::MajorOutage: // a cross
        painter.drawLine(in.topLeft() + QPointF(w, w) * 0.12, in.bottomRight() - QPointF(w, w) * 0.12);
        painter.drawLine(in.topRight() + QPointF(-w, w) * 0.12, in.bottomLeft() + QPointF(w, -w) * 0.12);
        break;
    case ServiceState::Unknown: drawQuestionMark(painter, box); break;
    }
    painter.restore();
}

QFont smaller(const QFont& font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * 0.85);
    else
        small.setPixelSize(std::max(8, int(font.pixelSize() * 0.85)));
    return small;
}

QFont bolder(const QFont& font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSizeF chipSize(const Chip& chip, const QFont& font)
{
    const QFontMetricsF metrics(font);
    return {std::ceil(metrics.horizontalAdvance(chip.text) + iconWidth(chip, font) + 2 * chipPadding), std::ceil(metrics.height() + 2)};
}

void drawWhereabouts(QPainter& painter, const QRectF& box, Whereabouts where, const Look& look)
{
    if (where == Whereabouts::OnServer)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = box.center().x();
    if (where == Whereabouts::SavedHere) {
        const double wing = box.width() * 0.4;
        painter.setPen(QPen(look.secondary, 1.5));
        painter.drawLine(QPointF(middle, box.bottom()), QPointF(middle, box.top()));
        painter.drawPolyline(QPolygonF{{middle - wing, box.top() + wing}, {middle, box.top()}, {middle + wing, box.top() + wing}});
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.degraded);
        painter.drawPolygon(QPolygonF{{middle, box.top()}, box.bottomRight(), box.bottomLeft()});
    }
    painter.restore();
}

void drawChip(QPainter& painter, const QRectF& box, const Chip& chip, const Look& look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.tint(chip.colour));
    painter.drawRoundedRect(box, 4, 4);
    QRectF inner = box.adjusted(chipPadding, 0, -chipPadding, 0);
    const double side = QFontMetricsF(painter.font()).ascent() * 0.75;
    const QRectF icon(inner.left(), box.center().y() - side / 2, side * 0.85, side);
    if (chip.icon == ChipIcon::Flag)
        drawFlag(painter, icon, chip.colour);
    else if (chip.icon == ChipIcon::Lock)
        drawLock(painter, icon, chip.colour);
    else if (chip.icon == ChipIcon::Star)
        drawStar(painter, icon, chip.colour);
    else if (chip.icon == ChipIcon::Clip)
        drawClip(painter, icon, chip.colour);
    inner.setLeft(inner.left() + iconWidth(chip, painter.font()));
    painter.setPen(chip.colour);
    const QString text = QFontMetricsF(painter.font()).elidedText(chip.text, Qt::ElideRight, inner.width() + 1);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, text);
    painter.restore();
}

void drawBar(QPainter& painter, const QRectF& box, double percent, const QColor& fill, const QColor& track)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = box.height() / 2;
    painter.setBrush(track);
    painter.drawRoundedRect(box, radius, radius);
    QRectF filled = box;
    filled.setWidth(box.width() * std::clamp(percent, 0.0, 100.0) / 100);
    painter.setBrush(fill);
    painter.drawRoundedRect(filled, radius, radius);
    painter.restore();
}

void drawFocus(QPainter& painter, const QRectF& box, const Look& look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5);
    painter.restore();
}

} // namespace lagebild
