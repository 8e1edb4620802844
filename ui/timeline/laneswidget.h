// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/domain/board.h"

#include <QWidget>

namespace lagebild {

/// The state of every service that the incident speaks of over time, the affected ones first: one lane for services that
/// share their course, with the percent that works now.
class LanesWidget : public QWidget {
    Q_OBJECT
public:
    explicit LanesWidget(const Desk& desk, QWidget* parent = nullptr);

    void showIncident(IncidentId incident);
    /// Reads the claims anew.
    void refresh();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void hear(const ChangeSet& changes);
    struct Lane {
        QStringList names;
        QList<StateSpan> spans;
        std::optional<Percent> percent; ///< with the present state
    };
    void readLanes(const IncidentRecord& record);
    void describe();
    double laneHeight() const;
    QList<Lane> shownLanes() const;
    double percentWidth(const QFontMetricsF& metrics) const;
    double labelWidth(const QFontMetricsF& metrics) const;
    void paintLane(QPainter& painter, const Lane& lane, const QRectF& bar) const;
    void paintTicks(QPainter& painter, const QRectF& box) const;
    double xOf(Instant at, const QRectF& box) const;

    const Desk& m_desk;
    IncidentId m_incident;
    QByteArray m_zone;
    QList<Lane> m_lanes;
    qsizetype m_more = 0; ///< lanes for which there is no room
    bool m_isOpen = false;
    Instant m_from {};
    Instant m_to {};
};

} // namespace lagebild
