// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrate.h"

#include "app/store/profilefiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;
using namespace lagebild::store;

class TestMigrate : public QObject {
    Q_OBJECT
private slots:
    void builtInIsComplete();
    void eachStepOnceWithABackup();
    void aFailingStepChangesNothing();
    void aNewFileNeedsNoBackup();
    void newerIsRefused();
};

namespace {

const QString first = QStringLiteral("-- one; with a semicolon\nCREATE TABLE a(x);\nINSERT INTO a VALUES(1);\n");
const QString second = QStringLiteral("ALTER TABLE a ADD COLUMN y; -- text\nUPDATE a SET y = 'a;b';\n");
const QString broken = QStringLiteral("INSERT INTO a VALUES(2, 3);\nINSERT INTO nothing VALUES(1);\n");

} // namespace

void TestMigrate::builtInIsComplete()
{
    const int files = int(QDir(qEnvironmentVariable("LAGEBILD_SOURCE") + QStringLiteral("/resources/schema"))
                              .entryList({QStringLiteral("*.sql")}).size());
    if (qEnvironmentVariableIsSet("LAGEBILD_SOURCE"))
        QCOMPARE(builtInMigrations().size(), files);
    QVERIFY(builtInMigrations().value(0).contains(u"CREATE TABLE op"));
}

void TestMigrate::eachStepOnceWithABackup()
{
    QTemporaryDir folder;
    auto connection = Connection::open(databaseFile(folder.path()), Connection::Mode::Write);
    QVERIFY(connection);
    QCOMPARE(*versionOf(*connection), 0);
    QVERIFY(migrate(*connection, {first}));
    QVERIFY(!QFile::exists(backupFile(folder.path(), 1))); // nothing was there to keep
    QVERIFY(migrate(*connection, {first, second}));
    QVERIFY(migrate(*connection, {first, second}));
    QCOMPARE(*versionOf(*connection), 2);
    QCOMPARE(connection->single(QStringLiteral("SELECT count(*) || y FROM a"))->toString(), QStringLiteral("1a;b"));
    const auto kept = Connection::open(backupFile(folder.path(), 2), Connection::Mode::Read);
    QVERIFY(kept);
    QCOMPARE(*versionOf(*kept), 1);
    QCOMPARE(kept->single(QStringLiteral("SELECT x FROM a"))->toInt(), 1);
}

void TestMigrate::aFailingStepChangesNothing()
{
    QTemporaryDir folder;
    auto connection = Connection::open(databaseFile(folder.path()), Connection::Mode::Write);
    QVERIFY(migrate(*connection, {first, second}));
    const auto failed = migrate(*connection, {first, second, broken});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, Error::Code::DatabaseFailed);
    QCOMPARE(*versionOf(*connection), 2);
    QCOMPARE(connection->single(QStringLiteral("SELECT count(*) FROM a"))->toInt(), 1);
}

void TestMigrate::aNewFileNeedsNoBackup()
{
    QTemporaryDir folder;
    auto connection = Connection::open(databaseFile(folder.path()), Connection::Mode::Write);
    QVERIFY(migrate(*connection, {first, second}));
    QVERIFY(!QFile::exists(backupFile(folder.path(), 2)));
}

void TestMigrate::newerIsRefused()
{
    QTemporaryDir folder;
    auto connection = Connection::open(databaseFile(folder.path()), Connection::Mode::Write);
    QVERIFY(migrate(*connection, {first, second}));
    QCOMPARE(migrate(*connection, {first}).error(),
        (Error{Error::Code::NewerProfile, QStringLiteral("2"), databaseFile(folder.path())}));
}

QTEST_GUILESS_MAIN(TestMigrate)
#include "tst_migrate.moc"
