// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_models/bench.h"
#include "ui/models/timelinemodel.h"

#include <rapidcheck.h>

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace lagebild;

namespace {

/// A time that often equals another one, or none, sometimes hanging on an entry that may be deleted.
EventTime someTime(const test::Bench& bench, const QList<EntryId>& entries)
{
    const EntryId anchor = entries.isEmpty() ? EntryId() : entries[*rc::gen::inRange<qsizetype>(0, entries.size())];
    EventTime time = bench.minutes(*rc::gen::inRange(0, 6) * 400);
    switch (*rc::gen::inRange(0, 8)) {
    case 0: return unknownTime();
    case 1: return unknownTime(anchor);
    case 2: time.after = anchor; return time;
    case 3: return around(*time.earliest, time.zone);
    default: return time;
    }
}

void step(test::Bench& bench, QList<EntryId>& entries)
{
    const int what = entries.isEmpty() ? 0 : *rc::gen::inRange(0, 6);
    if (what <= 1) {
        TimelineEntry entry;
        entry.id = EntryId::fresh();
        entry.text = QStringLiteral("entry");
        entry.time = someTime(bench, entries);
        (void)bench.desk.commit(addEntry(bench.desk.records(), bench.incident, entry, bench.stamp()));
        entries << entry.id;
        return;
    }
    const EntryId id = entries[*rc::gen::inRange<qsizetype>(0, entries.size())];
    if (what == 2)
        return (void)bench.desk.commit(deleteEntry(bench.desk.records(), bench.incident, id));
    if (what == 3 && bench.desk.undoable()->verb == Verb::DeclareIncident)
        return;
    if (what == 3)
        return (void)bench.desk.undo();
    TimelineEntry entry = bench.record().entries.value(id);
    if (entry.deleted || entry.id.isNull())
        return;
    if (what == 4)
        entry.rank = *rc::gen::inRange(-2, 3);
    else
        entry.time = someTime(bench, entries);
    (void)bench.desk.commit(editEntry(bench.desk.records(), entry));
}

QList<TimelineRow> rowsOf(const TimelineModel& model)
{
    QList<TimelineRow> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.rowAt(row);
    return rows;
}

} // namespace

class TestPlaces : public QObject {
    Q_OBJECT
private slots:
    void oneAtATimeIsAsAllAtOnce();
};

void TestPlaces::oneAtATimeIsAsAllAtOnce()
{
    QVERIFY(rc::check("one entry after the other", [] {
        test::Bench bench;
        TimelineModel model(bench.desk);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.showIncident(bench.incident);
        QList<EntryId> entries;
        for (int i = *rc::gen::inRange(0, 25); i > 0; --i) {
            step(bench, entries);
            TimelineModel anew(bench.desk);
            anew.showIncident(bench.incident);
            RC_ASSERT(rowsOf(model) == rowsOf(anew));
        }
    }));
}

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_ui_places.moc"
