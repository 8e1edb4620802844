// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board.h"
#include "app/drafting/draft.h"
#include "app/markup/markdown.h"
#include "app/drafting/phrases.h"
#include "app/drafting/templates.h"
#include "app/drafting/timephrases.h"
#include "app/exchange/csv.h"
#include "app/exchange/incidentjson.h"
#include "app/exchange/markdown.h"
#include "tests/regress_core/fixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

namespace {

QString textsOf(const QList<TimelineEntry>& entries)
{
    QStringList texts;
    for (const TimelineEntry& entry : entries)
        texts << entry.text;
    return texts.join(u' ');
}

} // namespace

class CoreTest : public QObject {
    Q_OBJECT

private slots:
    void afterBreaksTiesAndCirclesOpen_data()
    {
        QTest::addColumn<QList<int>>("after");
        QTest::addColumn<bool>("isTimed");
        QTest::addColumn<QString>("order");
        QTest::newRow("chain backwards") << QList<int>{2, 3, 0} << true << "3 2 1";
        QTest::newRow("two behind one") << QList<int>{3, 3, 0, 0} << true << "3 1 2 4";
        QTest::newRow("timed circle") << QList<int>{2, 1, 0} << true << "3 1 2";
        QTest::newRow("itself") << QList<int>{1, 0} << true << "2 1";
        QTest::newRow("circle opens at its highest") << QList<int>{2, 1} << false << "2 1";
        QTest::newRow("what hangs on a circle stays behind its anchor") << QList<int>{2, 1, 1} << false << "2 1 3";
        QTest::newRow("hangs on what hangs on a circle") << QList<int>{2, 1, 4, 1} << false << "2 1 4 3";
    }
    void afterBreaksTiesAndCirclesOpen()
    {
        QFETCH(const QList<int>, after);
        QFETCH(const bool, isTimed);
        QTEST(textsOf(inOrder(chain(after, isTimed ? at(1) : EventTime()))), "order");
    }

    void manyEntriesOfOneTimeAreOrderedAtOnce_data()
    {
        QTest::addColumn<bool>("isTimed");
        QTest::newRow("same minute") << true;
        QTest::newRow("unknown") << false;
    }
    void manyEntriesOfOneTimeAreOrderedAtOnce()
    {
        QFETCH(const bool, isTimed);
        QList<int> after(20000, 0);
        after[10000] = 20000; // one tie to break
        const IncidentRecord record = chain(after, isTimed ? at(1) : EventTime());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(inOrder(record).size(), 20000);
        QVERIFY2(timer.elapsed() < 5000, "comparing every pair took minutes");
    }

    void zonesOutsideTheListOfPlacesAreKnown_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("place") << QByteArray("Europe/Vienna") << true;
        QTest::newRow("Debian's default") << QByteArray("Etc/UTC") << true;
        QTest::newRow("fixed") << QByteArray("Etc/GMT-14") << true;
        QTest::newRow("Greenwich") << QByteArray("GMT") << true;
        QTest::newRow("old name") << QByteArray("US/Eastern") << true;
        QTest::newRow("abbreviation") << QByteArray("MESZ") << false;
        QTest::newRow("city") << QByteArray("Wien") << false;
        QTest::newRow("nonsense") << QByteArray("Blabla") << false;
        QTest::newRow("nonsense with a place") << QByteArray("Etc/Blabla") << false;
        QTest::newRow("none") << QByteArray() << false;
    }
    void zonesOutsideTheListOfPlacesAreKnown()
    {
        QFETCH(const QByteArray, name);
        QTEST(isKnownZone(name), "isKnown");
    }

    void documentOfAServersClockIsReadBack()
    {
        Records records;
        const Stamp stamp{at(1).earliest.value(), QStringLiteral("Mara"), "Etc/UTC", QStringLiteral("en")};
        const auto declared = declareIncident(records, {QStringLiteral("Chat is down")}, stamp);
        apply(records, *declared);
        const QByteArray document = QJsonDocument(toDocument(records, records.incidents.first(), stamp.now)).toJson();
        const auto back = fromDocument(document);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().where));
    }

    void numbersBeyondIntAreRefused_data()
    {
        QTest::addColumn<double>("number");
        QTest::newRow("huge") << 1e300;
        QTest::newRow("just above") << 2147483648.0;
        QTest::newRow("fraction") << 1.5;
    }
    void numbersBeyondIntAreRefused()
    {
        QFETCH(const double, number);
        int value = 7;
        QVERIFY(!decode(QJsonValue(number), value));
        QCOMPARE(value, 7);
    }

    void watchingAgainAfterUndo()
    {
        Fixture f;
        QVERIFY(f.desk.commit(watchServices(f.desk.records(), f.incident, {f.chat})));
        QVERIFY(f.desk.undo());
        QVERIFY(!f.row().watched);
        QVERIFY(f.desk.commit(watchServices(f.desk.records(), f.incident, {f.chat})));
        QVERIFY(f.row().watched);
    }

    void factsOfARetractedInvolvementDoNotShow()
    {
        IncidentRecord record;
        record.incident.id = {numbered(1)};
        Involvement facts;
        facts.service = {numbered(2)};
        facts.id = involvementId(record.incident.id, facts.service);
        facts.dataImpact = DataImpact::Lost;
        facts.deleted = true;
        record.involvements.insert(facts.id, facts);
        StateClaim claim;
        claim.service = facts.service;
        claim.state = ServiceState::Degraded;
        claim.time = at(1);
        record.claims.insert(claim.id, claim);
        QCOMPARE(boardOf(record, Instant::max()).value(0).dataImpact, DataImpact::Unknown);
    }

    void ofClaimsThatNobodyHasSeenTheWorseCounts()
    {
        for (const bool isWorseFirst : {true, false}) {
            IncidentRecord record;
            for (const bool isFirst : {true, false}) {
                StateClaim claim;
                claim.id = {numbered(isFirst ? 1 : 2)};
                claim.service = {numbered(9)};
                claim.time = at(1);
                claim.state = isFirst == isWorseFirst ? ServiceState::MajorOutage : ServiceState::Operational;
                record.claims.insert(claim.id, claim);
            }
            QCOMPARE(boardOf(record, Instant::max()).value(0).state, ServiceState::MajorOutage);
        }
    }

    void backdatedMarkOfTheSameStateIsNews()
    {
        Fixture f;
        f.mark(ServiceState::MajorOutage, at(3));
        const auto entries = f.record().entries.size();
        f.mark(ServiceState::MajorOutage, at(4));
        QCOMPARE(f.record().entries.size(), entries); // a confirmation
        f.mark(ServiceState::MajorOutage, at(2));
        QCOMPARE(f.record().entries.size(), entries + 1);
        QCOMPARE(f.row().since.value(), at(2));
    }

    void claimsMoveWithTheEntryThatSaysSo()
    {
        Fixture f;
        f.mark(ServiceState::MajorOutage, at(3));
        TimelineEntry entry = f.record().entries.value(f.record().claims.first().entry);
        entry.time = at(2, 30);
        QVERIFY(f.desk.commit(editEntry(f.desk.records(), entry)));
        QCOMPARE(f.row().since.value(), at(2, 30));
        QVERIFY(f.desk.undo());
        QCOMPARE(f.row().since.value(), at(3));
    }

    void deletedIncidentCanBeImportedAgain_data()
    {
        QTest::addColumn<bool>("byUndo");
        QTest::newRow("deleted") << false;
        QTest::newRow("import undone") << true;
    }
    void deletedIncidentCanBeImportedAgain()
    {
        QFETCH(const bool, byUndo);
        Fixture source;
        source.mark(ServiceState::Degraded, at(1));
        const Service service = source.desk.records().services.first();
        Fixture target;
        const Service before = target.desk.records().services.first();
        Service renamed = before;
        renamed.name = QStringLiteral("Talk");
        renamed.aliases = {service.name};
        QVERIFY(target.desk.commit(ChangeSet{Verb::EditService, {}, {}, {}, difference(before, renamed)}));
        const IncomingIncident incoming{{service}, source.record()};
        QVERIFY(target.desk.commit(adoptIncident(target.desk.records(), incoming)));
        const IncidentRecord first = target.desk.records().incidents.value(source.incident);
        QCOMPARE(target.desk.records().services.size(), 1); // found by its alias
        QCOMPARE(adoptIncident(target.desk.records(), incoming).error().code, Error::Code::AlreadyExists);
        QVERIFY(byUndo ? target.desk.undo()
                       : target.desk.commit(deleteIncident(target.desk.records(), source.incident)));
        QVERIFY(!findIncident(target.desk.records(), source.incident));
        QVERIFY(target.desk.commit(adoptIncident(target.desk.records(), incoming)));
        QCOMPARE(target.desk.records().incidents.value(source.incident), first);
    }

    void maintenanceHasItsOwnSteps()
    {
        IncidentRecord record = chain({0, 0}, at(1));
        record.incident.kind = IncidentKind::Maintenance;
        record.entries.first().milestone = Milestone::Identified;
        record.entries.last().milestone = Milestone::Resolved;
        QCOMPARE(phaseTimes(record).keys(), (QList{Phase::InProgress, Phase::Completed}));
    }

    void relapseCountsForThePresentPhase_data()
    {
        QTest::addColumn<bool>("hasEnded");
        QTest::newRow("still going on") << false;
        QTest::newRow("resolved since") << true;
    }
    void relapseCountsForThePresentPhase()
    {
        QFETCH(const bool, hasEnded);
        IncidentRecord record = chain({0, 0, 0}, at(1));
        record.incident.phase = hasEnded ? Phase::Resolved : Phase::Investigating;
        auto entry = record.entries.begin();
        entry->milestone = Milestone::Detected;
        (++entry)->milestone = Milestone::Relapsed;
        entry->time = at(2);
        (++entry)->milestone = hasEnded ? Milestone::Resolved : Milestone::None;
        entry->time = at(3);
        QCOMPARE(phaseTimes(record).value(Phase::Investigating), hasEnded ? at(1) : at(2));
        QCOMPARE(phaseTimes(record).contains(Phase::Resolved), hasEnded);
    }

    void whatArrivedBeforeABrokenOperationIsSaved()
    {
        Fixture sender;
        QList<journal::Operation> operations = sender.operations();
        operations.last().hash[0] = char(operations.last().hash[0] ^ 1);
        Fixture receiver;
        const auto before = receiver.writer.written.size();
        int announced = 0;
        connect(&receiver.desk, &Desk::changed, this, [&] { ++announced; });
        const auto received = receiver.desk.receive(operations);
        QCOMPARE(received.error().code, Error::Code::DamagedProfile);
        QCOMPARE(received.error().detail, operations.last().id.text());
        QCOMPARE(receiver.writer.written.size(), before + 1);
        QCOMPARE(receiver.writer.written.last().operations, operations.mid(0, operations.size() - 1));
        QCOMPARE(announced, 1);
    }

    void thingsCreatedTwiceConverge()
    {
        Fixture one;
        Fixture other;
        QVERIFY(other.desk.receive(one.operations()));
        Involvement facts;
        facts.incident = one.incident;
        facts.service = one.chat;
        facts.id = involvementId(one.incident, one.chat);
        facts.watched = true;
        QVERIFY(one.desk.commit(ChangeSet{Verb::WatchService, {}, {}, one.incident, {creationOf(facts)}}));
        facts.watched = false;
        facts.dataImpact = DataImpact::Delayed;
        QVERIFY(other.desk.commit(ChangeSet{Verb::WatchService, {}, {}, one.incident, {creationOf(facts)}}));
        const QList<journal::Operation> mine = one.operations();
        QVERIFY(one.desk.receive(other.operations()));
        QVERIFY(other.desk.receive(mine));
        QCOMPARE(one.record(), other.desk.records().incidents.value(one.incident));
        QVERIFY(one.record().involvements.first().watched);
        QCOMPARE(one.record().involvements.first().dataImpact, DataImpact::Delayed);
    }

};

QTEST_GUILESS_MAIN(CoreTest)
#include "tst_core.moc"
