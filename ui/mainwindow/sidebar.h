// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/savecard.h"
#include "ui/models/incidentlistmodel.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QListView;
QT_END_NAMESPACE

namespace lagebild {

/// Declare, the incidents that go on, history, set-up, and how saving stands.
class SideBar : public QWidget {
    Q_OBJECT
public:
    SideBar(Desk& desk, const ServerLink* server, QWidget* parent = nullptr);
    /// Marks the incident that the window shows.
    void select(IncidentId incident);
    /// The incident to show when nobody has chosen one: the newest that goes on, else the newest of all.
    IncidentId first() const;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

signals:
    void declareWanted();
    void servicesWanted();
    void chosen(lagebild::IncidentId incident);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QListView* addList(IncidentListModel& model, const QString& name);
    void connectAll();
    void choose(const QModelIndex& index);
    void refresh();
    void fitActive();

    Desk& m_desk;
    IncidentListModel m_active;
    IncidentListModel m_history;
    PartButton* m_declare;
    QLabel* m_activeTitle;
    QListView* m_activeList;
    QLabel* m_historyTitle;
    QListView* m_historyList;
    QLabel* m_setupTitle;
    PartButton* m_services;
    SaveCard* m_saveCard;
    QTimer m_tick;
};

} // namespace lagebild
