// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the timeline pane: everything in it that changes something.
#include "ui/timeline/timelinepane.h"

#include "app/domain/enumnames.h"
#include "ui/models/words.h"
#include "ui/parts/typing.h"
#include "ui/timeline/entryeditor.h"
#include "ui/timeline/quickline.h"
#include "ui/timeline/timelineview.h"

#include <QAbstractButton>
#include <QMenu>

namespace lagebild {

void TimelinePane::commit(const Result<ChangeSet>& changes)
{
    if (const auto done = m_desk.commit(changes); !done)
        emit refused(done.error());
}

void TimelinePane::addEntry(const TimelineEntry& entry)
{
    TimelineEntry added = entry;
    added.id = EntryId::fresh();
    const auto changes = lagebild::addEntry(m_desk.records(), m_model->incident(), added, m_desk.stamp());
    const auto done = m_desk.commitTyped(QuickLine::keyOf(m_model->incident()), changes);
    if (!done) {
        emit refused(done.error());
        return; // the text stays in the line
    }
    m_quick->clearAsAdded();
    reveal(added.id);
}

void TimelinePane::reveal(EntryId entry)
{
    const QModelIndex index = m_filter->mapFromSource(m_model->index(m_model->rowOf(entry), 0));
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void TimelinePane::edit(const QModelIndex& index)
{
    openEditor(index);
}

EntryEditor* TimelinePane::openEditor(const QModelIndex& index)
{
    const QPersistentModelIndex kept = index; // finishing another entry may move this one
    if (!finishEditing() || !kept.isValid())
        return nullptr;
    const auto entry = kept.data(TimelineModel::EntryRole).value<TimelineEntry>();
    auto* editor = new EntryEditor(entry, m_desk.records(), m_desk.stamp().language, m_view->viewport());
    connect(editor, &EntryEditor::accepted, this, &TimelinePane::finishEditing);
    connect(editor, &EntryEditor::cancelled, this, &TimelinePane::giveUpEditing);
    if (const auto left = m_desk.keptTyping(EntryEditor::keyOf(entry.id)))
        editor->takeUp(left->text, takenUpWords(left->at, m_desk.clock().now(), m_desk.stamp().zone));
    connect(editor, &EntryEditor::typed, m_keeper, &TypingKeeper::typed);
    m_keeper->settle();
    m_view->setCurrentIndex(kept);
    m_view->openEditor(kept, editor);
    return editor;
}

/// Takes what is being edited. False: it cannot be taken, says why, and stays open.
bool TimelinePane::finishEditing()
{
    auto* editor = qobject_cast<EntryEditor*>(m_view->entryEditor());
    if (!editor)
        return true;
    auto changed = editor->entry();
    if (!changed) {
        editor->showProblem(changed.error());
        m_view->scrollTo(m_view->editedIndex());
        return false;
    }
    if (const auto done = commitEdit(editor->original(), *changed); !done) {
        emit refused(done.error());
        return false;
    }
    m_keeper->settle();
    m_view->closeEntryEditor();
    reveal(changed->id);
    return true;
}

void TimelinePane::unhide(EntryId entry)
{
    if (m_filter->mapFromSource(m_model->index(m_model->rowOf(entry), 0)).isValid())
        return;
    useFilter({});
}

void TimelinePane::translateEntry(EntryId entry)
{
    if (m_model->rowOf(entry) < 0 || !finishEditing())
        return;
    unhide(entry);
    if (EntryEditor* editor = openEditor(m_filter->mapFromSource(m_model->index(m_model->rowOf(entry), 0))))
        editor->focusTranslation();
}

void TimelinePane::showEntry(EntryId entry)
{
    if (m_model->rowOf(entry) < 0 || !finishEditing())
        return;
    unhide(entry);
    reveal(entry);
    m_view->setFocus(Qt::OtherFocusReason);
}

void TimelinePane::change(const QModelIndex& index, const std::function<void(TimelineEntry&)>& how)
{
    const auto id = index.data(TimelineModel::IdRole).value<EntryId>();
    const IncidentRecord* record = findIncident(m_desk.records(), m_model->incident());
    if (!record || !record->entries.contains(id))
        return;
    TimelineEntry entry = record->entries[id];
    how(entry);
    commit(editEntry(m_desk.records(), entry));
}

void TimelinePane::remove(const QModelIndex& index)
{
    const int row = index.row();
    commit(deleteEntry(m_desk.records(), m_model->incident(), index.data(TimelineModel::IdRole).value<EntryId>()));
    if (m_filter->rowCount() > 0)
        m_view->setCurrentIndex(m_filter->index(std::min(row, m_filter->rowCount() - 1), 0));
}

void TimelinePane::toggleVisibility(const QModelIndex& index)
{
    change(index, [](TimelineEntry& entry) {
        entry.visibility = entry.visibility == Visibility::Public ? Visibility::Internal : Visibility::Public;
    });
}

void TimelinePane::openMenu(const QModelIndex& index, QPoint at)
{
    const QPersistentModelIndex kept = index;
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("entryMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, int key, auto step) {
        QAction* action = menu->addAction(text);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetShortcut); // shown here; the list itself takes the key
        connect(action, &QAction::triggered, this, [this, kept, step] {
            if (kept.isValid())
                (this->*step)(kept);
        });
    };
    add(tr("&Edit"), Qt::Key_F2, &TimelinePane::edit);
    add(entry.visibility == Visibility::Public ? tr("Make &internal") : tr("Make &public"), Qt::Key_P, &TimelinePane::toggleVisibility);
    QAction* milestone = menu->addAction(tr("&Milestone …"));
    connect(milestone, &QAction::triggered, this, [this, kept, at] { openMilestones(kept, at); });
    menu->addSeparator();
    add(tr("&Delete"), Qt::Key_Delete, &TimelinePane::remove);
    menu->popup(at);
}

void TimelinePane::openMilestones(const QModelIndex& index, QPoint at)
{
    const QPersistentModelIndex kept = index;
    const auto entry = index.data(TimelineModel::EntryRole).value<TimelineEntry>();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("milestoneMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& name : enumNames<Milestone>()) {
        const Milestone milestone = name.value;
        QAction* action = menu->addAction(milestone == Milestone::None ? tr("no milestone") : Words::milestone(milestone));
        action->setCheckable(true);
        action->setChecked(entry.milestone == milestone);
        connect(action, &QAction::triggered, this, [this, kept, milestone] {
            change(kept, [milestone](TimelineEntry& changed) { changed.milestone = milestone; });
        });
    }
    menu->popup(at);
}

} // namespace lagebild
