// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/valuejson.h"

#include <QTimeZone>
#include <limits>

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

QJsonValue isoText(const std::optional<Instant>& instant, const QByteArray& zone)
{
    if (!instant)
        return {};
    const QDateTime local = inZone(*instant, zone);
    const bool hasMilliseconds = instant->time_since_epoch().count() % 1000 != 0;
    const auto format = hasMilliseconds ? Qt::ISODateWithMs : Qt::ISODate;
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(format);
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

void putUnlessEmpty(QJsonObject& object, QLatin1StringView key, const QString& value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

} // namespace

QJsonValue encode(const EventTime& value)
{
    QJsonObject object{{QStringLiteral("precision"), nameOf(value.precision)},
        {QStringLiteral("earliest"), isoText(value.earliest, value.zone)},
        {QStringLiteral("latest"), isoText(value.latest, value.zone)},
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
    value = {json[u"role"].toString(), json[u"person"].toString()};
    return json.isObject();
}

QJsonValue encode(const EarlierOutage& value)
{
    return QJsonObject{{QStringLiteral("time"), encode(value.time)},
        {QStringLiteral("duration"), double(value.duration.count())}, {QStringLiteral("text"), encode(value.text)}};
}

bool decode(const QJsonValue& json, EarlierOutage& value)
{
    EarlierOutage outage;
    outage.duration = Milliseconds(qint64(json[u"duration"].toDouble()));
    if (!decode(json[u"time"], outage.time) || !decode(json[u"text"], outage.text))
        return false;
    value = outage;
    return true;
}

bool decode(const QJsonValue& json, QString& value)
{
    value = json.toString();
    return json.isString() || json.isNull() || json.isUndefined();
}

bool decode(const QJsonValue& json, bool& value)
{
    value = json.toBool();
    return json.isBool();
}

bool decode(const QJsonValue& json, int& value)
{
    const int number = json.toInt(std::numeric_limits<int>::min()); // the default also where it is no whole number
    if (number == std::numeric_limits<int>::min())
        return false;
    value = number;
    return true;
}

bool decode(const QJsonValue& json, qint64& value)
{
    bool ok = false;
    value = json.toString().toLongLong(&ok);
    return ok;
}

bool decode(const QJsonValue& json, QByteArray& value)
{
    value = json.toString().toUtf8();
    return json.isString() || json.isNull() || json.isUndefined();
}

bool decode(const QJsonValue& json, QStringList& value)
{
    value.clear();
    for (const QJsonValue item : json.toArray())
        value << item.toString();
    return json.isArray() || json.isNull() || json.isUndefined();
}

bool decode(const QJsonValue& json, LocalText& value)
{
    value.clear();
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        value.insert(it.key(), it.value().toString());
    return json.isObject() || json.isNull() || json.isUndefined();
}

} // namespace lagebild
