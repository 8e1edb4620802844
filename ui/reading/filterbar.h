// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/models/entryfilter.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace lagebild {

/// What is filtered, in words, and the way to filter: a line for text, and a button with a menu for all else, which
/// stands where the pane puts it. Not there while nothing is filtered.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(const Desk& desk, QWidget* parent = nullptr);

    /// Opens the menu of kinds, services and persons.
    QToolButton* button() const { return m_button; }
    /// Offers the services and persons of this incident, and filters nothing if it is another one than before.
    void showIncident(IncidentId incident);
    const EntryFilter& filter() const { return m_filter; }
    /// Shows a filter that was set elsewhere; tells nobody.
    void setFilter(const EntryFilter& filter);
    void showCount(qsizetype shown, qsizetype all);
    /// Opens the line for text and puts the cursor there.
    void focusText();
    /// Says that `count` entries just written down are hidden, and offers to show them; 0: nothing to say any more.
    void sayHidden(int count);
    void retranslate();

signals:
    void filterChanged(const lagebild::EntryFilter& filter);
    void revealWanted();
    /// The line for text was left with Escape.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setupWidgets();
    void setupLayout();
    void restyle();
    void fillMenu();
    void fillKinds(QMenu& menu);
    void fillServices(QMenu& menu);
    void fillPersons(QMenu& menu);
    void use(const EntryFilter& filter);
    void clear();
    void showState();

    const Desk& m_desk;
    IncidentId m_incident;
    EntryFilter m_filter;
    qsizetype m_shown = 0;
    qsizetype m_all = 0;
    int m_hidden = 0;
    bool m_isOpen = false; ///< somebody asked for the line
    QToolButton* m_button;
    QMenu* m_menu;
    QLineEdit* m_text;
    QLabel* m_words;
    QToolButton* m_showAll;
    QWidget* m_hiddenRow;
    QLabel* m_hiddenWords;
    QToolButton* m_reveal;
};

} // namespace lagebild
