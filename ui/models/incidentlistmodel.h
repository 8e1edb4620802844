// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/models/rowsmodel.h"

namespace lagebild {

struct IncidentLine {
    IncidentId id {};
    QString title {};
    QString shortId {};
    QString note {};   ///< "5 h 00 min · Monitoring", "12 Jan 2019 · 42 min"
    int severity = 2;
    Phase phase = Phase::Investigating;

    IncidentId key() const { return id; }
    bool operator==(const IncidentLine&) const = default;
};

/// Incidents for the side bar, the newest first: either those that go on or those that have ended.
class IncidentListModel : public RowsModel<IncidentLine> {
    Q_OBJECT
public:
    enum class Part { Active, History };
    enum Role { LineRole = Qt::UserRole, IdRole, NoteRole, SeverityRole };

    IncidentListModel(Desk& desk, Part part, QObject* parent = nullptr);

    /// -1 when the incident is not in this part.
    int rowOf(IncidentId incident) const;
    /// Time has passed, or the language is another one.
    void refresh();
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<IncidentLine> lines() const;
    QString noteFor(const IncidentRecord& record) const;

    Desk& m_desk;
    Part m_part;
};

} // namespace lagebild
