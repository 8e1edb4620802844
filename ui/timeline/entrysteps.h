// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <QObject>
#include <functional>

QT_BEGIN_NAMESPACE
class QMenu;
class QModelIndex;
QT_END_NAMESPACE

namespace lagebild {

class Attaching;
class TimelineView;

/// Carries out on the chosen entries what the keys of the list and its menu ask for. Whatever the number of entries,
/// it is one step for undo.
class EntrySteps : public QObject {
    Q_OBJECT
public:
    EntrySteps(Desk& desk, TimelineView& view, QObject* parent = nullptr);

    /// From now on files can be attached.
    void useAttaching(Attaching& attaching) { m_attaching = &attaching; }
    void showIncident(IncidentId incident) { m_incident = incident; }
    /// The selected entries in the order of the list; the current one where none is selected.
    QList<EntryId> chosen() const;

    void remove();
    /// All become what the current one is not.
    void toggleVisibility();
    void setKind(EntryKind kind);
    void setMilestone(Milestone milestone);
    void setService(ServiceId service, bool isNamed);
    void askHistory();
    void askPromise();
    void askAction();
    /// Opens a link of the current entry; empty: the one that it has, or a menu of them.
    void openLink(const QString& address);
    void askFiles();
    void showAttachments();
    void merge();
    /// Among entries of equal or unknown time: -1 is up, 1 is down.
    void move(int by);
    /// Puts the dragged entry before the one that stands in `row`; behind the last one at the end.
    void moveTo(EntryId entry, int row);
    void copy() const;
    /// Takes entries as they are, attaches files and pictures to the current entry or a new one; offers any other text to textPasted().
    void paste();

    void openMenu(QPoint at);
    void openMilestones(QPoint at);

signals:
    void refused(const lagebild::Error& error);
    void editWanted(const QModelIndex& index);
    /// To be shown and chosen after a step made or moved it.
    void revealWanted(lagebild::EntryId entry);
    /// The promise that it holds is to be written down, or what became of it.
    void promiseWanted(const lagebild::TimelineEntry& entry);
    /// The next steps that came up in it are to be written down, or that they are done.
    void actionWanted(const lagebild::TimelineEntry& entry);
    /// Who wrote what of it and when is to be shown.
    void historyWanted(const lagebild::TimelineEntry& entry);
    /// Text from another program that is no entries of ours.
    void textPasted(const QString& text);

private:
    const IncidentRecord* record() const;
    EntryId current() const;
    bool commit(const Result<ChangeSet>& changes);
    void edit(const std::function<void(TimelineEntry&)>& how);
    std::function<void()> unlessChanged(const std::function<void()>& step) const;
    bool isShown(EntryId entry) const;
    QStringList links() const;
    void addSingleSteps(QMenu& menu, QPoint at);
    void addSharedSteps(QMenu& menu, const QList<EntryId>& entries);
    void addLinks(QMenu& menu);
    void addKinds(QMenu& menu);
    void addServices(QMenu& menu, const QList<EntryId>& entries);

    Desk& m_desk;
    TimelineView& m_view;
    Attaching* m_attaching = nullptr; ///< null: nothing can be attached
    IncidentId m_incident;
};

} // namespace lagebild
