// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

#include <QTest>
#include <rapidcheck.h>

using namespace lagebild;
using namespace lagebild::testkit;
using journal::Operation;
using journal::State;

class TestFold : public QObject {
    Q_OBJECT
private slots:
    void anyOrderAndDuplicatesGiveTheSame();
    void concurrentValuesStayUntilDecided();
    void onlyWhatHasNotArrivedIsRemembered();
    void concurrentTextsAreMerged_data();
    void concurrentTextsAreMerged();
    void textsConflictWhereTheyOverlap();
    void aTextThatWasNeverEditedHasNoRevisions();
    void whatWasChangedUnseenIsNotDeleted_data();
    void whatWasChangedUnseenIsNotDeleted();
    void whereSomebodyWritesIsNotDeleted();
};

namespace {

struct Team {
    FakeClock clock;
    std::vector<std::unique_ptr<FakeWriter>> writers;
    std::vector<std::unique_ptr<Desk>> desks;

    explicit Team(int size)
    {
        for (int i = 0; i < size; ++i) {
            writers.push_back(std::make_unique<FakeWriter>());
            desks.push_back(std::make_unique<Desk>(State(), aSession, writers.back().get(), clock));
        }
    }

    void exchange(size_t from, size_t to)
    {
        for (const Operation& operation : said(from))
            (void)desks[to]->receive({operation});
    }

    QList<Operation> said(size_t desk) const
    {
        QList<Operation> operations;
        for (const Batch& batch : writers[desk]->written)
            operations << batch.operations;
        return operations;
    }
};

/// Two who know the same entry of three lines.
struct TextTeam : Team {
    IncidentId id {};
    EntryId entry {};

    TextTeam() : Team(2)
    {
        id = declared(*desks[0], QStringLiteral("Netz"));
        entry = withEntry(*desks[0], id, QStringLiteral("a\nb\nc"));
        exchange(0, 1);
    }
    TimelineEntry entryAt(size_t desk) const { return findIncident(desks[desk]->records(), id)->entries.value(entry); }
    journal::Cell cell() const { return {refOf(entryAt(0)), QStringLiteral("text")}; }
    bool write(size_t desk, const QString& text) const
    {
        TimelineEntry changed = entryAt(desk);
        changed.text = text;
        return desks[desk]->commit(editEntry(desks[desk]->records(), changed)).has_value();
    }
};

/// A line more, a line less, or a line in other words.
QString reworded(const QString& text, int what)
{
    QStringList lines = text.split(u'\n');
    const QString line = QStringLiteral("Zeile %1.").arg(what);
    const qsizetype place = what / 3 % lines.size();
    switch (what % 3) {
    case 0: lines.insert(place, line); break;
    case 1: lines[place] = line; break;
    default: lines.removeAt(place); break;
    }
    return lines.join(u'\n');
}

/// A step of one person: severity, phase, the text of an entry, deleting and bringing back, a mark.
void edit(Desk& desk, IncidentId id, int what)
{
    const IncidentRecord* record = findIncident(desk.records(), id);
    if (!record || record->entries.isEmpty() || desk.records().services.isEmpty())
        return;
    Incident incident = record->incident;
    TimelineEntry entry = record->entries.first();
    switch (what % 6) {
    case 0: incident.severity = 1 + what / 6 % 5; break;
    case 1: incident.phase = phasesOf(IncidentKind::Outage)[what / 6 % 4]; break;
    case 2: entry.text = reworded(entry.text, what / 6); break;
    case 3: (void)desk.commit(deleteEntry(desk.records(), id, entry.id)); return;
    case 4: (void)(what / 6 % 7 == 0 ? desk.commit(deleteIncident(desk.records(), id)) : desk.undo()); return;
    default: {
        const Mark mark{desk.records().services.firstKey(), ServiceState(what / 6 % 5), {}, unknownTime()};
        (void)desk.commit(markService(desk.records(), id, mark, {{QStringLiteral("en"), QStringLiteral("m")}}, desk.stamp()));
        return;
    }
    }
    if (!entry.deleted)
        (void)desk.commit(editEntry(desk.records(), entry));
    (void)desk.commit(editIncident(desk.records(), incident));
}

/// Everything said, in a random order that keeps each actor's own, some of it twice.
QList<Operation> shuffled(const QList<Operation>& operations)
{
    QMap<journal::Actor, QList<Operation>> byActor;
    for (const Operation& operation : operations)
        byActor[operation.id.actor] << operation;
    QList<Operation> order;
    while (!byActor.isEmpty()) {
        const auto actor = std::next(byActor.begin(), *rc::gen::inRange(0, int(byActor.size())));
        order << actor->takeFirst();
        if (*rc::gen::inRange(0, 4) == 0)
            order << order[*rc::gen::inRange(0, int(order.size()))];
        if (actor->isEmpty())
            byActor.erase(actor);
    }
    return order;
}

/// A cell whose heads were all replaced before they arrived is as good as none.
QHash<journal::Cell, QList<journal::Head>> standing(const State& state)
{
    auto heads = state.heads;
    heads.removeIf([](auto it) { return it.value().isEmpty(); });
    return heads;
}

} // namespace

void TestFold::anyOrderAndDuplicatesGiveTheSame()
{
    const bool holds = rc::check("any order gives the same", [] {
        Team team(3);
        withService(*team.desks[0], QStringLiteral("Portal"));
        const IncidentId id = declared(*team.desks[0], QStringLiteral("Netz"));
        team.exchange(0, 1);
        team.exchange(0, 2);
        for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 600))) {
            team.clock.advance(Milliseconds(step % 3));
            if (step % 5 == 0)
                team.exchange(size_t(step / 5 % 3), size_t(step / 15 % 3));
            else
                edit(*team.desks[size_t(step / 6 % 3)], id, step);
        }
        QHash<journal::OpId, Operation> unique;
        for (size_t i = 0; i < 3; ++i) {
            for (const Operation& operation : team.said(i))
                unique.insert(operation.id, operation);
        }
        QList<Operation> all = unique.values();
        std::sort(all.begin(), all.end(), [](auto& a, auto& b) { return a.clock != b.clock ? a.clock < b.clock : a.id < b.id; });
        State expected;
        State found;
        journal::Touched touched;
        for (const Operation& operation : std::as_const(all))
            fold(expected, operation, touched);
        for (const Operation& operation : shuffled(all))
            fold(found, operation, touched);
        RC_ASSERT(standing(found) == standing(expected));
        RC_ASSERT(found.records == expected.records);
        RC_ASSERT(found.split == expected.split);
        RC_ASSERT(found.revisions == expected.revisions);
        RC_ASSERT(found.chains == expected.chains);
        RC_ASSERT(found.writers == expected.writers && found.writers.size() > 0);
        RC_ASSERT(found.clock == expected.clock);
    });
    QVERIFY(holds);
}

void TestFold::concurrentValuesStayUntilDecided()
{
    Team team(2);
    const IncidentId id = declared(*team.desks[0], QStringLiteral("Netz"));
    team.exchange(0, 1);
    for (size_t i = 0; i < 2; ++i) {
        Incident incident = findIncident(team.desks[i]->records(), id)->incident;
        incident.severity = i == 0 ? 4 : 3;
        QVERIFY(team.desks[i]->commit(editIncident(team.desks[i]->records(), incident)));
    }
    team.exchange(0, 1);
    team.exchange(1, 0);
    for (const auto& desk : team.desks) {
        QCOMPARE(conflicts(desk->state()).size(), 1);
        QCOMPARE(findIncident(desk->records(), id)->incident.severity, 3); // the safe one leads
    }
    Incident incident = findIncident(team.desks[0]->records(), id)->incident;
    incident.severity = 5;
    QVERIFY(team.desks[0]->commit(editIncident(team.desks[0]->records(), incident)));
    team.exchange(0, 1);
    for (const auto& desk : team.desks) {
        QVERIFY(conflicts(desk->state()).isEmpty());
        QCOMPARE(findIncident(desk->records(), id)->incident.severity, 5);
    }
}

void TestFold::onlyWhatHasNotArrivedIsRemembered()
{
    Team team(3);
    const IncidentId id = declared(*team.desks[0], QStringLiteral("Netz"));
    const auto setSeverity = [&](size_t laptop, int severity) {
        Incident incident = findIncident(team.desks[laptop]->records(), id)->incident;
        incident.severity = severity;
        return team.desks[laptop]->commit(editIncident(team.desks[laptop]->records(), incident)).has_value();
    };
    QVERIFY(setSeverity(0, 5));
    team.exchange(0, 1);
    team.exchange(0, 2);
    QVERIFY(setSeverity(1, 4) && setSeverity(2, 3)); // both replace what the first has said
    team.exchange(1, 0);
    team.exchange(2, 0);
    QVERIFY(team.desks[0]->state().superseded.isEmpty());
    State other; // where the one that they replace arrives last
    journal::Touched touched;
    for (const size_t laptop : {size_t(2), size_t(1), size_t(0)}) {
        for (const Batch& batch : std::as_const(team.writers[laptop]->written)) {
            for (const Operation& operation : batch.operations) {
                if (batch.source == Batch::Source::Here)
                    journal::fold(other, operation, touched);
            }
        }
    }
    QVERIFY(other.superseded.isEmpty());
    QCOMPARE(other.heads, team.desks[0]->state().heads);
}

void TestFold::concurrentTextsAreMerged_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char* first, const char* second, const char* shown) {
        QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(second) << QString::fromLatin1(shown);
    };
    row("two lines", "a\nBB\nc", "a\nb\nc\nd", "a\nBB\nc\nd");
    row("one line gone", "b\nc", "a\nb\nCC", "b\nCC");
    row("the same", "a\nX\nc", "a\nX\nc", "a\nX\nc");
}

void TestFold::concurrentTextsAreMerged()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, shown);
    TextTeam team;
    QVERIFY(team.write(0, first) && team.write(1, second));
    team.exchange(0, 1);
    team.exchange(1, 0);
    for (const size_t desk : {size_t(0), size_t(1)}) {
        QCOMPARE(team.entryAt(desk).text, shown);
        QVERIFY(conflicts(team.desks[desk]->state()).isEmpty());
    }
    State revisionsFirst; // the creation arrives last
    journal::Touched touched;
    for (const size_t desk : {size_t(1), size_t(0)}) {
        for (const Batch& batch : std::as_const(team.writers[desk]->written)) {
            for (const Operation& operation : batch.operations) {
                if (batch.source == Batch::Source::Here)
                    journal::fold(revisionsFirst, operation, touched);
            }
        }
    }
    QCOMPARE(revisionsFirst.records, team.desks[0]->records());
    QCOMPARE(revisionsFirst.revisions, team.desks[0]->state().revisions);
    QVERIFY(team.write(0, shown + QStringLiteral("\nz"))); // has seen both
    team.exchange(0, 1);
    QCOMPARE(team.entryAt(1).text, shown + QStringLiteral("\nz"));
    QCOMPARE(team.desks[1]->state().heads.value(team.cell()).size(), 1);
    QVERIFY(team.desks[1]->state().split.isEmpty());
    QCOMPARE(team.writers[0]->written.last().operations.last().kind, journal::OpKind::Revise);
}

void TestFold::textsConflictWhereTheyOverlap()
{
    TextTeam team;
    QVERIFY(team.write(0, QStringLiteral("a\nB1\nc")) && team.write(1, QStringLiteral("a\nB2\nc\nd")));
    team.exchange(0, 1);
    team.exchange(1, 0);
    for (const auto& desk : team.desks)
        QCOMPARE(conflicts(desk->state()), QList<journal::Cell>{team.cell()});
    QCOMPARE(team.entryAt(0).text, team.entryAt(1).text);
    QVERIFY(team.write(1, QStringLiteral("a\nB\nc\nd"))); // neither: one of them may be what is shown already
    const Operation& decision = team.writers[1]->written.last().operations.last();
    QCOMPARE(decision.kind, journal::OpKind::Resolve);
    QCOMPARE(decision.parents.size(), 2);
    team.exchange(1, 0);
    for (const size_t desk : {size_t(0), size_t(1)}) {
        QVERIFY(conflicts(team.desks[desk]->state()).isEmpty());
        QCOMPARE(team.entryAt(desk).text, QStringLiteral("a\nB\nc\nd"));
    }
}

void TestFold::aTextThatWasNeverEditedHasNoRevisions()
{
    Team team(1);
    const IncidentId id = declared(*team.desks[0], QStringLiteral("Netz"));
    withEntry(*team.desks[0], id, QStringLiteral("a"));
    QVERIFY(team.desks[0]->state().revisions.isEmpty());
}

void TestFold::whatWasChangedUnseenIsNotDeleted_data()
{
    QTest::addColumn<bool>("isSeen"); ///< the change, by who deletes
    QTest::addColumn<bool>("isDeletedTwice"); ///< by the other, too, who knows both
    QTest::addColumn<bool>("isDeleted");
    QTest::newRow("a change meanwhile") << false << false << false;
    QTest::newRow("a change before") << true << false << true;
    QTest::newRow("and deleted all the same") << false << true << true;
}

void TestFold::whatWasChangedUnseenIsNotDeleted()
{
    QFETCH(bool, isSeen);
    QFETCH(bool, isDeletedTwice);
    TextTeam team;
    const auto there = [&](size_t desk) { return team.desks[desk]->records().incidents[team.id].entries[team.entry]; };
    TimelineEntry changed = there(0);
    changed.visibility = Visibility::Public;
    QVERIFY(team.desks[0]->commit(editEntry(team.desks[0]->records(), changed)));
    if (isSeen)
        team.exchange(0, 1);
    QVERIFY(team.desks[1]->commit(deleteEntry(team.desks[1]->records(), team.id, team.entry)));
    QVERIFY(there(1).deleted);
    team.exchange(0, 1);
    if (isDeletedTwice)
        QVERIFY(team.desks[1]->commit(deleteEntry(team.desks[1]->records(), team.id, team.entry)));
    team.exchange(1, 0);
    for (const size_t desk : {0u, 1u})
        QTEST(there(desk).deleted, "isDeleted");
    QVERIFY(conflicts(team.desks[0]->state()).isEmpty());
    QCOMPARE(team.desks[0]->state().heads, team.desks[1]->state().heads);
}

void TestFold::whereSomebodyWritesIsNotDeleted()
{
    TextTeam team;
    const auto isDeleted = [&](size_t desk) { return team.desks[desk]->records().incidents[team.id].incident.deleted; };
    QVERIFY(team.desks[1]->commit(deleteIncident(team.desks[1]->records(), team.id)));
    QVERIFY(isDeleted(1));
    withEntry(*team.desks[0], team.id, QStringLiteral("Still slow"));
    team.exchange(0, 1);
    team.exchange(1, 0);
    QVERIFY(!isDeleted(0) && !isDeleted(1));
    const Batch& arrived = std::as_const(team.writers[1]->written).last();
    QVERIFY(std::any_of(arrived.entities.begin(), arrived.entities.end(),
        [](const Batch::EntityRow& row) { return row.entity.kind == EntityKind::Incident; })); // the profile knows it, too
    QVERIFY(team.desks[1]->commit(deleteIncident(team.desks[1]->records(), team.id)));
    team.exchange(1, 0);
    QVERIFY(isDeleted(0) && isDeleted(1));
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
