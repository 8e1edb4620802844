// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/preferences.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QSplitter;
class QTabBar;
class QVBoxLayout;
QT_END_NAMESPACE

namespace lagebild {

/// Puts the side bar, the head and the panes beside each other, or behind tabs where the window is too narrow for
/// its text size.
class Stage : public QWidget {
    Q_OBJECT
public:
    Stage(QWidget* sideBar, QWidget* head, QWidget* parent = nullptr);
    /// Puts something between the head and the panes.
    void addBelowHead(QWidget* widget);
    /// Whether panes and tabs are there at all, or leave their room to what is below the head.
    void setPanesAway(bool away);
    /// Panes stand in the order in which they are added; `name` is for the memory, not for people.
    void addPane(QWidget* pane, const QString& name);
    /// The words on the tabs, the side bar's first.
    void setTitles(const QStringList& titles);
    bool isNarrow() const { return m_isNarrow; }
    void setPaneShown(const QString& name, bool shown);
    bool isPaneShown(const QString& name) const;
    /// Brings a pane to the front (tabs) and gives it the keyboard.
    void focusPane(QWidget* pane);
    void remember(Preferences& preferences) const;
    void restore(const Preferences& preferences);
    QSize minimumSizeHint() const override { return {200, 150}; }

signals:
    /// Somebody goes to a pane while they are away.
    void panesWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Pane {
        QWidget* widget = nullptr;
        QString name {};
        bool isShown = true;
    };
    void arrange();
    void becomeNarrow();
    void becomeWide();
    void showTab(int index);
    void applySizes();

    QWidget* m_sideBar;
    QWidget* m_head;
    QSplitter* m_outer;
    QSplitter* m_inner;
    QTabBar* m_tabs;
    QVBoxLayout* m_column;
    QList<Pane> m_panes;
    QByteArray m_outerState;
    QByteArray m_innerState;
    bool m_isNarrow = false;
    bool m_arePanesAway = false;
    bool m_isShownOnce = false;
};

} // namespace lagebild
