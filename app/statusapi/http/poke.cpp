// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/http/poke.h"

namespace lagebild::statusapi {

void Poke::moveTo(qint64 position)
{
    const std::lock_guard lock(m_mutex);
    if (m_position == position)
        return;
    m_position = position;
    for (const auto& [subscription, changed] : m_subscribers)
        changed();
}

qint64 Poke::position() const
{
    const std::lock_guard lock(m_mutex);
    return m_position;
}

int Poke::subscribe(std::function<void()> changed)
{
    const std::lock_guard lock(m_mutex);
    m_subscribers.emplace(++m_lastSubscription, std::move(changed));
    return m_lastSubscription;
}

void Poke::unsubscribe(int subscription)
{
    const std::lock_guard lock(m_mutex);
    m_subscribers.erase(subscription);
}

} // namespace lagebild::statusapi
