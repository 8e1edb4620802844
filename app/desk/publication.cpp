// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/publication.h"

#include "app/journal/operation.h"

#include <algorithm>

namespace lagebild {

namespace {

bool reachedCustomers(const Notice& notice)
{
    const bool isOut = notice.state == NoticeState::Published || notice.state == NoticeState::HandedOut || notice.state == NoticeState::Corrected;
    return isOut && !notice.deleted && notice.channel != Channel::Internal && notice.publishedAt && notice.publishedAt->isKnown();
}

/// The end of what is known of it: the minute of a publication is written down, and what was done in it came before.
Instant endOf(const EventTime& time)
{
    const Instant last = time.latest.value_or(time.earliest.value_or(Instant()));
    return time.precision == Precision::Minute ? last + std::chrono::minutes(1) - Milliseconds(1) : last;
}

std::optional<Instant> lastSet(const journal::State& state, const EntityRef& thing, const QString& field)
{
    std::optional<Instant> last;
    for (const journal::Head& head : state.heads.value({thing, field}))
        last = std::max(last.value_or(Instant::min()), journal::wallTime(head.clock));
    return last;
}

/// By the clock that changes are ordered by, which follows the laptop that is ahead; of a notice that came from elsewhere
/// as it was, only what it says of itself is known.
Instant publicationOf(const journal::State& state, const Notice& notice)
{
    std::optional<Instant> at;
    for (const char* field : {"state", "publishedAt"})
        at = std::max(at, lastSet(state, refOf(notice), QLatin1StringView(field)));
    return at.value_or(endOf(*notice.publishedAt));
}

std::optional<Instant> lastPublication(const journal::State& state, const IncidentRecord& record)
{
    std::optional<Instant> last;
    for (const Notice& notice : record.notices) {
        if (reachedCustomers(notice))
            last = std::max(last, std::optional(publicationOf(state, notice)));
    }
    return last;
}

/// Ids of things made here begin with their moment (UUID version 7, RFC 9562); of others nothing is known.
Instant madeAt(const QUuid& id)
{
    if (id.data3 >> 12 != 7) // Qt 6.4 has no name for this version
        return Instant::min();
    return Instant(Milliseconds((qint64(id.data1) << 16) | id.data2));
}

} // namespace

std::optional<Instant> changedAfterPublication(const journal::State& state, const TimelineEntry& entry)
{
    const IncidentRecord* record = findIncident(state.records, entry.incident);
    if (!record || entry.visibility != Visibility::Public || entry.deleted)
        return std::nullopt;
    std::optional<Instant> changed; // asked first: lists ask for every row, and most entries were never changed
    for (const char* field : {"text", "translations", "time", "services", "percent"})
        changed = std::max(changed, lastSet(state, refOf(entry), QLatin1StringView(field)));
    if (!changed)
        return std::nullopt;
    const auto published = lastPublication(state, *record);
    const Instant publicSince = std::max(madeAt(entry.id.value), lastSet(state, refOf(entry), QStringLiteral("visibility")).value_or(Instant::min()));
    return published && publicSince <= *published && *published < *changed ? changed : std::nullopt;
}

} // namespace lagebild
