// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/entities.h"

namespace lagebild {

QString textIn(const LocalText& text, const QString& language, QString* found)
{
    auto it = text.constFind(language);
    if (it == text.constEnd() || it->isEmpty())
        it = std::find_if(text.constBegin(), text.constEnd(), [](const QString& t) { return !t.isEmpty(); });
    if (it == text.constEnd())
        return {};
    if (found)
        *found = it.key();
    return *it;
}

bool isWorse(ServiceState a, ServiceState b)
{
    const auto badness = [](ServiceState s) { return s == ServiceState::Unknown ? -1 : int(s); };
    return badness(a) > badness(b);
}

bool isEnd(Phase phase)
{
    return phase == Phase::Resolved || phase == Phase::Completed;
}

QList<Phase> phasesOf(IncidentKind kind)
{
    if (kind == IncidentKind::Maintenance)
        return {Phase::Scheduled, Phase::InProgress, Phase::Verifying, Phase::Completed};
    return {Phase::Investigating, Phase::Identified, Phase::Monitoring, Phase::Resolved};
}

QString nameIn(const Service& service, const QString& language)
{
    const QString translated = service.names.value(language);
    return translated.isEmpty() ? service.name : translated;
}

InvolvementId involvementId(IncidentId incident, ServiceId service)
{
    return {QUuid::createUuidV5(incident.value, service.value.toRfc4122())};
}

std::optional<QString> wordsIn(const TimelineEntry& entry, const QString& language)
{
    if (entry.language == language)
        return entry.text;
    const QString translated = entry.translations.value(language);
    return translated.isEmpty() ? std::nullopt : std::optional(translated);
}

} // namespace lagebild
