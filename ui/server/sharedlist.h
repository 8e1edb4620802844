// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <QSet>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

/// The incidents of the profile with a box each: those that go on first, then the past ones, the newest first. Follows
/// the desk; what was ticked stays ticked.
class SharedList : public QWidget {
    Q_OBJECT
public:
    explicit SharedList(Desk& desk, QWidget* parent = nullptr);

    /// From now on exactly these are ticked.
    void setTicked(const QSet<IncidentId>& incidents);
    QSet<IncidentId> ticked() const;

signals:
    void tickedChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void tickAll(Qt::CheckState state);

    Desk& m_desk;
    QLabel* m_caption;
    QListWidget* m_list;
    QPushButton* m_all;
    QPushButton* m_none;
};

/// Those that go on.
QSet<IncidentId> activeIncidents(const Records& records);

} // namespace lagebild
