// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/crash/filelocks.h"

#include <algorithm>
#include <sqlite3.h>

namespace lagebild::testkit {

namespace {

unsigned maskOf(int first, int count)
{
    return ((1u << count) - 1u) << first;
}

} // namespace

int FileLocks::strongestBut(const void* holder) const
{
    int strongest = SQLITE_LOCK_NONE;
    for (const auto& [other, level] : m_levels) {
        if (other != holder)
            strongest = std::max(strongest, level);
    }
    return strongest;
}

bool FileLocks::lock(const void* holder, int level)
{
    const int others = strongestBut(holder);
    int& own = m_levels[holder];
    if (level <= own)
        return true;
    if (level == SQLITE_LOCK_SHARED ? others >= SQLITE_LOCK_PENDING : others >= SQLITE_LOCK_RESERVED)
        return false;
    if (level == SQLITE_LOCK_EXCLUSIVE && others > SQLITE_LOCK_NONE) {
        own = SQLITE_LOCK_PENDING; // no new readers
        return false;
    }
    own = level;
    return true;
}

void FileLocks::unlock(const void* holder, int level)
{
    if (level == SQLITE_LOCK_NONE)
        m_levels.erase(holder);
    else
        m_levels[holder] = level;
}

bool FileLocks::isReserved() const
{
    return strongestBut(nullptr) >= SQLITE_LOCK_RESERVED;
}

void* SharedMemory::region(int index, int bytes, bool isCreating)
{
    while (isCreating && m_regions.size() <= size_t(index))
        m_regions.push_back(std::make_unique<char[]>(size_t(bytes))); // zeroed
    return m_regions.size() > size_t(index) ? m_regions[size_t(index)].get() : nullptr;
}

bool SharedMemory::isFree(const void* holder, unsigned mask, bool isForSharing) const
{
    return std::none_of(m_users.begin(), m_users.end(), [&](const auto& user) {
        const auto& [other, held] = user;
        return other != holder && ((held.exclusive | (isForSharing ? 0u : held.shared)) & mask) != 0;
    });
}

bool SharedMemory::lockShared(const void* holder, int first, int count)
{
    const unsigned mask = maskOf(first, count);
    if (!isFree(holder, mask, true))
        return false;
    m_users[holder].shared |= mask;
    return true;
}

bool SharedMemory::lockExclusive(const void* holder, int first, int count)
{
    const unsigned mask = maskOf(first, count);
    if (!isFree(holder, mask, false))
        return false;
    m_users[holder].exclusive |= mask;
    return true;
}

void SharedMemory::unlock(const void* holder, int first, int count)
{
    Held& held = m_users[holder];
    held.shared &= ~maskOf(first, count);
    held.exclusive &= ~maskOf(first, count);
}

void SharedMemory::leave(const void* holder)
{
    m_users.erase(holder);
    if (m_users.empty())
        m_regions.clear();
}

} // namespace lagebild::testkit
