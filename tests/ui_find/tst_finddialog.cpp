// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_find/heldsearch.h"
#include "tests/ui_models/bench.h"
#include "ui/find/finddialog.h"
#include "ui/settings/languages.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : test::Bench {
    test::HeldSearch search;
    EntryId first = entry(u"the spool is full"_s, 0);
    EntryId second = entry(u"spool emptied"_s, 5);
    std::unique_ptr<FindDialog> dialog = std::make_unique<FindDialog>(desk, search.door());
    QSignalSpy wanted{dialog.get(), &FindDialog::wanted};

    Fixture()
    {
        qRegisterMetaType<EntityRef>();
        dialog->showIncident(incident);
        dialog->present();
    }
    template<class T>
    T* find(const char* name) const { return dialog->findChild<T*>(QString::fromLatin1(name)); }
    QLineEdit* line() const { return find<QLineEdit>("findWords"); }
    QListView* list() const { return find<QListView>("findHits"); }
    QString said() const { return find<QLabel>("findCount")->text(); }
    int row() const { return list()->currentIndex().row(); }
    SearchHit hitOf(EntryId id, const QString& snippet) const { return test::hit(EntityKind::Entry, id.value, incident, snippet); }
    QList<SearchHit> both() const { return {hitOf(second, u"spool emptied"_s), hitOf(first, u"the spool is full"_s)}; }
    EntityRef went() const { return wanted.last().first().value<EntityRef>(); }
    /// Types and lets the search answer.
    bool type(const QString& words)
    {
        const auto before = search.asked.size();
        line()->setText(words);
        return QTest::qWaitFor([&] { return search.asked.size() > before; });
    }
};

} // namespace

class TestFindDialog : public QObject {
    Q_OBJECT
private slots:
    void asksOnceForSeveralKeys();
    void showsHits();
    void aLateAnswerIsThrownAway();
    void saysThatItSearchesOnlyWhenSlow();
    void says_data();
    void says();
    void filters_data();
    void filters();
    void thisIncidentNeedsOne();
    void arrowsWalkFromTheLine();
    void enterGoesThereAndMakesRoom();
    void enterIsFasterThanTheAnswer();
    void stepsWhileClosed();
    void stepWithoutHitsOpens();
    void escapeCloses();
    void whatIsSavedIsFound();
    void whatIsDeletedGoes();
    void savingWhileAskedAsksAgain();
    void speaksGerman();
};

void TestFindDialog::asksOnceForSeveralKeys()
{
    Fixture f;
    QCOMPARE(f.dialog->focusWidget(), f.line());
    QTest::keyClicks(f.line(), u"spool"_s);
    QVERIFY(f.search.asked.isEmpty());
    QTRY_COMPARE(f.search.asked.size(), 1);
    QCOMPARE(f.search.asked.last().query, (SearchQuery{u"spool"_s, {}, {}, 200}));
    f.line()->clear(); // nothing to look for
    QCOMPARE(f.list()->model()->rowCount(), 0);
    f.line()->setText(u"   "_s);
    f.search.answer(f.both()); // to the question before
    QCOMPARE(f.list()->model()->rowCount(), 0);
    QCOMPARE(f.search.asked.size(), 1);
}

void TestFindDialog::showsHits()
{
    Fixture f;
    const QAbstractItemModelTester tester(f.list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const ServiceId service = f.service(u"Spooler"_s);
    QVERIFY(f.type(u"spool"_s));
    f.search.answer(f.both() << test::hit(EntityKind::Service, service.value, {}, u"Spooler"_s)
                             << test::hit(EntityKind::Incident, f.incident.value, f.incident, u"Power cut"_s)
                             << test::hit(EntityKind::Entry, QUuid::createUuid(), f.incident, u"not here any more"_s));
    QCOMPARE(f.list()->model()->rowCount(), 4);
    QCOMPARE(f.row(), 0);
    const auto text = [&](int row) { return f.list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(text(0).startsWith(u"Entry, spool emptied, "_s) && text(0).contains(u"12:05"_s) && text(0).contains(u"Power cut"_s), qPrintable(text(0)));
    QCOMPARE(text(2), u"Service, Spooler"_s);
    QVERIFY2(text(3).startsWith(u"Incident, Power cut, "_s), qPrintable(text(3)));
    QVERIFY(f.type(u"spool full"_s));
    f.search.answer(f.both().mid(1));
    QCOMPARE(f.list()->model()->rowCount(), 1);
}

void TestFindDialog::aLateAnswerIsThrownAway()
{
    Fixture f;
    QVERIFY(f.type(u"old"_s));
    QVERIFY(f.type(u"new"_s));
    f.search.asked[0].answer(f.both());
    QCOMPARE(f.list()->model()->rowCount(), 0);
    f.search.asked[1].answer(f.both().mid(1));
    QCOMPARE(f.list()->model()->rowCount(), 1);
    f.search.asked[0].answer(f.both());
    QCOMPARE(f.list()->model()->rowCount(), 1);
}

void TestFindDialog::saysThatItSearchesOnlyWhenSlow()
{
    Fixture f;
    QVERIFY(f.type(u"spool"_s));
    QVERIFY(!f.said().startsWith(u"Searching"_s));
    QTRY_COMPARE(f.said(), u"Searching …"_s);
    f.search.answer(f.both());
    QVERIFY(!f.said().startsWith(u"Searching"_s));
    QCOMPARE(f.find<QLabel>("findCount")->accessibleName(), f.said()); // heard, too
}

void TestFindDialog::says_data()
{
    QTest::addColumn<int>("hits"); // -1: a failure
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << 0 << u"Nothing was found"_s;
    QTest::newRow("one") << 1 << u"1 hit"_s;
    QTest::newRow("two") << 2 << u"2 hits"_s;
    QTest::newRow("failure") << -1 << u"The database reports a failure: no such table"_s;
}

void TestFindDialog::says()
{
    QFETCH(int, hits);
    QFETCH(QString, sentence);
    Languages languages;
    languages.use(u"en"_s); // for the plural
    Fixture f;
    QVERIFY(f.said().startsWith(u"Finds entries"_s));
    QVERIFY(f.type(u"spool"_s));
    f.search.answer(hits < 0 ? SearchAnswer(Error{Error::Code::DatabaseFailed, u"no such table"_s, {}}) : f.both().mid(2 - hits));
    QVERIFY2(f.said().startsWith(sentence), qPrintable(f.said()));
    QCOMPARE(f.find<QPushButton>("findGo")->isEnabled(), hits > 0);
}

void TestFindDialog::filters_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isHere");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("asksHere");
    QTest::newRow("everything") << 0 << false << QString() << false;
    QTest::newRow("here") << 0 << true << QString() << true;
    QTest::newRow("entries") << 1 << false << u"entry"_s << false;
    QTest::newRow("notices here") << 2 << true << u"notice"_s << true;
    QTest::newRow("incidents") << 3 << false << u"incident"_s << false;
    QTest::newRow("services are nowhere") << 4 << true << u"service"_s << false;
}

void TestFindDialog::filters()
{
    QFETCH(int, kind);
    QFETCH(bool, isHere);
    Fixture f;
    f.find<QComboBox>("findKind")->setCurrentIndex(kind);
    f.find<QCheckBox>("findHere")->setChecked(isHere);
    QVERIFY(f.type(u"spool"_s));
    const SearchQuery& query = f.search.asked.last().query;
    QTEST(query.kind ? nameOf(*query.kind) : QString(), "name");
    QTEST(query.incident == f.incident, "asksHere");
    QCOMPARE(f.find<QCheckBox>("findHere")->isEnabled(), kind != 4);
}

void TestFindDialog::thisIncidentNeedsOne()
{
    Fixture f;
    f.find<QCheckBox>("findHere")->setChecked(true);
    QVERIFY(f.type(u"spool"_s));
    QVERIFY(f.search.asked.last().query.incident);
    f.dialog->showIncident({});
    QVERIFY(!f.find<QCheckBox>("findHere")->isEnabled());
    const IncidentId other = testkit::declared(f.desk, u"Other"_s);
    f.dialog->showIncident(other);
    QTRY_COMPARE(f.search.asked.last().query.incident, std::optional(other)); // asked again
}

void TestFindDialog::arrowsWalkFromTheLine()
{
    Fixture f;
    QVERIFY(f.type(u"spool"_s));
    f.search.answer(f.both());
    QTest::keyClick(f.line(), Qt::Key_Down);
    QCOMPARE(f.row(), 1);
    QTest::keyClick(f.line(), Qt::Key_Up);
    QCOMPARE(f.row(), 0);
    QTest::keyClick(f.line(), Qt::Key_X);
    QCOMPARE(f.line()->text(), u"spoolx"_s);
    QVERIFY(f.wanted.isEmpty());
}

void TestFindDialog::enterGoesThereAndMakesRoom()
{
    Fixture f;
    QVERIFY(f.type(u"spool"_s));
    f.search.answer(f.both());
    QTest::keyClick(f.line(), Qt::Key_Down);
    QTest::keyClick(f.line(), Qt::Key_Return);
    QCOMPARE(f.wanted.size(), 1);
    QCOMPARE(f.went(), (EntityRef{EntityKind::Entry, f.first.value, f.incident}));
    QVERIFY(!f.dialog->isVisible());
    f.dialog->present();
    QCOMPARE(f.line()->selectedText(), u"spool"_s);
    QCOMPARE(f.row(), 1);
    QVERIFY(QTest::qWaitForWindowExposed(f.dialog.get()));
    QTest::mouseClick(f.list()->viewport(), Qt::LeftButton, {}, f.list()->visualRect(f.list()->model()->index(0, 0)).center());
    QCOMPARE(f.row(), 0);
    QVERIFY(f.dialog->isVisible()); // a click only chooses
    QTest::mouseDClick(f.list()->viewport(), Qt::LeftButton, {}, f.list()->visualRect(f.list()->model()->index(0, 0)).center());
    QCOMPARE(f.went().id, f.second.value);
    f.dialog->present();
    f.list()->setFocus();
    QTest::keyClick(f.list(), Qt::Key_Return);
    QCOMPARE(f.wanted.size(), 3);
    f.dialog->present();
    f.find<QPushButton>("findGo")->click();
    QCOMPARE(f.wanted.size(), 4);
}

void TestFindDialog::enterIsFasterThanTheAnswer()
{
    Fixture f;
    QTest::keyClicks(f.line(), u"spool"_s);
    QTest::keyClick(f.line(), Qt::Key_Return);
    QCOMPARE(f.search.asked.size(), 1); // at once
    QVERIFY(f.wanted.isEmpty());
    f.search.answer(f.both());
    QCOMPARE(f.wanted.size(), 1);
    QCOMPARE(f.went().id, f.second.value);
    QTest::keyClick(f.line(), Qt::Key_Return); // and where nothing is found
    f.dialog->present();
    QVERIFY(f.type(u"zebra"_s));
    QTest::keyClick(f.line(), Qt::Key_Return);
    const auto before = f.wanted.size();
    f.search.answer(QList<SearchHit>());
    QTest::keyClick(f.line(), Qt::Key_Return);
    QCOMPARE(f.wanted.size(), before);
    QVERIFY(f.dialog->isVisible());
}

void TestFindDialog::stepsWhileClosed()
{
    Fixture f;
    QVERIFY(f.type(u"spool"_s));
    f.search.answer(f.both());
    f.dialog->reject();
    f.dialog->step(FindDialog::Step::Next);
    QCOMPARE(f.went().id, f.first.value);
    f.dialog->step(FindDialog::Step::Next); // round
    QCOMPARE(f.went().id, f.second.value);
    f.dialog->step(FindDialog::Step::Previous);
    QCOMPARE(f.went().id, f.first.value);
    QVERIFY(!f.dialog->isVisible());
    f.dialog->present();
    QVERIFY(QTest::qWaitForWindowActive(f.dialog.get()));
    QTest::keyClick(f.line(), Qt::Key_F3);
    QCOMPARE(f.went().id, f.second.value);
    QTest::keyClick(f.line(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(f.went().id, f.first.value);
    QVERIFY(f.dialog->isVisible());
}

void TestFindDialog::stepWithoutHitsOpens()
{
    Fixture f;
    f.dialog->reject();
    f.dialog->step(FindDialog::Step::Previous);
    QVERIFY(f.dialog->isVisible());
    QVERIFY(f.wanted.isEmpty());
}

void TestFindDialog::escapeCloses()
{
    Fixture f;
    QTest::keyClicks(f.line(), u"spool"_s);
    QTest::keyClick(f.line(), Qt::Key_Return);
    QTest::keyClick(f.line(), Qt::Key_Escape); // before the answer: nobody wants to go there any more
    f.search.answer(f.both());
    QVERIFY(!f.dialog->isVisible());
    QVERIFY(f.wanted.isEmpty());
}

void TestFindDialog::whatIsSavedIsFound()
{
    Fixture f;
    QVERIFY(f.type(u"spool"_s));
    f.search.answer(f.both());
    QTest::keyClick(f.line(), Qt::Key_Down);
    const EntryId third = f.entry(u"spool again"_s, 9);
    QTRY_COMPARE(f.search.asked.size(), 2);
    f.search.answer(QList<SearchHit>{f.hitOf(third, u"spool again"_s)} + f.both());
    QCOMPARE(f.row(), 2); // stays on its hit
    f.dialog->reject();
    f.entry(u"once more"_s, 10);
    QTRY_COMPARE(f.search.asked.size(), 2);
    f.dialog->present();
    QTRY_COMPARE(f.search.asked.size(), 3); // only when somebody looks
}

void TestFindDialog::savingWhileAskedAsksAgain()
{
    Fixture f;
    QVERIFY(f.type(u"spool"_s));
    f.entry(u"spool again"_s, 9);
    f.search.answer(f.both()); // does not know of it
    QCOMPARE(f.list()->model()->rowCount(), 2);
    QTRY_COMPARE(f.search.asked.size(), 2);
}

void TestFindDialog::whatIsDeletedGoes()
{
    Fixture f;
    QVERIFY(f.type(u"spool"_s));
    f.search.answer(f.both());
    QVERIFY(f.desk.commit(deleteEntry(f.desk.records(), f.incident, f.first)));
    QCOMPARE(f.list()->model()->rowCount(), 1);
    QVERIFY(f.desk.commit(deleteIncident(f.desk.records(), f.incident)));
    QCOMPARE(f.list()->model()->rowCount(), 0);
}

void TestFindDialog::speaksGerman()
{
    Languages languages;
    Fixture f;
    QVERIFY(f.type(u"spool"_s));
    f.search.answer(f.both());
    f.find<QComboBox>("findKind")->setCurrentIndex(1);
    f.search.answer(f.both());
    QTRY_COMPARE(f.search.asked.size(), 2);
    f.search.answer(f.both());
    f.desk.setLanguage(u"de"_s);
    languages.use(u"de"_s);
    QTRY_COMPARE(f.said(), u"2 Treffer"_s);
    QCOMPARE(f.find<QComboBox>("findKind")->currentText(), u"Einträge"_s);
    QVERIFY(f.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Eintrag, "_s));
    QCOMPARE(f.search.asked.size(), 2);
    languages.use(u"en"_s);
    QTRY_COMPARE(f.said(), u"2 hits"_s);
}

QTEST_MAIN(TestFindDialog)
#include "tst_finddialog.moc"
