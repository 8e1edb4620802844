// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/entrysteps.h"

#include "app/domain/entryverbs.h"
#include "ui/attachments/attaching.h"
#include "ui/models/entryclip.h"
#include "ui/timeline/timelineview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace lagebild {

namespace {

EntryId idAt(const QModelIndex& index)
{
    return index.data(TimelineModel::IdRole).value<EntryId>();
}

} // namespace

EntrySteps::EntrySteps(Desk& desk, TimelineView& view, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_view(view)
{
    connect(&view, &TimelineView::deleteRequested, this, &EntrySteps::remove);
    connect(&view, &TimelineView::visibilityToggled, this, &EntrySteps::toggleVisibility);
    connect(&view, &TimelineView::menuRequested, this, [this](const QModelIndex&, QPoint at) { openMenu(at); });
    connect(&view, &TimelineView::milestoneRequested, this, [this](const QModelIndex&, QPoint at) { openMilestones(at); });
    connect(&view, &TimelineView::mergeRequested, this, &EntrySteps::merge);
    connect(&view, &TimelineView::historyRequested, this, &EntrySteps::askHistory);
    connect(&view, &TimelineView::promiseRequested, this, &EntrySteps::askPromise);
    connect(&view, &TimelineView::actionRequested, this, &EntrySteps::askAction);
    connect(&view, &TimelineView::linkRequested, this, &EntrySteps::openLink);
    connect(&view, &TimelineView::attachRequested, this, &EntrySteps::askFiles);
    connect(&view, &TimelineView::attachmentsRequested, this, &EntrySteps::showAttachments);
    connect(&view, &TimelineView::moveRequested, this, &EntrySteps::move);
    connect(&view, &TimelineView::dropped, this, &EntrySteps::moveTo);
    connect(&view, &TimelineView::copyRequested, this, &EntrySteps::copy);
    connect(&view, &TimelineView::pasteRequested, this, &EntrySteps::paste);
}

const IncidentRecord* EntrySteps::record() const
{
    return findIncident(m_desk.records(), m_incident);
}

EntryId EntrySteps::current() const
{
    return idAt(m_view.currentIndex());
}

QList<EntryId> EntrySteps::chosen() const
{
    QModelIndexList rows = m_view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty() && m_view.currentIndex().isValid())
        rows << m_view.currentIndex();
    QList<EntryId> entries;
    for (const QModelIndex& row : std::as_const(rows))
        entries << idAt(row);
    return entries;
}

bool EntrySteps::commit(const Result<ChangeSet>& changes)
{
    const auto done = m_desk.commit(changes);
    if (!done)
        emit refused(done.error());
    return done.has_value();
}

/// One entry has its own words in the menu of undo.
void EntrySteps::edit(const std::function<void(TimelineEntry&)>& how)
{
    const QList<EntryId> entries = chosen();
    if (entries.isEmpty() || !record())
        return;
    if (entries.size() > 1) {
        commit(editEntries(m_desk.records(), m_incident, entries, how));
        return;
    }
    TimelineEntry entry = record()->entries.value(entries.first());
    how(entry);
    commit(editEntry(m_desk.records(), entry));
}

void EntrySteps::remove()
{
    const QList<EntryId> entries = chosen();
    if (entries.isEmpty())
        return;
    const int row = m_view.currentIndex().row();
    if (entries.size() == 1)
        commit(deleteEntry(m_desk.records(), m_incident, entries.first()));
    else
        commit(deleteEntries(m_desk.records(), m_incident, entries));
    const QAbstractItemModel& model = *m_view.model();
    if (model.rowCount() > 0)
        m_view.setCurrentIndex(model.index(std::clamp(row, 0, model.rowCount() - 1), 0));
}

void EntrySteps::toggleVisibility()
{
    if (!record())
        return;
    const bool isPublic = record()->entries.value(current()).visibility == Visibility::Public;
    edit([to = isPublic ? Visibility::Internal : Visibility::Public](TimelineEntry& entry) { entry.visibility = to; });
}

void EntrySteps::setKind(EntryKind kind)
{
    edit([kind](TimelineEntry& entry) { entry.kind = kind; });
}

void EntrySteps::setMilestone(Milestone milestone)
{
    edit([milestone](TimelineEntry& entry) { entry.milestone = milestone; });
}

void EntrySteps::setService(ServiceId service, bool isNamed)
{
    edit([=](TimelineEntry& entry) {
        entry.services.removeAll(service);
        if (isNamed)
            entry.services << service;
    });
}

void EntrySteps::askHistory()
{
    if (record() && record()->entries.contains(current()))
        emit historyWanted(record()->entries[current()]);
}

void EntrySteps::askPromise()
{
    if (record() && record()->entries.contains(current()))
        emit promiseWanted(record()->entries[current()]);
}

void EntrySteps::askAction()
{
    if (record() && record()->entries.contains(current()))
        emit actionWanted(record()->entries[current()]);
}

void EntrySteps::askFiles()
{
    if (m_attaching && record())
        m_attaching->choose({m_incident, current()});
}

void EntrySteps::showAttachments()
{
    if (m_attaching && record() && record()->entries.contains(current()))
        m_attaching->show(record()->entries[current()]);
}

void EntrySteps::merge()
{
    const QList<EntryId> entries = chosen();
    if (!entries.isEmpty() && commit(mergeEntries(m_desk.records(), m_incident, entries)))
        emit revealWanted(entries.first());
}

void EntrySteps::move(int by)
{
    const EntryId entry = current();
    if (!record() || entry.isNull())
        return;
    const QList<EntryId> equals = equalsOf(*record(), entry);
    qsizetype place = equals.indexOf(entry) + by;
    while (place >= 0 && place < equals.size() && !isShown(equals[place]))
        place += by; // past what a filter hides
    if (place < 0 || place >= equals.size()) {
        emit refused({Error::Code::OrderByTime, {}});
        return;
    }
    const EntryId before = by < 0 ? equals[place] : equals.value(place + 1);
    if (commit(moveEntry(m_desk.records(), m_incident, entry, before)))
        emit revealWanted(entry);
}

bool EntrySteps::isShown(EntryId entry) const
{
    const QAbstractItemModel& model = *m_view.model();
    return !model.match(model.index(0, 0), TimelineModel::IdRole, QVariant::fromValue(entry), 1, Qt::MatchExactly).isEmpty();
}

/// Dropped behind the last of its equals that are shown, whatever stands there.
void EntrySteps::moveTo(EntryId entry, int row)
{
    if (!record())
        return;
    const QList<EntryId> equals = equalsOf(*record(), entry);
    EntryId before = idAt(m_view.model()->index(row, 0));
    if (const qsizetype above = equals.indexOf(idAt(m_view.model()->index(row - 1, 0))); !equals.contains(before) && above >= 0)
        before = equals.value(above + 1);
    else if (before.isNull()) // the end of the list, where another time stands
        before = idAt(m_view.model()->index(row - 1, 0));
    if (commit(moveEntry(m_desk.records(), m_incident, entry, before)))
        emit revealWanted(entry);
}

void EntrySteps::copy() const
{
    QList<TimelineEntry> entries;
    for (const EntryId entry : chosen()) {
        if (record() && record()->entries.contains(entry))
            entries << record()->entries[entry];
    }
    if (!entries.isEmpty())
        QGuiApplication::clipboard()->setMimeData(clipOf(entries, m_desk.stamp().language).release());
}

void EntrySteps::paste()
{
    const QMimeData* clip = QGuiApplication::clipboard()->mimeData();
    if (!clip || !record())
        return;
    if (const auto entries = entriesIn(*clip)) {
        commit(pasteEntries(m_desk.records(), m_incident, *entries, m_desk.stamp()));
        return;
    }
    if (m_attaching && m_attaching->take({m_incident, current()}, *clip))
        return;
    if (clip->hasText() && !clip->text().trimmed().isEmpty())
        emit textPasted(clip->text());
}

} // namespace lagebild
