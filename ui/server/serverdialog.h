// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/desk/serverlink.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

class SharedList;

/// Connects to the team's server, or shows how it stands and which incidents are shared. Nothing goes up before a
/// button is pressed. Closing it while it connects does not call that off: the save card tells how it ends.
class ServerDialog : public QDialog {
    Q_OBJECT
public:
    ServerDialog(Desk& desk, ServerLink& server, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setupForm();
    void setupStanding();
    void setupLayout();
    void connectAll();
    void retranslate();
    void refresh();
    bool isConnected() const;
    void join();
    void hearJoined(const Result<void>& outcome);
    void share();
    void say(const QString& sentence);

    Desk& m_desk;
    ServerLink& m_server;
    bool m_isJoining = false;
    bool m_wasConnected = false;
    QWidget* m_form;
    QLabel* m_hint;
    QLineEdit* m_address;
    QLineEdit* m_invite;
    QLineEdit* m_user;
    QList<QLabel*> m_captions;
    QWidget* m_standing;
    QLabel* m_name;
    QLabel* m_headline;
    QLabel* m_detail;
    QPushButton* m_try;
    SharedList* m_shared;
    QProgressBar* m_progress;
    QLabel* m_message;
    QPushButton* m_join;
    QPushButton* m_share;
    QPushButton* m_close;
};

} // namespace lagebild
