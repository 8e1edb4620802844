// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/promisedialog.h"

#include "app/domain/enumnames.h"
#include "app/domain/verbs.h"
#include "app/exchange/times/timephrase.h"
#include "ui/models/times.h"
#include "ui/models/words.h"
#include "ui/parts/announce.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
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
    , m_zone(entry.time.zone.isEmpty() ? desk.stamp().zone : entry.time.zone)
    , m_by(new QComboBox(this))
    , m_who(new QLineEdit(this))
    , m_text(new QLineEdit(this))
    , m_due(new QLineEdit(this))
    , m_outcome(new QComboBox(this))
    , m_hint(new QLabel(this))
    , m_save(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("promiseDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setupFields();
    connect(m_due, &QLineEdit::textChanged, this, &PromiseDialog::explainDue);
    connect(m_save, &QPushButton::clicked, this, &PromiseDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    fill();
    resize(QFontMetrics(font()).averageCharWidth() * 70, sizeHint().height());
}

void PromiseDialog::setupFields()
{
    auto* form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [&](QWidget* field, const char* name) {
        field->setObjectName(QLatin1StringView(name));
        auto* caption = new QLabel(this);
        caption->setBuddy(field);
        m_captions << caption;
        form->addRow(caption, field);
    };
    add(m_by, "promiseBy");
    add(m_who, "promiseWho");
    add(m_text, "promiseText");
    add(m_due, "promiseDue");
    m_hint->setObjectName(QStringLiteral("promiseHint"));
    m_hint->setWordWrap(true);
    form->addRow(QString(), m_hint);
    add(m_outcome, "promiseOutcome");
    auto* buttons = new QHBoxLayout;
    m_save->setObjectName(QStringLiteral("promiseSave"));
    m_save->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("promiseCancel"));
    m_cancel->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    form->addRow(buttons);
}

void PromiseDialog::retranslate()
{
    setWindowTitle(tr("Promise"));
    const QStringList captions{tr("&Given by"), tr("&Name"), tr("&What"), tr("&Until"), tr("What &became of it")};
    const QList<QWidget*> fields{m_by, m_who, m_text, m_due, m_outcome};
    for (qsizetype i = 0; i < captions.size(); ++i) {
        m_captions[i]->setText(captions[i]);
        fields[i]->setAccessibleName(QString(captions[i]).remove(u'&'));
    }
    m_due->setPlaceholderText(tr("as in 15:30, tomorrow noon, in 2 hours"));
    m_save->setText(tr("&Save"));
    m_save->setAccessibleName(tr("Save the promise"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Give up the changes"));
    const auto refill = [](QComboBox* box, const QStringList& words) {
        const int index = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(words);
        box->setCurrentIndex(index);
    };
    refill(m_by, {tr("us"), tr("the provider")});
    refill(m_outcome, {tr("still open"), tr("kept"), tr("kept late"), tr("broken")});
    explainDue();
}

void PromiseDialog::fill()
{
    m_by->setCurrentIndex(int(m_before.by));
    m_who->setText(m_before.who);
    m_text->setText(textIn(m_before.text, m_desk.stamp().language).simplified());
    if (m_before.due)
        m_due->setText(Times::longTime(*m_before.due, localeFor(m_desk.stamp().language)));
    m_outcome->setCurrentIndex(int(m_before.outcome));
    m_text->setFocus();
    explainDue();
}

Result<std::optional<EventTime>> PromiseDialog::typedDue() const
{
    const QString typed = m_due->text().trimmed();
    if (typed.isEmpty())
        return std::optional<EventTime>();
    if (m_before.due && typed == Times::longTime(*m_before.due, localeFor(m_desk.stamp().language)))
        return m_before.due;
    const QDate today = inZone(m_desk.clock().now(), m_zone).date();
    const auto time = parseTime(typed, {today, m_zone, {}, {}, {}});
    if (!time)
        return time.error();
    return std::optional(*time);
}

void PromiseDialog::explainDue()
{
    const auto due = typedDue();
    QString words = tr("No time was promised.");
    if (!due)
        words = tr("“%1” is no time that can be understood.").arg(m_due->text().trimmed());
    else if (*due)
        words = tr("Until %1").arg(Times::longTime(**due, localeFor(m_desk.stamp().language)));
    m_hint->setText(words);
    m_due->setAccessibleDescription(words);
    m_save->setEnabled(due.has_value());
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
    const auto due = typedDue();
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
