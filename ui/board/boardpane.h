// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/boardmodel.h"

#include <QTimer>
#include <QWidget>
#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace lagebild {

class BoardDelegate;
class BoardView;

/// What is affected and what still works in one incident, and the keys to say so.
class BoardPane : public QWidget {
    Q_OBJECT
public:
    explicit BoardPane(Desk& desk, QWidget* parent = nullptr);
    ~BoardPane() override;

    /// A null id shows what to do instead.
    void showIncident(IncidentId incident);
    /// Selects a service; false where the board does not have it.
    bool showService(ServiceId service);
    /// Commits a percent that is still being stepped.
    void settlePercent();

signals:
    void refused(const lagebild::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setupWidgets();
    void setupLayout();
    void setupSteps();
    void retranslate();
    void restyle();
    void showState();
    void markSelected(const std::function<std::optional<Mark>(const BoardRow&)>& step);
    void markDragged(ServiceId service, BoardGroup group);
    void stepPercent(int step);
    void addTyped();
    void commit(const Result<ChangeSet>& changes);
    EventTime now() const;

    Desk& m_desk;
    BoardModel* m_model;
    BoardView* m_view;
    BoardDelegate* m_delegate;
    QWidget* m_header;
    QLabel* m_title;
    QLabel* m_asOf;
    QLabel* m_empty;
    QLabel* m_keys;
    QLineEdit* m_add;
    QTimer m_tick;
    /// Steps of plus and minus are gathered and committed as one mark, not as ten entries.
    QTimer m_settle;
    ServiceId m_steppedService;
    double m_steppedPercent = 0;
};

} // namespace lagebild
