// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_timeline/scene.h"

using namespace lagebild;
using test::Scene;

/// What is typed into the timeline is safe before it is a change.
class TestTimelineTyping : public QObject {
    Q_OBJECT
private slots:
    void whatIsTypedSurvivesAKill();
    void everyIncidentHasItsOwnLine();
    void anAddedLineIsNotKept();
    void anEditedEntrySurvivesAKill();
    void aPauseMakesARevision();
    void escapeTakesRevisionsBack();
    void halfATimeStaysKept();
    void whatCameWhileNothingRanStays();
    void whoeverWritesGoesBeforeWhoDeletes();
};

void TestTimelineTyping::whatIsTypedSurvivesAKill()
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

void TestTimelineTyping::everyIncidentHasItsOwnLine()
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

void TestTimelineTyping::anAddedLineIsNotKept()
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

void TestTimelineTyping::anEditedEntrySurvivesAKill()
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

void TestTimelineTyping::aPauseMakesARevision()
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

void TestTimelineTyping::escapeTakesRevisionsBack()
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

void TestTimelineTyping::halfATimeStaysKept()
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

void TestTimelineTyping::whatCameWhileNothingRanStays()
{
    Scene scene;
    scene.open(scene.first);
    scene.field<QPlainTextEdit>("entryText")->setPlainText(QStringLiteral("We look into it\nSlow"));
    scene.pane.findChild<TypingKeeper*>(QString(), Qt::FindDirectChildrenOnly)->keepNow();
    Desk again(scene.desk.state(), testkit::aSession, &scene.writer, scene.clock);
    again.takeUp(scene.desk.allKeptTyping());
    TimelineEntry elsewhere = scene.stored(scene.first);
    elsewhere.text = QStringLiteral("Seen at 14:02\nWe look into it");
    elsewhere.visibility = Visibility::Public;
    QVERIFY(again.commit(editEntry(again.records(), elsewhere)));
    TimelinePane pane(again);
    pane.showIncident(scene.incident);
    pane.findChild<QAbstractButton*>(QStringLiteral("entrySave"))->click();
    const TimelineEntry now = findIncident(again.records(), scene.incident)->entries[scene.first];
    QCOMPARE(now.text, QStringLiteral("Seen at 14:02\nWe look into it\nSlow"));
    QCOMPARE(now.visibility, Visibility::Public);
}

void TestTimelineTyping::whoeverWritesGoesBeforeWhoDeletes()
{
    Scene scene;
    scene.open(scene.first);
    scene.field<QPlainTextEdit>("entryText")->setPlainText(QStringLiteral("We look into it: the switch"));
    QVERIFY(scene.desk.commit(deleteEntry(scene.desk.records(), scene.incident, scene.first))); // somebody else
    QTRY_VERIFY(scene.editor());
    QVERIFY(!scene.stored(scene.first).deleted);
    QCOMPARE(scene.stored(scene.first).text, QStringLiteral("We look into it: the switch"));
    QCOMPARE(scene.field<QPlainTextEdit>("entryText")->toPlainText(), QStringLiteral("We look into it: the switch"));
    QVERIFY(!scene.desk.keptTyping(EntryEditor::keyOf(scene.first)));
    QVERIFY(scene.desk.commit(deleteEntry(scene.desk.records(), scene.incident, scene.first))); // nothing is being typed
    QVERIFY(!scene.editor());
    QCoreApplication::processEvents();
    QVERIFY(scene.stored(scene.first).deleted);
}

QTEST_MAIN(TestTimelineTyping)
#include "tst_timelinetyping.moc"
