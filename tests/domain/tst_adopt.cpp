// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/entryverbs.h"
#include "app/domain/verbs.h"

#include <QtTest>

using namespace lagebild;

namespace {

Service aService(const QString& name, const QStringList& aliases = {})
{
    Service service;
    service.id = ServiceId::fresh();
    service.name = name;
    service.aliases = aliases;
    return service;
}

/// An incident that speaks of one service everywhere where it can.
IncomingIncident about(const Service& service)
{
    IncomingIncident incoming;
    incoming.services = {service};
    IncidentRecord& record = incoming.record;
    record.incident.id = IncidentId::fresh();
    record.incident.shortId = QStringLiteral("abcd");
    record.incident.customerActionServices = {service.id};
    TimelineEntry entry;
    entry.id = EntryId::fresh();
    entry.services = {service.id};
    StateClaim claim;
    claim.id = ClaimId::fresh();
    claim.service = service.id;
    Contact contact;
    contact.id = ContactId::fresh();
    contact.service = service.id;
    Involvement facts;
    facts.id = involvementId(record.incident.id, service.id);
    facts.service = service.id;
    facts.watched = true;
    entry.incident = claim.incident = contact.incident = facts.incident = record.incident.id;
    record.entries.insert(entry.id, entry);
    record.claims.insert(claim.id, claim);
    record.contacts.insert(contact.id, contact);
    record.involvements.insert(facts.id, facts);
    return incoming;
}

bool take(Records& records, const Result<ChangeSet>& changes)
{
    if (!changes || !fits(records, *changes))
        return false;
    apply(records, *changes);
    return true;
}

bool speaksOnlyOf(const IncidentRecord& record, ServiceId service)
{
    return record.incident.customerActionServices == QList{service} && record.claims.first().service == service
        && record.entries.first().services == QList{service} && record.contacts.first().service == service
        && record.involvements.first().service == service
        && record.involvements.firstKey() == involvementId(record.incident.id, service);
}

} // namespace

class TestAdopt : public QObject {
    Q_OBJECT
private slots:
    void servicesAreMatchedByNameOrAlias_data()
    {
        QTest::addColumn<QString>("incomingName");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("same name") << QStringLiteral("Störungschat") << true;
        QTest::newRow("other case") << QStringLiteral("STÖRUNGSCHAT") << true;
        QTest::newRow("alias") << QStringLiteral("messenger") << true;
        QTest::newRow("alias of equal length") << QStringLiteral("chat-service") << true;
        QTest::newRow("translated name") << QStringLiteral("Outage chat") << true;
        QTest::newRow("a beginning is no match") << QStringLiteral("Störung") << false;
        QTest::newRow("another") << QStringLiteral("News") << false;
    }
    void servicesAreMatchedByNameOrAlias()
    {
        QFETCH(QString, incomingName);
        QFETCH(bool, isKnown);
        Service known = aService(QStringLiteral("Störungschat"), {QStringLiteral("Messenger"), QStringLiteral("Chat-Service")});
        known.names.insert(QStringLiteral("en"), QStringLiteral("Outage chat"));
        Records records;
        records.services.insert(known.id, known);
        const IncomingIncident incoming = about(aService(incomingName));
        QVERIFY(take(records, adoptIncident(records, incoming)));
        QCOMPARE(records.services.size(), isKnown ? 1 : 2);
        const ServiceId expected = isKnown ? known.id : incoming.services.first().id;
        QVERIFY(speaksOnlyOf(records.incidents.first(), expected));
    }

    void aNameGoesBeforeAnAlias()
    {
        const Service chat = aService(QStringLiteral("Chat")), news = aService(QStringLiteral("News"), {QStringLiteral("chat")});
        Records records;
        records.services = {{chat.id, chat}, {news.id, news}};
        QVERIFY(take(records, adoptIncident(records, about(aService(QStringLiteral("Chat"))))));
        QVERIFY(speaksOnlyOf(records.incidents.first(), chat.id));
        QCOMPARE(resolveService(records, QStringLiteral("chat")).value(), chat.id);
    }

    void aRemovedServiceComesBack()
    {
        Service chat = aService(QStringLiteral("Chat"));
        Records records;
        records.services.insert(chat.id, chat);
        records.services[chat.id].deleted = true;
        QVERIFY(take(records, adoptIncident(records, about(chat))));
        QCOMPARE(records.services.first(), chat);
    }

    void aTakenShortIdIsReplaced()
    {
        Records records;
        const Service chat = aService(QStringLiteral("Chat"));
        QVERIFY(take(records, adoptIncident(records, about(chat))));
        QCOMPARE(records.incidents.first().incident.shortId, QStringLiteral("abcd"));
        const IncomingIncident second = about(chat);
        QVERIFY(take(records, adoptIncident(records, second)));
        const QString other = records.incidents[second.record.incident.id].incident.shortId;
        QVERIFY(other.size() >= 4 && other != QStringLiteral("abcd"));
    }

    void twiceIsRefused()
    {
        Records records;
        const IncomingIncident incoming = about(aService(QStringLiteral("Chat")));
        QVERIFY(take(records, adoptIncident(records, incoming)));
        const auto again = adoptIncident(records, incoming);
        QVERIFY(!again);
        QCOMPARE(again.error().code, Error::Code::AlreadyExists);
    }

    void afterUndoOrDeletionItCanComeAgain_data()
    {
        QTest::addColumn<bool>("isUndone");
        QTest::newRow("undone") << true;
        QTest::newRow("deleted") << false;
    }
    void afterUndoOrDeletionItCanComeAgain()
    {
        QFETCH(bool, isUndone);
        Records records;
        const IncomingIncident incoming = about(aService(QStringLiteral("Chat")));
        const auto first = adoptIncident(records, incoming);
        QVERIFY(take(records, first));
        const Records before = records;
        const IncidentId id = incoming.record.incident.id;
        QVERIFY(take(records, isUndone ? inverse(*first) : deleteIncident(records, id)));
        QVERIFY(!findIncident(records, id));
        QVERIFY(take(records, adoptIncident(records, incoming)));
        QVERIFY(records == before);
    }

    void whatOfAPastedTextIsNoEntryBecomesOneUnlessItIsNothing()
    {
        Records records;
        const Stamp stamp{Instant(std::chrono::hours(430'000)), QStringLiteral("Mara"), "Europe/Berlin", QStringLiteral("en")};
        const auto declared = declareIncident(records, {QStringLiteral("Log"), 2, IncidentKind::Outage}, stamp);
        QVERIFY(take(records, declared));
        IncomingIncident text;
        text.record.incident.language = QStringLiteral("en");
        text.record.incident.summary = {{QStringLiteral("en"), QStringLiteral("All is well again")}};
        const auto adopted = adoptEntries(records, declared->incident, text, stamp);
        QVERIFY(adopted);
        QCOMPARE(adopted->changes.size(), 1); // and none for the texts that are not there
        QCOMPARE(adopted->changes.first().value[u"text"].toString(), QStringLiteral("All is well again"));
    }
};

QTEST_GUILESS_MAIN(TestAdopt)
#include "tst_adopt.moc"
