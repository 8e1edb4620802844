// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/typing.h"

#include <QCoreApplication>
#include <QLocale>

namespace lagebild {

using namespace std::chrono_literals;

namespace {

constexpr Milliseconds keepAfterLast = 250ms;
constexpr Milliseconds keepAfterFirst = 1s;
constexpr Milliseconds changeAfterLast = 3s;

Milliseconds steadyNow()
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

void TypingPace::typed(Milliseconds now)
{
    m_firstUnkept = m_firstUnkept.value_or(now);
    m_last = now;
    m_isUnchanged = true;
}

std::optional<Milliseconds> TypingPace::keepDue() const
{
    if (!m_firstUnkept)
        return std::nullopt;
    return std::min(m_last + keepAfterLast, *m_firstUnkept + keepAfterFirst);
}

std::optional<Milliseconds> TypingPace::changeDue() const
{
    return m_isUnchanged ? std::optional(m_last + changeAfterLast) : std::nullopt;
}

TypingKeeper::TypingKeeper(QObject* parent)
    : QObject(parent)
    , m_ticks(steadyNow)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TypingKeeper::look);
}

void TypingKeeper::typed()
{
    m_pace.typed(m_ticks());
    schedule();
}

void TypingKeeper::settle()
{
    m_pace = {};
    schedule();
}

void TypingKeeper::keepNow()
{
    if (!m_pace.keepDue())
        return;
    m_pace.kept();
    emit keepIt();
    schedule();
}

void TypingKeeper::look()
{
    const Milliseconds now = m_ticks();
    if (m_pace.keepDue().value_or(now + 1ms) <= now)
        keepNow();
    if (m_pace.changeDue().value_or(now + 1ms) <= now) {
        m_pace.changed();
        emit idle();
    }
    schedule();
}

void TypingKeeper::schedule()
{
    const auto keep = m_pace.keepDue();
    const auto change = m_pace.changeDue();
    if (!keep && !change)
        return m_timer.stop();
    const Milliseconds due = std::min(keep.value_or(Milliseconds::max()), change.value_or(Milliseconds::max()));
    m_timer.start(std::max(0ms, due - m_ticks()));
}

QString takenUpWords(Instant at, Instant now, const QByteArray& zone)
{
    const QDateTime then = inZone(at, zone);
    const bool isToday = then.date() == inZone(now, zone).date();
    const QString time = isToday ? then.toString(QStringLiteral("HH:mm")) : QLocale().toString(then, QLocale::ShortFormat);
    return QCoreApplication::translate("TypingKeeper", "Taken up again: what you were typing at %1.", "a time").arg(time);
}

} // namespace lagebild
