// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/head.h"

#include "ui/models/times.h"
#include "ui/models/words.h"

#include <QEvent>
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
    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 0);
    titleRow->addWidget(m_severity);
    titleRow->addStretch(1);
    auto* phaseRow = new QHBoxLayout;
    phaseRow->addWidget(m_phases, 3);
    phaseRow->addSpacing(8);
    phaseRow->addWidget(m_facts, 2);
    phaseRow->addStretch(1);
    auto* left = new QVBoxLayout;
    left->addLayout(titleRow);
    left->addLayout(phaseRow);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(20);
    row->addLayout(left, 1);
    m_commander = addFigure(row, QStringLiteral("headCommander"));
    m_promise = addFigure(row, QStringLiteral("headPromise"));
    m_lasting = addFigure(row, QStringLiteral("headLasting"));
    connect(m_severity, &QPushButton::clicked, this, &Head::factsWanted);
    connect(m_facts, &QPushButton::clicked, this, &Head::factsWanted);
    connect(m_phases, &PhaseBar::chosen, this, [this](Phase phase) {
        const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
        if (!record)
            return;
        const Stamp stamp = m_desk.stamp();
        const auto done = m_desk.commit(setPhase(m_desk.records(), m_incident, phase,
            atMinute(stamp.now, record->incident.timezone), phaseWording(record->incident.phase, phase), stamp));
        if (!done)
            emit refused(done.error());
    });
    connect(&desk, &Desk::changed, this, &Head::refresh);
    connect(&m_tick, &QTimer::timeout, this, &Head::refresh);
    m_tick.start(std::chrono::seconds(30));
    restyle();
    refresh();
}

Head::Figure Head::addFigure(QBoxLayout* row, const QString& name)
{
    const Figure figure{new ElidedLabel(this), new ElidedLabel(this)};
    figure.value->setObjectName(name);
    auto* column = new QVBoxLayout;
    for (ElidedLabel* label : {figure.name, figure.value}) {
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        column->addWidget(label);
    }
    column->addStretch(1);
    row->addLayout(column);
    return figure;
}

void Head::fill(Figure& figure, const QString& name, const QString& value)
{
    figure.name->setFullText(name);
    figure.value->setFullText(value);
    figure.value->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
    figure.name->setVisible(!value.isEmpty());
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
    fill(m_commander, tr("Commander"), commander);
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
    fill(m_lasting, isEnd(record.incident.phase) ? tr("Lasted") : tr("Lasting"),
        Times::duration(lasting(record, m_desk.clock().now()), locale));
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
