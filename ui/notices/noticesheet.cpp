// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticesheet.h"

#include "ui/models/look.h"
#include "ui/models/times.h"
#include "ui/models/words.h"
#include "ui/notices/facthighlighter.h"
#include "ui/notices/findingslist.h"
#include "ui/notices/noticeactions.h"
#include "ui/notices/noticebar.h"
#include "ui/notices/noticecontrols.h"
#include "ui/notices/noticeeditor.h"
#include "ui/parts/typing.h"

#include <QLabel>
#include <QVBoxLayout>

namespace lagebild {

namespace {

constexpr std::chrono::milliseconds recheckDelay {200};
constexpr int sheetMargin = 12;

} // namespace

NoticeSheet::NoticeSheet(Desk& desk, NoticeDrafts& drafts, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_drafts(drafts)
    , m_controls(new NoticeControls(this))
    , m_bar(new NoticeBar(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(sheetMargin, 4, sheetMargin, sheetMargin);
    column->setSpacing(8);
    column->addWidget(m_controls);
    column->addWidget(m_bar);
    setupText();
    m_actions = new NoticeActions(this);
    column->addWidget(m_actions);
    m_recheck.setSingleShot(true);
    m_recheck.setInterval(recheckDelay);
    connectControls();
    connectText();
    connectActions();
}

NoticeSheet::~NoticeSheet()
{
    for (QObject* child : std::initializer_list<QObject*> {m_editor, m_controls})
        child->disconnect(this); // they lose the focus while they go, and would tell a sheet that is no more
}

void NoticeSheet::setupText()
{
    m_keeper = new TypingKeeper(this);
    m_editor = new NoticeEditor(this);
    m_editor->setObjectName(QStringLiteral("noticeText"));
    m_highlighter = new FactHighlighter(m_editor->document());
    m_length = new QLabel(this);
    m_length->setAlignment(Qt::AlignRight);
    m_findings = new FindingsList(this);
    m_findings->setObjectName(QStringLiteral("noticeFindings"));
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(m_editor, 1);
    column->addWidget(m_length);
    column->addWidget(m_findings);
}

void NoticeSheet::connectControls()
{
    connect(m_controls, &NoticeControls::languageChosen, this,
        [this](const QString& language) { step([&] { m_drafts.chooseLanguage(language); }); });
    connect(m_controls, &NoticeControls::promiseTyped, this, &NoticeSheet::typePromise);
    connect(m_controls, &NoticeControls::kindChosen, this,
        [this](NoticeKind kind) { change([kind](Notice& notice) { notice.kind = kind; }); });
    connect(m_controls, &NoticeControls::channelChosen, this,
        [this](Channel channel) { change([channel](Notice& notice) { notice.channel = channel; }); });
    connect(m_bar, &NoticeBar::firstChosen, this, [this] { // keep mine, or write a correction
        step([this] {
            m_drafts.correct();
            m_drafts.answerReplacing();
        });
        focusText();
    });
    connect(m_bar, &NoticeBar::secondChosen, this,
        [this] { step([this] { m_drafts.rewrite([](Notice&) {}, NoticeDrafts::Rewrite::UntouchedAndShown); }); });
}

void NoticeSheet::connectText()
{
    connect(m_editor, &NoticeEditor::keepIt, this, &NoticeSheet::keepText);
    connect(m_editor, &QPlainTextEdit::textChanged, &m_recheck, qOverload<>(&QTimer::start));
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (m_editor->hasUnkept())
            m_keeper->typed();
    });
    connect(m_keeper, &TypingKeeper::keepIt, this, &NoticeSheet::keepTyping);
    connect(&m_recheck, &QTimer::timeout, this, &NoticeSheet::recheck);
    connect(m_findings, &FindingsList::repairRequested, this, &NoticeSheet::repair);
}

void NoticeSheet::connectActions()
{
    connect(m_actions, &NoticeActions::copyRequested, this, &NoticeSheet::copy);
    connect(m_actions, &NoticeActions::saveRequested, this, [this](NoticeFormat format) {
        if (const auto current = m_drafts.notice())
            m_actions->askFileName(*current, format);
    });
    connect(m_actions, &NoticeActions::fileChosen, this, &NoticeSheet::saveAs);
    connect(m_actions, &NoticeActions::regenerateRequested, this, [this] { step([this] { m_drafts.regenerate(); }); });
    connect(m_actions, &NoticeActions::deleteRequested, this, [this] { step([this] { m_drafts.remove(); }); });
}

void NoticeSheet::step(const std::function<void()>& change)
{
    keepText();
    change();
    emit stepTaken();
}

void NoticeSheet::change(const std::function<void(Notice&)>& change)
{
    step([&] { m_drafts.rewrite(change, NoticeDrafts::Rewrite::Untouched); });
}

void NoticeSheet::keepText()
{
    const bool isKept = m_editor->hasUnkept()
        && m_drafts.keep(m_editor->property("notice").toString(), m_editor->recorded(), m_editor->toPlainText());
    if (isKept)
        m_editor->setRecorded(m_drafts.notice()->text); // with what came from elsewhere meanwhile
    if (!m_editor->hasUnkept())
        m_keeper->settle();
}

/// On the disk before it is a change; what is on record needs no keeping.
void NoticeSheet::keepTyping()
{
    const QString key = NoticeDrafts::keyOf(m_editor->property("notice").toString());
    m_desk.keepTyping(key, m_editor->hasUnkept() ? m_editor->working() : QString());
}

/// Puts back what was being typed in a text when the program ended.
void NoticeSheet::takeUp(const Notice& notice)
{
    m_takenUp.clear();
    m_keeper->settle();
    const auto kept = m_desk.keptTyping(NoticeDrafts::keyOf(notice.id.text()));
    if (!kept || !isEditable(notice))
        return;
    m_editor->takeUp(kept->text);
    if (m_editor->toPlainText() == notice.text)
        return m_editor->setRecorded(notice.text);
    m_takenUp = takenUpWords(kept->at, m_desk.clock().now(), m_desk.stamp().zone);
}

void NoticeSheet::focusText()
{
    m_editor->setFocus();
}

void NoticeSheet::typePromise(const QString& text)
{
    const IncidentRecord* shown = m_drafts.record();
    if (!shown)
        return;
    const auto promise = parsePromise(text, m_desk.clock().now(), shown->incident.timezone);
    m_controls->setPromiseProblem(promise ? QString() : tr("This is no time: %1").arg(text));
    if (promise)
        change([&](Notice& notice) { notice.promise = *promise; });
    else
        emit refused(promise.error());
}

void NoticeSheet::copy(NoticeFormat format)
{
    keepText();
    if (const auto current = m_drafts.notice()) {
        NoticeActions::copy(*current, format);
        m_drafts.handOut();
    }
}

void NoticeSheet::saveAs(const QString& fileName, NoticeFormat format)
{
    keepText();
    const auto current = m_drafts.notice();
    if (!current)
        return;
    const Result<void> written = writeNotice(*current, fileName, format);
    if (written)
        m_drafts.handOut();
    else
        emit refused(written.error());
}

void NoticeSheet::repair(const NoticeFinding& finding)
{
    switch (finding.repair) {
    case NoticeFinding::Repair::None: break;
    case NoticeFinding::Repair::ShowEntry: emit entryRequested(finding.entry); break;
    case NoticeFinding::Repair::SetPromise: m_controls->focusPromise(); break;
    case NoticeFinding::Repair::Regenerate: step([this] { m_drafts.regenerate(); }); break;
    }
}

void NoticeSheet::askAbout(const Notice& notice)
{
    if (!isEditable(notice))
        m_bar->ask(tr("%1 %2. What has left the house is not edited; a correction is a notice of its own.")
                       .arg(Words::noticeState(notice.state), notice.publishedAt ? Times::longTime(*notice.publishedAt, locale()) : QString()),
            tr("Write a correction"));
    else if (m_drafts.asksToReplace())
        m_bar->ask(tr("You have edited this text."), tr("Keep mine"), tr("Replace it"));
    else if (!m_takenUp.isEmpty())
        m_bar->ask(m_takenUp, {});
    else
        m_bar->hide();
}

void NoticeSheet::refresh()
{
    using Offer = NoticeActions::Offer;
    const auto shown = m_drafts.pair();
    const Notice& current = shown->in(m_drafts.language());
    m_drafts.useLanguage(current.language);
    m_controls->present(*shown, current.language, locale());
    askAbout(current);
    const bool canEdit = isEditable(current);
    m_editor->setReadOnly(!canEdit || m_desk.saveState().isReadOnly);
    m_editor->setLocale(QLocale(current.language));
    m_editor->setAccessibleDescription(Words::language(current.language));
    m_actions->offerRegenerate(canEdit ? Offer::Shown : Offer::Hidden);
    m_actions->offerDelete(deletePair(*shown) ? Offer::Shown : Offer::Hidden);
    m_highlighter->setFacts(m_desk.records(), *m_drafts.record(), current.language);
    const bool isOther = m_editor->property("notice").toString() != current.id.text();
    if (isOther || !m_editor->hasUnkept() || m_editor->toPlainText() == current.text)
        m_editor->setRecorded(current.text);
    m_editor->setProperty("notice", current.id.text());
    if (isOther) {
        takeUp(current);
        askAbout(current);
    }
    if (m_findings->count() == 0)
        recheck();
    m_recheck.start();
}

void NoticeSheet::recheck()
{
    const auto review = m_drafts.review(m_editor->toPlainText(), !m_editor->hasUnkept());
    if (!review)
        return;
    const Notice& current = review->facts.notice;
    m_controls->markUntranslated(review->untranslated);
    m_findings->setVisible(isEditable(current));
    m_findings->present(NoticeFindings::of(review->facts, locale()));
    m_length->setText(NoticeFindings::length(current, locale()));
}

void NoticeSheet::retranslate()
{
    m_editor->setAccessibleName(tr("Text of the notice"));
    m_editor->setPlaceholderText(tr("The text of the notice, in Markdown"));
    m_findings->setAccessibleName(tr("What to check before this leaves the house"));
    m_actions->retranslate();
    m_controls->retranslate();
}

void NoticeSheet::restyle()
{
    const Look look = Look::of(palette());
    m_length->setFont(smaller(font()));
    m_editor->setMinimumHeight(fontMetrics().height() * 7);
    m_highlighter->setLook(look);
    const QString card = QStringLiteral("%1 { background: %2; color: %3; border: 1px solid %4; border-radius: 6px; padding: 4px; }"
                                        "%1:focus { border: 2px solid %5; padding: 3px; }");
    const auto dress = [&](QWidget* widget, const char* type) {
        const QString sheet = card.arg(QLatin1StringView(type), look.card.name(), look.text.name(), look.line.name(), look.accent.name());
        if (widget->styleSheet() != sheet)
            widget->setStyleSheet(sheet);
    };
    dress(m_editor, "QPlainTextEdit");
    dress(m_findings, "QListWidget");
}

} // namespace lagebild
