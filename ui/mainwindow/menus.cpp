// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/menus.h"

#include <QCoreApplication>

namespace lagebild {

namespace {

enum MenuIndex { IncidentMenu, EditMenu, ViewMenu, NoticeMenu, HelpMenu };
constexpr const char* menuTexts[] = {QT_TRANSLATE_NOOP("Menus", "&Incident"), QT_TRANSLATE_NOOP("Menus", "&Edit"),
    QT_TRANSLATE_NOOP("Menus", "&View"), QT_TRANSLATE_NOOP("Menus", "&Notice"), QT_TRANSLATE_NOOP("Menus", "&Help")};
constexpr const char* menuNames[] = {"menuIncident", "menuEdit", "menuView", "menuNotice", "menuHelp"};

enum class Shape { Plain, Checkable, AfterLine, CheckableAfterLine };

struct Row {
    Act act;
    MenuIndex menu;
    const char* name;
    const char* text;
    const char* shortcut; ///< portable text; none of them needs a bracket or backslash (German keyboards)
    Shape shape = Shape::Plain;
};

constexpr Row rows[] = {
    {Act::Declare, IncidentMenu, "actDeclare", QT_TRANSLATE_NOOP("Menus", "&Declare incident"), "Ctrl+N"},
    {Act::Import, IncidentMenu, "actImport", QT_TRANSLATE_NOOP("Menus", "&Import text …"), "Ctrl+I"},
    {Act::Export, IncidentMenu, "actExport", QT_TRANSLATE_NOOP("Menus", "&Export …"), "Ctrl+E"},
    {Act::Facts, IncidentMenu, "actFacts", QT_TRANSLATE_NOOP("Menus", "&Facts …"), "F4", Shape::AfterLine},
    {Act::Delete, IncidentMenu, "actDelete", QT_TRANSLATE_NOOP("Menus", "De&lete incident"), ""},
    {Act::Services, IncidentMenu, "actServices", QT_TRANSLATE_NOOP("Menus", "&Services …"), "", Shape::AfterLine},
    {Act::Server, IncidentMenu, "actServer", QT_TRANSLATE_NOOP("Menus", "&Team server …"), ""},
    {Act::Quit, IncidentMenu, "actQuit", QT_TRANSLATE_NOOP("Menus", "&Quit"), "Ctrl+Q", Shape::AfterLine},
    {Act::Undo, EditMenu, "actUndo", "", "Ctrl+Z"},
    {Act::Redo, EditMenu, "actRedo", "", "Ctrl+Y"},
    {Act::QuickEntry, EditMenu, "actQuickEntry", QT_TRANSLATE_NOOP("Menus", "&New timeline entry"), "Ctrl+T", Shape::AfterLine},
    {Act::Find, EditMenu, "actFind", QT_TRANSLATE_NOOP("Menus", "&Find in all incidents …"), "Ctrl+F", Shape::AfterLine},
    {Act::FindNext, EditMenu, "actFindNext", QT_TRANSLATE_NOOP("Menus", "Ne&xt hit"), "F3"},
    {Act::FindPrevious, EditMenu, "actFindPrevious", QT_TRANSLATE_NOOP("Menus", "&Previous hit"), "Shift+F3"},
    {Act::German, ViewMenu, "actGerman", "&Deutsch", "", Shape::Checkable},
    {Act::English, ViewMenu, "actEnglish", "&English", "", Shape::Checkable},
    {Act::SystemTheme, ViewMenu, "actSystemTheme", QT_TRANSLATE_NOOP("Menus", "Colours of the s&ystem"), "", Shape::CheckableAfterLine},
    {Act::LightTheme, ViewMenu, "actLightTheme", QT_TRANSLATE_NOOP("Menus", "&Light"), "", Shape::Checkable},
    {Act::DarkTheme, ViewMenu, "actDarkTheme", QT_TRANSLATE_NOOP("Menus", "Dar&k"), "", Shape::Checkable},
    {Act::LargerText, ViewMenu, "actLargerText", QT_TRANSLATE_NOOP("Menus", "Lar&ger text"), "Ctrl++", Shape::AfterLine},
    {Act::SmallerText, ViewMenu, "actSmallerText", QT_TRANSLATE_NOOP("Menus", "S&maller text"), "Ctrl+-"},
    {Act::NormalText, ViewMenu, "actNormalText", QT_TRANSLATE_NOOP("Menus", "N&ormal text"), "Ctrl+0"},
    {Act::ShowBoard, ViewMenu, "actShowBoard", QT_TRANSLATE_NOOP("Menus", "Show the &board"), "", Shape::CheckableAfterLine},
    {Act::ShowTimeline, ViewMenu, "actShowTimeline", QT_TRANSLATE_NOOP("Menus", "Show the &timeline"), "", Shape::Checkable},
    {Act::ShowNotices, ViewMenu, "actShowNotices", QT_TRANSLATE_NOOP("Menus", "Show the noti&ces"), "", Shape::Checkable},
    {Act::GoIncidents, ViewMenu, "actGoIncidents", QT_TRANSLATE_NOOP("Menus", "Go to the &incidents"), "Alt+1", Shape::AfterLine},
    {Act::GoBoard, ViewMenu, "actGoBoard", QT_TRANSLATE_NOOP("Menus", "Go to the bo&ard"), "Alt+2"},
    {Act::GoTimeline, ViewMenu, "actGoTimeline", QT_TRANSLATE_NOOP("Menus", "Go to the time&line"), "Alt+3"},
    {Act::GoNotices, ViewMenu, "actGoNotices", QT_TRANSLATE_NOOP("Menus", "Go to the &notices"), "Alt+4"},
    {Act::FilterTimeline, ViewMenu, "actFilterTimeline", QT_TRANSLATE_NOOP("Menus", "&Filter the timeline …"), "Ctrl+Shift+F", Shape::AfterLine},
    {Act::JumpToTime, ViewMenu, "actJumpToTime", QT_TRANSLATE_NOOP("Menus", "&Jump to a time …"), "Ctrl+G"},
    {Act::NextNews, ViewMenu, "actNextNews", QT_TRANSLATE_NOOP("Menus", "Ne&xt new entry"), "F6"},
    {Act::CompactTimeline, ViewMenu, "actCompactTimeline", QT_TRANSLATE_NOOP("Menus", "Com&pact timeline"), "", Shape::Checkable},
    {Act::SecondZone, ViewMenu, "actSecondZone", QT_TRANSLATE_NOOP("Menus", "Second time &zone …"), ""},
    {Act::NewNotice, NoticeMenu, "actNewNotice", QT_TRANSLATE_NOOP("Menus", "&New notice"), "Ctrl+Shift+N"},
    {Act::SayThisNow, NoticeMenu, "actSayThisNow", QT_TRANSLATE_NOOP("Menus", "&Say this now"), "F9"},
    {Act::Keyboard, HelpMenu, "actKeyboard", QT_TRANSLATE_NOOP("Menus", "&Keyboard"), "F1"},
    {Act::About, HelpMenu, "actAbout", QT_TRANSLATE_NOOP("Menus", "&About Lagebild"), ""},
};

QString said(const char* text)
{
    return QCoreApplication::translate("Menus", text);
}

} // namespace

Menus::Menus(QMenuBar& bar)
    : QObject(&bar)
    , m_bar(bar)
    , m_languages(this)
    , m_themes(this)
{
    for (const char* name : menuNames) {
        m_menus << bar.addMenu(QString());
        m_menus.last()->setObjectName(QString::fromLatin1(name));
    }
    for (const Row& row : rows) {
        QMenu* menu = m_menus[row.menu];
        if (row.shape == Shape::AfterLine || row.shape == Shape::CheckableAfterLine)
            menu->addSeparator();
        QAction* action = menu->addAction(QString());
        action->setObjectName(QString::fromLatin1(row.name));
        action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
        action->setCheckable(row.shape == Shape::Checkable || row.shape == Shape::CheckableAfterLine);
        connect(action, &QAction::triggered, this, [this, act = row.act] { emit chosen(act); });
        m_actions.insert(row.act, action);
    }
    m_actions[Act::LargerText]->setShortcuts({QKeySequence(QStringLiteral("Ctrl++")), QKeySequence(QStringLiteral("Ctrl+="))});
    m_actions[Act::Redo]->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Y")), QKeySequence(QStringLiteral("Ctrl+Shift+Z"))});
    m_actions[Act::Quit]->setMenuRole(QAction::QuitRole);
    m_actions[Act::About]->setMenuRole(QAction::AboutRole);
    for (const Act act : {Act::German, Act::English})
        m_languages.addAction(m_actions[act]);
    for (const Act act : {Act::SystemTheme, Act::LightTheme, Act::DarkTheme})
        m_themes.addAction(m_actions[act]);
    retranslate();
}

void Menus::retranslate()
{
    for (int i = 0; i < int(m_menus.size()); ++i)
        m_menus[i]->setTitle(said(menuTexts[i]));
    for (const Row& row : rows) {
        if (*row.text) // undo and redo have words of their own
            m_actions[row.act]->setText(said(row.text));
    }
    showSteps(m_undo, m_redo);
}

void Menus::showSteps(const QString& undo, const QString& redo)
{
    m_undo = undo;
    m_redo = redo;
    m_actions[Act::Undo]->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(QString(undo).replace(QLatin1Char('&'), QStringLiteral("&&"))));
    m_actions[Act::Redo]->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(QString(redo).replace(QLatin1Char('&'), QStringLiteral("&&"))));
    m_actions[Act::Undo]->setEnabled(!undo.isEmpty());
    m_actions[Act::Redo]->setEnabled(!redo.isEmpty());
}

void Menus::showChoices(const QString& language, Theme theme)
{
    m_actions[language == QStringLiteral("de") ? Act::German : Act::English]->setChecked(true);
    static constexpr Act themes[] = {Act::SystemTheme, Act::LightTheme, Act::DarkTheme};
    m_actions[themes[int(theme)]]->setChecked(true);
}

QString Menus::keyboardTable() const
{
    QString table;
    for (const Row& row : rows) {
        const QAction* action = m_actions[row.act];
        if (action->shortcut().isEmpty())
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped();
        const QString words = action->text().remove(QLatin1Char('&')).toHtmlEscaped();
        table += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>").arg(keys, words);
    }
    return table;
}

} // namespace lagebild
