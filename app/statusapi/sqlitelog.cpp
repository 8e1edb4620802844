// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/sqlitelog.h"

#include "app/statusapi/sqlerror.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>
#include <array>
#include <cstdio>
#include <unistd.h>

namespace lagebild::statusapi {

namespace {

constexpr int applicationId = 0x4c616773; // "Lags"
constexpr int version = 2;

Result<QVariant> ask(const QString& connection, const QString& sql)
{
    QSqlQuery query(QSqlDatabase::database(connection, false));
    if (!query.exec(sql))
        return errorOf(query.lastError());
    return query.next() ? query.value(0) : QVariant();
}

Result<void> run(const QString& connection, const QString& sql)
{
    const auto done = ask(connection, sql);
    return done ? Result<void>() : Result<void>(done.error());
}

QByteArray freshEpoch()
{
    std::array<quint32, 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char*>(words.data()), sizeof words};
}

/// What makes each version of the one before it.
QList<QStringList> schema()
{
    return {{QStringLiteral("CREATE TABLE workspace (epoch BLOB NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor BLOB NOT NULL, "
                       "number INTEGER NOT NULL, scope BLOB NOT NULL, wire BLOB NOT NULL, hash BLOB NOT NULL, "
                       "chain BLOB NOT NULL, UNIQUE (actor, number)) STRICT"),
        QStringLiteral("INSERT INTO workspace VALUES (x'%1')").arg(QString::fromLatin1(freshEpoch().toHex())),
        QStringLiteral("PRAGMA application_id=%1").arg(applicationId)},
        {QStringLiteral("CREATE TABLE redaction (actor BLOB NOT NULL, number INTEGER NOT NULL, by_actor BLOB NOT NULL, "
                        "by_number INTEGER NOT NULL, PRIMARY KEY (actor, number, by_actor, by_number)) STRICT, WITHOUT ROWID")}};
}

} // namespace

/// The prepared statements and the transaction that they are used in.
class SqliteLog::Statements : public LogTransaction {
public:
    explicit Statements(const QString& connection)
        : m_database(QSqlDatabase::database(connection, false))
    {
    }

    LogHead head() override
    {
        LogHead head;
        if (auto row = ask(m_head, u"SELECT epoch, seq, chain FROM workspace LEFT JOIN log ON seq = "
                                    "(SELECT max(seq) FROM log)", {}))
            head = {row->value(0).toByteArray(), row->value(1).toLongLong(), row->value(2).toByteArray()};
        return head;
    }
    QByteArray chainAt(qint64 seq) override
    {
        const auto row = ask(m_chain, u"SELECT chain FROM log WHERE seq = ?", {seq});
        return row ? row->value(0).toByteArray() : QByteArray();
    }
    ActorEnd endOf(const journal::Actor& actor) override
    {
        const auto row = ask(m_end, u"SELECT number, scope FROM log WHERE actor = ? ORDER BY number DESC LIMIT 1", {actor});
        return row ? ActorEnd{row->value(0).toLongLong(), {QUuid::fromRfc4122(row->value(1).toByteArray())}} : ActorEnd();
    }
    QByteArray hashOf(const journal::OpId& id) override
    {
        const auto row = ask(m_hash, u"SELECT hash FROM log WHERE actor = ? AND number = ?", {id.actor, id.seq});
        return row ? row->value(0).toByteArray() : QByteArray();
    }
    void append(const LogRow& row) override
    {
        ask(m_append, u"INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            {row.seq, qint64(row.at.time_since_epoch().count()), row.id.actor, row.id.seq,
                row.scope.value.toRfc4122(), row.wire, row.hash, row.chain});
    }
    QByteArray wireOf(const journal::OpId& id) override
    {
        const auto row = ask(m_wire, u"SELECT wire FROM log WHERE actor = ? AND number = ?", {id.actor, id.seq});
        return row ? row->value(0).toByteArray() : QByteArray();
    }
    void replace(const journal::OpId& id, const QByteArray& wire) override
    {
        ask(m_replace, u"UPDATE log SET wire = ? WHERE actor = ? AND number = ?", {wire, id.actor, id.seq});
        hasReplaced = true;
    }
    void noteRedaction(const journal::OpId& target, const journal::OpId& by) override
    {
        ask(m_note, u"INSERT OR IGNORE INTO redaction VALUES (?, ?, ?, ?)", {target.actor, target.seq, by.actor, by.seq});
    }
    QList<journal::OpId> redactionsOf(const journal::OpId& target) override
    {
        QList<journal::OpId> by;
        for (auto row = ask(m_redactions, u"SELECT by_actor, by_number FROM redaction WHERE actor = ? AND number = ?",
                 {target.actor, target.seq});
             row; row = row->next() ? row : nullptr)
            by << journal::OpId{row->value(0).toByteArray(), row->value(1).toLongLong()};
        return by;
    }
    QList<LogRow> after(qint64 seq, int count) override
    {
        QList<LogRow> rows;
        for (auto row = ask(m_after, u"SELECT seq, at, actor, number, scope, wire, hash, chain FROM log "
                                      "WHERE seq > ? ORDER BY seq LIMIT ?", {seq, count});
             row; row = row->next() ? row : nullptr)
            rows << LogRow{row->value(0).toLongLong(), Instant(Milliseconds(row->value(1).toLongLong())),
                {row->value(2).toByteArray(), row->value(3).toLongLong()},
                {QUuid::fromRfc4122(row->value(4).toByteArray())}, row->value(5).toByteArray(),
                row->value(6).toByteArray(), row->value(7).toByteArray()};
        return rows;
    }

    void begin()
    {
        m_failure.reset();
        hasReplaced = false;
    }
    /// Statements let go of their rows, so that the transaction can end.
    std::optional<Error> finish()
    {
        for (auto* query : {&m_head, &m_chain, &m_end, &m_hash, &m_append, &m_after, &m_wire, &m_replace, &m_note, &m_redactions}) {
            if (!*query)
                continue;
            if ((*query)->lastError().isValid())
                fail(*query); // while going through its rows
            else
                (*query)->finish();
        }
        return m_failure;
    }

    bool hasReplaced = false; ///< since begin()

private:
    /// The first row of the answer; nullptr when there is none, or after a failure, which finish() reports.
    QSqlQuery* ask(std::optional<QSqlQuery>& query, QStringView sql, const QVariantList& values)
    {
        if (m_failure)
            return nullptr;
        if (!query) {
            query.emplace(m_database);
            query->setForwardOnly(true);
            if (!query->prepare(sql.toString()))
                return fail(query);
        }
        for (int i = 0; i < values.size(); ++i)
            query->bindValue(i, values[i]);
        if (!query->exec())
            return fail(query);
        return query->next() ? &*query : nullptr;
    }
    QSqlQuery* fail(std::optional<QSqlQuery>& query)
    {
        if (!m_failure)
            m_failure = errorOf(query->lastError());
        query.reset();
        return nullptr;
    }

    QSqlDatabase m_database;
    std::optional<Error> m_failure;
    std::optional<QSqlQuery> m_head, m_chain, m_end, m_hash, m_append, m_after, m_wire, m_replace, m_note, m_redactions;
};

SqliteLog::SqliteLog(QString name)
    : m_name(std::move(name))
{
}

SqliteLog::~SqliteLog()
{
    m_statements.reset(); // Qt wants every query gone before the connection
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqliteLog>> SqliteLog::open(const QString& file)
{
    std::unique_ptr<SqliteLog> log(
        new SqliteLog(QStringLiteral("synclog-") + QUuid::createUuid().toString(QUuid::Id128)));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), log->m_name);
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        if (!database.open())
            return errorOf(database.lastError());
    }
    if (const auto ready = log->setUp(); !ready)
        return ready.error();
    return log;
}

Result<void> SqliteLog::setUp()
{
    // secure_delete: what is redacted must not survive in pages that were freed before
    for (const char* pragma : {"journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"}) {
        if (const auto done = run(m_name, QStringLiteral("PRAGMA ") + QLatin1StringView(pragma)); !done)
            return done;
    }
    const auto id = ask(m_name, QStringLiteral("PRAGMA application_id"));
    const auto known = ask(m_name, QStringLiteral("PRAGMA user_version"));
    const auto tables = ask(m_name, QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!id || !known || !tables)
        return id ? known ? tables.error() : known.error() : id.error();
    if (tables->toInt() > 0 && id->toInt() != applicationId)
        return Error{Error::Code::WrongFormat, {}};
    if (known->toInt() > version)
        return Error{Error::Code::NewerProfile, known->toString()};
    if (const auto grown = grow(known->toInt()); !grown)
        return grown;
    m_statements = std::make_unique<Statements>(m_name);
    return {};
}

Result<void> SqliteLog::grow(int from)
{
    if (from >= version)
        return {};
    QStringList steps{QStringLiteral("BEGIN IMMEDIATE")};
    for (const QStringList& next : schema().mid(from))
        steps << next;
    steps << QStringLiteral("PRAGMA user_version=%1").arg(version) << QStringLiteral("COMMIT");
    for (const QString& step : std::as_const(steps)) {
        if (const auto done = run(m_name, step); !done)
            return done;
    }
    return {};
}

Result<void> SqliteLog::transaction(Access access, const std::function<void(LogTransaction&)>& work)
{
    const bool writes = access == Access::Write;
    if (const auto begun = run(m_name, writes ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN")); !begun)
        return begun;
    m_statements->begin();
    work(*m_statements);
    const auto failure = m_statements->finish();
    auto done = failure ? Result<void>(*failure) : run(m_name, QStringLiteral("COMMIT"));
    if (!done)
        (void)run(m_name, QStringLiteral("ROLLBACK")); // SQLite may have rolled back by itself
    else if (m_statements->hasReplaced) // the WAL still has the old pages; while somebody reads, they go with the next one
        (void)run(m_name, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    return done;
}

Result<void> SqliteLog::backup(const QString& target) const
{
    const QString fresh = target + QStringLiteral(".new");
    QFile::remove(fresh);
    QString quoted = fresh;
    quoted.replace(u'\'', QStringLiteral("''"));
    if (const auto done = run(m_name, QStringLiteral("VACUUM INTO '%1'").arg(quoted)); !done)
        return done;
    QFile copy(fresh); // SQLite leaves it to the system when the copy reaches the disk
    const bool isOnDisk = copy.open(QIODevice::ReadWrite) && ::fsync(copy.handle()) == 0;
    if (!isOnDisk || std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(target).constData()) != 0)
        return Error{Error::Code::CannotWrite, {}, target};
    return {};
}

} // namespace lagebild::statusapi
