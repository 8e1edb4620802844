// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timelinemodel.h"

#include "app/desk/publication.h"
#include "app/markup/runs.h"
#include "ui/models/times.h"
#include "ui/models/words.h"

#include <QTimeZone>

namespace lagebild {

namespace {

/// The day of an instant on one clock. Neighbours mostly share their day, so its bounds are kept: reading a zone
/// costs more than all else in a long timeline.
class DayFinder {
public:
    explicit DayFinder(const QByteArray& zone)
        : m_zone(zone)
        , m_isKnown(isKnownZone(zone))
    {
    }
    QDate dayOf(const EventTime& time)
    {
        const auto at = sortInstant(time);
        if (!at || !m_isKnown)
            return lagebild::dayOf(time);
        if (*at < m_begin || *at >= m_end) {
            const QDateTime local = inZone(*at, m_zone);
            m_day = local.date();
            m_begin = toInstant(m_day.startOfDay(local.timeZone()));
            m_end = toInstant(m_day.addDays(1).startOfDay(local.timeZone()));
        }
        return m_day;
    }

private:
    QByteArray m_zone;
    bool m_isKnown;
    QDate m_day {};
    Instant m_begin {};
    Instant m_end {};
};

/// An entry without a time of its own is listed under the day of the one it follows.
QList<TimelineRow> withDays(const QList<TimelineEntry>& entries, const QByteArray& zone)
{
    QList<TimelineRow> rows;
    rows.reserve(entries.size());
    DayFinder days(zone);
    QDate day;
    for (const TimelineEntry& entry : entries) {
        if (entry.time.isKnown())
            day = days.dayOf(entry.time);
        else if (entry.time.after.isNull())
            day = {};
        rows << TimelineRow{entry.id, day};
    }
    return rows;
}

bool movesEntry(const Change& change)
{
    return change.kind != Change::Kind::Set || change.field == QLatin1StringView("time")
        || change.field == QLatin1StringView("rank");
}

/// What comes from elsewhere does not say which field it is.
bool mayMoveAll(const Change& change)
{
    return change.kind != Change::Kind::Set || change.field.isEmpty() || change.field == QLatin1StringView("timezone");
}

/// Whether customers may have been told something by that. Drafts are written all the time and tell nobody.
bool mayTell(const Change& notice)
{
    const QString published = QStringLiteral("publishedAt");
    if (notice.kind == Change::Kind::Create)
        return notice.value.toObject().contains(published);
    return notice.kind != Change::Kind::Set || notice.field.isEmpty() || notice.field == published || notice.field == QLatin1StringView("state");
}

} // namespace

TimelineModel::TimelineModel(Desk& desk, QObject* parent)
    : RowsModel(parent)
    , m_desk(desk)
{
    connect(&desk, &Desk::changed, this, &TimelineModel::take);
}

void TimelineModel::follow(const ServerLink* server)
{
    m_server = server;
    if (server)
        connect(server, &ServerLink::changed, this, &TimelineModel::look);
    look();
}

void TimelineModel::showIncident(IncidentId incident)
{
    m_incident = incident;
    m_elsewhere.clear();
    m_tied.clear();
    if (const IncidentRecord* record = findIncident(m_desk.records(), incident))
        noteTies(record->entries.keys());
    reset(rows());
    look();
}

/// Asks the server's link about every row. Those that differ are told of in runs: mostly it is all or one.
void TimelineModel::look()
{
    const bool isConnected = m_server && !m_server->address().isEmpty();
    if (!isConnected && m_elsewhere.isEmpty())
        return;
    QHash<EntryId, Whereabouts> before;
    before.swap(m_elsewhere);
    for (const TimelineRow& row : std::as_const(m_rows)) {
        const Whereabouts now = isConnected ? m_server->whereabouts(row.id.value) : Whereabouts::OnServer;
        if (now != Whereabouts::OnServer)
            m_elsewhere.insert(row.id, now);
    }
    const auto differs = [&](int row) {
        const EntryId entry = m_rows[row].id;
        return m_elsewhere.value(entry, Whereabouts::OnServer) != before.value(entry, Whereabouts::OnServer);
    };
    for (int row = 0; row < rowCount(); ++row) {
        const int first = row;
        while (row < rowCount() && differs(row))
            ++row;
        if (row > first)
            emit dataChanged(index(first), index(row - 1), {WhereaboutsRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
    }
}

/// Views hear of it with everything else about the entry.
void TimelineModel::lookAt(EntryId entry)
{
    if (!m_server || m_server->address().isEmpty())
        return;
    if (const Whereabouts now = m_server->whereabouts(entry.value); now != Whereabouts::OnServer)
        m_elsewhere.insert(entry, now);
    else
        m_elsewhere.remove(entry);
}

QList<TimelineRow> TimelineModel::rows() const
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    return record && !record->incident.deleted ? withDays(inOrder(*record), record->incident.timezone) : QList<TimelineRow>();
}

void TimelineModel::take(const ChangeSet& changes, Origin origin)
{
    QList<EntryId> touched;
    bool isMoved = false;
    bool isReordered = false;
    bool isRenamed = false;
    for (const Change& change : changes.changes) {
        isRenamed |= change.entity.kind == EntityKind::Service;
        if (change.entity.scope != m_incident)
            continue;
        isReordered |= change.entity.kind == EntityKind::Incident && mayMoveAll(change);
        if (change.entity.kind == EntityKind::Attachment) {
            const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
            const EntryId entry = record ? record->attachments.value({change.entity.id}).entry : EntryId();
            isRenamed |= entry.isNull(); // redacted: nothing tells any more where it hung
            touched << entry;
        }
        if (change.entity.kind == EntityKind::Entry) {
            touched << EntryId{change.entity.id};
            isMoved |= origin == Origin::Remote || movesEntry(change);
        }
    }
    isMoved |= isReordered;
    noteTies(touched);
    touched = QSet<EntryId>(touched.begin(), touched.end()).values();
    if (isMoved && (isReordered || touched.size() != 1 || !placeAlone(touched.first())))
        become(rows());
    for (const EntryId entry : std::as_const(touched))
        lookAt(entry);
    if (isRenamed) {
        retranslate();
        return;
    }
    tellOfNotes(changes);
    for (const EntryId entry : std::as_const(touched)) {
        if (const int row = rowOf(entry); row >= 0)
            emit dataChanged(index(row), index(row));
    }
}

QList<EntryNote> TimelineModel::notesOn(const TimelineEntry& entry) const
{
    QList<EntryNote> notes;
    if (changedAfterPublication(m_desk.state(), entry))
        notes << EntryNotes::changedAfterPublication();
    return notes << EntryNotes::on(m_desk.records(), entry, locale());
}

/// What hangs on entries has changed, and not they.
void TimelineModel::tellOfNotes(const ChangeSet& changes)
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    QSet<EntryId> entries;
    for (const Change& change : changes.changes) {
        if (!record || change.entity.scope != m_incident)
            continue;
        if (change.entity.kind == EntityKind::Notice && mayTell(change))
            return retranslate(); // any entry may have been told of, or not any more
        if (change.entity.kind == EntityKind::Commitment)
            entries << record->commitments.value({change.entity.id}).entry;
        if (change.entity.kind == EntityKind::Action)
            entries << record->actions.value({change.entity.id}).entry;
    }
    for (const EntryId entry : std::as_const(entries)) {
        if (const int row = rowOf(entry); row >= 0)
            emit dataChanged(index(row), index(row));
    }
}

QDate TimelineModel::dayIn(const QByteArray& zone, const EventTime& time)
{
    return DayFinder(zone).dayOf(time);
}

QLocale TimelineModel::locale() const
{
    return localeFor(m_desk.stamp().language);
}

void TimelineModel::setSecondZone(const QByteArray& zone)
{
    if (zone == m_secondZone)
        return;
    m_secondZone = zone;
    retranslate();
}

void TimelineModel::setFresh(const QHash<EntryId, Novelty>& fresh)
{
    QHash<EntryId, Novelty> before = fresh;
    before.swap(m_fresh);
    for (int row = 0; row < rowCount() && !(before.isEmpty() && fresh.isEmpty()); ++row) {
        const EntryId entry = m_rows[row].id;
        if (before.value(entry, Novelty::None) != fresh.value(entry, Novelty::None))
            emit dataChanged(index(row), index(row));
    }
}

void TimelineModel::retranslate()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int TimelineModel::rowOf(EntryId entry) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const TimelineRow& row) { return row.id == entry; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

std::optional<TimelineEntry> TimelineModel::entryAt(int row) const
{
    const IncidentRecord* record = findIncident(m_desk.records(), m_incident);
    if (!record || row < 0 || row >= rowCount())
        return std::nullopt;
    const auto it = record->entries.constFind(m_rows[row].id);
    if (it == record->entries.constEnd())
        return std::nullopt;
    TimelineEntry entry = *it;
    if (isKnownZone(record->incident.timezone))
        entry.time.zone = record->incident.timezone;
    return entry;
}

QString TimelineModel::accessibleText(const TimelineEntry& entry) const
{
    const QString language = m_desk.stamp().language;
    QStringList parts{Times::longTime(entry.time, localeFor(language)), plainWords(wordsIn(entry, language).value_or(entry.text)),
        Words::visibility(entry.visibility)};
    if (entry.milestone != Milestone::None)
        parts.insert(1, Words::milestone(entry.milestone));
    QStringList more{Times::range(entry.time, locale()), Times::elsewhere(entry.time, m_secondZone, locale())};
    more.removeAll(QString());
    if (!more.isEmpty())
        parts.first() += QStringLiteral(" (%1)").arg(more.join(QStringLiteral(", ")));
    if (const Novelty novelty = m_fresh.value(entry.id, Novelty::None); novelty != Novelty::None)
        parts.prepend(Words::novelty(novelty));
    for (const EntryNote& note : notesOn(entry))
        parts << note.text;
    for (const ServiceId service : entry.services)
        parts << nameIn(m_desk.records().services.value(service), language);
    if (const IncidentRecord* record = findIncident(m_desk.records(), m_incident)) {
        for (const Attachment& attachment : attachmentsOf(*record, entry.id))
            parts << Words::tr("attachment: %1", "file name").arg(safeFileName(attachment.name));
    }
    if (const auto where = m_elsewhere.constFind(entry.id); where != m_elsewhere.constEnd())
        parts << Words::whereabouts(*where);
    return parts.join(QStringLiteral(", "));
}

QString TimelineModel::toolTip(const TimelineEntry& entry) const
{
    QString time = Times::toolTip(entry.time, locale());
    if (const QString second = Times::elsewhere(entry.time, m_secondZone, locale()); !second.isEmpty())
        time += QLatin1Char('\n') + second;
    const auto where = m_elsewhere.constFind(entry.id);
    return where == m_elsewhere.constEnd() ? time : time + QLatin1Char('\n') + Words::whereabouts(*where);
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == DayRole)
        return m_rows[index.row()].day;
    if (role == PlaceRole)
        return index.row();
    if (role == NoveltyRole)
        return QVariant::fromValue(m_fresh.value(m_rows[index.row()].id, Novelty::None));
    if (role == IdRole)
        return QVariant::fromValue(m_rows[index.row()].id);
    if (role == WhereaboutsRole)
        return QVariant::fromValue(m_elsewhere.value(m_rows[index.row()].id, Whereabouts::OnServer));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole && role != EntryRole && role != TimeRole && role != SecondTimeRole && role != NotesRole)
        return {};
    const auto entry = entryAt(index.row());
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole: return wordsIn(*entry, m_desk.stamp().language).value_or(entry->text);
    case Qt::AccessibleTextRole: return accessibleText(*entry);
    case Qt::ToolTipRole: return toolTip(*entry);
    case SecondTimeRole: return Times::elsewhere(entry->time, m_secondZone, locale());
    case NotesRole: return QVariant::fromValue(notesOn(*entry));
    case TimeRole: return QVariant::fromValue(entry->time);
    default: return QVariant::fromValue(*entry);
    }
}

} // namespace lagebild
