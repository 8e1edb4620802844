// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <memory>
#include <vector>

namespace lagebild::testkit {

/// The locks of SQLite on a database file, between the connections of this process. `holder` is any address that
/// names the connection; the levels are SQLite's (SQLITE_LOCK_…). False: busy.
class FileLocks {
public:
    bool lock(const void* holder, int level);
    void unlock(const void* holder, int level);
    bool isReserved() const;

private:
    int strongestBut(const void* holder) const;
    std::map<const void*, int> m_levels;
};

/// The shared memory of a write-ahead log with its locks.
class SharedMemory {
public:
    /// The region, made where there is none and `isCreating`; nullptr otherwise.
    void* region(int index, int bytes, bool isCreating);
    bool lockShared(const void* holder, int first, int count);
    bool lockExclusive(const void* holder, int first, int count);
    void unlock(const void* holder, int first, int count);
    /// To be told who uses the memory; it goes with its last user.
    void join(const void* holder) { m_users[holder]; }
    void leave(const void* holder);

private:
    struct Held { unsigned shared = 0, exclusive = 0; };
    bool isFree(const void* holder, unsigned mask, bool isForSharing) const;

    std::vector<std::unique_ptr<char[]>> m_regions;
    std::map<const void*, Held> m_users;
};

} // namespace lagebild::testkit
