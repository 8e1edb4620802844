// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/cstate/stamps.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace lagebild::cstate {

namespace {

using namespace Qt::StringLiterals;

struct Stamp {
    FoundTime found {};
    bool saysZone = false;
};

std::optional<Stamp> isoIn(const QString& words, const TimeContext& context)
{
    static const QRegularExpression form(
        u"(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:[.,]\\d+)?(?:\\s*(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)\\b)?"_s);
    const auto match = form.match(words.left(400));
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    const QString clock = match.captured(2);
    const QTime hour = QTime::fromString(clock, clock.size() > 5 ? u"HH:mm:ss"_s : u"HH:mm"_s);
    if (!match.hasMatch() || !day.isValid() || !hour.isValid())
        return {};
    const QString zone = match.captured(3);
    const bool isPlain = zone.isEmpty();
    QTimeZone at = isPlain ? QTimeZone(isKnownZone(context.zone) ? context.zone : QByteArray("UTC")) : QTimeZone::utc();
    if (zone.startsWith(u'+') || zone.startsWith(u'-')) {
        const int east = zone.mid(1, 2).toInt() * 3600 + zone.right(2).toInt() * 60;
        at = QTimeZone(zone.startsWith(u'-') ? -east : east);
    }
    const Instant instant = toInstant(QDateTime(day, hour, at));
    const bool isMinute = hour.second() == 0;
    Stamp stamp;
    stamp.found.from = match.capturedStart();
    stamp.found.length = match.capturedLength();
    stamp.found.time = isMinute ? atMinute(instant, context.zone) : atSecond(instant, context.zone);
    stamp.found.time.wording = match.captured().trimmed();
    stamp.saysZone = !isPlain;
    return stamp;
}

} // namespace

std::optional<FoundTime> stampIn(const QString& words, const TimeContext& context)
{
    if (words.isEmpty())
        return {};
    const auto iso = isoIn(words, context);
    return iso ? std::optional(iso->found) : findTime(words, context);
}

QByteArray statedZone(const QString& words, const TimeContext& context)
{
    if (const auto iso = isoIn(words, context))
        return iso->saysZone ? QByteArray("UTC") : QByteArray();
    // read in two zones: what is the same moment in both names its own
    TimeContext other = context;
    other.zone = context.zone == "Asia/Kathmandu" ? "UTC" : "Asia/Kathmandu";
    const auto here = findTime(words, context);
    const auto there = findTime(words, other);
    return here && there && here->time.precision != Precision::Day && here->time.earliest == there->time.earliest ? here->time.zone : QByteArray();
}

} // namespace lagebild::cstate
