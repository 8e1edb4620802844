// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profile.h"
#include "app/store/verify.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/crash/crashvfs.h"
#include "tests/testkit/crash/usedprofile.h"
#include "tests/testkit/fakes.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

/// The power goes at every call while a long text is saved, and the disk is full in the middle of it: the text is there
/// with all its parts or with none.
class TestLongTextCut : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { checkpointEvery(40); }
    void allOrNothing();
};

namespace {

const QString longText = QStringLiteral("Zeile mit „Größe“.\n").repeated(15'000); // six parts and more

store::OpenedProfile mustOpen(const QString& folder)
{
    auto opened = store::openProfile(folder, store::ProfileUse::Write, {.ballastBytes = 0});
    if (!opened || opened->readOnlyBecause || !opened->writer)
        qFatal("not opened");
    return std::move(*opened);
}

} // namespace

void TestLongTextCut::allOrNothing()
{
    CrashFolder folder;
    CrashDisk disk(folder.path());
    auto opened = mustOpen(folder.path());
    FakeClock clock;
    auto desk = std::make_unique<Desk>(opened.state, aSession, opened.writer.get(), clock);
    const IncidentId incident = declared(*desk, QStringLiteral("Netz"));
    const EntryId entry = withEntry(*desk, incident, QStringLiteral("kurz"));
    QVERIFY(desk->waitUntilSaved(std::chrono::seconds(20)));
    const qint64 before = lengthOf(desk->state());
    qint64 after = 0;
    const auto setText = [&] {
        TimelineEntry changed = findIncident(desk->records(), incident)->entries.value(entry);
        changed.text = longText;
        QVERIFY(desk->commit(editEntry(desk->records(), changed)));
        QVERIFY(desk->waitUntilSaved(std::chrono::seconds(20)));
        after = lengthOf(desk->state());
        desk.reset();
        opened.writer.reset(); // closing carries the log into the file
    };
    const QList<DiskImage> images = powerCutsIn(disk, 1, setText);
    QVERIFY(after > before + 6);
    qsizetype none = 0;
    for (const DiskImage& image : images) {
        CrashFolder place;
        CrashDisk found(place.path(), image);
        const auto state = mustOpen(place.path()).state;
        const QString text = state.records.incidents.value(incident).entries.value(entry).text;
        const bool isThere = lengthOf(state) == after;
        QVERIFY(isThere || lengthOf(state) == before);
        QVERIFY(text == (isThere ? longText : QStringLiteral("kurz")));
        QVERIFY(state.parts.isEmpty());
        none += isThere ? 0 : 1;
    }
    qInfo("%lld moments, %lld with nothing yet", qlonglong(images.size()), qlonglong(none));
    QVERIFY(none > 10 && none < images.size());
    for (const DiskImage& image : {images.first(), images.last()}) {
        CrashFolder place;
        CrashDisk found(place.path(), image);
        mustOpen(place.path());
        QCOMPARE(store::verifyProfile(place.path()).value_or({{}}), QList<store::Finding>());
    }
}

QTEST_GUILESS_MAIN(TestLongTextCut)
#include "tst_longtextcut.moc"
