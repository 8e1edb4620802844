// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace lagebild {

/// One line that becomes an entry. Says below, while it is typed, how it is understood. An entry without a typed time
/// gets the time of its first keystroke, because that is when it was seen.
class QuickLine : public QWidget {
    Q_OBJECT
public:
    explicit QuickLine(const Desk& desk, QWidget* parent = nullptr);

    void showIncident(IncidentId incident);
    /// The entry was added: keeps the line for Up and begins a new one.
    void clearAsAdded();

signals:
    void entryTyped(const lagebild::TimelineEntry& entry);
    void refused(const lagebild::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setupWidgets();
    void retranslate();
    void restyle();
    void typed();
    void add();
    void recall(int step);
    void explain();
    QString understood() const;

    const Desk& m_desk;
    IncidentId m_incident;
    QLineEdit* m_line;
    QLabel* m_hint;
    std::optional<Instant> m_firstKey;
    QStringList m_past; ///< the newest last
    qsizetype m_recalled = -1;
};

} // namespace lagebild
