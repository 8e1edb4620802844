// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simserver.h"

#include "app/statusapi/sqlitelog.h"

#include <QFile>

namespace lagebild::simulation {

namespace {

const QString file = QStringLiteral("/log.sqlite");

void removeLog(const QString& path)
{
    for (const QString& suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(path + suffix);
}

} // namespace

SimServer::SimServer(const Options& options, Chance& chance)
    : m_options(options)
    , m_chance(chance)
{
    wipe();
}

SimServer::~SimServer() = default;

void SimServer::open()
{
    auto opened = statusapi::SqliteLog::open(m_options.folder + file);
    if (!opened)
        qFatal("the log does not open: %s", qPrintable(opened.error().detail));
    m_log = std::move(*opened);
}

void SimServer::wipe()
{
    m_tested.reset();
    m_log.reset();
    if (m_options.folder.isEmpty()) {
        QByteArray epoch(16, '\0');
        for (char& byte : epoch)
            byte = char(m_chance.below(256));
        m_log = std::make_unique<statusapi::MemoryLog>(epoch);
    } else {
        removeLog(m_options.folder + file);
        open();
    }
    m_tested = std::make_unique<TestedLog>(*m_log, m_options.bug, m_options.pageSize, m_chance);
}

statusapi::SyncReply SimServer::answer(const QByteArray& request, Instant now)
{
    if (request.size() > m_options.mostBytes)
        return {413, {}};
    const auto refusal = [&](const journal::Operation& operation) {
        return m_options.refusesApologies && operation.field == u"apology" ? std::optional(QStringLiteral("role"))
                                                                             : std::nullopt;
    };
    return answerSync(*m_tested, request, {now, refusal, {}});
}

void SimServer::backUp()
{
    m_tested->settle();
    m_hasBackup = true;
    if (m_options.folder.isEmpty())
        m_backup = static_cast<const statusapi::MemoryLog&>(*m_log);
    else if (!static_cast<const statusapi::SqliteLog&>(*m_log).backup(m_options.folder + QStringLiteral("/backup")))
        qFatal("no backup");
}

bool SimServer::restore()
{
    if (!m_hasBackup)
        return false;
    m_tested.reset();
    m_log.reset();
    if (m_options.folder.isEmpty()) {
        m_log = std::make_unique<statusapi::MemoryLog>(*m_backup);
    } else {
        removeLog(m_options.folder + file);
        QFile::copy(m_options.folder + QStringLiteral("/backup"), m_options.folder + file);
        open();
    }
    m_tested = std::make_unique<TestedLog>(*m_log, m_options.bug, m_options.pageSize, m_chance);
    return true;
}

void SimServer::endTroubles()
{
    m_tested->settle();
}

QList<statusapi::LogRow> SimServer::rows()
{
    QList<statusapi::LogRow> rows;
    (void)m_log->transaction(statusapi::LogStorage::Access::Read,
        [&](statusapi::LogTransaction& log) { rows = log.after(0, 1'000'000); });
    return rows;
}

statusapi::LogHead SimServer::head()
{
    statusapi::LogHead head;
    (void)m_log->transaction(statusapi::LogStorage::Access::Read,
        [&](statusapi::LogTransaction& log) { head = log.head(); });
    return head;
}

} // namespace lagebild::simulation
