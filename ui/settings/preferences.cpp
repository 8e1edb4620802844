// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include <QLocale>

#include <algorithm>

namespace lagebild {

namespace {

const QString languageKey = QStringLiteral("language");
const QString themeKey = QStringLiteral("theme");
const QString textKey = QStringLiteral("textPercent");
const QString densityKey = QStringLiteral("timelineDensity");
const QString zoneKey = QStringLiteral("secondZone");
const QString incidentKey = QStringLiteral("lastIncident");

QString layoutKey(const QString& name)
{
    return QStringLiteral("layout/") + name;
}

QString hiddenKey(const QString& name)
{
    return QStringLiteral("hidden/") + name;
}

QString lookedKey(IncidentId incident)
{
    return QStringLiteral("looked/") + incident.text();
}

QString unseenKey(IncidentId incident)
{
    return QStringLiteral("unseen/") + incident.text();
}

} // namespace

Preferences::Preferences(const QString& file)
    : m_settings(file, QSettings::IniFormat)
{
}

QString Preferences::language() const
{
    const QString chosen = m_settings.value(languageKey).toString();
    if (chosen == QStringLiteral("de") || chosen == QStringLiteral("en"))
        return chosen;
    return QLocale::system().language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en");
}

void Preferences::setLanguage(const QString& code)
{
    m_settings.setValue(languageKey, code);
}

Theme Preferences::theme() const
{
    const QString name = m_settings.value(themeKey).toString();
    if (name == QStringLiteral("light"))
        return Theme::Light;
    return name == QStringLiteral("dark") ? Theme::Dark : Theme::System;
}

void Preferences::setTheme(Theme theme)
{
    static const QString names[] = {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    m_settings.setValue(themeKey, names[int(theme)]);
}

int Preferences::textPercent() const
{
    return std::clamp(m_settings.value(textKey, 100).toInt(), smallestTextPercent, largestTextPercent);
}

void Preferences::setTextPercent(int percent)
{
    m_settings.setValue(textKey, std::clamp(percent, smallestTextPercent, largestTextPercent));
}

Density Preferences::timelineDensity() const
{
    return m_settings.value(densityKey).toString() == QStringLiteral("compact") ? Density::Compact : Density::Comfortable;
}

void Preferences::setTimelineDensity(Density density)
{
    m_settings.setValue(densityKey, density == Density::Compact ? QStringLiteral("compact") : QStringLiteral("comfortable"));
}

QByteArray Preferences::secondZone() const
{
    const QByteArray zone = m_settings.value(zoneKey).toByteArray();
    return isKnownZone(zone) ? zone : QByteArray();
}

void Preferences::setSecondZone(const QByteArray& zone)
{
    m_settings.setValue(zoneKey, zone);
}

std::optional<Instant> Preferences::lookedAt(IncidentId incident) const
{
    bool isNumber = false;
    const qint64 at = m_settings.value(lookedKey(incident)).toLongLong(&isNumber);
    return isNumber ? std::optional(Instant(Milliseconds(at))) : std::nullopt;
}

void Preferences::setLookedAt(IncidentId incident, Instant at)
{
    m_settings.setValue(lookedKey(incident), qint64(at.time_since_epoch().count()));
}

QSet<EntryId> Preferences::unseen(IncidentId incident) const
{
    QSet<EntryId> entries;
    for (const QString& id : m_settings.value(unseenKey(incident)).toStringList()) {
        if (const QUuid uuid = QUuid::fromString(id); !uuid.isNull())
            entries << EntryId{uuid};
    }
    return entries;
}

void Preferences::setUnseen(IncidentId incident, const QSet<EntryId>& entries)
{
    QStringList ids;
    for (const EntryId entry : entries)
        ids << entry.text();
    if (ids.isEmpty())
        m_settings.remove(unseenKey(incident));
    else
        m_settings.setValue(unseenKey(incident), ids);
}

IncidentId Preferences::lastIncident() const
{
    return {QUuid::fromString(m_settings.value(incidentKey).toString())};
}

void Preferences::setLastIncident(IncidentId incident)
{
    m_settings.setValue(incidentKey, incident.text());
}

QByteArray Preferences::layout(const QString& name) const
{
    return m_settings.value(layoutKey(name)).toByteArray();
}

void Preferences::setLayout(const QString& name, const QByteArray& state)
{
    m_settings.setValue(layoutKey(name), state);
}

bool Preferences::isPaneHidden(const QString& name) const
{
    return m_settings.value(hiddenKey(name), false).toBool();
}

void Preferences::setPaneHidden(const QString& name, bool hidden)
{
    m_settings.setValue(hiddenKey(name), hidden);
}

} // namespace lagebild
