// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/change.h"

namespace lagebild {

template<>
std::span<const EnumName<Verb>> enumNames()
{
    static constexpr EnumName<Verb> names[] = {{Verb::None, "none"}, {Verb::DeclareIncident, "declareIncident"},
        {Verb::EditIncident, "editIncident"}, {Verb::SetPhase, "setPhase"}, {Verb::DeleteIncident, "deleteIncident"},
        {Verb::MarkService, "markService"}, {Verb::ConfirmService, "confirmService"},
        {Verb::EditService, "editService"}, {Verb::AddEntry, "addEntry"}, {Verb::EditEntry, "editEntry"},
        {Verb::DeleteEntry, "deleteEntry"}, {Verb::AddCommitment, "addCommitment"},
        {Verb::EditCommitment, "editCommitment"}, {Verb::AddAction, "addAction"}, {Verb::EditAction, "editAction"},
        {Verb::SaveNotice, "saveNotice"}, {Verb::DeleteNotice, "deleteNotice"},
        {Verb::ImportIncident, "importIncident"}, {Verb::WatchService, "watchService"},
        {Verb::DecideConflict, "decideConflict"}, {Verb::EditEntries, "editEntries"},
        {Verb::DeleteEntries, "deleteEntries"}, {Verb::PasteEntries, "pasteEntries"}, {Verb::SplitEntry, "splitEntry"},
        {Verb::MergeEntries, "mergeEntries"}, {Verb::MoveEntry, "moveEntry"},
        {Verb::AttachFiles, "attachFiles"}, {Verb::RemoveAttachment, "removeAttachment"}};
    return names;
}

namespace {

Change inverse(const Change& change)
{
    Change back = change;
    switch (change.kind) {
    case Change::Kind::Create:
        back.before = change.value;
        back.kind = Change::Kind::Delete;
        break;
    case Change::Kind::Undelete:
        back.kind = Change::Kind::Delete;
        break;
    case Change::Kind::Delete:
        back.kind = Change::Kind::Undelete;
        break;
    case Change::Kind::Set:
        std::swap(back.value, back.before);
        break;
    case Change::Kind::Redact:
        break; // nothing brings the value back
    }
    return back;
}

/// Points into the map without detaching a map that is only read.
template<class Map, class Key>
auto* locate(Map& map, const Key& key)
{
    if constexpr (std::is_const_v<Map>) {
        const auto it = map.constFind(key);
        return it == map.constEnd() ? nullptr : &*it;
    } else {
        const auto it = map.find(key);
        return it == map.end() ? nullptr : &*it;
    }
}

/// Calls `act` with the map that holds entities of the kind; nothing happens where the incident is not known.
template<class R, class Act>
void withMap(R& records, const EntityRef& ref, Act act)
{
    if (ref.kind == EntityKind::Service)
        return act(records.services);
    auto* record = locate(records.incidents, ref.scope);
    if (!record)
        return;
    switch (ref.kind) {
    case EntityKind::Involvement: return act(record->involvements);
    case EntityKind::Claim: return act(record->claims);
    case EntityKind::Entry: return act(record->entries);
    case EntityKind::Commitment: return act(record->commitments);
    case EntityKind::Action: return act(record->actions);
    case EntityKind::Contact: return act(record->contacts);
    case EntityKind::Notice: return act(record->notices);
    case EntityKind::Attachment: return act(record->attachments);
    case EntityKind::Incident:
    case EntityKind::Service: return;
    }
}

/// Calls `act` with the thing itself, if it is there.
template<class R, class Act>
void withEntity(R& records, const EntityRef& ref, Act act)
{
    if (ref.kind == EntityKind::Incident) {
        auto* record = locate(records.incidents, ref.scope);
        if (record && record->incident.id.value == ref.id)
            act(record->incident);
        return;
    }
    withMap(records, ref, [&](auto& map) {
        using Key = typename std::remove_cvref_t<decltype(map)>::key_type;
        if (auto* entity = locate(map, Key{ref.id}))
            act(*entity);
    });
}

template<class T>
void fill(T& entity, const EntityRef& ref, const QJsonObject& body)
{
    entity.id.value = ref.id;
    if constexpr (requires { entity.incident; })
        entity.incident = ref.scope;
    for (auto it = body.begin(); it != body.end(); ++it)
        setField(entity, it.key(), it.value());
    entity.deleted = body.value(u"deleted").toBool();
}

/// What the steps of one change set see: the records, and what the steps before them have done.
class Trial {
public:
    explicit Trial(const Records& records)
        : m_records(records)
    {
    }

    bool take(const Change& change)
    {
        if (change.kind == Change::Kind::Redact)
            return true; // also of what was deleted
        const bool exists = isThere(change.entity);
        m_exists.insert(change.entity, change.kind != Change::Kind::Delete);
        if (change.kind != Change::Kind::Set)
            return exists == (change.kind == Change::Kind::Delete) && (!change.before.isObject() || isAsCreated(change));
        const std::pair cell(change.entity, change.field);
        const QJsonValue present = valueOf(m_records, change.entity, change.field).value_or(QJsonValue::Undefined);
        const bool fits = exists && m_set.value(cell, present) == change.before;
        m_set.insert(cell, change.value);
        return fits;
    }

private:
    bool isThere(const EntityRef& entity) const
    {
        bool exists = false;
        withEntity(m_records, entity, [&](const auto& known) { exists = !known.deleted; });
        return m_exists.value(entity, exists);
    }

    /// Nobody has changed what is to go. What is to come back is as it went.
    bool isAsCreated(const Change& change) const
    {
        bool same = true;
        withEntity(m_records, change.entity, [&]<class T>(const T& present) {
            T created {};
            fill(created, change.entity, change.before.toObject());
            for (const Field<T>& field : fieldsOf<T>()) {
                const std::pair cell(change.entity, QString::fromLatin1(field.name));
                same = same && m_set.value(cell, field.get(present)) == field.get(created);
            }
        });
        return same;
    }

    const Records& m_records;
    QHash<EntityRef, bool> m_exists;
    QHash<std::pair<EntityRef, QString>, QJsonValue> m_set;
};

} // namespace

ChangeSet inverse(const ChangeSet& changes)
{
    ChangeSet back = changes;
    back.changes.clear();
    for (auto it = changes.changes.crbegin(); it != changes.changes.crend(); ++it)
        back.changes << inverse(*it);
    return back;
}

Result<void> fits(const Records& records, const ChangeSet& changes)
{
    Trial trial(records);
    for (const Change& change : changes.changes) {
        if (!trial.take(change))
            return Error{Error::Code::Outdated, change.field, nameOf(change.entity.kind)};
    }
    return {};
}

void apply(Records& records, const Change& change)
{
    switch (change.kind) {
    case Change::Kind::Create:
        putBody(records, change.entity, change.value.toObject());
        break;
    case Change::Kind::Set:
        withEntity(records, change.entity, [&](auto& entity) { setField(entity, change.field, change.value); });
        break;
    case Change::Kind::Delete:
    case Change::Kind::Undelete:
        withEntity(records, change.entity,
            [&](auto& entity) { entity.deleted = change.kind == Change::Kind::Delete; });
        break;
    case Change::Kind::Redact:
        break; // only folding its operation takes a value away
    }
}

void apply(Records& records, const ChangeSet& changes)
{
    for (const Change& change : changes.changes)
        apply(records, change);
}

std::optional<QJsonValue> valueOf(const Records& records, const EntityRef& ref, const QString& name)
{
    std::optional<QJsonValue> value;
    withEntity(records, ref, [&]<class T>(const T& entity) {
        if (name.isEmpty())
            value = entity.deleted;
        for (const Field<T>& field : fieldsOf<T>()) {
            if (name == QLatin1StringView(field.name))
                value = field.get(entity);
        }
    });
    return value;
}

std::optional<QJsonObject> bodyOf(const Records& records, const EntityRef& ref)
{
    std::optional<QJsonObject> body;
    withEntity(records, ref, [&](const auto& entity) {
        body = toJson(entity);
        if (entity.deleted)
            body->insert(u"deleted", true);
    });
    return body;
}

void putBody(Records& records, const EntityRef& ref, const QJsonObject& body)
{
    if (ref.kind == EntityKind::Incident)
        return fill(records.incidents[ref.scope].incident = {}, ref, body);
    if (ref.kind != EntityKind::Service && !records.incidents.contains(ref.scope)) {
        Incident& notYetHere = records.incidents[ref.scope].incident;
        notYetHere.id = ref.scope;
        notYetHere.deleted = true; // until its own creation arrives
    }
    withMap(records, ref, [&](auto& map) { fill(map[{ref.id}] = {}, ref, body); });
}

} // namespace lagebild
