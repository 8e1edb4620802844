// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/boardmodel.h"
#include "ui/models/times.h"
#include "ui/models/words.h"

namespace lagebild {

QString boardTime(const BoardItem& item, EventTime time, const QLocale& locale)
{
    if (isKnownZone(item.zone))
        time.zone = item.zone;
    return Times::nearTime(time, item.today, locale);
}

QString boardLine(const BoardItem& item, const QLocale& locale)
{
    const BoardRow& row = item.row;
    const bool isRestored = row.group == BoardGroup::Affected && row.state == ServiceState::Operational;
    QStringList parts;
    if (isRestored && row.since)
        parts << BoardModel::tr("restored %1", "clock time").arg(boardTime(item, *row.since, locale));
    else if (isRestored)
        parts << Words::restoration(Restoration::Restored);
    else
        parts << Words::state(row.state);
    if (row.since && !isRestored)
        parts << BoardModel::tr("since %1", "clock time").arg(boardTime(item, *row.since, locale));
    if (row.verified && row.verified != row.since) {
        const QString seen = boardTime(item, *row.verified, locale);
        parts << (row.isStale ? BoardModel::tr("seen %1, stale", "clock time") : BoardModel::tr("seen %1", "clock time")).arg(seen);
    }
    if (row.dataImpact != DataImpact::Unknown && row.dataImpact != DataImpact::None)
        parts << BoardModel::tr("data %1", "partly lost").arg(Words::dataImpact(row.dataImpact));
    if (row.restoration == Restoration::Pending)
        parts << Words::restoration(row.restoration);
    return parts.join(QStringLiteral(" · "));
}

} // namespace lagebild
