// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

#include <QLineEdit>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace lagebild {

/// A line for the time until which something is to happen, typed as people say it. A hint says how it is understood.
class DueField : public QLineEdit {
    Q_OBJECT
public:
    /// `zone` is the clock that is meant. `hint` is shown by somebody else.
    DueField(const Desk& desk, const QByteArray& zone, QLabel* hint, QWidget* parent = nullptr);

    void setTime(const std::optional<EventTime>& time);
    /// What was set is that very time as long as nobody types. Nothing typed is no time.
    Result<std::optional<EventTime>> typed() const;
    /// The sentence for no time; sets the language of the rest, too.
    void retranslate(const QString& none);

signals:
    void understood(bool isTime);

private:
    QString asTyped(const EventTime& time) const;
    void explain();

    const Desk& m_desk;
    const QByteArray m_zone;
    QLabel* m_hint;
    std::optional<EventTime> m_set {};
    QString m_none {};
};

} // namespace lagebild
