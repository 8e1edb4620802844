// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/findmodel.h"

#include "app/messages/sentence.h"
#include "ui/models/times.h"

namespace lagebild {

namespace {

bool isThere(const Records& records, const EntityRef& ref)
{
    const auto deleted = valueOf(records, ref, QString());
    return deleted && !deleted->toBool();
}

/// When it happened, began or left the house.
EventTime timeOf(const IncidentRecord& record, const EntityRef& ref)
{
    if (ref.kind == EntityKind::Entry)
        return record.entries.value({ref.id}).time;
    if (ref.kind == EntityKind::Notice)
        return record.notices.value({ref.id}).publishedAt.value_or(EventTime());
    return record.incident.started;
}

} // namespace

FindModel::FindModel(Desk& desk, QObject* parent)
    : RowsModel(parent)
    , m_desk(desk)
{
    connect(&desk, &Desk::changed, this, &FindModel::refresh);
}

void FindModel::show(const QList<SearchHit>& hits)
{
    m_hits = hits;
    refresh();
}

void FindModel::refresh()
{
    QList<FindLine> lines;
    for (const SearchHit& hit : std::as_const(m_hits)) {
        if (const auto line = lineFor(hit))
            lines << *line;
    }
    become(lines);
}

/// Nullopt for what is gone.
std::optional<FindLine> FindModel::lineFor(const SearchHit& hit) const
{
    if (!isThere(m_desk.records(), hit.entity))
        return std::nullopt;
    FindLine line{hit, messages::kindOfHit(hit.entity.kind), {}, {}, {}};
    const IncidentRecord* record = findIncident(m_desk.records(), hit.entity.scope);
    if (hit.entity.kind == EntityKind::Service)
        return line;
    if (!record || record->incident.deleted)
        return std::nullopt;
    const QString language = m_desk.stamp().language;
    const EventTime time = timeOf(*record, hit.entity);
    line.time = time.isKnown() ? Times::longTime(time, localeFor(language)) : QString();
    line.title = textIn(record->incident.title, language);
    line.shortId = record->incident.shortId;
    return line;
}

QVariant FindModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FindLine& line = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return line.hit.snippet;
    case Qt::ToolTipRole: return line.title;
    case LineRole: return QVariant::fromValue(line);
    case Qt::AccessibleTextRole: {
        QStringList parts{line.kind, line.hit.snippet, line.time, line.title, line.shortId};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

} // namespace lagebild
