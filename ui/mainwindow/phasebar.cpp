// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/phasebar.h"

#include "ui/models/times.h"
#include "ui/models/words.h"

#include <QKeyEvent>
#include <QMenu>

namespace lagebild {

PhaseBar::PhaseBar(QWidget* parent)
    : QWidget(parent)
    , m_compact(new PartButton(ButtonLook::CurrentSegment, QStringLiteral("phaseMenu"), this))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("phaseBar"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_compact->setMenu(m_menu);
    m_compact->hide();
}

void PhaseBar::build(const QList<Phase>& phases)
{
    if (phases == m_phases)
        return;
    m_phases = phases;
    qDeleteAll(m_steps);
    m_steps.clear();
    m_menu->clear();
    for (const Phase phase : phases) {
        auto* step = new PartButton(ButtonLook::Segment, QStringLiteral("phase%1").arg(int(phase)), this);
        step->installEventFilter(this);
        connect(step, &QPushButton::clicked, this, [this, phase] { emit chosen(phase); });
        QAction* action = m_menu->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, phase] { emit chosen(phase); });
        m_steps << step;
    }
}

void PhaseBar::describe(PartButton& step, Phase phase, const QString& time)
{
    const QString word = Words::phase(phase);
    step.setFullText(time.isEmpty() ? word : QStringLiteral("%1 %2").arg(word, time));
    step.setLook(phase == m_present ? ButtonLook::CurrentSegment : ButtonLook::Segment);
    const QString name = time.isEmpty() ? word : tr("%1 since %2", "phase, time").arg(word, time);
    step.setAccessibleName(phase == m_present ? tr("%1, present phase").arg(name) : name);
    step.setToolTip(phase == m_present ? tr("The incident is in this phase") : tr("Move the incident to this phase"));
}

void PhaseBar::show(const IncidentRecord& record, const QLocale& locale)
{
    m_present = record.incident.phase;
    build(phasesOf(record.incident.kind));
    const auto times = phaseTimes(record);
    for (int i = 0; i < int(m_phases.size()); ++i) {
        const Phase phase = m_phases[i];
        // a time behind the present phase is from before a relapse: it would read as if it were so now
        const bool isReached = phase <= m_present && times.contains(phase);
        describe(*m_steps[i], phase, isReached ? Times::shortTime(times[phase], locale) : QString());
        QAction* action = m_menu->actions().at(i);
        action->setText(m_steps[i]->text());
        action->setChecked(phase == m_present);
        if (phase == m_present) {
            m_compact->setFullText(m_steps[i]->text());
            m_compact->setAccessibleName(tr("Phase: %1").arg(m_steps[i]->text()));
        }
    }
    updateGeometry();
    arrange();
}

void PhaseBar::setRoom(PhaseRoom room)
{
    if (room == m_room)
        return;
    m_room = room;
    updateGeometry();
    arrange();
}

int PhaseBar::fullWidth() const
{
    int width = 0;
    for (const PartButton* step : m_steps)
        width += step->sizeHint().width() - 1;
    return width;
}

QSize PhaseBar::sizeHint() const
{
    const int width = m_room == PhaseRoom::OneButton ? m_compact->sizeHint().width() : fullWidth();
    return {width, m_compact->sizeHint().height()};
}

QSize PhaseBar::minimumSizeHint() const
{
    return m_room == PhaseRoom::SideBySide ? sizeHint() : m_compact->minimumSizeHint();
}

void PhaseBar::arrange()
{
    const bool fits = m_room == PhaseRoom::SideBySide;
    int x = 0;
    for (PartButton* step : std::as_const(m_steps)) {
        step->setVisible(fits);
        step->setGeometry(x, 0, step->sizeHint().width(), height());
        x += step->width() - 1;
    }
    m_compact->setVisible(!fits && !m_steps.isEmpty());
    m_compact->setGeometry(0, 0, std::min(width(), m_compact->sizeHint().width()), height());
}

void PhaseBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// Left and right stay inside the bar; a plain button would hand the focus to whatever lies there.
bool PhaseBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    if (!step)
        return QWidget::eventFilter(watched, event);
    const auto next = m_steps.indexOf(static_cast<PartButton*>(watched)) + step;
    if (next >= 0 && next < m_steps.size())
        m_steps[next]->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace lagebild
