// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace lagebild;

namespace {

struct Opened {
    QPointer<ExportDialog> dialog {new ExportDialog};
    QComboBox* format = dialog->findChild<QComboBox*>(QStringLiteral("exportFormat"));
    QComboBox* paper = dialog->findChild<QComboBox*>(QStringLiteral("exportPaper"));
    QCheckBox* internal = dialog->findChild<QCheckBox*>(QStringLiteral("exportInternal"));
    QLabel* hint = dialog->findChild<QLabel*>(QStringLiteral("exportHint"));
    QSignalSpy chosen {dialog.data(), &ExportDialog::chosen};

    Opened() { dialog->show(); }
    ~Opened() { delete dialog; }
    void next() { QTest::keyClick(dialog, Qt::Key_Return); }
    ExportChoice choice() { return chosen.takeFirst().first().value<ExportChoice>(); }
};

} // namespace

class TestExportDialog : public QObject {
    Q_OBJECT
private slots:
    void nothingInternalUnlessAsked()
    {
        Opened opened;
        opened.next();
        QCOMPARE(opened.chosen.size(), 1);
        QCOMPARE(opened.choice().audience, Audience::Public);
    }

    void whatIsAskedIsChosen_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("hasPaper");
        QTest::addColumn<bool>("hasInternal");
        QTest::newRow("md") << 0 << "md" << false << true;
        QTest::newRow("html") << 1 << "html" << false << true;
        QTest::newRow("pdf") << 2 << "pdf" << true << true;
        QTest::newRow("csv") << 3 << "csv" << false << true;
        QTest::newRow("json") << 4 << "json" << false << false; // always whole
    }
    void whatIsAskedIsChosen()
    {
        QFETCH(int, row);
        QFETCH(bool, hasInternal);
        Opened opened;
        opened.format->setCurrentIndex(row);
        QTEST(opened.paper->isEnabled(), "hasPaper");
        QCOMPARE(opened.internal->isEnabled(), hasInternal);
        opened.paper->setCurrentIndex(int(Paper::Letter));
        const QString before = opened.hint->text();
        opened.internal->setChecked(true);
        QCOMPARE(opened.hint->text() != before, hasInternal); // says for whom it is
        opened.next();
        const ExportChoice choice = opened.choice();
        QTEST(choice.format, "format");
        QCOMPARE(choice.paper, Paper::Letter);
        QCOMPARE(choice.audience, Audience::Staff);
        QTRY_VERIFY(!opened.dialog);
    }

    void givingUpChoosesNothing()
    {
        Opened opened;
        QTest::keyClick(opened.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!opened.dialog);
        QVERIFY(opened.chosen.isEmpty());
    }

    void everythingHasAName()
    {
        Opened opened;
        for (const QWidget* widget : std::initializer_list<QWidget*>{opened.format, opened.paper, opened.internal})
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
