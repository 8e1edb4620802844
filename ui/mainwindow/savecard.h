// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/savewords.h"

namespace lagebild {

/// The honest line at the bottom of the side bar: what is on this laptop's disk, and that no server is connected.
class SaveCard : public QFrame {
    Q_OBJECT
public:
    explicit SaveCard(Desk& desk, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    Desk& m_desk;
    QLabel* m_headline;
    QLabel* m_detail;
    Gravity m_gravity = Gravity::Notice;
};

} // namespace lagebild
