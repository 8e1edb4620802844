// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/incidentjson.h"

#include <QJsonDocument>
#include <QTest>
#include <rapidcheck.h>

using namespace lagebild;

namespace {

template<class E>
E anyOf()
{
    const auto names = enumNames<E>();
    return names[*rc::gen::inRange<size_t>(0, names.size())].value;
}

template<class List>
auto anyOne(const List& list)
{
    return list[*rc::gen::inRange<qsizetype>(0, list.size())];
}

QString anyText()
{
    static const QStringList texts{QString(), QStringLiteral("Chat"), QStringLiteral("\"Zitat\", Umlaut äöü \u20ac"),
        QStringLiteral("zwei\nZeilen\t<b>"), QStringLiteral("\U0001F642"), QStringLiteral("0"), QStringLiteral("null")};
    return anyOne(texts) + QString::number(*rc::gen::inRange(0, 3));
}

LocalText anyLocal()
{
    LocalText text;
    for (const QString& language : {QStringLiteral("de"), QStringLiteral("en")}) {
        if (*rc::gen::arbitrary<bool>())
            text.insert(language, anyText());
    }
    return text;
}

template<class Map>
auto anyKey(const Map& map)
{
    using Key = typename Map::key_type;
    return map.isEmpty() || *rc::gen::inRange(0, 3) == 0 ? Key{} : map.keys()[*rc::gen::inRange<qsizetype>(0, map.size())];
}

EventTime anyTime(EntryId after = {})
{
    static const QList<QByteArray> zones{"Europe/Vienna", "UTC", "Asia/Kathmandu", "America/New_York"};
    EventTime time;
    const auto at = Instant(Milliseconds(*rc::gen::inRange<qint64>(0, 4'000'000'000'000)));
    if (*rc::gen::arbitrary<bool>())
        time.earliest = at;
    if (*rc::gen::arbitrary<bool>())
        time.latest = at + Milliseconds(*rc::gen::inRange(0, 10'000'000));
    time.precision = anyOf<Precision>();
    time.zone = anyOne(zones);
    time.wording = anyText();
    time.after = after;
    return time;
}

template<class T, class F>
std::optional<T> maybe(F make)
{
    return *rc::gen::arbitrary<bool>() ? std::optional<T>(make()) : std::nullopt;
}

Percent anyPercent()
{
    return {double(*rc::gen::inRange(0, 1001)) / 10, anyOf<Bound>(), anyOf<Counts>(), anyText()};
}

template<class T>
T fresh(const Incident& incident)
{
    T entity;
    entity.id.value = freshUuid();
    entity.incident = incident.id;
    return entity;
}

template<class T>
void put(QMap<decltype(T::id), T>& map, const T& entity)
{
    map.insert(entity.id, entity);
}

int some() { return *rc::gen::inRange(0, 6); }

void fillIncident(Incident& incident, const QList<ServiceId>& services)
{
    incident.shortId = QStringLiteral("ab23");
    incident.kind = anyOf<IncidentKind>();
    incident.severity = *rc::gen::inRange(1, 6);
    incident.phase = anyOf<Phase>();
    incident.language = anyOne(QStringList{QStringLiteral("de"), QStringLiteral("en")});
    incident.timezone = "Europe/Berlin";
    incident.started = anyTime();
    incident.ended = maybe<EventTime>([] { return anyTime(); });
    for (LocalText* text : {&incident.title, &incident.summary, &incident.cause, &incident.dataImpactText,
             &incident.customerActionText, &incident.apology, &incident.thanks, &incident.outlook, &incident.contact,
             &incident.recovery, &incident.lesson})
        *text = anyLocal();
    incident.roles = {{anyText(), anyText()}};
    incident.scope = {double(*rc::gen::inRange(0, 300000)), anyOf<Bound>(), anyLocal(), anyLocal()};
    incident.dataImpact = anyOf<DataImpact>();
    incident.customerAction = anyOf<CustomerAction>();
    incident.customerActionServices = services;
    incident.earlierOutages = {{anyTime(), Milliseconds(*rc::gen::inRange(0, 100'000'000)), anyLocal()}};
}

TimelineEntry anyEntry(const IncidentRecord& record, const QList<ServiceId>& services)
{
    auto entry = fresh<TimelineEntry>(record.incident);
    entry.time = anyTime(anyKey(record.entries));
    entry.text = anyText();
    entry.language = anyOne(QStringList{QStringLiteral("de"), QStringLiteral("en")});
    entry.translations = anyLocal();
    entry.role = anyOf<EntryRole>();
    entry.kind = anyOf<EntryKind>();
    entry.visibility = anyOf<Visibility>();
    entry.services = services.mid(0, *rc::gen::inRange<qsizetype>(0, services.size() + 1));
    entry.percent = maybe<Percent>(anyPercent);
    entry.source = anyText();
    entry.author = anyText();
    entry.milestone = anyOf<Milestone>();
    entry.rank = *rc::gen::inRange(-3, 4);
    return entry;
}

StateClaim anyClaim(const IncidentRecord& record, ServiceId service)
{
    auto claim = fresh<StateClaim>(record.incident);
    claim.service = service;
    claim.state = anyOf<ServiceState>();
    claim.percent = maybe<Percent>(anyPercent);
    claim.time = anyTime();
    claim.verifiedBy = anyText();
    claim.verified = maybe<EventTime>([] { return anyTime(); });
    claim.entry = anyKey(record.entries);
    claim.recorded = *rc::gen::arbitrary<qint64>();
    claim.deleted = *rc::gen::arbitrary<bool>();
    return claim;
}

void fillSmallThings(IncidentRecord& record, ServiceId service)
{
    auto promise = fresh<Commitment>(record.incident);
    promise.by = anyOf<Promiser>();
    promise.who = anyText();
    promise.text = anyLocal();
    promise.due = maybe<EventTime>([] { return anyTime(); });
    promise.outcome = anyOf<Outcome>();
    promise.entry = anyKey(record.entries);
    put(record.commitments, promise);
    auto action = fresh<Action>(record.incident);
    action.text = anyText();
    action.owner = anyText();
    action.done = maybe<EventTime>([] { return anyTime(); });
    action.entry = anyKey(record.entries);
    put(record.actions, action);
    auto attachment = fresh<Attachment>(record.incident);
    attachment.entry = anyKey(record.entries);
    attachment.name = anyText();
    attachment.size = *rc::gen::inRange<qint64>(0, 26'214'400);
    attachment.key = anyText();
    put(record.attachments, attachment);
    auto contact = fresh<Contact>(record.incident);
    contact.name = anyText();
    contact.service = service;
    contact.number = QStringLiteral("+49 30 1234567");
    contact.note = anyText();
    put(record.contacts, contact);
    auto notice = fresh<Notice>(record.incident);
    notice.kind = anyOf<NoticeKind>();
    notice.channel = anyOf<Channel>();
    notice.state = anyOf<NoticeState>();
    notice.text = anyText();
    notice.promise = maybe<EventTime>([] { return anyTime(); });
    notice.publishedAt = maybe<EventTime>([] { return anyTime(); });
    put(record.notices, notice);
}

Records anyRecords(IncidentId id)
{
    Records records;
    IncidentRecord record;
    record.incident.id = id;
    QList<ServiceId> services;
    for (int i = 0, count = 1 + some(); i < count; ++i) {
        Service service;
        service.id = ServiceId::fresh();
        service.name = anyText(); // the same name twice is possible after a merge
        service.names = anyLocal();
        service.group = anyText();
        service.aliases = {anyText()};
        service.isPublic = *rc::gen::arbitrary<bool>();
        service.isUpstream = *rc::gen::arbitrary<bool>();
        put(records.services, service);
        services << service.id;
    }
    fillIncident(record.incident, services); // names every service, so that all of them are in the document
    for (int i = 0, count = some(); i < count; ++i)
        put(record.entries, anyEntry(record, services));
    for (const ServiceId service : services) {
        for (int i = 0, count = some(); i < count; ++i)
            put(record.claims, anyClaim(record, service));
        if (*rc::gen::arbitrary<bool>())
            continue;
        Involvement facts{involvementId(id, service), id, service, *rc::gen::arbitrary<bool>(), anyOf<DataImpact>(),
            anyLocal(), anyOf<Restoration>(), false};
        put(record.involvements, facts);
    }
    fillSmallThings(record, services.first());
    records.incidents.insert(id, record);
    return records;
}

QByteArray bytesOf(const QJsonObject& document) { return QJsonDocument(document).toJson(); }

QByteArray minimal(const char* more)
{
    return QByteArray(R"({"format":"lagebild.incident/1","incident":{"id":"one","title":{"en":"One"})") + more + "}";
}

} // namespace

class IncidentJsonTest : public QObject {
    Q_OBJECT

private slots:
    void exportAndImportLoseNothing()
    {
        QVERIFY(rc::check([] {
            const auto id = IncidentId::fresh();
            Records records = anyRecords(id);
            const QJsonObject document = toDocument(records, records.incidents[id], {});
            const auto read = fromDocument(bytesOf(document));
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->record == records.incidents[id]);
            Records again;
            for (const Service& service : read->services)
                again.services.insert(service.id, service);
            RC_ASSERT(again.services == records.services);
            RC_ASSERT(bytesOf(toDocument(again, read->record, {})) == bytesOf(document));
        }));
    }

    void deletedEntriesKeepThePlaceOfOthersButNotTheirWords()
    {
        Records records;
        IncidentRecord record;
        record.incident.id = IncidentId::fresh();
        auto first = fresh<TimelineEntry>(record.incident);
        first.time = atMinute(Instant(std::chrono::hours(1)), "UTC");
        first.text = QStringLiteral("secret");
        first.deleted = true;
        auto second = fresh<TimelineEntry>(record.incident);
        second.text = QStringLiteral("right after");
        second.time = unknownTime(first.id);
        auto third = fresh<TimelineEntry>(record.incident);
        third.text = QStringLiteral("later");
        third.time = atMinute(Instant(std::chrono::hours(2)), "UTC");
        for (const auto& entry : {first, second, third})
            put(record.entries, entry);
        const QByteArray bytes = bytesOf(toDocument(records, record, {}));
        QVERIFY(!bytes.contains("secret"));
        const auto read = fromDocument(bytes);
        QVERIFY(read.has_value());
        QStringList order;
        for (const auto& entry : inOrder(read->record))
            order << entry.text;
        QCOMPARE(order, (QStringList{QStringLiteral("right after"), QStringLiteral("later")}));
    }

    void sourceTextComesFromThePreview()
    {
        IncidentRecord record;
        auto entry = fresh<TimelineEntry>(record.incident);
        entry.text = QStringLiteral("x");
        put(record.entries, entry);
        const auto document = toDocument({}, record, {}, {{entry.id, QStringLiteral("13:54 x")}});
        QCOMPARE(document[u"entries"][0][u"sourceText"].toString(), QStringLiteral("13:54 x"));
    }

    void handMadeDocumentsNameServices()
    {
        const auto read = fromDocument(minimal(R"(}, "unknownPart": 7,
            "services":[{"id":"1","name":"Chat","watched":true}],
            "claims":[{"service":"1","state":"degraded"},{"service":"chat-2","state":"operational"}],
            "entries":[{"text":"a","services":["Chat","Mail"],"whatIsThis":[1]},{"text":"b"}])"));
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().where));
        QCOMPARE(read->services.size(), 3);
        QCOMPARE(read->record.entries.size(), 2);
        QCOMPARE(read->record.claims.size(), 2);
        QCOMPARE(read->record.involvements.size(), 1);
    }

    void knowsTheAliasesOfZones()
    {
        for (const char* zone : {"Etc/UTC", "Europe/Kiev", "UTC"})
            QVERIFY2(fromDocument(minimal(qPrintable(QStringLiteral(R"(,"timezone":"%1"})").arg(QLatin1StringView(zone))))), zone);
        for (const char* zone : {"MESZ", "Europe/Nowhere", "../etc/passwd"})
            QVERIFY2(!fromDocument(minimal(qPrintable(QStringLiteral(R"(,"timezone":"%1"})").arg(QLatin1StringView(zone))))), zone);
    }

    void refusesWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<QString>("where");
        QTest::newRow("empty") << QByteArray(" \n") << Error::Code::EmptyInput << QString();
        QTest::newRow("cut off") << QByteArray("{\n \"format\":\n") << Error::Code::MalformedJson << QStringLiteral("line 3");
        QTest::newRow("not JSON") << QByteArray("13:54 text") << Error::Code::MalformedJson << QStringLiteral("line 1");
        QTest::newRow("newer") << QByteArray(R"({"format":"lagebild.incident/2","incident":{}})") << Error::Code::WrongFormat << QString();
        QTest::newRow("other") << QByteArray(R"({"page":{}})") << Error::Code::WrongFormat << QString();
        QTest::newRow("array") << QByteArray("[1]") << Error::Code::WrongFormat << QString();
        QTest::newRow("phase") << minimal(R"(,"phase":"gone"})") << Error::Code::BadValue << QStringLiteral("incident.phase");
        QTest::newRow("severity") << minimal(R"(,"severity":9})") << Error::Code::BadValue << QStringLiteral("incident.severity");
        QTest::newRow("zone") << minimal(R"(,"timezone":"Wien"})") << Error::Code::NoSuchZone << QStringLiteral("incident.timezone");
        QTest::newRow("time") << minimal(R"(},"entries":[{"text":"a"},{"text":"b","time":{"precision":"minute","earliest":"2019-02-31T10:00:00Z"}}])")
                              << Error::Code::BadValue << QStringLiteral("entries[1].time");
        QTest::newRow("percent") << minimal(R"(},"entries":[{"text":"a","percent":{"value":120,"bound":"about","counts":"working"}}])")
                                 << Error::Code::BadValue << QStringLiteral("entries[0].percent");
        QTest::newRow("twice") << minimal(R"(},"entries":[{"id":"e","text":"a"},{"id":"e","text":"b"}])") << Error::Code::BadValue << QStringLiteral("entries[1]");
        QTest::newRow("no array") << minimal(R"(},"entries":"none")") << Error::Code::BadValue << QStringLiteral("entries");
        QTest::newRow("nameless") << minimal(R"(},"services":[{"id":"1"}])") << Error::Code::BadValue << QStringLiteral("services[0].name");
    }

    void refusesWithThePlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Error::Code, code);
        QFETCH(QString, where);
        const auto read = fromDocument(bytes);
        QVERIFY(!read.has_value());
        QCOMPARE(int(read.error().code), int(code));
        QCOMPARE(read.error().where, where);
    }
};

QTEST_GUILESS_MAIN(IncidentJsonTest)
#include "tst_incidentjson.moc"
