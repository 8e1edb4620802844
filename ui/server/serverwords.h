// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/serverlink.h"

#include <QCoreApplication>

namespace lagebild {

/// What the window says about the team's server: never more than the server has confirmed.
class ServerWords {
    Q_DECLARE_TR_FUNCTIONS(ServerWords)
public:
    static QString headline(const SyncState& state);
    /// `name` as of nameOf(). Begins with what is sure: that all is saved on this laptop.
    static QString detail(const SyncState& state, const QString& name);
    /// The host of an address, with the port where one is given.
    static QString nameOf(const QString& address);
};

/// Whether something does not end without a person. Being offline does.
bool needsPerson(const SyncState& state);

} // namespace lagebild
