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
        {OpKind::Redact, "redact"}, {OpKind::Part, "part"}};
    return names;
}

} // namespace lagebild

namespace lagebild::journal {

using namespace Qt::StringLiterals;

Actor freshActor()
{
    std::array<quint32, 3> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), 10).toBase64(
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
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

qsizetype mostBytesOf(const QJsonValue& value)
{
    constexpr qsizetype escaped = 6; // a control character
    constexpr qsizetype marks = 4;   // quotation marks, colon, comma
    if (value.isString())
        return value.toString().size() * escaped + marks;
    qsizetype bytes = 32; // brackets, or the longest number
    if (value.isArray()) {
        for (const QJsonValue one : value.toArray())
            bytes += mostBytesOf(one) + marks;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        bytes += it.key().size() * escaped + marks + mostBytesOf(it.value());
    return bytes;
}

bool isRedacted(const Operation& operation)
{
    return operation.salt.isEmpty();
}

namespace {

QString shortened(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64(urlSafe));
}

QString shortened(const QUuid& id)
{
    return id.isNull() ? QString() : shortened(id.toRfc4122());
}

/// The bytes behind a member, exactly `size` of them; empty where there is no such member.
Result<QByteArray> bytesIn(const QJsonObject& header, QLatin1StringView key, qsizetype size)
{
    const QByteArray text = header.value(key).toString().toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(text, urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    if (!header.contains(key) || (decoded && decoded.decoded.size() == size))
        return *decoded;
    return Error{Error::Code::DamagedProfile, QString::fromLatin1(text), QString(key)};
}

Result<QUuid> idIn(const QJsonObject& header, QLatin1StringView key)
{
    const auto bytes = bytesIn(header, key, 16);
    if (!bytes)
        return bytes.error();
    return bytes->isEmpty() ? QUuid() : QUuid::fromRfc4122(*bytes);
}

Result<QList<OpId>> parentsIn(const QJsonObject& header)
{
    QList<OpId> parents;
    for (const QString& word : header.value(u"p").toString().split(u' ', Qt::SkipEmptyParts)) {
        const auto id = opIdFromText(word);
        if (!id)
            return Error{Error::Code::DamagedProfile, word};
        parents << *id;
    }
    return parents;
}

QJsonObject unknownMembers(QJsonObject header)
{
    for (const auto key : {"c", "e", "f", "h", "k", "op", "p", "s", "t"})
        header.remove(QLatin1StringView(key));
    return header;
}

/// The known members of a header in the order of canonical JSON. An empty one is not written.
using Members = std::array<std::pair<QLatin1StringView, QString>, 9>;

Members membersOf(const Operation& operation)
{
    QStringList parents;
    for (const OpId& parent : operation.parents)
        parents << parent.text();
    const bool isOfScope = operation.entity == operation.scope.value;
    return {{{"c"_L1, QString::number(operation.clock, 16)}, {"e"_L1, isOfScope ? QString() : shortened(operation.entity)},
        {"f"_L1, operation.field}, {"h"_L1, shortened(operation.valueHash)}, {"k"_L1, operation.kindName},
        {"op"_L1, operation.id.text()}, {"p"_L1, parents.join(u' ')}, {"s"_L1, shortened(operation.scope.value)},
        {"t"_L1, operation.entityKind}}};
}

QJsonObject headerWith(const Members& members, const QJsonObject& extra)
{
    QJsonObject header = extra;
    for (const auto& [key, text] : members) {
        if (!text.isEmpty())
            header.insert(key, text);
    }
    return header;
}

/// Whether JSON writes the text as it is.
bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
}

/// As canonicalJson(headerWith()). Every change writes two of these, nearly all of them plain: they need no object.
QByteArray bytesOf(const Members& members, const QJsonObject& extra)
{
    const bool isAllPlain = std::all_of(members.begin(), members.end(), [](const auto& member) { return isPlain(member.second); });
    if (!isAllPlain || !extra.isEmpty())
        return canonicalJson(headerWith(members, extra));
    QByteArray json;
    json.reserve(320);
    for (const auto& [key, text] : members) {
        if (!text.isEmpty())
            json.append(json.isEmpty() ? "{\"" : ",\"").append(key.data(), key.size()).append("\":\"").append(text.toLatin1()).append('"');
    }
    return json + '}';
}

} // namespace

QJsonObject headerOf(const Operation& operation)
{
    return headerWith(membersOf(operation), operation.extra);
}

QByteArray canonicalHeaderOf(const Operation& operation)
{
    return bytesOf(membersOf(operation), operation.extra);
}

QByteArray storedHeaderOf(const Operation& operation)
{
    Members members = membersOf(operation);
    for (auto& [key, text] : members) {
        if (key == "op"_L1 || (key == "h"_L1 && !isRedacted(operation)))
            text.clear();
    }
    return bytesOf(members, operation.extra);
}

Result<Operation> readOperation(
    const OpId& id, const QByteArray& storedHeader, const QByteArray& value, const QByteArray& salt)
{
    QJsonObject header = QJsonDocument::fromJson(storedHeader).object();
    header.insert("op"_L1, id.text());
    return readOperation(header, QJsonDocument::fromJson('[' + value + ']').array().first(), salt);
}

Result<Operation> readOperation(const QJsonObject& header, const QJsonValue& value, const QByteArray& salt)
{
    const auto id = opIdFromText(header.value(u"op").toString());
    const auto parents = parentsIn(header);
    const auto scope = idIn(header, "s"_L1);
    const auto entity = idIn(header, "e"_L1);
    const auto hash = bytesIn(header, "h"_L1, 32);
    bool hasClock = false;
    Operation operation;
    operation.clock = header.value(u"c").toString().toULongLong(&hasClock, 16);
    if (!id || !parents || !scope || !entity || !hash || !hasClock || !header.contains(u"k"))
        return Error{Error::Code::DamagedProfile, QString::fromUtf8(canonicalJson(header).left(80))};
    operation.id = *id;
    operation.kindName = header.value(u"k").toString();
    operation.kind = fromName<OpKind>(operation.kindName).value_or(OpKind::Unknown);
    operation.scope = {*scope};
    operation.entityKind = header.value(u"t").toString();
    operation.entity = header.contains(u"e") ? *entity : *scope;
    operation.field = header.value(u"f").toString();
    operation.parents = *parents;
    operation.extra = unknownMembers(header);
    operation.salt = salt;
    operation.value = salt.isEmpty() ? QJsonValue(QJsonValue::Undefined) : value;
    operation.valueHash = salt.isEmpty() ? *hash : valueHashOf(operation);
    return operation;
}

QByteArray valueHashOf(const Operation& operation)
{
    return QMessageAuthenticationCode::hash(canonicalJson(operation.value), operation.salt, QCryptographicHash::Sha256);
}

QByteArray hashOf(const Operation& operation, const QByteArray& previousHash)
{
    return QCryptographicHash::hash(previousHash + canonicalHeaderOf(operation), QCryptographicHash::Sha256);
}

} // namespace lagebild::journal
