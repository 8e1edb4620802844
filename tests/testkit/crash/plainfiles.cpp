// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/crash/plainfiles.h"

#include "tests/testkit/crash/crashdisk.h"

#include <QFile>
#include <cerrno>
#include <unistd.h>

using lagebild::testkit::CrashDisk;

// The names are the linker's (--wrap).
extern "C" {
int __real_rename(const char* from, const char* to);
int __real_link(const char* from, const char* to);
int __real_fsync(int file);
int __wrap_rename(const char* from, const char* to);
int __wrap_link(const char* from, const char* to);
int __wrap_fsync(int file);
}

namespace {

int answer(int error)
{
    errno = error;
    return error == 0 ? 0 : -1;
}

/// The disk that holds the file, and its name there; nullptr when it is none of a disk's files.
CrashDisk* diskOf(const char* path, QString& name)
{
    CrashDisk* disk = CrashDisk::of(QFile::decodeName(path), &name);
    return disk && disk->holds(name) ? disk : nullptr;
}

} // namespace

int __wrap_rename(const char* from, const char* to)
{
    QString name;
    QString target;
    CrashDisk* disk = diskOf(from, name);
    if (!disk || CrashDisk::of(QFile::decodeName(to), &target) != disk)
        return __real_rename(from, to);
    return answer(disk->rename(name, target));
}

int __wrap_link(const char* from, const char* to)
{
    QString name;
    QString target;
    CrashDisk* disk = diskOf(from, name);
    if (!disk || CrashDisk::of(QFile::decodeName(to), &target) != disk)
        return __real_link(from, to);
    return answer(disk->link(name, target));
}

int __wrap_fsync(int file)
{
    const QByteArray entry = "/proc/self/fd/" + QByteArray::number(file);
    char path[4096] = {};
    QString name;
    const bool isKnown = ::readlink(entry.constData(), path, sizeof(path) - 1) > 0;
    CrashDisk* disk = isKnown ? CrashDisk::of(QFile::decodeName(path), &name) : nullptr;
    if (!disk)
        return __real_fsync(file);
    std::shared_ptr<lagebild::testkit::CrashFile> content;
    if (name.isEmpty())
        return answer(disk->syncFolder());
    return disk->holds(name) && disk->open(name, false, content) == 0 ? answer(disk->sync(*content)) : answer(EIO);
}

namespace lagebild::testkit {

void watchPlainFiles() { }

} // namespace lagebild::testkit
