// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardsteps.h"

#include "ui/models/boardmodel.h"
#include "ui/models/words.h"

#include <algorithm>
#include <cmath>

namespace lagebild {

ServiceState toggledState(const BoardRow& row)
{
    const bool isDown = row.state != ServiceState::Operational && row.state != ServiceState::Unknown;
    return isDown ? ServiceState::Operational : ServiceState::MajorOutage;
}

std::optional<ServiceState> stateForGroup(const BoardRow& row, BoardGroup group)
{
    switch (group) {
    case BoardGroup::Affected:
        if (row.state != ServiceState::Operational && row.state != ServiceState::Unknown)
            return std::nullopt;
        return ServiceState::MajorOutage;
    case BoardGroup::StillWorking:
        return row.state == ServiceState::Operational ? std::nullopt : std::optional(ServiceState::Operational);
    case BoardGroup::Unknown:
        return row.state == ServiceState::Unknown ? std::nullopt : std::optional(ServiceState::Unknown);
    }
    return std::nullopt;
}

double steppedPercent(const BoardRow& row, double step)
{
    double start = 0;
    if (const auto stated = workingPercent(row))
        start = *stated;
    else if (row.state == ServiceState::PartialOutage)
        start = 50;
    else if (row.state != ServiceState::MajorOutage)
        start = 100;
    // 93 goes to 95 and 90, so that odd values find back to round ones
    const double size = std::abs(step);
    const double next = step > 0 ? (std::floor(start / size) + 1) * size : (std::ceil(start / size) - 1) * size;
    return std::clamp(next, 0.0, 100.0);
}

Mark markForPercent(const BoardRow& row, double percent, const EventTime& at)
{
    if (percent >= 100)
        return {row.service, ServiceState::Operational, {}, at};
    const bool wasWell = row.state == ServiceState::Operational || row.state == ServiceState::Unknown;
    return {row.service, wasWell ? ServiceState::PartialOutage : row.state,
        Percent{percent, Bound::Exactly, Counts::Working, {}}, at};
}

Result<ChangeSet> markTogether(const Records& records, IncidentId incident, const QList<Mark>& marks, const Stamp& stamp)
{
    ChangeSet all;
    QStringList names;
    for (const Mark& mark : marks) {
        const LocalText wording = markWording(records.services.value(mark.service), mark.state, mark.percent);
        const auto one = markService(records, incident, mark, wording, stamp);
        if (!one)
            return one;
        names << one->subject;
        const bool isConfirmation = all.isEmpty() ? one->verb == Verb::ConfirmService
                                                  : all.verb == Verb::ConfirmService && one->verb == Verb::ConfirmService;
        all.verb = isConfirmation ? Verb::ConfirmService : Verb::MarkService;
        all.detail = one->detail;
        all.incident = incident;
        all.changes << one->changes;
    }
    all.subject = names.join(QStringLiteral(", "));
    return all;
}

} // namespace lagebild
