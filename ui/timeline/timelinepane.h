// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/timelinefilter.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace lagebild {

class Attaching;
struct AttachmentDoor;
class EntryEditor;
struct ImportDraft;
class EntrySteps;
class FilterBar;
class JumpLine;
class LanesWidget;
class News;
class NewsBar;
class Preferences;
class QuickLine;
class TimelineView;
class TypingKeeper;

/// What happened in one incident, in its order: lanes, entries, and the line for the next one.
class TimelinePane : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePane(Desk& desk, QWidget* parent = nullptr);
    ~TimelinePane() override;

    /// Entries say from now on what of them is not on the team's server; null: there is no such door.
    void follow(const ServerLink* server) { m_model->follow(server); }
    /// Shows entries as somebody prefers them; called again when that changes.
    void use(Preferences& preferences);
    /// Files can be attached from now on: with keys, by dropping them, and by pasting them or a picture.
    void useAttachments(const AttachmentDoor& door);
    /// A null id shows what to do instead.
    void showIncident(IncidentId incident);
    /// Opens the entry for editing, for its missing translation; shows everything when a filter hides it.
    void translateEntry(EntryId entry);
    /// Selects the entry; shows everything when a filter hides it.
    void showEntry(EntryId entry);
    /// Puts the cursor into the line for the next entry.
    void focusQuickEntry();
    /// Puts the cursor into the line that filters by text.
    void focusFilter();
    /// Goes to the next entry that is new since somebody last looked.
    void nextNews();
    /// Opens the line that goes to a time.
    void openJump();

signals:
    void refused(const lagebild::Error& error);
    /// The promise that the entry holds is to be written down.
    void promiseWanted(const lagebild::TimelineEntry& entry);
    /// The next steps that came up in the entry are to be written down.
    void actionWanted(const lagebild::TimelineEntry& entry);
    /// Who wrote what of the entry and when is to be shown.
    void historyWanted(const lagebild::TimelineEntry& entry);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setupWidgets();
    void setupLayout();
    void setupSteps();
    void retranslate();
    void restyle();
    void fitWidth();
    void showState();
    void setupReading();
    void useFilter(const EntryFilter& filter);
    void useSegment(int segment);
    void showSegment();
    void hear(const ChangeSet& changes, Origin origin);
    void revealHidden();
    void goTo(int row);
    void tick();
    void showNews();
    void leave();
    void showNow();
    void addEntry(const TimelineEntry& entry);
    void edit(const QModelIndex& index);
    EntryEditor* openEditor(const QModelIndex& index);
    bool finishEditing();
    TimelineEntry mergedEdit(const TimelineEntry& from, const TimelineEntry& to) const;
    Result<void> commitEdit(const TimelineEntry& from, const TimelineEntry& to);
    void keepEdit();
    void revise();
    void giveUpEditing();
    void takeUpEditing();
    void rescueEdit();
    void finishLost(const TimelineEntry& from, const TimelineEntry& to);
    void reveal(EntryId entry);
    void pasteText(const QString& text);
    void takeLog(IncidentId incident, const Result<ImportDraft>& log);
    void splitAtCursor();
    void unhide(EntryId entry);

    Desk& m_desk;
    TimelineModel* m_model;
    TimelineFilter* m_filter;
    FilterBar* m_filterBar;
    JumpLine* m_jump;
    NewsBar* m_newsBar;
    Attaching* m_attaching = nullptr; ///< none before useAttachments()
    News* m_news = nullptr; ///< none before use()
    TimelineView* m_view;
    LanesWidget* m_lanes;
    QuickLine* m_quick;
    EntrySteps* m_steps;
    TypingKeeper* m_keeper; ///< of the entry that is being edited
    QWidget* m_header;
    QLabel* m_title;
    QLabel* m_empty;
    QButtonGroup* m_filters;
    QToolButton* m_all;
    QToolButton* m_public;
    QToolButton* m_milestones;
    QTimer m_tick;
    EntryId m_hidden; ///< written down last and hidden by the filter
};

} // namespace lagebild
