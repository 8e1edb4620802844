// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpane.h"

#include "ui/board/boarddelegate.h"
#include "ui/board/boardsteps.h"
#include "ui/board/boardview.h"
#include "ui/models/look.h"
#include "ui/models/times.h"
#include "ui/parts/lines.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace lagebild {

using namespace std::chrono_literals;

BoardPane::BoardPane(Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new BoardModel(desk, this))
    , m_view(new BoardView(this))
    , m_delegate(new BoardDelegate(this))
    , m_header(new QWidget(this))
    , m_title(new QLabel(m_header))
    , m_asOf(new QLabel(m_header))
    , m_empty(new QLabel(this))
    , m_keys(new QLabel(this))
    , m_add(new QLineEdit(this))
{
    setupWidgets();
    setupLayout();
    setupSteps();
    retranslate();
    restyle();
}

BoardPane::~BoardPane()
{
    settlePercent();
    m_view->disconnect(this); // it loses the keyboard while it is taken down
}

void BoardPane::setupWidgets()
{
    setObjectName(QStringLiteral("boardPane"));
    m_view->setObjectName(QStringLiteral("board"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_add->setObjectName(QStringLiteral("addService"));
    m_add->setClearButtonEnabled(true);
    m_add->setTextMargins(4, 2, 4, 2);
    shareUndo(*m_add);
    m_empty->setObjectName(QStringLiteral("boardEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setMargin(14);
    m_empty->setMinimumWidth(60);
    m_keys->setWordWrap(true);
    m_keys->setMinimumWidth(60);
    m_asOf->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLabel* label : {m_title, m_asOf})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setBuddy(m_view);
}

void BoardPane::setupLayout()
{
    auto* head = new QHBoxLayout(m_header);
    head->setContentsMargins(12, 8, 12, 8);
    head->addWidget(m_title, 1);
    head->addWidget(m_asOf, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(8, 6, 8, 8);
    foot->setSpacing(4);
    foot->addWidget(m_add);
    foot->addWidget(m_keys);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addWidget(m_empty, 1);
    all->addWidget(m_view, 4);
    all->addLayout(foot);
}

void BoardPane::setupSteps()
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(900ms);
    connect(&m_settle, &QTimer::timeout, this, &BoardPane::settlePercent);
    connect(m_view, &BoardView::left, this, &BoardPane::settlePercent);
    connect(m_view, &BoardView::percentStepRequested, this, &BoardPane::stepPercent);
    connect(m_view, &BoardView::toggleRequested, this, [this] {
        markSelected([this](const BoardRow& row) { return Mark{row.service, toggledState(row), {}, now()}; });
    });
    connect(m_view, &BoardView::checkRequested, this, [this] {
        markSelected([this](const BoardRow& row) { return Mark{row.service, row.state, row.percent, now()}; });
    });
    connect(m_view, &BoardView::stateRequested, this, [this](ServiceState state) {
        markSelected([this, state](const BoardRow& row) {
            // "partial outage, 100 % works" would contradict itself
            const bool isPartly = workingPercent(row).value_or(100) < 100;
            const bool keepsPercent = isPartly && state != ServiceState::Operational && state != ServiceState::Unknown;
            return Mark{row.service, state, keepsPercent ? row.percent : std::nullopt, now()};
        });
    });
    connect(m_view, &BoardView::percentRequested, this, [this](double percent) {
        markSelected([this, percent](const BoardRow& row) { return markForPercent(row, percent, now()); });
    });
    connect(m_model, &BoardModel::moveRequested, this, &BoardPane::markDragged);
    connect(m_add, &QLineEdit::returnPressed, this, &BoardPane::addTyped);
    connect(&m_desk, &Desk::changed, this, &BoardPane::showState);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_model->refresh();
        showState();
    });
    m_tick.start(30s);
}

void BoardPane::showIncident(IncidentId incident)
{
    settlePercent();
    m_model->showIncident(incident);
    showState();
}

bool BoardPane::showService(ServiceId service)
{
    m_view->select(service);
    return m_model->rowOf(service) >= 0;
}

void BoardPane::showState()
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_model->incident());
    const bool isThere = record && !record->incident.deleted;
    if (!isThere)
        m_empty->setText(tr("No incident is open. Declare one with Ctrl+N or choose one on the left."));
    else if (m_desk.records().services.isEmpty())
        m_empty->setText(tr("No services yet. Type the name of the first one below and press Enter."));
    else
        m_empty->setText(tr("No service was marked in this incident. Type a name below to add one."));
    m_empty->setVisible(!isThere || m_model->rowCount() == 0);
    m_view->setVisible(isThere && m_model->rowCount() > 0);
    m_add->setVisible(isThere);
    const bool hasRoom = height() > QFontMetrics(font()).height() * 20;
    m_keys->setVisible(m_view->isVisibleTo(this) && hasRoom);
    m_view->sayCurrent();
    m_asOf->setText(isThere ? tr("as of %1", "clock time").arg(Times::shortTime(now(), localeFor(m_desk.stamp().language))) : QString());
}

EventTime BoardPane::now() const
{
    const Stamp stamp = m_desk.stamp();
    const IncidentRecord* record = findIncident(m_desk.records(), m_model->incident());
    const bool hasZone = record && isKnownZone(record->incident.timezone);
    return atMinute(stamp.now, hasZone ? record->incident.timezone : stamp.zone);
}

void BoardPane::markSelected(const std::function<std::optional<Mark>(const BoardRow&)>& step)
{
    settlePercent();
    QList<Mark> marks;
    for (const ServiceId service : m_view->selectedServices()) {
        if (const auto mark = step(m_model->rowAt(m_model->rowOf(service)).row))
            marks << *mark;
    }
    commit(markTogether(m_desk.records(), m_model->incident(), marks, m_desk.stamp()));
    m_view->scrollTo(m_view->currentIndex());
}

void BoardPane::markDragged(ServiceId service, BoardGroup group)
{
    settlePercent();
    const int row = m_model->rowOf(service);
    const auto state = row >= 0 ? stateForGroup(m_model->rowAt(row).row, group) : std::nullopt;
    if (state)
        commit(markTogether(m_desk.records(), m_model->incident(), {{service, *state, {}, now()}}, m_desk.stamp()));
}

void BoardPane::stepPercent(int step)
{
    const QList<ServiceId> services = m_view->selectedServices();
    if (services.size() != 1 || services.first() != m_steppedService)
        settlePercent();
    if (services.size() != 1)
        return markSelected([&](const BoardRow& row) { return markForPercent(row, steppedPercent(row, step), now()); });
    m_steppedService = services.first();
    m_steppedPercent = steppedPercent(m_model->rowAt(m_model->rowOf(m_steppedService)).row, step);
    m_model->setPending(m_steppedService, m_steppedPercent);
    m_view->sayCurrent();
    m_settle.start();
}

void BoardPane::settlePercent()
{
    if (m_steppedService.isNull())
        return;
    m_settle.stop();
    m_model->setPending({}, std::nullopt);
    const int row = m_model->rowOf(std::exchange(m_steppedService, {}));
    if (row < 0)
        return;
    const Mark mark = markForPercent(m_model->rowAt(row).row, m_steppedPercent, now());
    commit(markTogether(m_desk.records(), m_model->incident(), {mark}, m_desk.stamp()));
}

void BoardPane::addTyped()
{
    const QString name = m_add->text().simplified();
    if (name.isEmpty())
        return;
    auto found = resolveService(m_desk.records(), name);
    const bool isKnown = found && nameIn(m_desk.records().services[*found], m_desk.stamp().language).compare(name, Qt::CaseInsensitive) == 0;
    Service service;
    service.id = isKnown ? *found : ServiceId::fresh();
    service.name = name;
    if (!isKnown)
        commit(addService(m_desk.records(), service));
    if (m_model->rowOf(service.id) < 0 && m_desk.records().services.contains(service.id))
        commit(watchServices(m_desk.records(), m_model->incident(), {service.id}));
    if (m_model->rowOf(service.id) < 0)
        return; // refused: the name stays on screen
    emptyLine(*m_add);
    m_view->select(service.id);
}

void BoardPane::commit(const Result<ChangeSet>& changes)
{
    if (const auto done = m_desk.commit(changes); !done)
        emit refused(done.error());
}

void BoardPane::retranslate()
{
    setAccessibleName(tr("Services"));
    m_title->setText(tr("Services"));
    m_view->setAccessibleName(tr("Board: what is affected and what still works"));
    m_add->setPlaceholderText(tr("Add a service …"));
    m_add->setAccessibleName(tr("Name of a service to add"));
    const QString keys = tr("Space: down or working · + and −: percent · Enter: all states");
    m_keys->setText(keys);
    m_view->setAccessibleDescription(keys);
    const QLocale locale = localeFor(m_desk.stamp().language);
    m_delegate->setLocale(locale);
    m_view->setLocale(locale);
    m_model->refresh();
    m_view->viewport()->update();
    showState();
}

void BoardPane::restyle()
{
    const Look look = Look::of(palette());
    const QFont font = this->font();
    m_title->setFont(bolder(font));
    for (QLabel* label : {m_asOf, m_keys}) {
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, look.secondary);
        label->setPalette(quiet);
        label->setFont(smaller(font));
    }
    m_view->doItemsLayout();
}

void BoardPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void BoardPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showState();
}

void BoardPane::hideEvent(QHideEvent* event)
{
    settlePercent();
    QWidget::hideEvent(event);
}

void BoardPane::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.pane);
    const QRect head = m_header->geometry();
    painter.fillRect(head, look.card);
    painter.setPen(look.line);
    painter.drawLine(head.bottomLeft(), head.bottomRight());
}

} // namespace lagebild
