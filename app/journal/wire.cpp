// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/wire.h"

#include "app/journal/fold.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lagebild::journal {

using namespace Qt::StringLiterals;

namespace {

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

QByteArray lineOf(const Operation& operation)
{
    return canonicalJson(wireOf(operation)) + '\n';
}

namespace {

/// What the lines before have proved about each actor.
class Reader {
public:
    explicit Reader(const State& state)
        : m_state(state)
    {
    }

    Result<void> take(const QByteArray& line)
    {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const auto id = opIdFromText(object.value(u"op").toString());
        if (!id || line.size() > maximumOperationBytes)
            return Error{Error::Code::WrongFormat, {}};
        const ChainEnd known = m_state.chains.value(id->actor);
        const ChainEnd before = m_chains.contains(id->actor) ? m_chains.value(id->actor) : startFor(*id, known);
        const auto operation = fromWire(object, before.hash);
        if (!operation)
            return Error{Error::Code::WrongFormat, {}};
        const Error broken{Error::Code::BrokenChain, id->text()};
        if (id->seq != before.op.seq + 1 || !isOpeningTrue(*operation))
            return broken;
        if (id->seq == known.op.seq && isProved(before, *operation) && operation->hash != known.hash)
            return broken;
        // Behind the first known one that is not proved, hashes count again from where the state ends.
        m_chains.insert(id->actor, id->seq == known.op.seq ? known : ChainEnd{*id, isProved(before, *operation) ? operation->hash : QByteArray()});
        if (id->seq > known.op.seq)
            m_read.fresh << *operation;
        else
            ++m_read.known;
        return {};
    }

    const ReadLines& read() const { return m_read; }

private:
    /// Where a file begins in the middle of what is known, there is no hash to begin with.
    static ChainEnd startFor(const OpId& id, const ChainEnd& known)
    {
        if (id.seq == 1 || id.seq > known.op.seq)
            return id.seq == 1 ? ChainEnd() : known;
        return {{id.actor, id.seq - 1}, {}};
    }

    static bool isProved(const ChainEnd& before, const Operation& operation)
    {
        return operation.id.seq == 1 || !before.hash.isEmpty();
    }

    /// An opening record names the hash of the session before; where that one was read here, it must be right.
    bool isOpeningTrue(const Operation& operation) const
    {
        const QJsonValue value = operation.value;
        const auto previous = opIdFromText(value[u"previous"].toString());
        if (operation.kind != OpKind::Open || !previous)
            return true;
        const ChainEnd end = m_chains.value(previous->actor);
        return end.op != *previous || end.hash.isEmpty()
            || end.hash == QByteArray::fromHex(value[u"previousHash"].toString().toLatin1());
    }

    const State& m_state;
    QHash<Actor, ChainEnd> m_chains;
    ReadLines m_read;
};

} // namespace

Result<ReadLines> readLines(const QByteArray& lines, const State& state)
{
    Reader reader(state);
    int number = 0;
    for (const QByteArray& line : lines.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        if (const auto taken = reader.take(line.trimmed()); !taken)
            return Error{taken.error().code, taken.error().detail, QString::number(number)};
    }
    return reader.read();
}

} // namespace lagebild::journal
