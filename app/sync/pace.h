// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"

namespace lagebild::sync {

/// The time and the chance of one step. `now` is of a clock that never jumps; `chance` is in [0, 1).
struct Moment {
    Milliseconds now {0};
    double chance = 0;
};

/// How long to leave a remote in peace: doubles with every failure, with jitter, so that a team whose server comes
/// back does not fall upon it at one moment.
class Pace {
public:
    static constexpr Milliseconds first {250};
    static constexpr Milliseconds longestInUse {5'000};   ///< somebody is looking at the window
    static constexpr Milliseconds longestUnused {60'000};
    static constexpr Milliseconds longestAsked {15 * 60'000}; ///< what a remote may ask for by Retry-After

    /// After a failure; waits at least as long as the remote asked for.
    void failed(const Moment& moment, Milliseconds asked = Milliseconds(0));
    void hold(const Moment& moment, Milliseconds length) { m_until = std::max(m_until, moment.now + length); }
    void succeeded() { m_failures = 0; }
    /// Nothing is known against trying at once: the network is back, or the person asks.
    void tryNow() { m_until = Milliseconds(0); }
    void setInUse(bool isInUse, const Moment& moment);
    bool isOver(const Moment& moment) const { return moment.now >= m_until; }
    Milliseconds until() const { return m_until; }

private:
    Milliseconds longest() const { return m_isInUse ? longestInUse : longestUnused; }

    int m_failures = 0;
    Milliseconds m_until {0};
    bool m_isAskedFor = false;
    bool m_isInUse = true;
};

} // namespace lagebild::sync
