// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/sidebar.h"

#include "ui/mainwindow/incidentdelegate.h"
#include "ui/parts/followfocus.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lagebild {

namespace {

QLabel* sectionTitle(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setContentsMargins(12, 8, 12, 2);
    return label;
}

/// Where there is no room for all of it, parts would lie upon each other.
QScrollArea* scrolling(QWidget* content)
{
    auto* area = new QScrollArea(content->parentWidget());
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it has stops of its own
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    followFocus(*area);
    return area;
}

} // namespace

SideBar::SideBar(Desk& desk, const ServerLink* server, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_active(desk, IncidentListModel::Part::Active)
    , m_history(desk, IncidentListModel::Part::History)
    , m_declare(new PartButton(ButtonLook::Primary, QStringLiteral("declare"), this))
    , m_activeTitle(sectionTitle(this))
    , m_activeList(addList(m_active, QStringLiteral("activeIncidents")))
    , m_historyTitle(sectionTitle(this))
    , m_historyList(addList(m_history, QStringLiteral("historyIncidents")))
    , m_setupTitle(sectionTitle(this))
    , m_services(new PartButton(ButtonLook::Quiet, QStringLiteral("setupServices"), this))
    , m_saveCard(new SaveCard(desk, server, this))
{
    setObjectName(QStringLiteral("sideBar"));
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 10, 12, 4);
    top->addWidget(m_declare, 1);
    column->addLayout(top);
    column->addWidget(m_activeTitle);
    column->addWidget(m_activeList);
    column->addWidget(m_historyTitle);
    column->addWidget(m_historyList, 1);
    column->addWidget(m_setupTitle);
    column->addWidget(m_services);
    column->addSpacing(6);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scrolling(content), 1);
    all->addWidget(m_saveCard);
    connectAll();
    refresh();
}

QListView* SideBar::addList(IncidentListModel& model, const QString& name)
{
    auto* list = new QListView(this);
    list->setObjectName(name);
    list->setModel(&model);
    list->setItemDelegate(new IncidentDelegate(list));
    list->setResizeMode(QListView::Adjust);    // titles break where the width says
    list->setLayoutMode(QListView::Batched);   // and a long history is measured bit by bit
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->installEventFilter(this);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

void SideBar::connectAll()
{
    connect(m_declare, &QPushButton::clicked, this, &SideBar::declareWanted);
    connect(m_services, &QPushButton::clicked, this, &SideBar::servicesWanted);
    connect(&m_desk, &Desk::changed, this, &SideBar::refresh);
    for (QListView* list : {m_activeList, m_historyList}) {
        // Queued: an incident that leaves its list makes Qt choose a neighbour for a moment, until the window has
        // selected the incident again. Only what is selected after that was chosen by a person. Not what is current:
        // that also changes when Tab comes by.
        connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this, list] { choose(list->selectionModel()->selectedIndexes().value(0)); }, Qt::QueuedConnection);
        connect(list, &QListView::clicked, this, &SideBar::choose);
        connect(list, &QListView::activated, this, &SideBar::choose);
    }
    connect(&m_tick, &QTimer::timeout, this, &SideBar::refresh);
    m_tick.start(std::chrono::seconds(30));
}

void SideBar::choose(const QModelIndex& index)
{
    if (index.isValid())
        emit chosen(index.data(IncidentListModel::IdRole).value<IncidentId>());
}

void SideBar::select(IncidentId incident)
{
    for (auto [list, model] : {std::pair(m_activeList, &m_active), std::pair(m_historyList, &m_history)}) {
        const QSignalBlocker quiet(list->selectionModel());
        const int row = model->rowOf(incident);
        list->setCurrentIndex(row < 0 ? QModelIndex() : model->index(row, 0));
        if (row < 0)
            list->clearSelection();
        list->viewport()->update(); // blocked signals tell the view nothing
    }
}

IncidentId SideBar::first() const
{
    const IncidentListModel& model = m_active.rowCount() ? m_active : m_history;
    return model.rowCount() ? model.index(0, 0).data(IncidentListModel::IdRole).value<IncidentId>() : IncidentId();
}

void SideBar::refresh()
{
    m_active.refresh();
    m_history.refresh();
    const auto services = std::count_if(m_desk.records().services.begin(), m_desk.records().services.end(),
        [](const Service& service) { return !service.deleted; });
    m_declare->setFullText(tr("Declare incident   Ctrl+N"));
    m_declare->setAccessibleName(tr("Declare incident"));
    m_activeTitle->setText(tr("ACTIVE · %1").arg(m_active.rowCount()));
    m_historyTitle->setText(tr("HISTORY · %1").arg(m_history.rowCount()));
    m_setupTitle->setText(tr("SET UP"));
    m_services->setFullText(tr("Services · %1").arg(services));
    m_activeList->setAccessibleName(tr("Active incidents"));
    m_historyList->setAccessibleName(tr("Past incidents"));
    for (QLabel* title : {m_activeTitle, m_historyTitle, m_setupTitle}) {
        title->setFont(bolder(smaller(font())));
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, Look::of(palette()).secondary);
        title->setPalette(quiet);
    }
    fitActive();
}

/// The keyboard arrives at a line that can show it, without choosing it.
bool SideBar::eventFilter(QObject* watched, QEvent* event)
{
    auto* list = qobject_cast<QListView*>(watched);
    if (list && event->type() == QEvent::FocusIn && !list->currentIndex().isValid())
        list->selectionModel()->setCurrentIndex(list->model()->index(0, 0), QItemSelectionModel::NoUpdate);
    if (list == m_activeList && event->type() == QEvent::Resize)
        fitActive(); // in another width the titles break elsewhere
    return QWidget::eventFilter(watched, event);
}

void SideBar::fitActive()
{
    constexpr int mostRows = 6;
    int height = 0;
    for (int row = 0; row < std::min(m_active.rowCount(), mostRows); ++row)
        height += m_activeList->sizeHintForIndex(m_active.index(row)).height();
    m_activeList->setFixedHeight(height);
    for (QListView* list : {m_activeList, m_historyList}) // an empty list has nothing to show the focus on
        list->setFocusPolicy(list->model()->rowCount() ? Qt::StrongFocus : Qt::NoFocus);
    m_historyList->setMinimumHeight(m_history.rowCount() ? std::max(1, m_historyList->sizeHintForRow(0)) : 0);
}

QSize SideBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, QWidget::minimumSizeHint().height()};
}

QSize SideBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 28, QWidget::sizeHint().height()};
}

/// On a low screen with large text the lists come first; the status line says the same.
void SideBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_saveCard->setVisible(height() > fontMetrics().height() * 16);
}

void SideBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::FontChange || type == QEvent::PaletteChange)
        refresh();
}

void SideBar::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.card);
}

} // namespace lagebild
