// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/duefield.h"

#include "app/drafting/typed/typedphrase.h"
#include "app/exchange/times/timephrase.h"
#include "ui/models/times.h"

#include <QLabel>

namespace lagebild {

DueField::DueField(const Desk& desk, const QByteArray& zone, QLabel* hint, QWidget* parent)
    : QLineEdit(parent)
    , m_desk(desk)
    , m_zone(isKnownZone(zone) ? zone : desk.stamp().zone)
    , m_hint(hint)
{
    connect(this, &QLineEdit::textChanged, this, &DueField::explain);
}

void DueField::setTime(const std::optional<EventTime>& time)
{
    m_set = time;
    setText(time ? asTyped(*time) : QString());
    explain();
}

/// So that changing a figure of it changes nothing else.
QString DueField::asTyped(const EventTime& time) const
{
    return typedPhrase(time, {.language = m_desk.stamp().language, .zone = m_zone});
}

Result<std::optional<EventTime>> DueField::typed() const
{
    const QString words = text().trimmed();
    if (words.isEmpty())
        return std::optional<EventTime>();
    if (m_set && words == asTyped(*m_set))
        return m_set;
    const QDate today = inZone(m_desk.clock().now(), m_zone).date();
    const auto time = parseTime(words, {.day = today, .zone = m_zone, .now = m_desk.clock().now()});
    if (!time)
        return time.error();
    return std::optional(*time);
}

void DueField::retranslate(const QString& none)
{
    m_none = none;
    setPlaceholderText(tr("as in 15:30, tomorrow noon, in 2 hours"));
    explain();
}

void DueField::explain()
{
    const auto due = typed();
    QString words = m_none;
    if (!due)
        words = tr("“%1” is no time that can be understood.").arg(text().trimmed());
    else if (*due)
        words = tr("Until %1").arg(Times::longTime(**due, localeFor(m_desk.stamp().language)));
    m_hint->setText(words);
    setAccessibleDescription(words);
    emit understood(due.has_value());
}

} // namespace lagebild
