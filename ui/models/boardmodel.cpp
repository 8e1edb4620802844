// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/boardmodel.h"

#include "ui/models/times.h"
#include "ui/models/words.h"

#include <QMimeData>

namespace lagebild {

namespace {

constexpr auto serviceMime = "application/x-lagebild-service";

} // namespace

BoardModel::BoardModel(Desk& desk, QObject* parent)
    : RowsModel(parent)
    , m_desk(desk)
{
    connect(&desk, &Desk::changed, this, [this](const ChangeSet& changes, Origin origin) {
        if (origin == Origin::Remote || changes.incident.isNull() || changes.incident == m_incident)
            refresh();
    });
}

void BoardModel::showIncident(IncidentId incident)
{
    m_incident = incident;
    m_pendingPercent.reset();
    reset(items());
}

int BoardModel::rowOf(ServiceId service) const
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (!m_rows[i].isHeading && m_rows[i].row.service == service)
            return i;
    }
    return -1;
}

void BoardModel::setPending(ServiceId service, std::optional<double> percent)
{
    m_pendingService = service;
    m_pendingPercent = percent;
    refresh();
}

void BoardModel::refresh()
{
    become(items());
}

QList<BoardRow> BoardModel::rows(const IncidentRecord& record) const
{
    QList<BoardRow> rows = boardOf(record, m_desk.clock().now());
    rows.removeIf([&](const BoardRow& row) {
        const Service service = m_desk.records().services.value(row.service);
        return service.deleted && row.group == BoardGroup::Unknown;
    });
    if (isEnd(record.incident.phase))
        return rows;
    QSet<ServiceId> shown;
    for (const BoardRow& row : std::as_const(rows))
        shown.insert(row.service);
    for (const Service& service : m_desk.records().services) {
        if (!service.deleted && !shown.contains(service.id)) {
            rows << BoardRow{};
            rows.last().service = service.id;
        }
    }
    return rows;
}

BoardItem BoardModel::itemFor(const BoardRow& row, const IncidentRecord& record) const
{
    BoardItem item;
    item.group = row.group;
    item.row = row;
    item.zone = record.incident.timezone;
    item.today = inZone(m_desk.clock().now(), item.zone).date();
    item.name = nameIn(m_desk.records().services.value(row.service), m_desk.stamp().language);
    if (m_pendingPercent && m_pendingService == row.service)
        item.row.percent = Percent{*m_pendingPercent, Bound::Exactly, Counts::Working, {}};
    return item;
}

QList<BoardItem> BoardModel::items() const
{
    QList<BoardItem> items;
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    if (!record || record->incident.deleted)
        return items;
    const QList<BoardRow> all = rows(*record);
    for (const BoardGroup group : {BoardGroup::Affected, BoardGroup::StillWorking, BoardGroup::Unknown}) {
        const qsizetype heading = items.size();
        for (const BoardRow& row : all) {
            if (row.group == group)
                items << itemFor(row, *record);
        }
        const qsizetype count = items.size() - heading;
        if (count == 0)
            continue;
        BoardItem head;
        head.isHeading = true;
        head.group = group;
        head.count = int(count);
        head.note = noteFor(group, all, *record);
        items.insert(heading, head);
    }
    return items;
}

QString BoardModel::noteFor(BoardGroup group, const QList<BoardRow>& rows, const IncidentRecord& record) const
{
    if (group == BoardGroup::StillWorking) {
        const auto stale = std::count_if(rows.begin(), rows.end(), [](const BoardRow& row) {
            return row.group == BoardGroup::StillWorking && row.isStale;
        });
        return stale ? tr("%n not checked for 1 h", "services", int(stale)) : QString();
    }
    if (group != BoardGroup::Affected)
        return {};
    const TimelineEntry* last = nullptr;
    for (const TimelineEntry& entry : record.entries) {
        const bool isStatement = entry.percent && !entry.deleted && entry.services.isEmpty();
        if (isStatement && (!last || compareTimes(last->time, entry.time) < 0))
            last = &entry;
    }
    const QLocale locale = localeFor(m_desk.stamp().language);
    return last ? tr("stated “%1”", "a percent").arg(Words::percent(*last->percent, locale)) : QString();
}

QString BoardModel::accessibleText(const BoardItem& item) const
{
    if (item.isHeading)
        return tr("%1, %n services", "group of the board", item.count).arg(Words::group(item.group));
    const QLocale locale = localeFor(m_desk.stamp().language);
    QStringList parts{item.name, Words::group(item.group), boardPercent(item, locale), boardLine(item, locale)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant BoardModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BoardItem& item = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return item.isHeading ? Words::group(item.group) : item.name;
    case Qt::AccessibleTextRole: return accessibleText(item);
    case Qt::ToolTipRole: return item.isHeading ? item.note : accessibleText(item);
    case ItemRole: return QVariant::fromValue(item);
    default: return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_rows[index.row()].isHeading)
        return Qt::ItemIsEnabled | Qt::ItemIsDropEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled | Qt::ItemNeverHasChildren;
}

QStringList BoardModel::mimeTypes() const
{
    return {QLatin1StringView(serviceMime)};
}

QMimeData* BoardModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData; // owned by the drag
    QByteArray ids;
    for (const QModelIndex& index : indexes)
        ids += m_rows[index.row()].row.service.value.toByteArray() + '\n';
    data->setData(QLatin1StringView(serviceMime), ids);
    return data;
}

bool BoardModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent) const
{
    return data->hasFormat(QLatin1StringView(serviceMime)) && (parent.isValid() || row >= 0);
}

bool BoardModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (m_rows.isEmpty() || !canDropMimeData(data, action, row, column, parent))
        return false;
    const int at = parent.isValid() ? parent.row() : std::clamp(row - 1, 0, int(m_rows.size()) - 1);
    const BoardGroup group = m_rows[at].group;
    for (const QByteArray& id : data->data(QLatin1StringView(serviceMime)).split('\n')) {
        if (!id.isEmpty())
            emit moveRequested(ServiceId{QUuid(QString::fromLatin1(id))}, group);
    }
    return false; // the rows go where the board puts them, the view must not remove any
}

QString boardPercent(const BoardItem& item, const QLocale& locale)
{
    const auto working = workingPercent(item.row);
    if (!working)
        return {};
    const bool isStated = item.row.percent->counts == Counts::Working;
    return Words::percent({*working, isStated ? item.row.percent->bound : Bound::About, Counts::Working, {}}, locale);
}

std::optional<double> workingPercent(const BoardRow& row)
{
    if (!row.percent)
        return std::nullopt;
    return row.percent->counts == Counts::Working ? row.percent->value : 100 - row.percent->value;
}

} // namespace lagebild
