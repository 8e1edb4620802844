// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/fields.h"
#include "app/exchange/incidentjson.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace lagebild {

namespace {

QString compactly(const QJsonValue& value)
{
    const QString text = value.isString() ? value.toString()
                                          : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return text.size() > 60 ? text.left(59) + QChar(0x2026) : text;
}

/// Reads one document. The first thing that does not fit is kept as the error; the rest is then of no interest.
class Reader {
public:
    Reader(const QJsonObject& document, const QByteArray& bytes)
        : m_document(document)
        , m_bytes(bytes)
    {
    }

    Result<IncomingIncident> read()
    {
        readServices(); // first: the others name them
        readIncident();
        readInvolvements();
        readEach<StateClaim>(QStringLiteral("claims"), m_incoming.record.claims);
        readEach<TimelineEntry>(QStringLiteral("entries"), m_incoming.record.entries);
        readEach<TimelineEntry>(QStringLiteral("removed"), m_incoming.record.entries);
        readEach<Commitment>(QStringLiteral("commitments"), m_incoming.record.commitments);
        readEach<Action>(QStringLiteral("actions"), m_incoming.record.actions);
        readEach<Attachment>(QStringLiteral("attachments"), m_incoming.record.attachments);
        readEach<Contact>(QStringLiteral("contacts"), m_incoming.record.contacts);
        readEach<Notice>(QStringLiteral("notices"), m_incoming.record.notices);
        if (m_error)
            return *m_error;
        return m_incoming;
    }

private:
    void refuse(Error::Code code, const QJsonValue& value, const QString& where)
    {
        if (!m_error)
            m_error = Error{code, compactly(value), where};
    }

    template<class V>
    void take(const QJsonObject& object, QStringView key, V& value, const QString& path)
    {
        const QJsonValue json = object.value(key);
        if (!json.isUndefined() && !json.isNull() && !decode(json, value))
            refuse(Error::Code::BadValue, json, path + u'.' + key.toString());
    }

    template<class T>
    void takeFields(const QJsonObject& object, T& entity, const QString& path, const QStringList& except = {})
    {
        for (const Field<T>& field : fieldsOf<T>()) {
            const QString name = QString::fromLatin1(field.name);
            const QJsonValue json = object.value(name);
            const bool isSaid = !json.isUndefined() && !json.isNull();
            if (isSaid && !except.contains(name) && !field.set(entity, json))
                refuse(Error::Code::BadValue, json, path + u'.' + name);
        }
    }

    /// By id or name; one that the document does not list is a service of that name (hand-made documents).
    ServiceId serviceNamed(const QString& words)
    {
        if (words.isEmpty())
            return {};
        if (const auto it = m_services.constFind(words); it != m_services.constEnd())
            return *it;
        Service service;
        service.name = words;
        service.id.value = uuidFromText(words);
        m_incoming.services << service;
        m_services.insert(words, service.id);
        return service.id;
    }

    QList<ServiceId> servicesNamed(const QJsonValue& names)
    {
        QList<ServiceId> ids;
        for (const QJsonValue& name : names.toArray())
            ids << serviceNamed(name.toString());
        return ids;
    }

    QJsonArray arrayAt(const QString& key)
    {
        const QJsonValue json = m_document.value(key);
        if (!json.isUndefined() && !json.isNull() && !json.isArray())
            refuse(Error::Code::BadValue, json, key);
        return json.toArray();
    }

    static QString pathOf(const QString& key, qsizetype index)
    {
        return key + u'[' + QString::number(index) + u']';
    }

    void readServices()
    {
        const QString key = QStringLiteral("services");
        const QJsonArray array = arrayAt(key);
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QJsonObject object = array[i].toObject();
            Service service;
            takeFields(object, service, pathOf(key, i));
            if (service.name.trimmed().isEmpty())
                refuse(Error::Code::BadValue, array[i], pathOf(key, i) + QStringLiteral(".name"));
            // an invented id ("1") means another service in every document, so the name is part of it
            const QString id = object.value(u"id").toString(service.name);
            service.id.value = uuidFromText(id, uuidFromText(service.name));
            m_services.insert(id, service.id);
            if (!m_services.contains(service.name))
                m_services.insert(service.name, service.id);
            m_incoming.services << service;
        }
    }

    void readIncident()
    {
        const QString path = QStringLiteral("incident");
        const QJsonObject object = m_document.value(path).toObject();
        Incident& incident = m_incoming.record.incident;
        takeFields(object, incident, path, {QStringLiteral("dataImpact"), QStringLiteral("customerAction")});
        readId(object.value(u"id"), incident.id, QString::fromLatin1(QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex()));
        const QJsonObject data = object.value(u"dataImpact").toObject();
        take(data, u"kind", incident.dataImpact, path + QStringLiteral(".dataImpact"));
        take(data, u"text", incident.dataImpactText, path + QStringLiteral(".dataImpact"));
        const QJsonObject action = object.value(u"customerAction").toObject();
        take(action, u"kind", incident.customerAction, path + QStringLiteral(".customerAction"));
        take(action, u"text", incident.customerActionText, path + QStringLiteral(".customerAction"));
        incident.customerActionServices = servicesNamed(action.value(u"services"));
        const QJsonObject closing = object.value(u"closing").toObject();
        takeFields(closing, incident, path + QStringLiteral(".closing"));
        checkIncident(incident);
    }

    void checkIncident(const Incident& incident)
    {
        if (incident.severity < 1 || incident.severity > 5)
            refuse(Error::Code::BadValue, incident.severity, QStringLiteral("incident.severity"));
        if (!incident.timezone.isEmpty() && !isKnownZone(incident.timezone))
            refuse(Error::Code::NoSuchZone, QString::fromUtf8(incident.timezone), QStringLiteral("incident.timezone"));
    }

    void readInvolvements()
    {
        const QJsonArray array = arrayAt(QStringLiteral("services"));
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QJsonObject object = array[i].toObject();
            if (object.value(u"onWatchList").isNull())
                continue; // nobody said anything about it in this incident
            const QString path = pathOf(QStringLiteral("services"), i);
            Involvement facts;
            facts.incident = m_incoming.record.incident.id;
            facts.service = m_incoming.services[i].id;
            facts.id = involvementId(facts.incident, facts.service);
            take(object, u"dataImpact", facts.dataImpact, path);
            take(object, u"dataImpactText", facts.dataImpactText, path);
            take(object, u"restoration", facts.restoration, path);
            const bool saysSo = object.contains(u"onWatchList");
            take(object, saysSo ? u"onWatchList" : u"watched", facts.watched, path);
            if (saysSo || facts.watched || facts.dataImpact != DataImpact::Unknown || facts.restoration != Restoration::None)
                m_incoming.record.involvements.insert(facts.id, facts);
        }
    }

    template<class Id>
    static void readId(const QJsonValue& json, Id& id, const QString& otherwise)
    {
        id.value = uuidFromText(json.toString().isEmpty() ? otherwise : json.toString());
    }

    template<class T>
    void readEach(const QString& key, QMap<decltype(T::id), T>& map)
    {
        const QJsonArray array = arrayAt(key);
        for (qsizetype i = 0; i < array.size() && !m_error; ++i) {
            const QString path = pathOf(key, i);
            const QJsonObject object = array[i].toObject();
            T entity;
            readId(object.value(u"id"), entity.id, path + m_incoming.record.incident.id.text());
            entity.incident = m_incoming.record.incident.id;
            takeFields(object, entity, path, {QStringLiteral("service"), QStringLiteral("services")});
            finish(object, entity, path);
            entity.deleted |= key == QStringLiteral("removed");
            if (!array[i].isObject() || map.contains(entity.id))
                refuse(Error::Code::BadValue, array[i], path);
            map.insert(entity.id, entity);
        }
    }

    template<class T>
    void finish(const QJsonObject&, T&, const QString&)
    {
    }
    void finish(const QJsonObject& object, StateClaim& claim, const QString& path)
    {
        claim.service = serviceNamed(object.value(u"service").toString());
        claim.deleted = object.value(u"retracted").toBool();
        if (claim.service.isNull())
            refuse(Error::Code::BadValue, object.value(u"service"), path + QStringLiteral(".service"));
    }
    void finish(const QJsonObject& object, TimelineEntry& entry, const QString&)
    {
        entry.services = servicesNamed(object.value(u"services"));
        if (entry.language.isEmpty())
            entry.language = m_incoming.record.incident.language;
    }
    void finish(const QJsonObject& object, Contact& contact, const QString&)
    {
        contact.service = serviceNamed(object.value(u"for").toString());
    }

    const QJsonObject m_document;
    const QByteArray m_bytes;
    QHash<QString, ServiceId> m_services; ///< by id and by name, as written
    IncomingIncident m_incoming;
    std::optional<Error> m_error;
};

} // namespace

Result<IncomingIncident> fromDocument(const QByteArray& bytes)
{
    if (bytes.trimmed().isEmpty())
        return Error{Error::Code::EmptyInput, {}};
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const auto line = bytes.left(problem.offset).count('\n') + 1;
        return Error{Error::Code::MalformedJson, problem.errorString(), QStringLiteral("line %1").arg(line)};
    }
    const QString format = json.object().value(u"format").toString();
    if (format != QStringLiteral("lagebild.incident/1"))
        return Error{Error::Code::WrongFormat, format.isEmpty() ? QStringLiteral("JSON") : format};
    if (!json.object().value(u"incident").isObject())
        return Error{Error::Code::BadValue, {}, QStringLiteral("incident")};
    return Reader(json.object(), bytes).read();
}

} // namespace lagebild
