// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statuspage/statuswords.h"

#include <QHash>

namespace lagebild::statuspage {

namespace {

template<class T>
std::optional<T> named(const QHash<QString, T>& words, const QString& word)
{
    const auto it = words.constFind(word.trimmed().toLower());
    return it == words.constEnd() ? std::nullopt : std::optional<T>(*it);
}

} // namespace

std::optional<Phase> phaseNamed(const QString& word)
{
    static const QHash<QString, Phase> words{{QStringLiteral("investigating"), Phase::Investigating},
        {QStringLiteral("identified"), Phase::Identified}, {QStringLiteral("monitoring"), Phase::Monitoring},
        {QStringLiteral("resolved"), Phase::Resolved}, {QStringLiteral("postmortem"), Phase::Resolved},
        {QStringLiteral("scheduled"), Phase::Scheduled}, {QStringLiteral("in_progress"), Phase::InProgress},
        {QStringLiteral("verifying"), Phase::Verifying}, {QStringLiteral("completed"), Phase::Completed}};
    return named(words, word);
}

Phase inKind(Phase phase, IncidentKind kind)
{
    const QList<Phase> outage = phasesOf(IncidentKind::Outage);
    const QList<Phase> maintenance = phasesOf(IncidentKind::Maintenance);
    const qsizetype step = std::max(outage.indexOf(phase), maintenance.indexOf(phase));
    return kind == IncidentKind::Outage ? outage[step] : maintenance[step];
}

std::optional<ServiceState> stateNamed(const QString& word)
{
    static const QHash<QString, ServiceState> words{{QStringLiteral("operational"), ServiceState::Operational},
        {QStringLiteral("under_maintenance"), ServiceState::UnderMaintenance},
        {QStringLiteral("degraded_performance"), ServiceState::Degraded},
        {QStringLiteral("partial_outage"), ServiceState::PartialOutage},
        {QStringLiteral("major_outage"), ServiceState::MajorOutage}};
    return named(words, word);
}

std::optional<int> severityNamed(const QString& word)
{
    static const QHash<QString, int> words{{QStringLiteral("critical"), 1}, {QStringLiteral("major"), 2},
        {QStringLiteral("minor"), 3}, {QStringLiteral("none"), 4}, {QStringLiteral("maintenance"), 4}};
    return named(words, word);
}

} // namespace lagebild::statuspage
