// SPDX-License-Identifier: GPL-3.0-or-later
// How the pane is built and what it shows; what its controls do stands in noticesteps.cpp.
#include "ui/notices/noticespane.h"

#include "ui/models/look.h"
#include "ui/models/times.h"
#include "ui/models/words.h"
#include "ui/notices/facthighlighter.h"
#include "ui/notices/findingslist.h"
#include "ui/notices/flowlayout.h"
#include "ui/notices/noticebar.h"
#include "ui/notices/noticecontrols.h"
#include "ui/notices/noticeeditor.h"
#include "ui/notices/phonepanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace lagebild {

namespace {

constexpr std::chrono::milliseconds recheckDelay {200};
constexpr int margin = 12;
enum Page { EmptyPage, EditorPage, PhonePage };

/// Pages scroll rather than clip: a small window and large type are both usual.
QScrollArea* scrolling(QWidget* page, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    return area;
}

} // namespace

NoticesPane::NoticesPane(Desk& desk, Drafter drafter, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_drafter(std::move(drafter))
{
    setObjectName(QStringLiteral("noticesPane"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setupHeader();
    setupPages();
    m_recheck.setSingleShot(true);
    m_recheck.setInterval(recheckDelay);
    connectAll();
    retranslate();
    restyle();
    refresh();
}

NoticesPane::~NoticesPane()
{
    for (QObject* child : std::initializer_list<QObject*> {m_editor, m_controls, m_tabs})
        child->disconnect(this); // they lose the focus while they go, and would tell a pane that is no more
}

QSize NoticesPane::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 8};
}

void NoticesPane::setupHeader()
{
    m_title = new QLabel(this);
    m_summary = new QLabel(this);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_phoneButton = new QToolButton(this);
    m_phoneButton->setObjectName(QStringLiteral("sayThisNow"));
    m_phoneButton->setCheckable(true);
    m_phoneButton->setAutoRaise(true);
    m_phoneButton->setFocusPolicy(Qt::StrongFocus);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(margin, 6, margin, 6);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_phoneButton);
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("noticeTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_new = new QToolButton(this);
    m_new->setObjectName(QStringLiteral("newNotice"));
    m_new->setAutoRaise(true);
    m_new->setFocusPolicy(Qt::StrongFocus);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(margin, 0, margin, 4);
    tabs->setSpacing(4);
    tabs->addWidget(m_tabs, 0);
    tabs->addWidget(m_new);
    tabs->addStretch(1);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(head);
    column->addLayout(tabs);
}

void NoticesPane::setupPages()
{
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(scrolling(setupEmptyPage(), m_pages));
    m_pages->addWidget(scrolling(setupEditorPage(), m_pages));
    m_phone = new PhonePanel(m_pages);
    m_pages->addWidget(scrolling(m_phone, m_pages));
    layout()->addWidget(m_pages);
}

QWidget* NoticesPane::setupEmptyPage()
{
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(margin, margin, margin, margin);
    m_empty = new QLabel(page);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(QStringLiteral("noNotice"));
    m_first = new QPushButton(page);
    m_first->setObjectName(QStringLiteral("firstNotice"));
    column->addWidget(m_empty);
    column->addWidget(m_first, 0, Qt::AlignLeft);
    column->addStretch();
    return page;
}

QWidget* NoticesPane::setupEditorPage()
{
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(margin, 4, margin, margin);
    column->setSpacing(8);
    m_controls = new NoticeControls(page);
    m_bar = new NoticeBar(page);
    m_editor = new NoticeEditor(page);
    m_editor->setObjectName(QStringLiteral("noticeText"));
    m_editor->setMinimumHeight(fontMetrics().height() * 7);
    m_highlighter = new FactHighlighter(m_editor->document());
    m_length = new QLabel(page);
    m_length->setAlignment(Qt::AlignRight);
    m_findings = new FindingsList(page);
    m_findings->setObjectName(QStringLiteral("noticeFindings"));
    for (QWidget* widget : std::initializer_list<QWidget*> {m_controls, m_bar})
        column->addWidget(widget);
    column->addWidget(m_editor, 1);
    column->addWidget(m_length);
    column->addWidget(m_findings);
    setupButtons();
    auto* buttons = new FlowLayout(8);
    for (QPushButton* button : {m_copy, m_save, m_regenerate, m_delete})
        buttons->addWidget(button);
    column->addLayout(buttons);
    return page;
}

void NoticesPane::setupButtons()
{
    const auto make = [this](const char* name) {
        auto* button = new QPushButton(this);
        button->setObjectName(QLatin1StringView(name));
        return button;
    };
    m_copy = make("copyNotice");
    m_save = make("saveNotice");
    m_regenerate = make("regenerateNotice");
    m_delete = make("deleteNotice");
    auto* copyMenu = new QMenu(m_copy);
    for (const NoticeFormat format : {NoticeFormat::Plain, NoticeFormat::Markdown, NoticeFormat::Html})
        connect(copyMenu->addAction(QString()), &QAction::triggered, this, [this, format] { copy(format); });
    m_copy->setMenu(copyMenu);
    auto* saveMenu = new QMenu(m_save);
    for (const NoticeFormat format : {NoticeFormat::Markdown, NoticeFormat::Html, NoticeFormat::Pdf})
        connect(saveMenu->addAction(QString()), &QAction::triggered, this, [this, format] { askFileName(format); });
    m_save->setMenu(saveMenu);
}

void NoticesPane::connectAll()
{
    connect(&m_desk, &Desk::changed, this, &NoticesPane::refresh);
    connect(&m_recheck, &QTimer::timeout, this, &NoticesPane::recheck);
    connect(m_phoneButton, &QToolButton::toggled, this, [this](bool isOn) {
        m_isOnPhone = isOn;
        refresh();
    });
    connect(m_phone, &PhonePanel::closed, m_phoneButton, [this] { m_phoneButton->setChecked(false); });
    connect(m_new, &QToolButton::clicked, this, &NoticesPane::newNotice);
    connect(m_first, &QPushButton::clicked, this, &NoticesPane::newNotice);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int row) {
        keepText();
        m_root = {QUuid::fromString(m_tabs->tabData(row).toString())};
        m_isReplacing = false;
        m_phoneButton->setChecked(false);
        refresh();
    });
    connect(m_controls, &NoticeControls::languageChosen, this, &NoticesPane::chooseLanguage);
    connect(m_controls, &NoticeControls::promiseTyped, this, &NoticesPane::typePromise);
    connect(m_controls, &NoticeControls::kindChosen, this,
        [this](NoticeKind kind) { rewrite([kind](Notice& notice) { notice.kind = kind; }, Rewrite::Untouched); });
    connect(m_controls, &NoticeControls::channelChosen, this,
        [this](Channel channel) { rewrite([channel](Notice& notice) { notice.channel = channel; }, Rewrite::Untouched); });
    connect(m_editor, &NoticeEditor::keepIt, this, &NoticesPane::keepText);
    connect(m_editor, &QPlainTextEdit::textChanged, &m_recheck, qOverload<>(&QTimer::start));
    connect(m_findings, &FindingsList::repairRequested, this, &NoticesPane::repair);
    connect(m_regenerate, &QPushButton::clicked, this, &NoticesPane::regenerate);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (const auto shown = pair())
            commit(deletePair(*shown));
    });
    connect(m_bar, &NoticeBar::firstChosen, this, &NoticesPane::correct);
    connect(m_bar, &NoticeBar::secondChosen, this, [this] {
        m_isReplacing = false;
        rewrite([](Notice&) {}, Rewrite::UntouchedAndShown);
    });
}

void NoticesPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        refresh();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void NoticesPane::retranslate()
{
    m_title->setText(tr("Notices"));
    m_phoneButton->setText(tr("Say this now"));
    m_phoneButton->setAccessibleName(tr("Say this now: two sentences for the phone"));
    m_tabs->setAccessibleName(tr("Notices"));
    m_new->setText(tr("+ New"));
    m_new->setAccessibleName(tr("New notice"));
    m_first->setText(tr("&Draft a notice"));
    m_first->setAccessibleName(tr("Draft a notice"));
    m_editor->setAccessibleName(tr("Text of the notice"));
    m_editor->setPlaceholderText(tr("The text of the notice, in Markdown"));
    m_findings->setAccessibleName(tr("What to check before this leaves the house"));
    m_copy->setText(tr("&Copy"));
    m_save->setText(tr("&Save as"));
    m_regenerate->setText(tr("&Regenerate"));
    m_delete->setText(tr("De&lete draft"));
    const QStringList names {tr("Copy and record as handed out"), tr("Save as a file and record as handed out"),
        tr("Write the text anew from the incident"), tr("Delete this draft")};
    const QStringList copies {tr("Plain text"), tr("Markdown"), tr("Formatted text")};
    const QStringList saves {tr("Markdown …"), tr("Web page …"), tr("PDF …")};
    const QList<QPushButton*> buttons {m_copy, m_save, m_regenerate, m_delete};
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        buttons[i]->setAccessibleName(names[i]);
        buttons[i]->setToolTip(names[i]);
    }
    for (qsizetype i = 0; i < copies.size(); ++i) {
        m_copy->menu()->actions().at(i)->setText(copies[i]);
        m_save->menu()->actions().at(i)->setText(saves[i]);
    }
    m_controls->retranslate();
}

void NoticesPane::restyle()
{
    const Look look = Look::of(palette());
    m_title->setFont(bolder(font()));
    m_summary->setFont(smaller(font()));
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

void NoticesPane::refresh()
{
    const IncidentRecord* shown = record();
    const QList<NoticePair> pairs = shown ? noticePairs(*shown) : QList<NoticePair>();
    const bool isKnown = std::any_of(pairs.begin(), pairs.end(), [this](const NoticePair& p) { return p.root == m_root; });
    if (!isKnown)
        m_root = pairs.isEmpty() ? NoticeId() : pairs.last().root;
    refreshTabs(pairs);
    m_summary->setText(summaryOf(pairs));
    m_summary->setToolTip(m_summary->text());
    m_phoneButton->setEnabled(shown != nullptr);
    m_new->setEnabled(shown != nullptr);
    if (shown && m_isOnPhone) {
        QMap<QString, QString> sentences;
        for (const QString& language : noticeLanguages())
            sentences.insert(language, lagebild::sayThisNow(m_desk.records(), m_incident, language, m_desk.clock().now()));
        m_phone->present(sentences);
        m_pages->setCurrentIndex(PhonePage);
    } else if (pairs.isEmpty()) {
        refreshEmpty();
    } else {
        showNotice();
    }
}

void NoticesPane::refreshEmpty()
{
    m_empty->setText(record() ? tr("No notice yet. A draft says what is affected, what still works, and what comes next, in German and in English.")
                              : tr("Choose or declare an incident on the left. Its notices are written here."));
    m_first->setVisible(record() != nullptr);
    m_pages->setCurrentIndex(EmptyPage);
}

void NoticesPane::refreshTabs(const QList<NoticePair>& pairs)
{
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > pairs.size())
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < pairs.size())
        m_tabs->addTab(QString());
    for (int row = 0; row < pairs.size(); ++row) {
        const NoticePair& pair = pairs[row];
        const Notice& notice = pair.in(m_language);
        m_tabs->setTabText(row, tabText(pair, row + 1, row + 1 == pairs.size() || pairs[row + 1].isOpen()));
        m_tabs->setTabData(row, toText(pair.root.value));
        m_tabs->setTabToolTip(row, tr("%1, %2, %3").arg(Words::noticeKind(notice.kind), Words::channel(notice.channel), Words::noticeState(notice.state)));
        if (pair.root == m_root)
            m_tabs->setCurrentIndex(row);
    }
    m_tabs->setVisible(!pairs.isEmpty());
}

QString NoticesPane::tabText(const NoticePair& pair, int number, bool isLast) const
{
    const Notice& notice = pair.in(m_language);
    const bool isOut = !isEditable(notice) && notice.state != NoticeState::Approved;
    if (!isOut)
        return tr("%1 %2").arg(number).arg(Words::noticeState(notice.state));
    const QString tick = QString::number(number) + QStringLiteral(" \u2713");
    return isLast && notice.publishedAt ? tick + u' ' + Times::shortTime(*notice.publishedAt, words()) : tick;
}

QString NoticesPane::summaryOf(const QList<NoticePair>& pairs) const
{
    const int open = int(std::count_if(pairs.begin(), pairs.end(), [](const NoticePair& pair) { return pair.isOpen(); }));
    const int out = int(pairs.size()) - open;
    QStringList parts;
    if (out)
        parts << tr("%n handed out", "notices", out);
    if (open)
        parts << tr("%n draft(s)", nullptr, open);
    return parts.join(QStringLiteral(" · "));
}

void NoticesPane::showNotice()
{
    const auto shown = pair();
    const Notice& current = shown->in(m_language);
    m_language = current.language;
    m_controls->present(*shown, m_language, words());
    const bool canEdit = isEditable(current);
    if (!canEdit)
        m_bar->ask(tr("%1 %2. What has left the house is not edited; a correction is a notice of its own.")
                       .arg(Words::noticeState(current.state), current.publishedAt ? Times::longTime(*current.publishedAt, words()) : QString()),
            tr("Write a correction"));
    else if (m_isReplacing)
        m_bar->ask(tr("You have edited this text."), tr("Keep mine"), tr("Replace it"));
    else
        m_bar->hide();
    m_editor->setReadOnly(!canEdit || m_desk.saveState().isReadOnly);
    m_editor->setLocale(QLocale(m_language));
    m_editor->setAccessibleDescription(Words::language(m_language));
    m_regenerate->setVisible(canEdit);
    m_delete->setVisible(bool(deletePair(*shown)));
    m_highlighter->setFacts(m_desk.records(), *record(), m_language);
    const bool isOther = m_editor->property("notice").toString() != current.id.text();
    if (isOther || !m_editor->hasUnkept() || m_editor->toPlainText() == current.text)
        m_editor->setRecorded(current.text);
    m_editor->setProperty("notice", current.id.text());
    m_pages->setCurrentIndex(EditorPage);
    if (m_findings->count() == 0)
        recheck();
    m_recheck.start();
}

} // namespace lagebild
