// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/incidentlistmodel.h"

#include "ui/models/times.h"
#include "ui/models/words.h"

namespace lagebild {

IncidentListModel::IncidentListModel(Desk& desk, Part part, QObject* parent)
    : RowsModel(parent)
    , m_desk(desk)
    , m_part(part)
{
    reset(lines());
    connect(&desk, &Desk::changed, this, &IncidentListModel::refresh);
}

int IncidentListModel::rowOf(IncidentId incident) const
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (m_rows[i].id == incident)
            return i;
    }
    return -1;
}

void IncidentListModel::refresh()
{
    become(lines());
}

QList<IncidentLine> IncidentListModel::lines() const
{
    QList<const IncidentRecord*> records;
    for (const IncidentRecord& record : m_desk.records().incidents) {
        if (!record.incident.deleted && isEnd(record.incident.phase) == (m_part == Part::History))
            records << &record;
    }
    std::sort(records.begin(), records.end(), [](const IncidentRecord* a, const IncidentRecord* b) {
        const auto order = compareTimes(b->incident.started, a->incident.started);
        return order != 0 ? order < 0 : b->incident.id < a->incident.id;
    });
    QList<IncidentLine> lines;
    for (const IncidentRecord* record : std::as_const(records)) {
        const Incident& incident = record->incident;
        lines << IncidentLine{incident.id, textIn(incident.title, m_desk.stamp().language), incident.shortId,
            noteFor(*record), incident.severity, incident.phase};
    }
    return lines;
}

QString IncidentListModel::noteFor(const IncidentRecord& record) const
{
    const QLocale locale = localeFor(m_desk.stamp().language);
    const QString length = Times::duration(lasting(record, m_desk.clock().now()), locale);
    if (m_part == Part::Active)
        return QStringLiteral("%1 · %2").arg(length, Words::phase(record.incident.phase));
    const QDate day = dayOf(record.incident.started);
    return day.isValid() ? QStringLiteral("%1 · %2").arg(locale.toString(day, QLocale::ShortFormat), length) : length;
}

QVariant IncidentListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const IncidentLine& line = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return line.title;
    case Qt::ToolTipRole: return QStringLiteral("%1\n%2 · %3").arg(line.title, line.note, line.shortId);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(line.title, Words::severity(line.severity), line.note);
    case LineRole: return QVariant::fromValue(line);
    case IdRole: return QVariant::fromValue(line.id);
    case NoteRole: return line.note;
    case SeverityRole: return line.severity;
    default: return {};
    }
}

} // namespace lagebild
