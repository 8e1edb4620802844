// SPDX-License-Identifier: GPL-3.0-or-later
// Durable edits through Desk::commit, one after the other, against SQLite alone (WAL, synchronous=FULL) inserting as
// many rows, in turns in one run.
#include "tests/testkit/profiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <algorithm>
#include <cstdio>

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

double seconds(QList<double>& times, const std::function<void()>& edit)
{
    QElapsedTimer timer;
    double sum = 0;
    for (int i = 0; i < editsPerRound; ++i) {
        timer.start();
        edit();
        times << double(timer.nsecsElapsed()) / 1e9;
        sum += times.last();
    }
    return sum;
}

double percentile(QList<double> times, double part)
{
    std::sort(times.begin(), times.end());
    return times[qsizetype(double(times.size() - 1) * part)] * 1000;
}

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
    QList<double> rawTimes;
    QList<double> deskTimes;
    double rawSum = 0;
    double deskSum = 0;
    for (int round = 0; round < rounds; ++round) {
        rawSum += seconds(rawTimes, rawEdit);
        deskSum += seconds(deskTimes, deskEdit);
    }
    std::printf("raw SQLite  %6.0f/s  p50 %.3f ms  p99 %.3f ms\n", rounds * editsPerRound / rawSum,
        percentile(rawTimes, 0.5), percentile(rawTimes, 0.99));
    std::printf("desk commit %6.0f/s  p50 %.3f ms  p99 %.3f ms\n", rounds * editsPerRound / deskSum,
        percentile(deskTimes, 0.5), percentile(deskTimes, 0.99));
    std::printf("ratio %.2f\n", rawSum / deskSum);
    return 0;
}
