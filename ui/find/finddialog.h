// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/find/findjob.h"
#include "ui/find/findmodel.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
QT_END_NAMESPACE

namespace lagebild {

/// Finds words in all incidents while they are typed, beside the window. Enter goes to a hit and makes room; the hits
/// stay for next() and previous(), also while it is closed.
class FindDialog : public QDialog {
    Q_OBJECT
public:
    FindDialog(Desk& desk, FindDoor door, QWidget* parent = nullptr);

    /// With the words of before, all selected.
    void present();
    /// Which incident is "this" one; the null id: none.
    void showIncident(IncidentId incident);
    enum class Step { Next, Previous };
    /// Goes to another hit, from the last on to the first. Without hits it opens.
    void step(Step step);

signals:
    void wanted(const lagebild::EntityRef& entity);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Because { Typed, Saved };
    void setupWidgets();
    void setupLayout();
    void connectAll();
    void retranslate();
    void look(Because because);
    SearchQuery query() const;
    void take(const SearchAnswer& answer);
    void go();
    void choose(int row);
    void say(const QString& sentence);
    QString countWords() const;
    void refreshFilters();

    Desk& m_desk;
    FindModel* m_model;
    FindJob* m_job;
    IncidentId m_incident;
    Because m_because = Because::Typed;
    bool m_isStale = false;        ///< something was saved since it was asked
    bool m_goesWhenAnswered = false;
    QLineEdit* m_words;
    QComboBox* m_kind;
    QCheckBox* m_here;
    QLabel* m_count;
    QListView* m_list;
    QPushButton* m_go;
    QPushButton* m_close;
};

} // namespace lagebild
