// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/historydialog.h"

#include "tests/ui_models/bench.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace lagebild;

namespace {

struct Scene : test::Bench {
    EntryId id = entry(QStringLiteral("The switch is broken"), -10);

    TimelineEntry stored() const { return record().entries[id]; }
    void rewrite(const QString& text)
    {
        clock.advance(std::chrono::minutes(5));
        TimelineEntry changed = stored();
        changed.text = text;
        (void)desk.commit(editEntry(desk.records(), changed));
    }
    /// What is on record now; the dialog reads on another thread.
    HistoryReader reader() const
    {
        QList<journal::Operation> operations;
        for (const Batch& batch : writer.written) {
            for (const journal::Operation& operation : batch.operations) {
                if (operation.entity == id.value)
                    operations << operation;
            }
        }
        return [operations](const EntityRef&) { return operations; };
    }
};

/// Deletes itself when it is closed.
struct Opened {
    QPointer<HistoryDialog> dialog;
    QListWidget* list;
    QPlainTextEdit* content;
    QPushButton* take;

    Opened(Scene& scene, const HistoryReader& reader)
        : dialog(new HistoryDialog(scene.desk, scene.stored(), reader))
        , list(dialog->findChild<QListWidget*>(QStringLiteral("historyList")))
        , content(dialog->findChild<QPlainTextEdit*>(QStringLiteral("historyContent")))
        , take(dialog->findChild<QPushButton*>(QStringLiteral("historyTake")))
    {
        dialog->show();
    }
    ~Opened() { delete dialog; }
    int rowOf(const QString& wanted)
    {
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            if (content->toPlainText() == wanted)
                return row;
        }
        return -1;
    }
};

} // namespace

class TestHistoryDialog : public QObject {
    Q_OBJECT
private slots:
    void showsWhoWroteWhat()
    {
        Scene scene;
        scene.rewrite(QStringLiteral("The switch is replaced"));
        Opened opened(scene, scene.reader());
        QTRY_VERIFY(opened.list->count() > 0);
        QVERIFY(opened.rowOf(QStringLiteral("The switch is replaced")) >= 0);
        QVERIFY(opened.rowOf(QStringLiteral("The switch is broken")) > opened.rowOf(QStringLiteral("The switch is replaced")));
        QVERIFY(opened.list->item(0)->text().contains(testkit::aSession.user));
    }

    void anEarlierWordingIsTakenAgain()
    {
        Scene scene;
        scene.rewrite(QStringLiteral("The switch is replaced"));
        Opened opened(scene, scene.reader());
        QTRY_VERIFY(opened.list->count() > 0);
        opened.list->setCurrentRow(opened.rowOf(QStringLiteral("The switch is replaced")));
        QVERIFY(!opened.take->isEnabled()); // it says so already
        opened.list->setCurrentRow(opened.rowOf(QStringLiteral("The switch is broken")));
        QVERIFY(opened.take->isEnabled());
        opened.take->click();
        QCOMPARE(scene.stored().text, QStringLiteral("The switch is broken"));
        QTRY_VERIFY(!opened.dialog);
        QVERIFY(scene.desk.undo());
        QCOMPARE(scene.stored().text, QStringLiteral("The switch is replaced"));
    }

    void onlyWordingsAreTaken()
    {
        Scene scene;
        TimelineEntry changed = scene.stored();
        changed.visibility = Visibility::Public;
        QVERIFY(scene.desk.commit(editEntry(scene.desk.records(), changed)));
        Opened opened(scene, scene.reader());
        QTRY_VERIFY(opened.list->count() > 0);
        for (int row = 0; row < opened.list->count(); ++row) {
            opened.list->setCurrentRow(row);
            QVERIFY(!opened.take->isEnabled()); // the text is what it was
        }
    }

    void aJournalThatCannotBeReadIsSaid()
    {
        Scene scene;
        Opened opened(scene, [](const EntityRef&) { return Error{Error::Code::DamagedProfile, QStringLiteral("row 7"), {}}; });
        auto* state = opened.dialog->findChild<QLabel*>(QStringLiteral("historyState"));
        QTRY_VERIFY(state->text().contains(QStringLiteral("row 7")));
        QCOMPARE(opened.list->count(), 0);
        QVERIFY(!opened.take->isEnabled());
    }

    void everythingHasAName()
    {
        Scene scene;
        Opened opened(scene, scene.reader());
        for (const QWidget* widget : std::initializer_list<QWidget*>{opened.list, opened.content, opened.take}) {
            QVERIFY(!widget->objectName().isEmpty());
            QVERIFY(!widget->accessibleName().isEmpty());
        }
    }
};

QTEST_MAIN(TestHistoryDialog)
#include "tst_historydialog.moc"
