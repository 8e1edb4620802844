// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

/// The IANA zone that the words name: its name, a city ("Wien", "New York") or an abbreviation, ignoring case. Empty
/// when they name none.
QByteArray zoneFor(const QString& words);

/// Asks for the second time zone of the timeline.
class ZoneDialog : public QDialog {
    Q_OBJECT
public:
    ZoneDialog(const Desk& desk, const QByteArray& present, QWidget* parent = nullptr);

signals:
    /// Empty: none from now on.
    void chosen(const QByteArray& zone);

private:
    void explain();
    void choose(const QByteArray& zone);

    const Desk& m_desk;
    QLineEdit* m_line;
    QLabel* m_hint;
    QPushButton* m_take;
};

} // namespace lagebild
