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
using namespace Qt::StringLiterals;

class TestSearch : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void finds_data();
    void finds();
    void foldsGerman_data();
    void foldsGerman();
    void keepsTogether_data();
    void keepsTogether();
    void neverFails_data();
    void neverFails();
    void filters();
    void snippetsAreOneLine_data();
    void snippetsAreOneLine();
    void nothingIsThereWithoutAProfile();
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
    const auto hits = searchProfile(m_profile.folder(), {words});
    QVERIFY(hits);
    QTEST(int(hits->size()), "count");
}

void TestSearch::foldsGerman_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found"); // of the entries below
    const QStringList all{u"Müller"_s, u"Mueller"_s, u"Muller"_s};
    const auto add = [](const char* words, const QStringList& found) { QTest::newRow(words) << QString::fromUtf8(words) << found; };
    add("Müller", all);
    add("MÜLLER", all);
    add("mu\u0308ller", all);
    add("Mueller", {u"Müller"_s, u"Mueller"_s});
    add("mueLL", {u"Müller"_s, u"Mueller"_s});
    add("muller", {u"Müller"_s, u"Muller"_s});
    add("\"frau müller\"", all);
    add("\"frau mueller\"", {u"Müller"_s, u"Mueller"_s});
    add("\"frau muell\"", {});
    add("\"mueller frau\"", {});
    add("frau-mueller", {u"Müller"_s, u"Mueller"_s});
    add("strasse", {u"Straße"_s, u"STRASSE"_s});
    add("STRASSE", {u"Straße"_s, u"STRASSE"_s});
    add("Straße", {u"Straße"_s, u"STRASSE"_s});
    add("STRA\u1e9eE", {u"Straße"_s, u"STRASSE"_s});
    add("oeffne Tuer", {u"Öffne"_s});
    add("Oeffnet", {});
    add("Menue", {u"Menü"_s});
    add("Menü", {u"Menü"_s});
    add("tru", {u"trust"_s, u"trüb"_s});
    add("trueb", {u"trüb"_s});
    add("true", {}); // not what begins with "tru"
    add("neue", {u"neue"_s});
    add("Aerger", {u"Ärger"_s});
    add("überübergrößenträger", {u"Überübergrößenträger"_s});
    add("ueberuebergroessentraeger", {u"Überübergrößenträger"_s});
    add("\"der überübergrößenträger fällt über überübergrößen\"", {u"Überübergrößenträger"_s});
}

void TestSearch::foldsGerman()
{
    QFETCH(QString, words);
    QFETCH(QStringList, found);
    static TempProfile profile;
    static const QStringList texts{u"Frau Müller"_s, u"Frau Mueller"_s, u"Frau Muller"_s, u"Straße"_s, u"STRASSE"_s,
        u"Öffne die Tür"_s, u"Menü"_s, u"we trust"_s, u"trüb"_s, u"das neue Haus"_s, u"neulich"_s, u"Ärger"_s,
        u"der Überübergrößenträger fällt über Überübergrößen"_s};
    if (profile.desk().records().incidents.isEmpty()) {
        const IncidentId incident = declared(profile.desk(), u"x"_s);
        for (const QString& text : texts)
            withEntry(profile.desk(), incident, text);
        QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    }
    const auto hits = searchProfile(profile.folder(), {words});
    QVERIFY(hits);
    QCOMPARE(hits->size(), found.size());
    for (const SearchHit& hit : *hits) {
        QVERIFY2(std::any_of(found.begin(), found.end(), [&](const QString& one) { return hit.snippet.contains(one); }), qPrintable(hit.snippet));
        QVERIFY(!hit.marks.isEmpty());
    }
}

void TestSearch::keepsTogether_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("marked"); // empty: not found
    int row = 0;
    const auto add = [&row](const char* words, const char* text, const QStringList& marked) {
        QTest::addRow("%d %s", ++row, words) << QString::fromUtf8(words) << QString::fromUtf8(text) << marked;
    };
    add("\"power supply\"", "the power supply failed", {u"power"_s, u"supply"_s});
    add("\"power supply\"", "supply of power", {});
    add("\"power suppl\"", "the power supply failed", {}); // closed: whole words
    add("\"power suppl", "the power supply failed", {u"power"_s, u"supply"_s}); // still being typed
    add("„power supply“", "the power supply failed", {u"power"_s, u"supply"_s});
    add("suppl pow", "the power supply failed", {u"power"_s, u"supply"_s});
    add("10.0.0.7", "gateway 10.0.0.7 is gone", {u"10"_s, u"0"_s, u"0"_s, u"7"_s});
    add("10.0.0.7", "7 of 10 gateways, 0 spare", {});
    add("ops@example.org", "mail to OPS@example.org", {u"OPS"_s, u"example"_s, u"org"_s});
    add("https://status.example.org/x?y=1", "see https://status.example.org/x?y=1 for more",
        {u"https"_s, u"status"_s, u"example"_s, u"org"_s, u"x"_s, u"y"_s, u"1"_s});
    add("e-mail", "E-Mail steht", {u"E"_s, u"Mail"_s});
    add("e-mail", "mail an e", {});
    add("disk_full", "error disk_full at", {u"disk"_s, u"full"_s});
    add("-mail", "no mail", {u"mail"_s});
    add("13:54", "at 13:54 sharp", {u"13"_s, u"54"_s});
    add("東京", "東京都は停電", {u"東京都は停電"_s});
    add("\U0001d5ee", "bold \U0001d5eebc", {u"\U0001d5eebc"_s}); // letters beyond 16 bits
    add("fire \U0001f525", "the \U0001f525 fire", {u"fire"_s});
    add("क्षति", "भारी क्षति हुई", {u"क्षति"_s});
    add("near or not", "or not near", {u"or"_s, u"not"_s, u"near"_s});
}

void TestSearch::keepsTogether()
{
    QFETCH(QString, words);
    QFETCH(QString, text);
    TempProfile profile;
    withEntry(profile.desk(), declared(profile.desk(), u"zzz"_s), text);
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    const auto hits = searchProfile(profile.folder(), {words});
    QVERIFY2(hits, hits ? "" : qPrintable(hits.error().detail));
    QStringList marked;
    for (const SearchHit& hit : *hits) {
        for (const auto& mark : hit.marks)
            marked << hit.snippet.mid(mark.from, mark.length);
    }
    QTEST(marked, "marked");
}

void TestSearch::neverFails_data()
{
    QTest::addColumn<QString>("words");
    for (const char* words : {"\"", "\"\"", "\"\"\"", "*", "a*", "*a", "^a", "NEAR", "OR", "AND", "NOT", "NEAR(a b, 2)", "NEAR(", "a OR", "OR a",
             "a AND NOT b", "text: a", "{text} : a", "-text : a", "a + b", "(", ")", "()", "a)", "'", "''", ";", "--", "/*", "\\", "%", "_",
             "a", "Z", "1", "\t", "\r\n", "\xef\xbb\xbf", "\xe2\x80\xae\xe2\x80\x8f", "\xf0\x9f\x94\xa5", "ß", "ü", "ue", "\u0308", "aeoeueaeoeueaeoeueaeoeue",
             "„", "»«", "$1 ?1 :x @y"})
        QTest::newRow(words) << QString::fromUtf8(words);
    QString all;
    for (int i = 0; i < 5000; ++i)
        all += QString::number(i * 7919, 36) + u' ';
    QTest::newRow("many words") << all;
    QTest::newRow("a long phrase") << u'"' + all + u'"';
    QTest::newRow("hangs together") << QString(all).replace(u' ', u'-');
    QTest::newRow("10,000 umlauts") << u"ü"_s.repeated(10'000);
    QTest::newRow("10,000 quotation marks") << u"\""_s.repeated(10'000);
    QTest::newRow("umlauts in a phrase") << u'"' + u"über-müde Größen "_s.repeated(600) + u'"';
    QTest::newRow("accents only") << QString(10'000, QChar(0x301));
    QTest::newRow("lone surrogates") << QString(QChar(0xdc00)) + QChar(0xd800) + u'a' + QChar(0xd800) + u'"';
    QTest::newRow("not characters") << QString(QChar(0xffff)) + QChar(0xfffe) + QChar(0);
}

void TestSearch::neverFails()
{
    QFETCH(QString, words);
    for (const auto& kind : {std::optional<EntityKind>(), std::optional(EntityKind::Entry)}) {
        const auto hits = searchProfile(m_profile.folder(), {words, kind, m_incident});
        QVERIFY2(hits, hits ? "" : qPrintable(hits.error().detail));
    }
}

void TestSearch::filters()
{
    TempProfile profile;
    const IncidentId here = declared(profile.desk(), u"Otter here"_s);
    const IncidentId there = declared(profile.desk(), u"There"_s);
    const ServiceId service = withService(profile.desk(), u"Otter portal"_s);
    const EntryId entry = withEntry(profile.desk(), there, u"saw an otter"_s);
    Notice notice;
    notice.id = NoticeId::fresh();
    notice.incident = there;
    notice.text = u"Otters everywhere"_s;
    QVERIFY(profile.desk().commit(saveNotice(profile.desk().records(), notice)));
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    const auto ids = [&](const SearchQuery& query) {
        QSet<QUuid> found;
        for (const SearchHit& hit : searchProfile(profile.folder(), query).value_or({}))
            found << hit.entity.id;
        return found;
    };
    const QString otter = u"otter"_s;
    QCOMPARE(ids({otter, EntityKind::Service}), QSet<QUuid>{service.value});
    const QString title = searchProfile(profile.folder(), {otter, EntityKind::Incident})->first().snippet;
    QCOMPARE(title, u"Otter here"_s); // without the line break before the summary, which is empty
    QCOMPARE(ids({otter, EntityKind::Notice}), QSet<QUuid>{notice.id.value});
    QCOMPARE(ids({otter, EntityKind::Incident}), QSet<QUuid>{here.value});
    QCOMPARE(ids({otter, {}, there}), (QSet<QUuid>{entry.value, notice.id.value}));
    QCOMPARE(ids({otter, EntityKind::Entry, there}), QSet<QUuid>{entry.value});
    QCOMPARE(ids({otter, EntityKind::Service, there}), QSet<QUuid>());
    QCOMPARE(ids({otter, {}, IncidentId::fresh()}), QSet<QUuid>());
    QVERIFY(ids({otter}).contains(service.value) && ids({otter}).contains(here.value));
    QCOMPARE(ids({otter, {}, {}, 0}), QSet<QUuid>());
}

void TestSearch::snippetsAreOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("snippet"); // empty: only the rules are checked
    const QString filler = u"word "_s.repeated(60);
    QTest::newRow("short") << u"a walrus"_s << u"a walrus"_s;
    QTest::newRow("blanks around") << u"  a walrus \n\n"_s << u"  a walrus"_s;
    QTest::newRow("lines") << u"one\r\ntwo\twalrus\u2028three"_s << u"one  two walrus three"_s;
    QTest::newRow("escape") << u"\u001b[31m walrus\u0007"_s << u" [31m walrus "_s;
    QTest::newRow("in the middle") << filler + u"walrus "_s + filler << QString();
    QTest::newRow("at the end") << filler + u"walrus"_s << QString();
    QTest::newRow("no spaces") << QString(5000, u'x') + u"/walrus/"_s + QString(5000, u'y') << QString();
    QTest::newRow("emoji without spaces") << u"\U0001f525"_s.repeated(300) + u"walrus"_s + u"\U0001f525"_s.repeated(300) << QString();
    QTest::newRow("emoji, odd") << u"."_s + u"\U0001f525"_s.repeated(300) + u"walrus"_s + u".\U0001f525"_s.repeated(300) << QString();
    QTest::newRow("a long word") << u"walrus"_s + QString(5000, u'x') << QString();
}

void TestSearch::snippetsAreOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, snippet);
    TempProfile profile;
    withEntry(profile.desk(), declared(profile.desk(), u"x"_s), text);
    QVERIFY(profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    const auto hits = searchProfile(profile.folder(), {u"walrus"_s});
    QCOMPARE(hits->size(), 1);
    const SearchHit& hit = hits->first();
    if (!snippet.isEmpty())
        QCOMPARE(hit.snippet, snippet);
    QVERIFY2(hit.snippet.size() <= 120, qPrintable(hit.snippet));
    QVERIFY(hit.snippet.isValidUtf16());
    QVERIFY(!hit.snippet.contains(u'\n'));
    QCOMPARE(hit.marks.size(), 1);
    QVERIFY(hit.snippet.mid(hit.marks[0].from, hit.marks[0].length).startsWith(u"walrus"_s));
    QCOMPARE(hit.snippet.endsWith(u'\u2026'), !text.endsWith(hit.snippet.right(1)) && snippet.isEmpty());
}

void TestSearch::nothingIsThereWithoutAProfile()
{
    const QTemporaryDir folder;
    const auto hits = searchProfile(folder.filePath(u"nobody"_s), {u"otter"_s});
    QVERIFY(hits && hits->isEmpty());
    QVERIFY(!store::Search::open(folder.filePath(u"nobody"_s)));
}

void TestSearch::newestFirst()
{
    const EntryId first = withEntry(m_profile.desk(), m_incident, QStringLiteral("zebra one"));
    const EntryId second = withEntry(m_profile.desk(), m_incident, QStringLiteral("zebra two"));
    QVERIFY(m_profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    SearchQuery query{u"zebra"_s};
    const auto hits = searchProfile(m_profile.folder(), query);
    QCOMPARE(hits->size(), 2);
    QCOMPARE(hits->first().entity, (EntityRef{EntityKind::Entry, second.value, m_incident}));
    QCOMPARE(hits->last().entity.id, first.value);
    query.limit = 1;
    QCOMPARE(searchProfile(m_profile.folder(), query)->size(), 1);
}

void TestSearch::marksTheWords()
{
    withEntry(m_profile.desk(), m_incident, QStringLiteral("word ").repeated(30) + QStringLiteral("die Gießerei steht ") + QStringLiteral("word ").repeated(30));
    QVERIFY(m_profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    const auto hits = searchProfile(m_profile.folder(), {u"giess steht"_s});
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
    QCOMPARE(searchProfile(m_profile.folder(), {u"giraffe"_s})->size(), 0);
    QVERIFY(m_profile.desk().undo());
    QVERIFY(m_profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    QCOMPARE(searchProfile(m_profile.folder(), {u"giraffe"_s})->size(), 2);
}

void TestSearch::findsWhatWasEdited()
{
    const EntryId id = withEntry(m_profile.desk(), m_incident, QStringLiteral("okapi"));
    TimelineEntry entry = findIncident(m_profile.desk().records(), m_incident)->entries.value(id);
    entry.text = QStringLiteral("tapir");
    QVERIFY(m_profile.desk().commit(editEntry(m_profile.desk().records(), entry)));
    QVERIFY(m_profile.desk().waitUntilSaved(std::chrono::seconds(10)));
    QCOMPARE(searchProfile(m_profile.folder(), {u"okapi"_s})->size(), 0);
    QCOMPARE(searchProfile(m_profile.folder(), {u"tapir"_s})->size(), 1);
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
        for (const SearchHit& hit : searchProfile(profile.folder(), {u"strasse"_s}).value_or({}))
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
