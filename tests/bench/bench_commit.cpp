// SPDX-License-Identifier: GPL-3.0-or-later
// Durable edits through Desk::commit, one after the other, against SQLite alone (WAL, synchronous=FULL) inserting as
// many rows, in turns in one run: the changes of the workload, and entries as they are added.
#include "tests/bench/workload.h"
#include "tests/testkit/profiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace lagebild;
using namespace lagebild::testkit;

namespace {

constexpr int rounds = 10;
constexpr int editsPerRound = 200;

void run(QSqlQuery& query)
{
    if (!query.exec())
        qFatal("raw insert failed");
}

struct Sample {
    QList<double> times; ///< ms

    /// What `prepare` does is not counted: making up what to write is the bench's, not the program's.
    void take(const std::function<void()>& edit, const std::function<void()>& prepare = [] {})
    {
        QElapsedTimer timer;
        for (int i = 0; i < editsPerRound; ++i) {
            prepare();
            timer.start();
            edit();
            times << double(timer.nsecsElapsed()) / 1e6;
        }
    }
    double sum() const { return std::accumulate(times.begin(), times.end(), 0.0); }
    double percentile(double part) const
    {
        QList<double> sorted = times;
        std::sort(sorted.begin(), sorted.end());
        return sorted[qsizetype(double(sorted.size() - 1) * part)];
    }
    void print(const char* what, const Sample& bare) const
    {
        std::printf("%-21s %6.0f/s  p50 %.3f ms  p99 %.3f ms  rate %.2f of raw, p99 %.1f times raw\n", what,
            double(times.size()) * 1000 / sum(), percentile(0.5), percentile(0.99), bare.sum() / sum(),
            percentile(0.99) / bare.percentile(0.99));
    }
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    TempProfile profile;
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Bench"));
    QTemporaryDir folder;
    QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    raw.setDatabaseName(folder.filePath(QStringLiteral("raw.sqlite")));
    raw.open();
    for (const char* sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
             "CREATE TABLE op(ord INTEGER PRIMARY KEY, id BLOB UNIQUE, header BLOB, value BLOB)",
             "CREATE TABLE entity(id BLOB PRIMARY KEY, body BLOB)"})
        QSqlQuery(QString::fromLatin1(sql), raw);
    QSqlQuery mode(QStringLiteral("PRAGMA journal_mode"), raw);
    mode.next();
    std::printf("raw journal mode: %s\n", qPrintable(mode.value(0).toString()));
    mode.finish();
    QSqlQuery op(raw);
    op.prepare(QStringLiteral("INSERT INTO op(id, header, value) VALUES(?,?,?)"));
    QSqlQuery entity(raw);
    entity.prepare(QStringLiteral("INSERT INTO entity VALUES(?,?)"));
    const auto rawEdit = [&] {
        const QByteArray id = QUuid::createUuid().toRfc4122();
        raw.transaction();
        op.addBindValue(id);
        op.addBindValue(QByteArray(220, 'h'));
        op.addBindValue(QByteArray(220, 'v'));
        run(op);
        entity.addBindValue(id);
        entity.addBindValue(QByteArray(220, 'v'));
        run(entity);
        raw.commit();
    };
    const auto deskEdit = [&] {
        withEntry(profile.desk(), incident, QStringLiteral("The provider sees packet loss between two of its sites."));
        profile.desk().waitUntilSaved(std::chrono::seconds(10));
    };
    TempProfile worked;
    const IncidentId busy = declared(worked.desk(), QStringLiteral("Bench"));
    bench::Workload work(busy, 1);
    ChangeSet prepared;
    const auto prepare = [&] { prepared = ChangeSet{Verb::EditEntry, {}, {}, busy, {work.next()}}; };
    const auto workEdit = [&] {
        const auto done = worked.desk().commit(prepared);
        if (!done || !worked.desk().waitUntilSaved(std::chrono::seconds(10)))
            qFatal("refused");
    };
    Sample bare, typical, entries;
    for (int round = 0; round < rounds; ++round) {
        bare.take(rawEdit);
        typical.take(workEdit, prepare);
        entries.take(deskEdit);
    }
    bare.print("raw SQLite", bare);
    typical.print("desk, typical change", bare);
    entries.print("desk, new entry", bare);
    return 0;
}
