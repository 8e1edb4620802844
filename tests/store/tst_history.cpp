// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history.h"

#include "tests/testkit/profiles.h"
#include "tests/testkit/randomedits.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

class TestHistory : public QObject {
    Q_OBJECT
private slots:
    void everyMomentIsFoundAgain();
    void nothingWasKnownBefore();
    void aClockPutBackBreaksNoChain();
    void noProfileIsSaid();
    void ofOneThingItIsWhole();
};

void TestHistory::everyMomentIsFoundAgain()
{
    TempProfile profile;
    RandomEdits edits(7);
    QList<std::pair<Instant, journal::State>> moments;
    for (int step = 0; step < 120; ++step) {
        profile.clock().advance(Milliseconds(1 + step % 7));
        edits.one(profile.desk());
        moments << std::pair(profile.clock().now(), profile.desk().state());
    }
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(20)));
    const IncidentId incident = moments.last().second.records.incidents.firstKey();
    for (const auto& [at, state] : std::as_const(moments)) { // while the profile is open
        const auto known = store::stateAsKnownAt(profile.folder(), incident, at);
        QVERIFY(known);
        QCOMPARE(known->records.services, state.records.services);
        QCOMPARE(known->records.incidents.value(incident), state.records.incidents.value(incident));
        for (auto cell = state.heads.begin(); cell != state.heads.end(); ++cell)
            QVERIFY(cell.key().entity.scope != incident || known->heads.value(cell.key()) == *cell);
    }
}

void TestHistory::nothingWasKnownBefore()
{
    TempProfile profile;
    const Instant before = profile.clock().now();
    profile.clock().advance(Milliseconds(1));
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    QVERIFY(profile.close());
    const auto known = store::stateAsKnownAt(profile.folder(), incident, before);
    QVERIFY(known);
    QVERIFY(known->records.incidents.isEmpty());
    const auto later = store::stateAsKnownAt(profile.folder(), incident, before + Milliseconds(1));
    QCOMPARE(later->records.incidents.keys(), QList{incident});
}

void TestHistory::aClockPutBackBreaksNoChain()
{
    TempProfile profile;
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    const Instant begin = profile.clock().now();
    const journal::State first = profile.desk().state();
    profile.clock().advance(std::chrono::hours(2));
    withEntry(profile.desk(), incident, QStringLiteral("written by a fast clock"));
    profile.clock().set(begin + std::chrono::hours(1));
    withEntry(profile.desk(), incident, QStringLiteral("written after it was put right"));
    const journal::State all = profile.desk().state();
    QVERIFY(profile.close());
    const auto knownAt = [&](std::chrono::hours after) {
        return store::stateAsKnownAt(profile.folder(), incident, begin + after)->records;
    };
    QCOMPARE(knownAt(std::chrono::hours(1)), first.records); // never the second without the first
    QCOMPARE(knownAt(std::chrono::hours(2)), all.records);
}

void TestHistory::noProfileIsSaid()
{
    QTemporaryDir folder;
    QCOMPARE(store::stateAsKnownAt(folder.path(), {}, {}).error().code, Error::Code::NotFound);
}

void TestHistory::ofOneThingItIsWhole()
{
    TempProfile profile;
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    const EntryId wanted = withEntry(profile.desk(), incident, QStringLiteral("kurz"));
    withEntry(profile.desk(), incident, QStringLiteral("ein anderer"));
    TimelineEntry entry = findIncident(profile.desk().records(), incident)->entries[wanted];
    entry.text = QStringLiteral("lang ").repeated(40'000); // stands in parts
    QVERIFY(profile.desk().commit(editEntry(profile.desk().records(), entry)));
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(20)));
    const auto history = store::historyOf(profile.folder(), refOf(entry));
    QVERIFY(history);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->first().kind, journal::OpKind::Create);
    QCOMPARE(history->last().value.toString(), entry.text);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
