// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/chance.h"

#include <QRandomGenerator>
#include <cstring>
#include <random>

namespace {

thread_local lagebild::simulation::Chance* steering = nullptr;

} // namespace

/// Takes the place of Qt's own in this program (the dynamic linker asks the program first), so that neither the journal
/// nor anything else needs a door for tests where its randomness comes in.
quint64 QRandomGenerator::_fillRange(void* buffer, qptrdiff count)
{
    const auto word = [] { return steering ? quint32(steering->next()) : quint32(std::random_device()()); };
    if (!buffer)
        return count == 1 ? word() : (quint64(word()) << 32 | word());
    for (qptrdiff i = 0; i < count; ++i) {
        const quint32 value = word();
        std::memcpy(static_cast<char*>(buffer) + i * qptrdiff(sizeof value), &value, sizeof value);
    }
    return 0;
}

namespace lagebild::simulation {

SteeredRandomness::SteeredRandomness(Chance& chance)
{
    steering = &chance;
}

SteeredRandomness::~SteeredRandomness()
{
    steering = nullptr;
}

} // namespace lagebild::simulation
