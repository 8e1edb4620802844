// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"
#include "app/domain/records.h"

namespace lagebild {

/// Names one thing. The scope is the incident it belongs to; null is the set-up (services).
struct EntityRef {
    EntityKind kind = EntityKind::Incident;
    QUuid id {};
    IncidentId scope {};
    bool operator==(const EntityRef&) const = default;
    friend size_t qHash(const EntityRef& ref, size_t seed = 0) { return qHash(ref.id, seed) ^ size_t(ref.kind); }
};

template<class T>
EntityRef refOf(const T& entity)
{
    if constexpr (std::is_same_v<T, Service>)
        return {kindOf<T>, entity.id.value, {}};
    else if constexpr (std::is_same_v<T, Incident>)
        return {kindOf<T>, entity.id.value, entity.id};
    else
        return {kindOf<T>, entity.id.value, entity.incident};
}

/// One step of a change, as small as one field. `before` is what the author saw; it makes undo and the check
/// that nobody else was faster (fits()) possible.
struct Change {
    enum class Kind { Create, Set, Delete, Undelete, Redact };
    EntityRef entity {};
    Kind kind = Kind::Set;
    QString field {};        ///< for Set; Redact: that of the operation whose value goes
    QJsonValue value {};     ///< Set: the new value; Create: all fields as an object; Redact: see app/journal/redaction.h
    QJsonValue before {};    ///< Set: the old value; Delete: what was created, where the creation is taken back
    bool operator==(const Change&) const = default;
};

/// What a person did, for the undo menu and the "… · Undo" line; the sentence is made in ui.
enum class Verb {
    None, DeclareIncident, EditIncident, SetPhase, DeleteIncident, MarkService, ConfirmService, EditService,
    AddEntry, EditEntry, DeleteEntry, AddCommitment, EditCommitment, AddAction, EditAction, SaveNotice, DeleteNotice,
    ImportIncident, WatchService, DecideConflict, EditEntries, DeleteEntries, PasteEntries, SplitEntry, MergeEntries,
    MoveEntry, AttachFiles, RemoveAttachment
};
template<>
std::span<const EnumName<Verb>> enumNames<Verb>();

/// What belongs together: saved, shown, and undone as one.
struct ChangeSet {
    Verb verb = Verb::None;
    QString subject {};     ///< a service's or incident's name, or the beginning of an entry
    QString detail {};      ///< the word of a state, a phase or a percent ("majorOutage", "70")
    IncidentId incident {}; ///< where it happened; null for the set-up
    QList<Change> changes {};

    bool isEmpty() const { return changes.isEmpty(); }
    bool operator==(const ChangeSet&) const = default;
};

/// The change that takes `changes` back.
ChangeSet inverse(const ChangeSet& changes);

/// Whether everything the change assumed still holds: Error::Outdated names the field that has moved on.
Result<void> fits(const Records& records, const ChangeSet& changes);

/// Carries the change out. What it cannot read (an unknown field of a newer version) is passed over.
void apply(Records& records, const Change& change);
void apply(Records& records, const ChangeSet& changes);

/// One field of a thing; of the empty field, whether it is deleted. Nullopt when there is no such thing or field.
std::optional<QJsonValue> valueOf(const Records& records, const EntityRef& entity, const QString& field);

/// The fields of a thing as one object, with "deleted" where it is; nullopt when there is none.
std::optional<QJsonObject> bodyOf(const Records& records, const EntityRef& entity);
/// Puts a thing as bodyOf() gave it.
void putBody(Records& records, const EntityRef& entity, const QJsonObject& body);

/// The steps that turn nothing into `entity`.
template<class T>
Change creationOf(const T& entity)
{
    return {refOf(entity), Change::Kind::Create, {}, toJson(entity), {}};
}

template<class T>
Change deletionOf(const T& entity)
{
    return {refOf(entity), Change::Kind::Delete, {}, {}, {}};
}

/// The steps that turn `before` into `after`: one for each field that differs.
template<class T>
QList<Change> difference(const T& before, const T& after)
{
    QList<Change> changes;
    for (const Field<T>& field : fieldsOf<T>()) {
        if (field.isSame(before, after))
            continue;
        const QJsonValue was = field.get(before);
        const QJsonValue is = field.get(after);
        if (was != is)
            changes << Change{refOf(after), Change::Kind::Set, QString::fromLatin1(field.name), is, was};
    }
    return changes;
}

/// Creates, brings back or sets: whichever is needed to bring `is` about among what is `present`.
template<class T>
QList<Change> savingOf(const QMap<decltype(T::id), T>& present, const T& is)
{
    const auto it = present.constFind(is.id);
    if (it == present.constEnd())
        return {creationOf(is)};
    QList<Change> changes;
    if (it->deleted) // undo took it back
        changes << Change{refOf(is), Change::Kind::Undelete, {}, {}, {}};
    return changes + difference(*it, is);
}

} // namespace lagebild
