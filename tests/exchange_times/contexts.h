// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/times/timephrase.h"

#include <QTimeZone>

namespace lagebild::test {

inline const QByteArray zone = "Europe/Berlin";

/// Thursday, 12 March 2026; the entry before was on Tuesday at 20:00.
inline TimeContext aContext(const QString& language)
{
    TimeContext context;
    context.day = QDate(2026, 3, 12);
    context.zone = zone;
    context.language = language;
    return context;
}

inline TimeContext afterTuesday(const QString& language)
{
    TimeContext context = aContext(language);
    context.previous = atMinute(toInstant(QDateTime(QDate(2026, 3, 10), QTime(20, 0), inZone({}, zone).timeZone())), zone);
    return context;
}

/// Typed during the incident, at 14:05.
inline TimeContext typedNow()
{
    TimeContext context = afterTuesday({});
    context.now = toInstant(QDateTime(QDate(2026, 3, 12), QTime(13, 5, 30), Qt::UTC));
    context.undated = Undated::LastShown;
    return context;
}

/// "p 2026-03-12 13:54 … 2026-03-12 13:54" on the clock of the time's zone; "-" for an open side.
inline QString shown(const EventTime& time)
{
    static const char letters[] = "emapdibu";
    const auto side = [&](const std::optional<Instant>& at) {
        return at ? inZone(*at, time.zone).toString(QStringLiteral("MM-dd HH:mm")) : QStringLiteral("-");
    };
    const QString from = side(time.earliest);
    const QString to = side(time.latest);
    return QString(QLatin1Char(letters[int(time.precision)])) + u' ' + (from == to ? from : from + QStringLiteral(" to ") + to);
}

} // namespace lagebild::test
