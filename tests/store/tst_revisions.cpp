// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/rebuild.h"
#include "app/store/rows.h"
#include "tests/store/olderwords.h"
#include "tests/testkit/profiles.h"

#include <QDir>
#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

/// What texts said before, in a profile.
class TestRevisions : public QObject {
    Q_OBJECT
private slots:
    void concurrentTextsAreKept();
    void aProfileOfTheFirstVersionIsFilled_data();
    void aProfileOfTheFirstVersionIsFilled();
};

namespace {

void setText(Desk& desk, IncidentId incident, EntryId entry, const QString& text)
{
    TimelineEntry changed = findIncident(desk.records(), incident)->entries.value(entry);
    changed.text = text;
    QVERIFY(desk.commit(editEntry(desk.records(), changed)));
}

QList<journal::Operation> writtenBy(const FakeWriter& writer)
{
    QList<journal::Operation> operations;
    for (const Batch& batch : writer.written) {
        if (batch.source == Batch::Source::Here)
            operations << batch.operations;
    }
    return operations;
}

/// The profile as the first version of the program left it.
journal::State writeFirstVersion(const QString& folder)
{
    FakeClock clock;
    FakeWriter writer;
    Desk desk(journal::State(), aSession, &writer, clock);
    doEverything(desk);
    const IncidentId incident = declared(desk, QStringLiteral("Netz"));
    const EntryId entry = withEntry(desk, incident, QStringLiteral("Eins.\nZwei."));
    setText(desk, incident, entry, QStringLiteral("Eins.\nZwei.\nDrei."));
    QDir().mkpath(folder);
    auto connection = store::Connection::open(store::databaseFile(folder), store::Connection::Mode::Write);
    if (!connection || !store::migrate(*connection, {store::builtInMigrations().first()}))
        qFatal("no profile of the first version");
    for (Batch batch : std::as_const(writer.written)) {
        batch.revisions.clear();
        if (!store::writeBatches(*connection, {&batch, 1}))
            qFatal("the first version is not written");
    }
    if (!repeatTextInWords(*connection))
        qFatal("the words are not those of the first version");
    return desk.state();
}

} // namespace

void TestRevisions::concurrentTextsAreKept()
{
    TempProfile profile;
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    const EntryId entry = withEntry(profile.desk(), incident, QStringLiteral("Eins.\nZwei."));
    FakeWriter writer;
    Desk other(profile.desk().state(), aSession, &writer, profile.clock());
    setText(profile.desk(), incident, entry, QStringLiteral("Eins.\nZwei!"));
    setText(other, incident, entry, QStringLiteral("Eins!\nZwei."));
    QVERIFY(profile.desk().receive(writtenBy(writer)));
    const journal::State before = profile.desk().state();
    QVERIFY(profile.close());
    QCOMPARE(*store::verifyProfile(profile.folder()), QList<store::Finding>());
    profile.open();
    QCOMPARE(profile.desk().state(), before);
    QCOMPARE(findIncident(profile.desk().records(), incident)->entries.value(entry).text, QStringLiteral("Eins!\nZwei!"));
    setText(profile.desk(), incident, entry, QStringLiteral("Eins!\nZwei!\nDrei."));
    const journal::State after = profile.desk().state();
    QVERIFY(profile.close());
    QVERIFY(store::rebuildProfile(profile.folder()));
    QCOMPARE(*store::verifyProfile(profile.folder()), QList<store::Finding>());
    profile.open();
    QCOMPARE(profile.desk().state(), after);
}

void TestRevisions::aProfileOfTheFirstVersionIsFilled_data()
{
    QTest::addColumn<bool>("isMigrated");
    QTest::newRow("as it was left") << false;
    QTest::newRow("the power went after the migration") << true;
}

void TestRevisions::aProfileOfTheFirstVersionIsFilled()
{
    QFETCH(bool, isMigrated);
    QTemporaryDir folder;
    const journal::State expected = writeFirstVersion(folder.path());
    QVERIFY(!expected.revisions.isEmpty());
    if (isMigrated) {
        auto connection = store::Connection::open(store::databaseFile(folder.path()), store::Connection::Mode::Write);
        QVERIFY(store::migrate(*connection, store::builtInMigrations()));
    }
    QCOMPARE(*store::verifyProfile(folder.path()), QList<store::Finding>());
    const auto looked = store::openProfile(folder.path(), store::ProfileUse::ReadOnly);
    QVERIFY(looked && !looked->readOnlyBecause);
    QCOMPARE(looked->state.records, expected.records);
    for (int time = 0; time < 2; ++time) {
        const auto opened = store::openProfile(folder.path(), store::ProfileUse::Write, {.ballastBytes = 0});
        QVERIFY(opened && opened->writer);
        QCOMPARE(opened->state, expected);
    }
    QCOMPARE(*store::verifyProfile(folder.path()), QList<store::Finding>());
    vandalise(store::databaseFile(folder.path()), QStringLiteral("DELETE FROM revision"));
    QVERIFY(!store::verifyProfile(folder.path())->isEmpty());
}

QTEST_GUILESS_MAIN(TestRevisions)
#include "tst_revisions.moc"
