// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/entities.h"

namespace lagebild {

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
