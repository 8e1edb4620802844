// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/timetext.h"

namespace lagebild {

namespace {

QString text(Instant instant, const QByteArray& zone, const QString& format)
{
    return inZone(instant, zone).toString(format);
}

QString rangeText(const EventTime& time, const QByteArray& zone)
{
    const QString full = QStringLiteral("yyyy-MM-dd HH:mm");
    const QString ellipsis(QChar(0x2026));
    const QString dash = QStringLiteral(" \u2013 ");
    if (!time.earliest || !time.latest)
        return (time.earliest ? text(*time.earliest, zone, full) : ellipsis) + dash
            + (time.latest ? text(*time.latest, zone, full) : ellipsis);
    const bool isOneDay = inZone(*time.earliest, zone).date() == inZone(*time.latest, zone).date();
    return text(*time.earliest, zone, full) + dash
        + text(*time.latest, zone, isOneDay ? QStringLiteral("HH:mm") : full);
}

} // namespace

QString timeText(const EventTime& time, const QByteArray& zone)
{
    if (!time.isKnown())
        return QStringLiteral("?");
    switch (time.precision) {
    case Precision::Exact: return text(*sortInstant(time), zone, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case Precision::Minute: return text(*sortInstant(time), zone, QStringLiteral("yyyy-MM-dd HH:mm"));
    case Precision::Day: return text(*sortInstant(time), zone, QStringLiteral("yyyy-MM-dd"));
    case Precision::Approximate:
        return QStringLiteral("\u2248 ") + text(*sortInstant(time), zone, QStringLiteral("yyyy-MM-dd HH:mm"));
    case Precision::PartOfDay:
    case Precision::Interval:
    case Precision::Bounded:
    case Precision::Unknown: break;
    }
    return rangeText(time, zone);
}

} // namespace lagebild
