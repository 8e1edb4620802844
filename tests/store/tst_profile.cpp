// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rebuild.h"
#include "app/store/verify.h"
#include "tests/testkit/profiles.h"

#include <QSignalSpy>
#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;
using store::openProfile;
using store::ProfileUse;

class TestProfile : public QObject {
    Q_OBJECT
private slots:
    void isMadeWhereThereIsNone();
    void reopensAsItWas();
    void secondSessionNamesTheFirst();
    void savesWithoutAnyoneWaiting();
    void savedMeansOnDisk();
    void isHeldByOneProgram();
    void anEmptyLockHoldsNobodyBack_data();
    void anEmptyLockHoldsNobodyBack();
    void canBeReadBesideAWindow();
    void saysWhenTheFolderIsNotWritable();
    void isNotMadeForReading();
    void readsFromAFolderThatCannotBeWritten();
    void backsUpWhileOpen();
    void takesWhatIsReceived();
    void keepsWhatIsBeingTyped();
    void keepsOnlyTheLastOfWhatIsBeingTyped();
};

void TestProfile::keepsWhatIsBeingTyped()
{
    TempProfile profile;
    doEverything(profile.desk());
    profile.desk().keepTyping(QStringLiteral("quick"), QStringLiteral("Größe der Störung\nzweite Zeile"));
    profile.desk().keepTyping(QStringLiteral("entry"), QStringLiteral("sent"));
    QVERIFY(profile.desk().commitTyped(QStringLiteral("entry"), addService(profile.desk().records(), {.name = QStringLiteral("Typed")})));
    QVERIFY(profile.close());
    const auto whole = store::verifyProfile(profile.folder());
    QVERIFY(whole && whole->isEmpty());
    QVERIFY(store::rebuildProfile(profile.folder())); // the journal does not have it
    auto opened = openProfile(profile.folder(), ProfileUse::Write);
    QVERIFY(opened);
    QCOMPARE(opened->working.size(), 1);
    QCOMPARE(opened->working.first().key, QStringLiteral("quick"));
    QCOMPARE(opened->working.first().text, QStringLiteral("Größe der Störung\nzweite Zeile"));
}

void TestProfile::keepsOnlyTheLastOfWhatIsBeingTyped()
{
    TempProfile profile;
    for (int i = 1; i <= 500; ++i)
        profile.desk().keepTyping(QStringLiteral("quick"), QString(i, u'x'));
    QVERIFY(profile.close());
    auto opened = openProfile(profile.folder(), ProfileUse::Write);
    QVERIFY(opened);
    QCOMPARE(opened->working.size(), 1);
    QCOMPARE(opened->working.first().text.size(), 500);
}

void TestProfile::isMadeWhereThereIsNone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a/new \u00e4 'quoted' %41/profile"));
    auto opened = openProfile(path, ProfileUse::Write);
    QVERIFY(opened);
    QVERIFY(opened->writer);
    QVERIFY(!opened->readOnlyBecause);
    QCOMPARE(opened->state, journal::State());
    opened->writer.reset();
    QCOMPARE(QFileInfo(path + QStringLiteral("/ballast")).size(), qint64(16 * 1024 * 1024));
    const auto findings = store::verifyProfile(path);
    QVERIFY(findings);
    QVERIFY(findings->isEmpty());
    QVERIFY(openProfile(path, ProfileUse::ReadOnly));
}

void TestProfile::reopensAsItWas()
{
    TempProfile profile;
    doEverything(profile.desk());
    const journal::State before = profile.desk().state();
    QVERIFY(before.records.incidents.size() == 2 && before.heads.size() > 5);
    QVERIFY(profile.close());
    profile.open();
    QCOMPARE(profile.desk().records(), before.records);
    QCOMPARE(profile.desk().state(), before);
    const auto readOnly = openProfile(profile.folder(), ProfileUse::ReadOnly);
    QVERIFY(readOnly);
    QVERIFY(!readOnly->writer);
    QCOMPARE(readOnly->state, before);
    doEverything(profile.desk());
    const journal::State after = profile.desk().state();
    QVERIFY(profile.close());
    profile.open();
    QCOMPARE(profile.desk().state(), after);
    QVERIFY(profile.close());
    QCOMPARE(*store::verifyProfile(profile.folder()), QList<store::Finding>());
}

void TestProfile::secondSessionNamesTheFirst()
{
    TempProfile profile;
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    const auto first = profile.desk().state().lastInScope.value(incident);
    QVERIFY(profile.close());
    profile.open();
    QCOMPARE(profile.desk().state().lastInScope.value(incident), first);
    withEntry(profile.desk(), incident, QStringLiteral("two"));
    const auto opening = profile.desk().unsavedOperations().value(0);
    if (opening.kind == journal::OpKind::Open) // else it is saved already
        QCOMPARE(opening.value[u"previous"].toString(), first.op.text());
    QVERIFY(profile.desk().state().lastInScope.value(incident).op.actor != first.op.actor);
    QVERIFY(profile.close());
}

void TestProfile::savesWithoutAnyoneWaiting()
{
    TempProfile profile;
    declared(profile.desk(), QStringLiteral("Netz"));
    QVERIFY(!profile.desk().saveState().isAllSaved());
    QTRY_VERIFY(profile.desk().saveState().isAllSaved());
    QVERIFY(profile.desk().saveState().savedAt);
}

void TestProfile::savedMeansOnDisk()
{
    TempProfile profile;
    int checked = 0;
    connect(&profile.desk(), &Desk::saveStateChanged, this, [&](const SaveState& state) {
        if (!state.isAllSaved())
            return;
        const auto opened = openProfile(profile.folder(), ProfileUse::ReadOnly);
        QVERIFY(opened);
        QCOMPARE(opened->state.records, profile.desk().records());
        ++checked;
    });
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    for (int i = 0; i < 20; ++i) {
        withEntry(profile.desk(), incident, QString::number(i));
        QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    }
    QCOMPARE(checked, 20);
}

/// Of a program that was killed while it made the lock, or while it took over that of a dead one.
void TestProfile::anEmptyLockHoldsNobodyBack_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("its own") << QByteArray();
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    QTest::newRow("a dead one's") << "4194999\nlagebild\n" + host + '\n' + QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n';
}

void TestProfile::anEmptyLockHoldsNobodyBack()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile dead(folder.filePath(QStringLiteral("profile.lock")));
    QVERIFY(dead.open(QIODevice::WriteOnly));
    dead.write(content);
    dead.close();
    for (const char* name : {"profile.lock", "profile.lock.rmlock"}) {
        QFile lock(folder.filePath(QLatin1StringView(name)));
        QVERIFY(lock.open(QIODevice::Append));
        QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addSecs(-5), QFileDevice::FileModificationTime));
    }
    const auto opened = openProfile(folder.path(), ProfileUse::Write, {.patience = Milliseconds(50)});
    QVERIFY2(opened, opened ? "" : qPrintable(QString::number(int(opened.error().code))));
    QVERIFY(opened->writer);
}

void TestProfile::isHeldByOneProgram()
{
    TempProfile profile;
    const auto second = openProfile(profile.folder(), ProfileUse::Write, {.patience = Milliseconds(50)});
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::InUse);
    QCOMPARE(second.error().detail, QString::number(QCoreApplication::applicationPid()));
    QVERIFY(profile.close());
    QVERIFY(openProfile(profile.folder(), ProfileUse::Write));
}

void TestProfile::canBeReadBesideAWindow()
{
    TempProfile profile;
    doEverything(profile.desk());
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    const auto beside = openProfile(profile.folder(), ProfileUse::ReadOnly);
    QVERIFY(beside);
    QCOMPARE(beside->state, profile.desk().state());
    QCOMPARE(*store::verifyProfile(profile.folder()), QList<store::Finding>());
}

void TestProfile::saysWhenTheFolderIsNotWritable()
{
    // Below a regular file nothing can be made, not even by root.
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto below = openProfile(file.fileName() + QStringLiteral("/profile"), ProfileUse::Write);
    QVERIFY(!below);
    QCOMPARE(below.error().code, Error::Code::CannotWrite);
    QCOMPARE(below.error().where, file.fileName() + QStringLiteral("/profile"));
    const auto special = openProfile(QStringLiteral("/proc/profile"), ProfileUse::Write);
    QVERIFY(!special);
    QCOMPARE(special.error().code, Error::Code::CannotWrite);
}

void TestProfile::isNotMadeForReading()
{
    QTemporaryDir folder;
    const auto opened = openProfile(folder.path(), ProfileUse::ReadOnly);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::NotFound);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestProfile::readsFromAFolderThatCannotBeWritten()
{
    TempProfile profile;
    doEverything(profile.desk());
    const journal::State before = profile.desk().state();
    QVERIFY(profile.close());
    QFile::setPermissions(profile.folder(), QFile::ReadOwner | QFile::ExeOwner);
    const auto opened = openProfile(profile.folder(), ProfileUse::ReadOnly);
    QFile::setPermissions(profile.folder(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    QVERIFY(opened);
    QCOMPARE(opened->state, before);
}

void TestProfile::backsUpWhileOpen()
{
    TempProfile profile;
    doEverything(profile.desk());
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    QTemporaryDir other;
    const QString copy = other.filePath(QStringLiteral("profile.sqlite"));
    QVERIFY(store::backupProfile(profile.folder(), copy));
    const auto opened = openProfile(other.path(), ProfileUse::Write);
    QVERIFY(opened);
    QCOMPARE(opened->state, profile.desk().state());
    QVERIFY(!store::backupProfile(profile.folder(), copy + QStringLiteral("/below/a/file")));
}

void TestProfile::takesWhatIsReceived()
{
    FakeClock clock;
    FakeWriter recorder;
    Desk elsewhere({}, aSession, &recorder, clock);
    doEverything(elsewhere);
    TempProfile profile;
    for (const Batch& batch : recorder.written) {
        QVERIFY(profile.desk().receive(batch.operations));
        QVERIFY(profile.desk().receive(batch.operations)); // once more: nothing happens
    }
    QCOMPARE(profile.desk().records(), elsewhere.records());
    const journal::State before = profile.desk().state();
    QVERIFY(before.lastInScope.isEmpty());
    QVERIFY(profile.close());
    profile.open();
    QCOMPARE(profile.desk().state(), before);
    QCOMPARE(*store::verifyProfile(profile.folder()), QList<store::Finding>());
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
