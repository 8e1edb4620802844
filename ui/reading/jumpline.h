// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <QAbstractItemModel>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace lagebild {

/// A line for a time ("gestern 14:00", "13:54", "24.01."), read as the line for new entries reads it. Says while it is
/// typed which row of `rows` that is. Enter goes there, Escape closes.
class JumpLine : public QWidget {
    Q_OBJECT
public:
    JumpLine(const Desk& desk, const QAbstractItemModel& rows, QWidget* parent = nullptr);

    void showIncident(IncidentId incident);
    void open();
    void retranslate();

signals:
    void jumped(int row);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Result<EventTime> typed() const;
    int target() const;
    QString explanation() const;
    void explain();
    void jump();
    void restyle();

    const Desk& m_desk;
    const QAbstractItemModel& m_rows;
    IncidentId m_incident;
    QLineEdit* m_line;
    QLabel* m_hint;
};

} // namespace lagebild
