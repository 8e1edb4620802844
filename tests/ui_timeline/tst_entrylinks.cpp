// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_timeline/scene.h"

#include <QDesktopServices>
#include <QMenu>
#include <QPointer>

using namespace lagebild;
using namespace Qt::StringLiterals;
using test::Scene;

class TestEntryLinks : public QObject {
    Q_OBJECT
public slots:
    void opened(const QUrl& url) { m_opened << url.toString(); }

private slots:
    void init();
    void cleanup();
    void marksAreLooksAndNotSigns();
    void aClickOnALinkOpensIt();
    void besideTheLinkNothingOpens();
    void theKeyOpensTheOnlyLink();
    void ofSeveralTheMenuAsks();
    void harmfulLinksAreWords();
    void readersHearWords();

private:
    static QPoint placeOf(const Scene& scene, EntryId entry, const QString& address);
    QStringList m_opened;
};

void TestEntryLinks::init()
{
    m_opened.clear();
    QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
}

void TestEntryLinks::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

/// A point on the link, found as somebody would find it: where the pointer becomes a hand.
QPoint TestEntryLinks::placeOf(const Scene& scene, EntryId entry, const QString& address)
{
    const QRect row = scene.view->visualRect(scene.indexOf(entry));
    const EntryLayout layout(entryWords(scene.stored(entry), scene.desk.records(), u"en"_s, Look::of(scene.view->palette())), scene.view->font(), scene.view->viewport()->width());
    for (int y = row.top(); y < row.bottom(); y += 4) {
        for (int x = row.left(); x < row.right(); x += 4) {
            if (layout.linkAt(QPoint(x, y) - row.topLeft()) == address)
                return {x, y};
        }
    }
    return {};
}

void TestEntryLinks::marksAreLooksAndNotSigns()
{
    const LookedText looked = lookedText(u"**DB** is _slow_:\n`top` https://g.example"_s, Look::of(QPalette()));
    QCOMPARE(looked.text, QString(u"DB is slow:"_s + QChar::LineSeparator + u"top https://g.example"_s));
    QCOMPARE(looked.formats.size(), 4);
    QCOMPARE(looked.formats[0].format.fontWeight(), int(QFont::Bold));
    QVERIFY(looked.formats[1].format.fontItalic());
    QVERIFY(looked.formats[3].format.fontUnderline());
    QCOMPARE(linkAt(looked, int(looked.text.size()) - 1), u"https://g.example"_s);
    QCOMPARE(linkAt(looked, 0), QString());
}

void TestEntryLinks::aClickOnALinkOpensIt()
{
    Scene scene;
    const EntryId linked = scene.entry(u"Graphs: [errors](https://g.example/1)"_s, -5);
    const QPoint place = placeOf(scene, linked, u"https://g.example/1"_s);
    QVERIFY(!place.isNull());
    QTest::mouseMove(scene.view->viewport(), place);
    QTRY_COMPARE(scene.view->viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(scene.view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_opened, QStringList{u"https://g.example/1"_s});
}

void TestEntryLinks::besideTheLinkNothingOpens()
{
    Scene scene;
    const EntryId linked = scene.entry(u"Graphs: https://g.example/1"_s, -5);
    const QPoint place = placeOf(scene, linked, u"https://g.example/1"_s);
    const QRect row = scene.view->visualRect(scene.indexOf(linked));
    QTest::mouseClick(scene.view->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(20, 10));
    QTest::mousePress(scene.view->viewport(), Qt::LeftButton, {}, place); // and thought better of it
    QTest::mouseRelease(scene.view->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(20, 10));
    QTest::mouseClick(scene.view->viewport(), Qt::LeftButton, Qt::ControlModifier, place); // chooses the row
    QCOMPARE(m_opened, QStringList());
}

void TestEntryLinks::theKeyOpensTheOnlyLink()
{
    Scene scene;
    scene.view->setCurrentIndex(scene.indexOf(scene.entry(u"See https://g.example/1."_s, -5)));
    QTest::keyClick(scene.view, Qt::Key_O);
    QCOMPARE(m_opened, QStringList{u"https://g.example/1"_s});
    scene.view->setCurrentIndex(scene.indexOf(scene.first)); // has none
    QTest::keyClick(scene.view, Qt::Key_O);
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(scene.refused.size(), 0);
}

void TestEntryLinks::ofSeveralTheMenuAsks()
{
    Scene scene;
    scene.view->setCurrentIndex(scene.indexOf(scene.entry(u"https://g.example/1 and https://g.example/2?a=1&b=2"_s, -5)));
    QTest::keyClick(scene.view, Qt::Key_O);
    const auto* menu = scene.pane.findChild<QMenu*>(u"linkMenu"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().last()->trigger();
    QCOMPARE(m_opened, QStringList{u"https://g.example/2?a=1&b=2"_s});
}

void TestEntryLinks::harmfulLinksAreWords()
{
    Scene scene;
    const EntryId bad = scene.entry(u"[x](javascript:alert(1)) [y](file:///etc/passwd)"_s, -5);
    scene.view->setCurrentIndex(scene.indexOf(bad));
    QTest::keyClick(scene.view, Qt::Key_O);
    QVERIFY(!scene.pane.findChild<QMenu*>(u"linkMenu"_s));
    QVERIFY(lookedText(scene.stored(bad).text, Look::of(QPalette())).formats.isEmpty());
}

void TestEntryLinks::readersHearWords()
{
    Scene scene;
    const EntryId linked = scene.entry(u"**All** nodes, [graph](https://g.example/1)"_s, -5);
    const QString heard = scene.indexOf(linked).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(heard.contains(u"All nodes, graph (https://g.example/1)"_s), qPrintable(heard));
}

QTEST_MAIN(TestEntryLinks)
#include "tst_entrylinks.moc"
