// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/domain/board.h"
#include "ui/models/rowsmodel.h"

#include <QDate>

namespace lagebild {

/// One line of the board: a group's heading or a service.
struct BoardItem {
    bool isHeading = false;
    BoardGroup group = BoardGroup::Unknown;
    int count = 0;           ///< heading: services in the group
    QString note {};         ///< heading: "stated “more than 90 %”", "2 not checked for 1 h"
    QString name {};
    BoardRow row {};
    QByteArray zone {};      ///< the incident's clock
    QDate today {};          ///< on that clock

    std::pair<int, QUuid> key() const { return {isHeading ? int(group) : -1, row.service.value}; }
    bool operator==(const BoardItem&) const = default;
};

/// The board of one incident: services in their groups, each group under a heading row. While the incident is open,
/// every service of the set-up is there, so that it can be marked; those nobody spoke of yet stand under Not known.
class BoardModel : public RowsModel<BoardItem> {
    Q_OBJECT
public:
    enum Role { ItemRole = Qt::UserRole };

    explicit BoardModel(Desk& desk, QObject* parent = nullptr);

    void showIncident(IncidentId incident);
    IncidentId incident() const { return m_incident; }
    /// The row of a service; -1 when it is not on the board.
    int rowOf(ServiceId service) const;
    /// A percent that is being typed and not committed yet; nullopt takes it away.
    void setPending(ServiceId service, std::optional<double> percent);
    /// Time has passed, or the language is another one.
    void refresh();

    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) const override;
    /// Only asks: emits moveRequested(); what becomes of it is a verb's business.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

signals:
    void moveRequested(lagebild::ServiceId service, lagebild::BoardGroup group);

private:
    QList<BoardItem> items() const;
    QList<BoardRow> rows(const IncidentRecord& record) const;
    BoardItem itemFor(const BoardRow& row, const IncidentRecord& record) const;
    QString noteFor(BoardGroup group, const QList<BoardRow>& rows, const IncidentRecord& record) const;
    QString accessibleText(const BoardItem& item) const;

    Desk& m_desk;
    IncidentId m_incident;
    ServiceId m_pendingService;
    std::optional<double> m_pendingPercent;
};

/// What works of a service in percent: stated or, where nothing was stated, nothing.
std::optional<double> workingPercent(const BoardRow& row);
/// The same in words: "more than 70 %"; empty where nothing was stated.
QString boardPercent(const BoardItem& item, const QLocale& locale);
/// "partial outage · since 13:53 · seen 18:53"
QString boardLine(const BoardItem& item, const QLocale& locale);
/// A time of the row on the incident's clock, with its day where that is not today.
QString boardTime(const BoardItem& item, EventTime time, const QLocale& locale);

} // namespace lagebild
