// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/declareline.h"
#include "ui/mainwindow/doors.h"
#include "ui/mainwindow/head.h"
#include "ui/mainwindow/menus.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/mainwindow/stage.h"
#include "ui/mainwindow/statusline.h"
#include "ui/settings/appearance.h"

#include <QMainWindow>

namespace lagebild {

class BoardPane;
class ConflictCard;
class FindDialog;
class NoticesPane;
class TimelinePane;

/// Composes the screens and carries the steps of the menus to them. Everything it changes goes through the desk.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Desk& desk, Preferences& preferences, const Appearance& appearance, Doors doors);
    ~MainWindow() override;

    void showIncident(IncidentId incident);
    IncidentId incident() const { return m_incident; }
    /// Says why something was refused; stays until it is closed.
    void refuse(const Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void setupLayout();
    void connectAll();
    void restore();
    void retranslate();
    void carryOut(Act act);
    void carryOutView(Act act);
    void declare(const Declaration& declaration);
    void removeIncident();
    void hear(const ChangeSet& changes, Origin origin);
    void hearSaving(const SaveState& state);
    void showSteps();
    void showProfileState();
    void messageAction();
    void exportIncident();
    void saveUnsaved();
    void openFacts();
    void openPromise(const TimelineEntry& entry);
    void openAction(const TimelineEntry& entry);
    void openHistory(const TimelineEntry& entry);
    void openServices();
    FindDialog& find();
    void goTo(const EntityRef& entity);
    void openServer();
    void openSecondZone();
    QString aboutText() const;
    QString keyboardHelp() const;
    void showText(const QString& title, const QString& html);
    void useLanguage(const QString& code);
    void useTheme(Theme theme);
    void useTextSize(int percent);
    void settle();
    void check(const Result<void>& done);

    Desk& m_desk;
    Preferences& m_preferences;
    const Appearance& m_appearance;
    Doors m_doors;
    IncidentId m_incident;
    bool m_isAboutSaving = false; ///< the message bar speaks of saving and goes away with the trouble
    bool m_hasHeard = false; ///< something changed since the window opened
    bool m_mayLose = false; ///< closing was asked for twice: the person accepts what would be lost
    Menus m_menus;
    MessageBar* m_messages;
    DeclareLine* m_declareLine;
    SideBar* m_sideBar;
    Head* m_head;
    ConflictCard* m_conflicts;
    BoardPane* m_board;
    TimelinePane* m_timeline;
    NoticesPane* m_notices;
    Stage* m_stage;
    StatusLine* m_status;
    FindDialog* m_find = nullptr; ///< made when it is first needed, and kept: its hits are for F3
};

} // namespace lagebild
