// SPDX-License-Identifier: GPL-3.0-or-later
// 100,000 operations on one incident, then two laptops that write 10,000 each without each other: bytes on the wire and
// on disk, time to merge, and whether every cell that both wrote shows as a conflict.
#include "app/journal/wire.h"
#include "tests/bench/workload.h"
#include "tests/testkit/profiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

using namespace lagebild;
using namespace lagebild::testkit;
using journal::Operation;

namespace {

constexpr int shared = 100'000;
constexpr int apart = 10'000;
constexpr int onDisk = 20'000;

struct Laptop {
    journal::State state;
    journal::Author author{aSession};
    QList<Operation> written;
    QHash<journal::Cell, QJsonValue> last;

    void write(bench::Workload& work, int count)
    {
        for (int i = 0; i < count; ++i) {
            const Change change = work.next();
            journal::Touched touched;
            const auto operations = author.write(state, {Verb::EditEntry, {}, {}, {}, {change}}, Instant(Milliseconds(i)), touched);
            written << *operations;
            if (change.kind == Change::Kind::Set)
                last.insert({change.entity, change.field}, change.value);
        }
    }
};

qint64 millisecondsToFold(journal::State& state, const QList<Operation>& operations)
{
    QElapsedTimer timer;
    timer.start();
    journal::Touched touched;
    for (const Operation& operation : operations)
        journal::fold(state, operation, touched);
    return timer.elapsed();
}

int collisions(const Laptop& a, const Laptop& b)
{
    int count = 0;
    for (auto it = a.last.begin(); it != a.last.end(); ++it)
        count += b.last.contains(it.key()) && b.last[it.key()] != *it;
    return count;
}

double wireBytes(const QList<Operation>& operations)
{
    return double(QJsonDocument(journal::wireOf(operations)).toJson(QJsonDocument::Compact).size()) / double(operations.size());
}

double diskBytes()
{
    TempProfile profile;
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Bench"));
    bench::Workload work(incident, 1);
    for (int i = 0; i < onDisk; ++i) {
        if (const auto done = profile.desk().commit(ChangeSet{Verb::EditEntry, {}, {}, incident, {work.next()}}); !done)
            qFatal("refused: %s", qPrintable(done.error().detail));
        if (i % 100 == 0)
            (void)profile.desk().waitUntilSaved(std::chrono::seconds(60));
    }
    if (!profile.close())
        qFatal("not saved");
    return double(QFileInfo(profile.database()).size()) / onDisk;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    Laptop first;
    const auto declaration = declareIncident({}, {QStringLiteral("Bench")}, {});
    journal::Touched touched;
    (void)first.author.write(first.state, *declaration, {}, touched);
    const IncidentId incident = declaration->incident;
    bench::Workload work(incident, 1);
    first.write(work, shared);
    std::printf("wire %.0f bytes an operation, of changes alone\n", wireBytes(first.written));
    Laptop a{first.state, journal::Author(aSession), {}, {}};
    Laptop b{first.state, journal::Author(aSession), {}, {}};
    bench::Workload workA(incident, 0), workB(incident, 0);
    workA.divergeFrom(work, apart / 5, 2);
    workB.divergeFrom(work, apart / 5, 3);
    a.write(workA, apart);
    b.write(workB, apart);
    const qint64 merge = millisecondsToFold(a.state, b.written) + millisecondsToFold(b.state, a.written);
    std::printf("merging 2 x %d: %lld ms in both directions\n", apart, qlonglong(merge));
    std::printf("cells that both wrote differently: %d, shown as conflicts: %lld and %lld\n", collisions(a, b),
        qlonglong(journal::conflicts(a.state).size()), qlonglong(journal::conflicts(b.state).size()));
    std::printf("same: %s\n", a.state.records == b.state.records && a.state.heads == b.state.heads ? "yes" : "NO");
    std::printf("disk %.0f bytes an operation, views included\n", diskBytes());
    return 0;
}
