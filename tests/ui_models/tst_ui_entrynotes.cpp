// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_models/bench.h"
#include "ui/models/timelinemodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

struct Scene : test::Bench {
    EntryId other = entry(u"Mail is slow"_s, -30, Visibility::Public);
    EntryId id = entry(u"Call the provider"_s, -10, Visibility::Public);
    TimelineModel model {desk};
    QSignalSpy told {&model, &QAbstractItemModel::dataChanged};

    Scene()
    {
        desk.setLanguage(u"en"_s);
        model.showIncident(incident);
    }
    QString heard(EntryId entry) const { return model.index(model.rowOf(entry), 0).data(Qt::AccessibleTextRole).toString(); }
    QStringList notes(EntryId entry) const
    {
        QStringList texts;
        for (const EntryNote& note : model.index(model.rowOf(entry), 0).data(TimelineModel::NotesRole).value<QList<EntryNote>>())
            texts << note.text;
        return texts;
    }
    Commitment promise(Outcome outcome = Outcome::Open)
    {
        Commitment made;
        made.id = CommitmentId::fresh();
        made.incident = incident;
        made.entry = id;
        made.outcome = outcome;
        made.due = minutes(30);
        (void)desk.commit(saveCommitment(desk.records(), made));
        return made;
    }
};

} // namespace

class TestEntryNotes : public QObject {
    Q_OBJECT
private slots:
    void promisesStandOnTheirEntry()
    {
        Scene scene;
        QCOMPARE(scene.notes(scene.id), QStringList());
        Commitment promise = scene.promise();
        QCOMPARE(scene.notes(scene.id), QStringList{u"promise until 12:30"_s});
        QVERIFY(scene.heard(scene.id).contains(u"promise until 12:30"_s));
        QCOMPARE(scene.notes(scene.other), QStringList());
        promise.outcome = Outcome::Broken;
        QVERIFY(scene.desk.commit(saveCommitment(scene.desk.records(), promise)));
        QCOMPARE(scene.notes(scene.id), QStringList{u"promise broken"_s});
    }

    void actionsSayWhoAndUntilWhen()
    {
        Scene scene;
        Action action;
        action.id = ActionId::fresh();
        action.incident = scene.incident;
        action.entry = scene.id;
        action.text = u"Call the provider"_s; // the entry's own words are not said twice
        action.owner = u"Mara"_s;
        action.due = scene.minutes(60);
        QVERIFY(scene.desk.commit(saveAction(scene.desk.records(), action)));
        QCOMPARE(scene.notes(scene.id), QStringList{u"to do (Mara, until 13:00)"_s});
        action.text = u"Order a switch"_s;
        action.done = scene.minutes(0);
        QVERIFY(scene.desk.commit(saveAction(scene.desk.records(), action)));
        QCOMPARE(scene.notes(scene.id), QStringList{u"done: Order a switch (Mara)"_s});
    }

    void onlyTheRowThatIsMeantIsToldOf()
    {
        Scene scene;
        scene.told.clear();
        scene.promise();
        QCOMPARE(scene.told.size(), 1);
        QCOMPARE(scene.told[0][0].toModelIndex().row(), scene.model.rowOf(scene.id));
        QVERIFY(scene.desk.undo());
        QCOMPARE(scene.told.size(), 2);
        QCOMPARE(scene.notes(scene.id), QStringList());
    }

    void writingADraftIsNoNewsToTheTimeline()
    {
        Scene scene;
        Notice notice;
        notice.id = NoticeId::fresh();
        notice.incident = scene.incident;
        scene.told.clear();
        QVERIFY(scene.desk.commit(saveNotice(scene.desk.records(), notice)));
        notice.text = u"We look into it"_s;
        QVERIFY(scene.desk.commit(saveNotice(scene.desk.records(), notice)));
        QCOMPARE(scene.told.size(), 0);
    }

    void whatCustomersWereToldOtherwiseIsMarked()
    {
        Scene scene;
        scene.clock.set(SystemClock().now() + std::chrono::minutes(5)); // ids carry the laptop's real time
        Notice notice;
        notice.id = NoticeId::fresh();
        notice.incident = scene.incident;
        notice.state = NoticeState::Published;
        notice.publishedAt = atMinute(scene.clock.now(), "UTC");
        QVERIFY(scene.desk.commit(saveNotice(scene.desk.records(), notice)));
        QCOMPARE(scene.notes(scene.other), QStringList());
        scene.clock.set(scene.clock.now() + std::chrono::minutes(5));
        TimelineEntry changed = scene.record().entries[scene.other];
        changed.text = u"Mail is down"_s;
        QVERIFY(scene.desk.commit(editEntry(scene.desk.records(), changed)));
        QCOMPARE(scene.notes(scene.other), QStringList{u"changed after publication"_s});
        QVERIFY(scene.heard(scene.other).contains(u"changed after publication"_s));
        QCOMPARE(scene.notes(scene.id), QStringList());
        scene.told.clear();
        scene.clock.set(scene.clock.now() + std::chrono::minutes(5));
        notice.id = NoticeId::fresh();
        notice.publishedAt = atMinute(scene.clock.now(), "UTC");
        QVERIFY(scene.desk.commit(saveNotice(scene.desk.records(), notice)));
        QCOMPARE(scene.notes(scene.other), QStringList()); // told anew
        QVERIFY(!scene.told.isEmpty());
    }
};

QTEST_MAIN(TestEntryNotes)
#include "tst_ui_entrynotes.moc"
