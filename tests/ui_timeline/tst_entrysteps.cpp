// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_timeline/scene.h"

#include "ui/models/entryclip.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTranslator>
#include <memory>

using namespace lagebild;
using test::Scene;

namespace {

QStringList shownIn(const Scene& scene)
{
    QStringList texts;
    for (int row = 0; row < scene.view->model()->rowCount(); ++row)
        texts << scene.view->model()->index(row, 0).data(TimelineModel::EntryRole).value<TimelineEntry>().text;
    return texts;
}

/// Both entries of the scene, the second one being the current one.
void chooseBoth(const Scene& scene)
{
    scene.view->setCurrentIndex(scene.indexOf(scene.first));
    QTest::keyClick(scene.view, Qt::Key_Down, Qt::ShiftModifier);
}

QAction* actionOf(const Scene& scene, const char* menu, const QString& action)
{
    auto* found = scene.pane.findChild<QMenu*>(QLatin1StringView(menu));
    if (!found)
        return nullptr;
    for (QAction* one : found->actions()) {
        if (one->objectName() == action || one->text() == action)
            return one;
    }
    return nullptr;
}

void openMenu(const Scene& scene)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(scene.view->viewport(), &event);
}

void dropAt(const Scene& scene, QPoint point, const QMimeData& clip)
{
    QDragEnterEvent enter(point, Qt::MoveAction, &clip, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(scene.view->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(point, Qt::MoveAction, &clip, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(scene.view->viewport(), &drop);
}

} // namespace

class TestEntrySteps : public QObject {
    Q_OBJECT
private slots:
    void shiftChoosesSeveral()
    {
        Scene scene;
        chooseBoth(scene);
        QCOMPARE(scene.view->selectionModel()->selectedRows().size(), 2);
        QTest::keyClick(scene.view, Qt::Key_Up);
        QCOMPARE(scene.view->selectionModel()->selectedRows(), (QModelIndexList{scene.indexOf(scene.first)}));
        QTest::keyClick(scene.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(scene.view->selectionModel()->selectedRows().size(), scene.view->model()->rowCount());
    }

    void whatTheProgramChoosesIsAlone()
    {
        Scene scene;
        scene.view->setCurrentIndex(scene.indexOf(scene.second));
        QTest::keyPress(scene.view, Qt::Key_Control, Qt::ControlModifier);
        QTest::keyClick(scene.view, Qt::Key_Left, Qt::ControlModifier); // to the milestone before
        QCOMPARE(scene.view->selectionModel()->selectedRows().size(), 1);
        scene.pane.showEntry(scene.first);
        QCOMPARE(scene.view->selectionModel()->selectedRows(), (QModelIndexList{scene.indexOf(scene.first)}));
        QTest::keyRelease(scene.view, Qt::Key_Control);
    }

    void aMenuIsAboutItsEntryOnly()
    {
        Scene scene;
        scene.view->setCurrentIndex(scene.indexOf(scene.first));
        openMenu(scene);
        QAction* remove = actionOf(scene, "entryMenu", QStringLiteral("entryDelete"));
        QVERIFY(remove);
        QVERIFY(scene.desk.commit(deleteEntry(scene.desk.records(), scene.incident, scene.first))); // somebody else did
        const QStringList before = shownIn(scene);
        remove->trigger();
        QCOMPARE(shownIn(scene), before);
    }

    void visibilityOfSeveralIsOneStep()
    {
        Scene scene;
        chooseBoth(scene);
        QTest::keyClick(scene.view, Qt::Key_P); // the current one is public: both become internal
        QCOMPARE(scene.stored(scene.first).visibility, Visibility::Internal);
        QCOMPARE(scene.stored(scene.second).visibility, Visibility::Internal);
        QTest::keyClick(scene.view, Qt::Key_P);
        QCOMPARE(scene.stored(scene.first).visibility, Visibility::Public);
        QCOMPARE(scene.stored(scene.second).visibility, Visibility::Public);
        QVERIFY(scene.desk.undo());
        QVERIFY(scene.desk.undo());
        QCOMPARE(scene.stored(scene.first).visibility, Visibility::Internal);
        QCOMPARE(scene.stored(scene.second).visibility, Visibility::Public);
    }

    void severalAreDeletedInOneStep()
    {
        Scene scene;
        const int before = scene.view->model()->rowCount();
        chooseBoth(scene);
        QTest::keyClick(scene.view, Qt::Key_Delete);
        QCOMPARE(scene.view->model()->rowCount(), before - 2);
        QVERIFY(scene.desk.undo());
        QCOMPARE(scene.view->model()->rowCount(), before);
    }

    void kindAndServicesOfSeveral()
    {
        Scene scene;
        chooseBoth(scene);
        openMenu(scene);
        auto* kinds = scene.pane.findChild<QMenu*>(QStringLiteral("kindMenu"));
        QVERIFY(kinds);
        kinds->actions().at(int(EntryKind::Decision))->trigger();
        QCOMPARE(scene.stored(scene.first).kind, EntryKind::Decision);
        QCOMPARE(scene.stored(scene.second).kind, EntryKind::Decision);
        scene.pane.findChild<QMenu*>(QStringLiteral("entryServicesMenu"))->actions().constFirst()->trigger();
        QCOMPARE(scene.stored(scene.first).services, QList{scene.chat});
        QCOMPARE(scene.stored(scene.second).services, QList{scene.chat});
        QVERIFY(scene.refused.isEmpty());
    }

    void theMenuIsAboutWhatIsChosen()
    {
        Scene scene;
        scene.view->setCurrentIndex(scene.indexOf(scene.first));
        openMenu(scene);
        QVERIFY(actionOf(scene, "entryMenu", QStringLiteral("entryEdit")));
        QVERIFY(!actionOf(scene, "entryMenu", QStringLiteral("entryMerge")));
        QVERIFY(!actionOf(scene, "entryMenu", QStringLiteral("entryUp"))->isEnabled()); // the times decide
        delete scene.pane.findChild<QMenu*>(QStringLiteral("entryMenu"));
        chooseBoth(scene);
        openMenu(scene);
        QVERIFY(!actionOf(scene, "entryMenu", QStringLiteral("entryEdit")));
        QVERIFY(actionOf(scene, "entryMenu", QStringLiteral("entryMerge")));
    }

    void everyLetterOfTheMenuStandsOnce_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("English") << QStringLiteral("en");
    }

    void everyLetterOfTheMenuStandsOnce()
    {
        QFETCH(const QString, language);
        QTranslator words;
        QVERIFY(words.load(QStringLiteral(":/i18n/ui_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&words);
        Scene scene;
        for (const bool isOne : {true, false}) {
            if (isOne)
                scene.view->setCurrentIndex(scene.indexOf(scene.first));
            else
                chooseBoth(scene);
            openMenu(scene);
            const std::unique_ptr<QMenu> menu(scene.pane.findChild<QMenu*>(QStringLiteral("entryMenu")));
            QVERIFY(menu);
            QHash<QChar, QString> letters;
            for (const QAction* one : menu->actions()) {
                if (one->isSeparator())
                    continue;
                const QKeySequence letter = QKeySequence::mnemonic(one->text());
                QVERIFY2(!letter.isEmpty(), qPrintable(one->text()));
                const QChar key = letter.toString().back();
                QVERIFY2(!letters.contains(key), qPrintable(one->text() + u'|' + letters.value(key)));
                letters.insert(key, one->text());
            }
        }
    }

    void entriesBecomeOne()
    {
        Scene scene;
        chooseBoth(scene);
        QTest::keyClick(scene.view, Qt::Key_J);
        QVERIFY(shownIn(scene).contains(QStringLiteral("We look into it\nIt is the switch")));
        QCOMPARE(scene.view->currentIndex(), scene.indexOf(scene.first));
        QVERIFY(scene.desk.undo());
        QVERIFY(shownIn(scene).contains(QStringLiteral("It is the switch")));
    }

    void oneAloneCannotBeJoined()
    {
        Scene scene;
        scene.view->setCurrentIndex(scene.indexOf(scene.first));
        QTest::keyClick(scene.view, Qt::Key_J);
        QCOMPARE(scene.refused.size(), 1);
    }

    void altMovesAmongEquals()
    {
        Scene scene;
        const EntryId twin = scene.entry(QStringLiteral("Twin"), -10);
        const qsizetype above = shownIn(scene).indexOf(QStringLiteral("It is the switch"));
        QCOMPARE(shownIn(scene).indexOf(QStringLiteral("Twin")), above + 1);
        scene.view->setCurrentIndex(scene.indexOf(twin));
        QTest::keyClick(scene.view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(shownIn(scene).indexOf(QStringLiteral("Twin")), above);
        QCOMPARE(scene.view->currentIndex(), scene.indexOf(twin));
        QVERIFY(scene.refused.isEmpty());
        QTest::keyClick(scene.view, Qt::Key_Up, Qt::AltModifier); // an earlier time stands there
        QCOMPARE(shownIn(scene).indexOf(QStringLiteral("Twin")), above);
        QCOMPARE(scene.refused.size(), 1);
    }

    void draggingMovesAmongEquals()
    {
        Scene scene;
        const EntryId twin = scene.entry(QStringLiteral("Twin"), -10);
        const qsizetype above = shownIn(scene).indexOf(QStringLiteral("It is the switch"));
        const auto clip = clipOf({scene.stored(twin)}, QStringLiteral("en"));
        const QRect target = scene.view->visualRect(scene.indexOf(scene.second));
        dropAt(scene, target.topLeft() + QPoint(20, 2), *clip);
        QCOMPARE(shownIn(scene).indexOf(QStringLiteral("Twin")), above);
        const QRect other = scene.view->visualRect(scene.indexOf(scene.first));
        dropAt(scene, other.topLeft() + QPoint(20, 2), *clip);
        QCOMPARE(scene.refused.size(), 1);
        QCOMPARE(shownIn(scene).indexOf(QStringLiteral("Twin")), above);
    }

    void copiesGoToAnotherIncident()
    {
        Scene scene;
        chooseBoth(scene);
        QTest::keyClick(scene.view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("It is the switch")));
        const auto other = declareIncident(scene.desk.records(), {QStringLiteral("Other"), 2, IncidentKind::Outage}, scene.stamp());
        QVERIFY(scene.desk.commit(*other));
        scene.pane.showIncident(other->incident);
        scene.view->setFocus();
        const qsizetype before = shownIn(scene).size();
        QTest::keyClick(scene.view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(shownIn(scene).size(), before + 2);
        QTest::keyClick(scene.view, Qt::Key_V, Qt::ControlModifier); // they are there already
        QCOMPARE(shownIn(scene).size(), before + 2);
        QVERIFY(scene.desk.undo());
        QCOMPARE(shownIn(scene).size(), before);
    }

    void aPastedLogBecomesInternalEntries()
    {
        Scene scene;
        QGuiApplication::clipboard()->setText(QStringLiteral("[14:02] Mara: Chat does not answer\n[14:05] Jon: restarting the node\n"));
        for (QWidget* field : {static_cast<QWidget*>(scene.view), static_cast<QWidget*>(scene.line)}) {
            QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
            QTRY_VERIFY(shownIn(scene).join(u' ').contains(QStringLiteral("restarting the node")));
            for (const TimelineEntry& entry : scene.record().entries) {
                if (entry.text.contains(QStringLiteral("restarting")))
                    QCOMPARE(entry.visibility, Visibility::Internal);
            }
            QVERIFY(scene.desk.undo());
            QVERIFY(!shownIn(scene).join(u' ').contains(QStringLiteral("restarting the node")));
        }
    }

    void onePastedLineGoesIntoTheLine()
    {
        Scene scene;
        QGuiApplication::clipboard()->setText(QStringLiteral("  11:45 the provider called  "));
        QTest::keyClick(scene.view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(scene.line->text(), QStringLiteral("11:45 the provider called"));
        QGuiApplication::clipboard()->setText(QStringLiteral("again"));
        QTest::keyClick(scene.view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(scene.line->text(), QStringLiteral("11:45 the provider called again")); // nothing half-written goes
    }

    void nothingOfUseIsPasted()
    {
        Scene scene;
        const QStringList before = shownIn(scene);
        auto broken = std::make_unique<QMimeData>();
        broken->setData(QStringLiteral("application/x-lagebild-entries+json"), "[{]");
        QGuiApplication::clipboard()->setMimeData(broken.release());
        QTest::keyClick(scene.view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(shownIn(scene), before);
    }

    void ctrlEnterSplitsAtTheCursor()
    {
        Scene scene;
        scene.open(scene.second);
        auto* text = scene.field<QPlainTextEdit>("entryText");
        text->setPlainText(QStringLiteral("  It is the switch. It is replaced."));
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(20);
        text->setTextCursor(cursor);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!scene.editor());
        const QStringList shown = shownIn(scene);
        const qsizetype first = shown.indexOf(QStringLiteral("It is the switch."));
        QVERIFY(first >= 0);
        QCOMPARE(shown.value(first + 1), QStringLiteral("It is replaced."));
        QCOMPARE(scene.view->currentIndex().row(), int(first) + 1);
        QVERIFY(scene.desk.undo());
        QVERIFY(shownIn(scene).contains(QStringLiteral("It is the switch")));
    }

    void aSplitKeepsWhatCameMeanwhile()
    {
        Scene scene;
        scene.open(scene.second); // public
        TimelineEntry elsewhere = scene.stored(scene.second);
        elsewhere.visibility = Visibility::Internal;
        QVERIFY(scene.desk.commit(editEntry(scene.desk.records(), elsewhere)));
        auto* text = scene.field<QPlainTextEdit>("entryText");
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(5);
        text->setTextCursor(cursor);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(shownIn(scene).contains(QStringLiteral("the switch")));
        for (const TimelineEntry& entry : scene.record().entries) {
            if (entry.text == QStringLiteral("It is") || entry.text == QStringLiteral("the switch"))
                QCOMPARE(entry.visibility, Visibility::Internal);
        }
    }

    void aSplitNeedsWordsOnBothSides()
    {
        Scene scene;
        scene.open(scene.second);
        QTest::keyClick(scene.field<QPlainTextEdit>("entryText"), Qt::Key_Return, Qt::ControlModifier); // at the end
        QVERIFY(scene.editor());
        QVERIFY(!scene.field<QLabel>("entryProblem")->isHidden());
        QVERIFY(shownIn(scene).contains(QStringLiteral("It is the switch")));
    }
};

QTEST_MAIN(TestEntrySteps)
#include "tst_entrysteps.moc"
