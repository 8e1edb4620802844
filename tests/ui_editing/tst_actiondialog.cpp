// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/actiondialog.h"

#include "tests/ui_models/bench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QtTest>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

struct Scene : test::Bench {
    EntryId id = entry(u"**Call** the [provider](https://p.example)"_s, -10);
    QPointer<ActionDialog> dialog;

    ~Scene() { delete dialog; }
    void open()
    {
        delete dialog;
        dialog = new ActionDialog(desk, record().entries[id]);
        dialog->show();
    }
    void save() const { field<QPushButton>("actionSave")->click(); }
    template<class T>
    T* field(const char* name) const { return dialog->findChild<T*>(QLatin1StringView(name)); }
    Action action(int which = 0) const { return record().actions.values().value(which); }
};

} // namespace

class TestActionDialog : public QObject {
    Q_OBJECT
private slots:
    void anActionHangsOnItsEntry()
    {
        Scene scene;
        scene.open();
        QCOMPARE(scene.field<QLineEdit>("actionText")->text(), u"Call the provider (https://p.example)"_s);
        scene.field<QLineEdit>("actionOwner")->setText(u"Mara"_s);
        QTest::keyClicks(scene.field<QLineEdit>("actionDue"), u"15:00"_s);
        scene.save();
        QTRY_VERIFY(!scene.dialog);
        QCOMPARE(scene.action().entry, scene.id);
        QCOMPARE(scene.action().owner, u"Mara"_s);
        QVERIFY(scene.action().due.has_value());
        QVERIFY(!scene.action().done);
    }

    void doneIsNowAndCanBeTakenBack()
    {
        Scene scene;
        scene.open();
        scene.save();
        scene.open();
        QCOMPARE(scene.field<QComboBox>("actionWhich")->currentIndex(), 0);
        QTest::keyClick(scene.field<QCheckBox>("actionDone"), Qt::Key_Space);
        scene.save();
        QCOMPARE(scene.action().done, std::optional(scene.minutes(0)));
        QVERIFY(scene.desk.undo());
        QVERIFY(!scene.action().done);
        QCOMPARE(scene.record().actions.size(), 1);
    }

    void anEntryCanHaveSeveral()
    {
        Scene scene;
        scene.open();
        QVERIFY(!scene.field<QComboBox>("actionWhich")->isEnabled());
        scene.save();
        scene.open();
        auto* which = scene.field<QComboBox>("actionWhich");
        which->setFocus();
        QTest::keyClick(which, Qt::Key_Down); // the new one
        QCOMPARE(scene.field<QLineEdit>("actionText")->text(), QString());
        QVERIFY(!scene.field<QPushButton>("actionSave")->isEnabled());
        QTest::keyClicks(scene.field<QLineEdit>("actionText"), u"Order a switch"_s);
        scene.save();
        QCOMPARE(scene.record().actions.size(), 2);
        QCOMPARE(scene.action(1).text, u"Order a switch"_s);
        QCOMPARE(scene.action(0).text, u"Call the provider (https://p.example)"_s);
    }

    void whatIsTypedAboutOneStaysWhileAnotherIsLookedAt()
    {
        Scene scene;
        scene.open();
        scene.save();
        scene.open();
        scene.field<QLineEdit>("actionOwner")->setText(u"Jonas"_s);
        auto* which = scene.field<QComboBox>("actionWhich");
        which->setFocus();
        QTest::keyClick(which, Qt::Key_Down);
        scene.field<QLineEdit>("actionText")->setText(u"Order a switch"_s);
        scene.save();
        QCOMPARE(scene.action(0).owner, u"Jonas"_s);
        QCOMPARE(scene.action(1).text, u"Order a switch"_s);
        QVERIFY(scene.desk.undo()); // one step
        QVERIFY(scene.action(0).owner != u"Jonas"_s);
        QVERIFY(scene.action(1).deleted);
    }

    void whatOthersWroteMeanwhileStays()
    {
        Scene scene;
        scene.open();
        scene.save();
        scene.open();
        Action elsewhere = scene.action();
        elsewhere.owner = u"Jonas"_s;
        QVERIFY(scene.desk.commit(saveAction(scene.desk.records(), elsewhere)));
        scene.field<QLineEdit>("actionText")->setText(u"Call them"_s);
        scene.save();
        QCOMPARE(scene.action().owner, u"Jonas"_s);
        QCOMPARE(scene.action().text, u"Call them"_s);
    }

    void aTimeThatIsNoneCannotBeSaved()
    {
        Scene scene;
        scene.open();
        QTest::keyClicks(scene.field<QLineEdit>("actionDue"), u"whenever"_s);
        QVERIFY(!scene.field<QPushButton>("actionSave")->isEnabled());
    }

    void everythingHasAName()
    {
        Scene scene;
        scene.open();
        for (const QWidget* widget : scene.dialog->findChildren<QWidget*>()) {
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->objectName().startsWith(u"qt_"_s))
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestActionDialog)
#include "tst_actiondialog.moc"
