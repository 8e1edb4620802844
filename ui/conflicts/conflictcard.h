// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/conflicts.h"
#include "app/desk/desk.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace lagebild {

class VersionsArea;

/// What two people changed without knowing of each other: all versions, whose they are and when, and one button each.
/// One conflict at a time; hidden while there is none. In a small window it is one line until it is opened. The keys 1 to 9 take a version while the focus is inside. Hears
/// of changes by itself.
class ConflictCard : public QFrame {
    Q_OBJECT
public:
    explicit ConflictCard(Desk& desk, QWidget* parent = nullptr);
    void showIncident(IncidentId incident);
    /// Whether it is open in a window that has no room for the panes beside it.
    bool needsAllRoom() const { return m_needsAllRoom; }
    void closeVersions();

signals:
    void refused(const lagebild::Error& error);
    /// Somebody wants to see where it is.
    void entryWanted(lagebild::EntryId entry);
    void needsAllRoomChanged(bool needs);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void showCurrent();
    void showHeading();
    void addVersion(int index);
    void addSteps();
    QPushButton* addButton(const QString& name, const QString& text, QWidget* where);
    void decide(const QJsonValue& value);
    void showNext();
    void fitHeight();
    bool isInSmallWindow() const;
    void openOrClose();

    Desk& m_desk;
    IncidentId m_incident {};
    QList<Conflict> m_conflicts {};
    qsizetype m_current = 0;
    QLabel* m_heading;
    QLabel* m_hint;
    QPushButton* m_open; ///< only in a small window
    QPushButton* m_next;
    VersionsArea* m_area;
    QWidget* m_versions = nullptr; ///< made anew for each conflict
    QVBoxLayout* m_rows = nullptr;
    bool m_needsAllRoom = false;
};

} // namespace lagebild
