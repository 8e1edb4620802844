// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_mainwindow/windowbench.h"
#include "ui/models/timelinemodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenu>
#include <QPlainTextEdit>

using namespace lagebild;
using namespace lagebild::test;
using namespace Qt::StringLiterals;

/// A shift of somebody who has no mouse: one incident from its declaration to its export, with nothing but keys that go
/// to whatever has the focus. No widget is asked to do anything, none is given the focus.
class TestKeyboardWalk : public QObject {
    Q_OBJECT
public slots:
    void opened(const QUrl& url) { m_opened << url.toString(); }

private slots:
    void writesATimeline();
    void editsInPlace();
    void splitsAndJoins();
    void choosesSeveral();
    void movesAmongEquals();
    void carriesToAnotherIncident();
    void marksAndPromises();
    void attachesScreenshotsAndFiles();
    void looksBack();
    void readsALongTimeline();
    void findsAndExports();

private:
    QStringList m_opened;
};

namespace {

/// What a person at the keyboard has: keys, and eyes on the record.
struct Walk : WindowBench {
    Walk()
    {
        clock.set(Instant(std::chrono::sys_days(std::chrono::year(2024) / 3 / 5) + std::chrono::hours(11)));
        desk.setLanguage(u"en"_s);
        Doors all = doors();
        all.exportIncident = [](const IncidentRecord&, const ExportChoice&, const QString&) { return Result<void>(); };
        all.history = [](const EntityRef&) { return QList<journal::Operation>(); };
        window = std::make_unique<MainWindow>(desk, preferences, appearance, all);
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
        declareByKeys(u"Mail is down"_s);
    }
    static QWidget& focus()
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            return *popup;
        return QApplication::focusWidget() ? *QApplication::focusWidget() : *QApplication::activeWindow();
    }
    /// Once a dialog has closed, the system gives the focus back.
    bool isBack() const
    {
        if (QApplication::activeWindow() && QApplication::activeWindow() != window.get())
            return false;
        QApplication::setActiveWindow(window.get());
        return true;
    }
    static QString shownWindow() { return QApplication::activeWindow() ? QApplication::activeWindow()->objectName() : QString(); }
    static void press(const QString& keys) { QTest::keySequence(&focus(), QKeySequence(keys)); }
    static void type(const QString& words) { QTest::keyClicks(&focus(), words); }
    static void types(const QString& words)
    {
        type(words);
        press(u"Return"_s);
    }
    /// Presses Tab until the focus is there.
    static bool tabTo(const char* name)
    {
        for (int i = 0; i < 80 && focus().objectName() != QLatin1StringView(name); ++i)
            press(u"Tab"_s);
        return focus().objectName() == QLatin1StringView(name);
    }
    static void declareByKeys(const QString& title)
    {
        press(u"Ctrl+N"_s);
        types(title);
    }
    void write(const QString& line) const
    {
        press(u"Ctrl+T"_s);
        types(line);
    }
    /// Goes to the list of entries and there to the one that begins like this.
    bool goTo(const QString& begin) const
    {
        press(u"Alt+3"_s);
        if (!tabTo("timeline"))
            return false;
        press(u"Home"_s);
        for (int i = 0; i < 40; ++i) {
            if (current().text.startsWith(begin))
                return true;
            press(u"Down"_s);
        }
        return false;
    }
    TimelineEntry current() const
    {
        return find<QAbstractItemView>("timeline")->currentIndex().data(TimelineModel::EntryRole).value<TimelineEntry>();
    }
    const IncidentRecord& record() const { return *findIncident(desk.records(), window->incident()); }
    TimelineEntry entry(const QString& begin) const
    {
        for (const TimelineEntry& entry : record().entries) {
            if (!entry.deleted && entry.text.startsWith(begin))
                return entry;
        }
        return {};
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const TimelineEntry& entry : inOrder(record()))
            texts << entry.text;
        return texts;
    }
    /// In the menu that is open, goes to what begins like this, and takes it.
    static bool choose(const QString& begin)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return false;
        for (qsizetype i = 0; i <= menu->actions().size(); ++i) {
            QTest::keyClick(menu, Qt::Key_Down);
            if (menu->activeAction() && menu->activeAction()->text().remove(u'&').startsWith(begin)) {
                QTest::keyClick(menu, Qt::Key_Return);
                return true;
            }
        }
        return false;
    }
};

} // namespace

void TestKeyboardWalk::writesATimeline()
{
    Walk walk;
    QCOMPARE(textIn(walk.record().incident.title, u"en"_s), u"Mail is down"_s);
    walk.write(u"11:40 first complaints from two offices"_s);
    walk.write(u"around 11:30 the queue grows !public"_s);
    QCOMPARE(walk.entry(u"first complaints"_s).time.precision, Precision::Minute);
    QCOMPARE(walk.entry(u"the queue grows"_s).time.precision, Precision::Approximate);
    QCOMPARE(walk.entry(u"the queue grows"_s).visibility, Visibility::Public);
}

void TestKeyboardWalk::editsInPlace()
{
    Walk walk;
    walk.write(u"11:40 first complaints"_s);
    QVERIFY(walk.goTo(u"first"_s));
    walk.press(u"F2"_s);
    QVERIFY(walk.tabTo("entryText"));
    walk.press(u"Ctrl+A"_s);
    walk.type(u"many complaints"_s);
    QVERIFY(walk.tabTo("entryTime"));
    walk.press(u"Ctrl+A"_s);
    walk.types(u"shortly before noon"_s);
    QTRY_VERIFY(!walk.entry(u"many complaints"_s).id.isNull());
    QVERIFY(walk.entry(u"many complaints"_s).time.precision != Precision::Minute);
    walk.press(u"Ctrl+Z"_s);
    QTRY_VERIFY(!walk.entry(u"first complaints"_s).id.isNull());
    QVERIFY(walk.goTo(u"first"_s));
    walk.press(u"Delete"_s);
    QVERIFY(walk.entry(u"first complaints"_s).id.isNull());
    walk.press(u"Ctrl+Z"_s);
    QVERIFY(!walk.entry(u"first complaints"_s).id.isNull());
}

void TestKeyboardWalk::splitsAndJoins()
{
    Walk walk;
    walk.write(u"11:40 mail is slow. chat works"_s);
    QVERIFY(walk.goTo(u"mail is slow"_s));
    walk.press(u"F2"_s);
    QVERIFY(walk.tabTo("entryText"));
    walk.press(u"Ctrl+Home"_s);
    for (qsizetype i = 0; i < u"mail is slow."_s.size(); ++i)
        walk.press(u"Right"_s);
    walk.press(u"Ctrl+Return"_s);
    QTRY_VERIFY(walk.texts().contains(u"chat works"_s) && walk.texts().contains(u"mail is slow."_s));
    QVERIFY(walk.goTo(u"mail is slow."_s));
    walk.press(u"Shift+Down"_s);
    walk.press(u"J"_s);
    QTRY_VERIFY(walk.texts().contains(u"mail is slow.\nchat works"_s));
}

void TestKeyboardWalk::choosesSeveral()
{
    Walk walk;
    walk.write(u"11:40 one"_s);
    walk.write(u"11:41 two"_s);
    QVERIFY(walk.goTo(u"one"_s));
    walk.press(u"Shift+Down"_s);
    walk.press(u"P"_s);
    QCOMPARE(walk.entry(u"one"_s).visibility, Visibility::Public);
    QCOMPARE(walk.entry(u"two"_s).visibility, Visibility::Public);
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(qobject_cast<QAbstractScrollArea*>(&Walk::focus())->viewport(), &menuKey); // as the system makes it of the key
    QVERIFY(walk.choose(u"Kind"_s));
    QVERIFY(walk.choose(u"recovery"_s) || walk.choose(u"Recovery"_s));
    QCOMPARE(walk.entry(u"one"_s).kind, EntryKind::Recovery);
    QCOMPARE(walk.entry(u"two"_s).kind, EntryKind::Recovery);
}

void TestKeyboardWalk::movesAmongEquals()
{
    Walk walk;
    walk.write(u"11:40 one"_s);
    walk.write(u"11:40 two"_s);
    QVERIFY(walk.goTo(u"two"_s));
    walk.press(u"Alt+Up"_s);
    QVERIFY(walk.texts().indexOf(u"two"_s) < walk.texts().indexOf(u"one"_s));
}

void TestKeyboardWalk::carriesToAnotherIncident()
{
    Walk walk;
    walk.write(u"11:40 the switch is broken"_s);
    QVERIFY(walk.goTo(u"the switch"_s));
    walk.press(u"Ctrl+C"_s);
    walk.declareByKeys(u"Chat is down"_s);
    walk.press(u"Alt+3"_s);
    QVERIFY(walk.tabTo("timeline"));
    walk.press(u"Ctrl+V"_s);
    QTRY_VERIFY(walk.texts().contains(u"the switch is broken"_s));
    QCOMPARE(textIn(walk.record().incident.title, u"en"_s), u"Chat is down"_s);
}

void TestKeyboardWalk::marksAndPromises()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
    Walk walk;
    walk.write(u"11:40 we tell more at https://status.example/1"_s);
    QVERIFY(walk.goTo(u"we tell"_s));
    walk.press(u"M"_s);
    QVERIFY(walk.choose(u"first notice"_s) || walk.choose(u"First notice"_s));
    QCOMPARE(walk.entry(u"we tell"_s).milestone, Milestone::FirstNotice);
    walk.press(u"V"_s);
    QTRY_COMPARE(Walk::shownWindow(), u"promiseDialog"_s);
    QVERIFY(walk.tabTo("promiseDue"));
    walk.types(u"15:30"_s);
    QTRY_COMPARE(walk.record().commitments.size(), 1);
    QTRY_VERIFY(walk.isBack());
    QVERIFY(walk.goTo(u"we tell"_s));
    walk.press(u"A"_s);
    QTRY_COMPARE(Walk::shownWindow(), u"actionDialog"_s);
    QVERIFY(walk.tabTo("actionOwner"));
    walk.types(u"Mara"_s);
    QTRY_COMPARE(walk.record().actions.size(), 1);
    QTRY_VERIFY(walk.isBack());
    QVERIFY(walk.goTo(u"we tell"_s));
    walk.press(u"O"_s);
    QCOMPARE(m_opened, QStringList{u"https://status.example/1"_s});
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void TestKeyboardWalk::attachesScreenshotsAndFiles()
{
    Walk walk;
    walk.write(u"11:40 the graph falls"_s);
    QVERIFY(walk.goTo(u"the graph"_s));
    QImage shot(40, 30, QImage::Format_RGB32);
    shot.fill(Qt::red);
    QApplication::clipboard()->setImage(shot);
    walk.press(u"Ctrl+V"_s);
    QTRY_COMPARE(walk.record().attachments.size(), 1);
    QCOMPARE(walk.record().attachments.first().entry, walk.entry(u"the graph"_s).id);
    QFile log(walk.folder.filePath(u"switch.log"_s));
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write("link down") > 0);
    log.close();
    QVERIFY(walk.goTo(u"the graph"_s));
    walk.press(u"F"_s);
    QTRY_VERIFY(qobject_cast<QFileDialog*>(QApplication::activeWindow()));
    walk.types(log.fileName());
    QTRY_COMPARE(walk.record().attachments.size(), 2);
    QTRY_VERIFY(walk.isBack());
    QVERIFY(walk.goTo(u"the graph"_s));
    walk.press(u"L"_s);
    QTRY_COMPARE(Walk::shownWindow(), u"attachmentsDialog"_s);
    walk.press(u"Escape"_s);
    QTRY_VERIFY(walk.isBack());
}

void TestKeyboardWalk::looksBack()
{
    Walk walk;
    walk.write(u"11:40 first"_s);
    walk.press(u"Ctrl+Z"_s);
    QTRY_VERIFY(!walk.texts().contains(u"first"_s));
    walk.press(u"Ctrl+Y"_s);
    QTRY_VERIFY(walk.texts().contains(u"first"_s));
    QVERIFY(walk.goTo(u"first"_s));
    walk.press(u"H"_s);
    QTRY_COMPARE(Walk::shownWindow(), u"historyDialog"_s);
    walk.press(u"Escape"_s);
    QTRY_VERIFY(walk.isBack());
    walk.press(u"F4"_s);
    QTRY_COMPARE(Walk::shownWindow(), u"factsDialog"_s);
    walk.press(u"Escape"_s);
    QTRY_VERIFY(walk.isBack());
}

void TestKeyboardWalk::readsALongTimeline()
{
    Walk walk;
    for (int i = 0; i < 6; ++i)
        walk.write(u"%1 entry %2"_s.arg(QTime(9, i * 10).toString(u"HH:mm"_s)).arg(i));
    walk.press(u"Ctrl+G"_s);
    walk.types(u"09:30"_s);
    QTRY_COMPARE(walk.current().text, u"entry 3"_s);
    walk.press(u"Ctrl+Shift+F"_s);
    walk.type(u"entry 5"_s);
    const auto* view = walk.find<QAbstractItemView>("timeline");
    QTRY_COMPARE(view->model()->rowCount(), 1);
    walk.press(u"Escape"_s);
    QTRY_VERIFY(view->model()->rowCount() > 1);
}

void TestKeyboardWalk::findsAndExports()
{
    Walk walk;
    walk.write(u"11:40 the zebra crossing"_s);
    walk.press(u"Ctrl+F"_s);
    QTRY_COMPARE(Walk::shownWindow(), u"findDialog"_s);
    walk.type(u"zebra"_s);
    auto* hits = walk.find<QAbstractItemView>("findHits");
    QTRY_COMPARE(hits->model()->rowCount(), 1);
    walk.press(u"Return"_s);
    QTRY_COMPARE(walk.current().text, u"the zebra crossing"_s);
    QTRY_VERIFY(walk.isBack());
    walk.press(u"Ctrl+E"_s);
    QTRY_COMPARE(Walk::shownWindow(), u"exportDialog"_s);
    QVERIFY(walk.tabTo("exportInternal"));
    walk.press(u"Escape"_s);
    QTRY_VERIFY(walk.isBack());
}

QTEST_MAIN(TestKeyboardWalk)
#include "tst_keyboardwalk.moc"
