// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/verbs.h"
#include "ui/mainwindow/parts.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace lagebild {

/// One line to declare an incident: a title and Enter. Escape leaves it; what was typed stays for the next time.
class DeclareLine : public QFrame {
    Q_OBJECT
public:
    explicit DeclareLine(QWidget* parent = nullptr);
    void open();
    /// Empties and hides the line: the incident is there.
    void finish();

signals:
    void declared(const lagebild::Declaration& declaration);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void declare();

    QLineEdit* m_title;
    QComboBox* m_severity;
    QComboBox* m_kind;
    PartButton* m_declare;
    PartButton* m_cancel;
    QBoxLayout* m_row;
    QBoxLayout* m_choices;
};

} // namespace lagebild
