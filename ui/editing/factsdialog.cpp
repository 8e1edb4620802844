// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/factsdialog.h"

#include "app/desk/conflicts.h"
#include "ui/models/words.h"
#include "ui/parts/followfocus.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lagebild {

namespace {

const QStringList languages{QStringLiteral("de"), QStringLiteral("en")};
const QString commanderRole = QStringLiteral("commander");

QString personOf(const Incident& incident)
{
    return incident.roles.isEmpty() ? QString() : incident.roles.first().person;
}

} // namespace

FactsDialog::FactsDialog(Desk& desk, const Incident& incident, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_before(incident)
    , m_texts{{&Incident::title, QT_TR_NOOP("&Title"), "title"},
          {&Incident::dataImpactText, QT_TR_NOOP("About the &data"), "dataImpactText"},
          {&Incident::customerActionText, QT_TR_NOOP("What customers &must do"), "customerActionText"},
          {&Incident::summary, QT_TR_NOOP("S&ummary"), "summary"}, {&Incident::cause, QT_TR_NOOP("&Cause"), "cause"},
          {&Incident::recovery, QT_TR_NOOP("&Recovers by itself"), "recovery"},
          {&Incident::apology, QT_TR_NOOP("&Apology"), "apology"}, {&Incident::thanks, QT_TR_NOOP("T&hanks"), "thanks"},
          {&Incident::outlook, QT_TR_NOOP("&Outlook"), "outlook"}, {&Incident::contact, QT_TR_NOOP("Co&ntact"), "contact"},
          {&Incident::lesson, QT_TR_NOOP("&Lesson"), "lesson"}}
{
    setObjectName(QStringLiteral("factsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* area = new QScrollArea(this);
    auto* page = new QWidget;
    auto* form = new QFormLayout;
    auto* grid = new QGridLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    setupChoices(form);
    setupTexts(grid);
    auto* inner = new QVBoxLayout(page);
    inner->addLayout(form);
    inner->addLayout(grid);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields are the stops
    followFocus(*area);
    auto* column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    setupButtons(column);
    retranslate();
    fill();
    resize(QSize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 42).boundedTo(screen()->availableSize() * 0.95));
}

void FactsDialog::setupChoices(QFormLayout* form)
{
    for (auto [box, name] : {std::pair(&m_severity, "factSeverity"), std::pair(&m_data, "factData"), std::pair(&m_action, "factAction")}) {
        *box = new QComboBox(this);
        (*box)->setObjectName(QString::fromLatin1(name));
        auto* caption = new QLabel(this);
        caption->setBuddy(*box);
        m_captions.insert(*box, caption);
        form->addRow(caption, *box);
    }
    m_commander = new QLineEdit(this);
    m_commander->setObjectName(QStringLiteral("factCommander"));
    m_commanderCaption = new QLabel(this);
    m_commanderCaption->setBuddy(m_commander);
    form->addRow(m_commanderCaption, m_commander);
}

void FactsDialog::setupTexts(QGridLayout* grid)
{
    for (int i = 0; i < int(languages.size()); ++i) {
        m_languages << new QLabel(this);
        grid->addWidget(m_languages.last(), 0, i + 1);
        grid->setColumnStretch(i + 1, 1);
    }
    int line = 1;
    for (TextRow& row : m_texts) {
        row.caption = new QLabel(this);
        row.caption->setWordWrap(true);
        grid->addWidget(row.caption, line, 0, Qt::AlignTop);
        for (int i = 0; i < int(languages.size()); ++i) {
            auto* edit = new QPlainTextEdit(this);
            edit->setObjectName(QStringLiteral("fact_%1_%2").arg(QString::fromLatin1(row.name), languages[i]));
            edit->setTabChangesFocus(true);
            const int lines = row.field == &Incident::title ? 1 : 3;
            edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * lines + 14);
            edit->setMaximumHeight(edit->fontMetrics().lineSpacing() * (lines + 2) + 14);
            row.edits.insert(languages[i], edit);
            grid->addWidget(edit, line, i + 1);
        }
        row.caption->setBuddy(row.edits.first());
        ++line;
    }
}

void FactsDialog::setupButtons(QVBoxLayout* column)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_save->setObjectName(QStringLiteral("factSave"));
    m_cancel->setObjectName(QStringLiteral("factCancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &FactsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void FactsDialog::retranslate()
{
    setWindowTitle(tr("Facts of the incident"));
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
    m_save->setAccessibleName(tr("Save the facts"));
    m_cancel->setAccessibleName(tr("Give up the changes"));
    m_captions[m_severity]->setText(tr("&Severity"));
    m_captions[m_data]->setText(tr("Dat&a"));
    m_captions[m_action]->setText(tr("Customers must"));
    m_commanderCaption->setText(tr("Comman&der"));
    const auto refill = [](QComboBox* box, const QStringList& words) {
        const int index = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(words);
        box->setCurrentIndex(index);
    };
    QStringList severities, impacts, actions;
    for (int i = 1; i <= 5; ++i)
        severities << Words::severity(i);
    for (int i = 0; i <= int(DataImpact::Lost); ++i)
        impacts << Words::dataImpact(DataImpact(i));
    for (int i = 0; i <= int(CustomerAction::Required); ++i)
        actions << Words::customerAction(CustomerAction(i));
    refill(m_severity, severities);
    refill(m_data, impacts);
    refill(m_action, actions);
    for (QComboBox* box : {m_severity, m_data, m_action})
        box->setAccessibleName(m_captions[box]->text().remove(QLatin1Char('&')));
    m_commander->setAccessibleName(m_commanderCaption->text().remove(QLatin1Char('&')));
    for (int i = 0; i < int(languages.size()); ++i)
        m_languages[i]->setText(Words::language(languages[i]));
    for (const TextRow& row : std::as_const(m_texts)) {
        row.caption->setText(tr(row.label));
        for (const QString& language : languages)
            row.edits[language]->setAccessibleName(QStringLiteral("%1, %2").arg(tr(row.label).remove(QLatin1Char('&')), Words::language(language)));
    }
}

void FactsDialog::fill()
{
    m_severity->setCurrentIndex(m_before.severity - 1);
    m_data->setCurrentIndex(int(m_before.dataImpact));
    m_action->setCurrentIndex(int(m_before.customerAction));
    m_commander->setText(personOf(m_before));
    for (const TextRow& row : std::as_const(m_texts)) {
        for (const QString& language : languages)
            row.edits[language]->setPlainText((m_before.*row.field).value(language));
    }
}

Incident FactsDialog::edited() const
{
    Incident after = m_before;
    after.severity = m_severity->currentIndex() + 1;
    after.dataImpact = DataImpact(m_data->currentIndex());
    after.customerAction = CustomerAction(m_action->currentIndex());
    if (m_commander->text().trimmed() != personOf(m_before)) {
        if (after.roles.isEmpty())
            after.roles << Role{commanderRole, {}};
        after.roles.first().person = m_commander->text().trimmed();
        if (after.roles.first().person.isEmpty())
            after.roles.removeFirst();
    }
    for (const TextRow& row : m_texts) {
        LocalText& text = after.*row.field;
        for (const QString& language : languages) {
            const QString typed = row.edits[language]->toPlainText().trimmed();
            if (typed == text.value(language).trimmed())
                continue;
            if (typed.isEmpty())
                text.remove(language);
            else
                text.insert(language, typed);
        }
    }
    return after;
}

void FactsDialog::save()
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_before.id);
    if (!record)
        return reject();
    const Incident mine = edited();
    Incident after = record->incident;
    for (const Change& change : difference(m_before, mine))
        setField(after, change.field, change.value);
    for (const TextRow& row : std::as_const(m_texts)) // of a text in two languages, others may have changed one
        after.*row.field = carriedOver(m_before.*row.field, mine.*row.field, record->incident.*row.field);
    if (const auto done = m_desk.commit(editIncident(m_desk.records(), after)); !done) {
        emit refused(done.error()); // the dialog stays: nothing that was typed may be lost
        return;
    }
    accept();
}

void FactsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace lagebild
