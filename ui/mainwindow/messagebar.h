// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/parts.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QBoxLayout;
QT_END_NAMESPACE

namespace lagebild {

enum class Gravity { Notice, Warning, Trouble };

/// The line below the menus that says what was refused or is wrong, with at most one thing to do about it. Never
/// modal, never goes away by itself: somebody at 3 a.m. looks up late.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    struct Message {
        Gravity gravity = Gravity::Notice;
        QString text {};
        QString action {}; ///< empty: only Close
    };
    void show(const Message& message);
    void dismiss();
    QString text() const { return m_text->text(); }

signals:
    void actionWanted();
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fit();

    Gravity m_gravity = Gravity::Notice;
    QLabel* m_text;
    PartButton* m_action;
    PartButton* m_close;
    QBoxLayout* m_row;
    QBoxLayout* m_buttons;
};

} // namespace lagebild
