// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/operation.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <algorithm>

namespace lagebild {

template<>
std::span<const EnumName<journal::OpKind>> enumNames()
{
    using journal::OpKind;
    static constexpr EnumName<OpKind> names[] = {{OpKind::Open, "open"}, {OpKind::Create, "create"},
        {OpKind::Set, "set"}, {OpKind::Revise, "revise"}, {OpKind::Claim, "claim"}, {OpKind::Delete, "delete"},
        {OpKind::Undelete, "undelete"}, {OpKind::Resolve, "resolve"}, {OpKind::Publish, "publish"},
        {OpKind::Redact, "redact"}};
    return names;
}

} // namespace lagebild

namespace lagebild::journal {

Actor freshActor()
{
    std::array<quint32, 3> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), 10).toHex();
}

QString OpId::text() const
{
    return QString::fromLatin1(actor) + u'.' + QString::number(seq);
}

std::optional<OpId> opIdFromText(QStringView text)
{
    const qsizetype dot = text.indexOf(u'.');
    bool ok = false;
    const OpId id{text.left(std::max<qsizetype>(dot, 0)).toLatin1(), text.mid(dot + 1).toLongLong(&ok)};
    return ok && dot > 0 && id.seq > 0 ? std::optional(id) : std::nullopt;
}

Hlc tick(Hlc last, Instant now)
{
    return std::max(last + 1, Hlc(now.time_since_epoch().count()) << 16);
}

Instant wallTime(Hlc clock)
{
    return Instant(Milliseconds(qint64(clock >> 16)));
}

QByteArray canonicalJson(const QJsonValue& value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    // QJsonDocument takes objects and arrays only
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QByteArray headerOf(const Operation& operation)
{
    QJsonObject header{{QStringLiteral("v"), 1}, {QStringLiteral("op"), operation.id.text()},
        {QStringLiteral("c"), QString::number(operation.clock, 16)}, {QStringLiteral("k"), operation.kindName},
        {QStringLiteral("h"), QString::fromLatin1(operation.valueHash.toHex())}};
    const auto put = [&](QLatin1StringView key, const QString& text) {
        if (!text.isEmpty())
            header.insert(key, text);
    };
    put(QLatin1StringView("s"), operation.scope.text());
    put(QLatin1StringView("t"), operation.entityKind);
    if (operation.entity != operation.scope.value)
        put(QLatin1StringView("e"), operation.entity.isNull() ? QString() : toText(operation.entity));
    put(QLatin1StringView("f"), operation.field);
    QStringList parents;
    for (const OpId& parent : operation.parents)
        parents << parent.text();
    put(QLatin1StringView("p"), parents.join(u' '));
    return canonicalJson(header);
}

namespace {

Result<QList<OpId>> readParents(const QString& text)
{
    QList<OpId> parents;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto id = opIdFromText(word);
        if (!id)
            return Error{Error::Code::DamagedProfile, word};
        parents << *id;
    }
    return parents;
}

} // namespace

Result<Operation> readOperation(const QByteArray& header, const QByteArray& value, const QByteArray& salt)
{
    const QJsonObject object = QJsonDocument::fromJson(header).object();
    const auto id = opIdFromText(object.value(u"op").toString());
    const auto parents = readParents(object.value(u"p").toString());
    if (!id || !parents || !object.contains(u"k"))
        return Error{Error::Code::DamagedProfile, QString::fromUtf8(header.left(80))};
    Operation operation;
    operation.id = *id;
    operation.clock = object.value(u"c").toString().toULongLong(nullptr, 16);
    operation.kindName = object.value(u"k").toString();
    operation.kind = fromName<OpKind>(operation.kindName).value_or(OpKind::Unknown);
    operation.scope = {uuidFromText(object.value(u"s").toString())};
    operation.entityKind = object.value(u"t").toString();
    operation.entity = object.contains(u"e") ? uuidFromText(object.value(u"e").toString()) : operation.scope.value;
    operation.field = object.value(u"f").toString();
    operation.parents = *parents;
    operation.valueHash = QByteArray::fromHex(object.value(u"h").toString().toLatin1());
    operation.salt = salt;
    const QJsonDocument wrapped = QJsonDocument::fromJson('[' + value + ']');
    operation.value = wrapped.array().first();
    return operation;
}

QByteArray valueHashOf(const Operation& operation)
{
    return QMessageAuthenticationCode::hash(canonicalJson(operation.value), operation.salt, QCryptographicHash::Sha256);
}

QByteArray hashOf(const Operation& operation, const QByteArray& previousHash)
{
    return QCryptographicHash::hash(previousHash + headerOf(operation), QCryptographicHash::Sha256);
}

} // namespace lagebild::journal
