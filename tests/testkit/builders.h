// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

namespace lagebild::testkit {

inline const journal::Session aSession{
    QStringLiteral("Mara"), QStringLiteral("laptop-7"), QStringLiteral("lagebild test")};

/// Declares an outage; the desk must take it.
IncidentId declared(Desk& desk, const QString& title);
/// Adds a service to the set-up.
ServiceId withService(Desk& desk, const QString& name);
/// Adds an entry at the desk's time.
EntryId withEntry(Desk& desk, IncidentId incident, const QString& text);
/// One of every change that the verbs can make: services, marks, phases, entries edited and deleted, notices,
/// commitments, actions, an adopted incident, undo and redo.
void doEverything(Desk& desk);

} // namespace lagebild::testkit
