// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entryfilter.h"

#include <QtTest>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

const ServiceId chat{QUuid::createUuid()};
const ServiceId mail{QUuid::createUuid()};

/// A public decision of Jana about the chat, in German with an English translation.
TimelineEntry decision()
{
    TimelineEntry entry;
    entry.text = u"Der Chat läuft über die Ersatzstraße"_s;
    entry.translations = {{u"en"_s, u"Chat takes the detour"_s}};
    entry.kind = EntryKind::Decision;
    entry.visibility = Visibility::Public;
    entry.services = {chat};
    entry.author = u"Jana"_s;
    entry.source = u"hotline"_s;
    return entry;
}

} // namespace

class TestEntryFilter : public QObject {
    Q_OBJECT
private slots:
    void accepts_data();
    void accepts();
    void everythingThatIsSetMustHold();
    void emptyIsEmpty();
    void lettersArePlain_data();
    void lettersArePlain();
};

void TestEntryFilter::accepts_data()
{
    QTest::addColumn<EntryFilter>("filter");
    QTest::addColumn<bool>("isShown");
    const auto text = [](const QString& words) { return EntryFilter{.text = words}; };
    QTest::newRow("nothing set") << EntryFilter{} << true;
    QTest::newRow("public") << EntryFilter{.visibility = Visibility::Public} << true;
    QTest::newRow("internal") << EntryFilter{.visibility = Visibility::Internal} << false;
    QTest::newRow("milestones") << EntryFilter{.isMilestonesOnly = true} << false;
    QTest::newRow("its kind") << EntryFilter{.kinds = {EntryKind::Action, EntryKind::Decision}} << true;
    QTest::newRow("another kind") << EntryFilter{.kinds = {EntryKind::Action}} << false;
    QTest::newRow("its service") << EntryFilter{.services = {mail, chat}} << true;
    QTest::newRow("another service") << EntryFilter{.services = {mail}} << false;
    QTest::newRow("its person") << EntryFilter{.persons = {u"Jana"_s}} << true;
    QTest::newRow("another person") << EntryFilter{.persons = {u"Jonas"_s}} << false;
    QTest::newRow("nobody") << EntryFilter{.persons = {QString()}} << false;
    QTest::newRow("word") << text(u"chat"_s) << true;
    QTest::newRow("part of a word") << text(u"satzst"_s) << true;
    QTest::newRow("without umlaut") << text(u"lauft uber"_s) << true;
    QTest::newRow("capital umlaut") << text(u"LÄUFT"_s) << true;
    QTest::newRow("ss for sharp s") << text(u"ersatzstrasse"_s) << true;
    QTest::newRow("words in any order") << text(u"über chat"_s) << true;
    QTest::newRow("one word missing") << text(u"chat mail"_s) << false;
    QTest::newRow("in the translation") << text(u"detour"_s) << true;
    QTest::newRow("author") << text(u"jana"_s) << true;
    QTest::newRow("source") << text(u"Hotline"_s) << true;
    QTest::newRow("blanks") << text(u"   "_s) << true;
    QTest::newRow("no pattern") << text(u".*"_s) << false;
}

void TestEntryFilter::accepts()
{
    QFETCH(EntryFilter, filter);
    QFETCH(bool, isShown);
    QCOMPARE(lagebild::accepts(decision(), filter), isShown);
}

void TestEntryFilter::everythingThatIsSetMustHold()
{
    const EntryFilter both{.visibility = Visibility::Public, .kinds = {EntryKind::Decision}, .text = u"chat"_s};
    QVERIFY(lagebild::accepts(decision(), both));
    TimelineEntry internal = decision();
    internal.visibility = Visibility::Internal;
    QVERIFY(!lagebild::accepts(internal, both));
    TimelineEntry nobody = decision();
    nobody.author.clear();
    QVERIFY(lagebild::accepts(nobody, {.persons = {QString()}}));
}

void TestEntryFilter::emptyIsEmpty()
{
    QVERIFY(EntryFilter{}.isEmpty());
    QVERIFY(EntryFilter{.text = u" "_s}.isEmpty());
    QVERIFY(!EntryFilter{.persons = {QString()}}.isEmpty());
    QVERIFY(!EntryFilter{.isMilestonesOnly = true}.isEmpty());
}

void TestEntryFilter::lettersArePlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("ascii") << u"Router 7"_s << u"router 7"_s;
    QTest::newRow("umlaut in one") << u"Über"_s << u"uber"_s;
    QTest::newRow("umlaut in two") << u"U\u0308ber"_s << u"uber"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s;
    QTest::newRow("accent") << u"Café"_s << u"cafe"_s;
    QTest::newRow("ligature") << u"oﬃce"_s << u"office"_s;
}

void TestEntryFilter::lettersArePlain()
{
    QFETCH(QString, text);
    QTEST(plainLetters(text), "plain");
}

QTEST_GUILESS_MAIN(TestEntryFilter)
#include "tst_ui_entryfilter.moc"
