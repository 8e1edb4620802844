// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/savewords.h"

namespace lagebild {

/// The honest line at the bottom of the side bar: what is on this laptop's disk, and what is on the
/// team's server, if there is one.
class SaveCard : public QFrame {
    Q_OBJECT
public:
    SaveCard(const Desk& desk, const ServerLink* server, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void drawSign(QPainter& painter) const;

    const Desk& m_desk;
    const ServerLink* m_server;
    QLabel* m_headline;
    QLabel* m_detail;
    Gravity m_gravity = Gravity::Notice;
};

} // namespace lagebild
