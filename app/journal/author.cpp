// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/author.h"

#include "app/journal/deletion.h"

#include <QRandomGenerator>
#include <algorithm>

namespace lagebild::journal {

namespace {

QByteArray freshSalt()
{
    std::array<quint32, 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char*>(words.data()), sizeof words};
}

OpKind kindOf(const Change& change)
{
    switch (change.kind) {
    case Change::Kind::Create: return change.entity.kind == EntityKind::Claim ? OpKind::Claim : OpKind::Create;
    case Change::Kind::Set:
        return isTextField(change.entity.kind, change.field) ? OpKind::Revise : OpKind::Set;
    case Change::Kind::Delete: return OpKind::Delete;
    case Change::Kind::Undelete: return OpKind::Undelete;
    case Change::Kind::Redact: return OpKind::Redact;
    }
    return OpKind::Unknown;
}

Operation operationFor(const State& state, const Change& change)
{
    Operation operation;
    operation.kind = kindOf(change);
    operation.scope = change.entity.scope;
    operation.entityKind = nameOf(change.entity.kind);
    operation.entity = change.entity.id;
    operation.field = change.field;
    operation.value = change.kind == Change::Kind::Delete ? seenOf(state, change.entity) : change.value;
    if (operation.kind == OpKind::Redact)
        return operation; // replaces nothing
    for (const Head& head : state.heads.value(cellOf(change.entity, operation)))
        operation.parents << head.op;
    if (change.kind == Change::Kind::Set && isConflict(state, {change.entity, change.field}))
        operation.kind = OpKind::Resolve;
    return operation;
}

Result<void> checkSizes(const ChangeSet& changes)
{
    for (const Change& change : changes.changes) {
        if (mostBytesOf(change.value) > maximumValueBytes && canonicalJson(change.value).size() > maximumValueBytes)
            return Error{Error::Code::TooLong, change.field + QStringLiteral("\n4 MiB")};
    }
    return {};
}

} // namespace

Author::Author(Session session)
    : m_session(std::move(session))
{
}

Operation Author::opening(const State& state, IncidentId scope) const
{
    Operation operation;
    operation.kind = OpKind::Open;
    operation.scope = scope;
    operation.entity = scope.value;
    QJsonObject value{{QStringLiteral("user"), m_session.user}, {QStringLiteral("device"), m_session.device},
        {QStringLiteral("program"), m_session.program}};
    if (const auto last = state.lastInScope.constFind(scope); last != state.lastInScope.constEnd()) {
        value.insert(QStringLiteral("previous"), last->op.text());
        value.insert(QStringLiteral("previousHash"), QString::fromLatin1(last->hash.toHex()));
    }
    operation.value = value;
    return operation;
}

void Author::seal(Operation& operation, State& state, Instant now)
{
    ChainEnd& end = m_chains[operation.scope];
    if (end.op.actor.isEmpty())
        end.op.actor = freshActor();
    operation.id = {end.op.actor, end.op.seq + 1};
    operation.clock = tick(state.clock, now);
    operation.kindName = nameOf(operation.kind);
    operation.salt = freshSalt();
    operation.valueHash = valueHashOf(operation);
    operation.hash = hashOf(operation, end.hash);
    end = {operation.id, operation.hash};
    state.lastInScope.insert(operation.scope, end);
}

Result<QList<Operation>> Author::write(State& state, const ChangeSet& changes, Instant now, Touched& touched)
{
    if (const auto fit = checkSizes(changes); !fit)
        return fit.error();
    QList<Operation> written;
    const auto add = [&](Operation operation) {
        seal(operation, state, now);
        fold(state, operation, touched);
        written << operation;
    };
    for (const Change& change : changes.changes) {
        if (!m_chains.contains(change.entity.scope))
            add(opening(state, change.entity.scope));
        Operation operation = operationFor(state, change);
        const QList<Operation> parts = takeParts(operation);
        std::for_each(parts.begin(), parts.end(), add);
        add(operation);
    }
    return written;
}

} // namespace lagebild::journal
