// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/valuejson.h"

#include <span>

namespace lagebild {

enum class EntityKind { Service, Incident, Involvement, Claim, Entry, Commitment, Action, Contact, Notice, Attachment };

/// One field of an entity as journal, store and documents see it: a name and a JSON value.
template<class T>
struct Field {
    const char* name;
    QJsonValue (*get)(const T&);
    bool (*set)(T&, const QJsonValue&); ///< false when the value has another shape; the entity is then unchanged
    bool (*isSame)(const T&, const T&); ///< whether two have the same value; much cheaper than comparing what get() answers
    bool isText = false;                ///< written as revisions of a text, not as values of a register
};

/// Every field of T except its id and incident, which never change. The order is that of the struct.
template<class T>
std::span<const Field<T>> fieldsOf();

/// The kind of T in the journal.
template<class T>
inline constexpr EntityKind kindOf = EntityKind::Service;
template<> inline constexpr EntityKind kindOf<Incident> = EntityKind::Incident;
template<> inline constexpr EntityKind kindOf<Involvement> = EntityKind::Involvement;
template<> inline constexpr EntityKind kindOf<StateClaim> = EntityKind::Claim;
template<> inline constexpr EntityKind kindOf<TimelineEntry> = EntityKind::Entry;
template<> inline constexpr EntityKind kindOf<Commitment> = EntityKind::Commitment;
template<> inline constexpr EntityKind kindOf<Action> = EntityKind::Action;
template<> inline constexpr EntityKind kindOf<Contact> = EntityKind::Contact;
template<> inline constexpr EntityKind kindOf<Notice> = EntityKind::Notice;
template<> inline constexpr EntityKind kindOf<Attachment> = EntityKind::Attachment;

template<>
std::span<const EnumName<EntityKind>> enumNames<EntityKind>();

/// The names of all fields of a kind.
QStringList fieldNamesOf(EntityKind kind);
/// Whether the field is written as revisions of a text.
bool isTextField(EntityKind kind, QStringView name);

/// The fields that differ from a freshly made T, as one object: the value of a *create* operation.
template<class T>
QJsonObject toJson(const T& entity)
{
    static const T blank {};
    QJsonObject object;
    for (const Field<T>& field : fieldsOf<T>()) {
        if (field.isSame(entity, blank))
            continue;
        const QJsonValue value = field.get(entity);
        if (value != field.get(blank)) // a text can be empty in more ways than JSON
            object.insert(QLatin1StringView(field.name), value);
    }
    return object;
}

/// Sets one field by name. False for an unknown field (kept in the journal, shown nowhere) or a misshapen value.
template<class T>
bool setField(T& entity, QStringView name, const QJsonValue& value)
{
    static const T blank {};
    for (const Field<T>& field : fieldsOf<T>()) {
        if (name == QLatin1StringView(field.name))
            return field.set(entity, value.isUndefined() ? field.get(blank) : value);
    }
    return false;
}

} // namespace lagebild
