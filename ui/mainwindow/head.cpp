// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/head.h"

#include "ui/models/times.h"
#include "ui/models/words.h"
#include "ui/notices/flowlayout.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace lagebild {

std::optional<EventTime> nextPromise(const IncidentRecord& record)
{
    std::optional<EventTime> next;
    const auto consider = [&](const std::optional<EventTime>& time) {
        if (time && time->isKnown() && (!next || compareTimes(*time, *next) < 0))
            next = time;
    };
    for (const Commitment& promise : record.commitments) {
        if (!promise.deleted && promise.by == Promiser::Us && promise.outcome == Outcome::Open)
            consider(promise.due);
    }
    if (next || isEnd(record.incident.phase))
        return next;
    const Notice* latest = nullptr; // the last notice that went out carries the promise that counts
    for (const Notice& notice : record.notices) {
        if (!notice.deleted && notice.promise && notice.publishedAt
            && (!latest || compareTimes(*latest->publishedAt, *notice.publishedAt) < 0))
            latest = &notice;
    }
    return latest ? latest->promise : std::nullopt;
}

Head::Head(Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_title(new ElidedLabel(this))
    , m_severity(new PartButton(ButtonLook::Chip, QStringLiteral("headSeverity"), this))
    , m_phases(new PhaseBar(this))
    , m_facts(new PartButton(ButtonLook::Link, QStringLiteral("headFacts"), this))
{
    setObjectName(QStringLiteral("head"));
    m_title->setObjectName(QStringLiteral("headTitle"));
    setupLayout();
    connect(m_severity, &QPushButton::clicked, this, &Head::factsWanted);
    connect(m_facts, &QPushButton::clicked, this, &Head::factsWanted);
    connect(m_phases, &PhaseBar::chosen, this, &Head::movePhase);
    connect(&desk, &Desk::changed, this, &Head::refresh);
    connect(&m_tick, &QTimer::timeout, this, &Head::refresh);
    m_tick.start(std::chrono::seconds(30));
    restyle();
    refresh();
}

void Head::setupLayout()
{
    m_titleRow = new QHBoxLayout;
    m_titleRow->setSpacing(10);
    m_titleRow->addWidget(m_title);
    m_titleRow->addWidget(m_severity);
    m_titleRow->addStretch(1);
    m_title->setMostLines(2);
    m_flow = new FlowLayout(10);
    m_flow->addWidget(m_phases);
    m_flow->addWidget(m_facts);
    m_figures = new QWidget(this);
    auto* figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(22);
    m_commander = addFigure(QStringLiteral("headCommander"));
    m_promise = addFigure(QStringLiteral("headPromise"));
    m_lasting = addFigure(QStringLiteral("headLasting"));
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(16, 9, 16, 9);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnStretch(0, 1);
    m_grid->addLayout(m_titleRow, 0, 0);
    arrange();
}

void Head::arrange()
{
    m_grid->removeItem(m_flow);
    m_grid->addLayout(m_flow, 1, 0);
    placeFigures();
}

/// Between the margins.
int Head::room() const
{
    const QMargins margins = m_grid->contentsMargins();
    return width() - margins.left() - margins.right();
}

/// In a column of their own; narrow, the one that is left behind the title or, where it does not fit, behind the facts.
void Head::placeFigures()
{
    for (QLayout* place : std::initializer_list<QLayout*>{m_grid, m_titleRow, m_flow})
        place->removeWidget(m_figures);
    const int title = m_title->sizeHint().width() + m_severity->sizeHint().width() + 3 * m_titleRow->spacing();
    if (!m_isNarrow)
        m_grid->addWidget(m_figures, 0, 1, 2, 1, Qt::AlignTop);
    else if (title + m_figures->sizeHint().width() <= room())
        m_titleRow->addWidget(m_figures, 0, Qt::AlignVCenter);
    else
        m_flow->addWidget(m_figures);
}

void Head::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 115;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        arrange();
        refresh();
    }
    if (m_isNarrow)
        placeFigures();
    fitPhases();
}

/// All steps side by side where they fit beside the facts, or above them where the window is high enough.
void Head::fitPhases()
{
    const int figures = m_isNarrow ? 0 : m_figures->sizeHint().width() + m_grid->horizontalSpacing();
    const int available = room() - figures;
    const bool isHigh = window()->height() > fontMetrics().height() * 40;
    const int facts = isHigh ? 0 : m_facts->sizeHint().width() + 10;
    const bool fits = m_phases->fullWidth() + facts <= available;
    m_phases->setRoom(fits ? PhaseRoom::SideBySide : PhaseRoom::OneButton);
}

QSize Head::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, QFrame::minimumSizeHint().height()};
}

void Head::movePhase(Phase phase)
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    if (!record)
        return;
    const Stamp stamp = m_desk.stamp();
    const auto done = m_desk.commit(setPhase(m_desk.records(), m_incident, phase,
        atMinute(stamp.now, record->incident.timezone), phaseWording(record->incident.phase, phase), stamp));
    if (!done)
        emit refused(done.error());
}

Head::Figure Head::addFigure(const QString& name)
{
    const Figure figure{new ElidedLabel(m_figures), new ElidedLabel(m_figures)};
    figure.value->setObjectName(name);
    auto* column = new QVBoxLayout;
    column->setSpacing(1);
    for (ElidedLabel* label : {figure.name, figure.value}) {
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        column->addWidget(label);
    }
    column->addStretch(1);
    static_cast<QBoxLayout*>(m_figures->layout())->addLayout(column);
    return figure;
}

void Head::fill(Figure& figure, const QString& name, const QString& value)
{
    figure.name->setFullText(name);
    figure.value->setFullText(m_isNarrow ? QStringLiteral("%1 %2").arg(name, value) : value);
    figure.value->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    figure.name->setVisible(!value.isEmpty() && !m_isNarrow);
    figure.value->setVisible(!value.isEmpty());
}

void Head::showIncident(IncidentId incident)
{
    m_incident = incident;
    refresh();
}

void Head::showFigures(const IncidentRecord& record, const QLocale& locale)
{
    QString commander;
    if (!record.incident.roles.isEmpty())
        commander = record.incident.roles.first().person;
    fill(m_commander, tr("Commander"), m_isNarrow ? QString() : commander);
    const auto promise = nextPromise(record);
    QString due;
    if (promise) {
        const Instant now = m_desk.clock().now();
        const Milliseconds left = *sortInstant(*promise) - now;
        const QString time = Times::shortTime(*promise, locale);
        due = left.count() >= 0 ? tr("%1 · in %2", "due time, length").arg(time, Times::duration(left, locale))
                                : tr("%1 · overdue", "due time").arg(time);
    }
    fill(m_promise, tr("Next update promised"), due);
    const QString length = Times::duration(lasting(record, m_desk.clock().now()), locale);
    const bool isPromiseMoreUrgent = m_isNarrow && promise;
    fill(m_lasting, isEnd(record.incident.phase) ? tr("Lasted") : tr("Lasting"), isPromiseMoreUrgent ? QString() : length);
}

void Head::refresh()
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    setVisible(record && !record->incident.deleted);
    if (!record)
        return;
    const Incident& incident = record->incident;
    const QString language = m_desk.stamp().language;
    const QLocale locale = localeFor(language);
    m_title->setFullText(textIn(incident.title, language));
    m_title->setAccessibleName(tr("Incident: %1").arg(m_title->fullText()));
    m_severity->setFullText(Words::severity(incident.severity));
    m_severity->setAccessibleName(tr("Severity %1 of 5, change the facts").arg(incident.severity));
    m_severity->setColour(incident.severity == 1 ? &Look::affected
            : incident.severity == 2             ? &Look::degraded
                                                 : &Look::secondary);
    m_phases->show(*record, locale);
    m_facts->setFullText(tr("Data: %1 · Customers must: %2")
                             .arg(Words::dataImpact(incident.dataImpact), Words::customerAction(incident.customerAction)));
    m_facts->setToolTip(tr("Change the facts of the incident"));
    showFigures(*record, locale);
    if (m_isNarrow)
        placeFigures();
    fitPhases();
}

void Head::restyle()
{
    QFont big = bolder(font());
    big.setPointSizeF(font().pointSizeF() * 1.4);
    m_title->setFont(big);
    const Look look = Look::of(palette());
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, look.secondary);
    for (const Figure& figure : {m_commander, m_promise, m_lasting}) {
        figure.name->setFont(smaller(font()));
        figure.name->setPalette(quiet);
        figure.value->setFont(bolder(font()));
    }
    QPalette due = palette();
    due.setColor(QPalette::WindowText, look.degraded);
    m_promise.value->setPalette(due);
}

void Head::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void Head::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look.line);
}

} // namespace lagebild
