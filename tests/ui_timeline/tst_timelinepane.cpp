// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_models/bench.h"
#include "ui/timeline/entryeditor.h"
#include "ui/timeline/quickline.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace lagebild;

namespace {

struct Scene : test::Bench {
    ServiceId chat = service(QStringLiteral("Chat"));
    EntryId first = entry(QStringLiteral("We look into it"), -20);
    EntryId second = entry(QStringLiteral("It is the switch"), -10, Visibility::Public);
    TimelinePane pane {desk};
    TimelineView* view = pane.findChild<TimelineView*>(QStringLiteral("timeline"));
    QLineEdit* line = pane.findChild<QLineEdit*>(QStringLiteral("quickEntry"));
    QLabel* hint = pane.findChild<QLabel*>(QStringLiteral("quickHint"));
    QSignalSpy refused {&pane, &TimelinePane::refused};

    Scene()
    {
        pane.showIncident(incident);
        pane.resize(480, 640);
        pane.show();
        view->setFocus();
    }
    QModelIndex indexOf(EntryId entry) const
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data(TimelineModel::IdRole).value<EntryId>() == entry)
                return view->model()->index(row, 0);
        }
        return {};
    }
    TimelineEntry stored(EntryId entry) const { return record().entries[entry]; }
    EntryEditor* editor() const { return qobject_cast<EntryEditor*>(view->entryEditor()); }
    template<class T>
    T* field(const char* name) const { return editor()->findChild<T*>(QLatin1StringView(name)); }
    void open(EntryId entry)
    {
        view->setCurrentIndex(indexOf(entry));
        QTest::keyClick(view, Qt::Key_F2);
    }
    TimelineEntry newest() const
    {
        const auto all = record().entries;
        return *std::max_element(all.begin(), all.end(), [](auto& a, auto& b) { return a.id < b.id; });
    }
};

} // namespace

class TestTimelinePane : public QObject {
    Q_OBJECT
private slots:
    void whatIsTypedSurvivesAKill();
    void everyIncidentHasItsOwnLine();
    void anAddedLineIsNotKept();
    void anEditedEntrySurvivesAKill();
    void aPauseMakesARevision();
    void escapeTakesRevisionsBack();
    void halfATimeStaysKept();
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

void TestTimelinePane::whatIsTypedSurvivesAKill()
{
    Scene scene;
    Milliseconds now {0};
    auto* keeper = scene.line->parent()->findChild<TypingKeeper*>();
    keeper->setTicks([&] { return now; });
    QTest::keyClicks(scene.line, QStringLiteral("The mail gateway"));
    QVERIFY(!scene.desk.keptTyping(QuickLine::keyOf(scene.incident)));
    now += std::chrono::milliseconds(250);
    keeper->look();
    const auto kept = scene.desk.keptTyping(QuickLine::keyOf(scene.incident));
    QCOMPARE(kept->text, QStringLiteral("The mail gateway"));
    const int entries = int(scene.record().entries.size());

    Desk again(scene.desk.state(), testkit::aSession, &scene.writer, scene.clock); // the program starts anew
    again.takeUp({*kept});
    scene.clock.advance(std::chrono::minutes(5));
    TimelinePane pane(again);
    pane.showIncident(scene.incident);
    auto* line = pane.findChild<QLineEdit*>(QStringLiteral("quickEntry"));
    auto* hint = pane.findChild<QLabel*>(QStringLiteral("quickHint"));
    QCOMPARE(line->text(), QStringLiteral("The mail gateway"));
    QVERIFY2(hint->text().startsWith(QStringLiteral("Taken up again")), qPrintable(hint->text()));
    QVERIFY(hint->text().contains(inZone(kept->at, again.stamp().zone).toString(QStringLiteral("HH:mm"))));
    QTest::keyClick(line, Qt::Key_X);
    QVERIFY(!hint->text().startsWith(QStringLiteral("Taken up again")));
    QTest::keyClick(line, Qt::Key_Return);
    const auto& record = *findIncident(again.records(), scene.incident);
    QCOMPARE(int(record.entries.size()), entries + 1);
    QVERIFY(!again.keptTyping(QuickLine::keyOf(scene.incident)));
    const auto newest = *std::max_element(record.entries.begin(), record.entries.end(), [](auto& a, auto& b) { return a.id < b.id; });
    QCOMPARE(newest.time.earliest, kept->at - kept->at.time_since_epoch() % std::chrono::minutes(1)); // seen then, not now
}

void TestTimelinePane::everyIncidentHasItsOwnLine()
{
    Scene scene;
    QTest::keyClicks(scene.line, QStringLiteral("half a sen"));
    const auto other = declareIncident(scene.desk.records(), {QStringLiteral("Other")}, scene.stamp());
    QVERIFY(scene.desk.commit(*other));
    scene.pane.showIncident(other->incident);
    QVERIFY(scene.line->text().isEmpty());
    scene.pane.showIncident(scene.incident);
    QCOMPARE(scene.line->text(), QStringLiteral("half a sen"));
    QTest::keyClick(scene.line, Qt::Key_Escape); // given up
    scene.pane.showIncident(other->incident);
    QVERIFY(!scene.desk.keptTyping(QuickLine::keyOf(scene.incident)));
}

void TestTimelinePane::anAddedLineIsNotKept()
{
    Scene scene;
    auto* keeper = scene.line->parent()->findChild<TypingKeeper*>();
    QTest::keyClicks(scene.line, QStringLiteral("Mail is back"));
    keeper->keepNow();
    QVERIFY(scene.desk.keptTyping(QuickLine::keyOf(scene.incident)));
    const qsizetype before = scene.writer.written.size();
    QTest::keyClick(scene.line, Qt::Key_Return);
    QCOMPARE(scene.writer.written.size(), before + 1); // the entry, and the end of the typing, at once
    QVERIFY(scene.writer.written.last().working && scene.writer.written.last().working->text.isEmpty());
    keeper->keepNow();
    QVERIFY(!scene.desk.keptTyping(QuickLine::keyOf(scene.incident)));
}

void TestTimelinePane::anEditedEntrySurvivesAKill()
{
    Scene scene;
    scene.open(scene.first);
    auto* keeper = scene.pane.findChild<TypingKeeper*>(QString(), Qt::FindDirectChildrenOnly);
    scene.field<QPlainTextEdit>("entryText")->setPlainText(QStringLiteral("We look into it, slow"));
    scene.field<QLineEdit>("entryTime")->setText(QStringLiteral("1")); // half a time
    scene.field<QCheckBox>("entryPublic")->setChecked(true);
    keeper->keepNow();
    const auto kept = scene.desk.keptTyping(EntryEditor::keyOf(scene.first));
    QVERIFY(kept);
    QCOMPARE(scene.stored(scene.first).text, QStringLiteral("We look into it"));

    Desk again(scene.desk.state(), testkit::aSession, &scene.writer, scene.clock);
    again.takeUp({*kept});
    TimelinePane pane(again);
    pane.showIncident(scene.incident);
    auto* editor = pane.findChild<EntryEditor*>();
    QVERIFY(editor);
    QCOMPARE(editor->original().id, scene.first);
    QCOMPARE(editor->findChild<QPlainTextEdit*>(QStringLiteral("entryText"))->toPlainText(), QStringLiteral("We look into it, slow"));
    QCOMPARE(editor->findChild<QLineEdit*>(QStringLiteral("entryTime"))->text(), QStringLiteral("1"));
    QVERIFY(editor->findChild<QCheckBox*>(QStringLiteral("entryPublic"))->isChecked());
    QVERIFY(editor->findChild<QLabel*>(QStringLiteral("entryProblem"))->text().startsWith(QStringLiteral("Taken up again")));
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!again.keptTyping(EntryEditor::keyOf(scene.first)));
    QCOMPARE(findIncident(again.records(), scene.incident)->entries[scene.first].text, QStringLiteral("We look into it"));
}

void TestTimelinePane::aPauseMakesARevision()
{
    Scene scene;
    Milliseconds now {0};
    auto* keeper = scene.pane.findChild<TypingKeeper*>(QString(), Qt::FindDirectChildrenOnly);
    keeper->setTicks([&] { return now; });
    scene.open(scene.first);
    scene.field<QPlainTextEdit>("entryText")->setPlainText(QStringLiteral("Found it"));
    now = std::chrono::milliseconds(2999);
    keeper->look();
    QVERIFY(scene.desk.keptTyping(EntryEditor::keyOf(scene.first)));
    QCOMPARE(scene.stored(scene.first).text, QStringLiteral("We look into it"));
    now = std::chrono::seconds(3);
    keeper->look();
    QCOMPARE(scene.stored(scene.first).text, QStringLiteral("Found it"));
    QVERIFY(!scene.desk.keptTyping(EntryEditor::keyOf(scene.first)));
    QVERIFY(scene.editor()); // and typing goes on
    scene.field<QPlainTextEdit>("entryText")->setPlainText(QStringLiteral("Found it: the switch"));
    scene.field<QAbstractButton>("entrySave")->click();
    QCOMPARE(scene.stored(scene.first).text, QStringLiteral("Found it: the switch"));
    QVERIFY(!scene.editor());
    QCOMPARE(scene.refused.size(), 0);
}

void TestTimelinePane::escapeTakesRevisionsBack()
{
    Scene scene;
    Milliseconds now {0};
    auto* keeper = scene.pane.findChild<TypingKeeper*>(QString(), Qt::FindDirectChildrenOnly);
    keeper->setTicks([&] { return now; });
    scene.open(scene.first);
    scene.field<QPlainTextEdit>("entryText")->setPlainText(QStringLiteral("Nonsense"));
    now = std::chrono::seconds(3);
    keeper->look();
    QCOMPARE(scene.stored(scene.first).text, QStringLiteral("Nonsense"));
    QTest::keyClick(scene.editor(), Qt::Key_Escape);
    QCOMPARE(scene.stored(scene.first).text, QStringLiteral("We look into it"));
    QVERIFY(!scene.editor());
}

void TestTimelinePane::halfATimeStaysKept()
{
    Scene scene;
    Milliseconds now {0};
    auto* keeper = scene.pane.findChild<TypingKeeper*>(QString(), Qt::FindDirectChildrenOnly);
    keeper->setTicks([&] { return now; });
    scene.open(scene.first);
    scene.field<QLineEdit>("entryTime")->setText(QStringLiteral("quarter past never"));
    now = std::chrono::seconds(3);
    keeper->look();
    QVERIFY(scene.desk.keptTyping(EntryEditor::keyOf(scene.first)));
    QVERIFY(!scene.field<QLabel>("entryProblem")->isVisible()); // nobody asked
    scene.pane.showIncident({});
    scene.pane.showIncident(scene.incident);
    QVERIFY(scene.editor());
    QCOMPARE(scene.field<QLineEdit>("entryTime")->text(), QStringLiteral("quarter past never"));
}

QTEST_MAIN(TestTimelinePane)
#include "tst_timelinepane.moc"
