// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/fold.h"

#include "app/journal/deletion.h"
#include "app/journal/redaction.h"

#include <algorithm>

namespace lagebild::journal {

namespace {

bool later(const Head& a, const Head& b)
{
    return a.clock != b.clock ? a.clock > b.clock : a.op > b.op;
}

/// Which of several concurrent values leads until somebody decides: the safe one (architecture.md).
bool leads(const Cell& cell, const Head& a, const Head& b)
{
    if (cell.field.isEmpty() && saysDeleted(a.value) != saysDeleted(b.value))
        return !saysDeleted(a.value); // not deleted: nothing disappears by accident
    if (cell.entity.kind == EntityKind::Incident && cell.field == u"severity" && a.value != b.value)
        return a.value.toInt() < b.value.toInt();
    if (cell.entity.kind == EntityKind::Incident && cell.field == u"phase" && a.value != b.value)
        return fromName<Phase>(a.value.toString()) < fromName<Phase>(b.value.toString());
    return later(a, b);
}

bool isText(const Cell& cell)
{
    return isTextField(cell.entity.kind, cell.field);
}

/// What people see of several values: of texts all of them, merged; else the one that leads.
QJsonValue valueOf(const State& state, const Cell& cell, const QList<Head>& heads)
{
    if (heads.size() > 1 && isText(cell))
        return mergeOf(state, cell).text;
    const auto before = [&](const Head& a, const Head& b) { return leads(cell, a, b); };
    return std::min_element(heads.begin(), heads.end(), before)->value;
}

/// Shows the value of a cell in the records.
void show(State& state, const Cell& cell)
{
    const QList<Head> heads = state.heads.value(cell);
    if (heads.isEmpty())
        return;
    const QJsonValue value = valueOf(state, cell, heads);
    if (!cell.field.isEmpty())
        return apply(state.records, Change{cell.entity, Change::Kind::Set, cell.field, value, {}});
    const bool isDeleted = saysDeleted(value) && !isChangedUnseen(state, cell.entity);
    const auto kind = isDeleted ? Change::Kind::Delete : Change::Kind::Undelete;
    apply(state.records, Change{cell.entity, kind, {}, {}, {}});
}

/// Keeps what a text was created with. When two laptops created the thing, the text that unionOf() shows.
void keepRoot(QList<Revision>& revisions, const QString& text)
{
    if (text.isEmpty())
        return;
    if (revisions.isEmpty() || revisions.first().op != OpId())
        return insertRevision(revisions, {{}, {}, text});
    QString& known = revisions.first().text;
    if (canonicalJson(known) < canonicalJson(text))
        known = text;
}

/// Before the first revision is shown, the records still have what the text was created with; unless the creation has
/// not arrived yet.
void addRevision(State& state, const Cell& cell, const Operation& operation, Touched& touched)
{
    QList<Revision>& revisions = state.revisions[cell];
    if (revisions.isEmpty()) {
        keepRoot(revisions, bodyOf(state.records, cell.entity).value_or(QJsonObject()).value(cell.field).toString());
        touched.revisions << std::pair(cell, OpId());
    }
    insertRevision(revisions, {operation.id, operation.parents, operation.value.toString()});
    touched.revisions << std::pair(cell, operation.id);
}

/// What a deletion saw is needed for as long as it is a head.
QJsonValue existenceAfter(const Operation& operation)
{
    const bool isDeletion = operation.kind == OpKind::Delete;
    return isDeletion && operation.value.isString() ? operation.value : QJsonValue(isDeletion);
}

void showAll(State& state, const EntityRef& entity)
{
    for (const QString& field : fieldNamesOf(entity.kind))
        show(state, {entity, field});
    show(state, {entity, {}});
}

/// Replaces exactly what the author saw; what has not arrived yet is remembered.
void setHead(State& state, const Cell& cell, const Operation& operation, const QJsonValue& value)
{
    QList<Head>& heads = state.heads[cell];
    for (const OpId& parent : operation.parents) {
        const bool isHere = parent.seq <= state.chains.value(parent.actor).op.seq;
        if (heads.removeIf([&](const Head& head) { return head.op == parent; }) == 0 && !isHere)
            state.superseded[cell].insert(parent);
    }
    const auto replaced = state.superseded.find(cell);
    if (replaced == state.superseded.end() || !replaced->remove(operation.id))
        heads << Head{operation.id, operation.clock, value};
    else if (replaced->isEmpty())
        state.superseded.erase(replaced);
    std::sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) { return a.op < b.op; });
    if (heads.size() > 1)
        state.split.insert(cell);
    else
        state.split.remove(cell);
}

/// Two laptops may create the same thing without knowing of each other (what services are watched; the same document
/// imported twice). The fields of both bodies are kept; where they differ, one wins that does not depend on the order.
QJsonObject unionOf(QJsonObject body, const QJsonObject& other)
{
    for (auto it = other.begin(); it != other.end(); ++it) {
        const auto mine = body.constFind(it.key());
        if (mine == body.constEnd() || canonicalJson(*mine) < canonicalJson(*it))
            body.insert(it.key(), *it);
    }
    return body;
}

/// Whoever deleted the incident may not have seen what is written in it.
void showIncidentOf(State& state, const EntityRef& entity, Touched& touched)
{
    const Cell existence{{EntityKind::Incident, entity.scope.value, entity.scope}, {}};
    if (!state.heads.contains(existence))
        return;
    show(state, existence);
    touched.entities << existence.entity;
}

void foldCreation(State& state, const EntityRef& entity, const Operation& operation, Touched& touched)
{
    QJsonObject known = bodyOf(state.records, entity).value_or(QJsonObject());
    known.remove(u"deleted"); // the cell of the existence knows
    putBody(state.records, entity, unionOf(operation.value.toObject(), known));
    for (const QString& field : fieldNamesOf(entity.kind)) {
        const Cell cell{entity, field};
        if (const auto revisions = state.revisions.find(cell); revisions != state.revisions.end()) {
            keepRoot(*revisions, operation.value[field].toString());
            touched.revisions << std::pair(cell, OpId());
        }
        show(state, cell); // what was set by operations that arrived earlier
    }
    show(state, {entity, {}});
    showIncidentOf(state, entity, touched);
}

/// Claims are facts, not registers: each stays. The cell "claims" of the involvement only records which claims the
/// author of the next one had seen, for the tie between equal event times.
Cell claimsCell(const EntityRef& claim, const QJsonValue& value)
{
    const ServiceId service{uuidFromText(value[u"service"].toString())};
    return {{EntityKind::Involvement, involvementId(claim.scope, service).value, claim.scope}, QStringLiteral("claims")};
}

} // namespace

Cell cellOf(const EntityRef& entity, const Operation& operation)
{
    if (operation.kind == OpKind::Claim)
        return claimsCell(entity, operation.value);
    return {entity, operation.field};
}

Writer writerOf(const Operation& opening)
{
    return {opening.value[u"user"].toString(), opening.value[u"device"].toString()};
}

void insertRevision(QList<Revision>& revisions, const Revision& revision)
{
    const auto before = [](const Revision& a, const Revision& b) { return a.op < b.op; };
    const auto place = std::lower_bound(revisions.begin(), revisions.end(), revision, before);
    if (place == revisions.end() || place->op != revision.op)
        revisions.insert(place, revision);
}

namespace {

/// Carries an operation out whose value is there, or what stands in its place.
void foldReadable(State& state, const Operation& operation, Touched& touched)
{
    const auto kind = fromName<EntityKind>(operation.entityKind);
    if (!kind)
        return; // of a newer version: kept and relayed
    const EntityRef entity{*kind, operation.entity, operation.scope};
    const Cell cell = cellOf(entity, operation);
    switch (operation.kind) {
    case OpKind::Create:
        foldCreation(state, entity, operation, touched);
        break;
    case OpKind::Claim:
        foldCreation(state, entity, operation, touched);
        setHead(state, cell, operation, {});
        break;
    case OpKind::Set:
    case OpKind::Revise:
    case OpKind::Resolve:
        if (isText(cell))
            addRevision(state, cell, operation, touched);
        setHead(state, cell, operation, operation.value);
        show(state, cell);
        show(state, {entity, {}}); // whoever deleted it may not have seen this
        break;
    case OpKind::Delete:
    case OpKind::Undelete:
        setHead(state, cell, operation, existenceAfter(operation));
        show(state, cell);
        break;
    case OpKind::Redact:
        foldRedaction(state, operation, touched);
        showAll(state, entity);
        break;
    case OpKind::Open:
    case OpKind::Publish:
    case OpKind::Part:
    case OpKind::Unknown:
        return;
    }
    touched.entities << entity;
    if (operation.kind != OpKind::Create)
        touched.cells << cell;
}

} // namespace

void fold(State& state, const Operation& operation, Touched& touched)
{
    ChainEnd& end = state.chains[operation.id.actor];
    if (operation.id.seq <= end.op.seq)
        return; // a duplicate
    end = {operation.id, operation.hash};
    state.clock = std::max(state.clock, operation.clock);
    if (operation.kind == OpKind::Open)
        state.writers.insert(operation.id.actor, writerOf(operation));
    if (operation.kind == OpKind::Part)
        return addPart(state.parts[operation.id.actor], operation);
    const Parts parts = state.parts.take(operation.id.actor);
    auto readable = withoutValue(state, operation);
    if (!readable && isInParts(operation, parts)) {
        readable = whole(operation, parts);
        if (!readable)
            return; // another program's mistake, which verify() tells
    }
    foldReadable(state, readable ? *readable : operation, touched);
}

Result<void> checkChain(const State& state, const Operation& operation)
{
    const ChainEnd end = state.chains.value(operation.id.actor);
    const Error damaged{Error::Code::DamagedProfile, operation.id.text()};
    if (operation.id.seq != end.op.seq + 1 || hashOf(operation, end.hash) != operation.hash)
        return damaged;
    if (!isRedacted(operation) && valueHashOf(operation) != operation.valueHash)
        return damaged;
    return {};
}

TextMerge mergeOf(const State& state, const Cell& cell)
{
    QList<OpId> ops;
    for (const Head& head : state.heads.value(cell))
        ops << head.op;
    return mergedText(state.revisions.value(cell), ops);
}

bool isConflict(const State& state, const Cell& cell)
{
    const QList<Head> heads = state.heads.value(cell);
    const auto differs = [&](const Head& head) {
        return cell.field.isEmpty() ? saysDeleted(head.value) != saysDeleted(heads.first().value) : head.value != heads.first().value;
    };
    if (std::none_of(heads.begin(), heads.end(), differs))
        return false;
    return !isText(cell) || !mergeOf(state, cell).isClean();
}

QList<Cell> conflicts(const State& state)
{
    QList<Cell> cells;
    for (const Cell& cell : state.split) {
        if (isConflict(state, cell))
            cells << cell;
    }
    return cells;
}

} // namespace lagebild::journal
