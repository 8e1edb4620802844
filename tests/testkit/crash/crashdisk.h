// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/crash/crashfile.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <functional>
#include <map>
#include <mutex>

namespace lagebild::testkit {

/// A real folder that shows what a CrashDisk holds; in memory where the system has such a place.
class CrashFolder : public QTemporaryDir {
public:
    CrashFolder()
        : QTemporaryDir(QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm/lagebild-XXXXXX")
                                                                            : QString())
    {
    }
};

/// What a disk holds: its files by their path below the root, everything on disk.
using DiskImage = std::map<QString, std::shared_ptr<CrashFile>>;

/// One call of a program to the disk.
struct DiskCall {
    enum class Kind { Read, Write, Truncate, Sync, Open, Delete, Look, Rename, Link, SyncFolder };
    Kind kind = Kind::Read;
    QString name {};
    qint64 number = 0; ///< from 1
    /// Whether a power cut before this call and one after it can leave different things.
    bool changes() const { return kind != Kind::Read && kind != Kind::Look; }
};

/// Which calls fail. Full: only those that need room.
struct DiskFault {
    enum class Kind { None, Error, Full } kind = Kind::None;
    qint64 from = 0;  ///< number of the first call that fails
    qint64 count = 0; ///< calls from there on
};

/// A disk in memory below the folder `root`: every SQLite file there lives on it, as do the store's own rename, link
/// and fsync of these files. It knows what is on disk and what would be lost with the power, and fails when told to.
/// Where `root` is a real folder, it shows an empty or one-byte file for each of its files, so that plain code finds
/// and removes them. May be used from several threads.
class CrashDisk {
public:
    explicit CrashDisk(const QString& root, const DiskImage& image = {});
    ~CrashDisk();
    CrashDisk(const CrashDisk&) = delete;
    CrashDisk& operator=(const CrashDisk&) = delete;

    /// The disk that holds `path` and the name there; nullptr when none does.
    static CrashDisk* of(const QString& path, QString* name);

    /// What could be found if the power went now: of all that was not synced a part chosen by `seed`, down to halves
    /// of a write (sectors of 512 bytes), and names likewise.
    DiskImage afterPowerCut(quint64 seed);
    /// Everything as programs see it.
    DiskImage image();
    /// Called before each call is answered. A write that is under way may be part of afterPowerCut() already.
    void watch(std::function<void(const DiskCall&)> watcher);
    qint64 calls() const { return m_calls; }
    void fail(const DiskFault& fault);
    void heal() { fail({}); }
    /// A disk that says "synced" and has not. Any program loses data on it: for tests that the harness can see that.
    void lie() { m_isLying = true; }
    /// SQLite is told to sync less than the store asks it for: PRAGMA synchronous=NORMAL in place of FULL.
    void relax() { m_isRelaxed = true; }
    bool isRelaxed() const { return m_isRelaxed; }

    // For the callers of the disk. 0 or an errno: EIO, ENOSPC, ENOENT.
    int open(const QString& name, bool isCreating, std::shared_ptr<CrashFile>& file);
    int read(CrashFile& file, qint64 at, char* bytes, qint64& length);
    int write(CrashFile& file, qint64 at, const char* bytes, qint64 length);
    int truncate(CrashFile& file, qint64 size);
    int sync(CrashFile& file);
    int syncFolder();
    int remove(const QString& name);
    int rename(const QString& from, const QString& to);
    int link(const QString& from, const QString& to);
    int exists(const QString& name, bool& answer);
    bool holds(const QString& name);

    std::recursive_mutex& mutex() { return m_mutex; }

private:
    using Names = std::map<QString, std::shared_ptr<CrashFile>>;
    struct NameChange { Names names; }; ///< all at once; a null file: the name is gone

    int enter(DiskCall::Kind kind, const QString& name);
    void change(Names names);
    void noticeRemovals();
    void show(const QString& name, bool hasBytes) const;
    void showSize(const CrashFile& file) const;
    void hide(const QString& name) const;

    const QString m_root;
    const bool m_isShown;
    std::recursive_mutex m_mutex; ///< guards everything below
    Names m_names;
    Names m_durableNames;
    QList<NameChange> m_pendingNames;
    std::function<void(const DiskCall&)> m_watcher;
    DiskFault m_fault;
    qint64 m_calls = 0;
    bool m_isLying = false;
    bool m_isRelaxed = false;
};

} // namespace lagebild::testkit
