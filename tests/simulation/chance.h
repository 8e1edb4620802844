// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <cstddef>

namespace lagebild::simulation {

/// The one source of chance of a schedule (splitmix64): a seed gives the same schedule on every machine.
class Chance {
public:
    explicit Chance(quint64 seed) : m_state(seed * 0x9E3779B97F4A7C15ull + 0x1234567) {}
    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    qint64 below(qint64 n) { return qint64(next() % quint64(n)); }
    qint64 between(qint64 from, qint64 to) { return from + below(to - from + 1); }
    bool percent(qint64 p) { return below(100) < p; }
    double unit() { return double(next() >> 11) / double(1ull << 53); }
    /// Any of a list that is not empty.
    template<class List>
    auto& of(List& list) { return list[decltype(list.size())(below(qint64(list.size())))]; }

private:
    quint64 m_state;
};

/// As long as one lives, QRandomGenerator gives what `chance` gives: actors and salts are then the schedule's.
class SteeredRandomness {
public:
    explicit SteeredRandomness(Chance& chance);
    ~SteeredRandomness();
    Q_DISABLE_COPY_MOVE(SteeredRandomness)
};

} // namespace lagebild::simulation
