// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entities.h"
#include "app/domain/enumnames.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace lagebild {

// The JSON shapes of product.md: TIME, PERCENT, TEXT, ids as text, enumerations by name. decode() answers false and
// leaves the target alone when the value has another shape; null means the empty value of texts, lists and options.

QJsonValue encode(const QString& value);
QJsonValue encode(bool value);
QJsonValue encode(int value);
QJsonValue encode(qint64 value); ///< as text: JSON numbers are exact only up to 53 bits
QJsonValue encode(const QByteArray& value);
QJsonValue encode(const QStringList& value);
QJsonValue encode(const LocalText& value);
QJsonValue encode(const EventTime& value);
QJsonValue encode(const Percent& value);
QJsonValue encode(const Scope& value);
QJsonValue encode(const Role& value);
QJsonValue encode(const EarlierOutage& value);

bool decode(const QJsonValue& json, QString& value);
bool decode(const QJsonValue& json, bool& value);
bool decode(const QJsonValue& json, int& value);
bool decode(const QJsonValue& json, qint64& value);
bool decode(const QJsonValue& json, QByteArray& value);
bool decode(const QJsonValue& json, QStringList& value);
bool decode(const QJsonValue& json, LocalText& value);
bool decode(const QJsonValue& json, EventTime& value);
bool decode(const QJsonValue& json, Percent& value);
bool decode(const QJsonValue& json, Scope& value);
bool decode(const QJsonValue& json, Role& value);
bool decode(const QJsonValue& json, EarlierOutage& value);

template<class Tag>
QJsonValue encode(const Id<Tag>& id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.text());
}

template<class Tag>
bool decode(const QJsonValue& json, Id<Tag>& id)
{
    if (!json.isNull() && !json.isUndefined() && !json.isString())
        return false;
    id.value = uuidFromText(json.toString());
    return true;
}

template<class E>
    requires std::is_enum_v<E>
QJsonValue encode(E value)
{
    return nameOf(value);
}

template<class E>
    requires std::is_enum_v<E>
bool decode(const QJsonValue& json, E& value)
{
    const auto named = fromName<E>(json.toString());
    if (named)
        value = *named;
    return named.has_value();
}

template<class T>
QJsonValue encode(const std::optional<T>& value)
{
    return value ? encode(*value) : QJsonValue();
}

template<class T>
bool decode(const QJsonValue& json, std::optional<T>& value)
{
    if (json.isNull() || json.isUndefined()) {
        value.reset();
        return true;
    }
    T inner {};
    if (!decode(json, inner))
        return false;
    value = inner;
    return true;
}

template<class T>
    requires(!std::is_same_v<T, QString>)
QJsonValue encode(const QList<T>& values)
{
    QJsonArray array;
    for (const T& value : values)
        array.append(encode(value));
    return array;
}

template<class T>
    requires(!std::is_same_v<T, QString>)
bool decode(const QJsonValue& json, QList<T>& values)
{
    QList<T> read;
    for (const QJsonValue& item : json.toArray()) {
        if (!decode(item, read.emplaceBack()))
            return false;
    }
    if (!json.isArray() && !json.isNull() && !json.isUndefined())
        return false;
    values = read;
    return true;
}

} // namespace lagebild
