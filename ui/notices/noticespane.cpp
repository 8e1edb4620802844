// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticespane.h"

#include "ui/models/look.h"
#include "ui/models/times.h"
#include "ui/models/words.h"
#include "ui/notices/noticesheet.h"
#include "ui/notices/phonepanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace lagebild {

namespace {

constexpr int margin = 12;
enum Page { EmptyPage, SheetPage, PhonePage };

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
    , m_drafts(desk, std::move(drafter))
{
    setObjectName(QStringLiteral("noticesPane"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setupHeader();
    setupPages();
    connectAll();
    retranslate();
    restyle();
    refresh();
}

NoticesPane::~NoticesPane()
{
    m_tabs->disconnect(this); // it loses its tabs while it goes, and would tell a pane that is no more
    delete m_sheet;           // works on the drafts, which go before the children do
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
    m_sheet = new NoticeSheet(m_desk, m_drafts, m_pages);
    m_pages->addWidget(scrolling(m_sheet, m_pages));
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

void NoticesPane::connectAll()
{
    connect(&m_desk, &Desk::changed, this, &NoticesPane::refresh);
    connect(&m_drafts, &NoticeDrafts::refused, this, &NoticesPane::refused);
    connect(m_sheet, &NoticeSheet::stepTaken, this, &NoticesPane::refresh);
    connect(m_sheet, &NoticeSheet::refused, this, &NoticesPane::refused);
    connect(m_sheet, &NoticeSheet::entryRequested, this, &NoticesPane::entryRequested);
    connect(m_phoneButton, &QToolButton::toggled, this, [this](bool isOn) {
        m_isOnPhone = isOn;
        refresh();
    });
    connect(m_phone, &PhonePanel::closed, m_phoneButton, [this] { m_phoneButton->setChecked(false); });
    connect(m_new, &QToolButton::clicked, this, &NoticesPane::newNotice);
    connect(m_first, &QPushButton::clicked, this, &NoticesPane::newNotice);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int row) {
        m_sheet->step([this, row] { m_drafts.show({QUuid::fromString(m_tabs->tabData(row).toString())}); });
        m_phoneButton->setChecked(false);
    });
}

void NoticesPane::showIncident(IncidentId incident)
{
    keepText();
    m_incident = incident;
    m_drafts.showIncident(incident);
    refresh();
}

void NoticesPane::keepText()
{
    m_sheet->keepText();
}

void NoticesPane::saveAs(const QString& fileName, NoticeFormat format)
{
    m_sheet->saveAs(fileName, format);
}

void NoticesPane::newNotice()
{
    if (!m_drafts.record())
        return;
    keepText();
    m_phoneButton->setChecked(false);
    if (m_drafts.addNew())
        m_sheet->focusText();
}

void NoticesPane::showNotice(NoticeId notice)
{
    const IncidentRecord* record = m_drafts.record();
    for (const NoticePair& pair : record ? noticePairs(*record) : QList<NoticePair>()) {
        for (const Notice& text : pair.texts) {
            if (text.id != notice)
                continue;
            keepText();
            m_drafts.show(pair.root);
            m_drafts.useLanguage(text.language);
            m_phoneButton->setChecked(false);
            refresh();
            return m_sheet->focusText();
        }
    }
}

void NoticesPane::sayThisNow()
{
    m_phoneButton->setChecked(true);
    m_phoneButton->setFocus();
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
    m_sheet->retranslate();
}

void NoticesPane::restyle()
{
    m_title->setFont(bolder(font()));
    m_summary->setFont(smaller(font()));
    m_sheet->restyle();
}

void NoticesPane::refresh()
{
    const QList<NoticePair> pairs = m_drafts.settle();
    const bool hasIncident = m_drafts.record() != nullptr;
    refreshTabs(pairs);
    m_summary->setText(summaryOf(pairs));
    m_summary->setToolTip(m_summary->text());
    m_phoneButton->setEnabled(hasIncident);
    m_new->setEnabled(hasIncident);
    if (hasIncident && m_isOnPhone)
        showPhone();
    else if (pairs.isEmpty())
        refreshEmpty();
    else
        showSheet();
}

void NoticesPane::showSheet()
{
    m_sheet->refresh();
    m_pages->setCurrentIndex(SheetPage);
}

void NoticesPane::showPhone()
{
    QMap<QString, QString> sentences;
    for (const QString& language : noticeLanguages())
        sentences.insert(language, lagebild::sayThisNow(m_desk.records(), m_incident, language, m_desk.clock().now()));
    m_phone->present(sentences);
    m_pages->setCurrentIndex(PhonePage);
}

void NoticesPane::refreshEmpty()
{
    m_empty->setText(m_drafts.record() ? tr("No notice yet. A draft says what is affected, what still works, and what comes next, in German and in English.")
                              : tr("Choose or declare an incident on the left. Its notices are written here."));
    m_first->setVisible(m_drafts.record() != nullptr);
    m_pages->setCurrentIndex(EmptyPage);
}

void NoticesPane::refreshTabs(const QList<NoticePair>& pairs)
{
    const QSignalBlocker blocker(m_tabs);
    const auto shown = m_drafts.pair();
    while (m_tabs->count() > pairs.size())
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < pairs.size())
        m_tabs->addTab(QString());
    for (int row = 0; row < pairs.size(); ++row) {
        const NoticePair& pair = pairs[row];
        const Notice& notice = pair.in(m_drafts.language());
        m_tabs->setTabText(row, tabText(pair, row + 1, row + 1 == pairs.size() || pairs[row + 1].isOpen()));
        m_tabs->setTabData(row, toText(pair.root.value));
        m_tabs->setTabToolTip(row, tr("%1, %2, %3").arg(Words::noticeKind(notice.kind), Words::channel(notice.channel), Words::noticeState(notice.state)));
        if (shown && pair.root == shown->root)
            m_tabs->setCurrentIndex(row);
    }
    m_tabs->setVisible(!pairs.isEmpty());
}

QString NoticesPane::tabText(const NoticePair& pair, int number, bool isLast) const
{
    const Notice& notice = pair.in(m_drafts.language());
    const bool isOut = !isEditable(notice) && notice.state != NoticeState::Approved;
    if (!isOut)
        return tr("%1 %2").arg(number).arg(Words::noticeState(notice.state));
    const QString tick = QString::number(number) + QStringLiteral(" \u2713");
    return isLast && notice.publishedAt ? tick + u' ' + Times::shortTime(*notice.publishedAt, locale()) : tick;
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

} // namespace lagebild
