// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board.h"

#include <algorithm>

namespace lagebild {

namespace {

/// Claims of one service in the order in which they count. At equal keys the later recorded one wins; where nobody
/// can have seen the other, the worse.
bool before(const StateClaim& a, const StateClaim& b)
{
    if (const auto order = compareTimes(a.time, b.time); order != 0)
        return order < 0;
    if (a.recorded != b.recorded)
        return a.recorded < b.recorded;
    return a.state != b.state ? isWorse(b.state, a.state) : a.id < b.id;
}

struct ServiceClaims {
    ServiceId service;
    QList<StateClaim> claims;
};

QList<ServiceClaims> claimsByService(const IncidentRecord& record)
{
    QList<StateClaim> all;
    for (const StateClaim& claim : record.claims) {
        if (!claim.deleted)
            all << claim;
    }
    std::sort(all.begin(), all.end(), before);
    QList<ServiceClaims> grouped;
    for (const StateClaim& claim : std::as_const(all)) {
        auto it = std::find_if(grouped.begin(), grouped.end(), [&](auto& g) { return g.service == claim.service; });
        if (it == grouped.end())
            it = grouped.insert(grouped.end(), {claim.service, {}});
        it->claims << claim;
    }
    for (const Involvement& involvement : record.involvements) {
        const auto same = [&](auto& g) { return g.service == involvement.service; };
        if (!involvement.deleted && std::none_of(grouped.begin(), grouped.end(), same))
            grouped << ServiceClaims{involvement.service, {}};
    }
    return grouped;
}

void takeClaim(BoardRow& row, const StateClaim& claim)
{
    if (isWorse(claim.state, row.worst))
        row.worst = claim.state;
    row.watched |= claim.state == ServiceState::Operational;
    if (!sortInstant(claim.time))
        return; // of unknown time: counts for the worst state, never for the present one
    if (claim.state != row.state)
        row.since = claim.time;
    row.state = claim.state;
    row.percent = claim.percent;
    row.verified = claim.verified ? claim.verified : claim.time;
}

BoardGroup groupOf(const BoardRow& row)
{
    if (row.worst == ServiceState::Unknown)
        return BoardGroup::Unknown;
    return row.worst == ServiceState::Operational ? BoardGroup::StillWorking : BoardGroup::Affected;
}

BoardRow foldService(const IncidentRecord& record, const ServiceClaims& claims, Instant now)
{
    BoardRow row;
    row.service = claims.service;
    for (const StateClaim& claim : claims.claims)
        takeClaim(row, claim);
    Involvement facts = record.involvements.value(involvementId(record.incident.id, claims.service));
    facts = facts.deleted ? Involvement() : facts;
    row.watched |= facts.watched;
    row.dataImpact = facts.dataImpact;
    row.restoration = facts.restoration;
    row.group = groupOf(row);
    const auto checked = row.verified ? sortInstant(*row.verified) : std::nullopt;
    row.isStale = !isEnd(record.incident.phase) && checked && now - *checked > staleAfter;
    return row;
}

} // namespace

QList<BoardRow> boardOf(const IncidentRecord& record, Instant now)
{
    QList<BoardRow> rows;
    for (const ServiceClaims& claims : claimsByService(record))
        rows << foldService(record, claims, now);
    std::stable_sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.group < b.group; });
    return rows;
}

QList<StateSpan> spansOf(const IncidentRecord& record, ServiceId service, Instant now)
{
    const auto ended = record.incident.ended ? sortInstant(*record.incident.ended) : std::nullopt;
    const Instant end = ended.value_or(now);
    QList<StateSpan> spans;
    for (const ServiceClaims& claims : claimsByService(record)) {
        for (const StateClaim& claim : claims.claims) {
            const auto at = sortInstant(claim.time);
            if (claims.service != service || !at || (!spans.isEmpty() && spans.last().state == claim.state))
                continue;
            if (!spans.isEmpty())
                spans.last().to = *at;
            spans << StateSpan{*at, std::max(end, *at), claim.state};
        }
    }
    return spans;
}

ServiceState overallState(const Records& records, ServiceId service, Instant now)
{
    ServiceState worst = ServiceState::Unknown;
    for (const IncidentRecord& record : records.incidents) {
        if (record.incident.deleted || isEnd(record.incident.phase))
            continue;
        for (const BoardRow& row : boardOf(record, now)) {
            if (row.service == service && isWorse(row.state, worst))
                worst = row.state;
        }
    }
    return worst;
}

} // namespace lagebild
