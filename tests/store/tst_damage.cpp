// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rebuild.h"
#include "app/store/verify.h"
#include "tests/testkit/profiles.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;
using store::openProfile;
using store::ProfileUse;

namespace {

constexpr qint64 pageBytes = 4096;

void overwrite(const QString& path, qint64 from, qint64 bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(from));
    QRandomGenerator random(42);
    for (qint64 i = 0; i < bytes; ++i)
        file.putChar(char(random.bounded(256)));
}

} // namespace

class TestDamage : public QObject {
    Q_OBJECT
private slots:
    void init();
    void refusesWhatIsNoDatabase();
    void refusesAnotherProgramsDatabase();
    void opensATruncatedOneReadOnly();
    void noDamagedPageGoesUnnoticed();
    void savesWhatCanBeRead();
    void rebuildNamesWhatIsLost();
    void newerIsReadOnly();

private:
    std::unique_ptr<TempProfile> m_profile;
    journal::State m_state;
};

void TestDamage::init()
{
    m_profile = std::make_unique<TempProfile>();
    doEverything(m_profile->desk());
    const IncidentId incident = declared(m_profile->desk(), QStringLiteral("Second"));
    for (int i = 0; i < 150; ++i)
        withEntry(m_profile->desk(), incident, QStringLiteral("entry number %1, with some words to fill").arg(i));
    m_state = m_profile->desk().state();
    QVERIFY(m_profile->close());
}

void TestDamage::refusesWhatIsNoDatabase()
{
    overwrite(m_profile->database(), 0, 100);
    for (const auto use : {ProfileUse::Write, ProfileUse::ReadOnly}) {
        const auto opened = openProfile(m_profile->folder(), use);
        QVERIFY(!opened);
        QCOMPARE(opened.error(), (Error{Error::Code::DamagedProfile, QStringLiteral("0"), m_profile->database()}));
    }
    QCOMPARE(store::verifyProfile(m_profile->folder()).error().code, Error::Code::DamagedProfile);
    const qint64 size = QFileInfo(m_profile->database()).size();
    QCOMPARE(store::rebuildProfile(m_profile->folder()).error().code, Error::Code::DamagedProfile);
    QCOMPARE(QFileInfo(m_profile->database()).size(), size); // as it was
}

void TestDamage::refusesAnotherProgramsDatabase()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("profile.sqlite"));
    vandalise(file, QStringLiteral("CREATE TABLE theirs(x)"));
    QCOMPARE(openProfile(folder.path(), ProfileUse::Write).error().code, Error::Code::WrongFormat);
    QCOMPARE(openProfile(folder.path(), ProfileUse::ReadOnly).error().code, Error::Code::WrongFormat);
}

void TestDamage::opensATruncatedOneReadOnly()
{
    QFile file(m_profile->database());
    QVERIFY(file.resize(file.size() / 2));
    const auto opened = openProfile(m_profile->folder(), ProfileUse::Write);
    QVERIFY(opened ? opened->readOnlyBecause.has_value() : true);
    const Error error = opened ? *opened->readOnlyBecause : opened.error();
    QCOMPARE(error.code, Error::Code::DamagedProfile);
    QVERIFY(!opened || !opened->writer);
}

void TestDamage::noDamagedPageGoesUnnoticed()
{
    QFile file(m_profile->database());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    int readOnly = 0;
    for (qint64 page = 1; page * pageBytes < whole.size(); ++page) {
        overwrite(m_profile->database(), page * pageBytes, pageBytes);
        const auto opened = openProfile(m_profile->folder(), ProfileUse::ReadOnly);
        const auto findings = store::verifyProfile(m_profile->folder());
        const bool isNoticed = !opened || opened->readOnlyBecause;
        QVERIFY2(isNoticed || !findings || !findings->isEmpty(), qPrintable(QString::number(page)));
        if (opened && opened->readOnlyBecause) {
            ++readOnly;
            QCOMPARE(opened->readOnlyBecause->code, Error::Code::DamagedProfile);
            QVERIFY(opened->readOnlyBecause->detail.toInt() > 0);
        }
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(whole) == whole.size());
        file.close();
    }
    QVERIFY2(readOnly > whole.size() / pageBytes / 2, "most damage leaves something to be saved");
}

void TestDamage::savesWhatCanBeRead()
{
    // Damage to views alone costs nothing.
    vandalise(m_profile->database(), QStringLiteral("UPDATE entity SET body = CAST('no json' AS BLOB) WHERE row = 3"));
    const auto opened = openProfile(m_profile->folder(), ProfileUse::Write);
    QVERIFY(opened);
    QVERIFY(!opened->writer);
    QCOMPARE(opened->readOnlyBecause->code, Error::Code::DamagedProfile);
    QCOMPARE(opened->state.records, m_state.records);
    QCOMPARE(*store::rebuildProfile(m_profile->folder()), QList<store::Finding>());
    m_profile->open();
    QCOMPARE(m_profile->desk().state(), m_state);
    QVERIFY(QFile::exists(m_profile->database() + QStringLiteral(".before-rebuild")));
    withService(m_profile->desk(), QStringLiteral("works again"));
    QVERIFY(m_profile->close());
    QCOMPARE(*store::verifyProfile(m_profile->folder()), QList<store::Finding>());
}

void TestDamage::rebuildNamesWhatIsLost()
{
    vandalise(m_profile->database(), QStringLiteral("DELETE FROM op WHERE ord IN (20, 21)"));
    const auto lacking = store::rebuildProfile(m_profile->folder());
    QVERIFY(lacking);
    const auto isMissing = [](const store::Finding& finding) { return finding.kind == store::Finding::Kind::MissingOperation; };
    QCOMPARE(std::count_if(lacking->begin(), lacking->end(), isMissing), 2);
}

void TestDamage::newerIsReadOnly()
{
    vandalise(m_profile->database(), QStringLiteral("PRAGMA user_version = 9"));
    QFile file(m_profile->database());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    for (const auto use : {ProfileUse::Write, ProfileUse::ReadOnly}) {
        const auto opened = openProfile(m_profile->folder(), use);
        QVERIFY(opened);
        QVERIFY(!opened->writer);
        QCOMPARE(opened->readOnlyBecause->code, Error::Code::NewerProfile);
        QCOMPARE(opened->readOnlyBecause->detail, QStringLiteral("9"));
        QCOMPARE(opened->state, m_state);
    }
    QCOMPARE(store::verifyProfile(m_profile->folder()).error().code, Error::Code::NewerProfile);
    QCOMPARE(store::rebuildProfile(m_profile->folder()).error().code, Error::Code::NewerProfile);
    vandalise(m_profile->database(), QStringLiteral("ALTER TABLE entity RENAME TO things")); // of the new version
    QCOMPARE(openProfile(m_profile->folder(), ProfileUse::Write).error().code, Error::Code::NewerProfile);
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
