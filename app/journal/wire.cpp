// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/wire.h"

#include <QJsonArray>

namespace lagebild::journal {

using namespace Qt::StringLiterals;

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString actorOf(const QJsonObject& object)
{
    return object.value("op"_L1).toString().section(u'.', 0, 0);
}

} // namespace

QJsonObject wireOf(const Operation& operation)
{
    QJsonObject object = headerOf(operation);
    if (isRedacted(operation))
        return object;
    object.remove("h"_L1);
    object.insert("x"_L1, operation.value);
    object.insert("z"_L1, QString::fromLatin1(operation.salt.toBase64(urlSafe)));
    return object;
}

Result<Operation> fromWire(const QJsonObject& object, const QByteArray& previousHash)
{
    QJsonObject header = object;
    const QJsonValue value = header.take("x"_L1);
    const QByteArray salt = header.take("z"_L1).toString().toLatin1();
    const auto bytes = QByteArray::fromBase64Encoding(salt, urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    const bool isWhole = salt.isEmpty() ? header.contains("h"_L1) : bytes && !value.isUndefined();
    auto operation = readOperation(header, value, bytes ? *bytes : QByteArray());
    if (!isWhole)
        return Error{Error::Code::DamagedProfile, object.value("op"_L1).toString()};
    if (operation)
        operation->hash = hashOf(*operation, previousHash);
    return operation;
}

QJsonArray wireOf(const QList<Operation>& operations)
{
    QJsonArray list;
    Actor before;
    for (const Operation& operation : operations) {
        QJsonObject object = wireOf(operation);
        if (operation.id.actor == before) {
            object.insert("op"_L1, QString::number(operation.id.seq));
            object.remove("s"_L1);
        }
        before = operation.id.actor;
        list << object;
    }
    return list;
}

Result<QList<QJsonObject>> unfolded(const QJsonArray& list)
{
    QList<QJsonObject> objects;
    for (const QJsonValue& value : list) {
        QJsonObject object = value.toObject();
        const QString id = object.value("op"_L1).toString();
        if (!id.contains(u'.') && (objects.isEmpty() || id.isEmpty()))
            return Error{Error::Code::DamagedProfile, id, QString::number(objects.size())};
        if (!id.contains(u'.')) {
            const QJsonObject& before = objects.last();
            object.insert("op"_L1, actorOf(before) + u'.' + id);
            if (before.contains("s"_L1))
                object.insert("s"_L1, before.value("s"_L1));
        }
        objects << object;
    }
    return objects;
}

} // namespace lagebild::journal
