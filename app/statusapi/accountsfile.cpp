// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/accountsfile.h"

#include "app/domain/ids.h"
#include "app/statusapi/sqlerror.h"

#include <QSqlDatabase>
#include <QVariant>

namespace lagebild::statusapi {

namespace {

constexpr int schemaVersion = 1;
constexpr const char* accountsSchema[] = {
    "CREATE TABLE IF NOT EXISTS device (id TEXT PRIMARY KEY, digest BLOB NOT NULL UNIQUE, user TEXT NOT NULL, "
    "name TEXT NOT NULL, role TEXT NOT NULL, joined INTEGER NOT NULL, seen INTEGER NOT NULL, revoked INTEGER)",
    "CREATE TABLE IF NOT EXISTS invite (digest BLOB PRIMARY KEY, role TEXT NOT NULL, expires INTEGER NOT NULL, "
    "device TEXT REFERENCES device(id), attempt BLOB, spent INTEGER)",
    "PRAGMA user_version = 1",
};

} // namespace

AccountsFile::AccountsFile(QString name, QString file)
    : m_name(std::move(name))
    , m_file(std::move(file))
{
}

AccountsFile::~AccountsFile()
{
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<AccountsFile>> AccountsFile::open(const QString& folder)
{
    std::unique_ptr<AccountsFile> file(new AccountsFile(
        QStringLiteral("accounts-") + toText(freshUuid()), folder + QStringLiteral("/accounts.sqlite")));
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), file->m_name);
        connection.setDatabaseName(file->m_file);
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        if (!connection.open())
            return errorOf(connection.lastError(), file->m_file);
    }
    if (const auto prepared = file->prepare(); !prepared)
        return prepared.error();
    return Result<std::unique_ptr<AccountsFile>>(std::move(file));
}

Result<QSqlQuery> AccountsFile::run(const char* sql, const QVariantList& values) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    bool isDone = query.prepare(QString::fromLatin1(sql));
    for (const QVariant& value : values)
        query.addBindValue(value);
    isDone = isDone && query.exec();
    if (!isDone)
        return errorOf(query.lastError(), m_file);
    return Result<QSqlQuery>(std::move(query));
}

Result<void> AccountsFile::change(const char* sql, const QVariantList& values) const
{
    const auto done = run(sql, values);
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> AccountsFile::prepare() const
{
    // FULL: a revocation that was acknowledged must not come back with the power
    for (const char* sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA secure_delete=ON"}) {
        if (const auto done = change(sql); !done)
            return done;
    }
    auto version = run("PRAGMA user_version");
    if (!version)
        return version.error();
    version->next();
    const int found = version->value(0).toInt();
    version->finish();
    if (found == schemaVersion)
        return {};
    if (found > schemaVersion)
        return Error{Error::Code::NewerProfile, QString::number(found), m_file};
    for (const char* sql : accountsSchema) {
        if (const auto done = change(sql); !done)
            return done;
    }
    return {};
}

} // namespace lagebild::statusapi
