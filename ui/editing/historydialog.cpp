// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/historydialog.h"

#include "app/messages/sentence.h"
#include "ui/models/times.h"
#include "ui/models/words.h"
#include "ui/parts/background.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lagebild {

namespace {

/// What people did not write and do not look for.
bool isOfInterest(const PastVersion& version)
{
    static const QStringList quiet{QStringLiteral("rank"), QStringLiteral("language"), QStringLiteral("author"), QStringLiteral("role")};
    return !quiet.contains(version.field);
}

} // namespace

HistoryDialog::HistoryDialog(Desk& desk, const TimelineEntry& entry, const HistoryReader& read, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_entry(entry)
    , m_state(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_content(new QPlainTextEdit(this))
    , m_take(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("historyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setupLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::showVersion);
    connect(m_take, &QPushButton::clicked, this, &HistoryDialog::takeWording);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    inBackground<Result<QList<journal::Operation>>>(
        this, [read, thing = refOf(entry)] { return read(thing); }, [this](const auto& operations) { take(operations); });
}

void HistoryDialog::setupLayout()
{
    m_state->setObjectName(QStringLiteral("historyState"));
    m_state->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setWordWrap(true);
    m_content->setObjectName(QStringLiteral("historyContent"));
    m_content->setReadOnly(true);
    m_content->setTabChangesFocus(true);
    m_take->setObjectName(QStringLiteral("historyTake"));
    m_take->setAutoDefault(false); // nothing is changed by a bare Enter
    m_close->setObjectName(QStringLiteral("historyClose"));
    auto* all = new QVBoxLayout(this);
    all->addWidget(m_state);
    all->addWidget(m_list, 3);
    all->addWidget(m_content, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_take);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    all->addLayout(buttons);
    resize(QFontMetrics(font()).averageCharWidth() * 80, QFontMetrics(font()).height() * 26);
}

void HistoryDialog::retranslate()
{
    setWindowTitle(tr("Earlier wordings"));
    m_list->setAccessibleName(tr("Who changed what, the newest first"));
    m_content->setAccessibleName(tr("What it said"));
    m_take->setText(tr("&Take this wording again"));
    m_close->setText(tr("&Close"));
    for (QPushButton* button : {m_take, m_close})
        button->setAccessibleName(button->text().remove(u'&'));
    fill();
}

void HistoryDialog::take(const Result<QList<journal::Operation>>& operations)
{
    m_isReading = false;
    if (operations)
        m_versions = pastVersions(m_desk.state(), *operations);
    else
        m_read = operations.error();
    m_versions.removeIf([](const PastVersion& version) { return !isOfInterest(version); });
    fill();
    m_list->setFocus();
}

void HistoryDialog::fill()
{
    if (m_isReading)
        m_state->setText(tr("Reading the journal …"));
    else if (!m_read)
        m_state->setText(messages::sentence(m_read.error()));
    else
        m_state->setText(tr("%n versions", nullptr, int(m_versions.size())));
    m_state->setAccessibleName(m_state->text());
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    for (const PastVersion& version : std::as_const(m_versions))
        m_list->addItem(titleOf(version));
    m_list->setCurrentRow(row);
    showVersion();
}

QString HistoryDialog::titleOf(const PastVersion& version) const
{
    const QLocale locale = localeFor(m_desk.stamp().language);
    const QString who = version.who.user.isEmpty() ? tr("unknown person") : version.who.user;
    const QString time = Times::longTime(atMinute(version.at, m_desk.stamp().zone), locale);
    const QString what = version.isRemoved && version.field.isEmpty() ? tr("everything") : Words::field(version.field);
    const QString title = tr("%1 · %2 · %3", "time, person, field").arg(time, who, what);
    return version.isFirst ? tr("%1 · written first").arg(title) : title;
}

QString HistoryDialog::contentOf(const PastVersion& version) const
{
    if (version.isRemoved)
        return tr("The words were taken away for good.");
    if (version.field.isEmpty())
        return version.value.toBool() ? tr("deleted") : tr("brought back");
    return Words::value(m_desk.records(), refOf(m_entry), version.field, version.value, localeFor(m_desk.stamp().language));
}

const PastVersion* HistoryDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_versions.size() ? &m_versions[row] : nullptr;
}

std::optional<TimelineEntry> HistoryDialog::present() const
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_entry.incident);
    if (!record || !record->entries.contains(m_entry.id) || record->entries[m_entry.id].deleted)
        return std::nullopt;
    return record->entries[m_entry.id];
}

void HistoryDialog::showVersion()
{
    const PastVersion* version = current();
    m_content->setPlainText(version ? contentOf(*version) : QString());
    const auto now = present();
    const bool isWording = version && version->field == QStringLiteral("text") && !version->isRemoved;
    m_take->setEnabled(isWording && now && now->text != version->value.toString());
}

void HistoryDialog::takeWording()
{
    auto entry = present();
    if (!entry || !current())
        return;
    entry->text = current()->value.toString();
    if (const auto done = m_desk.commit(editEntry(m_desk.records(), *entry)); !done)
        return emit refused(done.error());
    accept();
}

void HistoryDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lagebild
