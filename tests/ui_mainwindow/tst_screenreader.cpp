// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_mainwindow/gallery.h"
#include "ui/models/boardmodel.h"

#include <QAbstractItemView>
#include <QLabel>

using namespace lagebild;
using namespace lagebild::test;

/// What a person who does not see the window is told when something in it changes.
class TestScreenReader : public QObject {
    Q_OBJECT
private slots:
    void init() { m_gallery = std::make_unique<Gallery>(QStringLiteral("en"), wideScreen); }
    void cleanup() { m_gallery.reset(); }
    void everyChangeIsAnnounced();
    void aMarkedServiceSaysItsNewState();
    void refusalsAreAnnounced();
    void savingTroubleIsAnnounced();
    void aProblemInTheEditorIsAnnounced();

private:
    std::unique_ptr<Gallery> m_gallery;
};

void TestScreenReader::everyChangeIsAnnounced()
{
    m_gallery->click("phase2");
    const QString said = m_gallery->find<ElidedLabel>("lastChange")->fullText();
    QVERIFY(!said.isEmpty());
    QCOMPARE(m_gallery->find<QWidget>("lastChange")->accessibleName(), said);
}

void TestScreenReader::aMarkedServiceSaysItsNewState()
{
    m_gallery->trigger("actGoBoard");
    auto* board = m_gallery->find<QAbstractItemView>("board");
    QTest::keyClick(board, Qt::Key_Down);
    QTest::keyClick(board, Qt::Key_2);
    const QString text = board->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(text.contains(QStringLiteral("partial outage")), qPrintable(text));
    const BoardItem item = board->currentIndex().data(BoardModel::ItemRole).value<BoardItem>();
    QVERIFY2(text.startsWith(item.name + QStringLiteral(", Affected, ")), qPrintable(text));
    QTest::keyClick(board, Qt::Key_Plus);
    QTest::keyClick(board, Qt::Key_Minus);
    const QStringList parts = board->currentIndex().data(Qt::AccessibleTextRole).toString().split(QStringLiteral(", "));
    QVERIFY2(parts.value(2).endsWith(u'%'), qPrintable(parts.join(u'|'))); // name, state, percent
}

void TestScreenReader::refusalsAreAnnounced()
{
    m_gallery->declare(QStringLiteral("  "));
    const QString text = m_gallery->find<QLabel>("messageText")->text();
    QVERIFY(!text.isEmpty());
    QCOMPARE(m_gallery->find<QWidget>("messageBar")->accessibleName(), text);
}

void TestScreenReader::savingTroubleIsAnnounced()
{
    m_gallery->go(QStringLiteral("trouble"));
    const QString headline = m_gallery->find<QLabel>("saveHeadline")->text();
    QCOMPARE(headline, QStringLiteral("Read-only"));
    QVERIFY(m_gallery->find<QWidget>("saveCard")->accessibleName().startsWith(headline));
}

void TestScreenReader::aProblemInTheEditorIsAnnounced()
{
    m_gallery->go(QStringLiteral("entry editor"));
    m_gallery->find<QLineEdit>("entryTime")->setText(QStringLiteral("quarter past never"));
    m_gallery->click("entrySave");
    const QString problem = m_gallery->find<QLabel>("entryProblem")->text();
    QVERIFY(!problem.isEmpty());
    QCOMPARE(m_gallery->find<QWidget>("entryProblem")->accessibleName(), problem);
    QCOMPARE(m_gallery->find<QWidget>("entryTime")->accessibleDescription(), problem);
}

QTEST_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
