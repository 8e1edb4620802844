// SPDX-License-Identifier: GPL-3.0-or-later
// What of an entry that is being edited is safe before it is finished.
#include "ui/timeline/entryeditor.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include "app/desk/conflicts.h"
#include "ui/parts/typing.h"

namespace lagebild {

/// Only what was changed here: what came from elsewhere meanwhile stays.
TimelineEntry TimelinePane::mergedEdit(const TimelineEntry& from, const TimelineEntry& to) const
{
    const IncidentRecord* record = findIncident(m_desk.records(), to.incident);
    TimelineEntry merged = record ? record->entries.value(to.id) : TimelineEntry{};
    const QString present = merged.text;
    for (const Change& step : difference(from, to))
        setField(merged, step.field, step.value);
    if (merged.text != present)
        merged.text = carriedOver(from.text, to.text, present);
    if (record)
        merged.translations = carriedOver(from.translations, to.translations, record->entries.value(to.id).translations);
    return merged;
}

Result<void> TimelinePane::commitEdit(const TimelineEntry& from, const TimelineEntry& to)
{
    const TimelineEntry merged = mergedEdit(from, to);
    const auto changes = merged.deleted ? bringBackEntry(m_desk.records(), merged) : editEntry(m_desk.records(), merged);
    return m_desk.commitTyped(EntryEditor::keyOf(to.id), changes);
}

void TimelinePane::keepEdit()
{
    if (const auto* editor = qobject_cast<EntryEditor*>(m_view->entryEditor()))
        m_desk.keepTyping(EntryEditor::keyOf(editor->opened().id), editor->working());
}

/// After a pause. What cannot be taken yet, as half a time, stays kept; nobody is interrupted about it.
void TimelinePane::revise()
{
    auto* editor = qobject_cast<EntryEditor*>(m_view->entryEditor());
    const auto changed = editor ? editor->entry() : Result<TimelineEntry>(Error{Error::Code::NothingToDo, {}, {}});
    if (changed && commitEdit(editor->original(), *changed))
        editor->setOriginal(*changed);
}

/// Escape means everything since the editor was opened, also what became a change meanwhile.
void TimelinePane::giveUpEditing()
{
    auto* editor = qobject_cast<EntryEditor*>(m_view->entryEditor());
    if (!editor)
        return;
    const auto done = commitEdit(editor->original(), editor->opened());
    m_desk.keepTyping(EntryEditor::keyOf(editor->opened().id), {});
    m_keeper->settle();
    m_view->closeEntryEditor();
    if (!done)
        emit refused(done.error());
}

/// Somebody deleted the entry that is being edited, or a filter hides it from now on: what is typed must not go with it.
void TimelinePane::rescueEdit()
{
    const auto* editor = qobject_cast<EntryEditor*>(m_view->entryEditor());
    if (!editor)
        return;
    m_keeper->keepNow();
    const auto typed = editor->entry();
    if (!typed || difference(editor->original(), *typed).isEmpty())
        return;
    // once everybody has heard of what took the row away
    const auto finish = [this, from = editor->original(), to = *typed] { finishLost(from, to); };
    QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
}

void TimelinePane::finishLost(const TimelineEntry& from, const TimelineEntry& to)
{
    const IncidentRecord* record = findIncident(m_desk.records(), to.incident);
    const bool wasDeleted = record && record->entries.value(to.id).deleted;
    if (const auto done = commitEdit(from, to); !done)
        return emit refused(done.error());
    const QModelIndex index = m_filter->mapFromSource(m_model->index(m_model->rowOf(to.id), 0));
    if (wasDeleted && index.isValid() && !m_view->entryEditor())
        openEditor(index); // to go on
}

/// The program was ended while an entry was being edited: the editor opens again with what was typed.
void TimelinePane::takeUpEditing()
{
    for (const WorkingText& text : m_desk.allKeptTyping()) {
        const EntryId entry{QUuid::fromString(text.key.section(u'/', 1))};
        if (text.key != EntryEditor::keyOf(entry))
            continue;
        const int row = m_model->rowOf(entry);
        const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
        if (index.isValid() && openEditor(index))
            return; // the others when they are opened
    }
}

} // namespace lagebild
