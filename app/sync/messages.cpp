// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/messages.h"

#include "app/journal/wire.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lagebild::sync {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray bytesOf(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1(), base64);
}

/// `after` is the hash that the first operation of an actor in a body continues; the others follow from it.
QByteArray itemOf(const journal::Operation& operation, const QByteArray& after)
{
    const QByteArray wire = journal::canonicalJson(journal::wireOf(operation));
    if (after.isEmpty())
        return "{\"op\":" + wire + '}';
    return "{\"after\":\"" + after.toBase64(base64) + "\",\"op\":" + wire + '}';
}

} // namespace

QByteArray bodyOf(const Request& request, const QList<journal::Operation>& operations, const HeldJournal& journal)
{
    QByteArray body = "{\"chain\":\"" + request.position.chain.toBase64(base64) + "\",\"cursor\":"
        + QByteArray::number(request.position.cursor) + ",\"epoch\":\"" + request.position.epoch.toBase64(base64)
        + "\",\"ops\":[";
    QSet<journal::Actor> begun;
    int count = 0;
    for (const journal::Operation& operation : operations.first(std::min<qsizetype>(operations.size(), request.mostOperations))) {
        const journal::OpId& id = operation.id;
        const bool isFirst = id.seq > 1 && !begun.contains(id.actor);
        const QByteArray item = itemOf(operation, isFirst ? journal.hashOf({id.actor, id.seq - 1}) : QByteArray());
        if (count > 0 && body.size() + item.size() + 3 > Request::mostBytes)
            break;
        begun.insert(id.actor);
        body += count++ > 0 ? ',' + item : item;
    }
    return body + "]}";
}

namespace {

std::optional<SyncAnswer::Outcome> readOutcome(const QJsonObject& object)
{
    const auto id = journal::opIdFromText(object.value(u"op").toString());
    if (!id)
        return std::nullopt;
    return SyncAnswer::Outcome{*id, object.value(u"result").toString(), object.value(u"why").toString()};
}

LogLine readLine(const QJsonObject& object)
{
    return {object.value(u"seq").toInteger(), Instant(Milliseconds(object.value(u"at").toInteger())),
        object.value(u"op").toObject(), bytesOf(object.value(u"hash"))};
}

} // namespace

Result<SyncAnswer> readAnswer(const QByteArray& body)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(body, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return Error{Error::Code::MalformedJson, problem.errorString()};
    SyncAnswer answer;
    answer.page.end = {bytesOf(object.value(u"epoch")), object.value(u"cursor").toInteger(-1),
        bytesOf(object.value(u"chain"))};
    if (answer.page.end.epoch.isEmpty() || answer.page.end.cursor < 0 || !object.value(u"ops").isArray())
        return Error{Error::Code::WrongFormat, {}};
    for (const QJsonValue& result : object.value(u"results").toArray()) {
        const auto outcome = readOutcome(result.toObject());
        if (!outcome)
            return Error{Error::Code::WrongFormat, QStringLiteral("results")};
        answer.outcomes << *outcome;
    }
    for (const QJsonValue& line : object.value(u"ops").toArray())
        answer.page.lines << readLine(line.toObject());
    answer.hasMore = object.value(u"more").toBool();
    return answer;
}

} // namespace lagebild::sync
