// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/sharedlist.h"

#include "ui/models/times.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace lagebild {

namespace {

QList<const Incident*> inOrderOfNeed(const Records& records)
{
    QList<const Incident*> incidents;
    for (const IncidentRecord& record : records.incidents) {
        if (!record.incident.deleted)
            incidents << &record.incident;
    }
    std::sort(incidents.begin(), incidents.end(), [](const Incident* a, const Incident* b) {
        if (isEnd(a->phase) != isEnd(b->phase))
            return isEnd(b->phase);
        const auto order = compareTimes(b->started, a->started);
        return order != 0 ? order < 0 : b->id < a->id;
    });
    return incidents;
}

/// Rows as high as the font says cut off what hangs below the line.
class RoomyRows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, option.fontMetrics.height() / 2);
    }
};

} // namespace

QSet<IncidentId> activeIncidents(const Records& records)
{
    QSet<IncidentId> active;
    for (const IncidentRecord& record : records.incidents) {
        if (!record.incident.deleted && !isEnd(record.incident.phase))
            active << record.incident.id;
    }
    return active;
}

SharedList::SharedList(Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_caption(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_all(new QPushButton(this))
    , m_none(new QPushButton(this))
{
    m_caption->setWordWrap(true);
    m_caption->setBuddy(m_list);
    m_list->setObjectName(QStringLiteral("sharedIncidents"));
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new RoomyRows(m_list));
    m_list->setMinimumHeight(fontMetrics().height() * 3);
    m_all->setObjectName(QStringLiteral("shareAll"));
    m_none->setObjectName(QStringLiteral("shareNone"));
    for (QPushButton* button : {m_all, m_none})
        button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_all);
    buttons->addWidget(m_none);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_caption);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_list, &QListWidget::itemChanged, this, &SharedList::tickedChanged);
    connect(m_all, &QPushButton::clicked, this, [this] { tickAll(Qt::Checked); });
    connect(m_none, &QPushButton::clicked, this, [this] { tickAll(Qt::Unchecked); });
    connect(&m_desk, &Desk::changed, this, [this] {
        fill();
        emit tickedChanged();
    });
    retranslate();
}

void SharedList::retranslate()
{
    m_caption->setText(tr("S&hared incidents. The services always go with them."));
    m_list->setAccessibleName(tr("Shared incidents"));
    m_list->setAccessibleDescription(tr("Space ticks and unticks an incident."));
    m_all->setText(tr("Share &all"));
    m_all->setAccessibleName(tr("Share all incidents"));
    m_none->setText(tr("Share &none"));
    m_none->setAccessibleName(tr("Share no incident"));
    fill();
}

void SharedList::fill()
{
    const QSet<IncidentId> before = ticked();
    const int row = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Incident* incident : inOrderOfNeed(m_desk.records())) {
        const QString title = textIn(incident->title, m_desk.stamp().language);
        const QString past = tr("%1 (past, %2)", "an incident, its day");
        const QString day = localeFor(m_desk.stamp().language).toString(dayOf(incident->started), QLocale::ShortFormat);
        auto* item = new QListWidgetItem(isEnd(incident->phase) ? past.arg(title, day) : title, m_list);
        item->setToolTip(item->text());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, incident->id.value);
        item->setCheckState(before.contains(incident->id) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
}

void SharedList::setTicked(const QSet<IncidentId>& incidents)
{
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        const IncidentId id{m_list->item(row)->data(Qt::UserRole).toUuid()};
        m_list->item(row)->setCheckState(incidents.contains(id) ? Qt::Checked : Qt::Unchecked);
    }
    emit tickedChanged();
}

QSet<IncidentId> SharedList::ticked() const
{
    QSet<IncidentId> incidents;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            incidents << IncidentId{m_list->item(row)->data(Qt::UserRole).toUuid()};
    }
    return incidents;
}

void SharedList::tickAll(Qt::CheckState state)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setCheckState(state);
    }
    m_list->viewport()->update();
    emit tickedChanged();
}

void SharedList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lagebild
