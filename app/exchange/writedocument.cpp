// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board.h"
#include "app/domain/fields.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/servicenames.h"

namespace lagebild {

namespace {

template<class T>
QJsonObject everyField(const T& entity)
{
    QJsonObject object{{QStringLiteral("id"), entity.id.text()}};
    for (const Field<T>& field : fieldsOf<T>())
        object.insert(QLatin1StringView(field.name), field.get(entity));
    return object;
}

template<class Map>
QJsonArray arrayOf(const Map& map)
{
    QJsonArray array;
    for (const auto& entity : map) {
        if (!entity.deleted)
            array.append(everyField(entity));
    }
    return array;
}

/// Puts what stands flat in the record under one key of the document.
QJsonObject incidentPart(const Incident& incident, const ServiceNames& names)
{
    QJsonObject object = everyField(incident);
    for (const auto key : {u"dataImpactText", u"customerActionText", u"customerActionServices"})
        object.remove(QStringView(key));
    object[u"dataImpact"] = QJsonObject{{QStringLiteral("kind"), nameOf(incident.dataImpact)},
        {QStringLiteral("text"), encode(incident.dataImpactText)}};
    object[u"customerAction"] = QJsonObject{{QStringLiteral("kind"), nameOf(incident.customerAction)},
        {QStringLiteral("text"), encode(incident.customerActionText)},
        {QStringLiteral("services"), names.of(incident.customerActionServices)}};
    QJsonObject closing;
    for (const auto* key : {"apology", "thanks", "outlook", "contact", "recovery", "lesson"})
        closing.insert(QLatin1StringView(key), object.take(QLatin1StringView(key)));
    object[u"closing"] = closing;
    return object;
}

QJsonArray servicesPart(const IncidentRecord& record, const ServiceNames& names, Instant now)
{
    QHash<ServiceId, BoardRow> rows;
    for (const BoardRow& row : boardOf(record, now))
        rows.insert(row.service, row);
    QJsonArray array;
    for (const Service& service : names.services()) {
        QJsonObject object = everyField(service);
        const BoardRow row = rows.value(service.id);
        const Involvement facts = record.involvements.value(involvementId(record.incident.id, service.id));
        object[u"state"] = nameOf(row.state);
        object[u"worst"] = nameOf(row.worst);
        object[u"percent"] = encode(row.percent);
        object[u"since"] = encode(row.since);
        object[u"verified"] = encode(row.verified);
        object[u"watched"] = row.watched;
        object[u"dataImpact"] = nameOf(row.dataImpact);
        object[u"restoration"] = nameOf(row.restoration);
        // what somebody said on purpose, apart from what follows from the claims; null where nobody said anything
        const bool isSaid = !facts.id.isNull() && !facts.deleted;
        object[u"onWatchList"] = isSaid ? QJsonValue(facts.watched) : QJsonValue();
        object[u"dataImpactText"] = encode(facts.dataImpactText);
        array.append(object);
    }
    return array;
}

QJsonArray claimsPart(const IncidentRecord& record)
{
    QJsonArray array;
    for (const StateClaim& claim : record.claims) {
        QJsonObject object = everyField(claim);
        object[u"retracted"] = claim.deleted;
        array.append(object);
    }
    return array;
}

QJsonArray entriesPart(const IncidentRecord& record, const ServiceNames& names, const QHash<EntryId, QString>& source)
{
    QJsonArray array;
    for (const TimelineEntry& entry : inOrder(record)) {
        QJsonObject object = everyField(entry);
        object[u"services"] = names.of(entry.services);
        if (entry.milestone == Milestone::None)
            object[u"milestone"] = QJsonValue();
        if (source.contains(entry.id))
            object[u"sourceText"] = source.value(entry.id);
        array.append(object);
    }
    return array;
}

/// Deleted entries that keep the place of others: never their words.
QJsonArray removedPart(const IncidentRecord& record)
{
    QSet<EntryId> anchors;
    for (const TimelineEntry& entry : record.entries)
        anchors.insert(entry.time.after);
    QJsonArray array;
    for (const TimelineEntry& entry : record.entries) {
        if (!entry.deleted || !anchors.contains(entry.id))
            continue;
        EventTime place = entry.time;
        place.wording.clear();
        array.append(QJsonObject{{QStringLiteral("id"), entry.id.text()}, {QStringLiteral("time"), encode(place)},
            {QStringLiteral("rank"), entry.rank}});
    }
    return array;
}

/// Not what hangs on a deleted entry: a file's name says much.
QJsonArray attachmentsPart(const IncidentRecord& record)
{
    QJsonArray array;
    for (const Attachment& attachment : record.attachments) {
        const auto entry = record.entries.constFind(attachment.entry);
        const bool isShown = entry == record.entries.constEnd() || !entry->deleted;
        if (!attachment.deleted && isShown)
            array.append(everyField(attachment));
    }
    return array;
}

QJsonArray contactsPart(const IncidentRecord& record)
{
    QJsonArray array;
    for (const Contact& contact : record.contacts) {
        if (contact.deleted)
            continue;
        QJsonObject object = everyField(contact);
        object[u"for"] = object.take(u"service");
        array.append(object);
    }
    return array;
}

} // namespace

QJsonObject toDocument(const Records& records, const IncidentRecord& record, Instant now,
    const QHash<EntryId, QString>& sourceText)
{
    const ServiceNames names(records, record);
    QJsonObject document{{QStringLiteral("format"), QStringLiteral("lagebild.incident/1")},
        {QStringLiteral("incident"), incidentPart(record.incident, names)},
        {QStringLiteral("services"), servicesPart(record, names, now)},
        {QStringLiteral("claims"), claimsPart(record)},
        {QStringLiteral("entries"), entriesPart(record, names, sourceText)},
        {QStringLiteral("commitments"), arrayOf(record.commitments)},
        {QStringLiteral("actions"), arrayOf(record.actions)},
        {QStringLiteral("attachments"), attachmentsPart(record)}, {QStringLiteral("contacts"), contactsPart(record)},
        {QStringLiteral("notices"), arrayOf(record.notices)}};
    if (const QJsonArray removed = removedPart(record); !removed.isEmpty())
        document[u"removed"] = removed;
    return document;
}

QJsonObject incidentObject(const Records& records, const Incident& incident)
{
    IncidentRecord alone;
    alone.incident = incident;
    return incidentPart(incident, ServiceNames(records, alone));
}

} // namespace lagebild
