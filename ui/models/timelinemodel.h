// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/desk/serverlink.h"
#include "ui/models/entrynotes.h"
#include "ui/models/rowsmodel.h"

#include <QDate>
#include <QLocale>

namespace lagebild {

/// What an entry is to somebody who has been away.
enum class Novelty { None, New, Changed };

/// A row holds no text: entries are looked up in the desk's records, so that 20,000 of them stay light.
struct TimelineRow {
    EntryId id {};
    QDate day {};  ///< the header it stands under; invalid: time unknown

    EntryId key() const { return id; }
    bool operator==(const TimelineRow&) const = default;
};

/// The timeline of one incident in the order in which documents list it.
class TimelineModel : public RowsModel<TimelineRow> {
    Q_OBJECT
public:
    enum Role {
        EntryRole = Qt::UserRole, IdRole, DayRole, WhereaboutsRole, TimeRole,
        PlaceRole,  ///< its row here, also when asked through a filter
        SecondTimeRole, ///< on the clock of the second time zone; empty where there is none
        NoveltyRole,
        NotesRole, ///< QList<EntryNote>
        SilenceRole ///< only of TimelineFilter
    };

    explicit TimelineModel(Desk& desk, QObject* parent = nullptr);

    /// Rows say from now on (WhereaboutsRole, and in words) what of them is not on the team's server. Null: there is
    /// no such door.
    void follow(const ServerLink* server);
    void showIncident(IncidentId incident);
    IncidentId incident() const { return m_incident; }
    int rowOf(EntryId entry) const;
    /// Null when the row is gone from the records. Its time is on the incident's clock.
    std::optional<TimelineEntry> entryAt(int row) const;
    QLocale locale() const;
    /// Says every time on this clock, too; empty: on none.
    void setSecondZone(const QByteArray& zone);
    /// Marks these entries as new or changed, in words too, and no others.
    void setFresh(const QHash<EntryId, Novelty>& fresh);
    const QHash<EntryId, Novelty>& fresh() const { return m_fresh; }
    /// Every text anew: the language is another one.
    void retranslate();

    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<TimelineRow> rows() const;
    void take(const ChangeSet& changes, Origin origin);
    /// False: something about it needs the whole order. What is there of all others is in order.
    bool placeAlone(EntryId id);
    int placeOf(const TimelineEntry& entry, int skipped) const;
    void putRow(int from, int to, const TimelineRow& value);
    bool hangs(int row) const;
    void noteTies(const QList<EntryId>& entries);
    static QDate dayIn(const QByteArray& zone, const EventTime& time);
    QList<EntryNote> notesOn(const TimelineEntry& entry) const;
    void tellOfNotes(const ChangeSet& changes);
    void look();
    void lookAt(EntryId entry);
    QString accessibleText(const TimelineEntry& entry) const;
    QString toolTip(const TimelineEntry& entry) const;

    Desk& m_desk;
    const ServerLink* m_server = nullptr;
    IncidentId m_incident;
    QByteArray m_secondZone;
    /// Entries that are held in their places by others, deleted ones too: while there are any, one that goes may move
    /// others. Kept, because asking 20,000 entries at each change is felt.
    QSet<EntryId> m_tied;
    QHash<EntryId, Novelty> m_fresh;
    QHash<EntryId, Whereabouts> m_elsewhere; ///< only of the rows that are not on the server
};

} // namespace lagebild
