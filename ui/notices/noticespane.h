// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/notices/noticechanges.h"
#include "ui/notices/noticefindings.h"
#include "ui/notices/noticeoutput.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;
QT_END_NAMESPACE

namespace lagebild {

class FactHighlighter;
class FindingsList;
class NoticeBar;
class NoticeControls;
class NoticeEditor;
class PhonePanel;

/// The notices of one incident: drafted from the record in every language, edited here, copied or saved as files.
/// Nothing is published from here; what is copied or saved is recorded as handed out.
class NoticesPane : public QWidget {
    Q_OBJECT
public:
    NoticesPane(Desk& desk, Drafter drafter, QWidget* parent = nullptr);
    ~NoticesPane() override;

    /// The null id shows what to do first.
    void showIncident(IncidentId incident);
    /// Commits what was typed. For the window, before it closes.
    void keepText();
    void newNotice();
    /// The two sentences for the phone.
    void sayThisNow();
    /// Writes the text in view to a file and records it as handed out.
    void saveAs(const QString& fileName, NoticeFormat format);
    QSize minimumSizeHint() const override;

signals:
    void refused(const lagebild::Error& error);
    void entryRequested(lagebild::EntryId entry);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Rewrite { Untouched, UntouchedAndShown };

    void setupHeader();
    void setupPages();
    QWidget* setupEmptyPage();
    QWidget* setupEditorPage();
    void setupButtons();
    void connectAll();
    void retranslate();
    void restyle();

    void refresh();
    void refreshTabs(const QList<NoticePair>& pairs);
    void refreshEmpty();
    void showNotice();
    void recheck();
    QString tabText(const NoticePair& pair, int number, bool isLast) const;
    QString summaryOf(const QList<NoticePair>& pairs) const;

    void chooseLanguage(const QString& language);
    void typePromise(const QString& text);
    void rewrite(const std::function<void(Notice&)>& change, Rewrite which);
    void regenerate();
    void offerReplacing();
    void handOutShown();
    void copy(NoticeFormat format);
    void askFileName(NoticeFormat format);
    void correct();
    void repair(const NoticeFinding& finding);
    bool commit(const Result<ChangeSet>& changes);
    bool commitNew(const Result<QList<Notice>>& notices);

    const IncidentRecord* record() const;
    NoticeContext context() const;
    std::optional<NoticePair> pair() const;
    std::optional<Notice> notice() const;
    bool isUntouched(const Notice& notice) const;
    QLocale words() const;

    Desk& m_desk;
    Drafter m_drafter;
    IncidentId m_incident;
    NoticeId m_root;
    QString m_language;
    QHash<NoticeId, QString> m_generated; ///< texts that nobody has edited, as they were made
    bool m_isOnPhone = false;
    bool m_isReplacing = false;           ///< the bar asks whether to replace an edited text
    QTimer m_recheck;

    QLabel* m_title;
    QLabel* m_summary;
    QToolButton* m_phoneButton;
    QTabBar* m_tabs;
    QToolButton* m_new;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    QPushButton* m_first;
    NoticeControls* m_controls;
    NoticeBar* m_bar;
    NoticeEditor* m_editor;
    FactHighlighter* m_highlighter;
    QLabel* m_length;
    FindingsList* m_findings;
    PhonePanel* m_phone;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_regenerate;
    QPushButton* m_delete;
};

} // namespace lagebild
