// SPDX-License-Identifier: GPL-3.0-or-later
// A profile of 100,000 operations: opening, looking back, verifying, rebuilding, searching; bytes an operation; peak memory.
#include "app/store/history.h"
#include "app/store/rebuild.h"
#include "app/store/search.h"
#include "app/store/verify.h"
#include "tests/testkit/profiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lagebild;
using namespace lagebild::testkit;

namespace {

constexpr int operations = 100'000;
int perIncident = 500; // or the first argument

void fill(TempProfile& profile)
{
    for (int i = 0; i < operations / perIncident; ++i) {
        const IncidentId incident = declared(profile.desk(), QStringLiteral("Incident %1").arg(i));
        ChangeSet entries{Verb::AddEntry, {}, {}, incident, {}};
        for (int k = 0; k < perIncident; ++k) {
            TimelineEntry entry;
            entry.id = EntryId::fresh();
            entry.incident = incident;
            entry.language = QStringLiteral("en");
            entry.author = QStringLiteral("Mara");
            entry.time = atMinute(profile.clock().now(), "Europe/Berlin");
            entry.text = QStringLiteral("Entry %1: the provider sees packet loss between two of its sites.").arg(k);
            entries.changes << creationOf(entry);
        }
        (void)profile.desk().commit(entries);
    }
}

/// In a process of its own, so that peak memory is that of `work` alone.
void measure(const char* what, const std::function<void()>& work)
{
    std::fflush(stdout);
    const pid_t child = ::fork();
    if (child == 0) {
        QElapsedTimer timer;
        timer.start();
        work();
        std::printf("%-10s %6lld ms", what, qlonglong(timer.elapsed()));
        std::fflush(stdout);
        ::_exit(0);
    }
    rusage usage{};
    ::wait4(child, nullptr, 0, &usage);
    std::printf("  %4ld MB\n", usage.ru_maxrss / 1024);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    perIncident = argc > 1 ? QString::fromLatin1(argv[1]).toInt() : perIncident;
    QTemporaryDir folder;
    QString path;
    // Filled by a child as well: what it took must not count for the others.
    const pid_t child = ::fork();
    if (child == 0) {
        TempProfile profile;
        fill(profile);
        if (!profile.close() || !store::backupProfile(profile.folder(), folder.filePath(QStringLiteral("profile.sqlite"))))
            qFatal("not filled");
        folder.setAutoRemove(false);
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
    path = folder.path();
    std::printf("%d operations, %.0f bytes each on disk\n", operations,
        double(QFileInfo(folder.filePath(QStringLiteral("profile.sqlite"))).size()) / operations);
    measure("open", [&] { (void)store::openProfile(path, store::ProfileUse::ReadOnly); });
    measure("search", [&] { (void)store::searchProfile(path, {QStringLiteral("provider packet")}); });
    measure("look back", [&] {
        const auto opened = store::openProfile(path, store::ProfileUse::ReadOnly);
        (void)store::stateAsKnownAt(path, opened->state.records.incidents.firstKey(), SystemClock().now());
    });
    measure("verify", [&] { (void)store::verifyProfile(path); });
    measure("rebuild", [&] { (void)store::rebuildProfile(path); });
    return 0;
}
