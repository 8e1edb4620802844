// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <functional>
#include <map>
#include <mutex>

namespace lagebild::statusapi {

/// Where the log ends, for those who wait until it grows. Says that there is something and never what: losing a poke
/// costs a delay only. For any thread.
class Poke {
public:
    explicit Poke(qint64 position = 0) : m_position(position) {}

    /// The log ends at `position` now, and that is on disk. Smaller than before after a restored backup.
    void moveTo(qint64 position);
    qint64 position() const;

    /// Calls `changed` after every move, on the thread that moved it, until unsubscribe() returns.
    int subscribe(std::function<void()> changed);
    void unsubscribe(int subscription);

private:
    mutable std::mutex m_mutex;
    qint64 m_position;
    int m_lastSubscription = 0;
    std::map<int, std::function<void()>> m_subscribers;
};

} // namespace lagebild::statusapi
