// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/savewords.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
QT_END_NAMESPACE

namespace lagebild {

/// The bottom line: saved when, the last change with its Undo, the journal's length and what of
/// it is not on the server, the zone, the language.
class StatusLine : public QFrame {
    Q_OBJECT
public:
    StatusLine(Desk& desk, const ServerLink* server, QWidget* parent = nullptr);
    /// The zone of the incident in view; empty for none.
    void showZone(const QByteArray& zone);
    /// "Chat: major outage" with an Undo behind it; empty text: nothing to take back.
    void showChange(const QString& text);
    QString changeText() const { return m_change->fullText(); }

signals:
    void undoWanted();
    void languageWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setupWidgets();
    void refresh();
    void showSaving();
    void fit();

    Desk& m_desk;
    const ServerLink* m_server;
    QByteArray m_zone;
    ElidedLabel* m_saved;
    ElidedLabel* m_change;
    PartButton* m_undo;
    ElidedLabel* m_journal;
    ElidedLabel* m_zoneLabel;
    PartButton* m_language;
    QBoxLayout* m_row;
};

} // namespace lagebild
