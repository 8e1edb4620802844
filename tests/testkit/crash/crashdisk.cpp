// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/crash/crashdisk.h"

#include "tests/testkit/crash/crashvfs.h"

#include <QFile>
#include <cerrno>
#include <unistd.h>

namespace lagebild::testkit {

using Kind = DiskCall::Kind;
using Guard = std::lock_guard<std::recursive_mutex>;

namespace {

std::mutex mountedMutex;
std::map<QString, CrashDisk*> mounted; // by root with a slash at its end

bool needsRoom(Kind kind)
{
    return kind == Kind::Write || kind == Kind::Link;
}

/// Files of its own, so that an image can be used again; two names of one file stay so.
DiskImage copyOf(const DiskImage& image, const std::function<Blocks(const CrashFile&)>& content)
{
    std::map<CrashFile*, std::shared_ptr<CrashFile>> copies;
    DiskImage copied;
    for (const auto& [name, file] : image) {
        if (!file)
            continue;
        auto& copy = copies[file.get()];
        if (!copy) {
            copy = std::make_shared<CrashFile>();
            copy->name = name;
            copy->live = copy->durable = content(*file);
        }
        copied[name] = copy;
    }
    return copied;
}

} // namespace

CrashDisk::CrashDisk(const QString& root, const DiskImage& image)
    : m_root(root + u'/')
    , m_isShown(QFileInfo(root).isDir())
    , m_names(copyOf(image, [](const CrashFile& file) { return file.durable; }))
    , m_durableNames(m_names)
{
    registerCrashVfs();
    for (const auto& [name, file] : m_names)
        show(name, file->live.size() > 0);
    const std::lock_guard guard(mountedMutex);
    mounted[m_root] = this;
}

CrashDisk::~CrashDisk()
{
    {
        const std::lock_guard guard(mountedMutex);
        mounted.erase(m_root);
    }
    for (const auto& [name, file] : m_names)
        hide(name);
}

CrashDisk* CrashDisk::of(const QString& path, QString* name)
{
    const std::lock_guard guard(mountedMutex);
    for (const auto& [root, disk] : mounted) {
        if (path.startsWith(root) || path + u'/' == root) {
            *name = path.mid(root.size());
            return disk;
        }
    }
    return nullptr;
}

DiskImage CrashDisk::afterPowerCut(quint64 seed)
{
    const Guard guard(m_mutex);
    noticeRemovals();
    Survival survival(seed);
    Names names = m_durableNames;
    for (const NameChange& change : std::as_const(m_pendingNames)) {
        if (survival.step()) {
            for (const auto& [name, file] : change.names)
                names[name] = file;
        }
    }
    return copyOf(names, [&](const CrashFile& file) { return survival.of(file); });
}

DiskImage CrashDisk::image()
{
    const Guard guard(m_mutex);
    noticeRemovals();
    return copyOf(m_names, [](const CrashFile& file) { return file.live; });
}

void CrashDisk::watch(std::function<void(const DiskCall&)> watcher)
{
    const Guard guard(m_mutex);
    m_watcher = std::move(watcher);
}

void CrashDisk::fail(const DiskFault& fault)
{
    const Guard guard(m_mutex);
    m_fault = fault;
}

int CrashDisk::enter(Kind kind, const QString& name)
{
    ++m_calls;
    if (m_watcher)
        m_watcher({kind, name, m_calls});
    if (m_calls < m_fault.from || m_calls - m_fault.from >= m_fault.count)
        return 0;
    if (m_fault.kind == DiskFault::Kind::Full)
        return needsRoom(kind) ? ENOSPC : 0;
    return m_fault.kind == DiskFault::Kind::Error ? EIO : 0;
}

void CrashDisk::change(Names names)
{
    for (const auto& [name, file] : names) {
        if (file)
            m_names[name] = file;
        else
            m_names.erase(name);
    }
    m_pendingNames << NameChange{std::move(names)};
}

/// Plain code removes the file that is shown.
void CrashDisk::noticeRemovals()
{
    if (!m_isShown)
        return;
    Names gone;
    for (const auto& [name, file] : m_names) {
        if (::access(QFile::encodeName(m_root + name).constData(), F_OK) != 0)
            gone[name] = nullptr;
    }
    for (const auto& [name, file] : gone)
        change({{name, nullptr}});
}

void CrashDisk::show(const QString& name, bool hasBytes) const
{
    if (!m_isShown)
        return;
    QFile file(m_root + name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || (hasBytes && file.write("x") != 1))
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

void CrashDisk::showSize(const CrashFile& file) const
{
    const auto it = m_names.find(file.name);
    if (m_isShown && it != m_names.end() && it->second.get() == &file
        && (QFileInfo(m_root + file.name).size() > 0) != (file.live.size() > 0))
        show(file.name, file.live.size() > 0);
}

void CrashDisk::hide(const QString& name) const
{
    if (m_isShown)
        QFile::remove(m_root + name);
}

int CrashDisk::open(const QString& name, bool isCreating, std::shared_ptr<CrashFile>& file)
{
    const Guard guard(m_mutex);
    if (const int failed = enter(Kind::Open, name))
        return failed;
    noticeRemovals();
    const auto it = m_names.find(name);
    if (it != m_names.end()) {
        file = it->second;
        return 0;
    }
    if (!isCreating)
        return ENOENT;
    file = std::make_shared<CrashFile>();
    file->name = name;
    show(name, false);
    change({{name, file}});
    return 0;
}

int CrashDisk::read(CrashFile& file, qint64 at, char* bytes, qint64& length)
{
    const Guard guard(m_mutex);
    if (const int failed = enter(Kind::Read, file.name))
        return failed;
    length = file.live.read(at, bytes, length);
    return 0;
}

int CrashDisk::write(CrashFile& file, qint64 at, const char* bytes, qint64 length)
{
    const Guard guard(m_mutex);
    file.pending << CrashFile::Pending{at, QByteArray(bytes, length)};
    const int failed = enter(Kind::Write, file.name);
    if (failed) { // half of it has landed, as when the last free block is used up
        length /= 2;
        file.pending.last().bytes.truncate(length);
    }
    file.live.write(at, bytes, length);
    showSize(file);
    return failed;
}

int CrashDisk::truncate(CrashFile& file, qint64 size)
{
    const Guard guard(m_mutex);
    file.pending << CrashFile::Pending{0, {}, size};
    if (const int failed = enter(Kind::Truncate, file.name)) {
        file.pending.removeLast();
        return failed;
    }
    file.live.resize(size);
    showSize(file);
    return 0;
}

int CrashDisk::sync(CrashFile& file)
{
    const Guard guard(m_mutex);
    if (const int refused = enter(Kind::Sync, file.name)) {
        // As Linux does: the pages count as clean from now on, though they have not reached the disk.
        file.pending.clear();
        return refused;
    }
    if (m_isLying)
        return 0;
    file.settle();
    const int failed = file.isFolderPending ? syncFolder() : 0;
    file.isFolderPending = file.isFolderPending && failed;
    return failed;
}

int CrashDisk::syncFolder()
{
    const Guard guard(m_mutex);
    if (const int failed = enter(Kind::SyncFolder, {}))
        return failed;
    if (m_isLying)
        return 0;
    noticeRemovals();
    m_durableNames = m_names;
    m_pendingNames.clear();
    return 0;
}

int CrashDisk::remove(const QString& name)
{
    const Guard guard(m_mutex);
    noticeRemovals();
    if (const int failed = enter(Kind::Delete, name))
        return failed;
    if (!m_names.contains(name))
        return ENOENT;
    change({{name, nullptr}});
    hide(name);
    return 0;
}

int CrashDisk::rename(const QString& from, const QString& to)
{
    const Guard guard(m_mutex);
    noticeRemovals();
    if (const int failed = enter(Kind::Rename, from))
        return failed;
    const auto file = m_names.at(from);
    change({{from, nullptr}, {to, file}});
    hide(from);
    file->name = to;
    show(to, file->live.size() > 0);
    return 0;
}

int CrashDisk::link(const QString& from, const QString& to)
{
    const Guard guard(m_mutex);
    noticeRemovals();
    if (const int failed = enter(Kind::Link, from))
        return failed;
    if (m_names.contains(to))
        return EEXIST;
    const auto file = m_names.at(from);
    change({{to, file}});
    show(to, file->live.size() > 0);
    return 0;
}

int CrashDisk::exists(const QString& name, bool& answer)
{
    const Guard guard(m_mutex);
    if (const int failed = enter(Kind::Look, name))
        return failed;
    answer = holds(name);
    return 0;
}

bool CrashDisk::holds(const QString& name)
{
    const Guard guard(m_mutex);
    noticeRemovals();
    return m_names.contains(name);
}

} // namespace lagebild::testkit
