// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_notices/anincident.h"
#include "ui/notices/noticespane.h"
#include "ui/parts/typing.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace lagebild;

class TestNoticesPane : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { pane.reset(); }
    void saysWhatToDoWithoutAnIncident();
    void draftsInBothLanguages();
    void keepsTypedTextWhenLeaving();
    void typedTextSurvivesAKill();
    void whatCameMeanwhileStays_data();
    void whatCameMeanwhileStays();
    void undoBringsTheOldTextBack();
    void untouchedTextsFollowAPromise();
    void editedTextsAreNeverReplacedSilently();
    void copyingRecordsAsHandedOut();
    void refusesWhatIsNoTime();
    void leadsToUntranslatedEntries();
    void aKindThatDoesNotFitIsRefused();
    void everyControlHasAName();

private:
    template<class T> T* find(const char* name) { return pane->findChild<T*>(QLatin1StringView(name)); }
    Notice notice(const char* language) { return noticePairs(*findIncident(desk->records(), incident)).last().in(QLatin1StringView(language)); }
    void type(const QString& text);

    StillClock clock;
    ObligingWriter writer;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<NoticesPane> pane;
    IncidentId incident;
};

void TestNoticesPane::init()
{
    desk = std::make_unique<Desk>(journal::State {}, journal::Session {QStringLiteral("Mara"), {}, {}}, &writer, clock);
    incident = declaredOn(*desk);
    pane = std::make_unique<NoticesPane>(*desk, plainDraft);
    pane->resize(420, 700);
    pane->show();
    pane->showIncident(incident);
}

void TestNoticesPane::type(const QString& text)
{
    auto* editor = find<QPlainTextEdit>("noticeText");
    editor->setFocus();
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, text);
}

void TestNoticesPane::saysWhatToDoWithoutAnIncident()
{
    pane->showIncident({});
    QVERIFY(find<QLabel>("noNotice")->isVisible());
    QVERIFY(!find<QLabel>("noNotice")->text().isEmpty());
    QVERIFY(!find<QAbstractButton>("newNotice")->isEnabled());
    pane->showIncident(incident);
    QVERIFY(find<QAbstractButton>("firstNotice")->isVisible());
}

void TestNoticesPane::draftsInBothLanguages()
{
    find<QAbstractButton>("firstNotice")->click();
    QCOMPARE(find<QPlainTextEdit>("noticeText")->toPlainText(), QStringLiteral("# de initial Chat steht"));
    find<QAbstractButton>("noticeLanguage_en")->click();
    QCOMPARE(find<QPlainTextEdit>("noticeText")->toPlainText(), QStringLiteral("# en initial Chat steht"));
    QCOMPARE(find<QTabBar>("noticeTabs")->count(), 1);
}

void TestNoticesPane::keepsTypedTextWhenLeaving()
{
    pane->newNotice();
    type(QStringLiteral("!"));
    QCOMPARE(notice("de").text, QStringLiteral("# de initial Chat steht"));
    find<QAbstractButton>("noticeLanguage_en")->click();
    QCOMPARE(notice("de").text, QStringLiteral("# de initial Chat steht!"));
}

void TestNoticesPane::typedTextSurvivesAKill()
{
    pane->newNotice();
    type(QStringLiteral("!"));
    auto* keeper = find<QPlainTextEdit>("noticeText")->parent()->findChild<TypingKeeper*>();
    keeper->keepNow();
    const QList<WorkingText> kept = desk->allKeptTyping();
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept.first().text.contains(QStringLiteral("# de initial Chat steht!")));
    QCOMPARE(notice("de").text, QStringLiteral("# de initial Chat steht")); // no change yet

    ObligingWriter other;
    Desk again(desk->state(), journal::Session {QStringLiteral("Mara"), {}, {}}, &other, clock);
    again.takeUp(kept);
    NoticesPane anew(again, plainDraft);
    anew.resize(420, 700);
    anew.show();
    anew.showIncident(incident);
    QCOMPARE(anew.findChild<QPlainTextEdit*>(QStringLiteral("noticeText"))->toPlainText(), QStringLiteral("# de initial Chat steht!"));
    bool isSaid = false;
    for (const QLabel* label : anew.findChildren<QLabel*>())
        isSaid |= label->isVisible() && label->text().startsWith(QStringLiteral("Taken up again"));
    QVERIFY(isSaid);
    anew.keepText();
    QCOMPARE(noticePairs(*findIncident(again.records(), incident)).last().in(QStringLiteral("de")).text, QStringLiteral("# de initial Chat steht!"));
    QVERIFY(again.allKeptTyping().isEmpty());
}

/// A colleague writes another line of the text: before it is kept, and while nothing runs.
void TestNoticesPane::whatCameMeanwhileStays_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("typing goes on") << false;
    QTest::newRow("after a kill") << true;
}

void TestNoticesPane::whatCameMeanwhileStays()
{
    QFETCH(bool, isKilled);
    pane->newNotice();
    const Notice before = notice("de");
    find<QPlainTextEdit>("noticeText")->appendPlainText(QStringLiteral("\nWir melden uns wieder."));
    find<QPlainTextEdit>("noticeText")->parent()->findChild<TypingKeeper*>()->keepNow();
    ObligingWriter other;
    Desk again(desk->state(), journal::Session {QStringLiteral("Mara"), {}, {}}, &other, clock);
    again.takeUp(desk->allKeptTyping());
    Desk& used = isKilled ? again : *desk;
    Notice elsewhere = before;
    elsewhere.text = QStringLiteral("Stand 19 Uhr.\n\n") + before.text;
    QVERIFY(used.commit(saveNotices(used.records(), {elsewhere})));
    NoticesPane anew(again, plainDraft);
    anew.showIncident(incident);
    NoticesPane& now = isKilled ? anew : *pane;
    now.keepText();
    const QString wanted = elsewhere.text + QStringLiteral("\n\nWir melden uns wieder.");
    QCOMPARE(noticePairs(*findIncident(used.records(), incident)).last().in(QStringLiteral("de")).text, wanted);
    QCOMPARE(now.findChild<QPlainTextEdit*>(QStringLiteral("noticeText"))->toPlainText(), wanted);
}

void TestNoticesPane::undoBringsTheOldTextBack()
{
    pane->newNotice();
    type(QStringLiteral("!"));
    pane->keepText();
    QVERIFY(desk->undo());
    QCOMPARE(find<QPlainTextEdit>("noticeText")->toPlainText(), QStringLiteral("# de initial Chat steht"));
}

void TestNoticesPane::untouchedTextsFollowAPromise()
{
    pane->newNotice();
    find<QComboBox>("noticeKind")->setCurrentIndex(1);
    emit find<QComboBox>("noticeKind")->activated(1);
    QCOMPARE(notice("de").text, QStringLiteral("# de update Chat steht"));
    QCOMPARE(notice("en").text, QStringLiteral("# en update Chat steht"));
    auto* promise = find<QLineEdit>("noticePromise");
    QTest::keyClicks(promise, QStringLiteral("19:15"));
    QTest::keyClick(promise, Qt::Key_Return);
    QVERIFY(notice("en").promise);
    QCOMPARE(inZone(*sortInstant(*notice("de").promise), "Europe/Berlin").time(), QTime(19, 15));
}

void TestNoticesPane::editedTextsAreNeverReplacedSilently()
{
    pane->newNotice();
    type(QStringLiteral("!"));
    find<QAbstractButton>("regenerateNotice")->click();
    QVERIFY(find<QWidget>("noticeBar")->isVisible());
    QCOMPARE(notice("de").text, QStringLiteral("# de initial Chat steht!"));
    find<QAbstractButton>("noticeBarFirst")->click(); // keep mine
    QVERIFY(!find<QWidget>("noticeBar")->isVisible());
    find<QAbstractButton>("regenerateNotice")->click();
    find<QAbstractButton>("noticeBarSecond")->click(); // replace
    QCOMPARE(notice("de").text, QStringLiteral("# de initial Chat steht"));
    QVERIFY(desk->undo());
    QCOMPARE(notice("de").text, QStringLiteral("# de initial Chat steht!"));
}

void TestNoticesPane::copyingRecordsAsHandedOut()
{
    pane->newNotice();
    type(QStringLiteral("!"));
    find<QPushButton>("copyNotice")->menu()->actions().first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("de initial Chat steht!"));
    QCOMPARE(notice("de").state, NoticeState::HandedOut);
    QVERIFY(find<QPlainTextEdit>("noticeText")->isReadOnly());
    find<QAbstractButton>("noticeBarFirst")->click(); // write a correction
    QCOMPARE(find<QTabBar>("noticeTabs")->count(), 2);
    QVERIFY(!find<QPlainTextEdit>("noticeText")->isReadOnly());
}

void TestNoticesPane::refusesWhatIsNoTime()
{
    pane->newNotice();
    const QSignalSpy refusals(pane.get(), &NoticesPane::refused);
    auto* promise = find<QLineEdit>("noticePromise");
    QTest::keyClicks(promise, QStringLiteral("bald"));
    QTest::keyClick(promise, Qt::Key_Return);
    QCOMPARE(refusals.size(), 1);
    QVERIFY(!notice("de").promise);
}

void TestNoticesPane::leadsToUntranslatedEntries()
{
    TimelineEntry entry;
    entry.text = QStringLiteral("Chat geht wieder");
    entry.language = QStringLiteral("de");
    entry.visibility = Visibility::Public;
    QVERIFY(desk->commit(addEntry(desk->records(), incident, entry, desk->stamp())));
    pane->newNotice();
    find<QAbstractButton>("noticeLanguage_en")->click();
    auto* findings = find<QListWidget>("noticeFindings");
    QTRY_VERIFY(findings->item(0) && findings->item(0)->text().contains(entry.text));
    const QSignalSpy asked(pane.get(), &NoticesPane::entryRequested);
    findings->setCurrentRow(0);
    QTest::keyClick(findings, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
}

void TestNoticesPane::aKindThatDoesNotFitIsRefused()
{
    pane->newNotice();
    const QSignalSpy refusals(pane.get(), &NoticesPane::refused);
    auto* kind = find<QComboBox>("noticeKind");
    const int before = kind->currentIndex();
    kind->setCurrentIndex(2); // the all clear, which the stand-in refuses
    emit kind->activated(2);
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(refusals.first().first().value<Error>().code, Error::Code::PreconditionUnmet);
    QCOMPARE(kind->currentIndex(), before);
    QCOMPARE(notice("de").kind, NoticeKind::Initial);
}

void TestNoticesPane::everyControlHasAName()
{
    pane->newNotice();
    for (const QWidget* widget : pane->findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->objectName().startsWith(QStringLiteral("qt_")))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName() + QLatin1StringView(widget->metaObject()->className())));
    }
}

QTEST_MAIN(TestNoticesPane)
#include "tst_noticespane.moc"
