// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/redaction.h"

#include <algorithm>

namespace lagebild::journal {

namespace {

const QString targetKey = QStringLiteral("op");

bool isRedactable(OpKind kind)
{
    return kind == OpKind::Create || kind == OpKind::Set || kind == OpKind::Revise || kind == OpKind::Resolve;
}

/// Redactions are remembered as the heads of a cell of their own, one a target. No field has a colon in its name.
Cell marksOf(const EntityRef& entity, const QString& field)
{
    return {entity, QStringLiteral("redacted:") + field};
}

std::optional<EntityRef> entityOf(const Operation& operation)
{
    const auto kind = fromName<EntityKind>(operation.entityKind);
    return kind ? std::optional(EntityRef{*kind, operation.entity, operation.scope}) : std::nullopt;
}

/// What is shown in the place of a value that is gone; undefined: as if it had never been set.
QJsonValue valueInPlaceOf(const EntityRef& entity, const Operation& operation)
{
    if (operation.kind == OpKind::Create)
        return removedBody(entity.kind);
    return isTextField(entity.kind, operation.field) ? QJsonValue(removedText()) : QJsonValue(QJsonValue::Undefined);
}

} // namespace

QString removedText()
{
    return QString(5, QChar(0x2588));
}

QJsonObject removedBody(EntityKind kind)
{
    QJsonObject body;
    for (const QString& field : fieldNamesOf(kind)) {
        if (isTextField(kind, field))
            body.insert(field, removedText());
    }
    return body;
}

Change redactionOf(const EntityRef& entity, const Operation& target)
{
    return {entity, Change::Kind::Redact, target.field, QJsonObject{{targetKey, target.id.text()}}, {}};
}

std::optional<Redaction> redactionIn(const Operation& operation)
{
    const auto entity = entityOf(operation);
    const auto target = opIdFromText(operation.value[targetKey].toString());
    if (operation.kind != OpKind::Redact || !entity || !target)
        return std::nullopt;
    return Redaction{*entity, operation.field, *target};
}

bool isAbout(const Redaction& redaction, const Operation& target)
{
    return target.id == redaction.target && isRedactable(target.kind) && entityOf(target) == redaction.entity
        && target.field == redaction.field;
}

void takeValue(Operation& operation)
{
    operation.value = QJsonValue::Undefined;
    operation.salt.clear();
}

bool isRedactedIn(const State& state, const Operation& operation)
{
    const auto entity = entityOf(operation);
    if (!entity || !isRedactable(operation.kind))
        return false;
    const QList<Head> marks = state.heads.value(marksOf(*entity, operation.field));
    return std::any_of(marks.begin(), marks.end(), [&](const Head& mark) { return mark.op == operation.id; });
}

void takeRedacted(const State& state, QList<Operation>& operations)
{
    QSet<Actor> gone; // whose next operation has no value
    for (auto it = operations.rbegin(); it != operations.rend(); ++it) {
        const Actor& actor = it->id.actor;
        if (it->kind == OpKind::Part ? gone.contains(actor) : isRedactedIn(state, *it))
            takeValue(*it);
        if (it->kind != OpKind::Part && takesParts(it->kind) && isRedacted(*it))
            gone.insert(actor);
        else if (it->kind != OpKind::Part)
            gone.remove(actor);
    }
}

std::optional<Operation> withoutValue(const State& state, const Operation& operation)
{
    const auto entity = entityOf(operation);
    if (!entity || !isRedactable(operation.kind))
        return std::nullopt;
    // Of creations the thing keeps one body; which of several gave what cannot be told, so all go with one.
    const bool isGone = operation.kind == OpKind::Create ? !state.heads.value(marksOf(*entity, {})).isEmpty()
                                                         : isRedactedIn(state, operation);
    if (!isGone && !isRedacted(operation))
        return std::nullopt;
    Operation seen = operation;
    seen.value = valueInPlaceOf(*entity, operation);
    return seen;
}

namespace {

/// The texts that merges are made of forget what was taken.
void takeRevisions(State& state, const Redaction& redaction, Touched& touched)
{
    const bool isCreation = redaction.field.isEmpty();
    const OpId gone = isCreation ? OpId() : redaction.target;
    for (const QString& field : isCreation ? fieldNamesOf(redaction.entity.kind) : QStringList{redaction.field}) {
        const Cell cell{redaction.entity, field};
        const auto revisions = state.revisions.find(cell);
        if (revisions == state.revisions.end() || !isTextField(cell.entity.kind, field))
            continue;
        const auto revision = std::find_if(revisions->begin(), revisions->end(), [&](const Revision& r) { return r.op == gone; });
        if (revision != revisions->end())
            revision->text = removedText();
        else if (isCreation)
            insertRevision(*revisions, {{}, {}, removedText()});
        else
            continue;
        touched.revisions << std::pair(cell, gone);
    }
}

} // namespace

void foldRedaction(State& state, const Operation& operation, Touched& touched)
{
    const auto redaction = redactionIn(operation);
    if (!redaction)
        return;
    const Cell cell = marksOf(redaction->entity, redaction->field);
    QList<Head>& marks = state.heads[cell];
    const Head mark{redaction->target, 0, true};
    const auto place = std::lower_bound(
        marks.begin(), marks.end(), mark, [](const Head& a, const Head& b) { return a.op < b.op; });
    if (place == marks.end() || place->op != mark.op)
        marks.insert(place, mark);
    if (marks.size() > 1)
        state.split.insert(cell); // as every cell with several heads
    touched.cells << cell;
    takeRevisions(state, *redaction, touched);
    if (const auto heads = state.heads.find({redaction->entity, redaction->field});
        heads != state.heads.end() && !redaction->field.isEmpty()) {
        for (Head& head : *heads) {
            if (head.op == redaction->target)
                head.value = isTextField(redaction->entity.kind, redaction->field) ? QJsonValue(removedText())
                                                                                   : QJsonValue(QJsonValue::Undefined);
        }
    }
    const auto body = bodyOf(state.records, redaction->entity);
    if (!body || !redaction->field.isEmpty())
        return;
    QJsonObject removed = removedBody(redaction->entity.kind);
    if (body->contains(u"deleted"))
        removed.insert(u"deleted", true);
    putBody(state.records, redaction->entity, removed);
}

namespace {

/// What the creation gave and nobody has set since would go with it.
QList<Change> setAgain(const State& state, const TimelineEntry& entry, const QStringList& written)
{
    static const TimelineEntry blank {};
    QList<Change> changes;
    for (const Field<TimelineEntry>& field : fieldsOf<TimelineEntry>()) {
        const QString name = QString::fromLatin1(field.name);
        const QJsonValue value = field.get(entry);
        if (!written.contains(name) && value != field.get(blank) && state.heads.value({refOf(entry), name}).isEmpty())
            changes << Change{refOf(entry), Change::Kind::Set, name, value, value};
    }
    return changes;
}

/// Whole, so that neither name nor salt remain; nobody needs to see what is left.
QList<Change> withoutAttachment(const State& state, const Attachment& attachment, const QList<Operation>& operations)
{
    QList<Change> changes;
    for (const Operation& operation : operations) {
        if (entityOf(operation) == refOf(attachment) && isRedactable(operation.kind) && !isRedacted(operation)
            && !isRedactedIn(state, operation))
            changes << redactionOf(refOf(attachment), operation);
    }
    if (!changes.isEmpty() && !attachment.deleted)
        changes.prepend(deletionOf(attachment));
    return changes;
}

} // namespace

Result<ChangeSet> redactEntry(const State& state, const EntityRef& ref, const QList<Operation>& operations)
{
    static const QStringList written{QStringLiteral("text"), QStringLiteral("translations"), QStringLiteral("source")};
    const auto record = state.records.incidents.constFind(ref.scope);
    if (record == state.records.incidents.constEnd() || !record->entries.contains({ref.id}))
        return Error{Error::Code::NotFound, {}};
    const TimelineEntry& entry = record->entries[{ref.id}];
    ChangeSet changes{Verb::None, {}, {}, ref.scope, {}};
    bool isCreation = false;
    for (const Operation& operation : operations) {
        if (entityOf(operation) != ref || !isRedactable(operation.kind) || isRedacted(operation)
            || isRedactedIn(state, operation) || !(operation.field.isEmpty() || written.contains(operation.field)))
            continue;
        isCreation |= operation.kind == OpKind::Create;
        changes.changes << redactionOf(ref, operation);
    }
    if (isCreation && !entry.deleted)
        changes.changes = setAgain(state, entry, written) + changes.changes;
    for (const Attachment& attachment : record->attachments) {
        if (attachment.entry == entry.id)
            changes.changes << withoutAttachment(state, attachment, operations);
    }
    if (changes.isEmpty())
        return Error{Error::Code::NothingToDo, {}};
    return changes;
}

} // namespace lagebild::journal
