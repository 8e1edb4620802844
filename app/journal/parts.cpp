// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/parts.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace lagebild::journal {

namespace {

const QString countKey = QStringLiteral("parts");
const QString hashKey = QStringLiteral("sha256");

/// What a character of canonical JSON takes when it stands in a slice, which is escaped once more.
qsizetype bytesOf(QChar unit)
{
    const char16_t c = unit.unicode();
    if (c < 0x80)
        return c == u'"' || c == u'\\' ? 2 : 1;
    return c < 0x800 || unit.isSurrogate() ? 2 : 3;
}

QString hashOf(const QByteArray& canonical)
{
    const QByteArray hash = QCryptographicHash::hash(canonical, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

QStringList slicesOf(const QByteArray& canonical)
{
    const QString text = QString::fromUtf8(canonical);
    QStringList slices;
    qsizetype begin = 0;
    qsizetype bytes = 2; // quotation marks
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype units = text[at].isHighSurrogate() ? 2 : 1; // canonical JSON has no halves
        const qsizetype more = units * bytesOf(text[at]);
        if (bytes + more > maximumSliceBytes) {
            slices << text.mid(begin, at - begin);
            begin = at;
            bytes = 2;
        }
        bytes += more;
        at += units;
    }
    return slices << text.mid(begin);
}

QList<Operation> takeParts(Operation& operation)
{
    if (mostBytesOf(operation.value) <= maximumWholeBytes)
        return {};
    const QByteArray canonical = canonicalJson(operation.value);
    if (canonical.size() <= maximumWholeBytes)
        return {};
    QList<Operation> parts;
    for (const QString& slice : slicesOf(canonical)) {
        Operation part;
        part.kind = OpKind::Part;
        part.scope = operation.scope;
        part.entityKind = operation.entityKind;
        part.entity = operation.entity;
        part.field = operation.field;
        part.value = slice;
        parts << part;
    }
    operation.value = QJsonObject{{countKey, parts.size()}, {hashKey, hashOf(canonical)}};
    return parts;
}

void addPart(Parts& parts, const Operation& part)
{
    const QByteArray slice = part.value.toString().toUtf8();
    ++parts.count;
    parts.isReadable = parts.isReadable && part.value.isString() && parts.bytes.size() + slice.size() <= maximumValueBytes;
    if (parts.isReadable)
        parts.bytes += slice;
    else
        parts.bytes.clear();
}

bool takesParts(OpKind kind)
{
    return kind == OpKind::Create || kind == OpKind::Set || kind == OpKind::Revise || kind == OpKind::Resolve
        || kind == OpKind::Claim;
}

bool isInParts(const Operation& operation, const Parts& parts)
{
    const QJsonValue mark = operation.value;
    return takesParts(operation.kind) && (parts.count > 0 || (mark[countKey].isDouble() && mark[hashKey].isString()));
}

std::optional<Operation> whole(const Operation& operation, const Parts& parts)
{
    const QJsonValue mark = operation.value;
    if (!parts.isReadable || mark[countKey].toInteger() != parts.count || mark[hashKey] != hashOf(parts.bytes))
        return std::nullopt;
    QJsonParseError problem;
    const QJsonArray values = QJsonDocument::fromJson('[' + parts.bytes + ']', &problem).array();
    if (problem.error != QJsonParseError::NoError || values.size() != 1)
        return std::nullopt;
    Operation read = operation;
    read.value = values.first();
    return read;
}

} // namespace lagebild::journal
