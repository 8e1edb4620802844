// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/verbs.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace lagebild;

namespace {

const Stamp stamp {Instant(std::chrono::hours(430'000)), QStringLiteral("Mara"), "Europe/Berlin", QStringLiteral("de")};
const LocalText wording {{QStringLiteral("de"), QStringLiteral("Es ist so.")}};

int upTo(int end)
{
    return *rc::gen::inRange(0, end);
}

template<class Map>
Map withoutDeleted(Map map)
{
    for (auto it = map.begin(); it != map.end();)
        it = it->deleted ? map.erase(it) : std::next(it);
    return map;
}

/// What a person can see of the records.
Records visible(Records records)
{
    records.services = withoutDeleted(records.services);
    for (auto it = records.incidents.begin(); it != records.incidents.end();) {
        it->entries = withoutDeleted(it->entries);
        it->claims = withoutDeleted(it->claims);
        it->involvements = withoutDeleted(it->involvements);
        it->notices = withoutDeleted(it->notices);
        it = it->incident.deleted ? records.incidents.erase(it) : std::next(it);
    }
    return records;
}

Records aProfile()
{
    Records records;
    for (const QString& name : {QStringLiteral("Chat"), QStringLiteral("News")}) {
        Service service;
        service.name = name;
        apply(records, *addService(records, service));
    }
    apply(records, *declareIncident(records, {QStringLiteral("Netz weg")}, stamp));
    return records;
}

Result<ChangeSet> someEdit(const Records& records, const IncidentRecord& record)
{
    TimelineEntry entry = record.entries.isEmpty() ? TimelineEntry{} : record.entries.first();
    switch (upTo(3)) {
    case 0:
        entry.text += QStringLiteral(" und mehr");
        entry.time = around(stamp.now + std::chrono::minutes(upTo(100)), "UTC");
        return editEntry(records, entry);
    case 1: return deleteEntry(records, record.incident.id, entry.id);
    default:
        entry.id = {};
        entry.text = QStringLiteral("neu");
        return addEntry(records, record.incident.id, entry, stamp);
    }
}

Result<ChangeSet> someSaving(const Records& records, const IncidentRecord& record)
{
    Notice notice = record.notices.isEmpty() ? Notice{} : record.notices.first();
    if (notice.id.isNull())
        notice.id = NoticeId::fresh();
    notice.incident = record.incident.id;
    notice.state = NoticeState(upTo(7));
    Incident changed = record.incident;
    changed.severity = 1 + upTo(5);
    changed.roles << Role{QStringLiteral("commander"), QStringLiteral("Jo")};
    return upTo(2) ? saveNotice(records, notice) : editIncident(records, changed);
}

Result<ChangeSet> someVerb(const Records& records)
{
    const IncidentRecord& record = records.incidents.first();
    const IncidentId id = record.incident.id;
    const ServiceId service = upTo(2) ? records.services.firstKey() : records.services.lastKey();
    const EventTime at = atMinute(stamp.now + std::chrono::minutes(upTo(100)), "UTC");
    switch (upTo(7)) {
    case 0: return setPhase(records, id, Phase(upTo(4)), at, wording, stamp);
    case 1: return markService(records, id, {service, ServiceState(upTo(6)), {}, at}, wording, stamp);
    case 2: return watchServices(records, id, {service});
    case 3: return someSaving(records, record);
    case 4: return upTo(4) ? someEdit(records, record) : deleteIncident(records, id);
    case 5: return declareIncident(records, {QStringLiteral("Noch etwas")}, stamp);
    default: return someEdit(records, record);
    }
}

ChangeSet only(const Change& change)
{
    return {Verb::None, {}, {}, {}, {change}};
}

} // namespace

class TestChange : public QObject {
    Q_OBJECT
private slots:
    void theInverseTakesBack()
    {
        QVERIFY(rc::check("each step, and all of them in turn", [] {
            Records records = aProfile();
            QList<std::pair<Records, ChangeSet>> done;
            for (int steps = upTo(12); steps > 0; --steps) {
                const auto changes = someVerb(records);
                if (!changes)
                    continue; // refused: a deleted entry or incident
                RC_ASSERT(bool(fits(records, *changes)));
                done << std::pair{visible(records), *changes};
                apply(records, *changes);
            }
            for (; !done.isEmpty(); done.removeLast()) {
                const Records after = visible(records);
                const ChangeSet back = inverse(done.last().second);
                RC_ASSERT(bool(fits(records, back)));
                apply(records, back);
                RC_ASSERT(visible(records) == done.last().first);
                RC_ASSERT(bool(fits(records, inverse(back))));
                Records redone = records;
                apply(redone, inverse(back));
                RC_ASSERT(visible(redone) == after);
            }
        }));
    }

    void inverseOfTheInverseIsTheChangeItself()
    {
        const Records records = aProfile();
        Incident changed = records.incidents.first().incident;
        changed.severity = 5;
        const auto edit = editIncident(records, changed);
        QCOMPARE(inverse(inverse(*edit)), *edit);
    }

    void whatMovedOnIsRefused()
    {
        Records records = aProfile();
        Incident mine = records.incidents.first().incident, theirs = mine;
        mine.severity = 1;
        theirs.severity = 3;
        const auto late = editIncident(records, mine);
        apply(records, *editIncident(records, theirs));
        const auto refused = fits(records, *late);
        QVERIFY(!refused);
        QCOMPARE(refused.error(), (Error{Error::Code::Outdated, QStringLiteral("severity"), QStringLiteral("incident")}));
        theirs.phase = Phase::Identified;
        mine = records.incidents.first().incident;
        mine.severity = 1;
        const auto elsewhere = editIncident(records, mine);
        apply(records, *editIncident(records, theirs));
        QVERIFY(fits(records, *elsewhere)); // another field of the same thing
    }

    void stepsThatCannotBe_data()
    {
        QTest::addColumn<bool>("isDeleted");
        QTest::addColumn<Change::Kind>("kind");
        QTest::addColumn<bool>("isFit");
        QTest::newRow("create what is there") << false << Change::Kind::Create << false;
        QTest::newRow("create what was deleted") << true << Change::Kind::Create << true;
        QTest::newRow("delete") << false << Change::Kind::Delete << true;
        QTest::newRow("delete twice") << true << Change::Kind::Delete << false;
        QTest::newRow("undelete") << true << Change::Kind::Undelete << true;
        QTest::newRow("undelete what is there") << false << Change::Kind::Undelete << false;
        QTest::newRow("set") << false << Change::Kind::Set << true;
        QTest::newRow("set what is deleted") << true << Change::Kind::Set << false;
    }
    void stepsThatCannotBe()
    {
        QFETCH(bool, isDeleted);
        QFETCH(Change::Kind, kind);
        Records records = aProfile();
        Service& service = records.services.first();
        service.deleted = isDeleted;
        const Change change{refOf(service), kind, QStringLiteral("group"), QStringLiteral("Apps"), QString()};
        QTEST(fits(records, only(change)).has_value(), "isFit");
    }

    void stepsSeeTheStepsBeforeThem()
    {
        const Records records = aProfile();
        const EntityRef entry = refOf(records.services.first());
        const auto set = [&](const QString& from, const QString& to) {
            return Change{entry, Change::Kind::Set, QStringLiteral("group"), to, from};
        };
        const QString a = QStringLiteral("a"), b = QStringLiteral("b");
        QVERIFY(fits(records, ChangeSet{Verb::None, {}, {}, {}, {set({}, a), set(a, b)}}));
        QVERIFY(!fits(records, ChangeSet{Verb::None, {}, {}, {}, {set({}, a), set({}, b)}}));
    }

    void unknownFieldsArePassedOver()
    {
        Records records = aProfile();
        const Records before = records;
        const EntityRef service = refOf(records.services.first());
        apply(records, {service, Change::Kind::Set, QStringLiteral("ofANewerVersion"), 7, {}});
        apply(records, {service, Change::Kind::Set, QStringLiteral("name"), 7, {}});
        apply(records, {{EntityKind::Entry, QUuid::createUuid(), {}}, Change::Kind::Delete, {}, {}, {}});
        QVERIFY(records == before);
    }

    void bodiesComeBack()
    {
        Records records = aProfile(), copy;
        records.services.first().deleted = true;
        for (const Service& service : std::as_const(records.services))
            putBody(copy, refOf(service), *bodyOf(records, refOf(service)));
        const IncidentRecord record = records.incidents.first();
        for (const TimelineEntry& entry : record.entries)
            putBody(copy, refOf(entry), *bodyOf(records, refOf(entry)));
        QVERIFY(!findIncident(copy, record.incident.id)); // its own creation has not arrived yet
        putBody(copy, refOf(record.incident), *bodyOf(records, refOf(record.incident)));
        QVERIFY(copy == records);
        QVERIFY(!bodyOf(records, {EntityKind::Notice, QUuid::createUuid(), record.incident.id}));
    }
};

QTEST_GUILESS_MAIN(TestChange)
#include "tst_change.moc"
