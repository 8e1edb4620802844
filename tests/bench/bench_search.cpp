// SPDX-License-Identifier: GPL-3.0-or-later
// Searching 100,000 entries as the window does, with one connection that is kept, against the bare full-text query for
// the same rows, in turns in one run.
#include "app/store/search.h"
#include "app/store/words/soughtwords.h"
#include "tests/bench/workload.h"
#include "tests/testkit/profiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>

using namespace lagebild;
using namespace lagebild::testkit;

namespace {

constexpr int entries = 100'000;
constexpr int perIncident = 500;
constexpr int rounds = 20;
constexpr std::string_view bareQuery = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50";

void fill(TempProfile& profile)
{
    for (int i = 0; i < entries / perIncident; ++i) {
        const IncidentId incident = declared(profile.desk(), QStringLiteral("Incident %1").arg(i));
        bench::Workload workload(incident, unsigned(i));
        ChangeSet changes{Verb::AddEntry, {}, {}, incident, {}};
        while (changes.changes.size() < perIncident) {
            if (const Change change = workload.next(); change.kind == Change::Kind::Create)
                changes.changes << change;
        }
        if (!profile.desk().commit(changes))
            qFatal("not filled");
    }
}

double percentile(QList<double> times, double part)
{
    std::sort(times.begin(), times.end());
    return times[qsizetype(double(times.size() - 1) * part)];
}

template<class Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    TempProfile profile;
    fill(profile);
    if (!profile.close())
        qFatal("not saved");
    auto search = store::Search::open(profile.folder());
    auto bare = store::Connection::open(profile.database(), store::Connection::Mode::Read);
    // what people type, key by key, rare and frequent, one word and several, phrases and umlauts
    const QStringList typed = QStringLiteral("r|re|res|rest|restart|restart f|failover latency|\"error rate\"|api db|"
        "customer report confirmed|Pruefung|Müller|Bauer|10.0.0.7|incident 19|zzz|e|webhook upload search login|neue")
                                  .split(u'|');
    QList<double> ours, bares;
    for (int round = 0; round < rounds; ++round) {
        for (const QString& words : typed) {
            const QString match = store::SoughtWords(words).match();
            qsizetype hits = 0;
            const double mine = milliseconds([&] { hits = search->find({words}).value_or({}).size(); });
            const double plain = milliseconds([&] {
                (void)bare->each(bareQuery, {match}, [](const QSqlQuery&) { return true; });
            });
            ours << mine;
            bares << plain;
            if (round == rounds - 1)
                std::printf("%-30s %3lld hits  %8.3f ms  bare %8.3f ms\n", qPrintable(words), qlonglong(hits), mine, plain);
        }
    }
    for (const double part : {0.5, 0.99})
        std::printf("p%.0f %.3f ms, bare %.3f ms, %.2f times\n", part * 100, percentile(ours, part), percentile(bares, part),
            percentile(ours, part) / percentile(bares, part));
    return 0;
}
