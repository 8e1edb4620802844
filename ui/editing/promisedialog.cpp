// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/promisedialog.h"

#include "app/domain/verbs.h"
#include "ui/editing/duefield.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace lagebild {

namespace {

Commitment promiseOf(const Records& records, const TimelineEntry& entry, const Stamp& stamp)
{
    if (const IncidentRecord* record = findIncident(records, entry.incident)) {
        for (const Commitment& promise : record->commitments) {
            if (promise.entry == entry.id && !promise.deleted)
                return promise;
        }
    }
    Commitment promise;
    promise.id = CommitmentId::fresh();
    promise.incident = entry.incident;
    promise.entry = entry.id;
    promise.by = entry.kind == EntryKind::ProviderMessage ? Promiser::Provider : Promiser::Us;
    promise.who = promise.by == Promiser::Us ? stamp.person : entry.source;
    promise.text = entry.translations;
    promise.text.insert(entry.language, entry.text);
    return promise;
}

} // namespace

PromiseDialog::PromiseDialog(Desk& desk, const TimelineEntry& entry, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_before(promiseOf(desk.records(), entry, desk.stamp()))
    , m_by(new QComboBox(this))
    , m_who(new QLineEdit(this))
    , m_text(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_due(new DueField(desk, entry.time.zone, m_hint, this))
    , m_outcome(new QComboBox(this))
    , m_form(*this, QStringLiteral("promise"))
{
    setObjectName(QStringLiteral("promiseDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_form.add(m_by, "promiseBy");
    m_form.add(m_who, "promiseWho");
    m_form.add(m_text, "promiseText");
    m_form.add(m_due, "promiseDue");
    m_form.addHint(m_hint, "promiseHint");
    m_form.add(m_outcome, "promiseOutcome");
    m_form.finish();
    connect(m_due, &DueField::understood, m_form.save(), &QPushButton::setEnabled);
    connect(m_form.save(), &QPushButton::clicked, this, &PromiseDialog::save);
    retranslate();
    fill();
    resize(QFontMetrics(font()).averageCharWidth() * 70, sizeHint().height());
}

void PromiseDialog::retranslate()
{
    setWindowTitle(tr("Promise"));
    m_form.setCaptions({tr("&Given by"), tr("&Name"), tr("&What"), tr("&Until"), tr("What &became of it")});
    m_form.save()->setText(tr("&Save"));
    m_form.save()->setAccessibleName(tr("Save the promise"));
    m_form.cancel()->setText(tr("&Cancel"));
    m_form.cancel()->setAccessibleName(tr("Give up the changes"));
    const auto refill = [](QComboBox* box, const QStringList& words) {
        const int index = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(words);
        box->setCurrentIndex(index);
    };
    refill(m_by, {tr("us"), tr("the provider")});
    refill(m_outcome, {tr("still open"), tr("kept"), tr("kept late"), tr("broken")});
    m_due->retranslate(tr("No time was promised."));
}

void PromiseDialog::fill()
{
    m_by->setCurrentIndex(int(m_before.by));
    m_who->setText(m_before.who);
    m_text->setText(textIn(m_before.text, m_desk.stamp().language).simplified());
    m_due->setTime(m_before.due);
    m_outcome->setCurrentIndex(int(m_before.outcome));
    m_text->setFocus();
}

/// What was changed here put onto what is there now: somebody else may have written meanwhile.
Commitment PromiseDialog::onto(const Commitment& changed) const
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_before.incident);
    Commitment present = m_before;
    for (const Commitment& promise : record ? record->commitments : QMap<CommitmentId, Commitment>()) {
        if (promise.id == m_before.id || (promise.entry == m_before.entry && !promise.deleted))
            present = promise;
    }
    for (const Change& step : difference(m_before, changed))
        setField(present, step.field, step.value);
    return present;
}

void PromiseDialog::save()
{
    const auto due = m_due->typed();
    Commitment promise = m_before;
    promise.by = Promiser(m_by->currentIndex());
    promise.who = m_who->text().trimmed();
    const QString language = m_desk.stamp().language;
    const QString text = m_text->text().trimmed();
    if (text != textIn(m_before.text, language).simplified())
        promise.text = {{language, text}}; // what it said in the other language is not this any more
    promise.due = due.value_or(m_before.due);
    promise.outcome = Outcome(m_outcome->currentIndex());
    const auto done = m_desk.commit(saveCommitment(m_desk.records(), onto(promise)));
    if (!done)
        return emit refused(done.error()); // what was typed stays
    accept();
}

void PromiseDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lagebild
