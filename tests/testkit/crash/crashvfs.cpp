// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/crash/crashvfs.h"

#include "tests/testkit/crash/crashdisk.h"
#include "tests/testkit/crash/plainfiles.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <new>
#include <sqlite3.h>

namespace lagebild::testkit {

namespace {

sqlite3_vfs* system = nullptr;

/// What SQLite calls a file: its own part, and ours behind it.
struct OpenFile {
    sqlite3_file base;
    CrashDisk* disk;
    bool isReadOnly;
    std::shared_ptr<CrashFile> file;
};

OpenFile& opened(sqlite3_file* file)
{
    return *reinterpret_cast<OpenFile*>(file);
}

/// SQLite's code for an errno; `otherwise` says which call it was.
int codeOf(int error, int otherwise)
{
    return error == 0 ? SQLITE_OK : error == ENOSPC ? SQLITE_FULL : otherwise;
}

int closeFile(sqlite3_file* file)
{
    OpenFile& own = opened(file);
    {
        const std::lock_guard guard(own.disk->mutex());
        own.file->locks.unlock(file, SQLITE_LOCK_NONE);
    }
    own.file.~shared_ptr();
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* bytes, int length, sqlite3_int64 at)
{
    qint64 found = length;
    if (opened(file).disk->read(*opened(file).file, at, static_cast<char*>(bytes), found) != 0)
        return SQLITE_IOERR_READ;
    return found < length ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

int writeFile(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 at)
{
    return codeOf(opened(file).disk->write(*opened(file).file, at, static_cast<const char*>(bytes), length),
        SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return codeOf(opened(file).disk->truncate(*opened(file).file, size), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* file, int)
{
    return codeOf(opened(file).disk->sync(*opened(file).file), SQLITE_IOERR_FSYNC);
}

int sizeOf(sqlite3_file* file, sqlite3_int64* size)
{
    const std::lock_guard guard(opened(file).disk->mutex());
    *size = opened(file).file->live.size();
    return SQLITE_OK;
}

/// Linux has no lock for writing for who may not write, so that a reader that is the last to close leaves the log.
int lockFile(sqlite3_file* file, int level)
{
    if (opened(file).isReadOnly && level > SQLITE_LOCK_SHARED)
        return SQLITE_IOERR_LOCK;
    const std::lock_guard guard(opened(file).disk->mutex());
    return opened(file).file->locks.lock(file, level) ? SQLITE_OK : SQLITE_BUSY;
}

int unlockFile(sqlite3_file* file, int level)
{
    const std::lock_guard guard(opened(file).disk->mutex());
    opened(file).file->locks.unlock(file, level);
    return SQLITE_OK;
}

int checkReserved(sqlite3_file* file, int* answer)
{
    const std::lock_guard guard(opened(file).disk->mutex());
    *answer = opened(file).file->locks.isReserved();
    return SQLITE_OK;
}

/// The value of a PRAGMA is SQLite's own copy, which it reads after asking here.
int controlFile(sqlite3_file* file, int what, void* argument)
{
    char** pragma = static_cast<char**>(argument);
    if (what == SQLITE_FCNTL_PRAGMA && opened(file).disk->isRelaxed() && pragma[2]
        && std::strcmp(pragma[1], "synchronous") == 0)
        std::strcpy(pragma[2], "1");
    return SQLITE_NOTFOUND;
}

// As the VFS of Linux answers.
int sectorSize(sqlite3_file*)
{
    return 4096;
}

int deviceCharacteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapMemory(sqlite3_file* file, int region, int bytes, int isCreating, void volatile** memory)
{
    const std::lock_guard guard(opened(file).disk->mutex());
    SharedMemory& shared = opened(file).file->memory;
    shared.join(file);
    *memory = shared.region(region, bytes, isCreating != 0);
    return SQLITE_OK;
}

int lockMemory(sqlite3_file* file, int first, int count, int flags)
{
    const std::lock_guard guard(opened(file).disk->mutex());
    SharedMemory& shared = opened(file).file->memory;
    if (flags & SQLITE_SHM_UNLOCK) {
        shared.unlock(file, first, count);
        return SQLITE_OK;
    }
    const bool isLocked = flags & SQLITE_SHM_SHARED ? shared.lockShared(file, first, count)
                                                    : shared.lockExclusive(file, first, count);
    return isLocked ? SQLITE_OK : SQLITE_BUSY;
}

void memoryBarrier(sqlite3_file* file)
{
    const std::lock_guard guard(opened(file).disk->mutex());
}

int unmapMemory(sqlite3_file* file, int)
{
    const std::lock_guard guard(opened(file).disk->mutex());
    opened(file).file->memory.leave(file);
    return SQLITE_OK;
}

const sqlite3_io_methods methods{2, closeFile, readFile, writeFile, truncateFile, syncFile, sizeOf, lockFile,
    unlockFile, checkReserved, controlFile, sectorSize, deviceCharacteristics, mapMemory, lockMemory, memoryBarrier,
    unmapMemory, nullptr, nullptr};

int openPath(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags)
{
    QString name;
    CrashDisk* disk = path ? CrashDisk::of(QFile::decodeName(path), &name) : nullptr;
    if (!disk)
        return system->xOpen(system, path, file, flags, outFlags);
    file->pMethods = nullptr;
    const bool isNew = !disk->holds(name);
    std::shared_ptr<CrashFile> content;
    if (disk->open(name, flags & SQLITE_OPEN_CREATE, content) != 0)
        return SQLITE_CANTOPEN;
    if (isNew && flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL))
        content->isFolderPending = true;
    new (&opened(file).file) std::shared_ptr(std::move(content));
    opened(file).disk = disk;
    opened(file).isReadOnly = flags & SQLITE_OPEN_READONLY;
    file->pMethods = &methods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deletePath(sqlite3_vfs*, const char* path, int isSyncing)
{
    QString name;
    CrashDisk* disk = CrashDisk::of(QFile::decodeName(path), &name);
    if (!disk)
        return system->xDelete(system, path, isSyncing);
    const int failed = disk->remove(name);
    if (failed == ENOENT)
        return SQLITE_IOERR_DELETE_NOENT;
    if (failed == 0 && isSyncing)
        return codeOf(disk->syncFolder(), SQLITE_IOERR_DIR_FSYNC);
    return codeOf(failed, SQLITE_IOERR_DELETE);
}

int accessPath(sqlite3_vfs*, const char* path, int flags, int* answer)
{
    QString name;
    CrashDisk* disk = CrashDisk::of(QFile::decodeName(path), &name);
    if (!disk)
        return system->xAccess(system, path, flags, answer);
    bool isThere = false;
    const int failed = disk->exists(name, isThere);
    *answer = isThere;
    return codeOf(failed, SQLITE_IOERR_ACCESS);
}

int fullPath(sqlite3_vfs*, const char* path, int room, char* full)
{
    QString name;
    if (!CrashDisk::of(QFile::decodeName(path), &name))
        return system->xFullPathname(system, path, room, full);
    qstrncpy(full, path, size_t(room));
    return SQLITE_OK;
}

int pagesBetweenCheckpoints = 1000;

int setCheckpoints(sqlite3* connection, char**, const void*)
{
    return sqlite3_wal_autocheckpoint(connection, pagesBetweenCheckpoints);
}

/// Once only: put before itself, it would ask itself for every other file, without end.
void putBefore(sqlite3_vfs* usual)
{
    static sqlite3_vfs vfs = *usual; // its clock, randomness, sleep, and libraries
    system = usual;
    vfs.szOsFile = std::max(system->szOsFile, int(sizeof(OpenFile)));
    vfs.zName = "crash";
    vfs.pNext = nullptr;
    vfs.xOpen = openPath;
    vfs.xDelete = deletePath;
    vfs.xAccess = accessPath;
    vfs.xFullPathname = fullPath;
    if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK)
        qFatal("SQLite takes no other file system");
}

} // namespace

void registerCrashVfs()
{
    static std::once_flag once; // two chains of sessions begin at the same time
    std::call_once(once, [] {
        watchPlainFiles();
        putBefore(sqlite3_vfs_find(nullptr));
    });
}

void checkpointEvery(int pages)
{
    pagesBetweenCheckpoints = pages;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(setCheckpoints));
}

} // namespace lagebild::testkit
