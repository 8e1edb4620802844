// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entities.h"
#include "app/exchange/statuspage/members.h"
#include "app/exchange/text/draft.h"

namespace lagebild::statuspage {

/// One line of the page's list of components.
struct Component {
    QString code {};
    QString name {};  ///< no two of a page have the same
    QString group {};
    std::optional<ServiceState> state {};
    std::optional<Instant> since {}; ///< it has this state at least since then
};

/// What a file tells about the page that its incidents are from.
struct Page {
    QString id {};
    QString name {};
    QString host {};      ///< of its address
    QByteArray zone {};   ///< known to the system
    std::optional<Instant> updated {};
    QList<Component> components {};  ///< without groups, and without what only points to the page
    QHash<QString, QString> names {}; ///< by code

    /// Of the component with this code; `otherwise` where the list does not have it.
    QString nameOf(const QString& code, const QString& otherwise) const { return names.value(code, otherwise); }
    /// The same on every laptop and in every file of the page.
    ServiceId serviceId(const QString& component) const;
    IncidentId incidentId(const QString& incident) const;
};

Page pageOf(const Members& document, const ImportOptions& options);

/// The state of a component as the page says it; an unknown word is noted.
std::optional<ServiceState> stateIn(const Members& component, QLatin1StringView key);

} // namespace lagebild::statuspage
