// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_mainwindow/gallery.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolTip>

using namespace lagebild;
using namespace lagebild::test;

namespace {

QString plain(QString text)
{
    return text.remove(u'&');
}

int roomFor(const QComboBox& box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    return box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
}

/// The width or height that is missing for the whole text; 0 where it is all there.
int missing(const QWidget& widget)
{
    const QFontMetrics metrics = widget.fontMetrics();
    if (const auto* label = qobject_cast<const ElidedLabel*>(&widget))
        return label->isElided() ? 1 : 0;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const int height = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const int width = label->wordWrap() ? 0 : label->sizeHint().width();
        return std::max({0, height - label->height(), width - label->width()});
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return std::max(0, metrics.horizontalAdvance(box->currentText()) - roomFor(*box));
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        const int room = line->contentsRect().width() - line->textMargins().left() - line->textMargins().right();
        return std::max(0, line->text().isEmpty() ? metrics.horizontalAdvance(line->placeholderText()) - room : 0);
    }
    if (qobject_cast<const QAbstractButton*>(&widget))
        return std::max({0, widget.sizeHint().width() - widget.width(), widget.sizeHint().height() - widget.height()});
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        int most = 0;
        for (int i = 0; i < tabs->count(); ++i)
            most = std::max(most, metrics.horizontalAdvance(plain(tabs->tabText(i))) - tabs->tabRect(i).width());
        return most;
    }
    return 0;
}

bool isInScrollArea(const QWidget& widget)
{
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(parent))
            return true;
    }
    return false;
}

bool isText(const QWidget& widget)
{
    return qobject_cast<const QLabel*>(&widget) || qobject_cast<const QAbstractButton*>(&widget)
        || qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QTabBar*>(&widget);
}

/// Parts of Qt's own widgets, and what shows no text.
bool isInner(const QWidget& widget)
{
    return widget.objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<const QLineEdit*>(widget.parentWidget())
        || widget.inherits("QTableCornerButton") || widget.inherits("QTabBar::close") || widget.size().isEmpty()
        || (qobject_cast<const QTabBar*>(widget.parentWidget()));
}

QString textOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button ? button->text() : QString();
}

/// Texts that are elided, clipped, or under another one.
QStringList faults(QWidget& window)
{
    QStringList found;
    const auto report = [&](const QWidget& widget, const QString& what) {
        found << QStringLiteral("%1 “%2”: %3").arg(described(widget), textOf(widget), what);
    };
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window || !isText(*widget) || isInner(*widget))
            continue;
        if (const int lacks = missing(*widget))
            report(*widget, QStringLiteral("lacks %1 of %2 x %3").arg(lacks).arg(widget->width()).arg(widget->height()));
        if (!isInScrollArea(*widget) && widget->visibleRegion().boundingRect() != widget->rect())
            report(*widget, QStringLiteral("is clipped"));
        for (const QWidget* other : widget->parentWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            if (other < widget && isText(*other) && !isInner(*other) && other->isVisibleTo(&window)
                && other->geometry().adjusted(1, 1, -1, -1).intersects(widget->geometry()))
                report(*widget, QStringLiteral("overlaps ") + described(*other));
        }
    }
    return found;
}

} // namespace

/// At 1024 x 600 with text of 200 % nothing is clipped, elided or covered.
class TestSmallScreen : public QObject {
    Q_OBJECT
private slots:
    void showsEveryTextWhole_data();
    void showsEveryTextWhole();
    void fitsTheScreen_data() { showsEveryTextWhole_data(); }
    void fitsTheScreen();
    void aLongTitleCanBeReadByKeyboard_data();
    void aLongTitleCanBeReadByKeyboard();
};

void TestSmallScreen::showsEveryTextWhole_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("language");
    for (const QString& place : Gallery::places()) {
        for (const QString& language : {QStringLiteral("de"), QStringLiteral("en")})
            QTest::newRow(qPrintable(place + u' ' + language)) << place << language;
    }
}

void TestSmallScreen::showsEveryTextWhole()
{
    QFETCH(QString, place);
    QFETCH(QString, language);
    Gallery gallery(language, smallScreen);
    QWidget& root = gallery.go(place);
    QVERIFY(QTest::qWaitForWindowExposed(&root));
    QCoreApplication::processEvents();
    const QStringList found = faults(root);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestSmallScreen::fitsTheScreen()
{
    QFETCH(QString, place);
    QFETCH(QString, language);
    Gallery gallery(language, smallScreen);
    const QWidget& root = gallery.go(place);
    QCoreApplication::processEvents();
    const QSize room = smallScreen.size;
    QVERIFY2(root.width() <= room.width() && root.height() <= room.height(),
        qPrintable(QStringLiteral("%1 x %2").arg(root.width()).arg(root.height())));
}

void TestSmallScreen::aLongTitleCanBeReadByKeyboard_data()
{
    QTest::addColumn<bool>("isSmall");
    QTest::newRow("wide") << false;
    QTest::newRow("small") << true;
}

void TestSmallScreen::aLongTitleCanBeReadByKeyboard()
{
    QFETCH(bool, isSmall);
    Gallery gallery(QStringLiteral("en"), isSmall ? smallScreen : wideScreen);
    const QString title = QStringLiteral("Payments by card fail ").repeated(13).trimmed();
    gallery.declare(title);
    auto* label = gallery.find<ElidedLabel>("headTitle");
    QTRY_VERIFY(label->isElided());
    QVERIFY(tabStops(*gallery.window).contains(label));
    QVERIFY(QTest::qWaitForWindowActive(gallery.window.get()));
    label->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().contains(title));
    QTest::keyClick(label, Qt::Key_Tab);
    QTRY_VERIFY(!QToolTip::isVisible());
    gallery.declare(QStringLiteral("Short"));
    QTRY_VERIFY(!label->isElided());
    QVERIFY(!tabStops(*gallery.window).contains(label)); // nothing more to read: no stop
}

QTEST_MAIN(TestSmallScreen)
#include "tst_smallscreen.moc"
