// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/redaction.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"
#include "tests/testkit/randomedits.h"
#include "tests/testkit/statebytes.h"

#include <QTest>
#include <random>

using namespace lagebild;
using namespace lagebild::testkit;
using journal::Operation;

/// Folds the same operations in random orders, some of them again and again, and compares every byte of the result. What
/// rapidcheck asks of small cases (tst_fold) is asked here a million times: LAGEBILD_PERMUTATIONS.
class TestPermutations : public QObject {
    Q_OBJECT
private slots:
    void allGiveTheSameBytes();
};

namespace {

using Random = std::mt19937_64;

size_t below(Random& random, size_t limit)
{
    return size_t(random() % limit);
}

/// What `laptops` have written that heard of each other only now and then: about `steps` operations in several sessions.
struct Story {
    FakeClock clock;
    QMap<journal::Actor, QList<Operation>> chains {}; ///< each in its order
    QSet<journal::OpId> redacted {};
    qsizetype size = 0;
};

struct Laptop {
    journal::State state {};
    journal::Session session {};
    std::unique_ptr<FakeWriter> writer = std::make_unique<FakeWriter>();
    std::unique_ptr<Desk> desk {};
};

void begin(Laptop& laptop, const Clock& clock)
{
    if (laptop.desk)
        laptop.state = laptop.desk->state();
    laptop.desk = std::make_unique<Desk>(laptop.state, laptop.session, laptop.writer.get(), clock);
}

void hear(Laptop& laptop, const Laptop& other)
{
    for (const Batch& batch : std::as_const(other.writer->written))
        (void)laptop.desk->receive(batch.operations);
}

void collect(Story& story, const Laptop& laptop)
{
    for (const Batch& batch : std::as_const(laptop.writer->written)) {
        for (const Operation& operation : batch.operations) {
            QList<Operation>& chain = story.chains[operation.id.actor];
            if (chain.size() >= operation.id.seq)
                continue;
            chain << operation;
            ++story.size;
            if (const auto redaction = journal::redactionIn(operation))
                story.redacted.insert(redaction->target);
        }
    }
}

/// Takes away what the laptop has of an entry.
void redact(Laptop& laptop, const TimelineEntry& entry)
{
    QList<Operation> seen;
    for (const Batch& batch : std::as_const(laptop.writer->written))
        seen << batch.operations;
    (void)laptop.desk->commit(journal::redactEntry(laptop.desk->state(), refOf(entry), seen));
}

/// Steps as people make them, and those that collide: the same fields of the same things on every laptop.
void step(Laptop& laptop, RandomEdits& edits, Random& random)
{
    Desk& desk = *laptop.desk;
    const Records& records = desk.records();
    if (records.incidents.isEmpty() || below(random, 2) == 0)
        return edits.one(desk);
    const IncidentRecord& record = records.incidents.first();
    Incident incident = record.incident;
    if (incident.deleted || record.entries.isEmpty() || record.entries.first().deleted)
        return edits.one(desk);
    TimelineEntry entry = record.entries.first();
    switch (below(random, 5)) {
    case 0: incident.severity = 1 + int(below(random, 5)); break;
    case 1: incident.phase = phasesOf(IncidentKind::Outage)[qsizetype(below(random, 4))]; break;
    case 2: entry.text = QStringLiteral("Zeile %1.").arg(below(random, 9)); break;
    case 3: return redact(laptop, entry);
    default: (void)desk.commit(deleteEntry(records, incident.id, entry.id)); return;
    }
    (void)desk.commit(editEntry(records, entry));
    (void)desk.commit(editIncident(desk.records(), incident));
}

Story storyOf(quint64 seed)
{
    Story story;
    Random random(seed);
    RandomEdits edits(seed);
    std::array<Laptop, 3> laptops;
    for (Laptop& laptop : laptops) {
        laptop.session = aSession;
        begin(laptop, story.clock);
    }
    declared(*laptops[0].desk, QStringLiteral("Netz"));
    withEntry(*laptops[0].desk, laptops[0].desk->records().incidents.firstKey(), QStringLiteral("Anfang."));
    hear(laptops[1], laptops[0]);
    hear(laptops[2], laptops[0]);
    for (size_t i = 0; i < 24; ++i) {
        Laptop& laptop = laptops[below(random, 3)];
        story.clock.advance(Milliseconds(below(random, 3)));
        const size_t dice = below(random, 12);
        if (dice == 0)
            begin(laptop, story.clock);
        else if (dice == 1)
            hear(laptop, laptops[below(random, 3)]);
        else
            step(laptop, edits, random);
    }
    for (const Laptop& laptop : laptops)
        collect(story, laptop);
    return story;
}

/// One arrival of everything: any order that keeps each actor's own, some of it again, some redacted before it came.
journal::State arrival(const Story& story, Random& random)
{
    journal::State state;
    journal::Touched touched;
    std::vector<std::pair<const QList<Operation>*, qsizetype>> open;
    for (const QList<Operation>& chain : story.chains)
        open.emplace_back(&chain, 0);
    while (!open.empty()) {
        auto& [chain, next] = open[below(random, open.size())];
        if (next > 0 && below(random, 5) == 0)
            fold(state, (*chain)[qsizetype(below(random, size_t(next)))], touched); // again
        Operation operation = (*chain)[next];
        if (story.redacted.contains(operation.id) && below(random, 2) == 0)
            journal::takeValue(operation); // from where the value had gone already
        fold(state, operation, touched);
        if (++next == chain->size())
            std::erase_if(open, [](const auto& part) { return part.second == part.first->size(); });
    }
    return state;
}

int permutationsWanted()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("LAGEBILD_PERMUTATIONS", &isNumber);
    return isNumber ? wanted : 5000;
}

} // namespace

void TestPermutations::allGiveTheSameBytes()
{
    constexpr int perStory = 100;
    const int wanted = permutationsWanted();
    qsizetype folded = 0;
    for (int seed = 1; seed <= wanted / perStory; ++seed) {
        const Story story = storyOf(quint64(seed));
        Random random(quint64(seed) * 7919);
        const QByteArray expected = canonicalBytes(arrival(story, random));
        for (int i = 0; i < perStory; ++i) {
            const QByteArray found = canonicalBytes(arrival(story, random));
            QVERIFY2(found == expected, qPrintable(QStringLiteral("seed %1, order %2").arg(seed).arg(i)));
        }
        folded += story.size * perStory;
    }
    qInfo("%d permutations of %d stories, %lld operations folded", wanted, wanted / perStory, qlonglong(folded));
}

QTEST_GUILESS_MAIN(TestPermutations)
#include "tst_permutations.moc"
