// SPDX-License-Identifier: GPL-3.0-or-later
// What the controls of the pane do. Everything that changes the record goes through commit().
#include "ui/notices/noticespane.h"

#include "ui/models/look.h"
#include "ui/notices/findingslist.h"
#include "ui/notices/noticebar.h"
#include "ui/notices/noticecontrols.h"
#include "ui/notices/noticeeditor.h"
#include "ui/notices/promise.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QStandardPaths>
#include <QToolButton>

namespace lagebild {

void NoticesPane::showIncident(IncidentId incident)
{
    keepText();
    if (incident != m_incident) {
        m_incident = incident;
        m_root = {};
        m_isReplacing = false;
        const IncidentRecord* shown = record();
        m_language = shown && noticeLanguages().contains(shown->incident.language) ? shown->incident.language
                                                                                  : noticeLanguages().first();
    }
    refresh();
}

void NoticesPane::keepText()
{
    auto current = notice();
    if (!current || !isEditable(*current) || m_editor->property("notice").toString() != current->id.text()
        || !m_editor->hasUnkept())
        return;
    current->text = m_editor->toPlainText();
    commit(saveNotices(m_desk.records(), {*current}));
}

void NoticesPane::newNotice()
{
    const IncidentRecord* shown = record();
    if (!shown)
        return;
    keepText();
    m_phoneButton->setChecked(false);
    if (commitNew(newNotices(context(), dueKind(*shown), Channel::Status)))
        m_editor->setFocus();
}

void NoticesPane::sayThisNow()
{
    m_phoneButton->setChecked(true);
    m_phoneButton->setFocus();
}

void NoticesPane::chooseLanguage(const QString& language)
{
    keepText();
    const auto shown = pair();
    if (!shown)
        return;
    const bool isThere = shown->texts.contains(language);
    if (isThere || commitNew(missingTwin(context(), *shown, language)))
        m_language = language;
    m_isReplacing = false;
    refresh();
}

void NoticesPane::typePromise(const QString& text)
{
    const IncidentRecord* shown = record();
    if (!shown)
        return;
    const auto promise = parsePromise(text, m_desk.clock().now(), shown->incident.timezone);
    m_controls->setPromiseProblem(promise ? QString() : tr("This is no time: %1").arg(text));
    if (promise)
        rewrite([&](Notice& notice) { notice.promise = *promise; }, Rewrite::Untouched);
    else
        emit refused(promise.error());
}

/// Changes every draft of the notice and makes those texts anew that nobody has edited, as one step.
void NoticesPane::rewrite(const std::function<void(Notice&)>& change, Rewrite which)
{
    keepText();
    const auto shown = pair();
    if (!shown)
        return;
    QList<Notice> notices;
    QHash<NoticeId, QString> generated = m_generated;
    bool hasEdited = false;
    for (Notice changed : shown->texts) {
        const bool isShown = changed.language == m_language;
        const bool replaces = isUntouched(changed) || (which == Rewrite::UntouchedAndShown && isShown);
        change(changed);
        if (!isEditable(changed))
            continue;
        hasEdited = hasEdited || (isShown && !replaces);
        const Result<Draft> draft = replaces ? draftOf(context(), changed) : Result<Draft>(Draft {changed.text, {}, {}});
        if (!draft) {
            emit refused(draft.error());
            return refresh();
        }
        changed.text = draft->text;
        if (replaces)
            generated.insert(changed.id, changed.text);
        notices << changed;
    }
    m_isReplacing = hasEdited;
    std::swap(m_generated, generated); // before the commit: everybody hears of it inside
    if (!commit(saveNotices(m_desk.records(), notices)))
        std::swap(m_generated, generated);
    refresh();
}

void NoticesPane::regenerate()
{
    keepText();
    const auto current = notice();
    if (!current)
        return;
    if (isUntouched(*current) || current->text.trimmed().isEmpty())
        rewrite([](Notice&) {}, Rewrite::UntouchedAndShown);
    else
        offerReplacing();
}

void NoticesPane::offerReplacing()
{
    m_isReplacing = true;
    refresh();
}

void NoticesPane::handOutShown()
{
    if (const auto current = notice())
        commit(handOut(context(), *current));
}

void NoticesPane::copy(NoticeFormat format)
{
    keepText();
    const auto current = notice();
    if (!current)
        return;
    auto mime = std::make_unique<QMimeData>();
    mime->setText(format == NoticeFormat::Markdown ? current->text : plainText(*current));
    if (format == NoticeFormat::Html)
        mime->setHtml(htmlOf(*current));
    QGuiApplication::clipboard()->setMimeData(mime.release());
    handOutShown();
}

void NoticesPane::askFileName(NoticeFormat format)
{
    const auto current = notice();
    if (!current)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Save the notice"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(fileNameFor(*current, format).section(u'.', -1));
    dialog->selectFile(fileNameFor(*current, format));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& name) { saveAs(name, format); });
    dialog->open();
}

void NoticesPane::saveAs(const QString& fileName, NoticeFormat format)
{
    keepText();
    const auto current = notice();
    if (!current)
        return;
    const Result<void> written = writeNotice(*current, fileName, format);
    if (written)
        handOutShown();
    else
        emit refused(written.error());
}

/// The first answer of the bar: *Keep mine*, or *Write a correction*.
void NoticesPane::correct()
{
    const auto current = notice();
    if (current && !isEditable(*current)) {
        commitNew(correctionOf(*pair()));
        m_editor->setFocus();
    }
    m_isReplacing = false;
    refresh();
}

void NoticesPane::repair(const NoticeFinding& finding)
{
    switch (finding.repair) {
    case NoticeFinding::Repair::None: break;
    case NoticeFinding::Repair::ShowEntry: emit entryRequested(finding.entry); break;
    case NoticeFinding::Repair::SetPromise: m_controls->focusPromise(); break;
    case NoticeFinding::Repair::Regenerate: regenerate(); break;
    }
}

/// Drafts anew to see what is missing or has moved on. Not at every key: a report quotes the whole timeline.
void NoticesPane::recheck()
{
    const auto shown = pair();
    if (!shown)
        return;
    QStringList untranslated;
    std::optional<Draft> own;
    for (const Notice& text : shown->texts) {
        if (!isEditable(text))
            continue;
        const Result<Draft> draft = draftOf(context(), text);
        if (draft && !draft->missing.isEmpty())
            untranslated << text.language;
        if (draft && text.language == m_language)
            own = *draft;
    }
    m_controls->markUntranslated(untranslated);
    Notice current = shown->in(m_language);
    if (own && own->text == current.text)
        m_generated.insert(current.id, current.text);
    const bool isRecorded = isUntouched(current);
    current.text = m_editor->toPlainText();
    const NoticeFacts facts {current, own, isRecorded && !m_editor->hasUnkept(), isEnd(record()->incident.phase), m_desk.clock().now()};
    m_findings->setVisible(isEditable(current));
    m_findings->present(NoticeFindings::of(facts, words()));
    m_length->setText(NoticeFindings::length(current, words()));
}

bool NoticesPane::commit(const Result<ChangeSet>& changes)
{
    const Result<void> done = m_desk.commit(changes);
    if (!done)
        emit refused(done.error());
    return done.has_value();
}

bool NoticesPane::commitNew(const Result<QList<Notice>>& notices)
{
    if (!notices) {
        emit refused(notices.error());
        return false;
    }
    const bool isTwin = !notices->isEmpty() && pair() && twinOf(m_root, notices->first().language) == notices->first().id;
    const NoticeId before = m_root;
    if (!isTwin && !notices->isEmpty())
        m_root = notices->first().id;
    for (const Notice& notice : *notices) {
        if (notice.corrects.isNull())
            m_generated.insert(notice.id, notice.text);
    }
    const bool isDone = commit(saveNotices(m_desk.records(), *notices));
    if (!isDone)
        m_root = before;
    return isDone;
}

const IncidentRecord* NoticesPane::record() const
{
    const IncidentRecord* found = findIncident(m_desk.records(), m_incident);
    return found && !found->incident.deleted ? found : nullptr;
}

NoticeContext NoticesPane::context() const
{
    return {m_desk.records(), m_incident, m_desk.clock().now(), m_drafter};
}

std::optional<NoticePair> NoticesPane::pair() const
{
    const IncidentRecord* shown = record();
    for (const NoticePair& pair : shown ? noticePairs(*shown) : QList<NoticePair>()) {
        if (pair.root == m_root)
            return pair;
    }
    return std::nullopt;
}

std::optional<Notice> NoticesPane::notice() const
{
    const auto shown = pair();
    return shown ? std::optional(shown->in(m_language)) : std::nullopt;
}

bool NoticesPane::isUntouched(const Notice& notice) const
{
    return isEditable(notice) && m_generated.value(notice.id, QString()) == notice.text && m_generated.contains(notice.id);
}

QLocale NoticesPane::words() const
{
    return locale();
}

} // namespace lagebild
