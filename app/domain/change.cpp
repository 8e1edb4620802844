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
        {Verb::ImportIncident, "importIncident"}, {Verb::WatchService, "watchService"}};
    return names;
}

namespace {

Change inverse(const Change& change)
{
    Change back = change;
    switch (change.kind) {
    case Change::Kind::Create:
    case Change::Kind::Undelete:
        back.kind = Change::Kind::Delete;
        break;
    case Change::Kind::Delete:
        back.kind = Change::Kind::Undelete;
        break;
    case Change::Kind::Set:
        std::swap(back.value, back.before);
        break;
    }
    return back;
}

/// Calls `act` with the map that holds entities of the kind; nothing happens where the incident is not known.
template<class Act>
void withMap(Records& records, const EntityRef& ref, Act act)
{
    if (ref.kind == EntityKind::Service)
        return act(records.services);
    const auto it = records.incidents.find(ref.scope);
    if (it == records.incidents.end())
        return;
    switch (ref.kind) {
    case EntityKind::Involvement: return act(it->involvements);
    case EntityKind::Claim: return act(it->claims);
    case EntityKind::Entry: return act(it->entries);
    case EntityKind::Commitment: return act(it->commitments);
    case EntityKind::Action: return act(it->actions);
    case EntityKind::Contact: return act(it->contacts);
    case EntityKind::Notice: return act(it->notices);
    case EntityKind::Incident:
    case EntityKind::Service: return;
    }
}

/// Calls `act` with the thing itself, if it is there.
template<class Act>
void withEntity(Records& records, const EntityRef& ref, Act act)
{
    if (ref.kind == EntityKind::Incident) {
        const auto it = records.incidents.find(ref.scope);
        if (it != records.incidents.end() && it->incident.id.value == ref.id)
            act(it->incident);
        return;
    }
    withMap(records, ref, [&](auto& map) {
        const auto it = map.find({ref.id});
        if (it != map.end())
            act(*it);
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

/// What the thing looks like to fits(): absent, or its body.
std::optional<QJsonObject> seen(const Records& records, const EntityRef& ref)
{
    const auto body = bodyOf(records, ref);
    return body && body->value(u"deleted").toBool() ? std::nullopt : body;
}

Result<void> fits(const Records& records, const Change& change)
{
    const Error outdated{Error::Code::Outdated, change.field, nameOf(change.entity.kind)};
    switch (change.kind) {
    case Change::Kind::Create:
    case Change::Kind::Undelete:
        if (seen(records, change.entity))
            return outdated;
        return {};
    case Change::Kind::Delete:
        if (!seen(records, change.entity))
            return outdated;
        return {};
    case Change::Kind::Set:
        break;
    }
    Result<void> result = outdated;
    withEntity(const_cast<Records&>(records), change.entity, [&]<class T>(const T& entity) { // only read
        for (const Field<T>& field : fieldsOf<T>()) {
            if (change.field == QLatin1StringView(field.name) && field.get(entity) == change.before && !entity.deleted)
                result = {};
        }
    });
    return result;
}

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
    Records trial = records; // shared until a step touches it
    for (const Change& change : changes.changes) {
        if (const auto fit = fits(trial, change); !fit)
            return fit;
        apply(trial, change);
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
    }
}

void apply(Records& records, const ChangeSet& changes)
{
    for (const Change& change : changes.changes)
        apply(records, change);
}

std::optional<QJsonObject> bodyOf(const Records& records, const EntityRef& ref)
{
    std::optional<QJsonObject> body;
    withEntity(const_cast<Records&>(records), ref, [&](const auto& entity) { // only read
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
    withMap(records, ref, [&](auto& map) { fill(map[{ref.id}] = {}, ref, body); });
}

} // namespace lagebild
