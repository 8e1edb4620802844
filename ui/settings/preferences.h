// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"

#include <QSet>
#include <QSettings>

namespace lagebild {

enum class Theme { System, Light, Dark };
enum class Density { Comfortable, Compact };

/// What the window remembers between two starts: an INI file in the profile folder, so that a copied profile looks
/// the same and a demo never touches the real one. Losing it loses nothing but comfort.
class Preferences {
public:
    explicit Preferences(const QString& file);

    /// "de" or "en"; the system's language where nobody has chosen.
    QString language() const;
    void setLanguage(const QString& code);
    Theme theme() const;
    void setTheme(Theme theme);
    /// 100 is the system's text size.
    int textPercent() const;
    void setTextPercent(int percent);
    Density timelineDensity() const;
    void setTimelineDensity(Density density);
    /// IANA name of a second clock beside the times of the timeline; empty: none.
    QByteArray secondZone() const;
    void setSecondZone(const QByteArray& zone);
    /// When this person last looked at an incident, and what came since and has not been in sight.
    std::optional<Instant> lookedAt(IncidentId incident) const;
    void setLookedAt(IncidentId incident, Instant at);
    QSet<EntryId> unseen(IncidentId incident) const;
    void setUnseen(IncidentId incident, const QSet<EntryId>& entries);
    IncidentId lastIncident() const;
    void setLastIncident(IncidentId incident);
    /// Opaque states of windows and splitters by name.
    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);
    bool isPaneHidden(const QString& name) const;
    void setPaneHidden(const QString& name, bool hidden);

private:
    QSettings m_settings;
};

inline constexpr int smallestTextPercent = 80;
inline constexpr int largestTextPercent = 300;

} // namespace lagebild
