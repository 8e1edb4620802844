// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_models/bench.h"
#include "ui/board/boardpane.h"
#include "ui/board/boardsteps.h"
#include "ui/board/boardview.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace lagebild;

namespace {

/// A pane on a desk with three services: Login is down, Chat works, Jobs is not known.
struct Scene : test::Bench {
    ServiceId login = service(QStringLiteral("Login"));
    ServiceId chat = service(QStringLiteral("Chat"));
    ServiceId jobs = service(QStringLiteral("Jobs"));
    BoardPane pane {desk};
    BoardView* view = pane.findChild<BoardView*>(QStringLiteral("board"));
    QSignalSpy refused {&pane, &BoardPane::refused};

    Scene()
    {
        mark(login, ServiceState::MajorOutage);
        mark(chat, ServiceState::Operational);
        clock.advance(std::chrono::minutes(1));
        pane.showIncident(incident);
        pane.resize(320, 700);
        pane.show();
        view->setFocus();
    }
    BoardRow row(ServiceId service) const
    {
        const auto rows = boardOf(record(), clock.now());
        const auto it = std::find_if(rows.begin(), rows.end(), [&](auto& r) { return r.service == service; });
        return it == rows.end() ? BoardRow{} : *it;
    }
};

} // namespace

class TestBoardPane : public QObject {
    Q_OBJECT
private slots:
    void spaceMarksAndUndoTakesBack();
    void severalAreOneStep();
    void digitsNameStates();
    void shiftSpaceOnlyConfirms();
    void stepsAreOneMark();
    void stepsSettleWhenTheRowIsLeft();
    void arrowsSkipHeadings();
    void typingFindsAService();
    void menuHoldsEveryState();
    void addsAServiceByName();
    void knownServiceIsOnlySelected();
    void saysWhatToDoWhenEmpty();
    void readOnlyIsRefused();
    void namesEverything();
    void aTimeNeverCutsAName();
    void whatIsDownDoesNotWorkAtHundredPercent();
};

void TestBoardPane::spaceMarksAndUndoTakesBack()
{
    Scene scene;
    const auto entries = scene.record().entries.size();
    scene.view->select(scene.chat);
    QTest::keyClick(scene.view, Qt::Key_Space);
    QCOMPARE(scene.row(scene.chat).state, ServiceState::MajorOutage);
    QCOMPARE(scene.record().entries.size(), entries + 1);
    QCOMPARE(scene.view->selectedServices(), QList{scene.chat});
    QCOMPARE(scene.desk.undoable()->verb, Verb::MarkService);
    QVERIFY(scene.desk.undo());
    QCOMPARE(scene.row(scene.chat).state, ServiceState::Operational);
}

void TestBoardPane::severalAreOneStep()
{
    Scene scene;
    scene.view->select(scene.chat);
    QTest::keyClick(scene.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(scene.view->selectedServices().size(), 2);
    QTest::keyClick(scene.view, Qt::Key_3);
    QCOMPARE(scene.row(scene.chat).state, ServiceState::Degraded);
    QCOMPARE(scene.row(scene.jobs).state, ServiceState::Degraded);
    QVERIFY(scene.desk.undo());
    QCOMPARE(scene.row(scene.chat).state, ServiceState::Operational);
    QCOMPARE(scene.row(scene.jobs).state, ServiceState::Unknown);
}

void TestBoardPane::digitsNameStates()
{
    Scene scene;
    for (int i = 0; i < statesByKey().size(); ++i) {
        scene.clock.advance(std::chrono::minutes(1));
        scene.view->select(scene.login);
        QTest::keyClick(scene.view, Qt::Key(Qt::Key_1 + i));
        QCOMPARE(scene.row(scene.login).state, statesByKey()[i]);
    }
}

void TestBoardPane::shiftSpaceOnlyConfirms()
{
    Scene scene;
    const auto entries = scene.record().entries.size();
    scene.clock.advance(std::chrono::hours(2));
    QVERIFY(scene.row(scene.chat).isStale);
    scene.view->select(scene.chat);
    QTest::keyClick(scene.view, Qt::Key_Space, Qt::ShiftModifier);
    QVERIFY(!scene.row(scene.chat).isStale);
    QCOMPARE(scene.record().entries.size(), entries);
    QCOMPARE(scene.desk.undoable()->verb, Verb::ConfirmService);
}

void TestBoardPane::stepsAreOneMark()
{
    Scene scene;
    const auto claims = scene.record().claims.size();
    scene.view->select(scene.login);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(scene.view, Qt::Key_Plus);
    const auto* model = static_cast<BoardModel*>(scene.view->model());
    QCOMPARE(workingPercent(model->rowAt(model->rowOf(scene.login)).row), std::optional(20.0));
    QCOMPARE(scene.record().claims.size(), claims);
    QTRY_COMPARE(scene.record().claims.size(), claims + 1);
    QCOMPARE(workingPercent(scene.row(scene.login)), std::optional(20.0));
    QCOMPARE(scene.row(scene.login).state, ServiceState::MajorOutage);
}

void TestBoardPane::stepsSettleWhenTheRowIsLeft()
{
    Scene scene;
    scene.view->select(scene.login);
    QTest::keyClick(scene.view, Qt::Key_Plus);
    QTest::keyClick(scene.view, Qt::Key_Down);
    QCOMPARE(workingPercent(scene.row(scene.login)), std::optional(5.0));
    scene.view->select(scene.chat);
    QTest::keyClick(scene.view, Qt::Key_Minus);
    scene.pane.hide();
    QCOMPARE(workingPercent(scene.row(scene.chat)), std::optional(95.0));
    QCOMPARE(scene.row(scene.chat).state, ServiceState::PartialOutage);
}

void TestBoardPane::arrowsSkipHeadings()
{
    Scene scene;
    scene.view->select(scene.login);
    QTest::keyClick(scene.view, Qt::Key_Down);
    QCOMPARE(scene.view->selectedServices(), QList{scene.chat});
    QTest::keyClick(scene.view, Qt::Key_Up);
    QCOMPARE(scene.view->selectedServices(), QList{scene.login});
    QTest::keyClick(scene.view, Qt::Key_Up);
    QCOMPARE(scene.view->selectedServices(), QList{scene.login});
    QTest::keyClick(scene.view, Qt::Key_End);
    QCOMPARE(scene.view->selectedServices(), QList{scene.jobs});
    QTest::keyClick(scene.view, Qt::Key_Home);
    QCOMPARE(scene.view->selectedServices(), QList{scene.login});
}

void TestBoardPane::typingFindsAService()
{
    Scene scene;
    QTest::keyClicks(scene.view, QStringLiteral("jo"));
    QCOMPARE(scene.view->selectedServices(), QList{scene.jobs});
}

void TestBoardPane::menuHoldsEveryState()
{
    Scene scene;
    scene.view->select(scene.login);
    QTest::keyClick(scene.view, Qt::Key_Return);
    auto* menu = scene.view->findChild<QMenu*>(QStringLiteral("boardMenu"));
    QVERIFY(menu);
    QVERIFY(menu->actions().size() >= statesByKey().size() + 2);
    menu->actions().at(1)->trigger();
    QCOMPARE(scene.row(scene.login).state, ServiceState::PartialOutage);
    menu->close();
}

void TestBoardPane::addsAServiceByName()
{
    Scene scene;
    auto* add = scene.pane.findChild<QLineEdit*>(QStringLiteral("addService"));
    QTest::keyClicks(add, QStringLiteral("  Mail   in "));
    QTest::keyClick(add, Qt::Key_Return);
    const auto found = resolveService(scene.desk.records(), QStringLiteral("Mail in"));
    QVERIFY(found);
    QCOMPARE(scene.view->selectedServices(), QList{*found});
    QVERIFY(add->text().isEmpty());
}

void TestBoardPane::knownServiceIsOnlySelected()
{
    Scene scene;
    const auto services = scene.desk.records().services.size();
    auto* add = scene.pane.findChild<QLineEdit*>(QStringLiteral("addService"));
    QTest::keyClicks(add, QStringLiteral("chat"));
    QTest::keyClick(add, Qt::Key_Return);
    QCOMPARE(scene.desk.records().services.size(), services);
    QCOMPARE(scene.view->selectedServices(), QList{scene.chat});
    QCOMPARE(scene.refused.count(), 0);
}

void TestBoardPane::saysWhatToDoWhenEmpty()
{
    test::Bench bench;
    BoardPane pane(bench.desk);
    const auto* empty = pane.findChild<QLabel*>(QStringLiteral("boardEmpty"));
    pane.showIncident({});
    QVERIFY(empty->isVisibleTo(&pane));
    const QString noIncident = empty->text();
    pane.showIncident(bench.incident);
    QVERIFY(empty->isVisibleTo(&pane));
    QVERIFY(!empty->text().isEmpty());
    QVERIFY(empty->text() != noIncident);
    const QString noService = empty->text();
    bench.service(QStringLiteral("Login"));
    QVERIFY(!empty->isVisibleTo(&pane));
    QVERIFY(bench.desk.commit(
        setPhase(bench.desk.records(), bench.incident, Phase::Resolved, bench.minutes(0), {}, bench.stamp())));
    QVERIFY(empty->isVisibleTo(&pane)); // it has an end, and nobody spoke of the service
    QVERIFY(empty->text() != noService);
}

void TestBoardPane::readOnlyIsRefused()
{
    Scene scene;
    scene.writer.answer = testkit::FakeWriter::Answer::Stopped;
    scene.view->select(scene.chat);
    QTest::keyClick(scene.view, Qt::Key_Space); // this one stops the writer
    QTest::keyClick(scene.view, Qt::Key_Space);
    QTRY_COMPARE(scene.refused.count(), 1);
    QCOMPARE(scene.refused[0][0].value<Error>().code, Error::Code::ReadOnly);
}

void TestBoardPane::namesEverything()
{
    Scene scene;
    for (const QWidget* widget : scene.pane.findChildren<QWidget*>()) {
        const bool isOurs = !widget->objectName().startsWith(QLatin1StringView("qt_"));
        if (isOurs && widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(&scene.pane) && widget->parentWidget() == &scene.pane)
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(scene.pane.minimumSizeHint().width() <= 300);
}

void TestBoardPane::aTimeNeverCutsAName()
{
    Scene scene;
    const ServiceId service = scene.service(QStringLiteral("Exchange of grades with the partner university"));
    scene.mark(service, ServiceState::Operational);
    const auto height = [&] {
        const auto* model = qobject_cast<BoardModel*>(scene.view->model());
        return scene.view->visualRect(model->index(model->rowOf(service), 0)).height();
    };
    scene.pane.resize(900, 700);
    QCoreApplication::processEvents();
    const int wide = height();
    scene.pane.resize(320, 700);
    QTRY_VERIFY(height() > wide); // the time has a line of its own
}

void TestBoardPane::whatIsDownDoesNotWorkAtHundredPercent()
{
    Scene scene;
    const Mark restored{scene.login, ServiceState::Operational, Percent{100, Bound::Exactly, Counts::Working, {}}, scene.minutes(0)};
    QVERIFY(scene.desk.commit(markTogether(scene.desk.records(), scene.incident, {restored}, scene.stamp())));
    QCOMPARE(workingPercent(scene.row(scene.login)), std::optional<double>(100));
    scene.clock.advance(std::chrono::minutes(1));
    scene.view->select(scene.login);
    QTest::keyClick(scene.view, Qt::Key_2);
    QCOMPARE(scene.row(scene.login).state, ServiceState::PartialOutage);
    QVERIFY(!scene.row(scene.login).percent);
}

QTEST_MAIN(TestBoardPane)
#include "tst_boardpane.moc"
