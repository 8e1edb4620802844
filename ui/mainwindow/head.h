// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/mainwindow/phasebar.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QGridLayout;
QT_END_NAMESPACE

namespace lagebild {

class FlowLayout;

/// The facts of the incident in view that everybody asks for first. Hears of changes by itself.
class Head : public QFrame {
    Q_OBJECT
public:
    explicit Head(Desk& desk, QWidget* parent = nullptr);
    /// The null id says what to do instead.
    void showIncident(IncidentId incident);
    void refresh();
    QSize minimumSizeHint() const override;

signals:
    void refused(const lagebild::Error& error);
    void factsWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Figure {
        ElidedLabel* name;
        ElidedLabel* value;
    };
    Figure addFigure(const QString& name);
    void fill(Figure& figure, const QString& name, const QString& value);
    void restyle();
    void setupLayout();
    void arrange();
    void placeFigures();
    int room() const;
    void fitPhases();
    void movePhase(Phase phase);
    void showFigures(const IncidentRecord& record, const QLocale& locale);

    Desk& m_desk;
    IncidentId m_incident;
    ElidedLabel* m_title;
    PartButton* m_severity;
    PhaseBar* m_phases;
    PartButton* m_facts;
    Figure m_commander;
    Figure m_promise;
    Figure m_lasting;
    QGridLayout* m_grid;
    FlowLayout* m_flow;
    QWidget* m_figures;
    QBoxLayout* m_titleRow;
    bool m_isNarrow = false;
    QTimer m_tick;
};

/// Our next update that is still promised, if any: the earliest open one.
std::optional<EventTime> nextPromise(const IncidentRecord& record);

} // namespace lagebild
