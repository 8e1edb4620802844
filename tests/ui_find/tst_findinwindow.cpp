// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_mainwindow/gallery.h"
#include "ui/board/boardview.h"
#include "ui/models/timelinemodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace lagebild;
using namespace lagebild::test;
using namespace Qt::StringLiterals;

/// Finding in the whole window, by the keyboard alone.
class TestFindInWindow : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_gallery.reset(); }
    void goesToAnEntryOfAnotherIncident();
    void goesToAnEntryThatAFilterHides();
    void goesToANoticeInItsLanguage();
    void goesToAnIncident();
    void goesToAServiceOnTheBoardOrInTheSetUp();
    void f3GoesOnWhileClosed();
    void escapeGivesTheFocusBack();
    void onlyThisIncidentFollowsTheWindow();
    void withoutADoorThereIsNothingToFind();
    void theKeysAreInTheHelp();

private:
    QLineEdit* line() const { return m_gallery->find<QLineEdit>("findWords"); }
    QAbstractItemView* hits() const { return m_gallery->find<QAbstractItemView>("findHits"); }
    QAbstractItemView* timeline() const { return m_gallery->find<QAbstractItemView>("timeline"); }
    EntryId currentEntry() const { return timeline()->currentIndex().data(TimelineModel::IdRole).value<EntryId>(); }
    bool find(const QString& words, int kind = 0);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<Gallery> m_gallery;
    IncidentId m_first;
    IncidentId m_other;
    EntryId m_entry;
};

void TestFindInWindow::init()
{
    m_gallery = std::make_unique<Gallery>(u"en"_s, wideScreen);
    QVERIFY(QTest::qWaitForWindowActive(m_gallery->window.get()));
    m_first = m_gallery->window->incident();
    m_other = testkit::declared(m_gallery->desk, u"Quokka outage"_s);
    testkit::withEntry(m_gallery->desk, m_other, u"An aardvark came by"_s);
    m_entry = testkit::withEntry(m_gallery->desk, m_other, u"The quokka ate the cable"_s);
    testkit::withEntry(m_gallery->desk, m_other, u"All well again"_s);
    QCOMPARE(m_gallery->window->incident(), m_first);
}

/// On the window, once it has the keyboard again.
void TestFindInWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_gallery->window->activateWindow();
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->window() == m_gallery->window.get());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// Ctrl+F, types, and waits for hits.
bool TestFindInWindow::find(const QString& words, int kind)
{
    press(Qt::Key_F, Qt::ControlModifier);
    if (!QTest::qWaitForWindowActive(line()->window()))
        return false;
    m_gallery->find<QComboBox>("findKind")->setCurrentIndex(kind);
    QTest::keyClicks(line(), words);
    return QTest::qWaitFor([&] {
        return hits()->model()->rowCount() > 0
            && hits()->model()->index(0, 0).data().toString().contains(words, Qt::CaseInsensitive);
    });
}

void TestFindInWindow::goesToAnEntryOfAnotherIncident()
{
    QVERIFY(find(u"quokka ate"_s));
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(m_gallery->window->incident(), m_other);
    QCOMPARE(currentEntry(), m_entry);
    QVERIFY(!m_gallery->isSeen("findDialog"));
    QTRY_COMPARE(QApplication::focusWidget(), timeline());
}

void TestFindInWindow::goesToAnEntryThatAFilterHides()
{
    m_gallery->window->showIncident(m_other);
    m_gallery->click("showMilestones");
    QVERIFY(find(u"quokka ate"_s));
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(currentEntry(), m_entry);
}

void TestFindInWindow::goesToANoticeInItsLanguage()
{
    m_gallery->window->showIncident(m_other);
    m_gallery->trigger("actNewNotice");
    const auto notices = findIncident(m_gallery->desk.records(), m_other)->notices;
    QVERIFY(notices.size() >= 2);
    for (const Notice& notice : notices) {
        Notice changed = notice;
        changed.text = u"Wombat "_s + notice.language;
        QVERIFY(m_gallery->desk.commit(saveNotice(m_gallery->desk.records(), changed)));
    }
    for (const QString& language : {u"de"_s, u"en"_s, u"de"_s}) {
        m_gallery->window->showIncident(m_first);
        QVERIFY(find(u"wombat "_s + language, 2));
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(m_gallery->window->incident(), m_other);
        auto* editor = m_gallery->find<QPlainTextEdit>("noticeText");
        QTRY_COMPARE(editor->toPlainText(), u"Wombat "_s + language);
    }
}

void TestFindInWindow::goesToAnIncident()
{
    QVERIFY(find(u"quokka outage"_s, 3));
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(m_gallery->window->incident(), m_other);
}

void TestFindInWindow::goesToAServiceOnTheBoardOrInTheSetUp()
{
    const ServiceId service = testkit::withService(m_gallery->desk, u"Zorilla portal"_s);
    m_gallery->window->showIncident(m_other); // goes on: every service is on its board
    QVERIFY(find(u"zorilla"_s, 4));
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(m_gallery->find<BoardView>("board")->selectedServices(), QList<ServiceId>{service});
    QVERIFY(!m_gallery->window->findChild<QWidget*>(u"servicesDialog"_s));
    const auto now = atMinute(m_gallery->clock.now(), "Europe/Berlin");
    QVERIFY(m_gallery->desk.commit(setPhase(m_gallery->desk.records(), m_other, Phase::Resolved, now, {}, m_gallery->desk.stamp())));
    press(Qt::Key_F3);
    auto* table = m_gallery->find<QTableWidget>("servicesTable");
    QVERIFY(table->window()->isVisible());
    QCOMPARE(table->currentItem()->text(), u"Zorilla portal"_s);
    press(Qt::Key_F3); // one dialog is enough
    QCOMPARE(m_gallery->window->findChildren<QTableWidget*>(u"servicesTable"_s).size(), 1);
}

void TestFindInWindow::f3GoesOnWhileClosed()
{
    const EntryId more = testkit::withEntry(m_gallery->desk, m_other, u"quokka again"_s);
    QVERIFY(find(u"quokka"_s, 1));
    QVERIFY(hits()->model()->rowCount() >= 2);
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), timeline());
    QSet<EntryId> seen{currentEntry()};
    const EntryId first = currentEntry();
    for (int i = 1; i < hits()->model()->rowCount(); ++i) {
        press(Qt::Key_F3);
        seen << currentEntry();
    }
    QCOMPARE(seen.size(), qsizetype(hits()->model()->rowCount()));
    QVERIFY(seen.contains(more) && seen.contains(m_entry));
    press(Qt::Key_F3);
    QCOMPARE(currentEntry(), first);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(currentEntry() != first);
    QVERIFY(!m_gallery->isSeen("findDialog"));
}

void TestFindInWindow::escapeGivesTheFocusBack()
{
    m_gallery->trigger("actQuickEntry");
    QWidget* before = QApplication::focusWidget();
    QVERIFY(before);
    QVERIFY(find(u"quokka"_s));
    QTest::keyClick(line(), Qt::Key_Escape);
    QVERIFY(!m_gallery->isSeen("findDialog"));
    QVERIFY(QTest::qWaitForWindowActive(m_gallery->window.get()));
    QTRY_COMPARE(QApplication::focusWidget(), before);
    QCOMPARE(m_gallery->window->incident(), m_first);
}

void TestFindInWindow::onlyThisIncidentFollowsTheWindow()
{
    QVERIFY(find(u"quokka"_s));
    m_gallery->find<QCheckBox>("findHere")->setChecked(true);
    QTRY_COMPARE(hits()->model()->rowCount(), 0);
    m_gallery->window->showIncident(m_other);
    QTRY_VERIFY(hits()->model()->rowCount() > 0);
}

void TestFindInWindow::withoutADoorThereIsNothingToFind()
{
    Doors doors = m_gallery->doors();
    doors.find = {};
    MainWindow window(m_gallery->desk, m_gallery->preferences, m_gallery->appearance, doors);
    for (const QString& name : {u"actFind"_s, u"actFindNext"_s, u"actFindPrevious"_s})
        QVERIFY(!window.findChild<QAction*>(name)->isEnabled());
    window.showIncident(m_other);
}

void TestFindInWindow::theKeysAreInTheHelp()
{
    const QString table = m_gallery->window->findChild<Menus*>()->keyboardTable();
    for (const QString& keys : {u"Ctrl+F"_s, u"F3"_s, u"Shift+F3"_s})
        QVERIFY2(table.contains(u"<b>"_s + keys + u"</b>"_s), qPrintable(keys));
}

QTEST_MAIN(TestFindInWindow)
#include "tst_findinwindow.moc"
