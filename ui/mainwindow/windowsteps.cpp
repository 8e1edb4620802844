// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that the menus and the message bar ask of the main window.
#include "ui/mainwindow/files.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/savewords.h"
#include "ui/board/boardpane.h"
#include "ui/find/finddialog.h"
#include "ui/notices/noticespane.h"
#include "ui/reading/zonedialog.h"
#include "ui/settings/servicesdialog.h"
#include "ui/timeline/timelinepane.h"

#include "app/messages/sentence.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QPushButton>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace lagebild {

void MainWindow::carryOut(Act act)
{
    switch (act) {
    case Act::Declare: return m_declareLine->open();
    case Act::Import: return m_doors.importText(*this);
    case Act::Export: return exportIncident();
    case Act::Facts: return openFacts();
    case Act::Delete: return removeIncident();
    case Act::Services: return openServices();
    case Act::Server: return openServer();
    case Act::Quit: close(); return;
    case Act::Undo: return check(m_desk.undo());
    case Act::Redo: return check(m_desk.redo());
    case Act::QuickEntry:
        m_stage->focusPane(m_timeline);
        return m_timeline->focusQuickEntry();
    case Act::Find: return find().present();
    case Act::FindNext: return find().step(FindDialog::Step::Next);
    case Act::FindPrevious: return find().step(FindDialog::Step::Previous);
    case Act::NewNotice:
        m_stage->focusPane(m_notices);
        return m_notices->newNotice();
    case Act::SayThisNow:
        m_stage->focusPane(m_notices);
        return m_notices->sayThisNow();
    case Act::Keyboard: return showText(tr("Keyboard"), keyboardHelp());
    case Act::About: return showText(tr("About Lagebild"), aboutText());
    default: carryOutView(act);
    }
}

void MainWindow::carryOutView(Act act)
{
    switch (act) {
    case Act::German: return useLanguage(QStringLiteral("de"));
    case Act::English: return useLanguage(QStringLiteral("en"));
    case Act::SystemTheme: return useTheme(Theme::System);
    case Act::LightTheme: return useTheme(Theme::Light);
    case Act::DarkTheme: return useTheme(Theme::Dark);
    case Act::LargerText: return useTextSize(m_preferences.textPercent() + 20);
    case Act::SmallerText: return useTextSize(m_preferences.textPercent() - 20);
    case Act::NormalText: return useTextSize(100);
    case Act::ShowBoard: return m_stage->setPaneShown(QStringLiteral("board"), m_menus[act]->isChecked());
    case Act::ShowTimeline: return m_stage->setPaneShown(QStringLiteral("timeline"), m_menus[act]->isChecked());
    case Act::ShowNotices: return m_stage->setPaneShown(QStringLiteral("notices"), m_menus[act]->isChecked());
    case Act::GoIncidents: return m_stage->focusPane(m_sideBar);
    case Act::GoBoard: return m_stage->focusPane(m_board);
    case Act::GoTimeline: return m_stage->focusPane(m_timeline);
    case Act::GoNotices: return m_stage->focusPane(m_notices);
    case Act::FilterTimeline:
        m_stage->focusPane(m_timeline);
        return m_timeline->focusFilter();
    case Act::JumpToTime:
        m_stage->focusPane(m_timeline);
        return m_timeline->openJump();
    case Act::NextNews:
        m_stage->focusPane(m_timeline);
        return m_timeline->nextNews();
    case Act::CompactTimeline:
        m_preferences.setTimelineDensity(m_menus[act]->isChecked() ? Density::Compact : Density::Comfortable);
        return m_timeline->use(m_preferences);
    case Act::SecondZone: return openSecondZone();
    default: return;
    }
}

FindDialog& MainWindow::find()
{
    if (m_find)
        return *m_find;
    m_find = new FindDialog(m_desk, m_doors.find, this);
    m_find->showIncident(m_incident);
    connect(m_find, &FindDialog::wanted, this, &MainWindow::goTo);
    return *m_find;
}

void MainWindow::goTo(const EntityRef& entity)
{
    if (entity.kind == EntityKind::Service) {
        if (m_board->showService({entity.id}))
            return m_stage->focusPane(m_board);
        openServices();
        for (auto* dialog : findChildren<ServicesDialog*>())
            dialog->showService({entity.id});
        return;
    }
    if (entity.scope != m_incident)
        showIncident(entity.scope);
    const bool isNotice = entity.kind == EntityKind::Notice;
    m_stage->focusPane(isNotice ? static_cast<QWidget*>(m_notices) : m_timeline);
    if (isNotice)
        m_notices->showNotice({entity.id});
    else if (entity.kind == EntityKind::Entry)
        m_timeline->showEntry({entity.id});
}

void MainWindow::useLanguage(const QString& code)
{
    m_preferences.setLanguage(code);
    if (m_doors.useLanguage)
        m_doors.useLanguage(code);
    m_menus.showChoices(code, m_preferences.theme());
    showIncident(m_incident);
}

void MainWindow::openSecondZone()
{
    auto* dialog = new ZoneDialog(m_desk, m_preferences.secondZone(), this);
    connect(dialog, &ZoneDialog::chosen, this, [this](const QByteArray& zone) {
        m_preferences.setSecondZone(zone);
        m_timeline->use(m_preferences);
    });
    dialog->show();
}

void MainWindow::useTheme(Theme theme)
{
    m_preferences.setTheme(theme);
    m_appearance.use(theme);
}

void MainWindow::useTextSize(int percent)
{
    m_preferences.setTextPercent(percent);
    m_appearance.useTextSize(m_preferences.textPercent());
}

void MainWindow::hearSaving(const SaveState& state)
{
    if (state.isReadOnly || (state.problem && !state.isAllSaved())) {
        showProfileState();
    } else if (m_isAboutSaving && state.isAllSaved()) {
        m_mayLose = false;
        m_messages->dismiss();
    }
}

/// What is wrong with saving, and the one thing to do about it.
void MainWindow::showProfileState()
{
    const SaveState& state = m_desk.saveState();
    const QString why = state.problem ? messages::sentence(*state.problem)
        : m_doors.readOnlyBecause     ? messages::sentence(*m_doors.readOnlyBecause)
                                      : QString();
    if (state.isReadOnly) {
        const QString action = state.isAllSaved() ? QString() : tr("Save unsaved changes as file …");
        m_messages->show({Gravity::Trouble, tr("This profile is read-only. %1").arg(why), action});
    } else if (state.problem && !state.isAllSaved()) {
        const QString text = tr("Not saved yet: %1 Your changes stay here and are tried again by themselves.");
        m_messages->show({Gravity::Warning, text.arg(why), tr("Retry")});
    } else {
        return;
    }
    m_isAboutSaving = true;
}

void MainWindow::messageAction()
{
    if (m_desk.saveState().isReadOnly)
        saveUnsaved();
    else
        m_desk.retrySaving();
}

void MainWindow::saveUnsaved()
{
    askUnsavedFile(*this, [this](const QString& file) { check(writeUnsaved(m_desk, file)); });
}

void MainWindow::showText(const QString& title, const QString& html)
{
    auto* box = new QDialog(this);
    box->setObjectName(QStringLiteral("textBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(title);
    auto* text = new QTextBrowser(box); // scrolls where the screen is small
    text->setObjectName(QStringLiteral("textBoxText"));
    text->setAccessibleName(title);
    text->setTabChangesFocus(true);
    text->setHtml(html);
    auto* close = new QPushButton(tr("Close"), box);
    close->setObjectName(QStringLiteral("textBoxClose"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QPushButton::clicked, box, &QDialog::accept);
    auto* column = new QVBoxLayout(box);
    column->addWidget(text, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    const QSize wanted(fontMetrics().averageCharWidth() * 70, int(text->document()->size().height()) + fontMetrics().height() * 5);
    box->resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    box->show();
}

QString MainWindow::aboutText() const
{
    return tr("<h3>Lagebild %1</h3><p>The picture of the situation for the people who run an outage: what is "
              "affected, what still works, the timeline, and the notices.</p><p>Everything is kept on this laptop. "
              "Free software under the GPL, version 3 or later, without any warranty.</p>")
        .arg(QStringLiteral(LAGEBILD_VERSION));
}

QString MainWindow::keyboardHelp() const
{
    const auto row = [](const QString& keys, const QString& words) {
        return QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>").arg(keys, words);
    };
    const QString panes = row(tr("Space"), tr("board: affected or working"))
        + row(QStringLiteral("+ −"), tr("board: percent up and down"))
        + row(tr("Menu key"), tr("all states, all steps of an entry"))
        + row(QStringLiteral("F2"), tr("timeline: edit the entry")) + row(tr("Del"), tr("timeline: delete the entry"))
        + row(QStringLiteral("P"), tr("timeline: public or internal"))
        + row(tr("Shift+↑ ↓"), tr("timeline: choose several entries"))
        + row(QStringLiteral("V"), tr("timeline: the promise that the entry holds"))
        + row(QStringLiteral("A"), tr("timeline: the actions that came up in the entry"))
        + row(QStringLiteral("O"), tr("timeline: open a link of the entry"))
        + row(QStringLiteral("H"), tr("timeline: earlier wordings of the entry"))
        + row(QStringLiteral("F"), tr("timeline: attach files; Ctrl+V attaches files and screenshots"))
        + row(QStringLiteral("L"), tr("timeline: look at what is attached"))
        + row(QStringLiteral("J"), tr("timeline: join the chosen entries into one"))
        + row(QStringLiteral("Alt+↑ ↓"), tr("timeline: move the entry among those of the same time"))
        + row(tr("Ctrl+Enter"), tr("while editing an entry: split it at the cursor"))
        + row(tr("Ctrl+Up, Ctrl+Down"), tr("timeline: from day to day"))
        + row(tr("Ctrl+Left, Ctrl+Right"), tr("timeline: from milestone to milestone"));
    return QStringLiteral("<table>%1%2</table>").arg(m_menus.keyboardTable(), panes);
}

/// What is typed but not yet committed, and what the window looks like.
void MainWindow::settle()
{
    m_notices->keepText();
    m_board->settlePercent(); // before it is asked whether all is saved
    m_preferences.setLayout(QStringLiteral("window"), saveGeometry());
    m_preferences.setLastIncident(m_incident);
    m_stage->remember(m_preferences);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    settle();
    const auto patience = std::chrono::seconds(2);
    if (m_desk.waitUntilSaved(patience) || m_mayLose)
        return event->accept();
    m_mayLose = true; // closing a second time is the person's answer
    m_isAboutSaving = true;
    const QString text = SaveWords::whyClosingLoses(m_desk.saveState()) + QLatin1Char(' ') + tr("Close again to close anyway.");
    m_messages->show({Gravity::Trouble, text, m_desk.saveState().isReadOnly ? tr("Save unsaved changes as file …") : tr("Retry")});
    event->ignore();
}

} // namespace lagebild
