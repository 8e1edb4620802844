// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/fields.h"

#include <algorithm>

namespace lagebild {

namespace {

template<class Owner, class Member>
Owner ownerOf(Member Owner::*);

template<auto Member>
constexpr auto field(const char* name, bool isText = false)
{
    using T = decltype(ownerOf(Member));
    return Field<T>{name, [](const T& entity) { return encode(entity.*Member); },
        [](T& entity, const QJsonValue& json) {
            auto value = entity.*Member;
            if (!decode(json, value))
                return false;
            entity.*Member = value;
            return true;
        },
        [](const T& one, const T& other) { return one.*Member == other.*Member; }, isText};
}

} // namespace

template<>
std::span<const EnumName<EntityKind>> enumNames()
{
    static constexpr EnumName<EntityKind> names[] = {{EntityKind::Service, "service"},
        {EntityKind::Incident, "incident"}, {EntityKind::Involvement, "involvement"}, {EntityKind::Claim, "claim"},
        {EntityKind::Entry, "entry"}, {EntityKind::Commitment, "commitment"}, {EntityKind::Action, "action"},
        {EntityKind::Contact, "contact"}, {EntityKind::Notice, "notice"},
        {EntityKind::Attachment, "attachment"}};
    return names;
}

template<>
std::span<const Field<Service>> fieldsOf()
{
    static constexpr Field<Service> fields[] = {
        field<&Service::name>("name"), field<&Service::names>("names"), field<&Service::group>("group"),
        field<&Service::aliases>("aliases"), field<&Service::isPublic>("public"),
        field<&Service::dependsOn>("dependsOn"), field<&Service::isUpstream>("upstream")};
    return fields;
}

template<>
std::span<const Field<Incident>> fieldsOf()
{
    static constexpr Field<Incident> fields[] = {
        field<&Incident::shortId>("shortId"), field<&Incident::title>("title"),
        field<&Incident::kind>("kind"), field<&Incident::severity>("severity"),
        field<&Incident::phase>("phase"), field<&Incident::language>("language"),
        field<&Incident::timezone>("timezone"), field<&Incident::started>("started"),
        field<&Incident::ended>("ended"), field<&Incident::summary>("summary"),
        field<&Incident::cause>("cause"), field<&Incident::roles>("roles"),
        field<&Incident::scope>("scope"), field<&Incident::dataImpact>("dataImpact"),
        field<&Incident::dataImpactText>("dataImpactText"),
        field<&Incident::customerAction>("customerAction"),
        field<&Incident::customerActionText>("customerActionText"),
        field<&Incident::customerActionServices>("customerActionServices"),
        field<&Incident::apology>("apology"), field<&Incident::thanks>("thanks"),
        field<&Incident::outlook>("outlook"), field<&Incident::contact>("contact"),
        field<&Incident::recovery>("recovery"), field<&Incident::lesson>("lesson"),
        field<&Incident::earlierOutages>("earlierOutages")};
    return fields;
}

template<>
std::span<const Field<Involvement>> fieldsOf()
{
    static constexpr Field<Involvement> fields[] = {
        field<&Involvement::service>("service"), field<&Involvement::watched>("watched"),
        field<&Involvement::dataImpact>("dataImpact"),
        field<&Involvement::dataImpactText>("dataImpactText"),
        field<&Involvement::restoration>("restoration")};
    return fields;
}

template<>
std::span<const Field<StateClaim>> fieldsOf()
{
    static constexpr Field<StateClaim> fields[] = {
        field<&StateClaim::service>("service"), field<&StateClaim::state>("state"),
        field<&StateClaim::percent>("percent"), field<&StateClaim::time>("time"),
        field<&StateClaim::verifiedBy>("verifiedBy"), field<&StateClaim::verified>("verified"),
        field<&StateClaim::entry>("entry"), field<&StateClaim::recorded>("recorded")};
    return fields;
}

template<>
std::span<const Field<TimelineEntry>> fieldsOf()
{
    static constexpr Field<TimelineEntry> fields[] = {
        field<&TimelineEntry::time>("time"), field<&TimelineEntry::text>("text", true),
        field<&TimelineEntry::language>("language"), field<&TimelineEntry::translations>("translations"),
        field<&TimelineEntry::role>("role"), field<&TimelineEntry::kind>("kind"),
        field<&TimelineEntry::visibility>("visibility"), field<&TimelineEntry::services>("services"),
        field<&TimelineEntry::percent>("percent"), field<&TimelineEntry::source>("source"),
        field<&TimelineEntry::author>("author"), field<&TimelineEntry::milestone>("milestone"),
        field<&TimelineEntry::rank>("rank")};
    return fields;
}

template<>
std::span<const Field<Commitment>> fieldsOf()
{
    static constexpr Field<Commitment> fields[] = {
        field<&Commitment::by>("by"), field<&Commitment::who>("who"), field<&Commitment::text>("text"),
        field<&Commitment::due>("due"), field<&Commitment::outcome>("outcome"),
        field<&Commitment::entry>("entry")};
    return fields;
}

template<>
std::span<const Field<Action>> fieldsOf()
{
    static constexpr Field<Action> fields[] = {
        field<&Action::text>("text"), field<&Action::owner>("owner"), field<&Action::due>("due"),
        field<&Action::done>("done"), field<&Action::entry>("entry")};
    return fields;
}

template<>
std::span<const Field<Contact>> fieldsOf()
{
    static constexpr Field<Contact> fields[] = {
        field<&Contact::name>("name"), field<&Contact::service>("service"), field<&Contact::how>("how"),
        field<&Contact::number>("number"), field<&Contact::note>("note")};
    return fields;
}

template<>
std::span<const Field<Notice>> fieldsOf()
{
    static constexpr Field<Notice> fields[] = {
        field<&Notice::kind>("kind"), field<&Notice::channel>("channel"),
        field<&Notice::language>("language"), field<&Notice::state>("state"),
        field<&Notice::text>("text", true), field<&Notice::promise>("promise"),
        field<&Notice::corrects>("corrects"), field<&Notice::approvedBy>("approvedBy"),
        field<&Notice::publishedAt>("publishedAt")};
    return fields;
}

template<>
std::span<const Field<Attachment>> fieldsOf()
{
    static constexpr Field<Attachment> fields[] = {
        field<&Attachment::entry>("entry"), field<&Attachment::name>("name"), field<&Attachment::type>("type"),
        field<&Attachment::size>("size"), field<&Attachment::salt>("salt"), field<&Attachment::key>("key")};
    return fields;
}

namespace {

template<class Visit>
void visitFields(EntityKind kind, Visit visit)
{
    const auto each = [&](auto fields) { std::for_each(fields.begin(), fields.end(), visit); };
    switch (kind) {
    case EntityKind::Service: return each(fieldsOf<Service>());
    case EntityKind::Incident: return each(fieldsOf<Incident>());
    case EntityKind::Involvement: return each(fieldsOf<Involvement>());
    case EntityKind::Claim: return each(fieldsOf<StateClaim>());
    case EntityKind::Entry: return each(fieldsOf<TimelineEntry>());
    case EntityKind::Commitment: return each(fieldsOf<Commitment>());
    case EntityKind::Action: return each(fieldsOf<Action>());
    case EntityKind::Contact: return each(fieldsOf<Contact>());
    case EntityKind::Notice: return each(fieldsOf<Notice>());
    case EntityKind::Attachment: return each(fieldsOf<Attachment>());
    }
}

} // namespace

QStringList fieldNamesOf(EntityKind kind)
{
    QStringList names;
    visitFields(kind, [&](const auto& field) { names << QString::fromLatin1(field.name); });
    return names;
}

bool isTextField(EntityKind kind, QStringView name)
{
    bool isText = false;
    visitFields(kind, [&](const auto& field) { isText |= field.isText && name == QLatin1StringView(field.name); });
    return isText;
}

} // namespace lagebild
