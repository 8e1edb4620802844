// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board.h"

#include <QtTest>
#include <random>
#include <rapidcheck.h>

using namespace lagebild;

namespace {

using enum ServiceState;

const Instant base {std::chrono::hours(430'000)};
const ServiceId chat {QUuid(1, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)};
const ServiceId news {QUuid(1, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2)};

Instant minute(int minutes)
{
    return base + std::chrono::minutes(minutes);
}

EventTime at(int minutes)
{
    return atMinute(minute(minutes), "Europe/Berlin");
}

IncidentRecord anIncident()
{
    IncidentRecord record;
    record.incident.id = {QUuid(9, 9, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9)};
    record.incident.started = at(0);
    return record;
}

StateClaim& claim(IncidentRecord& record, ServiceState state, const EventTime& time, ServiceId service = chat)
{
    StateClaim made;
    made.id = {QUuid(uint(record.claims.size()) + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)};
    made.incident = record.incident.id;
    made.service = service;
    made.state = state;
    made.time = time;
    return *record.claims.insert(made.id, made);
}

/// Reads the only row of the board.
BoardRow rowOf(const IncidentRecord& record, int nowMinute = 600)
{
    const QList<BoardRow> rows = boardOf(record, minute(nowMinute));
    return rows.size() == 1 ? rows.first() : BoardRow{};
}

struct Said {
    ServiceState state;
    int minute = -1; ///< -1: of unknown time
    qint64 recorded = 0;
    bool retracted = false;
};

IncidentRecord told(const QList<Said>& claims)
{
    IncidentRecord record = anIncident();
    for (const Said& said : claims) {
        StateClaim& made = claim(record, said.state, said.minute < 0 ? unknownTime() : at(said.minute));
        made.recorded = said.recorded;
        made.deleted = said.retracted;
    }
    return record;
}

} // namespace

class TestBoard : public QObject {
    Q_OBJECT
private slots:
    void whatIsClaimedForLaterDoesNotCountYet()
    {
        const IncidentRecord record = told({{Operational, 0}, {MajorOutage, 60}});
        QCOMPARE(rowOf(record, 30).state, Operational);
        QCOMPARE(rowOf(record, 30).group, BoardGroup::StillWorking);
        QCOMPARE(rowOf(record, 56).state, MajorOutage); // the clock of another laptop may be ahead
        QCOMPARE(rowOf(record, 60).state, MajorOutage);
        QCOMPARE(rowOf(told({{UnderMaintenance, 60}}), 30).group, BoardGroup::Unknown); // there, but nothing is known
    }

    void claimsFoldByEventTime_data()
    {
        QTest::addColumn<QList<Said>>("claims");
        QTest::addColumn<ServiceState>("state");
        QTest::addColumn<ServiceState>("worst");
        QTest::addColumn<BoardGroup>("group");
        QTest::addColumn<int>("since");
        const auto row = [](const char* name, const QList<Said>& claims, ServiceState state, ServiceState worst,
                             BoardGroup group, int since) {
            QTest::newRow(name) << claims << state << worst << group << since;
        };
        constexpr auto affected = BoardGroup::Affected, works = BoardGroup::StillWorking, unsure = BoardGroup::Unknown;
        row("one claim", {{MajorOutage, 5}}, MajorOutage, MajorOutage, affected, 5);
        row("claimed working", {{Operational, 5}}, Operational, Operational, works, 5);
        row("claimed unknown", {{Unknown, 5}}, Unknown, Unknown, unsure, 5);
        row("restored", {{MajorOutage, 5}, {Operational, 9}}, Operational, MajorOutage, affected, 9);
        row("a backdated mark changes the past only", {{Degraded, 9}, {MajorOutage, 5}}, Degraded, MajorOutage, affected, 9);
        row("a backdated mark of the same state moves since", {{Degraded, 9}, {Degraded, 5}}, Degraded, Degraded, affected, 5);
        row("a confirmation keeps since", {{Degraded, 5}, {Degraded, 9}}, Degraded, Degraded, affected, 5);
        row("retracted counts nowhere", {{Operational, 5}, {MajorOutage, 9, 0, true}}, Operational, Operational, works, 5);
        row("unknown time counts for the worst", {{Operational, 5}, {MajorOutage}}, Operational, MajorOutage, affected, 5);
        row("unknown time alone has no state now", {{PartialOutage}}, Unknown, PartialOutage, affected, -1);
        row("maintenance is affected", {{UnderMaintenance, 5}}, UnderMaintenance, UnderMaintenance, affected, 5);
        row("degraded is worse than maintenance", {{UnderMaintenance, 5}, {Degraded, 6}}, Degraded, Degraded, affected, 6);
        row("no longer known", {{Operational, 5}, {Unknown, 9}}, Unknown, Operational, works, 9);
        row("the one who had seen the other wins", {{MajorOutage, 5, 1}, {Operational, 5, 2}}, Operational, MajorOutage, affected, 5);
        row("and the other way round", {{MajorOutage, 5, 2}, {Operational, 5, 1}}, MajorOutage, MajorOutage, affected, 5);
        row("concurrent: the worse", {{MajorOutage, 5, 3}, {Operational, 5, 3}}, MajorOutage, MajorOutage, affected, 5);
        row("concurrent: the worse, later id", {{Operational, 5, 3}, {Degraded, 5, 3}}, Degraded, Degraded, affected, 5);
        row("concurrent: unknown is no worse", {{Operational, 5, 3}, {Unknown, 5, 3}}, Operational, Operational, works, 5);
    }
    void claimsFoldByEventTime()
    {
        QFETCH(QList<Said>, claims);
        QFETCH(int, since);
        const BoardRow row = rowOf(told(claims));
        QTEST(row.state, "state");
        QTEST(row.worst, "worst");
        QTEST(row.group, "group");
        QCOMPARE(row.since, since < 0 ? std::nullopt : std::optional(at(since)));
    }

    void theOrderOfClaimingDoesNotMatter()
    {
        QVERIFY(rc::check("any order", [] {
            const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6 * 4 * 3));
            QList<Said> claims;
            for (const int n : numbers)
                claims << Said{ServiceState(n % 6), n / 6 % 4 - 1, n / 24};
            const BoardRow row = rowOf(told(claims));
            std::shuffle(claims.begin(), claims.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
            RC_ASSERT(rowOf(told(claims)) == row);
        }));
    }

    void aClaimStandsBehindItsAnchor()
    {
        IncidentRecord record = anIncident();
        TimelineEntry entry;
        entry.id = EntryId::fresh();
        entry.time = at(20);
        record.entries.insert(entry.id, entry);
        claim(record, MajorOutage, at(10));
        claim(record, Operational, unknownTime(entry.id));
        QCOMPARE(rowOf(record).state, Operational);
        QCOMPARE(spansOf(record, minute(60)).value(chat).last(), (StateSpan{minute(20), minute(60), Operational}));
        claim(record, Degraded, at(30));
        QCOMPARE(rowOf(record).state, Degraded);
        record.entries[entry.id].time = unknownTime(entry.id); // a circle: as good as unknown
        QCOMPARE(spansOf(record, minute(60)).value(chat).size(), 2);
    }

    void percentIsThatOfThePresentClaim()
    {
        IncidentRecord record = anIncident();
        const Percent more {70, Bound::MoreThan, Counts::Working, {}};
        claim(record, Degraded, at(10)).percent = more;
        QCOMPARE(rowOf(record).percent, std::optional(more));
        claim(record, Degraded, at(5)).percent = Percent{50, {}, {}, {}};
        QCOMPARE(rowOf(record).percent, std::optional(more));
        claim(record, Operational, at(20));
        QCOMPARE(rowOf(record).percent, std::nullopt);
    }

    void watchedServicesAreShown()
    {
        IncidentRecord record = anIncident();
        Involvement facts;
        facts.id = involvementId(record.incident.id, chat);
        facts.service = chat;
        facts.watched = true;
        facts.dataImpact = DataImpact::Delayed;
        record.involvements.insert(facts.id, facts);
        QCOMPARE(rowOf(record).group, BoardGroup::Unknown);
        QVERIFY(rowOf(record).watched);
        QCOMPARE(rowOf(record).dataImpact, DataImpact::Delayed);
        record.involvements[facts.id].deleted = true;
        QVERIFY(boardOf(record, minute(0)).isEmpty());
        claim(record, MajorOutage, at(5));
        QVERIFY(!rowOf(record).watched);
        QCOMPARE(rowOf(record).dataImpact, DataImpact::Unknown);
        claim(record, Operational, at(6));
        QVERIFY(rowOf(record).watched);
    }

    void checksGoStale_data()
    {
        QTest::addColumn<int>("now");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<bool>("isStale");
        QTest::newRow("just checked") << 10 << Phase::Investigating << false;
        QTest::newRow("an hour is fine") << 70 << Phase::Investigating << false;
        QTest::newRow("more is stale") << 71 << Phase::Investigating << true;
        QTest::newRow("not after the end") << 500 << Phase::Resolved << false;
        QTest::newRow("nor after maintenance") << 500 << Phase::Completed << false;
    }
    void checksGoStale()
    {
        QFETCH(int, now);
        QFETCH(Phase, phase);
        IncidentRecord record = anIncident();
        record.incident.phase = phase;
        claim(record, Operational, at(0)).verified = at(10);
        QTEST(rowOf(record, now).isStale, "isStale");
        QCOMPARE(rowOf(record, now).verified, std::optional(at(10)));
    }

    void oldChecksAreStaleAtTheEndOfAllTime() // what documents ask for that show every claim
    {
        IncidentRecord record = anIncident();
        const EventTime old = atMinute(toInstant(QDateTime(QDate(226, 3, 13), QTime(0, 5), Qt::UTC)), "UTC"); // a typed year
        claim(record, Operational, old).verified = old;
        QVERIFY(boardOf(record, Instant::max()).first().isStale);
    }

    void rowsStandByGroupThenByFirstClaim()
    {
        const ServiceId jobs = ServiceId::fresh(), card = ServiceId::fresh();
        IncidentRecord record = anIncident();
        claim(record, Operational, at(1), jobs);
        claim(record, MajorOutage, at(9), chat);
        claim(record, Unknown, at(0), card);
        claim(record, MajorOutage, at(3), news);
        QList<ServiceId> order;
        for (const BoardRow& row : boardOf(record, minute(60)))
            order << row.service;
        QCOMPARE(order, (QList{news, chat, jobs, card}));
    }

    void spansReachToTheEnd()
    {
        IncidentRecord record = told({{MajorOutage, 10}, {MajorOutage, 15}, {Operational, 20}, {Degraded, 40}, {Unknown}});
        const QList open{StateSpan{minute(10), minute(20), MajorOutage}, StateSpan{minute(20), minute(40), Operational},
            StateSpan{minute(40), minute(60), Degraded}};
        QCOMPARE(spansOf(record, minute(60)).value(chat), open);
        QVERIFY(spansOf(record, minute(60)).value(news).isEmpty());
        record.incident.ended = at(30);
        const QList cut{open[0], StateSpan{minute(20), minute(30), Operational}};
        QCOMPARE(spansOf(record, minute(60)).value(chat), cut);
        record.incident.ended = at(10);
        QVERIFY(spansOf(record, minute(60)).value(chat).isEmpty());
    }

    void spansAreNeverEmpty()
    {
        const QList one{StateSpan{minute(5), minute(60), Operational}};
        QCOMPARE(spansOf(told({{MajorOutage, 5, 1}, {Operational, 5, 2}}), minute(60)).value(chat), one);
        QCOMPARE(spansOf(told({{Operational, 5, 1}, {MajorOutage, 9, 2}, {Operational, 9, 3}}), minute(60)).value(chat), one);
    }

    void overallIsTheWorstOfOpenIncidents()
    {
        Records records;
        IncidentRecord first = told({{MajorOutage, 5}}), second = told({{Degraded, 7}});
        second.incident.id = IncidentId::fresh();
        records.incidents = {{first.incident.id, first}, {second.incident.id, second}};
        QCOMPARE(overallState(records, chat, minute(60)), MajorOutage);
        records.incidents[first.incident.id].incident.phase = Phase::Resolved;
        QCOMPARE(overallState(records, chat, minute(60)), Degraded);
        records.incidents[second.incident.id].incident.deleted = true;
        QCOMPARE(overallState(records, chat, minute(60)), Unknown);
    }
};

QTEST_GUILESS_MAIN(TestBoard)
#include "tst_board.moc"
