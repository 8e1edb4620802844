// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/redaction.h"

#include "app/store/history.h"
#include "app/store/rebuild.h"
#include "app/store/search.h"
#include "app/store/verify.h"
#include "tests/testkit/profiles.h"

#include <QDir>
#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;
using journal::Operation;

class TestRedaction : public QObject {
    Q_OBJECT
private slots:
    void init();
    void leavesNoByte();
    void survivesRebuildAndOpening();
    void cannotBeUndone();
    void takesWhatArrivesLater();
    void isRelayedWithoutTheValue();
    void keepsTheRestOfTheEntry();

private:
    QList<Operation> journal() const;
    void redact();
    TimelineEntry entry() const { return *m_profile->desk().records().incidents[m_incident].entries.find(m_entry); }

    std::unique_ptr<TempProfile> m_profile;
    IncidentId m_incident;
    EntryId m_entry;
};

namespace {

const QString secret = QStringLiteral("Hunter2Passwort");

} // namespace

void TestRedaction::init()
{
    m_profile = std::make_unique<TempProfile>();
    Desk& desk = m_profile->desk();
    m_incident = declared(desk, QStringLiteral("Netz"));
    for (int i = 0; i < 30; ++i)
        withEntry(desk, m_incident, QStringLiteral("Eintrag %1 ist harmlos").arg(i));
    m_entry = withEntry(desk, m_incident, QStringLiteral("Das Passwort ist ") + secret);
    TimelineEntry edited = entry();
    edited.text = QStringLiteral("Angemeldet mit %1, geht.").arg(secret);
    edited.translations = {{QStringLiteral("en"), QStringLiteral("Logged in with %1.").arg(secret)}};
    QVERIFY(desk.commit(editEntry(desk.records(), edited)));
    edited.text = QStringLiteral("Angemeldet, geht.");
    QVERIFY(desk.commit(editEntry(desk.records(), edited)));
    QVERIFY(desk.waitUntilSaved(std::chrono::seconds(20)));
}

QList<Operation> TestRedaction::journal() const
{
    QList<Operation> operations;
    (void)store::readJournal(m_profile->folder(), [&](const Operation& operation) {
        operations << operation;
        return true;
    });
    return operations;
}

void TestRedaction::redact()
{
    const auto changes = redactEntry(m_profile->desk().state(), refOf(entry()), journal());
    QVERIFY(changes);
    QVERIFY(m_profile->desk().commit(changes));
    QVERIFY(m_profile->desk().waitUntilSaved(std::chrono::seconds(20)));
}

void TestRedaction::leavesNoByte()
{
    QVERIFY(!filesWith(m_profile->folder(), secret.toUtf8()).isEmpty());
    redact();
    QCOMPARE(filesWith(m_profile->folder(), secret.toUtf8()), QStringList()); // while it is open
    QCOMPARE(filesWith(m_profile->folder(), "hunter2"), QStringList());
    QCOMPARE(entry().text, journal::removedText());
    QVERIFY(entry().translations.isEmpty());
    QVERIFY(store::searchProfile(m_profile->folder(), {secret})->isEmpty());
    QVERIFY(!store::searchProfile(m_profile->folder(), {QStringLiteral("harmlos")})->isEmpty());
    QCOMPARE(store::verifyProfile(m_profile->folder()).value_or({{}}), QList<store::Finding>());
    QVERIFY(m_profile->close());
    QCOMPARE(filesWith(m_profile->folder(), secret.toUtf8()), QStringList());
}

void TestRedaction::survivesRebuildAndOpening()
{
    redact();
    const Records records = m_profile->desk().records();
    const auto heads = m_profile->desk().state().heads;
    QVERIFY(m_profile->close());
    QVERIFY(store::rebuildProfile(m_profile->folder()));
    QCOMPARE(store::verifyProfile(m_profile->folder()).value_or({{}}), QList<store::Finding>());
    m_profile->open();
    QCOMPARE(m_profile->desk().records(), records);
    QCOMPARE(m_profile->desk().state().heads, heads);
    QCOMPARE(filesWith(m_profile->folder(), secret.toUtf8()), QStringList());
}

void TestRedaction::cannotBeUndone()
{
    redact();
    QVERIFY(!m_profile->desk().undoable());
    QVERIFY(!m_profile->desk().redoable());
    QCOMPARE(redactEntry(m_profile->desk().state(), refOf(entry()), journal()).error().code, Error::Code::NothingToDo);
}

void TestRedaction::takesWhatArrivesLater()
{
    const QList<Operation> before = journal();
    const auto creation = std::find_if(before.begin(), before.end(), [&](const Operation& operation) {
        return operation.entity == m_entry.value && operation.kind == journal::OpKind::Create;
    });
    TempProfile other; // hears of the redaction before it hears of the entry
    FakeWriter sent;
    Desk colleague(m_profile->desk().state(), aSession, &sent, m_profile->clock());
    QVERIFY(colleague.commit(
        ChangeSet{Verb::None, {}, {}, m_incident, {journal::redactionOf(refOf(entry()), *creation)}}));
    QVERIFY(other.desk().receive(sent.written.first().operations));
    QVERIFY(other.desk().receive(before));
    QVERIFY(other.desk().waitUntilSaved(std::chrono::seconds(20)));
    QCOMPARE(filesWith(other.folder(), "Das Passwort ist"), QStringList()); // the creation went, what came later did not
    QCOMPARE(other.desk().records().incidents[m_incident].entries[m_entry].text, QStringLiteral("Angemeldet, geht."));
    QCOMPARE(store::verifyProfile(other.folder()).value_or({{}}), QList<store::Finding>());
}

void TestRedaction::isRelayedWithoutTheValue()
{
    redact();
    TempProfile other;
    QVERIFY(other.desk().receive(journal()));
    QCOMPARE(other.desk().records(), m_profile->desk().records());
    QVERIFY(other.close());
    QCOMPARE(filesWith(other.folder(), secret.toUtf8()), QStringList());
    QCOMPARE(store::verifyProfile(other.folder()).value_or({{}}), QList<store::Finding>());
}

void TestRedaction::keepsTheRestOfTheEntry()
{
    TimelineEntry expected = entry();
    redact();
    expected.text = journal::removedText();
    expected.translations.clear();
    QCOMPARE(entry(), expected);
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
