// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;
QT_END_NAMESPACE

namespace lagebild {

/// The services of the profile: add, rename, group. Every change is committed at once and can be undone.
class ServicesDialog : public QDialog {
    Q_OBJECT
public:
    explicit ServicesDialog(Desk& desk, QWidget* parent = nullptr);
    /// Goes to the line of a service.
    void showService(ServiceId service);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setupWidgets();
    void retranslate();
    void fill();
    void add();
    void take(QTableWidgetItem* item);
    void say(const Result<void>& done);

    Desk& m_desk;
    QMap<ServiceId, Service> m_shown;
    QLabel* m_hint;
    QTableWidget* m_table;
    QLineEdit* m_name;
    QLineEdit* m_group;
    QPushButton* m_add;
    QPushButton* m_close;
    QLabel* m_error;
};

} // namespace lagebild
