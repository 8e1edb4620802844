// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/verbs.h"

namespace lagebild {

Result<ChangeSet> decideConflict(
    const Records& records, const EntityRef& entity, const QString& field, const QJsonValue& value)
{
    const auto present = valueOf(records, entity, field);
    if (!present)
        return Error{Error::Code::NotFound, field, nameOf(entity.kind)};
    ChangeSet changes{Verb::DecideConflict, field, nameOf(entity.kind), entity.scope, {}};
    if (!field.isEmpty()) {
        changes.changes << Change{entity, Change::Kind::Set, field, value, *present};
        return changes;
    }
    changes.changes << Change{entity, Change::Kind::Delete, {}, {}, {}};
    if (!value.toBool()) // what is there cannot be brought back, and yet somebody must say so
        changes.changes << Change{entity, Change::Kind::Undelete, {}, {}, {}};
    return changes;
}

} // namespace lagebild
