// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_models/bench.h"
#include "ui/models/boardmodel.h"
#include "ui/models/incidentlistmodel.h"
#include "ui/models/timelinefilter.h"
#include "ui/models/words.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace lagebild;
using test::Bench;

namespace {

struct Letter {
    int id = 0;
    int value = 0;
    int key() const { return id; }
    bool operator==(const Letter&) const = default;
};

class Letters : public RowsModel<Letter> {
public:
    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_rows[index.row()].value) : QVariant();
    }
    void set(const QList<Letter>& rows) { become(rows); }
    const QList<Letter>& all() const { return m_rows; }
};

QStringList shown(const QAbstractItemModel& model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, 0).data().toString();
    return texts;
}

} // namespace

class TestUiModels : public QObject {
    Q_OBJECT
private slots:
    void rowsBecomeAnything();
    void oneMoveIsOneStep();
    void boardGroupsServices();
    void boardTurnsStale();
    void boardKeepsSelectionByMoving();
    void dropOnlyAsks();
    void pendingPercentShows();
    void timelineInsertsAtItsPlace();
    void timelineKeepsTheOrderOfDocuments();
    void timelineEditIsOneDataChanged();
    void timelineUndoBringsBack();
    void timelineFilters();
    void timelineSaysWhatIsNotOnTheServer();
    void manyEntriesStayLight();
    void incidentsMoveToHistory();
    void everyVerbHasWords();
};

void TestUiModels::rowsBecomeAnything()
{
    Letters model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QList<int> ids(12);
        std::iota(ids.begin(), ids.end(), 0);
        std::shuffle(ids.begin(), ids.end(), random);
        QList<Letter> next;
        for (int i = 0; i < random.bounded(13); ++i)
            next << Letter{ids[i], random.bounded(3)};
        model.set(next);
        QCOMPARE(model.all(), next);
    }
}

void TestUiModels::oneMoveIsOneStep()
{
    Letters model;
    model.set({{1}, {2}, {3}, {4}, {5}});
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    model.set({{2}, {3}, {4}, {1}, {5}});
    QCOMPARE(moved.count(), 1);
    model.set({{5}, {2}, {3}, {4}, {1}});
    QCOMPARE(moved.count(), 2);
}

void TestUiModels::boardGroupsServices()
{
    Bench bench;
    BoardModel model(bench.desk);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showIncident(bench.incident);
    QCOMPARE(model.rowCount(), 0);
    const ServiceId login = bench.service(QStringLiteral("Login"));
    const ServiceId chat = bench.service(QStringLiteral("Chat"));
    QCOMPARE(shown(model).size(), 3);
    QCOMPARE(model.rowAt(0).group, BoardGroup::Unknown);
    bench.mark(login, ServiceState::MajorOutage);
    bench.mark(chat, ServiceState::Operational);
    const QStringList expected{QStringLiteral("Affected"), QStringLiteral("Login"), QStringLiteral("Still working"), QStringLiteral("Chat")};
    QCOMPARE(shown(model), expected);
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(Words::state(ServiceState::MajorOutage)));
    (void)bench.desk.undo();
    QCOMPARE(model.rowAt(model.rowOf(chat)).group, BoardGroup::Unknown);
}

void TestUiModels::boardTurnsStale()
{
    Bench bench;
    const ServiceId chat = bench.service(QStringLiteral("Chat"));
    bench.mark(chat, ServiceState::Operational);
    BoardModel model(bench.desk);
    model.showIncident(bench.incident);
    QVERIFY(!model.rowAt(model.rowOf(chat)).row.isStale);
    bench.clock.advance(std::chrono::minutes(61));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.refresh();
    QVERIFY(model.rowAt(model.rowOf(chat)).row.isStale);
    QVERIFY(!model.rowAt(0).note.isEmpty());
    QCOMPARE(changed.count(), 2);
}

void TestUiModels::boardKeepsSelectionByMoving()
{
    Bench bench;
    const ServiceId login = bench.service(QStringLiteral("Login"));
    const ServiceId chat = bench.service(QStringLiteral("Chat"));
    bench.mark(chat, ServiceState::Operational);
    BoardModel model(bench.desk);
    model.showIncident(bench.incident);
    const QPersistentModelIndex kept = model.index(model.rowOf(login));
    bench.mark(login, ServiceState::Degraded);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.row(), model.rowOf(login));
}

void TestUiModels::dropOnlyAsks()
{
    Bench bench;
    const ServiceId login = bench.service(QStringLiteral("Login"));
    const ServiceId chat = bench.service(QStringLiteral("Chat"));
    bench.mark(chat, ServiceState::Operational);
    BoardModel model(bench.desk);
    model.showIncident(bench.incident);
    QSignalSpy asked(&model, &BoardModel::moveRequested);
    const QScopedPointer<QMimeData> data(model.mimeData({model.index(model.rowOf(login))}));
    QVERIFY(!model.dropMimeData(data.data(), Qt::MoveAction, -1, 0, model.index(model.rowOf(chat))));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].value<ServiceId>(), login);
    QCOMPARE(asked[0][1].value<BoardGroup>(), BoardGroup::StillWorking);
    QCOMPARE(model.rowAt(model.rowOf(login)).group, BoardGroup::Unknown);
}

void TestUiModels::pendingPercentShows()
{
    Bench bench;
    const ServiceId login = bench.service(QStringLiteral("Login"));
    bench.mark(login, ServiceState::PartialOutage);
    BoardModel model(bench.desk);
    model.showIncident(bench.incident);
    QVERIFY(!workingPercent(model.rowAt(model.rowOf(login)).row));
    model.setPending(login, 45);
    QCOMPARE(workingPercent(model.rowAt(model.rowOf(login)).row), std::optional(45.0));
    model.setPending(login, {});
    QVERIFY(!workingPercent(model.rowAt(model.rowOf(login)).row));
}

void TestUiModels::timelineInsertsAtItsPlace()
{
    Bench bench;
    TimelineModel model(bench.desk);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showIncident(bench.incident);
    bench.entry(QStringLiteral("late"), 60);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    bench.entry(QStringLiteral("middle"), 30);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 1);
    const QStringList expected{QStringLiteral("Power cut"), QStringLiteral("middle"), QStringLiteral("late")};
    QCOMPARE(shown(model), expected);
}

void TestUiModels::timelineKeepsTheOrderOfDocuments()
{
    Bench bench;
    TimelineModel model(bench.desk);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showIncident(bench.incident);
    QRandomGenerator random(11);
    QList<EntryId> ids;
    for (int i = 0; i < 150; ++i) {
        TimelineEntry entry;
        entry.id = EntryId::fresh();
        entry.text = QString::number(i);
        const int kind = random.bounded(5);
        if (kind < 3) // often at the very minute of another one
            entry.time = bench.minutes(random.bounded(60));
        else if (kind == 3)
            entry.time = around(bench.clock.now() + std::chrono::minutes(random.bounded(60)), "Europe/Vienna");
        if (kind == 4 && !ids.isEmpty() && random.bounded(4))
            entry.time.after = ids[random.bounded(int(ids.size()))];
        QVERIFY(bench.desk.commit(addEntry(bench.desk.records(), bench.incident, entry, bench.stamp())));
        ids << entry.id;
        QStringList expected;
        for (const TimelineEntry& listed : inOrder(bench.record()))
            expected << listed.text;
        QCOMPARE(shown(model), expected);
    }
}

void TestUiModels::timelineEditIsOneDataChanged()
{
    Bench bench;
    TimelineModel model(bench.desk);
    model.showIncident(bench.incident);
    const EntryId id = bench.entry(QStringLiteral("first"), 10);
    bench.entry(QStringLiteral("second"), 20);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    TimelineEntry entry = bench.record().entries[id];
    entry.text = QStringLiteral("first, corrected");
    QVERIFY(bench.desk.commit(editEntry(bench.desk.records(), entry)));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(moved.count(), 0);
    entry.time = bench.minutes(30);
    QVERIFY(bench.desk.commit(editEntry(bench.desk.records(), entry)));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(model.rowOf(id), 2);
}

void TestUiModels::timelineUndoBringsBack()
{
    Bench bench;
    TimelineModel model(bench.desk);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.showIncident(bench.incident);
    const EntryId id = bench.entry(QStringLiteral("wrong"), 10);
    QVERIFY(bench.desk.commit(deleteEntry(bench.desk.records(), bench.incident, id)));
    QCOMPARE(model.rowOf(id), -1);
    QVERIFY(bench.desk.undo());
    QCOMPARE(model.rowOf(id), 1);
}

void TestUiModels::timelineFilters()
{
    Bench bench;
    TimelineModel model(bench.desk);
    model.showIncident(bench.incident);
    TimelineFilter filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const EntryId secret = bench.entry(QStringLiteral("internal"), 10);
    bench.entry(QStringLiteral("public"), 20, Visibility::Public);
    filter.setFilter({.visibility = Visibility::Public});
    QCOMPARE(shown(filter), QStringList{QStringLiteral("public")});
    TimelineEntry entry = bench.record().entries[secret];
    entry.visibility = Visibility::Public;
    QVERIFY(bench.desk.commit(editEntry(bench.desk.records(), entry)));
    QCOMPARE(filter.rowCount(), 2);
    filter.setFilter({.isMilestonesOnly = true});
    QCOMPARE(shown(filter), QStringList{QStringLiteral("Power cut")});
}

void TestUiModels::timelineSaysWhatIsNotOnTheServer()
{
    Bench bench;
    testkit::FakeServerLink server;
    TimelineModel model(bench.desk);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.follow(&server);
    model.showIncident(bench.incident);
    const EntryId first = bench.entry(QStringLiteral("first"), 1);
    const EntryId second = bench.entry(QStringLiteral("second"), 2);
    server.places = {{first.value, Whereabouts::SavedHere}, {second.value, Whereabouts::NeedsAttention}};
    const auto where = [&](EntryId entry) {
        return model.index(model.rowOf(entry)).data(TimelineModel::WhereaboutsRole).value<Whereabouts>();
    };
    const auto says = [&](EntryId entry, int role) { return model.index(model.rowOf(entry)).data(role).toString(); };
    server.become({});
    QCOMPARE(where(first), Whereabouts::OnServer); // no server is connected: nothing to say

    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    server.at = QStringLiteral("https://lage.example.org");
    server.become({Link::Offline, Obstacle::None, 1, 1});
    QCOMPARE(changes.size(), 1); // both rows at once
    QCOMPARE(where(first), Whereabouts::SavedHere);
    QCOMPARE(where(second), Whereabouts::NeedsAttention);
    for (const int role : {int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
        QVERIFY(says(first, role).contains(QStringLiteral("not on the server yet")));
        QVERIFY(says(second, role).contains(QStringLiteral("does not take it")));
    }
    server.become(server.now);
    QCOMPARE(changes.size(), 1); // nothing new
    server.places.remove(first.value);
    server.become(server.now);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.last().at(0).toModelIndex().row(), model.rowOf(first));
    QCOMPARE(changes.last().at(1).toModelIndex().row(), model.rowOf(first));
    QVERIFY(!says(first, Qt::ToolTipRole).contains(QStringLiteral("server")));
    server.at.clear();
    server.become({});
    QCOMPARE(where(second), Whereabouts::OnServer);
    QCOMPARE(resets.size(), 0);
}

void TestUiModels::manyEntriesStayLight()
{
    Bench bench;
    ChangeSet many{Verb::ImportIncident, {}, {}, bench.incident, {}};
    for (int i = 0; i < 20000; ++i) {
        TimelineEntry entry;
        entry.id = EntryId::fresh();
        entry.incident = bench.incident;
        entry.time = bench.minutes(i);
        entry.text = QStringLiteral("entry %1").arg(i);
        many.changes << creationOf(entry);
    }
    QVERIFY(bench.desk.commit(many));
    TimelineModel model(bench.desk);
    model.showIncident(bench.incident);
    QCOMPARE(model.rowCount(), 20001);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    bench.entry(QStringLiteral("between"), 500);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), inserted[0][2].toInt());
}

void TestUiModels::incidentsMoveToHistory()
{
    Bench bench;
    IncidentListModel active(bench.desk, IncidentListModel::Part::Active);
    IncidentListModel history(bench.desk, IncidentListModel::Part::History);
    QAbstractItemModelTester tester(&active, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(active.rowCount(), 1);
    QCOMPARE(history.rowCount(), 0);
    bench.clock.advance(std::chrono::minutes(90));
    QVERIFY(bench.desk.commit(setPhase(bench.desk.records(), bench.incident, Phase::Resolved, bench.minutes(0),
        phaseWording(Phase::Investigating, Phase::Resolved), bench.stamp())));
    QCOMPARE(active.rowCount(), 0);
    QCOMPARE(history.rowOf(bench.incident), 0);
    QVERIFY(history.index(0).data(IncidentListModel::NoteRole).toString().contains(QStringLiteral("1 h 30 min")));
}

void TestUiModels::everyVerbHasWords()
{
    for (const auto& name : enumNames<Verb>()) {
        if (name.value != Verb::None)
            QVERIFY2(!Words::change({name.value, QStringLiteral("x"), {}, {}, {}}).isEmpty(), name.name);
    }
}

QTEST_GUILESS_MAIN(TestUiModels)
#include "tst_ui_models.moc"
