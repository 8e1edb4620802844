// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/preferences.h"

#include <QActionGroup>
#include <QMenuBar>

namespace lagebild {

/// Everything the menus offer. The order of the table in menus.cpp is the order on the screen.
enum class Act {
    Declare, Import, Export, Delete, Services, Server, Quit, Undo, Redo, QuickEntry, Find, FindNext, FindPrevious, German,
    English, SystemTheme, LightTheme, DarkTheme, LargerText, SmallerText, NormalText, ShowBoard, ShowTimeline, ShowNotices,
    GoIncidents, GoBoard, GoTimeline, GoNotices, FilterTimeline, JumpToTime, NextNews, CompactTimeline, SecondZone, Facts,
    NewNotice, SayThisNow, Keyboard, About
};

/// The menu bar: one table of actions, so that texts, shortcuts and names stand in one place.
class Menus : public QObject {
    Q_OBJECT
public:
    explicit Menus(QMenuBar& bar);
    QAction* operator[](Act act) const { return m_actions[act]; }
    void retranslate();
    /// What undo and redo would take back, in words; empty: nothing.
    void showSteps(const QString& undo, const QString& redo);
    void showChoices(const QString& language, Theme theme);
    /// Every action with a shortcut, a line each, for Help > Keyboard.
    QString keyboardTable() const;

signals:
    void chosen(lagebild::Act act);

private:
    QMenu* menuOf(int index);

    QMenuBar& m_bar;
    QList<QMenu*> m_menus;
    QMap<Act, QAction*> m_actions;
    QActionGroup m_languages;
    QActionGroup m_themes;
    QString m_undo;
    QString m_redo;
};

} // namespace lagebild
