// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/crash/crashfile.h"

#include <algorithm>

namespace lagebild::testkit {

namespace {

constexpr qint64 sectorBytes = 512;

} // namespace

void CrashFile::settle()
{
    for (const Pending& step : std::as_const(pending)) {
        if (step.newSize >= 0)
            durable.resize(step.newSize);
        else
            durable.write(step.at, step.bytes.constData(), step.bytes.size());
    }
    pending.clear();
}

Survival::Survival(quint64 seed)
    : m_random(seed)
    , m_luck(Luck(m_random() % 8))
{
    if (m_luck > Luck::Anything)
        m_luck = Luck::Anything;
}

bool Survival::step()
{
    switch (m_luck) {
    case Luck::Nothing: return false;
    case Luck::Everything: return true;
    case Luck::Anything: return m_random() % 3 > 0;
    case Luck::Beginning: break;
    }
    if (m_random() % 8 == 0)
        m_luck = Luck::Nothing; // and nothing after it
    return m_luck == Luck::Beginning;
}

Blocks Survival::of(const CrashFile& file)
{
    Blocks blocks = file.durable;
    for (const CrashFile::Pending& pending : file.pending) {
        if (pending.newSize < 0)
            putSectors(blocks, pending);
        else if (step())
            blocks.resize(pending.newSize);
    }
    return blocks;
}

void Survival::putSectors(Blocks& blocks, const CrashFile::Pending& write)
{
    const qint64 end = write.at + write.bytes.size();
    for (qint64 at = write.at; at < end;) {
        const qint64 next = std::min(end, (at / sectorBytes + 1) * sectorBytes);
        if (step())
            blocks.write(at, write.bytes.constData() + (at - write.at), next - at);
        at = next;
    }
}

} // namespace lagebild::testkit
