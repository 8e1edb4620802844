// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_timeline/scene.h"
#include "ui/reading/filterwords.h"

#include <QMenu>
#include <QToolButton>

using namespace lagebild;
using namespace Qt::StringLiterals;
using test::Scene;

namespace {

/// The scene with the parts that filter. Its entries: declared, "We look into it" (internal), "It is the switch" (public).
struct FilterScene : Scene {
    QLineEdit* text = pane.findChild<QLineEdit*>(u"filterText"_s);
    QLabel* words = pane.findChild<QLabel*>(u"filterWords"_s);
    QLabel* hidden = pane.findChild<QLabel*>(u"filterHidden"_s);

    void type(const QString& letters)
    {
        pane.focusFilter();
        QTest::keyClicks(text, letters);
    }
    int shown() const { return view->model()->rowCount(); }
    void click(const char* name) const { pane.findChild<QAbstractButton*>(QLatin1StringView(name))->click(); }
    /// Opens the menu as a person does and ticks a line in one of its menus.
    void tick(const char* menu, const QString& choice) const
    {
        QMenu* all = pane.findChild<QToolButton*>(u"filterButton"_s)->menu();
        emit all->aboutToShow();
        for (QMenu* part : all->findChildren<QMenu*>(QLatin1StringView(menu))) {
            for (QAction* action : part->actions()) {
                if (part->menuAction()->isVisible() && all->actions().contains(part->menuAction()) && action->text() == choice)
                    return action->trigger();
            }
        }
        QFAIL(qPrintable(u"no line "_s + choice));
    }
};

} // namespace

class TestFilterBar : public QObject {
    Q_OBJECT
private slots:
    void textFilters();
    void saysWhatIsFilteredAndHowMany();
    void escapeShowsAll();
    void showAllButtonShowsAll();
    void kindServicePerson();
    void segmentsAndMenuAreOneFilter();
    void hiddenNewEntryIsSaidAndShown();
    void hidingByAnEditIsSaid();
    void anotherIncidentIsNotFiltered();
    void editingIsFinishedFirst();
    void severalTicksInOneGo();
};

void TestFilterBar::textFilters()
{
    FilterScene scene;
    QVERIFY(!scene.pane.findChild<QWidget*>(u"filterBar"_s)->isVisible());
    scene.type(u"SWITCH"_s);
    QCOMPARE(scene.shown(), 1);
    QCOMPARE(scene.view->model()->index(0, 0).data(TimelineModel::IdRole).value<EntryId>(), scene.second);
    scene.type(u"board"_s);
    QCOMPARE(scene.shown(), 0);
}

void TestFilterBar::saysWhatIsFilteredAndHowMany()
{
    FilterScene scene;
    scene.type(u"switch"_s);
    QCOMPARE(scene.words->text(), u"with “switch” — 1 of 3 shown"_s);
    QCOMPARE(scene.text->accessibleDescription(), scene.words->text());
    scene.click("showPublic");
    QCOMPARE(scene.words->text(), u"public · with “switch” — 1 of 3 shown"_s);
}

void TestFilterBar::escapeShowsAll()
{
    FilterScene scene;
    scene.click("showPublic");
    scene.type(u"switch"_s);
    QTest::keyClick(scene.text, Qt::Key_Escape);
    QCOMPARE(scene.shown(), 3);
    QVERIFY(scene.text->text().isEmpty());
    QVERIFY(!scene.text->isVisible());
    QVERIFY(scene.pane.findChild<QAbstractButton*>(u"showAll"_s)->isChecked());
}

void TestFilterBar::showAllButtonShowsAll()
{
    FilterScene scene;
    scene.type(u"switch"_s);
    scene.click("filterShowAll");
    QCOMPARE(scene.shown(), 3);
}

void TestFilterBar::kindServicePerson()
{
    FilterScene scene;
    TimelineEntry entry = scene.stored(scene.first);
    entry.kind = EntryKind::Decision;
    entry.services = {scene.chat};
    entry.author = u"Jonas"_s;
    QVERIFY(scene.desk.commit(editEntry(scene.desk.records(), entry)));
    for (const auto& [menu, line] : {std::pair("filterKinds", u"decision"_s), std::pair("filterServices", u"Chat"_s), std::pair("filterPersons", u"Jonas"_s)}) {
        scene.tick(menu, line);
        QCOMPARE(scene.shown(), 1);
        QVERIFY2(scene.words->text().contains(line), qPrintable(scene.words->text()));
        scene.click("filterShowAll");
        QCOMPARE(scene.shown(), 3);
    }
}

void TestFilterBar::segmentsAndMenuAreOneFilter()
{
    FilterScene scene;
    scene.tick("filterKinds", u"observation"_s);
    QVERIFY(!scene.pane.findChild<QAbstractButton*>(u"showAll"_s)->isChecked());
    scene.click("showMilestones");
    QVERIFY(scene.words->text().startsWith(u"milestones · observation"_s));
    scene.click("showAll");
    QVERIFY(!scene.words->isVisible());
    QCOMPARE(scene.shown(), 3);
}

void TestFilterBar::hiddenNewEntryIsSaidAndShown()
{
    FilterScene scene;
    scene.click("showPublic");
    QVERIFY(!scene.hidden->isVisible());
    QTest::keyClicks(scene.line, u"secret"_s);
    QTest::keyClick(scene.line, Qt::Key_Return);
    QVERIFY(scene.hidden->isVisible());
    QCOMPARE(scene.hidden->accessibleName(), scene.hidden->text());
    scene.click("filterReveal");
    QCOMPARE(scene.shown(), 4);
    QCOMPARE(scene.view->currentIndex(), scene.indexOf(scene.newest().id));
    QVERIFY(!scene.hidden->isVisible());
    QTest::keyClicks(scene.line, u"more"_s);
    QTest::keyClick(scene.line, Qt::Key_Return);
    QVERIFY(!scene.hidden->isVisible());
}

void TestFilterBar::hidingByAnEditIsSaid()
{
    FilterScene scene;
    scene.click("showPublic");
    scene.view->setCurrentIndex(scene.indexOf(scene.second));
    QTest::keyClick(scene.view, Qt::Key_P);
    QCOMPARE(scene.shown(), 0);
    QVERIFY(scene.hidden->isVisible());
    QVERIFY(scene.desk.undo());
    QVERIFY(!scene.hidden->isVisible());
}

void TestFilterBar::anotherIncidentIsNotFiltered()
{
    FilterScene scene;
    scene.type(u"switch"_s);
    const auto other = declareIncident(scene.desk.records(), {u"Mail"_s}, scene.stamp());
    QVERIFY(scene.desk.commit(*other));
    scene.pane.showIncident(scene.incident);
    QCOMPARE(scene.shown(), 1);
    scene.pane.showIncident(other->incident);
    QVERIFY(scene.shown() > 0);
    QVERIFY(!scene.words->isVisible());
}

void TestFilterBar::editingIsFinishedFirst()
{
    FilterScene scene;
    scene.open(scene.first);
    scene.field<QPlainTextEdit>("entryText")->setPlainText(u"We found it"_s);
    scene.type(u"found"_s);
    QCOMPARE(scene.stored(scene.first).text, u"We found it"_s);
    QCOMPARE(scene.shown(), 1);
}

void TestFilterBar::severalTicksInOneGo()
{
    FilterScene scene;
    QMenu* all = scene.pane.findChild<QToolButton*>(u"filterButton"_s)->menu();
    emit all->aboutToShow();
    auto* kinds = all->findChild<QMenu*>(u"filterKinds"_s);
    kinds->popup({0, 0});
    kinds->setActiveAction(kinds->actions().first());
    QTest::keyClick(kinds, Qt::Key_Space);
    QVERIFY(kinds->isVisible());
    QTest::keyClick(kinds, Qt::Key_Down);
    QTest::keyClick(kinds, Qt::Key_Return);
    QVERIFY(kinds->isVisible());
    QVERIFY(kinds->actions()[0]->isChecked() && kinds->actions()[1]->isChecked());
    QTest::keyClick(kinds, Qt::Key_Escape);
    QVERIFY(scene.words->text().contains(u" or "_s));
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
