// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/actiondialog.h"

#include "app/domain/verbs.h"
#include "app/markup/runs.h"
#include "ui/editing/duefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace lagebild {

namespace {

/// Those that came up in the entry, in the order in which they were written down, and behind them a new one.
QList<Action> actionsOf(const Records& records, const TimelineEntry& entry, const Stamp& stamp)
{
    QList<Action> actions;
    if (const IncidentRecord* record = findIncident(records, entry.incident)) {
        for (const Action& action : record->actions) {
            if (action.entry == entry.id && !action.deleted)
                actions << action;
        }
    }
    Action fresh;
    fresh.id = ActionId::fresh();
    fresh.incident = entry.incident;
    fresh.entry = entry.id;
    fresh.owner = stamp.person;
    if (actions.isEmpty())
        fresh.text = plainWords(wordsIn(entry, stamp.language).value_or(entry.text)).simplified();
    return actions << fresh;
}

} // namespace

ActionDialog::ActionDialog(Desk& desk, const TimelineEntry& entry, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_entry(entry)
    , m_actions(actionsOf(desk.records(), entry, desk.stamp()))
    , m_typed(m_actions)
    , m_which(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_owner(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_due(new DueField(desk, entry.time.zone, m_hint, this))
    , m_done(new QCheckBox(this))
    , m_form(*this, QStringLiteral("action"))
{
    setObjectName(QStringLiteral("actionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_form.add(m_which, "actionWhich");
    m_form.add(m_text, "actionText");
    m_form.add(m_owner, "actionOwner");
    m_form.add(m_due, "actionDue");
    m_form.addHint(m_hint, "actionHint");
    m_done->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // the ring is as wide as the words
    m_form.add(m_done, "actionDone");
    m_form.finish();
    const auto check = [this] { m_form.save()->setEnabled(m_due->typed().has_value() && !m_text->text().trimmed().isEmpty()); };
    connect(m_due, &DueField::understood, this, check);
    connect(m_text, &QLineEdit::textChanged, this, check);
    connect(m_which, &QComboBox::activated, this, [this](int which) {
        keep();
        showAction(which);
    });
    connect(m_form.save(), &QPushButton::clicked, this, &ActionDialog::save);
    retranslate();
    const auto open = std::find_if(m_actions.cbegin(), m_actions.cend(), [](const Action& action) { return !action.done; });
    showAction(int(open - m_actions.cbegin()));
    m_text->setFocus();
    resize(QFontMetrics(font()).averageCharWidth() * 70, sizeHint().height());
}

void ActionDialog::retranslate()
{
    setWindowTitle(tr("Action"));
    m_form.setCaptions({tr("W&hich one"), tr("&What"), tr("&Owner"), tr("&Until"), tr("Sta&te")});
    m_done->setText(tr("&Done"));
    m_done->setAccessibleName(tr("Done"));
    m_owner->setPlaceholderText(tr("who does it"));
    m_form.save()->setText(tr("&Save"));
    m_form.save()->setAccessibleName(tr("Save the action"));
    m_form.cancel()->setText(tr("&Cancel"));
    m_form.cancel()->setAccessibleName(tr("Give up the changes"));
    m_due->retranslate(tr("No time is set."));
    list();
}

void ActionDialog::list()
{
    const int present = std::max(0, m_which->currentIndex());
    m_which->clear();
    for (const Action& action : m_actions) {
        const bool isNew = action.id == m_actions.last().id;
        const QString words = openingWords(action.text);
        m_which->addItem(isNew ? tr("a new one") : action.done ? tr("done: %1", "the action").arg(words) : words);
    }
    m_which->setCurrentIndex(present);
    m_which->setEnabled(m_actions.size() > 1);
}

/// What is typed about one stays when another is looked at.
void ActionDialog::showAction(int which)
{
    m_which->setCurrentIndex(which);
    m_shown = which;
    const Action action = m_typed[which];
    m_text->setText(action.text);
    m_owner->setText(action.owner);
    m_due->setTime(action.due);
    m_done->setChecked(action.done.has_value());
}

/// Whoever ticks the box says that it is done now.
std::optional<EventTime> ActionDialog::doneAt() const
{
    const auto before = m_typed[m_shown].done;
    if (m_done->isChecked() == before.has_value())
        return before;
    const QByteArray zone = m_entry.time.zone.isEmpty() ? m_desk.stamp().zone : m_entry.time.zone;
    return m_done->isChecked() ? std::optional(atMinute(m_desk.clock().now(), zone)) : std::nullopt;
}

void ActionDialog::keep()
{
    Action& action = m_typed[m_shown];
    const auto done = doneAt();
    action.text = m_text->text().trimmed();
    action.owner = m_owner->text().trimmed();
    action.due = m_due->typed().value_or(action.due);
    action.done = done;
}

/// What was changed here put onto what is there now: somebody else may have written meanwhile.
Action ActionDialog::onto(const Action& before, const Action& changed) const
{
    const IncidentRecord* record = findIncident(m_desk.records(), before.incident);
    Action present = record ? record->actions.value(before.id, before) : before;
    for (const Change& step : difference(before, changed))
        setField(present, step.field, step.value);
    return present;
}

/// All that were changed, in one step for undo.
Result<ChangeSet> ActionDialog::changes() const
{
    ChangeSet all;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        if (i != m_shown && (m_typed[i] == m_actions[i] || m_typed[i].text.isEmpty()))
            continue;
        auto one = saveAction(m_desk.records(), onto(m_actions[i], m_typed[i]));
        if (!one)
            return one;
        one->changes = all.changes + one->changes;
        all = *one;
    }
    return all;
}

void ActionDialog::save()
{
    keep();
    const auto done = m_desk.commit(changes());
    if (!done)
        return emit refused(done.error()); // what was typed stays
    accept();
}

void ActionDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lagebild
