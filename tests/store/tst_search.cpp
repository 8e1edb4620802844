// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/search.h"
#include "app/store/migrate.h"
#include "app/store/profilefiles.h"
#include "app/store/verify.h"
#include "tests/store/olderwords.h"
#include "tests/testkit/profiles.h"

#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;
using store::searchProfile;

class TestSearch : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void finds_data();
    void finds();
    void newestFirst();
    void marksTheWords();
    void forgetsWhatWasDeleted();
    void findsWhatWasEdited();
    void findsInAnOlderProfile();

private:
    TempProfile m_profile;
    IncidentId m_incident;
};

void TestSearch::initTestCase()
{
    m_incident = declared(m_profile.desk(), QStringLiteral("Ausfall in der Weißen Straße"));
    withService(m_profile.desk(), QStringLiteral("Kundenportal"));
    withEntry(m_profile.desk(), m_incident, QStringLiteral("Der Anbieter prüft die Leitung; Crème brûlée ist aus."));
    withEntry(m_profile.desk(), m_incident, QStringLiteral("The provider said: \"AND OR NOT near(x)\" foo-bar 50%"));
    QVERIFY(m_profile.desk().waitUntilSaved(std::chrono::seconds(10)));
}

void TestSearch::finds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("count");
    const auto add = [](const char* words, int count) { QTest::newRow(words) << QString::fromUtf8(words) << count; };
    add("kunden", 1);
    add("KUNDENPORTAL", 1);
    add("portal", 0); // words are found from their beginning
    add("strasse", 2); // the title and the entry that declares it
    add("STRAßE weissen", 2);
    add("Weiße", 2);
    add("creme brulee", 1);
    add("prufT", 1);
    add("prüft leitung", 1);
    add("prüft kundenportal", 0);
    add("AND", 1);
    add("NOT", 1);
    add("near(x", 1);
    add("\"AND", 1);
    add("foo-bar", 1);
    add("50%", 1);
    add("text:foo", 0);
    add("foo*", 1);
    add("\" OR \"", 1);
    add("* ( ) ^ : - \" '", 0);
    add("'; DROP TABLE op; --", 0);
    add("", 0);
    add("   ", 0);
    QTest::newRow("zero") << QString(3, QChar(0)) << 0;
    QTest::newRow("long") << QString(100'000, u'x') << 0;
    QTest::newRow("broken") << QString(QChar(0xd800)) << 0;
}

void TestSearch::finds()
{
    QFETCH(QString, words);
    const auto hits = searchProfile(m_profile.folder(), words);
    QVERIFY(hits);
    QTEST(int(hits->size()), "count");
}

void TestSearch::newestFirst()
{
    const EntryId first = withEntry(m_profile.desk(), m_incident, QStringLiteral("zebra one"));
    const EntryId second = withEntry(m_profile.desk(), m_incident, QStringLiteral("zebra two"));
    QVERIFY(m_profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    const auto hits = searchProfile(m_profile.folder(), QStringLiteral("zebra"));
    QCOMPARE(hits->size(), 2);
    QCOMPARE(hits->first().entity, (EntityRef{EntityKind::Entry, second.value, m_incident}));
    QCOMPARE(hits->last().entity.id, first.value);
    QCOMPARE(searchProfile(m_profile.folder(), QStringLiteral("zebra"), 1)->size(), 1);
}

void TestSearch::marksTheWords()
{
    withEntry(m_profile.desk(), m_incident, QStringLiteral("word ").repeated(30) + QStringLiteral("die Gießerei steht ") + QStringLiteral("word ").repeated(30));
    QVERIFY(m_profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    const auto hits = searchProfile(m_profile.folder(), QStringLiteral("giess steht"));
    QCOMPARE(hits->size(), 1);
    QStringList marked;
    for (const auto& mark : hits->first().marks)
        marked << hits->first().snippet.mid(mark.from, mark.length);
    QCOMPARE(marked, (QStringList{QStringLiteral("Gießerei"), QStringLiteral("steht")}));
    QVERIFY(hits->first().snippet.size() <= 120);
}

void TestSearch::forgetsWhatWasDeleted()
{
    const EntryId entry = withEntry(m_profile.desk(), m_incident, QStringLiteral("giraffe"));
    QVERIFY(m_profile.desk().commit(deleteEntry(m_profile.desk().records(), m_incident, entry)));
    const IncidentId other = declared(m_profile.desk(), QStringLiteral("giraffe"));
    QVERIFY(m_profile.desk().commit(deleteIncident(m_profile.desk().records(), other)));
    QVERIFY(m_profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    QCOMPARE(searchProfile(m_profile.folder(), QStringLiteral("giraffe"))->size(), 0);
    QVERIFY(m_profile.desk().undo());
    QVERIFY(m_profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    QCOMPARE(searchProfile(m_profile.folder(), QStringLiteral("giraffe"))->size(), 2);
}

void TestSearch::findsWhatWasEdited()
{
    const EntryId id = withEntry(m_profile.desk(), m_incident, QStringLiteral("okapi"));
    TimelineEntry entry = findIncident(m_profile.desk().records(), m_incident)->entries.value(id);
    entry.text = QStringLiteral("tapir");
    QVERIFY(m_profile.desk().commit(editEntry(m_profile.desk().records(), entry)));
    QVERIFY(m_profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    QCOMPARE(searchProfile(m_profile.folder(), QStringLiteral("okapi"))->size(), 0);
    QCOMPARE(searchProfile(m_profile.folder(), QStringLiteral("tapir"))->size(), 1);
}

void TestSearch::findsInAnOlderProfile()
{
    TempProfile profile;
    doEverything(profile.desk());
    const IncidentId incident = declared(profile.desk(), QStringLiteral("Netz"));
    withEntry(profile.desk(), incident, QStringLiteral("Auf der Straße liegt ein Kabel."));
    QVERIFY(profile.close());
    {
        const auto connection = store::Connection::open(store::databaseFile(profile.folder()), store::Connection::Mode::Write);
        QVERIFY(connection && repeatTextInWords(*connection));
        for (const char* sql : {"DROP TABLE words",
                 "CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
                 "INSERT INTO words(rowid, text) SELECT row, replace(search, 'ß', 'ss') FROM entity WHERE search <> ''",
                 "PRAGMA user_version=4"})
            QVERIFY2(connection->run(QString::fromUtf8(sql)), sql);
    }
    QCOMPARE(store::verifyProfile(profile.folder()).value_or({{}}), QList<store::Finding>()); // not yet migrated
    const auto snippets = [&] {
        QStringList found;
        for (const store::SearchHit& hit : searchProfile(profile.folder(), QStringLiteral("strasse")).value_or({}))
            found << hit.snippet.trimmed();
        return found;
    };
    const QStringList before = snippets();
    QVERIFY(before.contains(QStringLiteral("Auf der Straße liegt ein Kabel.")));
    profile.open();
    QVERIFY(profile.close());
    QCOMPARE(snippets(), before);
    QCOMPARE(store::verifyProfile(profile.folder()).value_or({{}}), QList<store::Finding>());
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
