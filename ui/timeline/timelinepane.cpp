// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinepane.h"

#include "ui/models/look.h"
#include "ui/parts/typing.h"
#include "ui/reading/filterbar.h"
#include "ui/reading/jumpline.h"
#include "ui/reading/newsbar.h"
#include "ui/timeline/entrysteps.h"
#include "ui/timeline/laneswidget.h"
#include "ui/timeline/quickline.h"
#include "ui/timeline/timelineview.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace lagebild {

using namespace std::chrono_literals;

TimelinePane::TimelinePane(Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new TimelineModel(desk, this))
    , m_filter(new TimelineFilter(this))
    , m_filterBar(new FilterBar(desk, this))
    , m_jump(new JumpLine(desk, *m_filter, this))
    , m_newsBar(new NewsBar(this))
    , m_view(new TimelineView(desk, this))
    , m_lanes(new LanesWidget(desk, this))
    , m_quick(new QuickLine(desk, this))
    , m_steps(new EntrySteps(desk, *m_view, this))
    , m_keeper(new TypingKeeper(this))
    , m_header(new QWidget(this))
    , m_title(new QLabel(m_header))
    , m_empty(new QLabel(this))
    , m_filters(new QButtonGroup(this))
    , m_all(new QToolButton(m_header))
    , m_public(new QToolButton(m_header))
    , m_milestones(new QToolButton(m_header))
{
    setupWidgets();
    setupLayout();
    setupSteps();
    setupReading();
    retranslate();
    restyle();
}

TimelinePane::~TimelinePane() = default;

void TimelinePane::setupWidgets()
{
    setObjectName(QStringLiteral("timelinePane"));
    m_filter->setSourceModel(m_model);
    m_view->setObjectName(QStringLiteral("timeline"));
    m_view->setModel(m_filter);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setBuddy(m_view);
    m_empty->setObjectName(QStringLiteral("timelineEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setMargin(14);
    m_empty->setMinimumWidth(60);
    const auto add = [this](QToolButton* button, const char* name) {
        button->setObjectName(QLatin1StringView(name));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumWidth(24);
        m_filters->addButton(button, int(m_filters->buttons().size()));
    };
    add(m_all, "showAll");
    add(m_public, "showPublic");
    add(m_milestones, "showMilestones");
    m_all->setChecked(true);
}

void TimelinePane::setupLayout()
{
    auto* head = new QBoxLayout(QBoxLayout::LeftToRight, m_header);
    head->setContentsMargins(12, 6, 8, 6);
    head->setSpacing(4);
    head->addWidget(m_title, 1);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(4);
    for (QToolButton* button : {m_all, m_public, m_milestones})
        filters->addWidget(button);
    filters->addWidget(m_filterBar->button());
    head->addLayout(filters);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addWidget(m_filterBar);
    all->addWidget(m_newsBar);
    all->addWidget(m_jump);
    all->addWidget(m_lanes);
    all->addWidget(m_empty, 1);
    all->addWidget(m_view, 4);
    all->addWidget(m_quick);
}

void TimelinePane::setupSteps()
{
    connect(m_quick, &QuickLine::entryTyped, this, &TimelinePane::addEntry);
    connect(m_quick, &QuickLine::refused, this, &TimelinePane::refused);
    connect(m_view, &TimelineView::editRequested, this, &TimelinePane::edit);
    connect(m_steps, &EntrySteps::editWanted, this, &TimelinePane::edit);
    connect(m_steps, &EntrySteps::revealWanted, this, &TimelinePane::reveal);
    connect(m_steps, &EntrySteps::refused, this, &TimelinePane::refused);
    connect(m_steps, &EntrySteps::historyWanted, this, &TimelinePane::historyWanted);
    connect(m_steps, &EntrySteps::promiseWanted, this, &TimelinePane::promiseWanted);
    connect(m_steps, &EntrySteps::actionWanted, this, &TimelinePane::actionWanted);
    connect(m_steps, &EntrySteps::textPasted, this, &TimelinePane::pasteText);
    connect(m_quick, &QuickLine::logPasted, this, &TimelinePane::pasteText);
    connect(m_view, &TimelineView::editorLost, this, &TimelinePane::rescueEdit);
    connect(m_keeper, &TypingKeeper::keepIt, this, &TimelinePane::keepEdit);
    connect(m_keeper, &TypingKeeper::idle, this, &TimelinePane::revise);
    connect(&m_desk, &Desk::changed, this, &TimelinePane::showState);
    connect(&m_tick, &QTimer::timeout, m_lanes, &LanesWidget::refresh);
    m_tick.start(60s);
}

void TimelinePane::showIncident(IncidentId incident)
{
    if (!finishEditing()) {
        m_keeper->keepNow(); // what cannot be taken is there again when this incident is
        m_view->closeEntryEditor();
    }
    leave();
    if (incident != m_model->incident())
        m_model->setFresh({});
    m_model->showIncident(incident);
    m_lanes->showIncident(incident);
    m_quick->showIncident(incident);
    m_steps->showIncident(incident);
    m_filterBar->showIncident(incident);
    m_jump->showIncident(incident);
    showState();
    tick();
    showNews();
    const IncidentRecord* record = findIncident(m_desk.records(), incident);
    if (record && !isEnd(record->incident.phase) && m_filter->rowCount() > 0)
        m_view->scrollTo(m_filter->index(m_filter->rowCount() - 1, 0)); // while it goes on, the newest matters
    takeUpEditing();
}

void TimelinePane::focusQuickEntry()
{
    m_quick->setFocus();
}

void TimelinePane::showState()
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_model->incident());
    const bool isThere = record && !record->incident.deleted;
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    for (QToolButton* button : {m_all, m_public, m_milestones})
        button->setVisible(isThere);
    if (!isThere)
        m_title->setText(tr("Timeline"));
    else
        m_title->setText(shown == all ? tr("Timeline · %1").arg(all) : tr("Timeline · %1 of %2 shown").arg(shown).arg(all));
    m_title->setToolTip(m_title->text());
    m_filterBar->showCount(shown, all);
    fitWidth();
    if (!isThere)
        m_empty->setText(tr("No incident is open. Declare one with Ctrl+N or choose one on the left."));
    else
        m_empty->setText(all == 0 ? tr("Nothing is written down yet. Type the first entry below.")
                                  : tr("No entry fits this filter. Choose “All” above to see every one."));
    m_empty->setVisible(!isThere || shown == 0);
    m_view->setVisible(isThere && shown > 0);
    m_quick->setVisible(isThere);
}

void TimelinePane::retranslate()
{
    finishEditing(); // its fields are in the old language
    setAccessibleName(tr("Timeline"));
    m_view->setAccessibleName(tr("Timeline of the incident"));
    m_view->setAccessibleDescription(tr("Enter: edit · Delete: delete · P: public or internal · M: milestone · Shift with arrows: choose several · J: join them · Alt with arrows: move · F: attach files · L: attachments"));
    const auto name = [](QToolButton* button, const QString& text, const QString& words) {
        button->setText(text);
        button->setAccessibleName(words);
        button->setToolTip(words);
    };
    name(m_all, tr("All", "entries"), tr("Show all entries"));
    name(m_public, tr("Public", "entries"), tr("Show public entries only"));
    name(m_milestones, tr("Milestones", "entries"), tr("Show milestones only"));
    m_model->retranslate();
    m_view->relayout();
    showState();
    restyle();
}

void TimelinePane::restyle()
{
    m_title->setFont(bolder(font()));
    for (QToolButton* button : {m_all, m_public, m_milestones})
        button->setFont(smaller(font()));
    fitWidth();
    m_view->relayout();
}

/// Narrow: the filters stand below the title. Low: the lanes leave the room to the entries.
void TimelinePane::fitWidth()
{
    int needed = QFontMetrics(m_title->font()).horizontalAdvance(m_title->text()) + 40;
    for (const QToolButton* button : {m_all, m_public, m_milestones})
        needed += button->sizeHint().width() + 4;
    needed += m_filterBar->button()->sizeHint().width() + 4;
    auto* head = static_cast<QBoxLayout*>(m_header->layout());
    head->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_lanes->setMaximumHeight(height() < QFontMetrics(font()).height() * 20 ? 0 : QWIDGETSIZE_MAX);
}

void TimelinePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void TimelinePane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_keeper->keepNow();
    leave();
}

void TimelinePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        leave();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void TimelinePane::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.pane);
    painter.setPen(look.line);
    for (const QWidget* band : {m_header, static_cast<QWidget*>(m_filterBar), static_cast<QWidget*>(m_jump), static_cast<QWidget*>(m_newsBar),
             static_cast<QWidget*>(m_lanes), static_cast<QWidget*>(m_quick)}) {
        if (!band->isVisibleTo(this))
            continue;
        painter.fillRect(band->geometry(), look.card);
        const QRect box = band->geometry();
        const int y = band == m_quick ? box.top() : box.bottom();
        painter.drawLine(box.left(), y, box.right(), y);
    }
}

} // namespace lagebild
