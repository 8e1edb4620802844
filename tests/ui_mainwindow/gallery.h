// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui_mainwindow/windowbench.h"
#include "ui/settings/languages.h"

namespace lagebild::test {

struct Screen {
    QSize size;
    int textPercent;
};
constexpr Screen wideScreen {{1440, 900}, 100};
constexpr Screen smallScreen {{1024, 600}, 200};

/// The program with the demo's incidents, in one language on one screen, and the way to every place in it.
class Gallery : public WindowBench {
public:
    Gallery(const QString& language, const Screen& screen);
    ~Gallery();

    /// The names of all places.
    static QStringList places();
    /// Goes to a place; answers with the window that is there then.
    QWidget& go(const QString& place);

private:
    QWidget& newDialog(QWidget* dialog);
    QWidget& importPreview(int tab);
    QWidget& conflicts();
    TimelineEntry firstEntry() const;
    QWidget& history();
    QWidget& attachments();
    QWidget& findDialog(const QString& words);
    QWidget& serverDialog(const QString& place);
    QWidget& entryEditor();

    Languages m_languages;
    Screen m_screen;
    std::unique_ptr<QWidget> m_dialog;
};

/// What Tab has to reach in a window.
QList<QWidget*> tabStops(QWidget& window);
/// "QPushButton factSave", for messages.
QString described(const QWidget& widget);

} // namespace lagebild::test
