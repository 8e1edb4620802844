// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/synclog.h"

#include "app/journal/redaction.h"
#include "app/journal/wire.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace lagebild::statusapi {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray bytesOf(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1(), base64);
}

struct Item {
    journal::Operation operation {}; ///< its hash is known only once its place in the chain is
    QByteArray wire {};
    QByteArray after {};             ///< the hash it continues; only for the first of an actor
};

struct SyncRequest {
    LogHead known {};
    QList<Item> items {};
};

std::optional<SyncRequest> readRequest(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const QJsonValue cursor = object.value(u"cursor");
    const QJsonValue operations = object.value(u"ops");
    if (!object.value(u"epoch").isString() || !object.value(u"chain").isString() || cursor.toInteger(-1) < 0
        || !operations.isArray() || operations.toArray().size() > mostOperationsIn)
        return std::nullopt;
    SyncRequest request{{bytesOf(object.value(u"epoch")), cursor.toInteger(), bytesOf(object.value(u"chain"))}, {}};
    for (const QJsonValue& value : operations.toArray()) {
        const QJsonObject item = value.toObject();
        const QJsonObject wire = item.value(u"op").toObject();
        const auto operation = journal::fromWire(wire, {});
        if (!operation)
            return std::nullopt; // without a name there is nothing a result could be about
        request.items << Item{*operation, journal::canonicalJson(wire), bytesOf(item.value(u"after"))};
    }
    return request;
}

std::optional<journal::Operation> parsed(const QByteArray& wire)
{
    const auto operation = journal::fromWire(QJsonDocument::fromJson(wire).object(), {});
    return operation ? std::optional(*operation) : std::nullopt;
}

QByteArray withoutValue(journal::Operation operation)
{
    journal::takeValue(operation);
    return journal::canonicalJson(journal::wireOf(operation));
}

/// Takes the operations of one request in.
class Intake {
public:
    Intake(LogTransaction& log, const SyncContext& context)
        : m_log(log)
        , m_context(context)
        , m_head(log.head())
    {
    }
    /// Empty: stored. "dup", or why it is refused.
    QString take(const Item& item);
    const LogHead& head() const { return m_head; }

private:
    QString outcomeOf(const Item& item);
    QString check(const journal::Operation& operation, const QByteArray& wire);
    void append(const journal::Operation& operation, const QByteArray& wire);
    bool isRedacted(const journal::Operation& operation);
    void redact(const journal::Redaction& redaction, const journal::OpId& by);
    void takeParts(const journal::OpId& id);

    LogTransaction& m_log;
    const SyncContext& m_context;
    LogHead m_head;
    QSet<journal::Actor> m_begun;
    QHash<journal::Actor, QString> m_stopped; ///< why what follows of the actor cannot be taken either
};

QString Intake::take(const Item& item)
{
    const journal::Actor& actor = item.operation.id.actor;
    if (const auto stopped = m_stopped.constFind(actor); stopped != m_stopped.constEnd())
        return *stopped;
    const QString outcome = outcomeOf(item);
    if (!outcome.isEmpty() && outcome != u"dup")
        m_stopped.insert(actor, outcome == u"fork" ? outcome : QStringLiteral("gap"));
    return outcome;
}

QString Intake::outcomeOf(const Item& item)
{
    journal::Operation operation = item.operation;
    const journal::OpId& id = operation.id;
    const QByteArray before = id.seq > 1 ? m_log.hashOf({id.actor, id.seq - 1}) : QByteArray();
    if (id.seq > 1 && before.isEmpty())
        return QStringLiteral("gap");
    if (!m_begun.contains(id.actor) && item.after != before)
        return id.seq > 1 && item.after.isEmpty() ? QStringLiteral("malformed") : QStringLiteral("fork");
    m_begun.insert(id.actor);
    operation.hash = hashOf(operation, before);
    const QString why = check(operation, item.wire);
    if (why.isEmpty())
        append(operation, item.wire);
    return why;
}

QString Intake::check(const journal::Operation& operation, const QByteArray& wire)
{
    if (const QByteArray known = m_log.hashOf(operation.id); !known.isEmpty())
        return known == operation.hash ? QStringLiteral("dup") : QStringLiteral("fork");
    if (wire.size() > journal::maximumOperationBytes)
        return QStringLiteral("size");
    const ActorEnd end = m_log.endOf(operation.id.actor);
    if (end.seq > 0 && end.scope != operation.scope)
        return QStringLiteral("malformed"); // a chain stays inside a scope, else it could not be shared alone
    if (m_context.refusal)
        return m_context.refusal(operation).value_or(QString());
    return {};
}

void Intake::append(const journal::Operation& operation, const QByteArray& wire)
{
    m_head.chain = QCryptographicHash::hash(m_head.chain + operation.hash, QCryptographicHash::Sha256);
    ++m_head.seq;
    const bool isGone = isRedacted(operation);
    m_log.append({m_head.seq, m_context.now, operation.id, operation.scope, isGone ? withoutValue(operation) : wire,
        operation.hash, m_head.chain});
    if (journal::takesParts(operation.kind) && (isGone || journal::isRedacted(operation)))
        takeParts(operation.id);
    if (const auto redaction = journal::redactionIn(operation))
        redact(*redaction, operation.id);
}

/// Whether what takes its value away came before it: from a laptop that had got it elsewhere.
bool Intake::isRedacted(const journal::Operation& operation)
{
    for (const journal::OpId& by : m_log.redactionsOf(operation.id)) {
        const auto known = parsed(m_log.wireOf(by));
        const auto redaction = known ? journal::redactionIn(*known) : std::nullopt;
        if (redaction && journal::isAbout(*redaction, operation))
            return true;
    }
    return false;
}

void Intake::redact(const journal::Redaction& redaction, const journal::OpId& by)
{
    m_log.noteRedaction(redaction.target, by);
    const auto target = parsed(m_log.wireOf(redaction.target));
    if (!target || !journal::isAbout(redaction, *target))
        return;
    m_log.replace(redaction.target, withoutValue(*target));
    takeParts(redaction.target);
}

/// The slices of a long value go with it.
void Intake::takeParts(const journal::OpId& id)
{
    for (journal::OpId at{id.actor, id.seq - 1}; at.seq > 0; --at.seq) {
        const auto part = parsed(m_log.wireOf(at));
        if (!part || part->kind != journal::OpKind::Part)
            return;
        if (!journal::isRedacted(*part))
            m_log.replace(at, withoutValue(*part));
    }
}

QByteArray lineOf(const LogRow& row, const SyncContext& context)
{
    const bool isVisible = !context.maySee || context.maySee(row.scope);
    return "{\"seq\":" + QByteArray::number(row.seq) + ",\"at\":"
        + QByteArray::number(row.at.time_since_epoch().count())
        + (isVisible ? ",\"op\":" + row.wire : ",\"hash\":\"" + row.hash.toBase64(base64) + '"') + '}';
}

/// The page behind the reader's position and where it ends.
QByteArray pageOf(LogTransaction& log, const SyncRequest& request, const SyncContext& context, const LogHead& head)
{
    const LogHead& known = request.known;
    const bool isNew = known.epoch.isEmpty() && known.seq == 0;
    const bool isOurs = isNew || (known.epoch == head.epoch && known.seq <= head.seq && log.chainAt(known.seq) == known.chain);
    LogHead end{head.epoch, isOurs ? known.seq : 0, isOurs ? known.chain : QByteArray()};
    QByteArray lines;
    for (const LogRow& row : isOurs ? log.after(known.seq, mostOperationsOut) : QList<LogRow>()) {
        const QByteArray line = lineOf(row, context);
        if (!lines.isEmpty() && lines.size() + line.size() > mostBytesOut)
            break;
        lines += lines.isEmpty() ? line : ',' + line;
        end.seq = row.seq;
        end.chain = row.chain;
    }
    return "\"chain\":\"" + end.chain.toBase64(base64) + "\",\"cursor\":" + QByteArray::number(end.seq)
        + ",\"epoch\":\"" + end.epoch.toBase64(base64) + "\",\"more\":" + (end.seq < head.seq ? "true" : "false")
        + ",\"ops\":[" + lines + ']';
}

SyncReply answer(LogTransaction& log, const SyncRequest& request, const SyncContext& context)
{
    Intake intake(log, context);
    QJsonArray results;
    for (const Item& item : request.items) {
        const QString outcome = intake.take(item);
        QJsonObject result{{QStringLiteral("op"), item.operation.id.text()}};
        const bool isThere = outcome.isEmpty() || outcome == u"dup";
        result.insert(QStringLiteral("result"), isThere ? (outcome.isEmpty() ? QStringLiteral("stored") : outcome)
                                                        : QStringLiteral("refused"));
        if (!isThere)
            result.insert(QStringLiteral("why"), outcome);
        results << result;
    }
    const QByteArray body = '{' + pageOf(log, request, context, intake.head()) + ",\"results\":"
        + QJsonDocument(results).toJson(QJsonDocument::Compact) + '}';
    return {200, body, intake.head().seq};
}

} // namespace

SyncReply answerSync(LogStorage& storage, const QByteArray& bytes, const SyncContext& context)
{
    if (bytes.size() > mostBytesIn)
        return {413};
    const auto request = readRequest(bytes);
    if (!request)
        return {400};
    const auto access = request->items.isEmpty() ? LogStorage::Access::Read : LogStorage::Access::Write;
    SyncReply reply;
    const auto done = storage.transaction(access, [&](LogTransaction& log) {
        reply = answer(log, *request, context);
    });
    if (done)
        return reply;
    return {done.error().code == Error::Code::DiskFull ? 507 : 503};
}

} // namespace lagebild::statusapi
