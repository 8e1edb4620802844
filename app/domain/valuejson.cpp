// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/valuejson.h"

#include <QTimeZone>
#include <algorithm>
#include <climits>
#include <cmath>

namespace lagebild {

QJsonValue encode(const QString& value) { return value; }
QJsonValue encode(bool value) { return value; }
QJsonValue encode(int value) { return value; }
QJsonValue encode(qint64 value) { return QString::number(value); }
QJsonValue encode(const QByteArray& value) { return QString::fromUtf8(value); }
QJsonValue encode(const QStringList& value) { return QJsonArray::fromStringList(value); }

QJsonValue encode(const LocalText& value)
{
    QJsonObject object;
    for (auto it = value.begin(); it != value.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

namespace {

QString offsetText(int minutes)
{
    const int size = std::abs(minutes);
    return minutes == 0 ? QStringLiteral("Z") : QString::asprintf("%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

/// As QDateTime writes it, in a quarter of its time: every change writes some of these.
QJsonValue isoText(const std::optional<Instant>& instant, const QByteArray& zone)
{
    if (!instant)
        return {};
    const int minutes = inZone(*instant, zone).offsetFromUtc() / 60; // ISO 8601 cannot write the seconds of old local times
    const Instant local = *instant + std::chrono::minutes(minutes);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(local - day);
    if (int(date.year()) < 1 || int(date.year()) > 9999)
        return QString(); // ISO 8601 has four digits
    QString text = QString::asprintf("%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()), unsigned(date.month()),
        unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()));
    if (time.subseconds().count() != 0)
        text += QString::asprintf(".%03d", int(time.subseconds().count()));
    return text + offsetText(minutes);
}

bool readIso(const QJsonValue& json, const QByteArray& zone, std::optional<Instant>& instant)
{
    instant.reset();
    if (json.isNull() || json.isUndefined())
        return true;
    QDateTime time = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime && isKnownZone(zone))
        time = QDateTime(time.date(), time.time(), QTimeZone(zone));
    if (time.isValid())
        instant = toInstant(time);
    return time.isValid();
}

bool isEmptyValue(const QJsonValue& json)
{
    return json.isNull() || json.isUndefined();
}

/// Whole, and small enough that a double holds it exactly.
bool isExactInteger(double number)
{
    return std::abs(number) <= 9007199254740992.0 && number == std::trunc(number);
}

void putUnlessEmpty(QJsonObject& object, QLatin1StringView key, const QString& value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

} // namespace

QJsonValue encode(const EventTime& value)
{
    const QJsonValue earliest = isoText(value.earliest, value.zone); // the dearest part of an entry: once where both are the same
    QJsonObject object{{QStringLiteral("precision"), nameOf(value.precision)}, {QStringLiteral("earliest"), earliest},
        {QStringLiteral("latest"), value.latest == value.earliest ? earliest : isoText(value.latest, value.zone)},
        {QStringLiteral("zone"), QString::fromLatin1(value.zone)},
        {QStringLiteral("wording"), value.wording},
        {QStringLiteral("after"), encode(value.after)}};
    return object;
}

bool decode(const QJsonValue& json, EventTime& value)
{
    const QJsonObject object = json.toObject();
    EventTime time;
    time.zone = object.value(u"zone").toString().toLatin1();
    time.wording = object.value(u"wording").toString();
    if (!json.isObject() || !decode(object.value(u"precision"), time.precision)
        || !readIso(object.value(u"earliest"), time.zone, time.earliest)
        || !readIso(object.value(u"latest"), time.zone, time.latest) || !decode(object.value(u"after"), time.after))
        return false;
    value = time;
    return true;
}

QJsonValue encode(const Percent& value)
{
    QJsonObject object{{QStringLiteral("value"), value.value}, {QStringLiteral("bound"), nameOf(value.bound)},
        {QStringLiteral("counts"), nameOf(value.counts)}};
    putUnlessEmpty(object, QLatin1StringView("of"), value.of);
    return object;
}

bool decode(const QJsonValue& json, Percent& value)
{
    const QJsonObject object = json.toObject();
    Percent percent;
    percent.value = object.value(u"value").toDouble(-1);
    percent.of = object.value(u"of").toString();
    if (percent.value < 0 || percent.value > 100 || !decode(object.value(u"bound"), percent.bound)
        || !decode(object.value(u"counts"), percent.counts))
        return false;
    value = percent;
    return true;
}

QJsonValue encode(const Scope& value)
{
    return QJsonObject{{QStringLiteral("count"), value.count}, {QStringLiteral("bound"), nameOf(value.bound)},
        {QStringLiteral("unit"), encode(value.unit)}, {QStringLiteral("text"), encode(value.text)}};
}

bool decode(const QJsonValue& json, Scope& value)
{
    if (json.isNull() || json.isUndefined()) {
        value = {};
        return true;
    }
    const QJsonObject object = json.toObject();
    Scope scope;
    scope.count = object.value(u"count").toDouble();
    if (!json.isObject() || !decode(object.value(u"bound"), scope.bound) || !decode(object.value(u"unit"), scope.unit)
        || !decode(object.value(u"text"), scope.text))
        return false;
    value = scope;
    return true;
}

QJsonValue encode(const Role& value)
{
    return QJsonObject{{QStringLiteral("role"), value.role}, {QStringLiteral("person"), value.person}};
}

bool decode(const QJsonValue& json, Role& value)
{
    Role role;
    if (!json.isObject() || !decode(json[u"role"], role.role) || !decode(json[u"person"], role.person))
        return false;
    value = role;
    return true;
}

QJsonValue encode(const EarlierOutage& value)
{
    return QJsonObject{{QStringLiteral("time"), encode(value.time)},
        {QStringLiteral("duration"), double(value.duration.count())}, {QStringLiteral("text"), encode(value.text)}};
}

bool decode(const QJsonValue& json, EarlierOutage& value)
{
    EarlierOutage outage;
    const double duration = json[u"duration"].toDouble();
    if (!isExactInteger(duration) || !decode(json[u"time"], outage.time) || !decode(json[u"text"], outage.text))
        return false;
    outage.duration = Milliseconds(qint64(duration));
    value = outage;
    return true;
}

bool decode(const QJsonValue& json, QString& value)
{
    if (!json.isString() && !isEmptyValue(json))
        return false;
    value = json.toString();
    return true;
}

bool decode(const QJsonValue& json, bool& value)
{
    if (!json.isBool())
        return false;
    value = json.toBool();
    return true;
}

bool decode(const QJsonValue& json, int& value)
{
    const double number = json.toDouble(0.5);
    if (!isExactInteger(number) || number != std::clamp(number, double(INT_MIN), double(INT_MAX)))
        return false;
    value = int(number);
    return true;
}

bool decode(const QJsonValue& json, qint64& value)
{
    bool ok = false;
    const qint64 number = json.toString().toLongLong(&ok);
    if (ok)
        value = number;
    return ok;
}

bool decode(const QJsonValue& json, QByteArray& value)
{
    QString text;
    if (!decode(json, text))
        return false;
    value = text.toUtf8();
    return true;
}

bool decode(const QJsonValue& json, QStringList& value)
{
    QStringList read;
    for (const QJsonValue item : json.toArray()) {
        if (!decode(item, read.emplaceBack()))
            return false;
    }
    if (!json.isArray() && !isEmptyValue(json))
        return false;
    value = read;
    return true;
}

bool decode(const QJsonValue& json, LocalText& value)
{
    LocalText read;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!decode(it.value(), read[it.key()]))
            return false;
    }
    if (!json.isObject() && !isEmptyValue(json))
        return false;
    value = read;
    return true;
}

} // namespace lagebild
