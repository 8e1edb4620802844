// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/connection.h"

#include <QSqlError>
#include <QUuid>

namespace lagebild::store {

namespace {

/// SQLite's primary result codes, https://sqlite.org/rescode.html.
enum SqliteCode { Busy = 5, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

Error errorOf(const QSqlError& error, const QString& file)
{
    const auto as = [&](Error::Code code) { return Error{code, error.databaseText(), file}; };
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Full: return as(Error::Code::DiskFull);
    case IoError:
    case CannotOpen: return as(Error::Code::CannotWrite);
    case ReadOnly: return as(Error::Code::ReadOnly);
    case Corrupt:
    case NotADatabase: return as(Error::Code::DamagedProfile);
    case Busy: return as(Error::Code::InUse);
    default: return as(Error::Code::DatabaseFailed);
    }
}

QStringList pragmasFor(Connection::Mode mode)
{
    if (mode == Connection::Mode::Recover)
        return {QStringLiteral("PRAGMA wal_autocheckpoint=0"), QStringLiteral("PRAGMA query_only=ON")};
    if (mode != Connection::Mode::Write)
        return {QStringLiteral("PRAGMA wal_autocheckpoint=0")}; // SQLite before 3.51.3: only one may checkpoint
    // secure_delete always: a redacted text must not survive in pages that were freed before it was redacted
    return {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL"),
        QStringLiteral("PRAGMA secure_delete=ON"), QStringLiteral("PRAGMA foreign_keys=ON")};
}

QString optionsFor(Connection::Mode mode)
{
    const QString busy = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    switch (mode) {
    case Connection::Mode::Write:
    case Connection::Mode::Recover: return busy;
    case Connection::Mode::Read: return busy + QStringLiteral(";QSQLITE_OPEN_READONLY");
    case Connection::Mode::Immutable: return QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    }
    return {};
}

QString nameFor(const QString& file, Connection::Mode mode)
{
    if (mode != Connection::Mode::Immutable)
        return file;
    return QStringLiteral("file:") + QString::fromLatin1(file.toUtf8().toPercentEncoding("/"))
        + QStringLiteral("?immutable=1");
}

} // namespace

bool isTransient(const Error& error)
{
    return error.code == Error::Code::DiskFull || error.code == Error::Code::CannotWrite
        || error.code == Error::Code::InUse;
}

Connection::Connection(QString name, QString file)
    : m_name(std::move(name))
    , m_file(std::move(file))
{
}

Connection::Connection(Connection&& other) noexcept
    : m_name(std::exchange(other.m_name, {}))
    , m_file(std::move(other.m_file))
    , m_prepared(std::move(other.m_prepared))
{
}

Connection::~Connection()
{
    if (m_name.isEmpty())
        return;
    m_prepared.clear(); // Qt wants every query gone before the connection
    QSqlDatabase::removeDatabase(m_name);
}

Result<Connection> Connection::open(const QString& file, Mode mode)
{
    Connection connection(QStringLiteral("store-") + QUuid::createUuid().toString(QUuid::Id128), file);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection.m_name);
    database.setDatabaseName(nameFor(file, mode));
    database.setConnectOptions(optionsFor(mode));
    if (!database.open())
        return errorOf(database.lastError(), file);
    for (const QString& pragma : pragmasFor(mode)) {
        if (const auto done = connection.run(pragma); !done)
            return done.error();
    }
    return Result<Connection>(std::move(connection));
}

Result<void> Connection::run(const QString& sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return errorOf(query.lastError(), m_file);
    return {};
}

Result<QSqlQuery*> Connection::execute(std::string_view sql, const QVariantList& values)
{
    auto it = m_prepared.find(sql);
    if (it == m_prepared.end()) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromLatin1(sql.data(), qsizetype(sql.size()))))
            return errorOf(query.lastError(), m_file);
        it = m_prepared.emplace(sql, std::move(query)).first;
    }
    for (int i = 0; i < values.size(); ++i)
        it->second.bindValue(i, values[i]);
    if (!it->second.exec())
        return errorOf(it->second.lastError(), m_file);
    return &it->second;
}

Result<void> Connection::run(std::string_view sql, const QVariantList& values)
{
    const auto query = execute(sql, values);
    if (!query)
        return query.error();
    (*query)->finish();
    return {};
}

Result<qint64> Connection::insert(std::string_view sql, const QVariantList& values)
{
    const auto query = execute(sql, values);
    if (!query)
        return query.error();
    const qint64 row = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return row;
}

Result<void> Connection::each(
    std::string_view sql, const QVariantList& values, const std::function<bool(const QSqlQuery&)>& row)
{
    const auto query = execute(sql, values);
    if (!query)
        return query.error();
    bool isWanted = true;
    while (isWanted && (*query)->next())
        isWanted = row(**query);
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return errorOf(error, m_file);
    return {};
}

Result<QVariant> Connection::single(const QString& sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql) || (!query.next() && query.lastError().isValid()))
        return errorOf(query.lastError(), m_file);
    return query.value(0);
}

Result<void> Connection::transaction(const std::function<Result<void>()>& work)
{
    if (const auto begun = run("BEGIN IMMEDIATE", {}); !begun)
        return begun;
    auto done = work();
    if (done)
        done = run("COMMIT", {});
    if (!done)
        (void)run(QStringLiteral("ROLLBACK")); // SQLite may have rolled back by itself; then this says so and is right
    return done;
}

} // namespace lagebild::store
