// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices/noticedrafts.h"
#include "ui/notices/noticeoutput.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace lagebild {

class FactHighlighter;
class FindingsList;
class NoticeActions;
class NoticeBar;
class NoticeControls;
class NoticeEditor;
class TypingKeeper;

/// One notice on its sheet: what kind it is, its text, what is to be checked, and the ways out of the house. Every
/// control first keeps what was typed, then takes its step in the drafts.
class NoticeSheet : public QWidget {
    Q_OBJECT
public:
    NoticeSheet(Desk& desk, NoticeDrafts& drafts, QWidget* parent = nullptr);
    ~NoticeSheet() override;

    /// Shows the notice in view; there must be one.
    void refresh();
    void keepText();
    /// Keeps what was typed, takes the step, and says that something may have changed.
    void step(const std::function<void()>& change);
    void focusText();
    /// Writes the text to a file and records it as handed out.
    void saveAs(const QString& fileName, NoticeFormat format);
    void retranslate();
    void restyle();

signals:
    void stepTaken();
    void refused(const lagebild::Error& error);
    void entryRequested(lagebild::EntryId entry);

private:
    void setupText();
    void connectControls();
    void connectText();
    void connectActions();
    void askAbout(const Notice& notice);
    void keepTyping();
    void takeUp(const Notice& notice);
    void recheck();
    void change(const std::function<void(Notice&)>& change);
    void typePromise(const QString& text);
    void copy(NoticeFormat format);
    void repair(const NoticeFinding& finding);

    Desk& m_desk;
    NoticeDrafts& m_drafts;
    QTimer m_recheck;
    TypingKeeper* m_keeper;
    QString m_takenUp; ///< the sentence about a text that was being typed when the program ended
    NoticeControls* m_controls;
    NoticeBar* m_bar;
    NoticeEditor* m_editor;
    FactHighlighter* m_highlighter;
    QLabel* m_length;
    FindingsList* m_findings;
    NoticeActions* m_actions;
};

} // namespace lagebild
