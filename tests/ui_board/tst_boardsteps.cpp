// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardsteps.h"

#include <QtTest>

using namespace lagebild;

namespace {

BoardRow row(ServiceState state, std::optional<double> percent = {}, Counts counts = Counts::Working)
{
    BoardRow made;
    made.service = ServiceId::fresh();
    made.state = state;
    if (percent)
        made.percent = Percent{*percent, Bound::Exactly, counts, {}};
    return made;
}

} // namespace

class TestBoardSteps : public QObject {
    Q_OBJECT
private slots:
    void space_data();
    void space();
    void drag_data();
    void drag();
    void plusAndMinus_data();
    void plusAndMinus();
    void percentMakesState();
};

void TestBoardSteps::space_data()
{
    QTest::addColumn<ServiceState>("from");
    QTest::addColumn<ServiceState>("to");
    QTest::newRow("down works again") << ServiceState::MajorOutage << ServiceState::Operational;
    QTest::newRow("partly down works again") << ServiceState::PartialOutage << ServiceState::Operational;
    QTest::newRow("working goes down") << ServiceState::Operational << ServiceState::MajorOutage;
    QTest::newRow("not known is taken to be down") << ServiceState::Unknown << ServiceState::MajorOutage;
}

void TestBoardSteps::space()
{
    QFETCH(ServiceState, from);
    QTEST(toggledState(row(from)), "to");
}

void TestBoardSteps::drag_data()
{
    QTest::addColumn<ServiceState>("from");
    QTest::addColumn<BoardGroup>("group");
    QTest::addColumn<int>("to"); // -1: nothing happens
    QTest::newRow("working to affected") << ServiceState::Operational << BoardGroup::Affected << int(ServiceState::MajorOutage);
    QTest::newRow("degraded stays") << ServiceState::Degraded << BoardGroup::Affected << -1;
    QTest::newRow("degraded to working") << ServiceState::Degraded << BoardGroup::StillWorking << int(ServiceState::Operational);
    QTest::newRow("working stays") << ServiceState::Operational << BoardGroup::StillWorking << -1;
    QTest::newRow("down to not known") << ServiceState::MajorOutage << BoardGroup::Unknown << int(ServiceState::Unknown);
}

void TestBoardSteps::drag()
{
    QFETCH(ServiceState, from);
    QFETCH(BoardGroup, group);
    QFETCH(int, to);
    const auto state = stateForGroup(row(from), group);
    QCOMPARE(state ? int(*state) : -1, to);
}

void TestBoardSteps::plusAndMinus_data()
{
    QTest::addColumn<BoardRow>("row");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("percent");
    QTest::newRow("down starts at nothing") << row(ServiceState::MajorOutage) << 5.0 << 5.0;
    QTest::newRow("down cannot be less") << row(ServiceState::MajorOutage) << -5.0 << 0.0;
    QTest::newRow("working starts at all") << row(ServiceState::Operational) << -5.0 << 95.0;
    QTest::newRow("working cannot be more") << row(ServiceState::Operational) << 5.0 << 100.0;
    QTest::newRow("partly down starts in the middle") << row(ServiceState::PartialOutage) << 5.0 << 55.0;
    QTest::newRow("up") << row(ServiceState::PartialOutage, 70) << 5.0 << 75.0;
    QTest::newRow("odd up") << row(ServiceState::PartialOutage, 93) << 5.0 << 95.0;
    QTest::newRow("odd down") << row(ServiceState::PartialOutage, 93) << -5.0 << 90.0;
    QTest::newRow("stated as affected") << row(ServiceState::PartialOutage, 30, Counts::Affected) << 5.0 << 75.0;
}

void TestBoardSteps::plusAndMinus()
{
    QFETCH(BoardRow, row);
    QFETCH(double, step);
    QTEST(steppedPercent(row, step), "percent");
}

void TestBoardSteps::percentMakesState()
{
    QCOMPARE(markForPercent(row(ServiceState::MajorOutage), 70, {}).state, ServiceState::MajorOutage);
    QCOMPARE(markForPercent(row(ServiceState::Operational), 70, {}).state, ServiceState::PartialOutage);
    const Mark whole = markForPercent(row(ServiceState::MajorOutage, 95), 100, {});
    QCOMPARE(whole.state, ServiceState::Operational);
    QVERIFY(!whole.percent);
}

QTEST_GUILESS_MAIN(TestBoardSteps)
#include "tst_boardsteps.moc"
