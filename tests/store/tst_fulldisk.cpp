// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profilefiles.h"
#include "app/store/verify.h"
#include "tests/testkit/profiles.h"

#include <QSignalSpy>
#include <QTest>
#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace lagebild;
using namespace lagebild::testkit;

namespace {

/// No file of this process may grow beyond `bytes`: writing more fails with EFBIG, which SQLite reports as an I/O
/// error.
void limitFiles(rlim_t bytes)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

class TestFullDisk : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void cleanup() { limitFiles(RLIM_INFINITY); }
    void waitsInOrderAndLosesNothing();
    void whatDoesNotFitKeepsNothingBeforeItBack();
    void triesAgainByItself();
    void closingTriesOnceAndKeepsOrder();
    void realFullDiskGivesTheBallast();
    void otherErrorsStop();

private:
    /// Commits entries until the writer says that it waits.
    void fillUp(TempProfile& profile, IncidentId incident);
};

void TestFullDisk::fillUp(TempProfile& profile, IncidentId incident)
{
    for (int i = 0; i < 2000 && !profile.desk().saveState().problem; ++i) {
        withEntry(profile.desk(), incident, QStringLiteral("%1 ").arg(i) + QString(2000, u'x'));
        profile.desk().waitUntilSaved(Milliseconds(20));
    }
    QVERIFY(profile.desk().saveState().problem);
}

void TestFullDisk::waitsInOrderAndLosesNothing()
{
    TempProfile profile({.ballastBytes = 0, .retry = std::chrono::hours(1)});
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    limitFiles(300'000);
    fillUp(profile, incident);
    QCOMPARE(profile.desk().saveState().problem->code, Error::Code::CannotWrite);
    QVERIFY(!profile.desk().saveState().isReadOnly);
    for (int i = 0; i < 20; ++i)
        withEntry(profile.desk(), incident, QStringLiteral("while full"));
    QVERIFY(profile.desk().undo()); // goes on in memory
    QVERIFY(!profile.desk().waitUntilSaved(Milliseconds(50)));
    const qint64 missing = profile.desk().saveState().committed - profile.desk().saveState().saved;
    QVERIFY(missing >= 22);
    QVERIFY(profile.desk().unsavedOperations().size() >= missing);

    QSignalSpy states(&profile.desk(), &Desk::saveStateChanged);
    limitFiles(RLIM_INFINITY);
    profile.desk().retrySaving();
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(20)));
    QVERIFY(!profile.desk().saveState().problem);
    QCOMPARE(states.size(), 2); // the one that waited, and all behind it in one transaction
    const journal::State before = profile.desk().state();
    QVERIFY(profile.close());
    profile.open();
    QCOMPARE(profile.desk().state(), before);
    QVERIFY(profile.close());
    QCOMPARE(*store::verifyProfile(profile.folder()), QList<store::Finding>());
}

void TestFullDisk::whatDoesNotFitKeepsNothingBeforeItBack()
{
    TempProfile profile({.ballastBytes = 0, .retry = std::chrono::hours(1)});
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    limitFiles(300'000);
    fillUp(profile, incident);
    for (int i = 0; i < 20; ++i)
        withEntry(profile.desk(), incident, QStringLiteral("small"));
    const qint64 before = profile.desk().saveState().committed;
    withEntry(profile.desk(), incident, QString(3'000'000, u'x'));
    withEntry(profile.desk(), incident, QStringLiteral("small, but behind it"));
    limitFiles(1'500'000); // together they do not fit
    profile.desk().retrySaving();
    QTRY_COMPARE_WITH_TIMEOUT(profile.desk().saveState().saved, before, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(profile.desk().saveState().problem, 20'000); // the large one, alone
    QCOMPARE(profile.desk().saveState().saved, before);
    limitFiles(RLIM_INFINITY);
    profile.desk().retrySaving();
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(20)));
    const journal::State state = profile.desk().state();
    QVERIFY(profile.close());
    profile.open();
    QCOMPARE(profile.desk().state(), state);
}

void TestFullDisk::triesAgainByItself()
{
    TempProfile profile({.ballastBytes = 0, .retry = Milliseconds(5)});
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    limitFiles(300'000);
    fillUp(profile, incident);
    limitFiles(RLIM_INFINITY);
    QTRY_VERIFY_WITH_TIMEOUT(profile.desk().saveState().isAllSaved(), 12'000);
}

void TestFullDisk::closingTriesOnceAndKeepsOrder()
{
    TempProfile profile({.ballastBytes = 0, .retry = std::chrono::hours(1)});
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    limitFiles(300'000);
    fillUp(profile, incident);
    withService(profile.desk(), QStringLiteral("small, would fit"));
    const qint64 saved = profile.desk().saveState().saved;
    QVERIFY(!profile.desk().waitUntilSaved(Milliseconds(10)));
    const auto before = profile.desk().records();
    QVERIFY(saved > 1);
    limitFiles(RLIM_INFINITY);
    QVERIFY(profile.desk().saveState().problem);
    limitFiles(300'000);
    // not close(): nobody waits, the window was told to go
    profile.desk().disconnect();
    profile.abandon();
    limitFiles(RLIM_INFINITY);
    profile.open();
    QVERIFY(profile.desk().records().services.isEmpty()); // no later batch without the earlier ones
    QVERIFY(profile.desk().records().incidents.contains(incident));
    QVERIFY(profile.close());
    QCOMPARE(*store::verifyProfile(profile.folder()), QList<store::Finding>());
}

void TestFullDisk::realFullDiskGivesTheBallast()
{
    QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.path());
    if (::mount("tmpfs", path.constData(), "tmpfs", 0, "size=4m") != 0)
        QSKIP("mounting a small file system is not permitted here");
    const auto unmount = qScopeGuard([&] { ::umount2(path.constData(), MNT_DETACH); });
    FakeClock clock;
    auto opened = store::openProfile(folder.path(), store::ProfileUse::Write,
        {.ballastBytes = 1024 * 1024, .retry = std::chrono::hours(1)});
    QVERIFY(opened);
    Desk desk(opened->state, aSession, opened->writer.get(), clock);
    const IncidentId incident = declared(desk, QStringLiteral("Netz"));
    QVERIFY(desk.waitUntilSaved(std::chrono::seconds(10)));
    QVERIFY(QFile::exists(store::ballastFile(folder.path())));
    QFile hog(folder.filePath(QStringLiteral("hog")));
    QVERIFY(hog.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (hog.write(QByteArray(4096, 'x')) == 4096) { }
    int saved = 0;
    while (QFile::exists(store::ballastFile(folder.path())) || saved < 10) {
        withEntry(desk, incident, QString(1000, u'y')); // the last edits get in
        QVERIFY(desk.waitUntilSaved(std::chrono::seconds(10)));
        ++saved;
    }
    while (!desk.saveState().problem) {
        withEntry(desk, incident, QString(10'000, u'z'));
        desk.waitUntilSaved(Milliseconds(50));
    }
    QCOMPARE(desk.saveState().problem->code, Error::Code::DiskFull);
    withEntry(desk, incident, QStringLiteral("after"));
    hog.resize(0);
    desk.retrySaving();
    QVERIFY(desk.waitUntilSaved(std::chrono::seconds(10)));
    QTRY_VERIFY(QFile::exists(store::ballastFile(folder.path()))); // there is room again
    const auto read = store::openProfile(folder.path(), store::ProfileUse::ReadOnly);
    QCOMPARE(read->state, desk.state());
    QCOMPARE(*store::verifyProfile(folder.path()), QList<store::Finding>());
    opened->writer->flush(Milliseconds(0));
}

void TestFullDisk::otherErrorsStop()
{
    TempProfile profile;
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    vandalise(profile.database(), QStringLiteral("DROP TABLE head"));
    withEntry(profile.desk(), incident, QStringLiteral("one"));
    auto after = findIncident(profile.desk().records(), incident)->incident;
    after.severity = 4;
    QVERIFY(profile.desk().commit(editIncident(profile.desk().records(), after)));
    QVERIFY(!profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    QVERIFY(profile.desk().saveState().isReadOnly);
    QCOMPARE(profile.desk().saveState().problem->code, Error::Code::DatabaseFailed);
    QCOMPARE(profile.desk().commit(deleteIncident(profile.desk().records(), incident)).error().code, Error::Code::ReadOnly);
    QVERIFY(!profile.desk().unsavedOperations().isEmpty());
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
