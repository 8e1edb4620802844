// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board.h"

#include <algorithm>

namespace lagebild {

namespace {

/// A claim and where it counts: a time of its own, else that of the entry it follows.
struct PlacedClaim {
    StateClaim claim;
    EventTime place;
    int steps = 0; ///< up to the entry that has the time
};

PlacedClaim placed(const IncidentRecord& record, const StateClaim& claim)
{
    PlacedClaim placed{claim, claim.time, 0};
    while (!placed.place.isKnown() && placed.steps <= record.entries.size()) { // it may be a circle
        const auto anchor = record.entries.constFind(placed.place.after);
        if (anchor == record.entries.constEnd())
            break;
        placed.place = anchor->time;
        ++placed.steps;
    }
    return placed;
}

/// The order in which claims count, the last one most. At equal keys a larger `recorded` tells that its author had
/// seen the other; concurrent ones count by badness.
bool before(const PlacedClaim& a, const PlacedClaim& b)
{
    if (const auto order = compareTimes(a.place, b.place); order != 0)
        return order < 0;
    if (a.steps != b.steps)
        return a.steps < b.steps;
    if (a.claim.recorded != b.claim.recorded)
        return a.claim.recorded < b.claim.recorded;
    return a.claim.state != b.claim.state ? isWorse(b.claim.state, a.claim.state) : a.claim.id < b.claim.id;
}

struct ServiceClaims {
    ServiceId service;
    QList<PlacedClaim> claims;
};

QList<ServiceClaims> claimsByService(const IncidentRecord& record)
{
    QList<PlacedClaim> all;
    for (const StateClaim& claim : record.claims) {
        if (!claim.deleted)
            all << placed(record, claim);
    }
    std::sort(all.begin(), all.end(), before);
    QList<ServiceClaims> grouped;
    for (const PlacedClaim& one : std::as_const(all)) {
        const auto same = [&](auto& g) { return g.service == one.claim.service; };
        auto it = std::find_if(grouped.begin(), grouped.end(), same);
        if (it == grouped.end())
            it = grouped.insert(grouped.end(), {one.claim.service, {}});
        it->claims << one;
    }
    for (const Involvement& involvement : record.involvements) {
        const auto same = [&](auto& g) { return g.service == involvement.service; };
        if (!involvement.deleted && std::none_of(grouped.begin(), grouped.end(), same))
            grouped << ServiceClaims{involvement.service, {}};
    }
    return grouped;
}

void takeClaim(BoardRow& row, const PlacedClaim& placed)
{
    const StateClaim& claim = placed.claim;
    if (isWorse(claim.state, row.worst))
        row.worst = claim.state;
    row.watched |= claim.state == ServiceState::Operational;
    if (!placed.place.isKnown())
        return; // of unknown time: counts for the worst state, never for the present one
    if (claim.state != row.state || !row.since)
        row.since = claim.time;
    row.state = claim.state;
    row.percent = claim.percent;
    row.verified = claim.verified ? claim.verified : claim.time;
}

bool isPlanned(const PlacedClaim& placed, Instant now)
{
    const auto at = sortInstant(placed.place);
    return at && *at - clockTolerance > now;
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
    for (const PlacedClaim& claim : claims.claims) {
        if (!isPlanned(claim, now))
            takeClaim(row, claim);
    }
    Involvement facts = record.involvements.value(involvementId(record.incident.id, claims.service));
    if (facts.deleted)
        facts = {};
    row.watched |= facts.watched;
    row.dataImpact = facts.dataImpact;
    row.restoration = facts.restoration;
    row.group = groupOf(row);
    const auto checked = row.verified ? sortInstant(*row.verified) : std::nullopt;
    row.isStale = !isEnd(record.incident.phase) && checked && *checked + staleAfter < now; // now may be the end of all time
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

namespace {

void takeSpan(QList<StateSpan>& spans, const StateSpan& next)
{
    if (!spans.isEmpty() && spans.last().from == next.from)
        spans.removeLast(); // overruled in the same moment
    if (!spans.isEmpty())
        spans.last().to = spans.last().state == next.state ? next.to : next.from;
    if (spans.isEmpty() || spans.last().state != next.state)
        spans << next;
}

} // namespace

QHash<ServiceId, QList<StateSpan>> spansOf(const IncidentRecord& record, Instant now)
{
    const auto ended = record.incident.ended ? sortInstant(*record.incident.ended) : std::nullopt;
    const Instant end = ended.value_or(now);
    QHash<ServiceId, QList<StateSpan>> spans;
    for (const ServiceClaims& claims : claimsByService(record)) {
        for (const PlacedClaim& placed : claims.claims) {
            const auto at = sortInstant(placed.place);
            if (at && *at < end)
                takeSpan(spans[claims.service], {*at, end, placed.claim.state});
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
