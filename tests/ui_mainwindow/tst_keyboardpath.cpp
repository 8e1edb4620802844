// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_mainwindow/gallery.h"

#include <QAccessible>
#include <QAbstractItemView>
#include <QApplication>

#include <cmath>

using namespace lagebild;
using namespace lagebild::test;

namespace {

double luminance(QRgb colour)
{
    const auto part = [](int c) {
        const double x = c / 255.0;
        return x <= 0.03928 ? x / 12.92 : std::pow((x + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(qRed(colour)) + 0.7152 * part(qGreen(colour)) + 0.0722 * part(qBlue(colour));
}

/// Pixels that differ by a contrast of 3 to 1 or more: what WCAG 2.2 counts of a focus indicator.
int strongDifference(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y) {
        for (int x = 0; x < std::min(a.width(), b.width()); ++x) {
            const QRgb before = a.pixel(x, y);
            const QRgb after = b.pixel(x, y);
            if (before == after)
                continue;
            const double l = luminance(before) + 0.05;
            const double r = luminance(after) + 0.05;
            count += std::max(l, r) / std::min(l, r) >= 3 ? 1 : 0;
        }
    }
    return count;
}

/// A blinking cursor is not enough, a ring is.
bool isFocusVisible(QWidget& stop, const QImage& focused, const QImage& other)
{
    return strongDifference(focused, other) >= (stop.width() + stop.height()) / 2;
}

bool isInSight(const QWidget& stop)
{
    QRect seen = stop.rect();
    for (const QWidget* at = &stop; !at->isWindow(); at = at->parentWidget())
        seen = seen.translated(at->pos()).intersected(at->parentWidget()->rect());
    return seen.width() >= std::min(stop.width(), 24) && seen.height() >= std::min(stop.height(), 16);
}

QList<QWidget*> walk(Qt::Key key, qsizetype steps)
{
    QList<QWidget*> reached;
    for (qsizetype i = 0; i < steps && QApplication::focusWidget(); ++i) {
        reached << QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return reached;
}

} // namespace

/// Every control of every place is reached by Tab and by Shift+Tab, has a name, and shows that it has the focus.
class TestKeyboardPath : public QObject {
    Q_OBJECT
private slots:
    void namesEverything_data() { places(); }
    void namesEverything();
    void reachesEverything_data() { places(); }
    void reachesEverything();
    void showsTheFocus_data() { places(); }
    void showsTheFocus();
    void tabbingThroughTheListsChoosesNothing();
    void enterChoosesInTheLists();
    void undoIsAboutTheChangeNotTheTyping_data();
    void undoIsAboutTheChangeNotTheTyping();
    void undoInTheServicesTakesTheServiceBack();

private:
    static void places();
    static QWidget* enter(Gallery& gallery);
};

void TestKeyboardPath::places()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("isSmall");
    for (const QString& place : Gallery::places()) {
        QTest::newRow(qPrintable(place + QStringLiteral(", wide"))) << place << false;
        QTest::newRow(qPrintable(place + QStringLiteral(", small"))) << place << true;
    }
}

QWidget* TestKeyboardPath::enter(Gallery& gallery)
{
    QFETCH(QString, place);
    QWidget& root = gallery.go(place);
    const bool isThere = QTest::qWaitForWindowActive(&root);
    QCoreApplication::processEvents();
    return isThere ? &root : nullptr;
}

void TestKeyboardPath::namesEverything()
{
    QFETCH(bool, isSmall);
    Gallery gallery(QStringLiteral("en"), isSmall ? smallScreen : wideScreen);
    QWidget* root = enter(gallery);
    QVERIFY(root);
    QStringList nameless;
    for (const QWidget* stop : tabStops(*root)) {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(stop));
        const bool isNamed = face && !face->text(QAccessible::Name).isEmpty();
        if (!isNamed || stop->objectName().isEmpty())
            nameless << described(*stop);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestKeyboardPath::reachesEverything()
{
    QFETCH(bool, isSmall);
    Gallery gallery(QStringLiteral("en"), isSmall ? smallScreen : wideScreen);
    QWidget* root = enter(gallery);
    QVERIFY(root);
    const QList<QWidget*> stops = tabStops(*root);
    QVERIFY(!stops.isEmpty());
    stops.first()->setFocus(Qt::TabFocusReason);
    QStringList missed;
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        const QList<QWidget*> reached = walk(key, stops.size() * 2 + 4);
        for (QWidget* stop : tabStops(*root)) {
            if (!reached.contains(stop))
                missed << described(*stop);
        }
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestKeyboardPath::showsTheFocus()
{
    QFETCH(bool, isSmall);
    Gallery gallery(QStringLiteral("en"), isSmall ? smallScreen : wideScreen);
    QWidget* root = enter(gallery);
    QVERIFY(root);
    QStringList hidden;
    tabStops(*root).first()->setFocus(Qt::TabFocusReason);
    for (qsizetype i = tabStops(*root).size(); i >= 0; --i) {
        QPointer<QWidget> stop = QApplication::focusWidget();
        QVERIFY(stop);
        const bool isSeen = isInSight(*stop);
        const QImage focused = stop->grab().toImage();
        QTest::keyClick(stop.data(), Qt::Key_Tab);
        if (!stop || QApplication::focusWidget() == stop)
            continue;
        if (!isSeen || !isFocusVisible(*stop, focused, stop->grab().toImage()))
            hidden << described(*stop) + (isSeen ? QString() : QStringLiteral(" (out of sight)"));
    }
    hidden.removeDuplicates();
    QVERIFY2(hidden.isEmpty(), qPrintable(hidden.join(u'\n')));
}

void TestKeyboardPath::tabbingThroughTheListsChoosesNothing()
{
    Gallery gallery(QStringLiteral("en"), wideScreen);
    gallery.declare(QStringLiteral("Chat"));
    const IncidentId before = gallery.window->incident();
    QVERIFY(QTest::qWaitForWindowActive(gallery.window.get()));
    for (const char* name : {"historyIncidents", "activeIncidents"}) {
        auto* list = gallery.find<QAbstractItemView>(name);
        list->setFocus(Qt::TabFocusReason);
        QVERIFY(list->hasFocus() && list->currentIndex().isValid());
        QCoreApplication::processEvents();
        QCOMPARE(gallery.window->incident(), before);
    }
}

void TestKeyboardPath::enterChoosesInTheLists()
{
    Gallery gallery(QStringLiteral("en"), wideScreen);
    gallery.declare(QStringLiteral("Chat"));
    const IncidentId before = gallery.window->incident();
    auto* list = gallery.find<QAbstractItemView>("historyIncidents");
    QVERIFY(list->model()->rowCount() > 0);
    QVERIFY(QTest::qWaitForWindowActive(gallery.window.get()));
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(gallery.window->incident() != before);
}

void TestKeyboardPath::undoIsAboutTheChangeNotTheTyping_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* line : {"addService", "quickEntry", "declareTitle"})
        QTest::newRow(line) << QByteArray(line);
}

void TestKeyboardPath::undoIsAboutTheChangeNotTheTyping()
{
    QFETCH(QByteArray, line);
    Gallery gallery(QStringLiteral("en"), wideScreen);
    gallery.declare(QStringLiteral("Chat"));
    QVERIFY(QTest::qWaitForWindowActive(gallery.window.get()));
    const ChangeSet before = *gallery.desk.undoable();
    auto* edit = gallery.find<QLineEdit>(line.constData());
    const auto enterLine = [&] {
        if (!edit->isVisible())
            gallery.trigger("actDeclare");
        edit->setFocus();
    };
    enterLine();
    QTest::keyClicks(edit, QStringLiteral("Voucher shop"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(gallery.desk.undoable()->verb != before.verb || gallery.desk.undoable()->incident != before.incident);
    enterLine();
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit->text(), QString());
    QVERIFY(gallery.desk.undoable()->verb == before.verb && gallery.desk.undoable()->incident == before.incident);
    enterLine();
    QTest::keyClicks(edit, QStringLiteral("typo"));
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier); // while there is typing to undo, it is the line's
    QCOMPARE(edit->text(), QString());
    QVERIFY(gallery.desk.undoable()->incident == before.incident);
}

void TestKeyboardPath::undoInTheServicesTakesTheServiceBack()
{
    Gallery gallery(QStringLiteral("en"), wideScreen);
    QWidget& dialog = gallery.go(QStringLiteral("services"));
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("serviceName"));
    const auto isThere = [&] { return resolveService(gallery.desk.records(), QStringLiteral("Voucher shop")).has_value(); };
    QTest::keyClicks(name, QStringLiteral("Voucher shop"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(isThere());
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(name->text(), QString());
    QVERIFY(!isThere());
}

QTEST_MAIN(TestKeyboardPath)
#include "tst_keyboardpath.moc"
