// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servicesdialog.h"

#include "app/messages/sentence.h"
#include "ui/parts/announce.h"
#include "ui/parts/lines.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

namespace lagebild {

namespace {

enum Column { NameColumn, GermanColumn, EnglishColumn, GroupColumn, ColumnCount };

void put(Service& service, int column, const QString& text)
{
    const auto language = column == GermanColumn ? QStringLiteral("de") : QStringLiteral("en");
    if (column == NameColumn)
        service.name = text;
    else if (column == GroupColumn)
        service.group = text;
    else if (text.isEmpty())
        service.names.remove(language);
    else
        service.names.insert(language, text);
}

QList<Service> byName(const QMap<ServiceId, Service>& services)
{
    QList<Service> sorted;
    for (const Service& service : services) {
        if (!service.deleted)
            sorted << service;
    }
    std::sort(sorted.begin(), sorted.end(), [](const Service& a, const Service& b) {
        const int group = a.group.localeAwareCompare(b.group);
        return group ? group < 0 : a.name.localeAwareCompare(b.name) < 0;
    });
    return sorted;
}

} // namespace

ServicesDialog::ServicesDialog(Desk& desk, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_hint(new QLabel(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_name(new QLineEdit(this))
    , m_group(new QLineEdit(this))
    , m_add(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_error(new QLabel(this))
{
    setObjectName(QStringLiteral("servicesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setupWidgets();
    retranslate();
    fill();
    connect(m_table, &QTableWidget::itemChanged, this, &ServicesDialog::take);
    connect(m_name, &QLineEdit::returnPressed, this, &ServicesDialog::add);
    connect(m_group, &QLineEdit::returnPressed, this, &ServicesDialog::add);
    connect(m_add, &QPushButton::clicked, this, &ServicesDialog::add);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    // queued: the table must not lose the item whose edit it is just reporting
    connect(&m_desk, &Desk::changed, this, &ServicesDialog::fill, Qt::QueuedConnection);
    resize(QSize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 28).boundedTo(screen()->availableSize() * 0.95));
    for (QLineEdit* line : {m_name, m_group})
        shareUndo(*line);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, [this] { say(m_desk.undo()); });
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this, [this] { say(m_desk.redo()); });
    m_name->setFocus();
}

void ServicesDialog::setupWidgets()
{
    m_table->setObjectName(QStringLiteral("servicesTable"));
    m_name->setObjectName(QStringLiteral("serviceName"));
    m_group->setObjectName(QStringLiteral("serviceGroup"));
    m_add->setObjectName(QStringLiteral("serviceAdd"));
    m_close->setObjectName(QStringLiteral("servicesClose"));
    m_error->setObjectName(QStringLiteral("servicesError"));
    m_hint->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->hide();
    m_add->setAutoDefault(false); // Enter in the line adds once, not twice
    m_close->setAutoDefault(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    auto* line = new QHBoxLayout;
    line->addWidget(m_name, 2);
    line->addWidget(m_group, 1);
    line->addWidget(m_add);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_error, 1);
    bottom->addStretch();
    bottom->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_hint);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    column->addLayout(bottom);
}

void ServicesDialog::retranslate()
{
    setWindowTitle(tr("Services"));
    m_hint->setText(tr("What your customers use. Type a name and press Enter; edit the table in place."));
    m_name->setPlaceholderText(tr("Name of a service"));
    m_name->setAccessibleName(tr("Name of a service"));
    m_group->setPlaceholderText(tr("Group (optional)"));
    m_group->setAccessibleName(tr("Group of the service"));
    for (QLineEdit* line : {m_name, m_group})
        line->setMinimumWidth(fontMetrics().horizontalAdvance(line->placeholderText()) + 24);
    m_add->setText(tr("&Add"));
    m_add->setAccessibleName(tr("Add the service"));
    m_close->setText(tr("&Close"));
    m_close->setAccessibleName(tr("Close the services"));
    m_table->setAccessibleName(tr("Services"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("German"), tr("English"), tr("Group")});
}

void ServicesDialog::fill()
{
    if (m_shown == m_desk.records().services && m_table->rowCount())
        return; // a change elsewhere must not close an open editor
    m_shown = m_desk.records().services;
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    for (const Service& service : byName(m_shown)) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QString texts[] = {service.name, service.names.value(QStringLiteral("de")),
            service.names.value(QStringLiteral("en")), service.group};
        for (int column = 0; column < ColumnCount; ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setData(Qt::UserRole, service.id.value);
            m_table->setItem(row, column, item);
        }
    }
}

void ServicesDialog::showService(ServiceId service)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, NameColumn)->data(Qt::UserRole).toUuid() == service.value)
            m_table->setCurrentCell(row, NameColumn);
    }
    m_table->setFocus();
}

void ServicesDialog::add()
{
    Service service;
    service.name = m_name->text().trimmed();
    service.group = m_group->text().trimmed();
    const auto done = m_desk.commit(addService(m_desk.records(), service));
    say(done);
    if (done)
        emptyLine(*m_name); // the group stays: services come in groups
    m_name->setFocus();
}

void ServicesDialog::take(QTableWidgetItem* item)
{
    const ServiceId id{item->data(Qt::UserRole).toUuid()};
    Service after = m_desk.records().services.value(id);
    put(after, item->column(), item->text().trimmed());
    const auto done = m_desk.commit(editService(m_desk.records(), after));
    say(done);
    if (!done) {
        m_shown.clear(); // what was typed goes: the table shows the records
        QMetaObject::invokeMethod(this, &ServicesDialog::fill, Qt::QueuedConnection);
    }
}

void ServicesDialog::say(const Result<void>& done)
{
    m_error->setVisible(!done);
    if (!done)
        m_error->setText(messages::sentence(done.error()));
    announce(*m_error, done ? QString() : m_error->text());
}

void ServicesDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace lagebild
