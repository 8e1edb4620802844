// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importdialog.h"

#include "app/messages/sentence.h"
#include "ui/exchange/choicedelegate.h"
#include "ui/exchange/sourceedit.h"
#include "ui/models/words.h"
#include "ui/parts/announce.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QTimeZone>

namespace lagebild {

namespace {
constexpr std::chrono::milliseconds pauseBeforeReading {400};
constexpr int linesPerRow = 2;

/// Qt does not list every name that a system calls its zone by ("Etc/UTC").
QByteArray ownZone()
{
    const QByteArray zone = QTimeZone::systemTimeZoneId();
    return isKnownZone(zone) ? zone : QByteArrayLiteral("UTC");
}

}

ImportDialog::ImportDialog(Desk& desk, Importer importer, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_job(std::move(importer))
{
    setObjectName(QStringLiteral("importDialog"));
    m_source = new SourceEdit(this);
    m_source->setObjectName(QStringLiteral("importSource"));
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_source);
    splitter->addWidget(setupTables());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({400, 700});
    auto* column = new QVBoxLayout(this);
    column->addWidget(setupOptions());
    column->addWidget(splitter, 1);
    column->addWidget(setupFoot());
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeReading);
    connectAll();
    retranslate();
    resize(QSize(1100, 700).boundedTo(screen()->availableSize() * 0.95));
}

ImportDialog::~ImportDialog()
{
    m_job.cancel();
}

QWidget* ImportDialog::setupOptions()
{
    auto* box = new QWidget(this);
    m_incident = new QComboBox(box);
    m_incident->setObjectName(QStringLiteral("importIncident"));
    m_incident->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_incident->setMinimumContentsLength(12);
    m_title = new QLineEdit(box);
    m_title->setObjectName(QStringLiteral("importTitle"));
    m_published = new QDateEdit(inZone(m_desk.clock().now(), ownZone()).date(), box);
    m_published->setObjectName(QStringLiteral("importPublished"));
    m_published->setCalendarPopup(true);
    m_zone = new QComboBox(box);
    m_zone->setObjectName(QStringLiteral("importZone"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(12);
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone));
    m_zone->setCurrentText(QString::fromLatin1(ownZone()));
    m_language = new QComboBox(box);
    m_language->setObjectName(QStringLiteral("importLanguage"));
    for (const QString& code : {QString(), QStringLiteral("de"), QStringLiteral("en")})
        m_language->addItem(QString(), code);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    const QList<QWidget*> fields {m_title, m_published, m_zone, m_language};
    for (int i = 0; i < fields.size(); ++i) {
        auto* label = new QLabel(box);
        label->setBuddy(fields[i]);
        m_labels << label;
        grid->addWidget(label, i == 0 ? 0 : 1, i == 0 ? 0 : 2 * (i - 1));
        grid->addWidget(fields[i], i == 0 ? 0 : 1, i == 0 ? 1 : 2 * (i - 1) + 1, 1, i == 0 ? 5 : 1);
    }
    auto* label = new QLabel(box);
    label->setBuddy(m_incident);
    m_labels << label;
    grid->addWidget(label, 2, 0);
    grid->addWidget(m_incident, 2, 1, 1, 5);
    for (QWidget* part : std::initializer_list<QWidget*> {label, m_incident})
        part->hide(); // until a file holds several
    grid->setColumnStretch(3, 1);
    return box;
}

QWidget* ImportDialog::setupTables()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("importTabs"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("importTabBar"));
    m_entries = new EntryTable(m_edit, this);
    m_services = new ServiceTable(m_edit, this);
    m_facts = new FactTable(m_edit, this);
    m_entryView = addTable(m_entries, "importEntries", EntryTable::Text);
    addTable(m_services, "importServices", ServiceTable::Name);
    addTable(m_facts, "importFacts", 1);
    return m_tabs;
}

QTableView* ImportDialog::addTable(DraftTable* model, const char* name, int wideColumn)
{
    auto* view = new QTableView(m_tabs);
    view->setObjectName(QLatin1StringView(name));
    view->setModel(model);
    view->setItemDelegate(new ChoiceDelegate(view));
    view->setTabKeyNavigation(false); // Tab leaves the table; arrows walk in it
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->verticalHeader()->hide();
    // Fixed heights and widths: measuring thousands of rows would freeze the window. Tool tips show the whole text.
    view->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() * linesPerRow + 8);
    const int letter = fontMetrics().averageCharWidth();
    view->horizontalHeader()->setMinimumSectionSize(letter * 10);
    view->horizontalHeader()->setDefaultSectionSize(letter * 11);
    view->setColumnWidth(0, letter * 21);
    view->horizontalHeader()->setSectionResizeMode(wideColumn, QHeaderView::Stretch);
    view->horizontalHeader()->setHighlightSections(false);
    m_tabs->addTab(view, QString());
    connect(model, &DraftTable::corrected, this, &ImportDialog::countTabs);
    return view;
}

QWidget* ImportDialog::setupFoot()
{
    auto* foot = new QWidget(this);
    m_message = new QLabel(foot);
    m_message->setObjectName(QStringLiteral("importMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress = new QProgressBar(foot);
    m_progress->setRange(0, 0);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    const auto make = [foot](const char* name) {
        auto* button = new QPushButton(foot);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        return button;
    };
    m_open = make("importOpen");
    m_read = make("importRead");
    m_cancel = make("importCancel");
    m_save = make("importSave");
    m_save->setDefault(true);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_message);
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    row->addWidget(m_open);
    row->addWidget(m_read);
    row->addStretch(1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    m_progress->hide();
    m_message->hide(); // as long as there is nothing to say
    m_save->setEnabled(false);
    return foot;
}

void ImportDialog::connectAll()
{
    connect(m_source, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_source, &SourceEdit::fileDropped, this, &ImportDialog::openFile);
    connect(m_published, &QDateEdit::dateChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_zone, &QComboBox::currentTextChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_language, &QComboBox::currentIndexChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &ImportDialog::sourceChanged);
    connect(m_title, &QLineEdit::textEdited, this, [this] { ++m_edit.corrections; });
    connect(m_read, &QPushButton::clicked, this, &ImportDialog::readNow);
    connect(m_open, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_job.isRunning() ? m_job.cancel() : reject(); });
    connect(&m_job, &ImportJob::understood, this, &ImportDialog::understood);
    connect(m_incident, &QComboBox::activated, this, &ImportDialog::choose);
    connect(&m_job, &ImportJob::fileRead, this, [this](const Result<QString>& text) { text ? setSource(*text) : showError(text.error()); });
    connect(&m_job, &ImportJob::runningChanged, this, [this](bool isRunning) {
        m_progress->setVisible(isRunning);
        retranslate();
    });
    for (DraftTable* table : std::initializer_list<DraftTable*> {m_entries, m_services, m_facts})
        connect(table, &DraftTable::refused, this, &ImportDialog::showError);
    connect(m_entryView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportDialog::markEntry);
    auto* remove = new QShortcut(QKeySequence::Delete, m_entryView);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { m_entries->removeEntry(m_entryView->currentIndex().row()); });
}

void ImportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import a text"));
    m_source->setPlaceholderText(tr("Paste a report, a status page, a log or a chat here, or drop a file."));
    m_source->setAccessibleName(tr("Text to import"));
    const QStringList labels {tr("&Title"), tr("&Published"), tr("Time &zone"), tr("&Language"), tr("&Incident")};
    for (qsizetype i = 0; i < labels.size(); ++i) {
        m_labels[i]->setText(labels[i]);
        m_labels[i]->buddy()->setAccessibleName(QString(labels[i]).remove(u'&'));
    }
    m_language->setItemText(0, tr("Recognise"));
    m_language->setItemText(1, Words::language(QStringLiteral("de")));
    m_language->setItemText(2, Words::language(QStringLiteral("en")));
    m_open->setText(tr("&Open file …"));
    m_read->setText(tr("&Read again"));
    m_cancel->setText(m_job.isRunning() ? tr("Stop reading") : tr("Cancel"));
    m_save->setText(tr("&Save incident"));
    for (QPushButton* button : {m_open, m_read, m_cancel, m_save})
        button->setAccessibleName(button->text().remove(u'&'));
    m_progress->setAccessibleName(tr("Reading the text"));
    m_entryView->setAccessibleName(tr("Entries that were understood; F2 corrects, Delete leaves one out"));
    m_tabs->tabBar()->setAccessibleName(tr("What was understood"));
    m_tabs->widget(1)->setAccessibleName(tr("Services that were understood"));
    m_tabs->widget(2)->setAccessibleName(tr("Facts that were understood"));
    countTabs();
}

void ImportDialog::countTabs()
{
    m_tabs->setTabText(0, tr("Timeline · %1").arg(m_edit.entries.size()));
    m_tabs->setTabText(1, tr("Services · %1").arg(m_edit.services.size()));
    m_tabs->setTabText(2, tr("Facts"));
}

ImportOptions ImportDialog::options() const
{
    return {m_published->date(), m_zone->currentText().toLatin1(), m_language->currentData().toString()};
}

void ImportDialog::setSource(const QString& text)
{
    m_edit.corrections = 0;
    m_source->setPlainText(text);
    readNow();
}

void ImportDialog::openFile(const QString& fileName)
{
    m_job.readFile(fileName);
}

void ImportDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a text"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::openFile);
    dialog->open();
}

void ImportDialog::sourceChanged()
{
    if (m_edit.corrections == 0)
        return readNow();
    say(tr("The text or its date, zone or language has changed. Reading it again discards %n correction(s).", nullptr, m_edit.corrections));
}

void ImportDialog::readNow()
{
    m_pause.stop();
    if (!isKnownZone(options().timezone))
        return showError({Error::Code::NoSuchZone, m_zone->currentText(), {}});
    const QString text = m_source->toPlainText();
    if (text.trimmed().isEmpty()) {
        m_job.cancel();
        return understood(ImportedFile {{ImportDraft {}}, {}});
    }
    m_job.understand(text, options());
}

void ImportDialog::present(const ImportDraft& draft)
{
    m_edit = editOf(draft);
    m_isReady = !draft.incoming.record.incident.id.isNull();
    const Incident& incident = draft.incoming.record.incident;
    m_title->setText(textIn(incident.title, incident.language));
    for (DraftTable* table : std::initializer_list<DraftTable*> {m_entries, m_services, m_facts})
        table->reload();
    m_source->mark({});
    countTabs();
    say(remarksOn(draft).join(u' '));
    m_save->setEnabled(m_isReady);
}

void ImportDialog::showError(const Error& error)
{
    say(messages::sentence(error));
}

void ImportDialog::say(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->setHidden(sentence.isEmpty());
    announce(*m_message, sentence);
}

void ImportDialog::markEntry()
{
    const TimelineEntry* entry = m_entries->entryAt(m_entryView->currentIndex().row());
    m_source->mark(entry ? m_edit.draft.sourceText.value(entry->id) : QString());
}

void ImportDialog::save()
{
    if (!m_isReady || m_job.isRunning())
        return;
    IncomingIncident incoming = m_edit.draft.incoming;
    Incident& incident = incoming.record.incident;
    if (m_title->text().trimmed().isEmpty())
        return showError({Error::Code::MissingArgument, tr("title"), {}});
    incident.title.insert(incident.language, m_title->text().trimmed());
    const Result<void> saved = m_desk.commit(adoptIncident(m_desk.records(), incoming));
    if (!saved)
        return showError(saved.error());
    emit imported(incident.id);
    accept();
}

} // namespace lagebild
