// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/rows.h"
#include "tests/testkit/crash/crashvfs.h"
#include "tests/testkit/crash/usedprofile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lagebild;
using namespace lagebild::store;
using namespace lagebild::testkit;

/// The power goes, or the disk fails, at each call of a migration: the profile is the old one or the new one, whole,
/// and the next try succeeds. LAGEBILD_EVERY=1 tries every call; otherwise every so manieth from a random one.
class TestMigrationCrash : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void powerCut();
    void aLyingDiskIsFound();
    void failingDisk_data();
    void failingDisk();

private:
    QList<DiskImage> cutMigrations(CrashDisk& disk, const QString& folder);
    QString wrongIn(const DiskImage& image);
    QString wrongBeside(const QString& folder, int version);
    bool migrateWith(const DiskFault& fault, int& failed);

    UsedProfile m_old;
};

namespace {

/// What no real migration will do at once: every row is touched, tables and columns come and go.
QStringList withTwoMore()
{
    return builtInMigrations()
        << QStringLiteral("ALTER TABLE entity ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;\n"
                          "UPDATE entity SET seen = 1;\n"
                          "CREATE TABLE copied (hash BLOB NOT NULL, header BLOB NOT NULL) STRICT;\n"
                          "INSERT INTO copied SELECT hash, header FROM op;\n")
        << QStringLiteral("CREATE INDEX copied_hash ON copied(hash);\n"
                          "ALTER TABLE entity DROP COLUMN seen;\n"
                          "DELETE FROM copied WHERE rowid % 2 = 0;\n");
}

QString isWhole(const Connection& connection)
{
    const auto answer = connection.single(QStringLiteral("PRAGMA integrity_check"));
    return !answer ? answer.error().detail : answer->toString() == u"ok" ? QString() : answer->toString();
}

qint64 count(const Connection& connection, const char* table)
{
    const auto answer = connection.single(QStringLiteral("SELECT count(*) FROM ") + QLatin1StringView(table));
    return answer ? answer->toLongLong() : -1;
}

} // namespace

void TestMigrationCrash::initTestCase()
{
    checkpointEvery(40);
    m_old = usedProfile(7, 20);
}

/// What is wrong with what the disk holds; nothing: the profile is whole at the old or at a new version, and going on
/// brings it to the newest.
QString TestMigrationCrash::wrongIn(const DiskImage& image)
{
    const int old = versionOf(builtInMigrations());
    CrashFolder folder;
    CrashDisk disk(folder.path(), image);
    auto connection = Connection::open(databaseFile(folder.path()), Connection::Mode::Write);
    const auto version = connection ? versionOf(*connection) : Result<int>(connection.error());
    if (!version || *version < old || *version > old + 2)
        return QStringLiteral("neither the old nor the new one");
    if (const QString wrong = isWhole(*connection); !wrong.isEmpty())
        return wrong;
    const auto state = readState(*connection);
    if (!state || *state != m_old.state || count(*connection, "op") != m_old.length)
        return QStringLiteral("another content");
    const qint64 copied = *version == old ? -1 : *version == old + 1 ? m_old.length : (m_old.length + 1) / 2;
    if (count(*connection, "copied") != copied)
        return QStringLiteral("half a migration to %1").arg(*version);
    if (const QString wrong = *version > old ? wrongBeside(folder.path(), *version) : QString(); !wrong.isEmpty())
        return wrong;
    return migrate(*connection, withTwoMore()) && versionOf(*connection).value_or(0) == old + 2
        ? QString() : QStringLiteral("no going on");
}

/// The backup of the version before.
QString TestMigrationCrash::wrongBeside(const QString& folder, int version)
{
    const auto backup = Connection::open(backupFile(folder, version), Connection::Mode::Read);
    if (!backup || versionOf(*backup).value_or(0) != version - 1 || count(*backup, "op") != m_old.length)
        return QStringLiteral("no backup");
    return isWhole(*backup);
}

QList<DiskImage> TestMigrationCrash::cutMigrations(CrashDisk& disk, const QString& folder)
{
    return powerCutsIn(disk, 2, [&] {
        auto connection = Connection::open(databaseFile(folder), Connection::Mode::Write);
        QVERIFY(connection && migrate(*connection, withTwoMore()));
    });
}

void TestMigrationCrash::powerCut()
{
    CrashFolder folder;
    CrashDisk disk(folder.path(), m_old.image);
    const QList<DiskImage> images = cutMigrations(disk, folder.path());
    qInfo("%lld pictures", qlonglong(images.size()));
    QVERIFY(images.size() > 150);
    for (const DiskImage& image : images)
        QCOMPARE(wrongIn(image), QString());
}

void TestMigrationCrash::aLyingDiskIsFound()
{
    CrashFolder folder;
    CrashDisk disk(folder.path(), m_old.closed);
    disk.lie();
    int wrong = 0;
    for (const DiskImage& image : cutMigrations(disk, folder.path()))
        wrong += !wrongIn(image).isEmpty();
    qInfo("%d pictures are wrong", wrong);
    QVERIFY(wrong > 3);
}

void TestMigrationCrash::failingDisk_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("count");
    QTest::newRow("one error") << int(DiskFault::Kind::Error) << qint64(1);
    QTest::newRow("errors until it is mended") << int(DiskFault::Kind::Error) << qint64(1'000'000);
    QTest::newRow("full") << int(DiskFault::Kind::Full) << qint64(1'000'000);
}

/// False when the migration needs no call as late as the one that fails, or something was wrong.
bool TestMigrationCrash::migrateWith(const DiskFault& fault, int& failed)
{
    CrashFolder folder;
    CrashDisk disk(folder.path(), m_old.image);
    disk.fail(fault);
    Result<void> done;
    {
        auto connection = Connection::open(databaseFile(folder.path()), Connection::Mode::Write);
        done = connection ? migrate(*connection, withTwoMore()) : Result<void>(connection.error());
    }
    if (disk.calls() < fault.from)
        return false;
    failed += !done;
    const auto expected = fault.kind == DiskFault::Kind::Full ? Error::Code::DiskFull : Error::Code::CannotWrite;
    [&] { QCOMPARE(done ? expected : done.error().code, expected); }();
    [&] { QCOMPARE(wrongIn(disk.image()), QString()); }();
    [&] { QCOMPARE(wrongIn(disk.afterPowerCut(quint64(fault.from))), QString()); }();
    return !QTest::currentTestFailed();
}

void TestMigrationCrash::failingDisk()
{
    QFETCH(int, kind);
    QFETCH(qint64, count);
    const int by = qEnvironmentVariableIsSet("LAGEBILD_EVERY") ? qEnvironmentVariableIntValue("LAGEBILD_EVERY") : 7;
    int failed = 0;
    qint64 from = 1 + QRandomGenerator::global()->bounded(by);
    while (migrateWith({DiskFault::Kind(kind), from, count}, failed))
        from += by;
    QVERIFY2(!QTest::currentTestFailed(), qPrintable(QStringLiteral("at call %1").arg(from)));
    qInfo("%d failed", failed);
    QVERIFY(failed > 10);
}

QTEST_GUILESS_MAIN(TestMigrationCrash)
#include "tst_migrationcrash.moc"
