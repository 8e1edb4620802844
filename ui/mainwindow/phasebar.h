// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "ui/mainwindow/parts.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace lagebild {

enum class PhaseRoom { SideBySide, OneButton };

/// The phases of an incident side by side with their times; pressing one moves the incident there, back as well as
/// forwards. Where there is no room for all, one button with a menu of them.
class PhaseBar : public QWidget {
    Q_OBJECT
public:
    explicit PhaseBar(QWidget* parent = nullptr);
    void show(const IncidentRecord& record, const QLocale& locale);
    /// What all steps side by side need.
    int fullWidth() const;
    /// SideBySide insists on that width; OneButton leaves the line to its neighbours.
    void setRoom(PhaseRoom room);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(lagebild::Phase phase);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const QList<Phase>& phases);
    void describe(PartButton& step, Phase phase, const QString& time);
    void arrange();

    QList<Phase> m_phases;
    QList<PartButton*> m_steps;
    PartButton* m_compact;
    QMenu* m_menu;
    PhaseRoom m_room = PhaseRoom::SideBySide;
    Phase m_present = Phase::Investigating;
};

} // namespace lagebild
