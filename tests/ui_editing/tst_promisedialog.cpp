// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/promisedialog.h"

#include "tests/ui_models/bench.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QtTest>

using namespace lagebild;

namespace {

struct Scene : test::Bench {
    EntryId id = entry(QStringLiteral("We tell more at three"), -10);
    QPointer<PromiseDialog> dialog;

    ~Scene() { delete dialog; }
    void open()
    {
        delete dialog;
        dialog = new PromiseDialog(desk, record().entries[id]);
        dialog->show();
    }
    template<class T>
    T* field(const char* name) const { return dialog->findChild<T*>(QLatin1StringView(name)); }
    Commitment promise() const { return record().commitments.isEmpty() ? Commitment() : record().commitments.first(); }
};

} // namespace

class TestPromiseDialog : public QObject {
    Q_OBJECT
private slots:
    void aPromiseHangsOnItsEntry()
    {
        Scene scene;
        scene.open();
        QCOMPARE(scene.field<QLineEdit>("promiseText")->text(), QStringLiteral("We tell more at three"));
        QTest::keyClicks(scene.field<QLineEdit>("promiseDue"), QStringLiteral("15:00"));
        QVERIFY(scene.field<QLabel>("promiseHint")->text().contains(QStringLiteral("15:00")));
        scene.field<QPushButton>("promiseSave")->click();
        QTRY_VERIFY(!scene.dialog);
        QCOMPARE(scene.promise().entry, scene.id);
        QCOMPARE(scene.promise().by, Promiser::Us);
        QVERIFY(scene.promise().due.has_value());
        QCOMPARE(scene.promise().outcome, Outcome::Open);
    }

    void whatBecameOfItIsWrittenLater()
    {
        Scene scene;
        scene.open();
        QTest::keyClicks(scene.field<QLineEdit>("promiseDue"), QStringLiteral("15:00"));
        scene.field<QPushButton>("promiseSave")->click();
        const Commitment before = scene.promise();
        scene.open();
        scene.field<QComboBox>("promiseOutcome")->setCurrentIndex(int(Outcome::Late));
        scene.field<QPushButton>("promiseSave")->click();
        Commitment wanted = before;
        wanted.outcome = Outcome::Late;
        QCOMPARE(scene.promise(), wanted); // the same one, and nothing else changed
        QCOMPARE(scene.record().commitments.size(), 1);
        QVERIFY(scene.desk.undo());
        QCOMPARE(scene.promise(), before);
    }

    void whatCountsFromNowDoes()
    {
        Scene scene;
        scene.open();
        auto* due = scene.field<QLineEdit>("promiseDue");
        QTest::keyClicks(due, QStringLiteral("in 2 hours"));
        QVERIFY(scene.field<QPushButton>("promiseSave")->isEnabled());
        scene.field<QPushButton>("promiseSave")->click();
        const EventTime inTwo = *scene.promise().due; // two hours are about two hours
        QVERIFY(*inTwo.earliest <= *scene.minutes(120).earliest && *inTwo.latest >= *scene.minutes(120).earliest);
        QVERIFY(*inTwo.earliest > *scene.minutes(60).earliest);
        scene.open();
        scene.field<QLineEdit>("promiseDue")->setText(QStringLiteral("now"));
        scene.field<QPushButton>("promiseSave")->click();
        QCOMPARE(*scene.promise().due->earliest, *scene.minutes(0).earliest);
    }

    void changingAFigureChangesNothingElse()
    {
        Scene scene;
        scene.open();
        QTest::keyClicks(scene.field<QLineEdit>("promiseDue"), QStringLiteral("tomorrow 15:00"));
        scene.field<QPushButton>("promiseSave")->click();
        const EventTime before = *scene.promise().due;
        scene.open();
        auto* due = scene.field<QLineEdit>("promiseDue");
        due->setText(due->text().replace(QStringLiteral("15:00"), QStringLiteral("16:00")));
        scene.field<QPushButton>("promiseSave")->click();
        QCOMPARE(*scene.promise().due->earliest, *before.earliest + std::chrono::hours(1)); // the day is still tomorrow
    }

    void whatOthersWroteMeanwhileStays()
    {
        Scene scene;
        scene.open();
        scene.field<QPushButton>("promiseSave")->click();
        scene.open();
        Commitment elsewhere = scene.promise();
        elsewhere.outcome = Outcome::Kept;
        QVERIFY(scene.desk.commit(saveCommitment(scene.desk.records(), elsewhere)));
        scene.field<QLineEdit>("promiseWho")->setText(QStringLiteral("Jonas"));
        scene.field<QPushButton>("promiseSave")->click();
        QCOMPARE(scene.promise().who, QStringLiteral("Jonas"));
        QCOMPARE(scene.promise().outcome, Outcome::Kept);
    }

    void aTimeThatIsNoneCannotBeSaved()
    {
        Scene scene;
        scene.open();
        auto* due = scene.field<QLineEdit>("promiseDue");
        QTest::keyClicks(due, QStringLiteral("whenever"));
        QVERIFY(!scene.field<QPushButton>("promiseSave")->isEnabled());
        QVERIFY(due->accessibleDescription().contains(QStringLiteral("whenever")));
        due->clear();
        QVERIFY(scene.field<QPushButton>("promiseSave")->isEnabled());
    }

    void givingUpChangesNothing()
    {
        Scene scene;
        scene.open();
        QTest::keyClicks(scene.field<QLineEdit>("promiseText"), QStringLiteral("!"));
        QTest::keyClick(scene.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!scene.dialog);
        QVERIFY(scene.record().commitments.isEmpty());
    }

    void everythingHasAName()
    {
        Scene scene;
        scene.open();
        for (const QWidget* widget : scene.dialog->findChildren<QWidget*>()) {
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->objectName().startsWith(QStringLiteral("qt_")))
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestPromiseDialog)
#include "tst_promisedialog.moc"
