// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/boardmodel.h"

#include <QListView>

namespace lagebild {

/// The list of the board. Turns keys, menu and mouse into questions; answers none of them itself.
class BoardView : public QListView {
    Q_OBJECT
public:
    explicit BoardView(QWidget* parent = nullptr);

    QList<ServiceId> selectedServices() const;
    void select(ServiceId service);
    /// Tells a screen reader when the row that has the keyboard says something new.
    void sayCurrent();

signals:
    void toggleRequested();
    void checkRequested();
    void stateRequested(lagebild::ServiceState state);
    void percentStepRequested(int step);
    void percentRequested(double percent);
    void left(); ///< another row, or another widget, has the keyboard now

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    const BoardModel* board() const;
    bool takeKey(const QKeyEvent& event);
    void openMenu(QPoint at);
    QString m_said;
};

/// All states in the order of the menu and of the keys 1 to 6.
QList<ServiceState> statesByKey();

} // namespace lagebild
