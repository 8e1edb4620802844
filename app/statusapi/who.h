// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

namespace lagebild::statusapi {

enum class Role { Viewer, Responder, Publisher, Admin };

/// "viewer", "responder", "publisher", "admin", and back.
QString nameOf(Role role);
std::optional<Role> roleFrom(const QString& name);

/// Whose request it is.
struct Who {
    QString device;     ///< the server's id of the device, for revoking
    QString user;       ///< as given when joining
    QString deviceName; ///< as given when joining
    Role role = Role::Responder;

    bool operator==(const Who&) const = default;
};

struct Device {
    Who who;
    QDateTime joined;
    QDateTime seen; ///< to the day
    std::optional<QDateTime> revoked {};
};

} // namespace lagebild::statusapi
