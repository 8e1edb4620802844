// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statuspage/updates.h"

#include "app/exchange/statuspage/statuswords.h"

#include <algorithm>

namespace lagebild::statuspage {

namespace {

using namespace Qt::StringLiterals;

QList<Affected> affectedBy(const Members& update, const Page& page)
{
    QList<Affected> all;
    for (const Members& component : update.objects("affected_components"_L1)) {
        Affected affected;
        affected.code = component.text("code"_L1);
        affected.name = page.nameOf(affected.code, component.text("name"_L1).simplified());
        affected.state = stateIn(component, "new_status"_L1);
        if (affected.name.isEmpty())
            component.note(Error::Code::MissingArgument, "name"_L1, "name"_L1);
        else
            all << affected;
    }
    return all;
}

Update updateIn(const Members& member, const Page& page)
{
    Update update;
    update.id = member.text("id"_L1);
    update.body = member.text("body"_L1);
    update.tweet = member.text("custom_tweet"_L1).trimmed();
    update.status = member.text("status"_L1);
    update.phase = phaseNamed(update.status);
    if (!update.phase)
        member.note(update.status.isEmpty() ? Error::Code::MissingArgument : Error::Code::BadValue, "status"_L1,
            update.status.isEmpty() ? u"status"_s : update.status.left(60));
    update.at = member.time("display_at"_L1, page.zone);
    if (!update.at)
        update.at = member.time("created_at"_L1, page.zone);
    if (!update.at && !member.has("display_at"_L1) && !member.has("created_at"_L1))
        member.note(Error::Code::MissingArgument, "created_at"_L1, u"created_at"_s);
    update.affected = affectedBy(member, page);
    return update;
}

/// Pages list the newest first; where no two times differ, that is believed.
bool isOldestFirst(const QList<Update>& updates)
{
    const auto isTimed = [](const Update& update) { return update.at.has_value(); };
    const auto first = std::find_if(updates.begin(), updates.end(), isTimed);
    const auto last = std::find_if(updates.rbegin(), updates.rend(), isTimed);
    return first != updates.end() && *first->at < *last->at;
}

} // namespace

QList<Update> updatesOf(const Members& incident, const Page& page)
{
    const QLatin1StringView key = incident.has("incident_updates"_L1) ? "incident_updates"_L1 : "updates"_L1;
    QList<Update> updates;
    for (const Members& member : incident.objects(key))
        updates << updateIn(member, page);
    if (!isOldestFirst(updates))
        std::reverse(updates.begin(), updates.end());
    // what has no time takes part with that of its predecessor, so that the order of the others is not lost on it
    QList<std::pair<std::optional<Instant>, qsizetype>> places;
    for (qsizetype i = 0; i < updates.size(); ++i)
        places.emplaceBack(updates[i].at || i == 0 ? updates[i].at : places.last().first, i);
    std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<Update> sorted;
    for (const auto& place : places)
        sorted << updates[place.second];
    return sorted;
}

} // namespace lagebild::statuspage
