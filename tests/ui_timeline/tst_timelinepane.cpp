// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_timeline/scene.h"

#include <QMenu>

using namespace lagebild;
using test::Scene;

class TestTimelinePane : public QObject {
    Q_OBJECT
private slots:
    void quickEntryAdds();
    void firstKeystrokeGivesTheTime();
    void hintFollowsTheTyping();
    void hintNamesTheDayAndWhatIsOpen_data();
    void hintNamesTheDayAndWhatIsOpen();
    void upRecalls();
    void refusedLineStays();
    void editsInPlace();
    void keepsWhatArrivesWhileEditing();
    void escapeGivesUp();
    void wrongTimeKeepsTheEditorOpen();
    void unchangedEditIsNoChange();
    void editKeepsWhatCameMeanwhile();
    void translationIsAskedFor();
    void deleteAndUndo();
    void pTogglesVisibility();
    void milestoneMenu();
    void filtersCount();
    void doubleClickEdits();
    void tabStaysInSight();
    void saysWhatToDoWhenEmpty();
    void namesEverything();
};

void TestTimelinePane::quickEntryAdds()
{
    Scene scene;
    QTest::keyClicks(scene.line, QStringLiteral("11:45 Provider called #Chat !public"));
    QTest::keyClick(scene.line, Qt::Key_Return);
    const TimelineEntry added = scene.newest();
    QCOMPARE(added.text, QStringLiteral("Provider called"));
    QCOMPARE(added.visibility, Visibility::Public);
    QCOMPARE(added.services, QList{scene.chat});
    QCOMPARE(added.time.earliest, std::optional(scene.clock.now() - std::chrono::minutes(15)));
    QVERIFY(scene.line->text().isEmpty());
    QCOMPARE(scene.view->currentIndex(), scene.indexOf(added.id));
}

void TestTimelinePane::firstKeystrokeGivesTheTime()
{
    Scene scene;
    const Instant begun = scene.clock.now();
    QTest::keyClicks(scene.line, QStringLiteral("Router"));
    scene.clock.advance(std::chrono::minutes(7));
    QTest::keyClicks(scene.line, QStringLiteral(" replaced"));
    QTest::keyClick(scene.line, Qt::Key_Return);
    QCOMPARE(scene.newest().time.earliest, std::optional(begun));
    QCOMPARE(scene.newest().visibility, Visibility::Internal);
    QTest::keyClicks(scene.line, QStringLiteral("Next"));
    QTest::keyClick(scene.line, Qt::Key_Return);
    QCOMPARE(scene.newest().time.earliest, std::optional(begun + std::chrono::minutes(7)));
}

void TestTimelinePane::hintFollowsTheTyping()
{
    Scene scene;
    QTest::keyClicks(scene.line, QStringLiteral("11:45 Provider called #Chat"));
    QVERIFY(scene.hint->text().contains(QStringLiteral("11:45")));
    QVERIFY(scene.hint->text().contains(QStringLiteral("Chat")));
    QVERIFY(scene.hint->text().contains(QStringLiteral("internal")));
    QTest::keyClicks(scene.line, QStringLiteral(" !public #Nowhere"));
    QVERIFY(scene.hint->text().contains(QStringLiteral("public")));
    QVERIFY(scene.hint->text().contains(QStringLiteral("Nowhere")));
    QCOMPARE(scene.line->accessibleDescription(), scene.hint->text());
}

void TestTimelinePane::hintNamesTheDayAndWhatIsOpen_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("hint");
    QTest::newRow("today") << QStringLiteral("11:45 Chat slow") << QStringLiteral("11:45 today");
    QTest::newRow("yesterday") << QStringLiteral("23:50 Chat slow") << QStringLiteral(", 23:50");
    QTest::newRow("ahead") << QStringLiteral("in 30 minutes restart") << QStringLiteral("expected");
    QTest::newRow("open") << QStringLiteral("umgehend Chat neu gestartet") << QStringLiteral("time unknown: “umgehend”");
}

void TestTimelinePane::hintNamesTheDayAndWhatIsOpen()
{
    QFETCH(QString, line);
    QFETCH(QString, hint);
    Scene scene;
    QTest::keyClicks(scene.line, line);
    QVERIFY2(scene.hint->text().contains(hint), qPrintable(scene.hint->text()));
    const bool isToday = scene.hint->text().contains(QStringLiteral("today"));
    QCOMPARE(isToday, hint.contains(QStringLiteral("today")) || hint == QStringLiteral("expected"));
}

void TestTimelinePane::upRecalls()
{
    Scene scene;
    for (const char* text : {"one", "two"}) {
        QTest::keyClicks(scene.line, QLatin1StringView(text));
        QTest::keyClick(scene.line, Qt::Key_Return);
    }
    QTest::keyClick(scene.line, Qt::Key_Up);
    QCOMPARE(scene.line->text(), QStringLiteral("two"));
    QTest::keyClick(scene.line, Qt::Key_Up);
    QTest::keyClick(scene.line, Qt::Key_Up);
    QCOMPARE(scene.line->text(), QStringLiteral("one"));
    QTest::keyClick(scene.line, Qt::Key_Down);
    QTest::keyClick(scene.line, Qt::Key_Down);
    QCOMPARE(scene.line->text(), QString());
}

void TestTimelinePane::refusedLineStays()
{
    Scene scene;
    QTest::keyClicks(scene.line, QStringLiteral("!public"));
    QTest::keyClick(scene.line, Qt::Key_Return);
    QCOMPARE(scene.refused.count(), 1);
    QCOMPARE(scene.line->text(), QStringLiteral("!public"));
}

void TestTimelinePane::editsInPlace()
{
    Scene scene;
    scene.open(scene.first);
    QVERIFY(scene.editor());
    QVERIFY(scene.view->viewport()->rect().contains(scene.editor()->geometry()));
    scene.field<QPlainTextEdit>("entryText")->setPlainText(QStringLiteral("We looked into it"));
    scene.field<QLineEdit>("entryTime")->setText(QStringLiteral("11:55"));
    scene.field<QCheckBox>("entryPublic")->setChecked(true);
    scene.field<QLineEdit>("entryServices")->setText(QStringLiteral("Chat"));
    QTest::keyClick(scene.field<QPlainTextEdit>("entryText"), Qt::Key_Return);
    QVERIFY(!scene.editor());
    const TimelineEntry changed = scene.stored(scene.first);
    QCOMPARE(changed.text, QStringLiteral("We looked into it"));
    QCOMPARE(changed.visibility, Visibility::Public);
    QCOMPARE(changed.services, QList{scene.chat});
    QCOMPARE(changed.time.earliest, std::optional(scene.clock.now() - std::chrono::minutes(5)));
    QVERIFY(scene.indexOf(scene.first).row() > scene.indexOf(scene.second).row());
    QCOMPARE(scene.view->currentIndex(), scene.indexOf(scene.first));
}

void TestTimelinePane::keepsWhatArrivesWhileEditing()
{
    Scene s;
    const EntryId entry = s.entry(QStringLiteral("One.\nTwo."), -5);
    s.open(entry);
    QVERIFY(s.editor());
    TimelineEntry changed = s.stored(entry);
    changed.text = QStringLiteral("One!\nTwo.");
    QVERIFY(s.desk.commit(editEntry(s.desk.records(), changed), Origin::Remote));
    auto* text = s.field<QPlainTextEdit>("entryText");
    QVERIFY(text);
    text->setPlainText(QStringLiteral("One.\nTwo.\nThree."));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(s.stored(entry).text, QStringLiteral("One!\nTwo.\nThree."));
}

void TestTimelinePane::escapeGivesUp()
{
    Scene scene;
    scene.open(scene.first);
    scene.field<QPlainTextEdit>("entryText")->setPlainText(QStringLiteral("other"));
    QTest::keyClick(scene.field<QPlainTextEdit>("entryText"), Qt::Key_Escape);
    QVERIFY(!scene.editor());
    QCOMPARE(scene.stored(scene.first).text, QStringLiteral("We look into it"));
}

void TestTimelinePane::wrongTimeKeepsTheEditorOpen()
{
    Scene scene;
    scene.open(scene.first);
    scene.field<QLineEdit>("entryTime")->setText(QStringLiteral("25:61"));
    QTest::keyClick(scene.field<QPlainTextEdit>("entryText"), Qt::Key_Return);
    QVERIFY(scene.editor());
    const auto* problem = scene.field<QLabel>("entryProblem");
    QVERIFY(problem->isVisibleTo(scene.editor()));
    QVERIFY(problem->text().contains(QStringLiteral("25:61")));
    scene.field<QLineEdit>("entryTime")->setText(QStringLiteral("11:30"));
    scene.field<QLineEdit>("entryServices")->setText(QStringLiteral("Nowhere"));
    QTest::keyClick(scene.field<QLineEdit>("entryServices"), Qt::Key_Return);
    QVERIFY(scene.editor());
    QVERIFY(problem->text().contains(QStringLiteral("Nowhere")));
}

void TestTimelinePane::unchangedEditIsNoChange()
{
    Scene scene;
    const TimelineEntry before = scene.stored(scene.first);
    QSignalSpy changed(&scene.desk, &Desk::changed);
    scene.open(scene.first);
    QTest::keyClick(scene.field<QPlainTextEdit>("entryText"), Qt::Key_Return);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(scene.stored(scene.first), before);
}

void TestTimelinePane::editKeepsWhatCameMeanwhile()
{
    Scene scene;
    scene.open(scene.first);
    TimelineEntry elsewhere = scene.stored(scene.first);
    elsewhere.milestone = Milestone::Acknowledged;
    QVERIFY(scene.desk.commit(editEntry(scene.desk.records(), elsewhere)));
    QVERIFY(scene.editor());
    scene.field<QPlainTextEdit>("entryText")->setPlainText(QStringLiteral("Changed here"));
    QTest::keyClick(scene.field<QPlainTextEdit>("entryText"), Qt::Key_Return);
    QCOMPARE(scene.stored(scene.first).text, QStringLiteral("Changed here"));
    QCOMPARE(scene.stored(scene.first).milestone, Milestone::Acknowledged);
}

void TestTimelinePane::translationIsAskedFor()
{
    Scene scene;
    scene.pane.findChild<QAbstractButton*>(QStringLiteral("showPublic"))->click();
    scene.pane.translateEntry(scene.first);
    QVERIFY(scene.editor());
    scene.field<QPlainTextEdit>("entryTranslation")->setPlainText(QStringLiteral("Wir untersuchen es"));
    QTest::keyClick(scene.field<QPlainTextEdit>("entryTranslation"), Qt::Key_Return);
    QCOMPARE(scene.stored(scene.first).translations.value(QStringLiteral("de")), QStringLiteral("Wir untersuchen es"));
}

void TestTimelinePane::deleteAndUndo()
{
    Scene scene;
    scene.view->setCurrentIndex(scene.indexOf(scene.first));
    QTest::keyClick(scene.view, Qt::Key_Delete);
    QVERIFY(!scene.indexOf(scene.first).isValid());
    QVERIFY(scene.view->currentIndex().isValid());
    QVERIFY(scene.desk.undo());
    QVERIFY(scene.indexOf(scene.first).isValid());
}

void TestTimelinePane::pTogglesVisibility()
{
    Scene scene;
    scene.view->setCurrentIndex(scene.indexOf(scene.first));
    QTest::keyClick(scene.view, Qt::Key_P);
    QCOMPARE(scene.stored(scene.first).visibility, Visibility::Public);
    QTest::keyClick(scene.view, Qt::Key_P);
    QCOMPARE(scene.stored(scene.first).visibility, Visibility::Internal);
}

void TestTimelinePane::milestoneMenu()
{
    Scene scene;
    scene.view->setCurrentIndex(scene.indexOf(scene.second));
    QTest::keyClick(scene.view, Qt::Key_M);
    auto* menu = scene.pane.findChild<QMenu*>(QStringLiteral("milestoneMenu"));
    QVERIFY(menu);
    menu->actions().at(int(Milestone::Identified))->trigger();
    QCOMPARE(scene.stored(scene.second).milestone, Milestone::Identified);
    menu->close();
}

void TestTimelinePane::filtersCount()
{
    Scene scene;
    scene.pane.findChild<QAbstractButton*>(QStringLiteral("showPublic"))->click();
    QCOMPARE(scene.view->model()->rowCount(), 1);
    const auto labels = scene.pane.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](auto* label) { return label->text().contains(QStringLiteral("1 of 3")); }));
}

void TestTimelinePane::doubleClickEdits()
{
    Scene scene;
    const QPoint at = scene.view->visualRect(scene.indexOf(scene.second)).center();
    QTest::mouseDClick(scene.view->viewport(), Qt::LeftButton, {}, at);
    QVERIFY(scene.editor());
    QCOMPARE(scene.editor()->original().id, scene.second);
}

void TestTimelinePane::tabStaysInSight()
{
    Scene scene;
    scene.pane.resize(400, 300);
    scene.pane.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&scene.pane));
    scene.open(scene.first);
    const QRect sight = scene.view->viewport()->rect();
    for (const char* name : {"entryCancel", "entryTime"}) {
        auto* field = scene.field<QWidget>(name);
        field->setFocus(Qt::TabFocusReason);
        const QRect box(field->mapTo(scene.view->viewport(), QPoint(0, 0)), field->size());
        QVERIFY2(sight.contains(box), name);
    }
}

void TestTimelinePane::saysWhatToDoWhenEmpty()
{
    Scene scene;
    const auto* empty = scene.pane.findChild<QLabel*>(QStringLiteral("timelineEmpty"));
    QVERIFY(!empty->isVisibleTo(&scene.pane));
    scene.pane.showIncident({});
    QVERIFY(empty->isVisibleTo(&scene.pane));
    QVERIFY(!empty->text().isEmpty());
    QVERIFY(!scene.line->isVisibleTo(&scene.pane));
}

void TestTimelinePane::namesEverything()
{
    Scene scene;
    scene.open(scene.first);
    for (const QWidget* widget : scene.pane.findChildren<QWidget*>()) {
        const bool isPart = widget->objectName().startsWith(QLatin1StringView("qt_"));
        if (!isPart && widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(&scene.pane))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName() + QLatin1Char(' ') + QLatin1StringView(widget->metaObject()->className())));
    }
}

QTEST_MAIN(TestTimelinePane)
#include "tst_timelinepane.moc"
