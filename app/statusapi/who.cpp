// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/who.h"

namespace lagebild::statusapi {

QString nameOf(Role role)
{
    static const QString names[] = {QStringLiteral("viewer"), QStringLiteral("responder"), QStringLiteral("publisher"),
        QStringLiteral("admin")};
    return names[size_t(role)];
}

std::optional<Role> roleFrom(const QString& name)
{
    for (const Role role : {Role::Viewer, Role::Responder, Role::Publisher, Role::Admin}) {
        if (nameOf(role) == name)
            return role;
    }
    return {};
}

} // namespace lagebild::statusapi
