// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_mainwindow/windowbench.h"
#include "ui/settings/languages.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;

namespace {

/// A window, and a colleague who worked on the same incident without a network.
struct TwoLaptops : test::WindowBench {
    FakeWriter theirWriter;
    std::unique_ptr<Desk> theirs;
    IncidentId incident {};
    EntryId entry {};

    TwoLaptops()
    {
        incident = declared(desk, QStringLiteral("Netz"));
        entry = withEntry(desk, incident, QStringLiteral("Eins.\nZwei.\nDrei."));
        const journal::Session session{QStringLiteral("Jonas"), QStringLiteral("laptop-8"), QStringLiteral("lagebild test")};
        theirs = std::make_unique<Desk>(desk.state(), session, &theirWriter, clock);
        open();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        window->activateWindow();
    }
    void setSeverity(Desk& where, int severity) const
    {
        Incident changed = findIncident(where.records(), incident)->incident;
        changed.severity = severity;
        QVERIFY(where.commit(editIncident(where.records(), changed)));
    }
    void setText(Desk& where, const QString& text) const
    {
        TimelineEntry changed = findIncident(where.records(), incident)->entries.value(entry);
        changed.text = text;
        QVERIFY(where.commit(editEntry(where.records(), changed)));
    }
    void receive()
    {
        for (const Batch& batch : std::as_const(theirWriter.written))
            QVERIFY(desk.receive(batch.operations));
    }
    void disputeSeverity()
    {
        setSeverity(desk, 4);
        setSeverity(*theirs, 3);
        receive();
    }
    void disputeText()
    {
        setText(desk, QStringLiteral("Eins mal eins.\nZwei.\nDrei."));
        setText(*theirs, QStringLiteral("Eins ist eins.\nZwei.\nDrei!"));
        receive();
    }
    QString text() const { return findIncident(desk.records(), incident)->entries.value(entry).text; }
    QString label(const char* name) const { return find<QLabel>(name)->text(); }
};

} // namespace

class TestConflictCard : public QObject {
    Q_OBJECT
private slots:
    void isHiddenWithoutAConflict()
    {
        TwoLaptops f;
        QVERIFY(!f.isSeen("conflictCard"));
        f.setText(f.desk, QStringLiteral("Eins!\nZwei.\nDrei."));
        f.setText(*f.theirs, QStringLiteral("Eins.\nZwei.\nDrei!"));
        f.receive();
        QVERIFY(!f.isSeen("conflictCard")); // two lines of one text
        QCOMPARE(f.text(), QStringLiteral("Eins!\nZwei.\nDrei!"));
    }

    void saysBothValuesWhoAndWhen()
    {
        TwoLaptops f;
        f.disputeSeverity();
        QVERIFY(f.isSeen("conflictCard"));
        QCOMPARE(f.label("conflictHeading"), QStringLiteral("Incident · Severity: 2 different versions"));
        const QStringList words{f.label("conflictWords1"), f.label("conflictWords2")};
        QVERIFY(words.contains(QStringLiteral("SEV 4")) && words.contains(QStringLiteral("SEV 3")));
        const QStringList said{f.label("conflictSaid1"), f.label("conflictSaid2")};
        const auto theirs = said[words.indexOf(QStringLiteral("SEV 3"))];
        QVERIFY2(theirs.startsWith(QStringLiteral("Jonas (laptop-8), ")), qPrintable(theirs));
        QVERIFY(said[words.indexOf(QStringLiteral("SEV 4"))].startsWith(QStringLiteral("Mara (laptop-7), ")));
        for (const QPushButton* button : f.find<QWidget>("conflictCard")->findChildren<QPushButton*>()) {
            QVERIFY(!button->accessibleName().isEmpty() && !button->objectName().isEmpty());
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
        }
        QVERIFY(f.find<QWidget>("conflictCard")->accessibleName().contains(QStringLiteral("Severity")));
    }

    void oneClickDecides_data()
    {
        QTest::addColumn<int>("severity");
        QTest::newRow("the one that leads") << 3;
        QTest::newRow("the other") << 4;
    }
    void oneClickDecides()
    {
        QFETCH(int, severity);
        TwoLaptops f;
        f.disputeSeverity();
        const bool isFirst = f.label("conflictWords1") == QStringLiteral("SEV %1").arg(severity);
        f.click(isFirst ? "conflictTake1" : "conflictTake2");
        QCOMPARE(f.shown().severity, severity);
        QVERIFY(!f.isSeen("conflictCard"));
        QCOMPARE(f.desk.undoable()->verb, Verb::DecideConflict);
        f.trigger("actUndo");
        QCOMPARE(f.shown().severity, 3);
    }

    void isOneLineInASmallWindow()
    {
        TwoLaptops f;
        f.window->resize(f.window->width(), f.window->fontMetrics().height() * 20);
        f.disputeSeverity();
        QTRY_VERIFY(f.isSeen("conflictOpen"));
        QVERIFY(!f.isSeen("conflictTake1"));
        QVERIFY(f.isSeen("paneSplitter"));
        f.click("conflictOpen");
        QVERIFY(f.isSeen("conflictTake1"));
        QVERIFY(f.find<QPushButton>("conflictTake1")->hasFocus());
        QVERIFY(!f.isSeen("paneSplitter"));
        f.click("conflictOpen");
        QVERIFY(f.isSeen("paneSplitter"));
        f.click("conflictOpen");
        QTest::keyClick(f.find<QPushButton>("conflictTake1"), Qt::Key_1);
        QVERIFY(!f.isSeen("conflictCard"));
        QVERIFY(f.isSeen("paneSplitter")); // they come back by themselves
    }

    void oneKeyDecides()
    {
        TwoLaptops f;
        f.disputeSeverity();
        const int second = f.label("conflictWords2") == QStringLiteral("SEV 4") ? 4 : 3;
        auto* take = f.find<QPushButton>("conflictTake1");
        QTest::mouseClick(f.find<QLabel>("conflictHeading"), Qt::LeftButton);
        QVERIFY(take->hasFocus());
        QTest::keyClick(take, Qt::Key_3); // there is none
        QVERIFY(f.isSeen("conflictCard"));
        QTest::keyClick(take, Qt::Key_2);
        QVERIFY(!f.isSeen("conflictCard"));
        QCOMPARE(f.shown().severity, second);
    }

    void aTextShowsWhatIsDisputed()
    {
        TwoLaptops f;
        f.disputeText();
        QVERIFY(f.label("conflictHeading").contains(QStringLiteral("Text")));
        const QStringList words{f.label("conflictWords1"), f.label("conflictWords2")};
        QVERIFY(words.contains(QStringLiteral("Eins mal eins.")) && words.contains(QStringLiteral("Eins ist eins.")));
        f.click("conflictShow");
        QCOMPARE(f.find<QAbstractItemView>("timeline")->currentIndex().data(Qt::DisplayRole).toString().left(4), f.text().left(4));
        f.click("conflictBoth");
        QVERIFY(!f.isSeen("conflictCard"));
        QVERIFY(f.text().contains(QStringLiteral("Eins mal eins.\n")) && f.text().contains(QStringLiteral("Eins ist eins.\n")));
        QVERIFY(f.text().endsWith(QStringLiteral("Zwei.\nDrei!")));
    }

    void severalComeOneAfterTheOther()
    {
        TwoLaptops f;
        f.disputeSeverity();
        QVERIFY(!f.isSeen("conflictNext"));
        f.disputeText();
        QVERIFY(f.label("conflictHeading").contains(QStringLiteral("Severity"))); // stays in view
        f.click("conflictNext");
        QVERIFY(f.label("conflictHeading").contains(QStringLiteral("Text")));
        f.find<QPushButton>("conflictTake1")->setFocus();
        QTest::keyClick(f.find<QPushButton>("conflictTake1"), Qt::Key_1);
        QVERIFY(f.label("conflictHeading").contains(QStringLiteral("Severity")));
        QVERIFY(f.find<QPushButton>("conflictTake1")->hasFocus()); // the next one is under the hand
        QTest::keyClick(f.find<QPushButton>("conflictTake1"), Qt::Key_1);
        QVERIFY(!f.isSeen("conflictCard"));
    }

    void hearsThatSomebodyElseDecided()
    {
        TwoLaptops f;
        f.disputeSeverity();
        for (const Batch& batch : std::as_const(f.writer.written))
            QVERIFY(f.theirs->receive(batch.operations));
        f.setSeverity(*f.theirs, 1);
        f.receive();
        QVERIFY(!f.isSeen("conflictCard"));
        QCOMPARE(f.shown().severity, 1);
    }

    void speaksGerman()
    {
        TwoLaptops f;
        f.disputeSeverity();
        Languages languages;
        languages.use(QStringLiteral("de"));
        QCoreApplication::processEvents();
        QVERIFY2(f.label("conflictHeading").contains(QStringLiteral("2 verschiedene")), qPrintable(f.label("conflictHeading")));
        QVERIFY(f.find<QPushButton>("conflictTake1")->text().contains(QStringLiteral("übernehmen")));
        languages.use(QStringLiteral("en"));
    }

    void leavesRoomForTheRest()
    {
        TwoLaptops f;
        QString lines;
        for (int i = 0; i < 200; ++i)
            lines += QStringLiteral("Zeile %1\n").arg(i);
        f.setText(f.desk, lines);
        f.setText(*f.theirs, QStringLiteral("Eins ist eins."));
        f.receive();
        QVERIFY(f.isSeen("conflictCard"));
        QVERIFY(f.find<QWidget>("conflictCard")->height() < f.window->height() * 6 / 10);
    }
};

QTEST_MAIN(TestConflictCard)
#include "tst_conflictcard.moc"
