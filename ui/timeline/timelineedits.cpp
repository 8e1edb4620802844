// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the timeline pane: everything in it that changes something.
#include "ui/timeline/timelinepane.h"

#include "app/domain/entryverbs.h"
#include "app/exchange/text/textimport.h"
#include "ui/attachments/attaching.h"
#include "ui/attachments/filedrops.h"
#include "ui/parts/background.h"
#include "ui/parts/typing.h"
#include "ui/timeline/entryeditor.h"
#include "ui/timeline/entrysteps.h"
#include "ui/timeline/quickline.h"
#include "ui/timeline/timelineview.h"

#include <QAbstractButton>

namespace lagebild {

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
    connect(editor, &EntryEditor::splitWanted, this, &TimelinePane::splitAtCursor);
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

/// Both parts stand where the entry stood; the second one is chosen, since it was just made.
void TimelinePane::splitAtCursor()
{
    auto* editor = qobject_cast<EntryEditor*>(m_view->entryEditor());
    const auto changed = editor ? editor->entry() : Result<TimelineEntry>(Error{});
    if (!editor || !changed) {
        if (editor)
            editor->showProblem(changed.error());
        return;
    }
    const TimelineEntry merged = mergedEdit(editor->original(), *changed); // with what came from elsewhere meanwhile
    const auto changes = splitEntry(m_desk.records(), merged, editor->cursorInEntry());
    if (!changes || merged.text != changed->text) { // the cursor would stand in another text than was seen
        editor->showProblem({Error::Code::NothingToDo, {}, QStringLiteral("split")});
        return;
    }
    if (const auto done = m_desk.commitTyped(EntryEditor::keyOf(changed->id), changes); !done) {
        emit refused(done.error());
        return;
    }
    m_keeper->settle();
    m_view->closeEntryEditor();
    reveal({changes->changes.last().entity.id});
}

void TimelinePane::useAttachments(const AttachmentDoor& door)
{
    if (!door.files)
        return;
    m_attaching = new Attaching(m_desk, door, *this);
    m_view->useThumbnails(m_attaching->thumbnails());
    m_steps->useAttaching(*m_attaching);
    connect(m_attaching, &Attaching::refused, this, &TimelinePane::refused);
    connect(m_attaching, &Attaching::attached, this, &TimelinePane::reveal);
    auto* drops = new FileDrops(*m_view, *this);
    connect(drops, &FileDrops::dropped, this, [this](const QModelIndex& on, const QMimeData& files) {
        m_attaching->take({m_model->incident(), on.data(TimelineModel::IdRole).value<EntryId>()}, files);
    });
    connect(drops, &FileDrops::pasted, this, [this](const QMimeData& clip) { m_attaching->take({m_model->incident(), {}}, clip); });
}

/// One line goes where one line is typed; more of them are read as a log.
void TimelinePane::pasteText(const QString& text)
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_model->incident());
    if (!record)
        return;
    if (!text.trimmed().contains(u'\n')) {
        m_quick->type(text);
        return;
    }
    const ImportOptions options{inZone(m_desk.clock().now(), record->incident.timezone).date(), record->incident.timezone, {}, {}};
    inBackground<Result<ImportDraft>>(this, [text, options] { return importText(text, options); },
        [this, incident = m_model->incident()](const Result<ImportDraft>& log) { takeLog(incident, log); });
}

/// Another incident may be open by now.
void TimelinePane::takeLog(IncidentId incident, const Result<ImportDraft>& log)
{
    const auto changes = log ? adoptEntries(m_desk.records(), incident, log->incoming, m_desk.stamp())
                             : Result<ChangeSet>(log.error());
    const auto done = m_desk.commit(changes);
    if (!done)
        emit refused(done.error());
    else if (!changes->isEmpty() && incident == m_model->incident())
        reveal({changes->changes.first().entity.id});
}

} // namespace lagebild
