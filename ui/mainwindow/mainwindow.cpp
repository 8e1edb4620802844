// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "app/messages/sentence.h"
#include "ui/board/boardpane.h"
#include "ui/conflicts/conflictcard.h"
#include "ui/editing/factsdialog.h"
#include "ui/editing/actiondialog.h"
#include "ui/editing/promisedialog.h"
#include "ui/find/finddialog.h"
#include "ui/mainwindow/files.h"
#include "ui/models/words.h"
#include "ui/notices/noticespane.h"
#include "ui/parts/followfocus.h"
#include "ui/server/serverdialog.h"
#include "ui/settings/servicesdialog.h"
#include "ui/timeline/timelinepane.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWindow>

namespace lagebild {

namespace {

const QString windowLayout = QStringLiteral("window");

} // namespace

MainWindow::MainWindow(Desk& desk, Preferences& preferences, const Appearance& appearance, Doors doors)
    : m_desk(desk)
    , m_preferences(preferences)
    , m_appearance(appearance)
    , m_doors(std::move(doors))
    , m_menus(*menuBar())
    , m_messages(new MessageBar(this))
    , m_declareLine(new DeclareLine(this))
    , m_sideBar(new SideBar(desk, m_doors.server, this))
    , m_head(new Head(desk, this))
    , m_conflicts(new ConflictCard(desk, this))
    , m_board(new BoardPane(desk, this))
    , m_timeline(new TimelinePane(desk, this))
    , m_notices(new NoticesPane(desk, m_doors.drafter, this))
    , m_stage(new Stage(m_sideBar, m_head, this))
    , m_status(new StatusLine(desk, m_doors.server, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setupLayout();
    connectAll();
    retranslate();
    restore();
}

MainWindow::~MainWindow()
{
    hide(); // panes commit what is open when they are hidden, and this still hears of it
}

void MainWindow::setupLayout()
{
    m_stage->addBelowHead(m_conflicts);
    m_stage->addPane(m_board, QStringLiteral("board"));
    m_stage->addPane(m_timeline, QStringLiteral("timeline"));
    m_stage->addPane(m_notices, QStringLiteral("notices"));
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_declareLine);
    column->addWidget(m_stage, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    for (QScrollArea* area : findChildren<QScrollArea*>())
        followFocus(*area);
    resize(1440, 900);
}

void MainWindow::connectAll()
{
    m_timeline->follow(m_doors.server);
    m_timeline->use(m_preferences);
    m_timeline->useAttachments(m_doors.attachments);
    if (m_doors.server) { // any of our windows, its dialogs too; null: another program has the keyboard
        connect(qApp, &QGuiApplication::focusWindowChanged, m_doors.server,
            [server = m_doors.server](const QWindow* window) { server->setInUse(window); });
    }
    connect(&m_menus, &Menus::chosen, this, &MainWindow::carryOut);
    connect(m_sideBar, &SideBar::declareWanted, m_declareLine, &DeclareLine::open);
    connect(m_sideBar, &SideBar::servicesWanted, this, &MainWindow::openServices);
    connect(m_sideBar, &SideBar::chosen, this, &MainWindow::showIncident);
    connect(m_declareLine, &DeclareLine::declared, this, &MainWindow::declare);
    connect(m_head, &Head::factsWanted, this, &MainWindow::openFacts);
    connect(m_head, &Head::refused, this, &MainWindow::refuse);
    connect(m_conflicts, &ConflictCard::refused, this, &MainWindow::refuse);
    connect(m_conflicts, &ConflictCard::needsAllRoomChanged, m_stage, &Stage::setPanesAway);
    connect(m_stage, &Stage::panesWanted, m_conflicts, &ConflictCard::closeVersions);
    connect(m_conflicts, &ConflictCard::entryWanted, this, [this](EntryId entry) {
        m_stage->focusPane(m_timeline);
        m_timeline->showEntry(entry);
    });
    connect(m_board, &BoardPane::refused, this, &MainWindow::refuse);
    connect(m_timeline, &TimelinePane::refused, this, &MainWindow::refuse);
    connect(m_timeline, &TimelinePane::historyWanted, this, &MainWindow::openHistory);
    connect(m_timeline, &TimelinePane::promiseWanted, this, &MainWindow::openPromise);
    connect(m_timeline, &TimelinePane::actionWanted, this, &MainWindow::openAction);
    connect(m_notices, &NoticesPane::refused, this, &MainWindow::refuse);
    connect(m_notices, &NoticesPane::entryRequested, this, [this](EntryId entry) {
        m_stage->focusPane(m_timeline);
        m_timeline->translateEntry(entry);
    });
    connect(m_status, &StatusLine::undoWanted, this, [this] { check(m_desk.undo()); });
    connect(m_status, &StatusLine::languageWanted, this, [this] {
        const QString german = QStringLiteral("de");
        useLanguage(m_desk.stamp().language == german ? QStringLiteral("en") : german);
    });
    connect(m_messages, &MessageBar::actionWanted, this, &MainWindow::messageAction);
    connect(&m_desk, &Desk::changed, this, &MainWindow::hear);
    connect(&m_desk, &Desk::saveStateChanged, this, &MainWindow::hearSaving);
}

void MainWindow::restore()
{
    restoreGeometry(m_preferences.layout(windowLayout));
    m_stage->restore(m_preferences);
    m_menus.showChoices(m_preferences.language(), m_preferences.theme());
    for (const auto& [act, name] : {std::pair(Act::ShowBoard, QStringLiteral("board")),
             std::pair(Act::ShowTimeline, QStringLiteral("timeline")), std::pair(Act::ShowNotices, QStringLiteral("notices"))})
        m_menus[act]->setChecked(m_stage->isPaneShown(name));
    m_menus[Act::CompactTimeline]->setChecked(m_preferences.timelineDensity() == Density::Compact);
    m_menus[Act::Import]->setEnabled(bool(m_doors.importText));
    m_menus[Act::Server]->setEnabled(m_doors.server);
    for (const Act act : {Act::Find, Act::FindNext, Act::FindPrevious})
        m_menus[act]->setEnabled(bool(m_doors.find));
    const IncidentRecord* last = findIncident(m_desk.records(), m_preferences.lastIncident());
    showIncident(last && !last->incident.deleted ? last->incident.id : m_sideBar->first());
    showProfileState();
}

void MainWindow::showIncident(IncidentId incident)
{
    const IncidentRecord* record = findIncident(m_desk.records(), incident);
    m_incident = record ? incident : IncidentId();
    m_sideBar->select(m_incident);
    m_head->showIncident(m_incident);
    m_conflicts->showIncident(m_incident);
    m_board->showIncident(m_incident);
    m_timeline->showIncident(m_incident);
    m_notices->showIncident(m_incident);
    if (m_find)
        m_find->showIncident(m_incident);
    m_status->showZone(record ? record->incident.timezone : QByteArray());
    for (const Act act : {Act::Facts, Act::Delete, Act::QuickEntry, Act::FilterTimeline, Act::JumpToTime, Act::NextNews, Act::NewNotice, Act::SayThisNow})
        m_menus[act]->setEnabled(record);
    m_menus[Act::Export]->setEnabled(record && m_doors.exportIncident);
    retranslate();
    showSteps();
}

void MainWindow::refuse(const Error& error)
{
    m_isAboutSaving = false;
    m_messages->show({Gravity::Warning, messages::sentence(error), {}});
}

void MainWindow::check(const Result<void>& done)
{
    if (!done)
        refuse(done.error());
}

void MainWindow::declare(const Declaration& declaration)
{
    const auto changes = declareIncident(m_desk.records(), declaration, m_desk.stamp());
    const auto done = m_desk.commit(changes);
    if (!done)
        return refuse(done.error());
    m_declareLine->finish();
    showIncident(changes->incident);
    m_stage->focusPane(m_timeline);
    m_timeline->focusQuickEntry();
}

void MainWindow::removeIncident()
{
    check(m_desk.commit(deleteIncident(m_desk.records(), m_incident)));
}

void MainWindow::hear(const ChangeSet&, Origin)
{
    m_hasHeard = true;
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    if (!record || record->incident.deleted) {
        showIncident(m_sideBar->first());
    } else {
        m_sideBar->select(m_incident); // it may have moved between active and history
        retranslate();
    }
    showSteps();
}

void MainWindow::showSteps()
{
    const ChangeSet* undo = m_desk.undoable();
    const ChangeSet* redo = m_desk.redoable();
    m_menus.showSteps(undo ? Words::change(*undo) : QString(), redo ? Words::change(*redo) : QString());
    m_status->showChange(undo && m_hasHeard ? Words::change(*undo) : QString());
}

void MainWindow::retranslate()
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    const QString program = tr("Lagebild");
    setWindowTitle(record ? QStringLiteral("%1 — %2").arg(textIn(record->incident.title, m_desk.stamp().language), program) : program);
    m_stage->setTitles({tr("Incidents"), tr("Board"), tr("Timeline"), tr("Notices")});
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_menus.retranslate();
    retranslate();
    showSteps();
    showProfileState();
}

void MainWindow::openFacts()
{
    if (const IncidentRecord* record = findIncident(m_desk.records(), m_incident)) {
        auto* dialog = new FactsDialog(m_desk, record->incident, this);
        connect(dialog, &FactsDialog::refused, this, &MainWindow::refuse);
        dialog->show();
    }
}

void MainWindow::openPromise(const TimelineEntry& entry)
{
    auto* dialog = new PromiseDialog(m_desk, entry, this);
    connect(dialog, &PromiseDialog::refused, this, &MainWindow::refuse);
    dialog->show();
}

void MainWindow::openAction(const TimelineEntry& entry)
{
    auto* dialog = new ActionDialog(m_desk, entry, this);
    connect(dialog, &ActionDialog::refused, this, &MainWindow::refuse);
    dialog->show();
}

void MainWindow::openHistory(const TimelineEntry& entry)
{
    if (!m_doors.history)
        return;
    auto* dialog = new HistoryDialog(m_desk, entry, m_doors.history, this);
    connect(dialog, &HistoryDialog::refused, this, &MainWindow::refuse);
    dialog->show();
}

void MainWindow::openServices()
{
    auto* dialog = findChild<ServicesDialog*>();
    if (!dialog || !dialog->isVisible()) // one that was closed is about to go
        dialog = new ServicesDialog(m_desk, this);
    dialog->show();
    dialog->activateWindow();
}

void MainWindow::openServer()
{
    auto* dialog = findChild<ServerDialog*>();
    if (!dialog)
        dialog = new ServerDialog(m_desk, *m_doors.server, this);
    dialog->show();
    dialog->activateWindow();
}

void MainWindow::exportIncident()
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    if (!record || !m_doors.exportIncident)
        return;
    auto* dialog = new ExportDialog(this);
    connect(dialog, &ExportDialog::chosen, this, [this, incident = m_incident](const ExportChoice& choice) {
        const IncidentRecord* wanted = findIncident(m_desk.records(), incident);
        if (!wanted)
            return;
        askExportFile(*this, wanted->incident, choice.format, [this, incident, choice](const QString& file) {
            if (const IncidentRecord* present = findIncident(m_desk.records(), incident))
                check(m_doors.exportIncident(*present, choice, file));
        });
    });
    dialog->show();
}

} // namespace lagebild
