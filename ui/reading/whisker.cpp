// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/whisker.h"

#include <QDateTime>
#include <QPainter>
#include <QTimeZone>

#include <algorithm>

namespace lagebild {

namespace {

constexpr double leastLength = 6; ///< of the range, so that half an hour is seen

void drawEnd(QPainter& painter, QPointF at, double size, double open)
{
    if (open == 0) {
        painter.drawLine(at - QPointF(0, size), at + QPointF(0, size));
    } else {
        painter.drawLine(at, at + QPointF(-open * size, -size));
        painter.drawLine(at, at + QPointF(-open * size, size));
    }
}

} // namespace

std::optional<Whisker> whiskerOf(const EventTime& time)
{
    const auto at = sortInstant(time);
    if (!at || !time.isVague() || (time.earliest && time.earliest == time.latest))
        return std::nullopt;
    const QDateTime local = inZone(*at, time.zone);
    const Instant begin = toInstant(local.date().startOfDay(local.timeZone()));
    const Instant end = toInstant(local.date().addDays(1).startOfDay(local.timeZone()));
    const auto share = [&](Instant instant) { return double((instant - begin).count()) / double((end - begin).count()); };
    const double from = time.earliest ? share(*time.earliest) : 0;
    const double to = time.latest ? share(*time.latest) : 1;
    return Whisker{std::clamp(from, 0.0, 1.0), std::clamp(to, 0.0, 1.0), !time.earliest || from < 0, !time.latest || to > 1};
}

void drawWhisker(QPainter& painter, const QRectF& box, const Whisker& whisker, const Look& look)
{
    const double y = box.center().y();
    const double size = box.height() / 2 - 1;
    double from = box.left() + whisker.from * box.width();
    double to = box.left() + whisker.to * box.width();
    if (const double lacking = leastLength - (to - from); lacking > 0) {
        from = std::max(box.left(), from - lacking / 2);
        to = from + leastLength;
    }
    painter.save();
    painter.setPen(QPen(look.border, 1));
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    painter.drawLine(QPointF(box.center().x(), y - 2), QPointF(box.center().x(), y + 2));
    painter.setPen(QPen(look.text, 1.6));
    painter.drawLine(QPointF(from, y), QPointF(to, y));
    drawEnd(painter, {from, y}, size, whisker.isOpenBefore ? -1 : 0);
    drawEnd(painter, {to, y}, size, whisker.isOpenAfter ? 1 : 0);
    painter.restore();
}

} // namespace lagebild
