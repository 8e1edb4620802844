// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices/noticedrafts.h"
#include "ui/notices/noticeoutput.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;
QT_END_NAMESPACE

namespace lagebild {

class NoticeSheet;
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
    /// Opens a notice of the incident, in the language of that text.
    void showNotice(NoticeId notice);
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
    void setupHeader();
    void setupPages();
    QWidget* setupEmptyPage();
    void connectAll();
    void retranslate();
    void restyle();

    void refresh();
    void refreshTabs(const QList<NoticePair>& pairs);
    void refreshEmpty();
    void showPhone();
    void showSheet();
    QString tabText(const NoticePair& pair, int number, bool isLast) const;
    QString summaryOf(const QList<NoticePair>& pairs) const;

    Desk& m_desk;
    NoticeDrafts m_drafts;
    IncidentId m_incident;
    bool m_isOnPhone = false;

    QLabel* m_title;
    QLabel* m_summary;
    QToolButton* m_phoneButton;
    QTabBar* m_tabs;
    QToolButton* m_new;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    QPushButton* m_first;
    NoticeSheet* m_sheet;
    PhonePanel* m_phone;
};

} // namespace lagebild
