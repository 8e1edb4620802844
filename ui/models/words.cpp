// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/words.h"

#include "ui/models/timelinemodel.h"

#include "app/domain/enumnames.h"

namespace lagebild {

QString Words::state(ServiceState state)
{
    switch (state) {
    case ServiceState::Operational: return tr("working");
    case ServiceState::UnderMaintenance: return tr("under maintenance");
    case ServiceState::Degraded: return tr("degraded");
    case ServiceState::PartialOutage: return tr("partial outage");
    case ServiceState::MajorOutage: return tr("outage");
    case ServiceState::Unknown: return tr("not known");
    }
    return {};
}

QString Words::group(BoardGroup group)
{
    switch (group) {
    case BoardGroup::Affected: return tr("Affected");
    case BoardGroup::StillWorking: return tr("Still working");
    case BoardGroup::Unknown: return tr("Not known");
    }
    return {};
}

QString Words::phase(Phase phase)
{
    switch (phase) {
    case Phase::Investigating: return tr("Investigating");
    case Phase::Identified: return tr("Identified");
    case Phase::Monitoring: return tr("Monitoring");
    case Phase::Resolved: return tr("Resolved");
    case Phase::Scheduled: return tr("Scheduled");
    case Phase::InProgress: return tr("In progress");
    case Phase::Verifying: return tr("Verifying");
    case Phase::Completed: return tr("Completed");
    }
    return {};
}

QString Words::severity(int severity)
{
    return tr("SEV %1", "severity, 1 is the worst").arg(severity);
}

QString Words::novelty(Novelty novelty)
{
    if (novelty == Novelty::None)
        return {};
    return novelty == Novelty::New ? tr("new", "entry") : tr("changed", "entry");
}

QString Words::attached(const QList<Attachment>& files)
{
    constexpr int longest = 36;
    if (files.size() != 1)
        return files.isEmpty() ? QString() : tr("%n attachments", nullptr, int(files.size()));
    const QString name = safeFileName(files.first().name);
    return name.size() <= longest ? name : name.left(longest - 11) + QChar(0x2026) + name.right(10);
}

QString Words::kind(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Observation: return tr("observation");
    case EntryKind::Action: return tr("action");
    case EntryKind::Decision: return tr("decision");
    case EntryKind::ProviderMessage: return tr("provider");
    case EntryKind::StateChange: return tr("state change");
    case EntryKind::Communication: return tr("communication");
    case EntryKind::Recovery: return tr("recovery");
    }
    return {};
}

QString Words::milestone(Milestone milestone)
{
    switch (milestone) {
    case Milestone::None: return {};
    case Milestone::Began: return tr("began");
    case Milestone::Detected: return tr("detected");
    case Milestone::Acknowledged: return tr("acknowledged");
    case Milestone::Identified: return tr("identified");
    case Milestone::Mitigated: return tr("mitigated");
    case Milestone::Relapsed: return tr("relapsed");
    case Milestone::Resolved: return tr("resolved");
    case Milestone::FirstNotice: return tr("first notice");
    }
    return {};
}

QString Words::visibility(Visibility visibility)
{
    return visibility == Visibility::Public ? tr("public") : tr("internal");
}

QString Words::dataImpact(DataImpact impact)
{
    switch (impact) {
    case DataImpact::Unknown: return tr("not known yet", "Data: …");
    case DataImpact::None: return tr("no loss", "Data: …");
    case DataImpact::Delayed: return tr("delayed", "Data: …");
    case DataImpact::Partial: return tr("partly lost", "Data: …");
    case DataImpact::Lost: return tr("lost", "Data: …");
    }
    return {};
}

QString Words::restoration(Restoration restoration)
{
    switch (restoration) {
    case Restoration::None: return {};
    case Restoration::Pending: return tr("being restored");
    case Restoration::Restored: return tr("restored");
    }
    return {};
}

QString Words::customerAction(CustomerAction action)
{
    switch (action) {
    case CustomerAction::Unknown: return tr("not known yet", "Customers must: …");
    case CustomerAction::None: return tr("do nothing", "Customers must: …");
    case CustomerAction::Required: return tr("act", "Customers must: …");
    }
    return {};
}

QString Words::noticeKind(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Initial: return tr("First notice");
    case NoticeKind::Update: return tr("Update");
    case NoticeKind::Resolved: return tr("All clear");
    case NoticeKind::Report: return tr("Report");
    }
    return {};
}

QString Words::noticeState(NoticeState state)
{
    switch (state) {
    case NoticeState::Draft: return tr("draft");
    case NoticeState::InReview: return tr("in review");
    case NoticeState::Approved: return tr("approved");
    case NoticeState::Published: return tr("published");
    case NoticeState::HandedOut: return tr("handed out");
    case NoticeState::Corrected: return tr("corrected");
    case NoticeState::Retracted: return tr("retracted");
    }
    return {};
}

QString Words::channel(Channel channel)
{
    switch (channel) {
    case Channel::Status: return tr("Status page");
    case Channel::Email: return tr("E-mail");
    case Channel::Social: return tr("Social media");
    case Channel::Internal: return tr("Internal");
    }
    return {};
}

QString Words::percent(const Percent& percent, const QLocale& locale)
{
    const QString number = locale.toString(percent.value, 'g', 4) + QChar(0x202f) + QLatin1Char('%');
    switch (percent.bound) {
    case Bound::Exactly: return number;
    case Bound::About: return tr("about %1").arg(number);
    case Bound::AtLeast: return tr("at least %1").arg(number);
    case Bound::MoreThan: return tr("more than %1").arg(number);
    case Bound::AtMost: return tr("at most %1").arg(number);
    case Bound::LessThan: return tr("less than %1").arg(number);
    }
    return number;
}

QString Words::whereabouts(Whereabouts where)
{
    switch (where) {
    case Whereabouts::SavedHere: return tr("Saved on this laptop, not on the server yet");
    case Whereabouts::OnServer: return {};
    case Whereabouts::NeedsAttention: return tr("Saved on this laptop; the server does not take it");
    }
    return {};
}

QString Words::language(const QString& code)
{
    if (code == QLatin1StringView("de"))
        return tr("German");
    return code == QLatin1StringView("en") ? tr("English") : code;
}

} // namespace lagebild
