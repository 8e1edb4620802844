// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/enumnames.h"

namespace lagebild {

template<>
std::span<const EnumName<Precision>> enumNames()
{
    static constexpr EnumName<Precision> names[] = {{Precision::Exact, "exact"},
        {Precision::Minute, "minute"}, {Precision::Approximate, "approximate"},
        {Precision::PartOfDay, "partOfDay"}, {Precision::Day, "day"}, {Precision::Interval, "interval"},
        {Precision::Bounded, "bounded"}, {Precision::Unknown, "unknown"}};
    return names;
}

template<>
std::span<const EnumName<ServiceState>> enumNames()
{
    static constexpr EnumName<ServiceState> names[] = {{ServiceState::Operational, "operational"},
        {ServiceState::UnderMaintenance, "underMaintenance"}, {ServiceState::Degraded, "degraded"},
        {ServiceState::PartialOutage, "partialOutage"}, {ServiceState::MajorOutage, "majorOutage"},
        {ServiceState::Unknown, "unknown"}};
    return names;
}

template<>
std::span<const EnumName<Bound>> enumNames()
{
    static constexpr EnumName<Bound> names[] = {{Bound::Exactly, "exactly"}, {Bound::About, "about"},
        {Bound::AtLeast, "atLeast"}, {Bound::MoreThan, "moreThan"}, {Bound::AtMost, "atMost"},
        {Bound::LessThan, "lessThan"}};
    return names;
}

template<>
std::span<const EnumName<Counts>> enumNames()
{
    static constexpr EnumName<Counts> names[] = {{Counts::Working, "working"},
        {Counts::Affected, "affected"}};
    return names;
}

template<>
std::span<const EnumName<IncidentKind>> enumNames()
{
    static constexpr EnumName<IncidentKind> names[] = {{IncidentKind::Outage, "outage"},
        {IncidentKind::Maintenance, "maintenance"}};
    return names;
}

template<>
std::span<const EnumName<Phase>> enumNames()
{
    static constexpr EnumName<Phase> names[] = {{Phase::Investigating, "investigating"},
        {Phase::Identified, "identified"}, {Phase::Monitoring, "monitoring"}, {Phase::Resolved, "resolved"},
        {Phase::Scheduled, "scheduled"}, {Phase::InProgress, "inProgress"}, {Phase::Verifying, "verifying"},
        {Phase::Completed, "completed"}};
    return names;
}

template<>
std::span<const EnumName<DataImpact>> enumNames()
{
    static constexpr EnumName<DataImpact> names[] = {{DataImpact::Unknown, "unknown"},
        {DataImpact::None, "none"}, {DataImpact::Delayed, "delayed"}, {DataImpact::Partial, "partial"},
        {DataImpact::Lost, "lost"}};
    return names;
}

template<>
std::span<const EnumName<Restoration>> enumNames()
{
    static constexpr EnumName<Restoration> names[] = {{Restoration::None, "none"},
        {Restoration::Pending, "pending"}, {Restoration::Restored, "restored"}};
    return names;
}

template<>
std::span<const EnumName<CustomerAction>> enumNames()
{
    static constexpr EnumName<CustomerAction> names[] = {{CustomerAction::Unknown, "unknown"},
        {CustomerAction::None, "none"}, {CustomerAction::Required, "required"}};
    return names;
}

template<>
std::span<const EnumName<EntryRole>> enumNames()
{
    static constexpr EnumName<EntryRole> names[] = {{EntryRole::Event, "event"},
        {EntryRole::Summary, "summary"}, {EntryRole::Background, "background"},
        {EntryRole::Forecast, "forecast"}, {EntryRole::Publication, "publication"}};
    return names;
}

template<>
std::span<const EnumName<EntryKind>> enumNames()
{
    static constexpr EnumName<EntryKind> names[] = {{EntryKind::Observation, "observation"},
        {EntryKind::Action, "action"}, {EntryKind::Decision, "decision"},
        {EntryKind::ProviderMessage, "providerMessage"}, {EntryKind::StateChange, "stateChange"},
        {EntryKind::Communication, "communication"}, {EntryKind::Recovery, "recovery"}};
    return names;
}

template<>
std::span<const EnumName<Visibility>> enumNames()
{
    static constexpr EnumName<Visibility> names[] = {{Visibility::Internal, "internal"},
        {Visibility::Public, "public"}};
    return names;
}

template<>
std::span<const EnumName<Milestone>> enumNames()
{
    static constexpr EnumName<Milestone> names[] = {{Milestone::None, "none"}, {Milestone::Began, "began"},
        {Milestone::Detected, "detected"}, {Milestone::Acknowledged, "acknowledged"},
        {Milestone::Identified, "identified"}, {Milestone::Mitigated, "mitigated"},
        {Milestone::Relapsed, "relapsed"}, {Milestone::Resolved, "resolved"},
        {Milestone::FirstNotice, "firstNotice"}};
    return names;
}

template<>
std::span<const EnumName<Promiser>> enumNames()
{
    static constexpr EnumName<Promiser> names[] = {{Promiser::Us, "us"}, {Promiser::Provider, "provider"}};
    return names;
}

template<>
std::span<const EnumName<Outcome>> enumNames()
{
    static constexpr EnumName<Outcome> names[] = {{Outcome::Open, "open"}, {Outcome::Kept, "kept"},
        {Outcome::Late, "late"}, {Outcome::Broken, "broken"}};
    return names;
}

template<>
std::span<const EnumName<NoticeKind>> enumNames()
{
    static constexpr EnumName<NoticeKind> names[] = {{NoticeKind::Initial, "initial"},
        {NoticeKind::Update, "update"}, {NoticeKind::Resolved, "resolved"}, {NoticeKind::Report, "report"}};
    return names;
}

template<>
std::span<const EnumName<Channel>> enumNames()
{
    static constexpr EnumName<Channel> names[] = {{Channel::Status, "status"}, {Channel::Email, "email"},
        {Channel::Social, "social"}, {Channel::Internal, "internal"}};
    return names;
}

template<>
std::span<const EnumName<NoticeState>> enumNames()
{
    static constexpr EnumName<NoticeState> names[] = {{NoticeState::Draft, "draft"},
        {NoticeState::InReview, "inReview"}, {NoticeState::Approved, "approved"},
        {NoticeState::Published, "published"}, {NoticeState::HandedOut, "handedOut"},
        {NoticeState::Corrected, "corrected"}, {NoticeState::Retracted, "retracted"}};
    return names;
}

} // namespace lagebild
