// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_mainwindow/windowbench.h"
#include "ui/editing/factsdialog.h"
#include "ui/mainwindow/files.h"
#include "ui/server/serverdialog.h"
#include "ui/settings/servicesdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

using namespace lagebild;
using Fixture = lagebild::test::WindowBench;

class TestMainWindow : public QObject {
    Q_OBJECT
private slots:
    void anEmptyProfileSaysWhatToDo()
    {
        Fixture f;
        f.open();
        QVERIFY(f.window->incident().isNull());
        QVERIFY(!f.isSeen("head"));
        QVERIFY(f.isSeen("declare"));
        QVERIFY(!f.find<QAction>("actFacts")->isEnabled());
        QVERIFY(!f.find<QAction>("actUndo")->isEnabled());
    }

    void aTitleIsEnoughToDeclare()
    {
        Fixture f;
        f.open();
        f.declare(QStringLiteral("Login is down"));
        QCOMPARE(f.shown().title.value(QStringLiteral("en")), QStringLiteral("Login is down"));
        QCOMPARE(f.shown().severity, 2);
        QVERIFY(!f.isSeen("declareLine"));
        QCOMPARE(f.find<ElidedLabel>("headTitle")->fullText(), QStringLiteral("Login is down"));
        QVERIFY(f.window->windowTitle().startsWith(QStringLiteral("Login is down")));
    }

    void aRefusalStaysUntilItIsClosed()
    {
        Fixture f;
        f.open();
        f.declare(QStringLiteral("   "));
        QVERIFY(f.isSeen("messageBar"));
        QVERIFY(f.isSeen("declareLine")); // what was typed stays
        QVERIFY(!f.find<QLabel>("messageText")->text().isEmpty());
        f.click("messageClose");
        QVERIFY(!f.isSeen("messageBar"));
        QVERIFY(f.desk.records().incidents.isEmpty());
    }

    void escapeKeepsWhatWasTyped()
    {
        Fixture f;
        f.open();
        f.trigger("actDeclare");
        QTest::keyClicks(f.find<QLineEdit>("declareTitle"), QStringLiteral("Mail"));
        QTest::keyClick(f.find<QLineEdit>("declareTitle"), Qt::Key_Escape);
        QVERIFY(!f.isSeen("declareLine"));
        f.trigger("actDeclare");
        QCOMPARE(f.find<QLineEdit>("declareTitle")->text(), QStringLiteral("Mail"));
    }

    void phasesMoveForwardsAndBack()
    {
        Fixture f;
        f.open();
        f.declare(QStringLiteral("Chat"));
        f.clock.advance(std::chrono::minutes(20));
        f.click("phase3");
        QCOMPARE(f.shown().phase, Phase::Resolved);
        QVERIFY(f.shown().ended.has_value());
        QCOMPARE(f.find<QListView>("historyIncidents")->model()->rowCount(), 1);
        f.click("phase0"); // reopened: a normal step
        QCOMPARE(f.shown().phase, Phase::Investigating);
        QVERIFY(!f.shown().ended.has_value());
        QCOMPARE(f.find<QListView>("activeIncidents")->model()->rowCount(), 1);
    }

    void anIncidentThatMovesBetweenTheListsStaysShown()
    {
        Fixture f;
        f.open();
        f.declare(QStringLiteral("Mail"));
        f.declare(QStringLiteral("Chat"));
        const IncidentId chat = f.window->incident();
        for (const char* phase : {"phase3", "phase0"}) { // to the history and back
            f.click(phase);
            QCoreApplication::processEvents();
            QCOMPARE(f.window->incident(), chat);
        }
        QCOMPARE(f.shown().phase, Phase::Investigating);
    }

    void arrowsMoveTheFocusNotThePhase()
    {
        Fixture f;
        f.open();
        f.declare(QStringLiteral("Chat"));
        f.window->activateWindow();
        QTRY_VERIFY(f.window->isActiveWindow());
        auto* first = f.find<QWidget>("phase0");
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        QTRY_COMPARE(QApplication::focusWidget(), f.find<QWidget>("phase1"));
        QCOMPARE(f.shown().phase, Phase::Investigating);
        QTest::keyClick(f.find<QWidget>("phase1"), Qt::Key_Space);
        QCOMPARE(f.shown().phase, Phase::Identified);
    }

    void everyChangeOffersUndo()
    {
        Fixture f;
        f.open();
        f.declare(QStringLiteral("Chat"));
        f.click("phase2");
        QVERIFY(f.isSeen("undoChange"));
        QVERIFY(f.find<QAction>("actUndo")->isEnabled());
        f.click("undoChange");
        QCOMPARE(f.shown().phase, Phase::Investigating);
        f.trigger("actRedo");
        QCOMPARE(f.shown().phase, Phase::Monitoring);
        f.trigger("actUndo");
        f.trigger("actUndo"); // the declaration too
        QVERIFY(f.window->incident().isNull());
        QVERIFY(!f.isSeen("undoChange"));
    }

    void aFullDiskIsSaidAndHeals()
    {
        Fixture f;
        f.open();
        f.writer.answer = testkit::FakeWriter::Answer::Waiting;
        f.declare(QStringLiteral("Chat"));
        f.writer.flush(Milliseconds(0));
        QVERIFY(f.isSeen("messageBar"));
        QVERIFY(f.find<ElidedLabel>("savedLine")->fullText() != QStringLiteral("Nothing to save"));
        const QString before = f.find<QLabel>("saveHeadline")->text();
        f.writer.answer = testkit::FakeWriter::Answer::Saved;
        f.click("messageAction");
        QTRY_VERIFY(f.desk.saveState().isAllSaved());
        QVERIFY(!f.isSeen("messageBar"));
        QVERIFY(f.find<QLabel>("saveHeadline")->text() != before);
    }

    void theMenuOpensTheTeamServerOnce()
    {
        Fixture f;
        f.open();
        f.trigger("actServer");
        QPointer<ServerDialog> dialog = f.window->findChild<ServerDialog*>();
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        f.trigger("actServer");
        QCOMPARE(f.window->findChildren<ServerDialog*>().size(), 1);
        dialog->close();
        QTRY_VERIFY(dialog.isNull());
    }

    void withoutADoorThereIsNoTeamServer()
    {
        Fixture f;
        Doors doors = f.doors();
        doors.server = nullptr;
        const MainWindow window(f.desk, f.preferences, f.appearance, doors);
        QVERIFY(!window.findChild<QAction*>(QStringLiteral("actServer"))->isEnabled());
        QCOMPARE(window.findChild<QLabel*>(QStringLiteral("saveDetail"))->text(), QStringLiteral("No server connected."));
    }

    void theServerHearsWhetherSomebodyLooks()
    {
        Fixture f;
        f.open();
        f.window->activateWindow();
        QTRY_COMPARE(f.server.inUse, std::optional(true));
        f.trigger("actServer"); // another window of ours
        QTRY_VERIFY(!f.window->isActiveWindow());
        QCOMPARE(f.server.inUse, std::optional(true));
        emit qApp->focusWindowChanged(nullptr); // another program has the keyboard
        QCOMPARE(f.server.inUse, std::optional(false));
    }

    void cardAndLineSayHowTheServerStands()
    {
        Fixture f;
        f.open();
        f.server.at = QStringLiteral("https://lage.example.org");
        f.server.become({Link::Offline, Obstacle::None, 7, 0});
        QCOMPARE(f.find<QLabel>("saveHeadline")->text(), QStringLiteral("Working offline"));
        QVERIFY(f.find<ElidedLabel>("journalLine")->fullText().endsWith(QStringLiteral(", 7 unsent")));
        QVERIFY(!f.find<ElidedLabel>("savedLine")->fullText().contains(QStringLiteral("offline")));
        f.window->resize(500, 700); // no room for the journal and the card
        QTRY_VERIFY(f.find<ElidedLabel>("savedLine")->fullText().endsWith(QStringLiteral("Working offline")));
        f.server.become({Link::Online, Obstacle::None, 0, 0});
        QVERIFY(f.find<ElidedLabel>("savedLine")->fullText().endsWith(QStringLiteral("On the server")));
        QVERIFY(!f.find<ElidedLabel>("journalLine")->fullText().contains(QStringLiteral("unsent")));
    }

    void closingSaysWhatWouldBeLost()
    {
        Fixture f;
        f.open();
        f.writer.answer = testkit::FakeWriter::Answer::Waiting;
        f.declare(QStringLiteral("Chat"));
        QVERIFY(!f.window->close());
        QVERIFY(f.window->isVisible());
        QVERIFY(f.find<QLabel>("messageText")->text().contains(QLatin1Char('1')));
        QVERIFY(f.window->close()); // asked for a second time
    }

    void aPercentThatIsSteppedCountsBeforeClosing()
    {
        Fixture f;
        f.open();
        f.declare(QStringLiteral("Chat"));
        testkit::withService(f.desk, QStringLiteral("Login"));
        auto* board = f.find<QListView>("board");
        board->setCurrentIndex(board->model()->index(1, 0)); // behind the heading
        QTest::keyClick(board, Qt::Key_Minus);
        f.writer.answer = testkit::FakeWriter::Answer::Waiting;
        QVERIFY(!f.window->close()); // it is one of the changes that would be lost
        QCOMPARE(f.desk.undoable()->verb, Verb::MarkService);
    }

    void unsavedChangesGoToAFile()
    {
        Fixture f;
        f.open();
        f.writer.answer = testkit::FakeWriter::Answer::Stopped;
        f.declare(QStringLiteral("Chat"));
        f.writer.flush(Milliseconds(0));
        QVERIFY(f.desk.saveState().isReadOnly);
        QVERIFY(f.isSeen("messageAction"));
        const QString path = f.folder.filePath(QStringLiteral("unsaved.jsonl"));
        QVERIFY(writeUnsaved(f.desk, path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), f.desk.unsavedOperations().size());
        for (const QByteArray& line : lines)
            QVERIFY(QJsonDocument::fromJson(line).isObject());
        QCOMPARE(writeUnsaved(f.desk, f.folder.filePath(QStringLiteral("no/such/folder.jsonl"))).error().code, Error::Code::CannotWrite);
    }

    void theLanguageSwitches()
    {
        Fixture f;
        f.open();
        f.declare(QStringLiteral("Chat"));
        f.click("switchLanguage");
        QCOMPARE(f.languages, QStringList{QStringLiteral("de")});
        QCOMPARE(f.preferences.language(), QStringLiteral("de"));
        QVERIFY(f.find<QAction>("actGerman")->isChecked());
        QCOMPARE(f.shown().title.value(QStringLiteral("en")), QStringLiteral("Chat"));
    }

    void narrowWindowsShowOnePane()
    {
        Fixture f;
        f.open({1440, 900});
        f.declare(QStringLiteral("Chat"));
        QVERIFY(!f.isSeen("paneTabs"));
        QVERIFY(f.isSeen("sideBar"));
        f.window->resize(500, 500);
        QTRY_VERIFY(f.isSeen("paneTabs"));
        QVERIFY(!f.isSeen("sideBar"));
        f.trigger("actGoIncidents");
        QVERIFY(f.isSeen("sideBar"));
        f.trigger("actDeclare");
        QTRY_VERIFY(f.find<QWidget>("declareCancel")->geometry().right() < f.window->width());
        f.window->resize(1440, 900);
        QTRY_VERIFY(!f.isSeen("paneTabs"));
        QVERIFY(f.isSeen("sideBar"));
    }

    void theWindowIsRemembered()
    {
        Fixture f;
        f.open();
        f.declare(QStringLiteral("First"));
        const IncidentId first = f.window->incident();
        f.declare(QStringLiteral("Second"));
        f.window->showIncident(first);
        f.find<QAction>("actShowNotices")->trigger();
        QVERIFY(f.window->close());
        f.open();
        QVERIFY(f.window->incident() == first);
        QVERIFY(!f.find<QAction>("actShowNotices")->isChecked());
        QVERIFY(f.find<QAction>("actShowBoard")->isChecked());
    }

    void factsChangeOnlyWhatWasEdited()
    {
        Fixture f;
        f.open();
        f.declare(QStringLiteral("Chat"));
        auto* dialog = new FactsDialog(f.desk, f.shown(), f.window.get());
        dialog->show();
        Incident meanwhile = f.shown();
        meanwhile.severity = 1; // somebody else
        meanwhile.cause.insert(QStringLiteral("en"), QStringLiteral("Power failure"));
        QVERIFY(f.desk.commit(editIncident(f.desk.records(), meanwhile)).has_value());
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("fact_cause_de"))->setPlainText(QStringLiteral("Stromausfall"));
        dialog->findChild<QComboBox*>(QStringLiteral("factData"))->setCurrentIndex(int(DataImpact::None));
        dialog->findChild<QLineEdit*>(QStringLiteral("factCommander"))->setText(QStringLiteral("Mara"));
        QTest::mouseClick(dialog->findChild<QWidget*>(QStringLiteral("factSave")), Qt::LeftButton);
        QCOMPARE(f.shown().severity, 1);
        QCOMPARE(f.shown().cause.value(QStringLiteral("de")), QStringLiteral("Stromausfall"));
        QCOMPARE(f.shown().cause.value(QStringLiteral("en")), QStringLiteral("Power failure"));
        QCOMPARE(f.shown().dataImpact, DataImpact::None);
        QCOMPARE(f.find<ElidedLabel>("headCommander")->fullText(), QStringLiteral("Mara"));
        f.trigger("actUndo"); // one step
        QCOMPARE(f.shown().cause.keys(), QStringList{QStringLiteral("en")});
        QVERIFY(f.shown().roles.isEmpty());
    }

    void servicesAreSetUp()
    {
        Fixture f;
        f.open();
        ServicesDialog dialog(f.desk, f.window.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("serviceName"));
        auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("servicesTable"));
        const auto add = [&](const QString& text) {
            name->setText(text);
            QTest::keyClick(name, Qt::Key_Return);
        };
        add(QStringLiteral("Login"));
        add(QStringLiteral("Chat"));
        QTRY_COMPARE(table->rowCount(), 2);
        add(QStringLiteral("login")); // taken
        QCOMPARE(f.desk.records().services.size(), 2);
        QVERIFY(dialog.findChild<QWidget*>(QStringLiteral("servicesError"))->isVisible());
        QCOMPARE(name->text(), QStringLiteral("login"));
        const auto cell = [&](const QString& text) { return table->findItems(text, Qt::MatchExactly).value(0); };
        const ServiceId login{cell(QStringLiteral("Login"))->data(Qt::UserRole).toUuid()};
        cell(QStringLiteral("Login"))->setText(QStringLiteral("Sign-in"));
        QCOMPARE(f.desk.records().services[login].name, QStringLiteral("Sign-in"));
        QTRY_COMPARE(table->item(1, 0)->text(), QStringLiteral("Sign-in")); // by name
        cell(QStringLiteral("Sign-in"))->setText(QStringLiteral("CHAT")); // taken
        QCOMPARE(f.desk.records().services[login].name, QStringLiteral("Sign-in"));
        QTRY_VERIFY(table->findItems(QStringLiteral("CHAT"), Qt::MatchExactly | Qt::MatchCaseSensitive).isEmpty());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
