// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journalfile.h"
#include "app/store/rebuild.h"
#include "tests/testkit/profiles.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

namespace {

journal::ChainEnd endOf(const char* actor, qint64 seq)
{
    return {{QByteArray(actor), seq}, QByteArray(32, char('a' + seq))};
}

/// Everything that a ledger can hold.
Remote aRemote(IncidentId incident)
{
    Remote remote{1, QStringLiteral("https://status.example"), {}};
    remote.ledger.position = {QByteArray("epoch"), 42, QByteArray(32, 'c')};
    remote.ledger.echoed = {{"actorA", endOf("actorA", 3)}, {"actorB", endOf("actorB", 9)}};
    remote.ledger.refused = {{{"actorA", 4}, Refusal::Size}, {{"actorB", 11}, Refusal::Role}};
    remote.ledger.forked = {{"actorC", 7}};
    remote.ledger.shared = {incident, {}};
    return remote;
}

QList<journal::Operation> operationsIn(const TempProfile& profile, const QList<OpRange>& ranges, qsizetype most, qsizetype bytes = JournalReader::all)
{
    const auto reader = store::readJournalOf(profile.folder());
    return reader ? (*reader)->operations(ranges, most, bytes).value_or({}) : QList<journal::Operation>();
}

} // namespace

/// What a profile knows of the servers it syncs with, and what sync reads of the journal.
class TestRemotes : public QObject {
    Q_OBJECT
private slots:
    void ledgersComeBack();
    void onlyArrivedChainsAreWritten();
    void aLogReadAnewLeavesNothingOld();
    void rebuildKeepsThem();
    void operationsComeInTheOrderOfArrival();
    void chainsAndHashes();
};

void TestRemotes::ledgersComeBack()
{
    TempProfile profile;
    QVERIFY(profile.remotes().isEmpty());
    const Remote remote = aRemote(declared(profile.desk(), QStringLiteral("Login")));
    QVERIFY(profile.desk().receive({}, RemoteNote{remote, {}, true}));
    QVERIFY(profile.close());
    profile.open();
    QCOMPARE(profile.remotes(), QList<Remote>{remote});
}

void TestRemotes::onlyArrivedChainsAreWritten()
{
    TempProfile profile;
    Remote remote = aRemote({});
    QVERIFY(profile.desk().receive({}, RemoteNote{remote, {}, true}));
    remote.ledger.echoed = {{"actorA", endOf("actorA", 5)}, {"actorB", endOf("actorB", 12)}};
    remote.ledger.refused.clear();
    QVERIFY(profile.desk().receive({}, RemoteNote{remote, {{{"actorA", 5}, 43, {}}}, false}));
    QVERIFY(profile.close());
    profile.open();
    remote.ledger.echoed["actorB"] = endOf("actorB", 9); // nothing of it arrived
    QCOMPARE(profile.remotes(), QList<Remote>{remote});
}

void TestRemotes::aLogReadAnewLeavesNothingOld()
{
    TempProfile profile;
    Remote remote = aRemote({});
    QVERIFY(profile.desk().receive({}, RemoteNote{remote, {}, true}));
    remote.ledger.echoed.clear();
    remote.ledger.forked.clear();
    remote.ledger.position = {};
    QVERIFY(profile.desk().receive({}, RemoteNote{remote, {}, true}));
    QVERIFY(profile.close());
    profile.open();
    QCOMPARE(profile.remotes(), QList<Remote>{remote});
}

void TestRemotes::rebuildKeepsThem()
{
    TempProfile profile;
    const Remote remote = aRemote(declared(profile.desk(), QStringLiteral("Login")));
    QVERIFY(profile.desk().receive({}, RemoteNote{remote, {}, true}));
    QVERIFY(profile.close());
    const auto rebuilt = store::rebuildProfile(profile.folder());
    QVERIFY(rebuilt && rebuilt->isEmpty());
    profile.open();
    QCOMPARE(profile.remotes(), QList<Remote>{remote});
}

void TestRemotes::operationsComeInTheOrderOfArrival()
{
    TempProfile profile;
    doEverything(profile.desk());
    QVERIFY(profile.close());
    const auto reader = store::readJournalOf(profile.folder());
    QVERIFY(reader);
    const auto chains = (*reader)->chains();
    QVERIFY(chains && chains->size() >= 2);
    QList<OpRange> all;
    qint64 count = 0;
    for (const HeldChain& chain : *chains) {
        all.prepend({chain.actor, 1, chain.seq});
        count += chain.seq;
    }
    const auto operations = operationsIn(profile, all, 1'000'000);
    QCOMPARE(operations.size(), count);
    QVERIFY(std::is_sorted(operations.begin(), operations.end(), // one session: the clock is the order
        [](const auto& a, const auto& b) { return a.clock < b.clock; }));
    QCOMPARE(operationsIn(profile, all, 3), operations.first(3));
    QCOMPARE(operationsIn(profile, all, 3, 1), operations.first(1));
    const qsizetype bytes = journal::canonicalJson(operations[0].value).size() + journal::canonicalJson(operations[1].value).size();
    QCOMPARE(operationsIn(profile, all, 1'000'000, bytes), operations.first(2));
    const HeldChain longest = *std::max_element(chains->begin(), chains->end(), [](auto& a, auto& b) { return a.seq < b.seq; });
    const auto part = operationsIn(profile, {{longest.actor, 2, 4}}, 100);
    QCOMPARE(part.size(), 3);
    QCOMPARE(part.first().id, (journal::OpId{longest.actor, 2}));
    QVERIFY(operationsIn(profile, {}, 100).isEmpty());
    QVERIFY(operationsIn(profile, {{QByteArray("nobody"), 1, 9}}, 100).isEmpty());
}

void TestRemotes::chainsAndHashes()
{
    TempProfile profile;
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Login"));
    withEntry(profile.desk(), incident, QStringLiteral("Nobody can log in"));
    const auto state = profile.desk().state();
    QVERIFY(profile.close());
    const auto reader = store::readJournalOf(profile.folder());
    const auto chains = (*reader)->chains();
    QVERIFY(chains);
    QCOMPARE(chains->size(), state.chains.size());
    for (const HeldChain& chain : *chains) {
        const journal::ChainEnd end = state.chains.value(chain.actor);
        QCOMPARE(chain.seq, end.op.seq);
        QCOMPARE((*reader)->hashOf(end.op), end.hash);
        QVERIFY((*reader)->hashOf({chain.actor, chain.seq + 1}).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestRemotes)
#include "tst_remotes.moc"
