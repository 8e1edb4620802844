// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statuspage/statuspage.h"

#include "app/exchange/statuspage/incidentreader.h"

namespace lagebild {

namespace {

using namespace Qt::StringLiterals;
using namespace statuspage;

bool isIncident(const QJsonObject& object)
{
    const bool isTimed = object.contains("created_at"_L1) || object.contains("started_at"_L1) || object.contains("impact"_L1);
    return object.contains("incident_updates"_L1) || (isTimed && object.contains("name"_L1) && object.contains("status"_L1));
}

struct Listed {
    Members member;
    IncidentKind kind;
};

/// All incidents of the file, in its order.
QList<Listed> listedIn(const Members& document, const QJsonObject& object)
{
    QList<Listed> listed;
    for (const Members& member : document.objects("incidents"_L1))
        listed << Listed{member, IncidentKind::Outage};
    for (const Members& member : document.objects("scheduled_maintenances"_L1))
        listed << Listed{member, IncidentKind::Maintenance};
    if (document.has("incident"_L1))
        listed << Listed{document.object("incident"_L1), IncidentKind::Outage};
    if (document.has("scheduled_maintenance"_L1))
        listed << Listed{document.object("scheduled_maintenance"_L1), IncidentKind::Maintenance};
    if (listed.isEmpty() && isIncident(object))
        listed << Listed{document, IncidentKind::Outage};
    return listed;
}

/// What a file without incidents holds.
QString contentOf(const Members& document)
{
    if (document.has("components"_L1))
        return document.has("incidents"_L1) || document.has("status"_L1) ? u"summary"_s : u"components"_s;
    return document.has("status"_L1) ? u"status"_s : u"incidents"_s;
}

/// What was noted since there were `before` problems.
QList<Error> takeNew(QList<Error>& problems, qsizetype before)
{
    const QList<Error> fresh = problems.mid(before);
    problems.resize(before);
    return fresh;
}

/// A bare list is read as the list that it would be in a file of the page.
QJsonObject asObject(const QJsonDocument& document)
{
    return document.isArray() ? QJsonObject{{u"incidents"_s, document.array()}} : document.object();
}

} // namespace

bool isStatuspage(const QJsonDocument& document)
{
    if (document.isArray()) {
        const QJsonArray all = document.array();
        return std::any_of(all.begin(), all.end(), [](const QJsonValue& item) { return isIncident(item.toObject()); });
    }
    const QJsonObject object = document.object();
    if (object.contains("format"_L1))
        return false;
    for (const auto key : {"incidents"_L1, "scheduled_maintenances"_L1, "scheduled_maintenance"_L1}) {
        if (object.contains(key))
            return true;
    }
    const bool isOfPage = object.contains("page"_L1)
        && (object.contains("incident"_L1) || object.contains("components"_L1) || object.contains("status"_L1));
    const bool isState = object.value("status"_L1).toObject().contains("indicator"_L1);
    return isOfPage || isState || isIncident(object) || isIncident(object.value("incident"_L1).toObject());
}

Result<ImportedFile> fromStatuspage(const QJsonDocument& document, const ImportOptions& options)
{
    ImportedFile file;
    const QJsonObject object = asObject(document);
    const Members root(object, {}, file.problems);
    const Page page = pageOf(root, options);
    const QList<Listed> listed = listedIn(root, object);
    if (listed.isEmpty() && file.problems.isEmpty())
        return Error{Error::Code::NoIncident, contentOf(root)};
    if (listed.isEmpty())
        return file.problems.first();
    Listing listing;
    listing.company = listed.size() == 1 ? Listing::Alone : Listing::AmongOthers;
    for (const Listed& one : listed) {
        const qsizetype before = file.problems.size();
        listing.kind = one.kind;
        ImportDraft draft = IncidentReader(one.member, page, options).read(listing);
        draft.problems = takeNew(file.problems, before);
        listing.taken.insert(draft.incoming.record.incident.id);
        file.drafts << draft;
    }
    return file;
}

} // namespace lagebild
