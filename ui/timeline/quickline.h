// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/parts/typing.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace lagebild {

/// One line that becomes an entry. Says below, while it is typed, how it is understood. An entry without a typed time
/// gets the time of its first keystroke, because that is when it was seen. What is typed is kept on the disk until then,
/// a line for each incident.
class QuickLine : public QWidget {
    Q_OBJECT
public:
    explicit QuickLine(Desk& desk, QWidget* parent = nullptr);

    void showIncident(IncidentId incident);
    /// Under which the desk keeps what is typed about an incident.
    static QString keyOf(IncidentId incident);
    /// Puts a text into the line, for the person to go on with.
    void type(const QString& text);
    /// The entry was added: keeps the line for Up and begins a new one.
    void clearAsAdded();

signals:
    void entryTyped(const lagebild::TimelineEntry& entry);
    void refused(const lagebild::Error& error);
    /// Several lines, which are no single entry.
    void logPasted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setupWidgets();
    void retranslate();
    void restyle();
    void typed();
    void keep();
    void takeUp();
    void add();
    void recall(int step);
    void explain();
    QString understood() const;

    Desk& m_desk;
    TypingKeeper* m_keeper;
    IncidentId m_incident;
    QLineEdit* m_line;
    QLabel* m_hint;
    std::optional<Instant> m_firstKey;
    QStringList m_past; ///< the newest last
    qsizetype m_recalled = -1;
};

} // namespace lagebild
