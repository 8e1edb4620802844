// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pace.h"

#include <algorithm>

namespace lagebild::sync {

void Pace::failed(const Moment& moment, Milliseconds asked)
{
    const auto doubled = first * (qint64(1) << std::min(m_failures++, 12));
    const auto half = std::min<Milliseconds>(doubled, longest()) / 2;
    const auto own = half + Milliseconds(qint64(double(half.count()) * moment.chance));
    m_isAskedFor = asked > own;
    m_until = moment.now + std::max(own, std::min(asked, longestAsked));
}

void Pace::setInUse(bool isInUse, const Moment& moment)
{
    m_isInUse = isInUse;
    if (!m_isAskedFor)
        m_until = std::min(m_until, moment.now + longest());
}

} // namespace lagebild::sync
